"""When a folder is looked at: quiet, storms, shares of the time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.look_times import Looked, LookPace, LookTimes

PACE = LookPace()
NEVER_HEARD = LookTimes().looked(Looked(100.0, 0.01, is_told=True))


def test_a_new_folder_is_due_at_once() -> None:
    assert LookTimes().due == 0.0


def test_where_the_system_tells_regular_looks_are_rare() -> None:
    assert NEVER_HEARD.due == 100.0 + PACE.told_s


def test_a_change_is_looked_at_when_it_has_been_quiet() -> None:
    assert NEVER_HEARD.heard(200.0).due == 200.0 + PACE.quiet_s
    assert NEVER_HEARD.heard(200.0).heard(200.5).due == 200.5 + PACE.quiet_s


def test_a_storm_is_one_look_and_one_without_end_is_looked_at_anyway() -> None:
    times = NEVER_HEARD
    for tick in range(5_000):
        times = times.heard(200.0 + tick / 500)
    assert times.due == 200.0 + PACE.patience_s
    assert times.begun().due == 100.0 + PACE.told_s


def test_what_is_heard_during_a_look_leads_to_another_one() -> None:
    times = NEVER_HEARD.heard(200.0).begun().heard(201.5)
    assert times.looked(Looked(202.0, 0.2, found=True, is_told=True)).due < 210.0


def test_without_events_looks_become_rarer_while_nothing_changes() -> None:
    times, at, pauses = LookTimes(), 0.0, []
    for _ in range(12):
        times = times.looked(Looked(at, 0.01))
        pauses.append(times.due - at)
        at = times.due
    assert pauses == sorted(pauses)
    assert pauses[-1] == PACE.latest_s
    assert times.looked(Looked(at, 0.01, found=True)).due - at == PACE.soonest_s


def test_what_is_being_written_is_looked_at_again_soon_and_a_failure_late() -> None:
    busy = Looked(100.0, 0.01, found=True, busy=True, is_told=True)
    assert LookTimes().looked(busy).due == 100.0 + PACE.soonest_s
    failed = Looked(100.0, 0.01, found=True, failed=True, is_told=True)
    assert LookTimes().looked(failed).due == 100.0 + PACE.failed_s


@given(
    st.lists(
        st.tuples(st.floats(0.0, 5.0), st.floats(0.001, 3.0), st.booleans(), st.booleans()),
        max_size=60,
    ),
    st.booleans(),
)
def test_looks_never_take_more_than_their_share(
    steps: list[tuple[float, float, bool, bool]], is_told: bool
) -> None:
    """Whatever is heard, and however long looks take."""
    times, now = LookTimes().looked(Looked(0.0, 0.0, is_told=is_told)), 0.0
    looking, share = 0.0, PACE.told_share if is_told else PACE.share
    last = 0.0
    for wait, took, found, busy in steps:
        times = times.heard(now + wait)
        now = max(now + wait, times.due)
        times = times.begun().looked(Looked(now + took, took, found, busy, is_told=is_told))
        now, looking, last = now + took, looking + took, took
    assert looking - last <= max(PACE.told_share, share) * now + 1e-6
