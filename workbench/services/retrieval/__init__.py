"""Which passages answer a question, and how well that goes."""
