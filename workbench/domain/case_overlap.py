"""Cases that are nearly the same, and cases that stand in other texts, as in training data. Pure.

Two texts are alike by the words in a row that they share: runs of eight words, and for short texts
all their words. Source of the idea: the contamination checks of GPT-3 (Brown et al. 2020), which
look for runs of 13 words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.dataset import Case

RUN: Final = 8  # words in a row
ALIKE: Final = 0.7  # of the runs of both, for two cases to be nearly the same
STANDS_IN: Final = 0.5  # of a case's runs, for it to stand in another text
_WORD: Final = re.compile(r"\w+")
_MOST_SHARING: Final = 200  # a run that so many cases have is their common head


@dataclass(frozen=True, slots=True)
class Overlap:
    key: str
    other: str  # the key of a case, or the name of a text
    share: float


def text_of(case: Case) -> str:
    """What is asked, without what is expected."""
    parts = [text for role, text in case.messages if role == "user"]
    parts += [str(value) for _, value in sorted(case.variables.items())]
    return "\n".join(parts)


def runs_of(text: str) -> frozenset[int]:
    """Hashes of each run of words; of a shorter text of its words together."""
    words = [match[0] for match in _WORD.finditer(text.casefold())]
    if not words:
        return frozenset()
    if len(words) < RUN:
        return frozenset({hash(tuple(words))})
    return frozenset(hash(tuple(words[n : n + RUN])) for n in range(len(words) - RUN + 1))


def near_duplicates(cases: Sequence[Case], alike: float = ALIKE) -> tuple[Overlap, ...]:
    """The later case of each pair, with the earlier one."""
    runs = {case.key: runs_of(text_of(case)) for case in cases}
    bearing: dict[int, list[str]] = defaultdict(list)
    for key, found in runs.items():
        for run in found:
            bearing[run].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in bearing.values():
        if 1 < len(keys) <= _MOST_SHARING:
            for at, first in enumerate(keys):
                for second in keys[at + 1 :]:
                    shared[first, second] += 1
    found_pairs = []
    for (first, second), n in shared.items():
        share = n / len(runs[first] | runs[second])
        if share >= alike:
            found_pairs.append(Overlap(second, first, share))
    return tuple(sorted(found_pairs, key=lambda one: (-one.share, one.key)))


def standing_in(
    cases: Sequence[Case], texts: Iterable[tuple[str, str]], least: float = STANDS_IN
) -> tuple[Overlap, ...]:
    """Cases that stand in a text, by name and content; the text that holds most of each."""
    wanted = {case.key: runs_of(text_of(case)) for case in cases}
    bearing: Mapping[int, list[str]] = _bearing(wanted)
    best: dict[str, Overlap] = {}
    lengths = {
        len(words)
        for case in cases
        if 0 < len(words := _WORD.findall(text_of(case).casefold())) < RUN
    }
    for name, text in texts:
        words = [match[0] for match in _WORD.finditer(text.casefold())]
        met: dict[str, set[int]] = defaultdict(set)
        for size in (*lengths, RUN):
            for n in range(len(words) - size + 1):
                run = hash(tuple(words[n : n + size]))
                for key in bearing.get(run, ()):
                    met[key].add(run)
        for key, found in met.items():
            share = len(found) / len(wanted[key])
            if share >= least and share > (best[key].share if key in best else 0.0):
                best[key] = Overlap(key, name, share)
    return tuple(best[case.key] for case in cases if case.key in best)


def _bearing(wanted: Mapping[str, frozenset[int]]) -> dict[int, list[str]]:
    bearing: dict[int, list[str]] = defaultdict(list)
    for key, runs in wanted.items():
        for run in runs:
            bearing[run].append(key)
    return bearing
