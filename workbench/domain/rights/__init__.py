"""Rights of a person over what a workspace holds of them."""
