"""The page of the workspace: where things are, how it looks and answers, what the doctor says."""
