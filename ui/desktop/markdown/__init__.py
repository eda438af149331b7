"""Markdown that arrives piece by piece: split into blocks, rendered into small text documents."""
