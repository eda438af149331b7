"""A split model in llama.cpp: it answers as the whole one does, and a changed part is noticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings, Message, SamplingSettings, TextPiece

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.file_identity import file_identity, size_on_disk


def answer(path: Path, cache: Path) -> str:
    model = LlamaChatModel(child_command(), cache)
    try:
        loaded = model.load(path, LoadSettings(n_ctx=512))
        assert loaded.header.size_bytes == size_on_disk(path)
        events = model.generate(
            [Message("user", "Hello?")], SamplingSettings(max_tokens=40), lambda: False
        )
        return "".join(event.text for event in events if isinstance(event, TextPiece))
    finally:
        model.close()


def test_a_split_model_answers_as_the_whole_one_does(tmp_path: Path) -> None:
    whole = write_tiny_gguf(tmp_path / "whole.gguf", seed=4)
    split = write_tiny_gguf(tmp_path / "split.gguf", seed=4, tensors_per_part=5)
    assert len(list(tmp_path.glob("split-*.gguf"))) > 3

    said = answer(split, tmp_path / "cache")

    assert said and said == answer(whole, tmp_path / "cache")


def test_a_change_of_any_part_changes_the_identity(tmp_path: Path) -> None:
    first = write_tiny_gguf(tmp_path / "split.gguf", tensors_per_part=8)
    before = file_identity(first)
    assert file_identity(first) == before

    for part in sorted(tmp_path.glob("split-*.gguf")):
        status = part.stat()
        os.utime(part, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
        assert file_identity(first) != before
        before = file_identity(first)
