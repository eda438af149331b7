"""The contract of `ModelInspector`, kept by the fake and by the GGUF reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from engines.llama.inspector import GgufInspector
from tests.fakes.inspector import FakeInspector
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings
from workbench.errors import InputError, ModelFileMissing
from workbench.ports.model_inspector import ModelInspector


@dataclass(frozen=True)
class Subject:
    inspector: ModelInspector
    write: Callable[[Path], Path]


@pytest.fixture(params=["fake", "gguf"])
def subject(request: pytest.FixtureRequest) -> Subject:
    if request.param == "gguf":
        return Subject(GgufInspector(), write_tiny_gguf)

    def write(path: Path) -> Path:
        path.write_bytes(b"GGUF fake")
        return path

    return Subject(FakeInspector(), write)


def test_the_header_states_what_people_ask_for(subject: Subject, tmp_path: Path) -> None:
    path = subject.write(tmp_path / "model.gguf")

    header = subject.inspector.inspect(path)

    assert header.architecture
    assert header.name
    assert header.size_bytes == path.stat().st_size
    assert min(header.n_params, header.n_layers, header.n_heads, header.vocabulary_size) > 0


def test_a_missing_file_is_told_apart(subject: Subject, tmp_path: Path) -> None:
    with pytest.raises(ModelFileMissing) as caught:
        subject.inspector.inspect(tmp_path / "gone.gguf")

    assert "gone.gguf" in caught.value.message


def test_another_kind_of_file_is_the_persons_to_fix(subject: Subject, tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_text("Dear diary")

    with pytest.raises(InputError) as caught:
        subject.inspector.inspect(path)

    assert caught.value.hint


def test_a_longer_context_needs_more_memory(subject: Subject, tmp_path: Path) -> None:
    header = subject.inspector.inspect(subject.write(tmp_path / "model.gguf"))

    small = subject.inspector.estimate(header, LoadSettings(n_ctx=512))
    large = subject.inspector.estimate(header, LoadSettings(n_ctx=4_096))

    assert small.total_bytes <= large.total_bytes
    assert small.weights_bytes == large.weights_bytes > 0
    assert small.free_bytes > 0
