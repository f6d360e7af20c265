"""The Word file: the numbers of the standard in its XML, and what its pages look like."""
