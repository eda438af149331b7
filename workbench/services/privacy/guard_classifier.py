"""The classifiers of tier one over texts: windows of messages, sentences of documents, one batch.

Knows the heads and asks the embedder once for all texts of a call; what is done about a finding is
the policy's to say. Where the embedder fails, the counts decide alone.
"""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.domain.guard.finding import Direction, Family, Finding, Severity
from workbench.domain.guard.heads import Head
from workbench.domain.guard.payload import holds_code
from workbench.domain.guard.place import LEAST_UNITS, aligned, nearness
from workbench.domain.guard.readings import readings
from workbench.domain.guard.windows import Span, units, windows
from workbench.errors import WorkbenchError
from workbench.services.privacy.guard_resources import (
    known_signs,
    load_heads,
    load_payloads,
    load_place,
)

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

Embed = Callable[[Sequence[str]], "Float32Matrix"]
CLASSIFIED: Final[frozenset[str]] = frozenset({"injection", "jailbreak", "toxicity"})
MOST_ROWS: Final = 64  # vectors of one call
MOST_RECENT: Final = 256  # vectors that are kept for a next look
MOST_UNITS: Final = 24  # sentences of one document that get a vector
MOST_AROUND: Final = 8  # more of it, to know what it is about
_RULE: Final = "classifier"
_SAYS: Final = {
    "injection": "reads like orders to the model against those who set it up",
    "jailbreak": "reads like an attempt to talk a model out of its limits",
    "toxicity": "reads like an insult, a threat or contempt",
    "planted": "reads like an order to whoever answers from this document",
}


@dataclass(frozen=True, slots=True)
class Scored:
    """How likely one stretch of a text is of a family."""

    family: Family
    head: Head
    span: Span
    how: str  # the disguise it was read through
    probability: float


@dataclass(slots=True)
class _Part:
    number: int  # of the text
    text: str
    span: Span
    how: str
    counts: dict[str, float]
    row: int = -1
    is_around: bool = False  # a vector is wanted for the sake of the others
    in_code: float | None = None  # what the head for code counts; None: there is no code around
    n_kinds: int | None = None  # of payloads in the code that it introduces; None: it does not


