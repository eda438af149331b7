"""When one linked folder is looked at: soon after it was heard to change, else regularly.

Pure: numbers in, numbers out. All times are seconds of one clock that only goes forward.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LookPace:
    """The figures behind it."""

    quiet_s: float = 1.1  # silence after the last word of a change before it is looked at
    patience_s: float = 10.0  # a storm is looked at though it goes on
    soonest_s: float = 2.0  # between two looks at a folder that changes
    latest_s: float = 30.0  # at one that has not changed for long, and of which nobody tells
    told_s: float = 600.0  # likewise, where the system tells of changes
    failed_s: float = 300.0  # after a sync that ended early
    slower: float = 1.5  # times, after each look that found nothing
    share: float = 0.02  # of the time, at most, goes into regular looks
    told_share: float = 0.1  # and into looks at changes


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look came to."""

    ended: float
    took_s: float
    found: bool = False  # there was something to do
    busy: bool = False  # files were left that are being written
    failed: bool = False
    is_told: bool = False  # the system tells of changes from here on


@dataclass(frozen=True, slots=True)
class LookTimes:
    """Of one folder. A new one is due at once."""

    pace: LookPace = LookPace()
    first_heard: float | None = None  # since the last look began
    last_heard: float | None = None
    regular: float = 0.0  # when the next look is due though nothing was heard
    rested: float = 0.0  # before that, what was heard waits too
    pause_s: float = 0.0

    def heard(self, now: float) -> LookTimes:
        first = now if self.first_heard is None else self.first_heard
        return replace(self, first_heard=first, last_heard=now)

    def begun(self) -> LookTimes:
        """A look begins: what was heard before is answered by it."""
        return replace(self, first_heard=None, last_heard=None)

    def looked(self, look: Looked) -> LookTimes:
        pace = self.pace
        pause = min(pace.latest_s, max(self.pause_s, pace.soonest_s) * pace.slower)
        if look.failed:
            pause = pace.failed_s
        elif look.busy or look.found:  # one more look: names that were exchanged need two
            pause = pace.soonest_s
        elif look.is_told:
            pause = pace.told_s
        share = pace.told_share if look.is_told else pace.share
        rest = max(pace.soonest_s / 2, look.took_s / pace.told_share)
        return replace(
            self,
            regular=look.ended + max(pause, look.took_s / share),
            rested=look.ended + rest,
            pause_s=pause if pause <= pace.latest_s else pace.soonest_s,
        )

    @property
    def due(self) -> float:
        """When to look."""
        if self.first_heard is None or self.last_heard is None:
            return self.regular
        quiet = self.last_heard + self.pace.quiet_s
        want = min(quiet, self.first_heard + self.pace.patience_s)
        return min(self.regular, max(want, self.rested))
