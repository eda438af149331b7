"""Personal data and the rails: found, replaced, held back."""
