"""What can be done in the window: one list, which the palette, the keys and the help read."""
