"""The tour over the sample documents."""
