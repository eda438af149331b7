"""The recogniser of names: what it was trained on, and how."""
