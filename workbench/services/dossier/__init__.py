"""Explain an answer, and ask it again."""
