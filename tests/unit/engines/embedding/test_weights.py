"""Only the published weights are loaded, and the proof is remembered until the file changes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from engines.embedding.weights import SHA256, Notes, model_folder, verify
from workbench.errors import EngineError

CONTENT = b"weights"
HASH = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    path.write_bytes(CONTENT)
    return path


def test_the_installed_weights_are_the_published_ones(tmp_path: Path) -> None:
    verify(model_folder() / "model.safetensors", Notes(tmp_path / "notes.json"), SHA256)


def test_other_weights_are_refused_with_a_hint(weights: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="not the published") as caught:
        verify(weights, Notes(tmp_path / "notes.json"), SHA256)

    assert caught.value.hint


def test_a_verified_file_is_verified_again_when_it_changes(weights: Path, tmp_path: Path) -> None:
    notes = Notes(tmp_path / "notes.json")
    verify(weights, notes, HASH)

    weights.write_bytes(b"WEIGHTS")
    os.utime(weights, ns=(1, 1))

    with pytest.raises(EngineError):
        verify(weights, notes, HASH)


def test_a_verified_file_is_not_read_again(weights: Path, tmp_path: Path) -> None:
    notes = Notes(tmp_path / "notes.json")
    verify(weights, notes, HASH)
    facts = weights.stat()
    weights.write_bytes(b"changed"[: len(CONTENT)])
    os.utime(weights, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    verify(weights, notes, HASH)  # the stamp is the same, so it is taken at its word


@pytest.mark.parametrize("text", ["", "[]", "{broken", '{"verified": 3}', "\ud800"])
def test_damaged_notes_only_cost_time(weights: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "notes.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))

    verify(weights, Notes(path), HASH)

    assert Notes(path).read()["verified"][3] == HASH


def test_a_place_that_cannot_be_written_only_costs_time(weights: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")

    verify(weights, Notes(in_the_way / "notes.json"), HASH)
