"""What each `hequan` command does, grouped by what it is about. Each module adds its own grammar."""
