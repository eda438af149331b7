"""The auditors' copy of the log: in step, readable under its key alone, whole after any cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.audit import GENESIS, Entry
from workbench.errors import Corrupt
from workbench.storage.audit_copy import NAME, AuditCopy, read_copy

KEY = b"k" * 32


def entry(number: int) -> Entry:
    return Entry(number, "2026-01-01", "Ada (root)", "a.b", "s", "done", "{}", GENESIS, f"{number}")


def source(entries: list[Entry]) -> Callable[[int], Iterable[Entry]]:
    return lambda after: (one for one in entries if one.number > after)


@given(sizes=st.lists(st.integers(0, 4), min_size=1, max_size=5))
@settings(max_examples=25)
def test_it_holds_what_the_log_holds_however_often_it_is_opened(
    sizes: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("copy")
    entries: list[Entry] = []
    for size in sizes:
        copy = AuditCopy(folder, KEY, source(entries))
        for _ in range(size):
            entries.append(entry(len(entries) + 1))
            copy.catch_up()
        assert copy.catch_up() == 0
    assert list(read_copy(folder, KEY)) == entries


def test_cut_anywhere_it_reads_what_is_whole_and_is_made_whole_again(tmp_path: Path) -> None:
    entries = [entry(number) for number in (1, 2, 3)]
    AuditCopy(tmp_path, KEY, source(entries)).catch_up()
    whole = (tmp_path / NAME).read_bytes()
    head = len(whole) // 8
    for cut in range(head, len(whole), 7):
        (tmp_path / NAME).write_bytes(whole[:cut])
        found = list(read_copy(tmp_path, KEY))
        assert found == entries[: len(found)]
        AuditCopy(tmp_path, KEY, source(entries)).catch_up()
        assert list(read_copy(tmp_path, KEY)) == entries


def test_another_key_reads_nothing_and_begins_anew(tmp_path: Path) -> None:
    entries = [entry(1)]
    AuditCopy(tmp_path, KEY, source(entries)).catch_up()
    with pytest.raises(Corrupt):
        list(read_copy(tmp_path, b"x" * 32))

    AuditCopy(tmp_path, b"x" * 32, source(entries)).catch_up()

    assert list(read_copy(tmp_path, b"x" * 32)) == entries


def test_an_entry_that_is_changed_or_moved_does_not_open(tmp_path: Path) -> None:
    AuditCopy(tmp_path, KEY, source([entry(1), entry(2)])).catch_up()
    whole = bytearray((tmp_path / NAME).read_bytes())
    whole[-1] ^= 1
    (tmp_path / NAME).write_bytes(whole)

    found = read_copy(tmp_path, KEY)

    assert next(found) == entry(1)
    with pytest.raises(Corrupt):
        next(found)


def test_without_a_copy_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(Corrupt, match="no copy"):
        list(read_copy(tmp_path, KEY))
