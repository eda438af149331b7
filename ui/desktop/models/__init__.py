"""The page of models: what is there, what it says about itself, how it is loaded."""
