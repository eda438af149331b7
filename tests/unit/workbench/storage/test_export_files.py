"""Sealed exports: what is written is what opens again, whatever was changed on the way is told."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.sealed_export import MARK, content_secret
from workbench.domain.sealing import CHUNK_BYTES
from workbench.errors import Corrupt, InputError, NotFound, WorkbenchError
from workbench.storage.export_files import (
    IN_THE_CLEAR,
    ExportFiles,
    ExportKey,
    is_sealed_export,
    open_export,
)
from workbench.storage.key_header import Cost, dumped, new_header
from workbench.storage.workspace_key import WorkspaceKey

PASSPHRASE = "four words nobody guesses"
WORD = b"Countess of Lovelace"


@pytest.fixture(scope="module")
def key() -> ExportKey:
    """As `for_passphrase` makes it, with a cheap derivation."""
    master = WorkspaceKey.new()
    header = new_header().with_passphrase(master, PASSPHRASE, Cost(1, 1, 64))
    return ExportKey(dumped(header), content_secret(master.master))


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3_000_000])
def test_what_was_sealed_opens_as_it_was(key: ExportKey, tmp_path: Path, size: int) -> None:
    content = (WORD * (size // len(WORD) + 1))[:size]
    place = ExportFiles(lambda: key).write(tmp_path / "told.txt", content)

    assert place == tmp_path / "told.txt.sealed"
    assert WORD not in place.read_bytes()
    assert is_sealed_export(place)
    assert open_export(place, PASSPHRASE, tmp_path / "back.txt") == size
    assert (tmp_path / "back.txt").read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["back.txt", "told.txt.sealed"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_byte_can_be_changed_unseen(key: ExportKey, tmp_path: Path, data: st.DataObject) -> None:
    place = ExportFiles(lambda: key).write(tmp_path / "told.txt", WORD * 20)
    raw = bytearray(place.read_bytes())
    at = data.draw(st.integers(0, len(raw) - 1))
    cut = data.draw(st.booleans())
    place.write_bytes(raw[:at] if cut else raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])

    with contextlib.suppress(WorkbenchError):
        open_export(place, PASSPHRASE, tmp_path / "back.txt")
        assert (tmp_path / "back.txt").read_bytes() == WORD * 20  # a blank of the header's JSON
        (tmp_path / "back.txt").unlink()
    assert not (tmp_path / "back.txt").exists()


def test_a_wrong_passphrase_and_other_files_are_refused(key: ExportKey, tmp_path: Path) -> None:
    place = ExportFiles(lambda: key).write(tmp_path / "told.txt", WORD)
    (tmp_path / "plain.sealed").write_bytes(WORD)
    (tmp_path / "cut.sealed").write_bytes(MARK + b"\xff\xff\xff\xff")
    (tmp_path / "odd.sealed").write_bytes(MARK + b"\0\0\0\2{}")

    with pytest.raises(InputError, match="does not open"):
        open_export(place, "another passphrase", tmp_path / "back")
    with pytest.raises(InputError, match="no sealed export"):
        open_export(tmp_path / "plain.sealed", PASSPHRASE, tmp_path / "back")
    with pytest.raises(InputError, match="no sealed export"):
        open_export(tmp_path / "cut.sealed", PASSPHRASE, tmp_path / "back")
    with pytest.raises(Corrupt):
        open_export(tmp_path / "odd.sealed", PASSPHRASE, tmp_path / "back")
    with pytest.raises(NotFound):
        open_export(tmp_path / "gone.sealed", PASSPHRASE, tmp_path / "back")
    with pytest.raises(InputError, match="there already"):
        open_export(place, PASSPHRASE, place)
    assert not (tmp_path / "back").exists()


def test_an_archive_is_sealed_while_it_is_packed(key: ExportKey, tmp_path: Path) -> None:
    with (
        ExportFiles(lambda: key).writing(tmp_path / "a.zip") as file,
        zipfile.ZipFile(file, "w") as made,
    ):
        made.writestr("words.txt", WORD)

    open_export(tmp_path / "a.zip.sealed", PASSPHRASE, tmp_path / "a.zip")
    assert zipfile.ZipFile(tmp_path / "a.zip").read("words.txt") == WORD


@pytest.mark.parametrize("is_sealed", [True, False])
def test_what_breaks_off_leaves_what_was_there(
    key: ExportKey, tmp_path: Path, is_sealed: bool
) -> None:
    files = ExportFiles(lambda: key) if is_sealed else IN_THE_CLEAR
    before = files.write(tmp_path / "told.txt", "before")
    raw = before.read_bytes()

    def break_off() -> None:
        with files.writing(tmp_path / "told.txt") as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()

    assert before.read_bytes() == raw
    assert list(tmp_path.iterdir()) == [before]


def test_the_header_tells_how_the_key_is_derived(key: ExportKey) -> None:
    made = ExportKey.for_passphrase(PASSPHRASE)
    (way,) = json.loads(made.header)["ways"]
    assert (way["kind"], way["memory_kib"], way["iterations"]) == ("passphrase", 65_536, 3)
    assert made.secret not in made.header
    assert io.BytesIO(made.header).read(1) == b"{"
