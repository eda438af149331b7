"""Backups from the window: made, looked through, checked, and what is missing brought back."""
