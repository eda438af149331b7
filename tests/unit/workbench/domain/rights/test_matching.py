"""A person is found however the name is written, and nobody else."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.rights.json_texts import as_text, changed
from workbench.domain.rights.matching import Matcher
from workbench.domain.rights.person import Person

HER = Matcher(
    Person(
        ("Zoë Quillfeather", "Quilli"),
        ("zoe.q@example.org",),
        ("+49 170 1234567", "DE89 3704 0044 0532 0130 00", "0301234567"),
    ).terms()
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ZOE QUILLFEATHER's letter", ["ZOE QUILLFEATHER's"]),
        ("Quillfeather, Zoë", ["Quillfeather, Zoë"]),
        (unicodedata.normalize("NFD", "by Zoë Quillfeather!"), ["Zoe\u0308 Quillfeather"]),
        ("Zoë\nQuillfeather", ["Zoë\nQuillfeather"]),
        ("tel 0170/1234567, +49-170-1234567", ["0170/1234567", "+49-170-1234567"]),
        ("00491701234567", ["00491701234567"]),
        ("+49 (0)30 1234567", ["+49 (0)30 1234567"]),
        ("DE89370400440532013000.", ["DE89370400440532013000"]),
        ("ｚｏｅ．ｑ＠example.org", ["ｚｏｅ．ｑ＠example.org"]),
        ("Zo\u200bë Quillfeather", ["Zo\u200bë Quillfeather"]),
        ("Quillian, Quillifeather, Zoë alone, 12030 12345678, xzoe.q@example.organ", []),
    ],
)
def test_ways_to_write_it(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in HER.find(text)] == found


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_name_between_any_two_texts_is_found_and_blotted_out(before: str, after: str) -> None:
    text = f"{before} Zoë Quillfeather {after}"
    assert HER.find(text)
    masked = HER.masked(text)
    assert len(masked) == len(text)
    assert not HER.find(masked)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=50)
@given(_JSON, st.booleans())
def test_json_stays_json(value: object, is_ascii: bool) -> None:
    text = json.dumps({"a": [value, "Zoë Quillfeather"]}, ensure_ascii=is_ascii)
    made = changed(text, HER.masked)
    assert HER.find(as_text(text))
    assert not HER.find(as_text(made))
    assert json.loads(made)["a"][1] == "█" * 16
