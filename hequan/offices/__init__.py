"""The tree of offices, the people who work in them, and the posts that they hold from day to day."""
