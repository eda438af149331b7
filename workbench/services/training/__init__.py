"""Fine-tuning: data, plans, runs, what came of them."""
