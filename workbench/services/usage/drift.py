"""Compare the last seven days with the four weeks before: inputs, outputs, retrieval.

Also groups what failed or was disliked, and names the groups. Questions are embedded here, in the
background and only where their text is kept anyway; what stays are vectors, which go with the
conversation. numpy is imported where something is computed.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.clustering import middles_of, name_of, named_groups, nearest
from workbench.domain.drift import (
    LEAST,
    MOST,
    MOST_NUMBERS,
    DriftLook,
    Shift,
    Signal,
    Trouble,
    corrected,
    mmd_test,
    numbers_test,
    shares_test,
    thinned,
)
from workbench.domain.time_buckets import stored
from workbench.errors import WorkbenchError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.services.documents.text_models import Embedders
from workbench.storage.database import Row
from workbench.storage.drift_store import Asked, DriftStore, to_rows
from workbench.storage.policy_file import PolicyFile
from workbench.storage.search import stop_words

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

OFF, KEPT = "off", "kept"
POLICY: Final = "question_vectors"
WEEK: Final = timedelta(days=7)
REFERENCE: Final = timedelta(days=28)
_BATCH: Final = 32
_N_TOPICS: Final = 8
_EXAMPLES: Final = 3
_MOST_TROUBLED: Final = 500


@dataclass(frozen=True, slots=True)
class TroubleGroup:
    """Requests that went wrong alike. `examples`: ids and questions, the most typical first."""

    name: str
    n: int
    examples: tuple[tuple[str, str], ...]  # request id, question
    request_ids: tuple[str, ...] = ()


def _now() -> datetime:
    return datetime.now(UTC)


class Drift:
    """Thread-safe; the calls block for seconds, so make them from a lane."""

    def __init__(
        self,
        *,
        store: DriftStore,
        embedders: Embedders,
        policy: PolicyFile,
        gate: AnswerGate,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._store = store
        self._embedders = embedders
        self._policy = policy
        self._gate = gate
        self._clock = clock

    @property
    def may_keep(self) -> bool:
        """Whether the policy of the workspace lets vectors of questions be kept."""
        return self._policy.most(POLICY, (OFF, KEPT)).value == KEPT

    def history(self, limit: int = -1) -> tuple[DriftLook, ...]:
        """The newest week first."""
        return self._store.looks(limit)

    @property
    def has_requests(self) -> bool:
        """Whether anything was asked in the week that ended last."""
        since, until = self._week()
        return self._store.count(stored(since), stored(until)) > 0

    def is_due(self) -> bool:
        """Whether the week that ended last has not been looked at."""
        newest = next(iter(self._store.looks(1)), None)
        until = self._week()[1]
        return newest is None or newest.until < stored(until)

    def look(self, context: JobContext | None = None, *, is_kept: bool = True) -> DriftLook:
        """The last seven whole days (UTC) beside the four weeks before. Raises Cancelled."""
        context = context or plain_context()
        since, until = self._week()
        reference = since - REFERENCE
        times = (stored(reference), stored(since), stored(until))
        notes: list[str] = []
        shifts = [*self._of_meaning(times, notes, context), *self._of_figures(times, notes)]
        look = DriftLook(
            stored(self._clock()), times[1], times[2], times[0], corrected(shifts), tuple(notes)
        )
        if is_kept:
            self._store.keep(look)
        return look

    def troubles(
        self, trouble: Trouble, since: str, until: str, context: JobContext | None = None
    ) -> tuple[TroubleGroup, ...]:
        """Groups of requests that failed, were disliked or got no answer, the largest first."""
        context = context or plain_context()
        name = self._embedders.bundled.name
        found = self._store.troubled(trouble, since, until or "~", name, _MOST_TROUBLED)
        if not found:
            return ()
        vectors = self._vectors(found, context)
        others = [
            one.question for one in self._store.asked(since, until or "~", name, _MOST_TROUBLED)
        ]
        made: list[TroubleGroup] = []
        texts = [one.question for one in found]
        for word, typical in named_groups(vectors, texts, others, stop_words()):
            examples = tuple((found[at].request_id, texts[at]) for at in typical)
            ids = tuple(found[at].request_id for at in typical)
            made.append(TroubleGroup(word, len(typical), examples[:_EXAMPLES], ids))
        return tuple(made)

    def forget(self) -> int:
        """Delete all vectors of questions; how many that were."""
        return self._store.forget_vectors()

    def _week(self) -> tuple[datetime, datetime]:
        until = self._clock().replace(hour=0, minute=0, second=0, microsecond=0)
        return until - WEEK, until

    # -- meaning

    def _of_meaning(
        self, times: tuple[str, str, str], notes: list[str], context: JobContext
    ) -> list[Shift]:
        if not self.may_keep:
            self._store.forget_vectors()
            notes.append("The policy of this workspace keeps no vectors of questions.")
            return []
        name = self._embedders.bundled.name
        before, now = (
            self._store.asked(start, end, name, MOST) for start, end in itertools.pairwise(times)
        )
        if min(len(before), len(now)) < LEAST:
            notes.append(
                f"Meaning and topics: {len(now):,} questions with text this week and"
                f" {len(before):,} before; each needs {LEAST}."
            )
            return []
        try:
            vectors = self._vectors(before, context), self._vectors(now, context)
        except WorkbenchError as error:
            notes.append(f"Meaning and topics could not be compared: {error.message}")
            return []
        value, p_value = mmd_test(*vectors)
        meaning = Shift("meaning", len(before), len(now), value, p_value)
        return [meaning, self._of_topics(before, now, vectors)]

    def _of_topics(
        self, before: Sequence[Asked], now: Sequence[Asked], vectors: tuple[Array, Array]
    ) -> Shift:
        sides, n_topics = topic_shares(*vectors)
        value, p_value = shares_test(*sides)
        shares = [Counter(side) for side in sides]
        grown = max(
            map(str, range(n_topics)),
            key=lambda one: shares[1][one] / len(now) - shares[0][one] / len(before),
        )
        texts = [one.question for one, group in zip(now, sides[1], strict=True) if group == grown]
        rest = [one.question for one, group in zip(now, sides[1], strict=True) if group != grown]
        name = name_of(texts, rest, stop_words())
        told = [
            f"“{name}” {shares[side][grown] / n:.0%}"
            for side, n in ((0, len(before)), (1, len(now)))
        ]
        return Shift("topics", len(before), len(now), value, p_value, 1.0, *told)

    def _vectors(self, asked: Sequence[Asked], context: JobContext) -> Array:
        """Of all of them; those that were missing are computed, and kept if they may be."""
        embedder = self._embedders.bundled
        known = {one.turn_id: one.vector for one in asked if one.vector is not None}
        missing = [one for one in asked if one.turn_id not in known]
        for start in range(0, len(missing), _BATCH):
            context.check()
            self._gate.wait_until_free(context)
            some = missing[start : start + _BATCH]
            rows = embedder.embed_documents([one.question for one in some])
            made = {
                one.turn_id: row.astype("<f4").tobytes()
                for one, row in zip(some, rows, strict=True)
            }
            if self.may_keep:
                self._store.keep_vectors(embedder.name, made)
            known |= made
        return to_rows([known[one.turn_id] for one in asked])

    # -- figures

    def _of_figures(self, times: tuple[str, str, str], notes: list[str]) -> list[Shift]:
        sides = [self._figures(start, end) for start, end in itertools.pairwise(times)]
        n_before, n_now = map(len, sides)
        if min(n_before, n_now) < LEAST:
            notes.append(
                f"{n_now:,} requests this week and {n_before:,} before; each needs {LEAST}."
            )
            return []
        found = [
            _shares("languages", sides, lambda row: row["language"] or None),
            _numbers("question length", sides, "input_chars"),
            _numbers("answer length", sides, "completion_tokens"),
            _shares("endings", sides, lambda row: row["status"]),
            _shares(
                "no answer", sides, lambda row: _yes(row["refused"]) if row["searched"] else None
            ),
            _numbers("best score", sides, "best_score"),
            _shares(
                "nothing found",
                sides,
                lambda row: _yes(not row["n_hits"]) if row["searched"] else None,
            ),
        ]
        return [one for one in found if one is not None]

    def _figures(self, since: str, until: str) -> list[Row]:
        n = self._store.count(since, until)
        rows = self._store.figures(since, until, max(1, n // (2 * MOST_NUMBERS)))
        return [rows[at] for at in thinned(len(rows), MOST_NUMBERS).tolist()]


def topic_shares(before: Array, now: Array) -> tuple[tuple[list[str], list[str]], int]:
    """The topic of each row of both, and how many topics there are.

    Topics are groups of all these questions: made without knowing which are the newer ones, so
    that dealing them out again is fair, and with a place for a topic that is new.
    """
    import numpy as np

    together = np.concatenate((before, now))
    middles = middles_of(together, max(1, min(_N_TOPICS, len(together) // 8)))
    topics = [str(one) for one in nearest(together, middles).tolist()]
    return (topics[: len(before)], topics[len(before) :]), len(middles)


def _numbers(signal: Signal, sides: Sequence[Sequence[Row]], name: str) -> Shift | None:
    before, now = ([float(row[name]) for row in side if row[name] is not None] for side in sides)
    if min(len(before), len(now)) < LEAST:
        return None
    value, p_value = numbers_test(before, now)
    told = (f"{median(before):.3g}", f"{median(now):.3g}")
    return Shift(signal, len(before), len(now), value, p_value, 1.0, *told)


def _shares(
    signal: Signal, sides: Sequence[Sequence[Row]], of: Callable[[Row], str | None]
) -> Shift | None:
    before, now = ([word for row in side if (word := of(row)) is not None] for side in sides)
    if min(len(before), len(now)) < LEAST:
        return None
    value, p_value = shares_test(before, now)
    return Shift(signal, len(before), len(now), value, p_value, 1.0, _told(before), _told(now))


def _told(words: Sequence[str]) -> str:
    counts = Counter(words)
    if set(counts) <= {"yes", "no"}:
        return f"{counts['yes'] / len(words):.1%}"
    return ", ".join(f"{word} {n / len(words):.0%}" for word, n in counts.most_common(3))


def _yes(value: object) -> str:
    return "yes" if value else "no"
