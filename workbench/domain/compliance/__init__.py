"""A period on paper, for whoever has to answer for it."""
