"""Profiles, reviews, the audit log and the network statement in the window."""
