"""Questions and answers: one service for people, batches and programs."""
