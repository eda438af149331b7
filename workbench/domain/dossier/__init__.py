"""Everything that explains an answer, and what changed when it is asked again."""
