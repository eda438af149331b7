"""A redacted document: what was found is nowhere in it, and every place leads back to the file."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.document import HeadingSpan, OriginSpan, PageSpan, ParsedDocument, TextEdit
from workbench.domain.document_redaction import NOTHING, redacted, split, windows
from workbench.domain.origin import as_drawn, before_edits
from workbench.domain.privacy import Detection
from workbench.domain.privacy_policy import Action, Policy
from workbench.domain.privacy_redaction import Ledger, Redacted, redact

NAMES = ("Ada Lovelace", "Grace Hopper", "Bo")


def find(text: str) -> list[Detection]:
    """Names behind "Ms", as a rule that needs a word beside it."""
    made = []
    for name in NAMES:
        at = text.find(f"Ms {name}")
        while at >= 0:
            made.append(Detection("PERSON", at + 3, at + 3 + len(name), 0.9, "a title before it"))
            at = text.find(f"Ms {name}", at + 1)
    return made


def acting(action: Action = Action.PLACEHOLDER, ledger: Ledger | None = None):  # type: ignore[no-untyped-def]
    numbers = ledger or Ledger()

    def act(text: str, found: Sequence[Detection]) -> Redacted:
        policy = Policy(action=action)
        return redact(text, found, policy, numbers, key=b"k" * 32, stand_in=lambda _d, _v: "Eve")

    return act


def document(text: str, **more: object) -> ParsedDocument:
    return ParsedDocument(text, "text/plain", **more)  # type: ignore[arg-type]


def test_a_name_is_taken_out_wherever_it_stands_again() -> None:
    made = redacted(document("Ms Ada Lovelace wrote. Ada Lovelace signed."), find, acting())
    assert made.text == "Ms <PERSON_1> wrote. <PERSON_1> signed."


def test_short_values_are_not_looked_for_again() -> None:
    made = redacted(document("Ms Bo left. Bo-bo stays, Bo too."), find, acting())
    assert made.text == "Ms <PERSON_1> left. Bo-bo stays, Bo too."


def test_title_and_names_of_places_are_redacted_too() -> None:
    text = "Ms Ada Lovelace wrote."
    parsed = document(
        text,
        title="About Ada Lovelace and Ms Grace Hopper",
        origins=(OriginSpan("Ada Lovelace.pdf, page 1", 0, len(text)),),
    )
    made = redacted(parsed, find, acting())
    assert made.title == "About <PERSON_1> and Ms <PERSON_2>"
    assert made.origins == (OriginSpan("<PERSON_1>.pdf, page 1", 0, len(made.text)),)


def test_a_document_without_a_find_stays_the_same() -> None:
    parsed = document("Nobody is named here.", title="Nothing")
    assert redacted(parsed, find, acting()) == parsed


def test_what_is_dropped_leaves_a_sign() -> None:
    made = redacted(document("Ms Ada Lovelace"), find, acting(Action.DROP))
    assert made.text == f"Ms {NOTHING}"


def test_a_second_policy_leaves_what_was_replaced() -> None:
    ledger = Ledger()
    once = redacted(document("Ms Ada Lovelace met Ms Bo."), find, acting(ledger=ledger))
    assert once.text == "Ms <PERSON_1> met Ms <PERSON_2>."
    again = redacted(once, find, acting(ledger=ledger))
    assert again.text == once.text
    assert again.edits == once.edits


def test_a_find_is_cut_at_lines_cells_and_borders() -> None:
    text = "Ada\nLovelace | Hopper x"
    pieces = split([Detection("PERSON", 0, len(text), 1.0, "")], text, [21])
    assert [text[one.start : one.end] for one in pieces] == ["Ada", "Lovelace", "Hopper", "x"]


def test_pages_of_the_original_are_found_again() -> None:
    text = "Ms Ada Lovelace wrote a letter.\nMs Grace Hopper answered."
    border = text.index("\n")
    pages = (PageSpan(1, 0, border), PageSpan(2, border + 1, len(text)))
    made = redacted(document(text, pages=pages), find, acting())
    at = made.text.index("answered")
    drawn, boxes = as_drawn(made.pages[1], ((at, at + 8),), made.edits)
    assert text[drawn.start : drawn.end] == "Ms Grace Hopper answered."
    assert [text[start:end] for start, end in boxes] == ["answered"]
    placeholder = made.text.index("<PERSON_2>")
    _, boxes = as_drawn(made.pages[1], ((placeholder, placeholder + 10),), made.edits)
    assert [text[start:end] for start, end in boxes] == ["Grace Hopper"]


WORDS = st.sampled_from(
    [
        "Ms Ada Lovelace",
        "Ms Grace Hopper",
        "Ms Bo",
        "wrote",
        "a",
        "letter.",
        "\n",
        "| cell |",
        "<PERSON_9>",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=30), st.data())
def test_every_place_leads_back(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    cut = data.draw(st.integers(0, len(text)))
    parsed = document(
        text,
        pages=(PageSpan(1, 0, cut), PageSpan(2, cut, len(text))),
        headings=(HeadingSpan(1, 0, len(words[0])),),
        origins=(OriginSpan("line 1", 0, cut),) if cut else (),
    )
    made = redacted(parsed, find, acting())
    for name in NAMES[:2]:
        where = text.find(name)
        crosses = where < cut < where + len(name)
        assert crosses or name not in made.text
    assert made.pages[0].end == made.pages[1].start
    assert (made.pages[0].start, made.pages[1].end) == (0, len(made.text))
    changed = [range(edit.start, edit.end) for edit in made.edits]
    for at, character in enumerate(made.text):
        if not any(at in span for span in changed):
            assert text[before_edits(at, made.edits)] == character
    for edit in made.edits:
        assert before_edits(edit.start, made.edits) == edit.old_start
        assert before_edits(edit.end, made.edits) == edit.old_end or _follows(edit, made.edits)


def _follows(edit: TextEdit, edits: Sequence[TextEdit]) -> bool:
    """Another one begins where it ends."""
    return any(other.start == edit.end for other in edits)


@pytest.mark.parametrize("n", [0, 10, 49_999, 50_000, 120_001])
def test_windows_are_the_whole_text(n: int) -> None:
    text = ("word " * 9 + "\n") * (n // 46) + "x" * (n % 46)
    parts = list(windows(text))
    assert "".join(part for _, part in parts) == text
    assert all(text[start : start + len(part)] == part for start, part in parts)
