"""A question that names a document looks there first, and follows when documents change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.document_room import Room, write

BODY = "The revenue grew. The inventory fell. The tax rate was low."


def test_the_document_that_is_named_comes_first(tmp_path: Path) -> None:
    room = Room(tmp_path / "workspace")
    files = {
        f"2023 Q{quarter} {code}.txt": f"{BODY} Number {quarter} of {code}."
        for code in ("AAPL", "INTC")
        for quarter in (1, 2, 3)
    }
    room.add(write(tmp_path / "files", files))
    asked = [room.collection().id]

    def first(question: str) -> str:
        return room.retrieval.search(question, asked).hits[0].passage.document

    assert first("What was the revenue of INTC in Q2?") == "2023 Q2 INTC.txt"
    assert first("What was the tax rate of AAPL in its latest report?") == "2023 Q3 AAPL.txt"
    newer = write(tmp_path / "more", {"2023 Q4 AAPL.txt": f"{BODY} Number 4 of AAPL."})
    room.add(newer)
    assert first("What was the tax rate of AAPL in its latest report?") == "2023 Q4 AAPL.txt"
    room.close()


def test_only_long_documents_that_are_new_are_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Room(tmp_path / "workspace")
    long = "Apple corporation. " + f"{BODY} " * 400
    room.add(write(tmp_path / "files", {"one.txt": long, "two.txt": BODY}))
    asked, read = [room.collection().id], list[str]()
    beginnings = room.store.beginnings

    def count(ids: Sequence[str]) -> dict[str, str]:
        read.extend(room.store.get(one).name for one in ids)
        return beginnings(ids)

    monkeypatch.setattr(room.store, "beginnings", count)

    def search() -> list[str]:
        del read[:]
        room.retrieval.search("What is the revenue of Apple?", asked)
        return read[:]

    assert search() == ["one.txt"]
    assert search() == []
    room.store.properties.tag([one.id for one in room.store.all(asked[0])], ["some"], [])
    assert search() == []
    more = {"three.txt": long.replace("Apple", "Intel"), "four.txt": BODY.upper()}
    room.add(write(tmp_path / "more", more))
    assert search() == ["three.txt"]
    room.close()
