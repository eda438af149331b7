"""GGUF models through llama.cpp: reading the file, probing it, running it."""
