"""Benchmark tasks as lm-evaluation-harness writes them down. Pure."""
