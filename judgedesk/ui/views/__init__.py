"""One view a place of the desk."""