class GuardClassifier:
    """Thread-safe; weights are read on first use."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        # An answer is looked at again and again while it grows; most of its sentences stay.
        self._recent: OrderedDict[str, Float32Matrix] = OrderedDict()
        self._lock = threading.Lock()

    def findings(
        self, texts: Sequence[str], direction: Direction, families: Collection[str]
    ) -> list[list[Finding]]:
        """For each text what passes a threshold; actions are not set."""
        found: list[list[Finding]] = [[] for _ in texts]
        for number, scored in enumerate(self.scores(texts, direction, families)):
            for one in scored:
                if one.probability < one.head.medium:
                    continue
                severity: Severity = "high" if one.probability >= one.head.high else "medium"
                says = f"{_SAYS[one.head.name]} ({one.probability:.2f})"
                hidden = f"; hidden as {one.how}" if one.how else ""
                found[number].append(Finding(one.family, _RULE, severity, *one.span, says + hidden))
        return found

    def scores(
        self, texts: Sequence[str], direction: Direction, families: Collection[str]
    ) -> list[list[Scored]]:
        """For each text every stretch that was looked at, with each head that looked."""
        heads = _heads(direction, families)
        if not heads:
            return [[] for _ in texts]
        parts = [
            part
            for number, text in enumerate(texts)
            for part in _parts(number, text, direction, heads)
        ]
        rows = self._rows(parts)
        near = _nearness(parts, rows) if direction in {"document", "tool"} else {}
        scored: list[list[Scored]] = [[] for _ in texts]
        for at, part in enumerate(parts):
            row = rows[part.row] if rows is not None and part.row >= 0 else None
            for head, family in heads:
                probability = head.probability(part.counts[head.name], row)
                if head.name == "planted":
                    probability = _planted(part, head, probability, near.get(at), row)
                scored[part.number].append(Scored(family, head, part.span, part.how, probability))
        return scored

    def _rows(self, parts: Sequence[_Part]) -> Float32Matrix | None:
        """One batch for all that deserve a vector; None where there is none."""
        asked: dict[str, int] = {}
        for part in sorted(parts, key=lambda one: one.is_around):
            if part.row >= 0 and (part.text in asked or len(asked) < MOST_ROWS):
                part.row = asked.setdefault(part.text, len(asked))
            else:
                part.row = -1
        if not asked:
            return None
        with contextlib.suppress(WorkbenchError):  # the counts decide alone then
            rows = self._vectors(list(asked))
            if rows.shape[1] == load_heads()["injection"].width:  # of the model it was trained on
                return rows
        return None

    def _vectors(self, texts: Sequence[str]) -> Float32Matrix:
        """Rows in order; only what was not seen a moment ago is embedded."""
        import numpy as np  # noqa: PLC0415 - the window does without until something is checked

        with self._lock:
            known = {text: self._recent[text] for text in texts if text in self._recent}
        fresh = [text for text in texts if text not in known]
        if fresh:
            known |= dict(zip(fresh, self._embed(fresh), strict=True))
            with self._lock:
                self._recent |= {text: known[text] for text in fresh}
                while len(self._recent) > MOST_RECENT:
                    self._recent.popitem(last=False)
        rows: Float32Matrix = np.stack([known[text] for text in texts])
        return rows


def _heads(direction: Direction, families: Collection[str]) -> list[tuple[Head, Family]]:
    known = load_heads()
    is_outside = direction in {"document", "tool"}
    found: list[tuple[Head, Family]] = []
    if "injection" in families and direction != "out":
        found.append((known["planted" if is_outside else "injection"], "injection"))
    if "jailbreak" in families and direction == "in":
        found.append((known["jailbreak"], "jailbreak"))
    if "toxicity" in families:
        found.append((known["toxicity"], "toxicity"))
    return found


def _parts(
    number: int, text: str, direction: Direction, heads: Sequence[tuple[Head, Family]]
) -> Iterator[_Part]:
    """What is looked at of one text; `row` 0: a vector is wanted."""
    cut = windows if direction == "in" else units
    made: list[_Part] = []
    for view in readings(text, known_signs()):
        is_code = direction in {"document", "tool"} and holds_code(view.text)
        for span in cut(view.text):
            piece = view.text[slice(*span)]
            counts = {head.name: head.count(piece) for head, _ in heads}
            part = _Part(number, piece, view.span(*span), view.how, counts)
            if is_code:
                part.in_code = load_heads()["code"].count(piece)
                part.n_kinds = load_payloads().behind(view.text, span)
            made.append(part)
    promising = [one for one in made if direction == "in" or _is_promising(one, heads)]
    promising.sort(key=lambda one: -max(one.counts.values()))
    for one in promising[:MOST_UNITS]:
        one.row = 0
    if direction in {"document", "tool"} and promising:
        others = [one for one in made if one.row < 0 and not one.how]
        step = max(1, len(others) // MOST_AROUND)
        for one in others[::step][:MOST_AROUND]:
            one.row, one.is_around = 0, True
    yield from made


def _nearness(parts: Sequence[_Part], rows: Float32Matrix | None) -> dict[int, float]:
    """How near each sentence with a vector is to the others of its document, by its place in
    `parts`; nothing where too few have one."""
    by_text: dict[int, list[int]] = {}
    for at, part in enumerate(parts):
        if rows is not None and part.row >= 0 and not part.how:
            by_text.setdefault(part.number, []).append(at)
    near: dict[int, float] = {}
    for places in by_text.values():
        if rows is not None and len(places) >= LEAST_UNITS:
            found = nearness(rows[[parts[at].row for at in places]])
            near |= dict(zip(places, map(float, found), strict=True))
    return near


def _planted(
    part: _Part, head: Head, by_itself: float, near: float | None, row: Float32Matrix | None
) -> float:
    """What a sentence says in its place. Around code it also has to read like an order to those who
    know what advice on code reads like; one that introduces code is judged by what that does.
    """
    place = load_place()
    placed = by_itself if near is None else place.probability(by_itself, near)
    if part.in_code is None:
        return placed
    code = load_heads()["code"]
    said = code.probability(part.in_code, row)
    if part.n_kinds is not None:
        return place.before_code(said, part.n_kinds)
    return min(placed, aligned(said, code.medium, head.medium))


def _is_promising(part: _Part, heads: Sequence[tuple[Head, Family]]) -> bool:
    if part.n_kinds:
        return True
    return any(part.counts[head.name] >= head.screen for head, _ in heads)
