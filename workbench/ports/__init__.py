"""One Protocol per heavy or native library, with its contract in the docstring."""
