"""What other programs on the machine are given."""
