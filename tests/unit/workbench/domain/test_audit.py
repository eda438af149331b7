"""The chain: any change of any entry shows, and the first place is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.audit import (
    GENESIS,
    Action,
    Checkpoint,
    Entry,
    Event,
    canonical,
    chain_hash,
    facts_text,
    verify,
)

WORDS = st.text("abc012.:-_", max_size=12)
FACTS = st.dictionaries(
    st.text("abc", min_size=1, max_size=4), WORDS | st.integers() | st.lists(WORDS).map(tuple)
)


def chain(*facts: dict[str, object]) -> list[Entry]:
    made: list[Entry] = []
    for number, each in enumerate(facts, start=1):
        entry = Entry(
            number=number,
            at=f"2026-01-01T00:00:{number:02}.000000Z",
            who="ada",
            action="document.added",
            subject=f"d{number}",
            outcome="done",
            facts=facts_text(each),  # type: ignore[arg-type]
            previous=made[-1].hash if made else GENESIS,
            hash="",
        )
        made.append(replace(entry, hash=chain_hash(entry)))
    return made


def rechained(entries: list[Entry]) -> list[Entry]:
    """What somebody would do who knows how the chain is made."""
    made: list[Entry] = []
    for number, entry in enumerate(entries, start=1):
        previous = made[-1].hash if made else GENESIS
        placed = replace(entry, number=number, previous=previous)
        made.append(replace(placed, hash=chain_hash(placed)))
    return made


def any_signature(message: bytes, signature: bytes, key: bytes) -> bool:
    return signature == b"good" and len(key) == 32 and b"checkpoint" in message


def signed(entries: list[Entry], length: int) -> Checkpoint:
    return Checkpoint(length, entries[length - 1].hash, "2026", "00" * 32, b"good".hex())


def with_key(entries: list[Entry]) -> list[Entry]:
    named = replace(entries[0], action=Action.LOG_KEY_MADE.value, subject="00" * 32)
    return rechained([named, *entries[1:]])


@settings(max_examples=40)
@given(st.lists(FACTS, max_size=4))
def test_an_untouched_chain_fits(facts: list[dict[str, object]]) -> None:
    entries = chain(*facts)
    result = verify(entries, (), any_signature)

    assert result.fits
    assert result.entries == len(entries)
    assert result.head == (entries[-1].hash if entries else GENESIS)


@settings(max_examples=60)
@given(st.data())
def test_any_change_of_any_column_is_found_where_it_is(data: st.DataObject) -> None:
    entries = chain(*({"n": n, "ids": ("a", "b")} for n in range(5)))
    place = data.draw(st.integers(0, 4))
    column = data.draw(st.sampled_from([n for n in Entry.__slots__ if n != "number"]))
    old = getattr(entries[place], column)
    new = data.draw(st.text(max_size=20) | st.just(old + " ") | st.just(old.upper()))
    entries[place] = replace(entries[place], **{column: new})
    misfit = verify(entries, (), any_signature).misfit

    if new == old:
        assert misfit is None
    else:
        assert misfit is not None
        assert misfit.number == place + 1


@settings(max_examples=30)
@given(st.permutations(range(5)))
def test_any_other_order_is_found(order: list[int]) -> None:
    entries = chain(*({} for _ in range(5)))
    moved = [replace(entries[old], number=new + 1) for new, old in enumerate(order)]
    first = next((n + 1 for n, old in enumerate(order) if n != old), None)
    misfit = verify(moved, (), any_signature).misfit

    assert (misfit.number if misfit else None) == first


@pytest.mark.parametrize("gone", [1, 2, 3, 4])
def test_a_deleted_entry_is_missing(gone: int) -> None:
    entries = [entry for entry in chain({}, {}, {}, {}, {}) if entry.number != gone]
    misfit = verify(entries, (), any_signature).misfit

    assert misfit is not None
    assert (misfit.number, misfit.problem) == (gone, "missing")


def test_a_cut_tail_is_found_through_a_checkpoint_and_not_without() -> None:
    entries = with_key(chain({}, {}, {}, {}))
    checkpoint = signed(entries, 4)

    assert verify(entries, (checkpoint,), any_signature).signed_entries == 4
    assert verify(entries[:3], (), any_signature).fits
    misfit = verify(entries[:3], (checkpoint,), any_signature).misfit
    assert misfit is not None
    assert (misfit.number, misfit.problem) == (4, "cut_off")


def test_a_chain_made_anew_is_not_what_was_signed() -> None:
    entries = with_key(chain({}, {"n": 1}, {}))
    checkpoint = signed(entries, 3)
    forged = rechained([entries[0], replace(entries[1], who="eve"), entries[2]])

    assert verify(forged, (), any_signature).fits
    misfit = verify(forged, (checkpoint,), any_signature).misfit
    assert misfit is not None
    assert misfit.problem == "unlike_checkpoint"


def test_checkpoints_are_judged_themselves() -> None:
    entries = with_key(chain({}, {}))
    good = signed(entries, 2)

    def problem(checkpoint: Checkpoint) -> str:
        misfit = verify(entries, (checkpoint,), any_signature).misfit
        return misfit.problem if misfit else ""

    assert problem(good) == ""
    assert problem(replace(good, signature="00")) == "bad_signature"
    assert problem(replace(good, signature="no hex")) == "bad_signature"
    assert problem(replace(good, public_key="11" * 32)) == "unknown_key"
    assert problem(replace(good, entries=-1)) == "unlike_checkpoint"


def test_a_checkpoint_that_the_log_names_must_be_there() -> None:
    entries = with_key(chain({}, {"entries": 1}))
    entries = rechained([entries[0], replace(entries[1], action=Action.LOG_SIGNED.value)])

    assert verify(entries, (signed(entries, 1),), any_signature).fits
    misfit = verify(entries, (), any_signature).misfit
    assert misfit is not None
    assert misfit.problem == "checkpoint_missing"


def test_an_event_takes_no_sentence() -> None:
    for value in ("Who is ill?", "two\nlines", "x" * 201):
        with pytest.raises(ValueError, match="ids, hashes"):
            Event(Action.ANSWER_MADE, value)
        with pytest.raises(ValueError, match="ids, hashes"):
            Event(Action.ANSWER_MADE, "t", {"ids": ("a", value)})


def test_the_same_value_has_the_same_bytes_anywhere() -> None:
    assert canonical({"b": 1, "a": ["ä"]}) == b'{"a":["\\u00e4"],"b":1}'
