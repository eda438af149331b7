"""What was chosen to answer, and releases tried beside it in use."""
