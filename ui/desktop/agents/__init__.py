"""The window of agents: an objective, a plan, the steps that are taken, the report."""
