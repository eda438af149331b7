"""The window of pipelines: their text with its faults, their runs, their history."""
