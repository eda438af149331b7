"""The library of models and adapters: where they come from, which is in memory, who answers."""
