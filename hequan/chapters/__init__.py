"""One package per line of work; found by itself, imported by nobody but the registry."""
