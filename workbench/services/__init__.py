"""One file per trip or job of the user."""
