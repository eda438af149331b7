"""The demo model: how its training text is made, how it is trained, exported and measured."""
