"""Training of LoRA adapters: torch, transformers and peft in a child process, export to GGUF."""
