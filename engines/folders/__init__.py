"""Linked folders: the file system tells of changes."""
