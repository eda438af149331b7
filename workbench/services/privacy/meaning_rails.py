"""Topics, claims and tones by example: how near the sentences of a text come to those of a policy.

Asks the embedder once for the sentences of all texts; the vectors of examples are kept. Where the
embedder fails, nothing is found by example, and that is an error: nobody may think it was looked.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from workbench.domain.guard.finding import Direction, Finding
from workbench.domain.guard.meaning import Like, Meaning, findings, nearest
from workbench.domain.guard.windows import units, windows
from workbench.services.privacy.guard_classifier import Embed

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MOST_STRETCHES: Final = 64  # of one call
MOST_KEPT: Final = 4_000  # vectors of examples and of sentences that were seen a moment ago


class MeaningRails:
    """Thread-safe."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._kept: OrderedDict[str, Float32Matrix] = OrderedDict()
        self._lock = threading.Lock()

    def findings(
        self,
        texts: Sequence[str],
        direction: Direction,
        meanings: Sequence[Meaning],
        families: Collection[str],
    ) -> list[list[Finding]]:
        """For each text; actions are not set. Raises EngineError where there are no vectors."""
        return [
            findings(likes, len(text))
            for text, likes in zip(
                texts, self.likes(texts, direction, meanings, families), strict=True
            )
        ]

    def likes(
        self,
        texts: Sequence[str],
        direction: Direction,
        meanings: Sequence[Meaning],
        families: Collection[str],
    ) -> list[list[Like]]:
        """What is wanted is asked of questions only: a passage may be about anything."""
        looked = [
            one
            for one in meanings
            if one.family in families and (direction == "in" or not one.is_wanted)
        ]
        if not looked:
            return [[] for _ in texts]
        spans = [_stretches(text, direction) for text in texts]
        left = MOST_STRETCHES
        for each in spans:
            del each[max(0, left) :]
            left -= len(each)
        wanted = [
            text[slice(*span)] for text, each in zip(texts, spans, strict=True) for span in each
        ]
        if not wanted:
            return [[] for _ in texts]
        examples = [text for one in looked for text in one.examples]
        rows = self._rows((*wanted, *examples))
        known, at = [], len(wanted)
        for one in looked:
            known.append(rows[at : at + len(one.examples)])
            at += len(one.examples)
        told: list[list[Like]] = []
        at = 0
        for each in spans:
            told.append(nearest(looked, each, rows[at : at + len(each)], known))
            at += len(each)
        return told

    def _rows(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np  # noqa: PLC0415 - the window does without until something is checked

        with self._lock:
            known = {text: self._kept[text] for text in texts if text in self._kept}
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        if fresh:
            known |= dict(zip(fresh, self._embed(fresh), strict=True))
            with self._lock:
                self._kept |= {text: known[text] for text in fresh}
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        rows: Float32Matrix = np.stack([known[text] for text in texts])
        return rows


def _stretches(text: str, direction: Direction) -> list[tuple[int, int]]:
    """Of a question its windows too: what is wanted may need more than one sentence."""
    found = units(text)
    if direction == "in":
        found = list(dict.fromkeys((*windows(text), *found)))
    if not found and text.strip():
        found = [(0, len(text))]
    return found
