"""Questions put to every register, figure and sentence in the registry: a new chapter is tested before its author."""
