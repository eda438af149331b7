"""Fine-tuning: the plan of a run, how it goes, base against tuned, where an adapter comes from."""
