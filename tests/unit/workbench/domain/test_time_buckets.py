"""Buckets of time against the calendar of the time zone, days with a change of clocks included."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.domain.time_buckets import (
    Stretch,
    from_stored,
    key_of,
    read_moment,
    stored,
    stretches,
    zone_named,
)
from workbench.domain.usage import TimeUnit
from workbench.errors import InputError

ZONES = (
    "UTC", "Europe/Zurich", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "Africa/Cairo", "America/Havana",
    "Africa/Casablanca", "Pacific/Chatham", "America/Sao_Paulo",
)  # fmt: skip
MOMENTS = st.datetimes(
    datetime(2005, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(
    MOMENTS,
    st.timedeltas(timedelta(microseconds=1), timedelta(days=40)),
    st.floats(0, 1),
    st.sampled_from(get_args(TimeUnit)),
    st.sampled_from(ZONES),
)
@example(datetime(2011, 12, 28, tzinfo=UTC), timedelta(days=5), 0.4, "day", "Pacific/Apia")
@example(datetime(2010, 11, 6, tzinfo=UTC), timedelta(days=3), 0.35, "day", "America/St_Johns")
def test_each_moment_is_in_one_stretch_and_that_of_its_bucket(
    start: datetime, length: timedelta, share: float, unit: TimeUnit, name: str
) -> None:
    zone = ZoneInfo(name)
    found = stretches(start, start + length, unit, zone)
    moment = min(start + length * share, start + length - timedelta(microseconds=1))

    assert found[0].start == start
    assert found[-1].end == start + length
    assert all(left.end == right.start and left.key != right.key for left, right in pairwise(found))
    (holding,) = [item for item in found if item.start <= moment < item.end]
    assert holding.key == key_of(moment, unit, zone)
    for item in found:  # to the microsecond
        assert key_of(item.start, unit, zone) == item.key
        assert key_of(item.end - timedelta(microseconds=1), unit, zone) == item.key


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_day_is_the_local_date(moment: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    local = moment.astimezone(zone)

    assert key_of(moment, "day", zone) == local.date().isoformat()
    assert key_of(moment, "month", zone) == local.date().isoformat()[:7]
    assert key_of(moment, "week", zone) == "{}-W{:02}".format(*local.isocalendar()[:2])
    assert key_of(moment, "hour", zone) == local.replace(
        minute=0, second=0, microsecond=0
    ).isoformat(timespec="minutes")


def hours(item: Stretch) -> float:
    return (item.end - item.start) / timedelta(hours=1)


def test_days_when_clocks_change_have_23_and_25_hours() -> None:
    zone = ZoneInfo("Europe/Zurich")
    spring = stretches(
        datetime(2026, 3, 28, tzinfo=zone), datetime(2026, 3, 31, tzinfo=zone), "day", zone
    )
    autumn = stretches(
        datetime(2026, 10, 24, tzinfo=zone), datetime(2026, 10, 27, tzinfo=zone), "day", zone
    )

    assert [(item.key, hours(item)) for item in spring] == [
        ("2026-03-28", 24), ("2026-03-29", 23), ("2026-03-30", 24),
    ]  # fmt: skip
    assert [hours(item) for item in autumn] == [24, 25, 24]


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    zone = ZoneInfo("Europe/Zurich")
    found = stretches(
        datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 25, 3, tzinfo=UTC), "hour", zone
    )

    assert [item.key for item in found] == [
        "2026-10-25T01:00+02:00", "2026-10-25T02:00+02:00",
        "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00",
    ]  # fmt: skip
    assert {hours(item) for item in found} == {1}


def test_a_day_that_a_zone_skipped_does_not_exist() -> None:
    zone = ZoneInfo("Pacific/Apia")
    found = stretches(
        datetime(2011, 12, 29, 0, tzinfo=zone), datetime(2012, 1, 1, tzinfo=zone), "day", zone
    )

    assert [item.key for item in found] == ["2011-12-29", "2011-12-31"]


def test_a_date_alone_is_its_beginning_or_its_end() -> None:
    zone = ZoneInfo("Europe/Zurich")

    assert stored(read_moment("2026-03-29", zone)) == "2026-03-28T23:00:00.000000Z"
    assert stored(read_moment("2026-03-29", zone, is_end=True)) == "2026-03-29T22:00:00.000000Z"
    assert stored(read_moment("2026-03-29T12:00", zone)) == "2026-03-29T10:00:00.000000Z"
    assert stored(read_moment("2026-03-29T12:00Z", zone)) == "2026-03-29T12:00:00.000000Z"


@given(MOMENTS)
def test_what_is_stored_is_read_back(moment: datetime) -> None:
    assert from_stored(stored(moment)) == moment


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "2026-02-30", "9999-12-31T25:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="not a date"):
        read_moment(text, UTC)


@pytest.mark.parametrize("name", ["Europe/Nowhere", "../etc/passwd", "Europe", ""])
def test_what_is_no_time_zone_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="no time zone"):
        zone_named(name)
