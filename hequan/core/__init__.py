"""The declarations and their engines. Nothing here knows a word of any one line of work."""
