"""Agents and the tools that models may call."""
