"""The index has one current generation at every moment, or says that it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.index.generations import Generations
from workbench.errors import IndexFailure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_an_index_begins_empty(folder: Path) -> None:
    path = Generations(folder).open()

    assert list(path.iterdir()) == []
    assert names(folder) == {"CURRENT", "generation-1"}


def test_what_is_current_stays_current(folder: Path) -> None:
    path = Generations(folder).open()
    (path / "data").write_text("vectors")

    assert (Generations(folder).open() / "data").read_text() == "vectors"


def test_a_switch_makes_the_new_generation_current(folder: Path) -> None:
    generations = Generations(folder)
    old = generations.open()
    new = generations.create(after=old)
    (new / "data").write_text("fewer vectors")
    generations.switch(new)
    generations.unlink(old)

    assert Generations(folder).open() == new
    assert names(folder) == {"CURRENT", "generation-2"}


def test_a_kill_before_the_switch_leaves_the_old_generation(folder: Path) -> None:
    generations = Generations(folder)
    old = generations.open()
    half = generations.create(after=old)
    (half / "data").write_text("half of the vect")

    assert Generations(folder).open() == old
    assert names(folder) == {"CURRENT", "generation-1"}


def test_a_kill_after_the_switch_leaves_the_new_generation(folder: Path) -> None:
    generations = Generations(folder)
    new = generations.create(after=generations.open())
    generations.switch(new)

    assert Generations(folder).open() == new
    assert names(folder) == {"CURRENT", "generation-2"}


def test_files_that_nothing_names_are_not_trusted(folder: Path) -> None:
    path = Generations(folder).open()
    (path / "data").write_text("vectors")
    (folder / "CURRENT").unlink()

    assert list(Generations(folder).open().iterdir()) == []


@pytest.mark.parametrize(
    "pointer", [b"", b"generation-9", b"../elsewhere", b"generation-1\n", b"\xff\xfe", b"/etc"]
)
def test_a_pointer_to_nothing_is_damage(folder: Path, pointer: bytes) -> None:
    Generations(folder).open()
    (folder / "CURRENT").write_bytes(pointer)

    with pytest.raises(IndexFailure) as caught:
        Generations(folder).open()

    assert "rebuilt" in caught.value.hint


def test_unlinking_all_makes_a_damaged_index_usable(folder: Path) -> None:
    generations = Generations(folder)
    generations.open()
    (folder / "CURRENT").write_bytes(b"nonsense")

    generations.unlink_all()

    assert generations.open().is_dir()
