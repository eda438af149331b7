"""Find, hand out and erase what a workspace holds of a person."""
