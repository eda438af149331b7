"""Who works in a shared workspace, and what they may do."""
