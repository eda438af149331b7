"""Restoring gives back exactly what was there, in one piece or in a stream cut anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.privacy import ENTITY_TYPES, Detection
from workbench.domain.privacy_placeholders import lookalikes, placeholder, restore
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Ledger, redact
from workbench.domain.privacy_stream import StreamRestorer

FRAGMENTS = (
    "<PERSON_1>", "<PERSON_", "PERSON_1", "PERSON 1", "person_2", "&lt;", "&gt;", "&", "lt;", "<",
    ">", "\\", "\\_", "_", "1", "23", " ", "\n", "LITERAL_1", "<LITERAL_1>", "<OWN_TYPE_3>", "PER",
    "SON", "URL", "_CREDENTIALS", "Anna", "'s", "s", "[", "]", "**", "é", "ſ", "😀", "<US_SSN_4>",
    "AGE-7", "\\<PERSON_1\\>", "< person_1 >", "<PERSON_1s>", "EMAIL", "ADDRESS_9",
)  # fmt: skip
PIECES = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=12)
TEXTS = PIECES.map("".join)


def known(label: str, number: int) -> str | None:
    return f"«{label.lower()} {number}»" if number < 5 else None


def leave(detection: Detection, value: str) -> str:
    return value


@st.composite
def texts_with_detections(draw: st.DrawFn) -> tuple[str, list[Detection]]:
    text = draw(TEXTS)
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=8))
    kinds = st.sampled_from((*ENTITY_TYPES, "OWN_TYPE"))
    detections = [
        Detection(draw(kinds), start, end, 0.9, "drawn")
        for start, end in zip(sorted(cuts), sorted(cuts)[1:], strict=False)
        if end > start
    ]
    return text, detections


@given(texts_with_detections(), texts_with_detections())
@settings(max_examples=400)
def test_what_was_redacted_is_restored_exactly(
    one: tuple[str, list[Detection]], other: tuple[str, list[Detection]]
) -> None:
    ledger = Ledger()
    made = [
        (text, redact(text, found, Policy(), ledger, key=b"k", stand_in=leave).text)
        for text, found in (one, other)
    ]
    for text, redacted in made:
        assert restore(redacted, ledger.value_of).text == text


@given(TEXTS, st.lists(st.integers(0, 200), max_size=10))
@settings(max_examples=600)
def test_a_stream_cut_anywhere_gives_what_the_whole_text_gives(text: str, cuts: list[int]) -> None:
    stream = StreamRestorer(known)
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    shown = [stream.feed(text[a:b]) for a, b in zip(places, places[1:], strict=False)] + [
        stream.finish()
    ]

    whole = restore(text, known)
    assert "".join(shown) == whole.text
    assert tuple(dict.fromkeys(stream.unknown)) == whole.unknown


@given(TEXTS)
@settings(max_examples=300)
def test_a_stream_of_single_signs_gives_what_the_whole_text_gives(text: str) -> None:
    stream = StreamRestorer(known)
    shown = "".join(map(stream.feed, text)) + stream.finish()

    assert shown == restore(text, known).text


@given(TEXTS)
@settings(max_examples=200)
def test_lookalikes_are_those_that_restore_would_touch(text: str) -> None:
    spans = list(lookalikes(text))

    assert bool(spans) == (restore(text, lambda _label, _number: "\x00").text != text)


@pytest.mark.parametrize(
    ("bent", "straight"),
    [
        ("<PERSON_1>", "Anna"),
        ("**<PERSON_1>**", "**Anna**"),
        ("<person_1>", "Anna"),
        ("< PERSON_1 >", "Anna"),
        ("<PERSON 1>", "Anna"),
        ("<PERSON_1's>", "Anna's"),
        ("<PERSON_1>'s", "Anna's"),
        ("<PERSON_1s>", "Annas"),
        ("PERSON_1s", "Annas"),
        ("PERSON_1", "Anna"),
        ("PERSON 1", "Anna"),
        ("PERSON\\_1", "Anna"),
        ("\\<PERSON\\_1\\>", "Anna"),
        ("&lt;PERSON_1&gt;", "Anna"),
        ("[PERSON_1]", "[Anna]"),
        ("<PERSON_1", "Anna"),
        ("<PERSON_1 was", "Anna was"),
        ("<PERSON_\n1>", "Anna"),
        ("<PERSON_9>", "<PERSON_9>"),
        ("person 1", "person 1"),
        ("<PERSON", "<PERSON"),
    ],
)
def test_a_bent_placeholder_is_restored(bent: str, straight: str) -> None:
    def lookup(label: str, number: int) -> str | None:
        return "Anna" if (label, number) == ("PERSON", 1) else None

    assert restore(bent, lookup).text == straight


def test_an_unknown_placeholder_stays_and_is_named() -> None:
    restored = restore("<PERSON_7> and <PERSON_7>", known)

    assert restored.text == "<PERSON_7> and <PERSON_7>"
    assert restored.unknown == ("<PERSON_7>",)


def test_the_same_value_gets_the_same_placeholder() -> None:
    ledger = Ledger()
    text = "Anna met Ben. Anna left."
    found = [Detection("PERSON", s, e, 1, "") for s, e in ((0, 4), (9, 12), (14, 18))]

    made = redact(text, found, Policy(), ledger, key=b"k", stand_in=leave)

    assert made.text == "<PERSON_1> met <PERSON_2>. <PERSON_1> left."


def test_plain_text_flows_without_being_held() -> None:
    stream = StreamRestorer(known)

    assert stream.feed("The weather is fine. ") == "The weather is fine. "
    assert stream.feed("Ask <PERSON_") == "Ask "
    assert stream.feed("1> now.") == "«person 1» now."
    assert stream.n_held == 0


def test_a_placeholder_is_written_with_its_number() -> None:
    assert placeholder("PERSON", 3) == "<PERSON_3>"
