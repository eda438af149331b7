"""RTF, reStructuredText, JSON, XML and notebooks."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.parsing.rtf_compression import decompress_rtf
from engines.parsing.xml_text import _NOT_WHOLE
from tests.documents.samples import RTF, write_notebook
from tests.unit.engines.parsing.support import headings, origins, parse, read_or_refused
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

# ---------------------------------------------------------------------------------------- RTF


def test_rich_text_becomes_paragraphs_headings_tables_and_notes() -> None:
    document = parse(RTF, ".rtf")

    assert headings(document) == [(1, "Laboratory")]
    assert document.text == (
        "Laboratory\n\nCafé € 5\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\nSee[^1] it.\n\n[^1]: Annex."
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (rb"{\fonttbl{\f0\fcharset204 A;}}\f0 \'cf\'f0", "Пр"),
        (rb"\u-10179?\u-8704? ok", "\U0001f600 ok"),
        (rb"\uc2\u8364ab c", "€ c"),
        (rb"{\*\unknown gone}kept {\v hidden}\{x\}\~y", "kept {x}\u00a0y"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt shown}}", "shown"),
        (b"\\bin3 {{{after", "after"),
        (rb"{\fonttbl{\f3\fcharset128 M;}}\f3 \'93\'fa\'96\'7b", "日本"),
    ],
)
def test_the_signs_of_rich_text_are_understood(inside: bytes, text: str) -> None:
    assert parse(b"{\\rtf1\\ansi " + inside + b"}", ".rtf").text == text


def test_compressed_rich_text_of_outlook_is_unpacked() -> None:
    # The example of the specification, MS-OXRTFCP 4.1.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
        "0af32068656c09002062"
        "7705b06c647d0a800fa0"
    )

    assert decompress_rtf(packed, 1000) == (b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")


@given(st.binary(max_size=300))
def test_any_compressed_rich_text_ends(data: bytes) -> None:
    assert len(decompress_rtf(data, 5_000)) <= 5_000


# ---------------------------------------------------------------------------- reStructuredText


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Title\n=====\n\nPart\n----\n\nText\n", [(1, "Title"), (2, "Part")]),
        ("=====\nTitle\n=====\n\nPart\n=====\n", [(1, "Title"), (2, "Part")]),
        ("Too long\n===\n", []),
        ("para\nline\n----\n", []),
        ("===  ===\na    b\n===  ===\n", []),
    ],
)
def test_headings_have_their_lines(text: str, found: list[tuple[int, str]]) -> None:
    assert headings(parse(text.encode(), ".rst")) == found


# --------------------------------------------------------------------------------------- JSON


def test_flat_records_are_a_table_and_know_their_line() -> None:
    data = b'{"name": "Okafor", "n": 1.50}\n{"name": "Brandt"}\n'
    document = parse(data, ".jsonl")

    assert document.text == "| name | n |\n| - | - |\n| Okafor | 1.50 |\n| Brandt |  |"
    assert origins(document)["line 2"] == "| Brandt |  |"


def test_nested_values_stand_under_their_names() -> None:
    data = b'{"lab": {"rooms": ["A", {"no": 7}], "open": true}, "none": null}'

    assert parse(data, ".json").text == (
        "lab:\n  rooms:\n    - A\n    - no: 7\n  open: true\n\nnone:"
    )


@pytest.mark.parametrize(("suffix", "data"), [(".json", b"{a: 1, // no\n}"), (".jsonl", b"a\nb")])
def test_what_is_no_json_is_read_as_text(suffix: str, data: bytes) -> None:
    document = parse(data, suffix)

    assert document.text == data.decode()
    assert document.warnings


def test_broken_lines_are_counted() -> None:
    document = parse(b'{"a": [1]}\nbroken\n', ".jsonl")

    assert document.warnings == ("1 of 2 lines are not JSON and were left out.",)


def test_json_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="deep"):
        parse(b"[" * 200_000, ".json")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
)


@settings(max_examples=50)
@given(VALUES)
def test_every_word_of_a_value_is_in_the_text(value: object) -> None:
    outcome = read_or_refused(json.dumps(value).encode(), ".json")
    if isinstance(outcome, ParsedDocument):
        for text in strings(value):
            assert all(word in outcome.text for word in text.split() if word.isalnum())


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, part in value.items() for text in (key, *strings(part))]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


# ---------------------------------------------------------------------------------------- XML


def test_a_document_has_headings_paragraphs_lists_and_tables() -> None:
    data = b"""<!DOCTYPE article SYSTEM "http://x/x.dtd"><article><title>Gloves</title>
    <sec><title>Use</title><p>Wear <b>them</b> &amp; wash<sup>2</sup>.</p>
    <list><list-item><p>left</p></list-item></list>
    <table><tr><th colspan="2">Size</th></tr><tr><td>S</td><td>M</td></tr></table></sec>
    </article>"""
    document = parse(data, ".xml")

    assert headings(document) == [(1, "Gloves"), (2, "Use")]
    assert document.text == (
        "Gloves\n\nUse\n\nWear them & wash2.\n\nleft\n\n| Size | Size |\n| - | - |\n| S | M |"
    )


def test_data_is_names_and_values() -> None:
    data = b'<config><host id="7"><name>lab</name><port>80</port></host><host>x</host></config>'

    assert parse(data, ".xml").text == "host (id: 7):\n  name: lab\n  port: 80\n\nhost: x"


def test_entities_are_never_resolved() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]>'

    document = parse(f"{bomb}<d><p>a&l9;b</p></d>".encode(), ".xml")
    thief = parse(f"{bomb}<d><p>a&f;b</p></d>".encode(), ".xml")

    assert (document.text, document.warnings) == ("a", (_NOT_WHOLE,))
    assert thief.text == "ab"


def test_xml_that_is_not_well_formed_is_read_with_a_warning() -> None:
    document = parse(b"<d><p>a &uuml; b<p>c</d>", ".xml")

    assert document.text.startswith("a ü b")
    assert document.warnings == (_NOT_WHOLE,)


# ---------------------------------------------------------------------------------- notebooks


def test_cells_are_text_code_and_what_was_printed() -> None:
    table = {"text/plain": ["a b"], "text/html": ["<table><tr><td>a</td><td>b</td></tr></table>"]}
    document = parse(
        write_notebook(
            {"cell_type": "markdown", "source": ["# Study\n", "\n", "Words."]},
            {
                "cell_type": "code",
                "source": "1 + 1",
                "outputs": [
                    {"output_type": "stream", "text": ["\x1b[31m2\x1b[0m\n"]},
                    {"output_type": "execute_result", "data": table},
                    {"output_type": "error", "ename": "KeyError", "evalue": "'x'"},
                ],
            },
        ),
        ".ipynb",
    )

    assert headings(document) == [(1, "Study")]
    assert document.text == (
        "# Study\n\nWords.\n\n```python\n1 + 1\n```\n\n2\n\n| a | b |\n\nKeyError: 'x'"
    )
    assert origins(document)["cell 2"].startswith("```python")


def test_what_is_no_notebook_is_refused() -> None:
    for data in (b"{}", b"[]", b"words", b'{"cells": 7}'):
        with pytest.raises(UnreadableDocument):
            parse(data, ".ipynb")
