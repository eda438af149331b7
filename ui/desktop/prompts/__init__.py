"""The page of the prompt library, and the form that asks for a prompt's variables."""
