"""Tier two of the rails: the local model looks at what is asked and written."""
