"""What the documents say: examples run, pages are fresh, terms agree."""
