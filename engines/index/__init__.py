"""The vector index: Chroma in a child process, holding ids and vectors and no text."""
