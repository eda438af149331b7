"""The red-team run: probes against a model and its rails."""
