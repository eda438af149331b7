"""Texts to vectors with all-MiniLM-L6-v2, in a child process."""
