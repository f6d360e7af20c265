"""The journal: nobody changes it, and no change goes without it."""
