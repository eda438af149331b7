"""A very small BERT for token classification with random weights, as transformers saves it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

CLASSES = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-HAT", "I-HAT")
WINDOW = 32


def write_tiny_recognizer(folder: Path, seed: int = 0) -> Path:
    random = np.random.default_rng(seed)
    width, hidden = 32, 64
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,äöü?"
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{s}" for s in letters)]
    shapes = {
        "bert.embeddings.word_embeddings.weight": (len(words), width),
        "bert.embeddings.position_embeddings.weight": (WINDOW, width),
        "bert.embeddings.token_type_embeddings.weight": (2, width),
        "bert.embeddings.LayerNorm.weight": (width,),
        "bert.embeddings.LayerNorm.bias": (width,),
        "classifier.weight": (len(CLASSES), width),
        "classifier.bias": (len(CLASSES),),
    }
    layer = "bert.encoder.layer.0"
    for name, rows, columns in (
        ("attention.self.query", width, width),
        ("attention.self.key", width, width),
        ("attention.self.value", width, width),
        ("attention.output.dense", width, width),
        ("intermediate.dense", hidden, width),
        ("output.dense", width, hidden),
    ):
        shapes[f"{layer}.{name}.weight"] = (rows, columns)
        shapes[f"{layer}.{name}.bias"] = (rows,)
    for name in ("attention.output.LayerNorm", "output.LayerNorm"):
        shapes[f"{layer}.{name}.weight"] = (width,)
        shapes[f"{layer}.{name}.bias"] = (width,)
    weights = {
        name: np.ones(shape, dtype=np.float32)
        if name.endswith("LayerNorm.weight")
        else random.standard_normal(shape).astype(np.float32)
        for name, shape in shapes.items()
    }
    folder.mkdir(parents=True, exist_ok=True)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = {
        "architectures": ["BertForTokenClassification"], "model_type": "bert",
        "hidden_size": width, "num_hidden_layers": 1, "num_attention_heads": 2,
        "intermediate_size": hidden, "vocab_size": len(words), "max_position_embeddings": WINDOW,
        "type_vocab_size": 2, "pad_token_id": 0,
        "id2label": {str(n): name for n, name in enumerate(CLASSES)},
        "label2id": {name: n for n, name in enumerate(CLASSES)},
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "BertTokenizer", "model_max_length": WINDOW})
    )
    (folder / "vocab.txt").write_text("\n".join(words) + "\n")
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer(words)))
    return folder


def _tokenizer(words: list[str]) -> dict[str, object]:
    special = [
        {"id": n, "content": words[n], "single_word": False, "lstrip": False, "rstrip": False,
         "normalized": False, "special": True}
        for n in range(5)
    ]  # fmt: skip
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100,
                  "vocab": {word: n for n, word in enumerate(words)}},
    }  # fmt: skip
