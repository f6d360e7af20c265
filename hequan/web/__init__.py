"""Generic pages: they read the registry and know no chapter."""
