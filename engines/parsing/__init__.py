"""Documents to text, in a child process with limits: one module per format."""
