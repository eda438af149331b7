"""The chat page: conversations at the left, the transcript, what was found at the right."""
