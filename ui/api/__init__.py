"""The local API: other programs on this machine ask the models and collections of a workspace."""
