"""Bytes become text in the encoding they were written in, or are refused as binary."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.parsing.decoding import decode
from engines.parsing.source import clean
from workbench.errors import UnreadableDocument

TEXT = "Prüfbericht: Kälte – 3 °C, Größe ½, “quoted”"
words = st.text(st.characters(blacklist_categories=("Cc", "Cs")), min_size=1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_common_encodings_are_recognised(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_an_encoding_that_the_file_names_is_believed_if_it_fits() -> None:
    assert decode("Привет, мир".encode("koi8-r"), "koi8-r") == "Привет, мир"


@pytest.mark.parametrize("declared", ["no-such-encoding", "ascii", None])
def test_a_wrong_name_of_the_encoding_does_no_harm(declared: str | None) -> None:
    assert decode(TEXT.encode("utf-8"), declared) == TEXT


def test_russian_without_any_mark_is_recognised() -> None:
    text = "Договор поставки заключён между двумя сторонами и действует до конца года. " * 5

    assert decode(text.encode("cp1251")) == text


@given(words)
def test_utf8_is_never_changed(text: str) -> None:
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="empty"):
        decode(b"")


@pytest.mark.parametrize("data", [b"\x7fELF\x00\x01", b"abc\x00def", bytes(range(1, 32)) * 20])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="binary"):
        decode(data)


def test_what_only_begins_like_a_marked_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="binary"):
        decode(b"\xff\xfe\xfd")
    text = "A text whose last letter was cut in half."
    assert decode(b"\xff\xfe" + text.encode("utf-16-le") + b"\x41") == f"{text}\ufffd"


@given(st.binary())
def test_arbitrary_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = clean(decode(data))
    except UnreadableDocument:
        return
    assert text.encode("utf-8").decode("utf-8") == text


def test_marks_are_no_part_of_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + b"a") == "a"


@given(st.text(st.characters(codec="utf-16", categories=None)))
def test_clean_text_has_one_kind_of_line_end_and_no_control_characters(text: str) -> None:
    cleaned = clean(text)

    assert cleaned == clean(cleaned)
    assert not any(c < " " and c not in "\n\t" for c in cleaned)
