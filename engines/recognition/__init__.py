"""Larger recognisers of names and personal data, from local folders, in a child."""
