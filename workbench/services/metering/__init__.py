"""What a request costs while it runs: tokens, seconds, steps, energy."""
