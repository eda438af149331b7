"""Open the model that is trained: a GGUF, dequantised, or a Hugging Face folder. In the child."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from engines.llama.gguf import read_gguf
from engines.training import segments
from engines.training.encoding import Encoder
from engines.training.gguf_config import config_of
from engines.training.vocabulary import FolderVocabulary, of_gguf
from workbench.errors import EngineError, InputError, UnsupportedFormat

# What is trained and exported; the GGUF's name first, transformers' name for the same behind it.
ARCHITECTURES: Final = {
    "llama": "llama",
    "mistral": "mistral",
    "qwen2": "qwen2",
    "qwen3": "qwen3",
    "gemma2": "gemma2",
    "gemma3": "gemma3_text",
    "phi3": "phi3",
}
_FOLDERS: Final = frozenset({*ARCHITECTURES.values(), "gemma"})


@dataclass(frozen=True, slots=True)
class Base:
    """The frozen model, what turns examples into its tokens, and facts about it."""

    model: Any
    encoder: Encoder
    kind: str  # as transformers calls it
    architecture: str  # as GGUF calls it
    n_params: int


def architecture_of(path: Path) -> str:
    """GGUF's name for what `path` is. Raises UnsupportedFormat with the names that can be trained.

    Reads the header of a GGUF or the folder's config.json.
    """
    if path.is_dir():
        try:
            kind = str(json.loads((path / "config.json").read_text("utf-8"))["model_type"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UnsupportedFormat(
                f"{path.name} is no folder of a Hugging Face model.",
                hint="It needs config.json, the weights and the tokenizer.",
            ) from error
        if kind in _FOLDERS:
            return next((ours for ours, theirs in ARCHITECTURES.items() if theirs == kind), kind)
        raise _untrainable(path.name, kind)
    kind = str(read_gguf(path).metadata.get("general.architecture", ""))
    if kind not in ARCHITECTURES:
        raise _untrainable(path.name, kind)
    return kind


def open_base(path: Path, template: str, dtype: str = "float32") -> Base:
    """Load weights and vocabulary. Raises UnsupportedFormat, InputError, EngineError."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    architecture = architecture_of(path)
    logging.disable_progress_bar()
    logging.set_verbosity_error()
    segments.register()
    how = {"dtype": getattr(torch, dtype), "attn_implementation": segments.NAME}
    try:
        if path.is_dir():
            model = AutoModelForCausalLM.from_pretrained(path, local_files_only=True, **how)
            tokenizer = AutoTokenizer.from_pretrained(path, local_files_only=True)
            vocabulary: Any = FolderVocabulary(tokenizer)
            template = template or tokenizer.chat_template or ""
        else:
            model = AutoModelForCausalLM.from_pretrained(
                path.parent, gguf_file=path.name, config=config_of(path), **how
            )
            vocabulary = of_gguf(path)
            template = template or str(read_gguf(path).metadata.get("tokenizer.chat_template", ""))
    except (OSError, ValueError, KeyError, RuntimeError, NotImplementedError) as error:
        raise EngineError(
            f"{path.name} could not be opened for training.",
            hint="Check the file's checksum, or take the original model in F16.",
            details=f"{type(error).__name__}: {str(error)[:300]}",
        ) from error
    model.requires_grad_(False)
    model.config.use_cache = False
    n_params = sum(one.numel() for one in model.parameters())
    encoder = Encoder(vocabulary, template)
    return Base(model, encoder, model.config.model_type, architecture, n_params)


def _untrainable(name: str, kind: str) -> InputError:
    names = ", ".join([*ARCHITECTURES, "gemma (as a folder)"])
    return UnsupportedFormat(
        f"{name} is a model of the kind “{kind}”, which cannot be trained here.",
        hint=f"Choose one of these kinds: {names}.",
    )
