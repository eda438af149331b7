"""Questions that ask about every document: how they are understood, and what is found in a text."""
