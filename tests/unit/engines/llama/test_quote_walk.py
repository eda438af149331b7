"""Whatever the passages and the tokeniser: what may be written decomposes into quotes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.llama.quote_walk import QuoteWalk, Tokens
from workbench.domain.quoting import QuoteForm, quote_form
from workbench.errors import InputError

TEXTS = st.text(
    st.characters(exclude_characters="\n\0", exclude_categories=("Cs",)), min_size=1, max_size=12
)
FORMS = st.builds(
    QuoteForm,
    refusal=st.sampled_from(["", "No.", "Nein, das steht da nicht."]),
    quotes=st.lists(TEXTS, min_size=1, max_size=6, unique=True).map(tuple),
    most=st.integers(1, 4),
)


def decomposes(answer: str, form: QuoteForm) -> bool:
    """The refusal alone, or lines that are quotes, none twice, `most` at most."""
    if form.refusal and answer == form.refusal:
        return True
    lines = answer.split("\n")
    return (
        len(lines) <= form.most
        and len(set(lines)) == len(lines)
        and all(line in form.quotes for line in lines)
    )


def tokeniser(form: QuoteForm, seed: int) -> list[bytes]:
    """All bytes, and pieces of any length cut out of the texts joined: half characters too."""
    chance = random.Random(seed)
    pieces = {bytes((byte,)) for byte in range(256)}
    joined = "\n".join((*form.quotes, form.refusal, *form.quotes)).encode("utf-8")
    for _ in range(60):
        start = chance.randrange(len(joined))
        pieces.add(joined[start : start + chance.randint(1, 9)])
    return sorted(pieces)


@given(FORMS, st.integers(0, 10_000))
@settings(max_examples=150)
def test_every_answer_that_can_be_written_decomposes(form: QuoteForm, seed: int) -> None:
    pieces = tokeniser(form, seed)
    tokens = Tokens((piece, number) for number, piece in enumerate(pieces))
    walk, chance = QuoteWalk(form), random.Random(seed)
    place, written = walk.start, b""
    while True:
        allowed = walk.allowed(place, tokens)
        one_by_one = [n for n, piece in enumerate(pieces) if walk.after(place, piece) is not None]
        assert sorted(allowed) == one_by_one  # both ways of asking say the same
        if walk.is_complete(place) and (not allowed or chance.random() < 0.4):
            break
        assert allowed, "a dead end"
        piece = pieces[chance.choice(allowed)]
        after = walk.after(place, piece)
        assert after is not None
        place, written = after, written + piece

    assert decomposes(written.decode("utf-8"), form)


@given(FORMS, st.integers(0, 10_000))
def test_every_answer_that_decomposes_can_be_written(form: QuoteForm, seed: int) -> None:
    chance = random.Random(seed)
    n = chance.randint(1, min(form.most, len(form.quotes)))
    answer = "\n".join(chance.sample(form.quotes, n))
    for text in (answer, form.refusal):
        walk = QuoteWalk(form)
        place = walk.after(walk.start, text.encode("utf-8"))
        assert place is not None
        assert walk.is_complete(place) == bool(text)


def test_nothing_but_the_texts_may_come() -> None:
    walk = QuoteWalk(QuoteForm("No.", ("[1a] It is red.", "[1b] It is big."), 2))

    for wrong in (
        "It is red.",
        "[1a] It is big.",
        "[1a] It is red. ",
        "[1a] It is red.\nNo.",
        "no.",
    ):
        place = walk.after(walk.start, wrong.encode())
        assert place is None or not walk.is_complete(place), wrong
    twice = "[1a] It is red.\n[1a] It is red."
    assert walk.after(walk.start, twice.encode()) is None


@pytest.mark.parametrize(
    "source",
    [
        "", "[]", "{}", '{"quotes": "a"}', '{"quotes": [""]}', '{"quotes": ["a"], "most": 0}',
        '{"quotes": ["a\\nb"]}', '{"quotes": [], "refusal": ""}', '{"quotes": [1]}',
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_is_refused_in_words(source: str) -> None:
    with pytest.raises(InputError, match="cannot be used"):
        quote_form(source)


def test_a_form_survives_being_written() -> None:
    form = QuoteForm("Nein.", ("[1a] Größe „½“", "[1b] 東京"), 3)
    assert quote_form(form.source()) == form
