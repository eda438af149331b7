"""Who is admitted next, who waits for a shared beginning, and who makes room."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.llama.admission import next_admission
from engines.llama.generation import Generation
from engines.llama.slots import Slot
from engines.llama.waiting import WaitingLine
from workbench.domain.model import Priority, SamplingSettings
from workbench.errors import QueueFull

HEAD = list(range(100, 200))


def request(tokens: list[int], priority: Priority = Priority.CHAT, age: int = 0) -> Generation:
    made = Generation(
        list(tokens), SamplingSettings(), lambda: False, 4_096, cast(Any, None), priority
    )
    made.age = age
    return made


def seated(
    tokens: list[int],
    n_cached: int,
    slot: Slot,
    priority: Priority = Priority.CHAT,
    age: int = 0,
) -> Generation:
    made = request(tokens, priority, age)
    made.slot = slot
    slot.tokens, slot.busy, slot.priority = tokens[:n_cached], True, priority
    return made


def line_of(*requests: Generation) -> WaitingLine:
    line = WaitingLine()
    for one in requests:
        line.enter(one)
        line.join(one)
    return line


@given(st.lists(st.sampled_from(Priority), max_size=30))
def test_the_line_is_ordered_by_priority_and_then_by_age(priorities: list[Priority]) -> None:
    requests = [request([1], priority) for priority in priorities]

    line = line_of(*requests)

    assert [(one.priority, one.age) for one in line] == sorted(
        (one.priority, one.age) for one in requests
    )


def test_a_paused_request_stands_where_it_stood_before() -> None:
    first, second = request([1]), request([2])
    line = line_of(first, second)
    line.remove(first)

    line.join(first)

    assert list(line) == [first, second]


def test_the_line_refuses_with_the_numbers_and_counts_each_priority_alone() -> None:
    line = WaitingLine(most_tokens=1_000)
    case = request([0] * 800, Priority.EVALUATION)
    line.enter(case)

    with pytest.raises(QueueFull, match=r"1 requests with 800 tokens .* 1,000.* has 300"):
        line.enter(request([0] * 300, Priority.EVALUATION))
    line.enter(request([0] * 800, Priority.CHAT))
    line.leave(case)
    line.enter(request([0] * 300, Priority.EVALUATION))


def test_the_line_is_bounded_in_requests_too() -> None:
    line = WaitingLine(most_requests=2)
    line_of_two = [request([1]), request([1])]
    for one in line_of_two:
        line.enter(one)

    with pytest.raises(QueueFull):
        line.enter(request([1]))


def test_a_request_waits_for_its_beginning_while_another_one_reads_it() -> None:
    reading, empty = Slot(0), Slot(1)
    reader = seated([*HEAD, 1, 2], 20, reading)
    waiting = request([*HEAD, 3, 4])

    assert next_admission([waiting], [reader], [reading, empty]) is None
    reading.tokens = HEAD[:]
    admission = next_admission([waiting], [reader], [reading, empty])

    assert admission is not None
    assert admission.placement is not None
    assert admission.placement.copy_from is reading
    assert admission.placement.n_reused == len(HEAD)


def test_a_request_behind_one_that_waits_for_its_beginning_is_not_held_up() -> None:
    reading, empty = Slot(0), Slot(1)
    reader = seated([*HEAD, 1, 2], 20, reading)
    waiting, other = request([*HEAD, 3, 4]), request([7, 8, 9])

    admission = next_admission([waiting, other], [reader], [reading, empty])

    assert admission is not None
    assert admission.generation is other


def test_a_reader_that_was_cancelled_holds_nobody_up() -> None:
    reading, empty = Slot(0), Slot(1)
    reader = seated([*HEAD, 1, 2], 20, reading)
    waiting = request([*HEAD, 3, 4])
    assert next_admission([waiting], [reader], [reading, empty]) is None

    reader.slot = None
    reading.busy = False
    admission = next_admission([waiting], [], [reading, empty])

    assert admission is not None
    assert admission.placement is not None
    assert admission.placement.n_reused == 20


def test_a_chat_does_not_wait_for_an_evaluation_to_read_its_beginning() -> None:
    reading, empty = Slot(0), Slot(1)
    reader = seated([*HEAD, 1, 2], 20, reading, Priority.EVALUATION)

    admission = next_admission([request([*HEAD, 3])], [reader], [reading, empty])

    assert admission is not None
    assert admission.placement is not None


def test_a_beginning_that_is_known_elsewhere_is_not_waited_for() -> None:
    reading, old, empty = Slot(0), Slot(1, [*HEAD, 9, *range(500, 900)]), Slot(2)
    reader = seated([*HEAD, 1, 2], 20, reading)

    admission = next_admission([request([*HEAD, 3])], [reader], [reading, old, empty])

    assert admission is not None
    assert admission.placement is not None
    assert admission.placement.copy_from is old


def test_the_least_important_and_youngest_makes_room_for_a_chat() -> None:
    slots = [Slot(0), Slot(1), Slot(2)]
    active = [
        seated([1, 2], 2, slots[0], Priority.API, age=1),
        seated([3, 4], 2, slots[1], Priority.BACKGROUND, age=2),
        seated([5, 6], 2, slots[2], Priority.BACKGROUND, age=3),
    ]

    admission = next_admission([request([7, 8])], active, slots)

    assert admission is not None
    assert admission.placement is None
    assert admission.victim is active[2]


def test_equals_make_no_room_for_each_other() -> None:
    slots = [Slot(0)]
    active = [seated([1, 2], 2, slots[0], Priority.CHAT, age=1)]

    assert next_admission([request([7, 8])], active, slots) is None


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 1), min_size=1, max_size=80), st.sampled_from(Priority)),
        min_size=1,
        max_size=6,
    ),
    st.integers(1, 3),
)
def test_whatever_waits_somebody_is_admitted_where_nobody_runs(
    asked: list[tuple[list[int], Priority]], n_slots: int
) -> None:
    slots = [Slot(number) for number in range(n_slots)]

    admission = next_admission(line_of(*(request(*one) for one in asked)), [], slots)

    assert admission is not None
    assert admission.placement is not None
