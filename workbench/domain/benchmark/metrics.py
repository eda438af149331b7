"""What a benchmark's answers are worth: a value for each row, and figures over all rows. Pure.

Definitions and names: `lm_eval/api/metrics.py` and `task.py`, 0.4.13 (MIT), but for `f1` of a
written answer, which is SQuAD's; there that needs Python of the task.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from workbench.domain.grading import patterns
from workbench.domain.grading.squad import f1_of

Value = float | tuple[float, ...]
KNOWN: Final[Mapping[str, frozenset[str]]] = {
    "multiple_choice": frozenset({"acc", "acc_norm", "acc_bytes", "exact_match", "f1", "mcc"}),
    "generate_until": frozenset({"exact_match", "f1"}),
    "loglikelihood": frozenset({"acc", "perplexity"}),
    "loglikelihood_rolling": frozenset({"word_perplexity", "byte_perplexity", "bits_per_byte"}),
}
SHARES: Final = frozenset({"acc", "acc_norm", "acc_bytes", "exact_match"})  # of rows that are right
LOWER_IS_BETTER: Final = frozenset(
    {"perplexity", "word_perplexity", "byte_perplexity", "bits_per_byte"}
)
_NOWHERE: Final = -100


def chosen(
    logs: Sequence[float],
    greedy: Sequence[bool],
    choices: Sequence[str],
    gold: int | str | Sequence[Any],
    metrics: Sequence[str],
) -> dict[str, Value]:
    """Of one row of multiple choice. `logs`: of each choice; `greedy`: whether it would be
    written. A target that is no choice is never right.
    """
    by_length = [log / max(1, len(one)) for log, one in zip(logs, choices, strict=True)]
    by_bytes = [log / max(1, len(one.encode())) for log, one in zip(logs, choices, strict=True)]
    places = _places(gold, choices)
    picked = {
        "acc": _best(logs),
        "acc_norm": _best(by_length),
        "acc_bytes": _best(by_bytes),
    }
    found: dict[str, Value] = {
        name: float(place in places) for name, place in picked.items() if name in metrics
    }
    if "exact_match" in metrics:
        found["exact_match"] = float(any(greedy[at] for at in places if at != _NOWHERE))
    for name in ("f1", "mcc"):
        if name in metrics:
            found[name] = (float(places[0]), float(picked["acc"]))
    return found


def written(
    answer: str, gold: Sequence[str], metrics: Sequence[tuple[str, Mapping[str, Any]]]
) -> dict[str, Value]:
    """Of one written answer; of several targets the best counts. Raises PatternProblem."""
    found: dict[str, Value] = {}
    for name, options in metrics:
        if name == "exact_match":
            said = _tidied(answer, options)
            found[name] = float(any(said == _tidied(one, options) for one in gold))
        else:
            found[name] = max((f1_of(answer, one) for one in gold), default=0.0)
    return found


def continued(log: float, is_greedy: bool, metrics: Sequence[str]) -> dict[str, Value]:
    values: dict[str, Value] = {"perplexity": log, "acc": float(is_greedy)}
    return {name: values[name] for name in metrics}


def rolled(log: float, text: str, metrics: Sequence[str]) -> dict[str, Value]:
    n_words, n_bytes = len(re.split(r"\s+", text)), len(text.encode("utf-8"))
    return {
        name: (log, float(n_words if name == "word_perplexity" else n_bytes)) for name in metrics
    }


def figure(name: str, values: Sequence[Value]) -> float:
    """Of all rows; NaN where nothing can be said."""
    if not values:
        return math.nan
    return _FIGURES.get(name, _mean)(values)


def standard_error(name: str, values: Sequence[Value]) -> float | None:
    """Of a mean; None for figures that are none."""
    if len(values) < 2 or isinstance(values[0], tuple) or (name in _FIGURES and name != "f1"):
        return None
    plain = [float(one) for one in values if not isinstance(one, tuple)]
    mean = sum(plain) / len(plain)
    spread = math.sqrt(sum((one - mean) ** 2 for one in plain) / (len(plain) - 1))
    return spread / math.sqrt(len(plain))


def _mean(values: Sequence[Value]) -> float:
    plain = [float(one) for one in values if not isinstance(one, tuple)]
    return sum(plain) / len(plain)


def _perplexity(values: Sequence[Value]) -> float:
    return _exp(-_mean(values))


def _weighted(values: Sequence[Value]) -> float:
    pairs = [one for one in values if isinstance(one, tuple)]
    return sum(one[0] for one in pairs) / max(1.0, sum(one[1] for one in pairs))


def _pairs(values: Sequence[Value]) -> list[tuple[int, int]]:
    return [(int(one[0]), int(one[1])) for one in values if isinstance(one, tuple)]


def _f1(values: Sequence[Value]) -> float:
    """Of two classes, 1 being the one that is looked for; of written answers their mean."""
    if not isinstance(values[0], tuple):
        return _mean(values)
    pairs = _pairs(values)
    right = sum(gold == 1 and said == 1 for gold, said in pairs)
    wrong = sum((gold == 1) != (said == 1) for gold, said in pairs)
    return 2 * right / (2 * right + wrong) if right or wrong else 0.0


def _mcc(values: Sequence[Value]) -> float:
    """Matthews' coefficient for any number of classes (Gorodkin 2004)."""
    pairs = _pairs(values)
    kinds = {one for pair in pairs for one in pair}
    n, right = len(pairs), sum(gold == said for gold, said in pairs)
    golds = {kind: sum(gold == kind for gold, _ in pairs) for kind in kinds}
    saids = {kind: sum(said == kind for _, said in pairs) for kind in kinds}
    both = sum(golds[kind] * saids[kind] for kind in kinds)
    spread = math.sqrt(
        (n * n - sum(one * one for one in saids.values()))
        * (n * n - sum(one * one for one in golds.values()))
    )
    return (right * n - both) / spread if spread else 0.0


def _exp(value: float) -> float:
    try:
        return math.exp(value)
    except OverflowError:
        return math.inf


_FIGURES: Final[Mapping[str, Callable[[Sequence[Value]], float]]] = {
    "perplexity": _perplexity,
    "word_perplexity": lambda values: _exp(-_weighted(values)),
    "byte_perplexity": lambda values: _exp(-_weighted(values)),
    "bits_per_byte": lambda values: -_weighted(values) / math.log(2),
    "f1": _f1,
    "mcc": _mcc,
}


def _best(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda at: values[at])  # the first of equal ones


def _places(gold: int | str | Sequence[Any], choices: Sequence[str]) -> list[int]:
    golds = [gold] if isinstance(gold, (int, str)) else list(gold)
    found = []
    for one in golds:
        if isinstance(one, str):
            found.append(choices.index(one) if one in choices else _NOWHERE)
        else:
            found.append(int(one) if -len(choices) <= int(one) < len(choices) else _NOWHERE)
    return [at % len(choices) if at != _NOWHERE else at for at in found] or [_NOWHERE]


def _tidied(text: str, options: Mapping[str, Any]) -> str:
    for pattern in options.get("regexes_to_ignore") or ():
        text = patterns.without(str(pattern), text)
    if options.get("ignore_case") is True:
        text = text.lower()
    if options.get("ignore_punctuation") is True:
        text = text.translate(str.maketrans("", "", string.punctuation))
    if options.get("ignore_numbers") is True:
        text = text.translate(str.maketrans("", "", string.digits))
    return text
