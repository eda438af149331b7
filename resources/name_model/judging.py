"""How well names are found: what is counted, on texts that were held out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from resources.name_model.corpora import Labelled
from workbench.domain.recognizers.names.decode import decode
from workbench.domain.recognizers.names.net import LABELS, NameNet, candidates, features
from workbench.domain.recognizers.names.tokens import BLOCK, codes_of, tokenize

Name = tuple[str, int, int]


def names_in(net: NameNet, text: str, eagerness: float = 0.0) -> list[Name]:
    tokens = tokenize(codes_of(text)[:BLOCK])
    seen = features(tokens, net.index, net.word_flags, net.word_rows)
    at = np.flatnonzero(candidates(tokens, seen.flags))
    found: list[Name] = []
    for place, label in zip(at, decode(net.judge(seen, at), at, eagerness), strict=True):
        kind, end = LABELS[label][2:], int(tokens.end[place])
        if LABELS[label][0] == "B":
            found.append((kind, int(tokens.start[place]), end))
        elif label:
            found[-1] = (kind, found[-1][1], end)
    return found


def _agree(one: Name, other: Name) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def score(net: NameNet, texts: Sequence[Labelled], eagerness: float = 0.0) -> dict[str, Any]:
    """Exact F1; precision and recall by overlap with the same type; recall by any overlap."""
    n_gold = n_found = n_exact = n_hit = n_right = n_any = 0
    people = [0, 0, 0, 0]
    for text, gold in texts:
        found = names_in(net, text, eagerness)
        n_gold += len(gold)
        n_found += len(found)
        n_exact += len(set(gold) & set(found))
        n_any += sum(any(f[1] < g[2] and g[1] < f[2] for f in found) for g in gold)
        hits = [any(_agree(g, f) for f in found) for g in gold]
        rights = [any(_agree(g, f) for g in gold) for f in found]
        n_hit += sum(hits)
        n_right += sum(rights)
        people[0] += sum(h for h, g in zip(hits, gold, strict=True) if g[0] == "PER")
        people[1] += sum(g[0] == "PER" for g in gold)
        people[2] += sum(r for r, f in zip(rights, found, strict=True) if f[0] == "PER")
        people[3] += sum(f[0] == "PER" for f in found)
    return {
        "names": n_gold,
        "f1_exact": _ratio(2 * n_exact, n_gold + n_found),
        "precision": _ratio(n_right, n_found),
        "recall": _ratio(n_hit, n_gold),
        "recall_any_type": _ratio(n_any, n_gold),
        "person_precision": _ratio(people[2], people[3]),
        "person_recall": _ratio(people[0], people[1]),
    }


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
