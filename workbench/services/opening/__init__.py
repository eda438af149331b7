"""What `open_workspace` puts together, subject by subject."""
