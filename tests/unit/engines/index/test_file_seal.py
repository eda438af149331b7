"""Files that were closed in order and are others when they are opened are noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.index.file_seal import seal, take_off, unseal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "vectors.bin").write_bytes(bytes(range(256)) * 9_000)
    (tmp_path / "CURRENT").write_text("one")
    seal(tmp_path)
    return tmp_path


def test_a_seal_comes_off_whole_files_once(folder: Path) -> None:
    assert unseal(folder)
    assert unseal(folder), "without a seal nothing is concluded"
    assert sorted(path.name for path in folder.iterdir()) == ["CURRENT", "one"]


@pytest.mark.parametrize("damage", ["changed", "cut", "deleted", "added", "renamed", "seal"])
def test_whatever_was_done_to_the_files_is_noticed_until_they_are_given_up(
    folder: Path, damage: str
) -> None:
    victim = folder / "one" / "vectors.bin"
    data = victim.read_bytes()
    match damage:
        case "changed":
            victim.write_bytes(data[:-700] + b"\x00" + data[-699:])
        case "cut":
            victim.write_bytes(data[:-1])
        case "deleted":
            victim.unlink()
        case "added":
            (folder / "one" / "more.bin").write_bytes(b"")
        case "renamed":
            victim.rename(folder / "vectors.bin")
        case _:
            (folder / "SEAL").write_text("{")

    assert not unseal(folder)
    assert not unseal(folder)
    take_off(folder)
    assert unseal(folder)
