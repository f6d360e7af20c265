"""Who may import whom, who may touch what, and how large a file may grow."""
