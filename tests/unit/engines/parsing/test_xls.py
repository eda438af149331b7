"""Workbooks of 1997 to 2003: cells of every kind, texts cut between records, damage."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.ole_writer import write_ole
from tests.documents.xls_writer import label, number, record, text, write_xls
from tests.unit.engines.parsing.support import headings, origins, parse, read_or_refused
from workbench.errors import UnreadableDocument

STRINGS = [text("Article") + text("Größe", wide=True) + text("Gloves")]


def test_cells_are_shown_as_in_the_newer_kind() -> None:
    cells = (
        label(0, 0, 0)
        + label(0, 1, 1)
        + label(1, 0, 2)
        + number(1, 1, 45292.0, style=1)
        + record(0x27E, struct.pack("<HHHI", 2, 0, 0, (1234 << 2) | 3))
        + record(0xBD, struct.pack("<HHHIHIH", 2, 1, 0, (7 << 2) | 2, 0, 0x3FF00000, 2))
        + record(0x205, struct.pack("<HHHBB", 3, 0, 0, 1, 0))
        + record(0x205, struct.pack("<HHHBB", 3, 1, 0, 42, 1))
        + record(0x06, struct.pack("<HHHB5xH6x", 3, 2, 0, 0, 0xFFFF))
        + record(0x207, text("made"))
    )
    document = parse(write_xls("Prices", cells, strings=STRINGS), ".xls")

    assert headings(document) == [(1, "Prices")]
    assert document.text == (
        "Prices\n\n| Article | Größe |  |\n| - | - | - |\n| Gloves | 2024-01-01 |  |\n"
        "| 12.34 | 7 | 1 |\n| TRUE | #N/A | made |"
    )
    assert origins(document)["Prices!A2:C2"] == "| Gloves | 2024-01-01 |  |"


@pytest.mark.parametrize("cut", range(3, 16))
def test_a_text_goes_on_in_the_next_record(cut: int) -> None:
    whole = text("Measure twice")
    pieces = [whole[:cut], b"\x00" + whole[cut:]] if cut < len(whole) else [whole]

    document = parse(write_xls("S", label(0, 0, 0) + label(1, 0, 0), strings=pieces), ".xls")

    assert document.text.count("Measure twice") == 2


def test_locked_old_and_broken_workbooks_say_so() -> None:
    with pytest.raises(UnreadableDocument, match="password"):
        parse(write_xls("S", b"", more=record(0x2F, bytes(6))), ".xls")
    for data in (b"words", write_ole({"Book": b"x"}), write_ole({"Workbook": b"\x09\x08"})):
        with pytest.raises(UnreadableDocument) as caught:
            parse(data, ".xls")
        assert caught.value.hint


@settings(max_examples=60)
@given(st.binary(max_size=400), st.lists(st.binary(max_size=60), max_size=4))
def test_any_records_are_read_or_refused(cells: bytes, strings: list[bytes]) -> None:
    read_or_refused(write_xls("S", cells, strings=strings), ".xls")
