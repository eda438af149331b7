"""What fits where, and how fast it would be."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.machine import FakeMachine
from workbench.domain.hardware import (
    Graphics,
    Hardware,
    Ran,
    instruction_sets,
    judge,
    pace_of,
    sizes_from,
)
from workbench.paths import resources

SIZES = sizes_from(json.loads((resources() / "hardware" / "sizes.json").read_text("utf-8")))
MACHINE = FakeMachine().hardware()


def test_the_sizes_that_ship_grow_in_every_respect() -> None:
    assert len(SIZES) >= 5
    for small, large in zip(SIZES, SIZES[1:], strict=False):
        assert small.parameters < large.parameters
        assert small.needs_bytes < large.needs_bytes
        assert small.kv_bytes < large.kv_bytes


def test_a_larger_model_is_slower_and_what_does_not_fit_runs_nowhere() -> None:
    check = judge(MACHINE, 10**12, SIZES, ())

    assert [one.writing_s for one in check.outlooks] == sorted(
        (one.writing_s for one in check.outlooks), reverse=True
    )
    by_name = {one.size.name: one for one in check.outlooks}
    assert by_name["8 B"].place == "memory"
    assert by_name["70 B"].place == "nowhere"
    assert check.largest == by_name["14 B"]
    assert check.best == by_name["3 B"]  # at 20 GB a second 8 B writes 2.8 tokens, 3 B 6.9


def test_what_ran_here_corrects_the_estimates_and_a_small_model_does_not() -> None:
    plain = judge(MACHINE, 0, SIZES, ())
    ran = Ran("Eight", 4_920_000_000, 2 * plain.outlooks[3].writing_s)

    corrected = judge(MACHINE, 0, SIZES, (ran,))

    assert corrected.outlooks[3].writing_s == pytest.approx(ran.writing_s)
    slow = judge(replace(MACHINE, operations_s=40e9), 0, SIZES, ())
    assert slow.outlooks[3].writing_s < plain.outlooks[3].writing_s, "cores can hold it up too"
    assert judge(MACHINE, 0, SIZES, (Ran("Demo", 30_000_000, 900.0),)).correction == 1.0


def test_a_graphics_processor_counts_only_where_the_program_can_use_it() -> None:
    card = Graphics("A card", 24 << 30, 20 << 30)
    idle = replace(MACHINE, graphics=(card,))

    assert judge(idle, 0, SIZES, ()).outlooks[3].place == "memory"
    used = judge(replace(idle, can_use_graphics=True), 0, SIZES, ())
    assert used.outlooks[3].place == "graphics"
    assert used.outlooks[3].writing_s == 0.0  # nobody measured it
    assert used.best is not None
    assert used.best.size.name == "32 B"


def test_a_machine_without_room_is_told_so() -> None:
    tiny = replace(MACHINE, memory_bytes=512 << 20, free_memory_bytes=100 << 20)

    check = judge(tiny, 0, SIZES, ())

    assert check.best is None
    assert check.largest is None


def test_instruction_sets_are_those_that_matter_in_a_fixed_order() -> None:
    assert instruction_sets("fpu FMA avx2 sse avx") == ("avx", "avx2", "fma")
    assert instruction_sets("") == ()


@given(
    memory=st.integers(0, 1 << 42),
    rate=st.floats(1e6, 1e13),
    operations=st.floats(1e6, 1e15),
    writing=st.floats(0.01, 1e4),
    usable=st.booleans(),
)
def test_every_machine_gets_a_verdict_that_agrees_with_itself(
    memory: int, rate: float, operations: float, writing: float, usable: bool
) -> None:
    machine: Hardware = replace(
        MACHINE,
        memory_bytes=memory,
        free_memory_bytes=memory // 2,
        bytes_read_s=rate,
        operations_s=operations,
        graphics=(Graphics("A card", memory, memory // 2),),
        can_use_graphics=usable,
    )
    check = judge(machine, memory, SIZES, (Ran("One", 10**9, writing),))

    if check.best is None:
        assert all(one.place == "nowhere" for one in check.outlooks)
    else:
        assert check.best.place != "nowhere"
        assert check.largest is not None
        assert check.best.size.parameters <= check.largest.size.parameters
    for one in check.outlooks:
        assert one.pace == pace_of(one.writing_s)
        assert one.writing_s >= 0
