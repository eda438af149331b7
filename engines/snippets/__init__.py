"""Snippets of Python that judge answers, in a child with limits."""
