"""Agents: what is to be done, what was done, what it may cost, and what tools may be used. Pure."""
