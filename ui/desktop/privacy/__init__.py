"""The privacy desk: what is personal in a text, what becomes of it, and how well that works."""
