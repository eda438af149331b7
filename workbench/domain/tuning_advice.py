"""The first question before any training: a better prompt, retrieval, or fine-tuning? Pure.

Points for each way, with a reason for every point. The rules say what is known of the three ways:
training teaches form and manner and not facts that change; retrieval brings facts with their place;
a prompt costs nothing to change. The texts of the reasons are data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol

Way = Literal["prompt", "retrieval", "fine-tuning"]
WAYS: Final[tuple[Way, ...]] = ("prompt", "retrieval", "fine-tuning")
ENOUGH_GAIN: Final = 0.05  # of the score, by which examples in the prompt are said to help
GOOD: Final = 0.9  # of the score, above which nothing has to be trained
MOST_FEW: Final = 100  # examples, below which training mostly learns them by heart
MANY: Final = 500


@dataclass(frozen=True, slots=True)
class Needs:
    """What the person wants, as far as they said."""

    knowledge: bool = False  # answers that come from documents
    changing: bool = False  # knowledge that changes
    citations: bool = False  # where an answer comes from must be shown
    format: bool = False  # a fixed form of the answer
    style: bool = False  # a manner of writing
    labels: bool = False  # one of few answers
    latency: bool = False  # short prompts, quick answers


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the model can do now, measured on held-out examples; scores from 0 to 1."""

    n: int
    measure: str
    plain: float
    shown: float | None  # with a few examples in the prompt
    seconds: float  # an answer, on average
    model: str


@dataclass(frozen=True, slots=True)
class DataFacts:
    n_examples: int
    n_problems: int
    is_labels: bool


@dataclass(frozen=True, slots=True)
class Reason:
    key: str  # of its text
    points: int
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Advice:
    way: Way
    points: int
    reasons: tuple[Reason, ...]


class _Add(Protocol):
    """What notes a reason."""

    def __call__(self, way: Way, key: str, points: int, **facts: str) -> None: ...


def advise(
    needs: Needs, data: DataFacts | None = None, baseline: Baseline | None = None
) -> tuple[Advice, ...]:
    """The three ways, the best first; equals in the order of what they cost."""
    reasons: dict[Way, list[Reason]] = {way: [] for way in WAYS}

    def add(way: Way, key: str, points: int, **facts: str) -> None:
        reasons[way].append(Reason(key, points, facts))

    add("prompt", "prompt_is_cheap", 1)
    if needs.changing:
        add("retrieval", "changes_are_read", 3)
        add("fine-tuning", "changes_are_forgotten", -3)
    if needs.knowledge:
        add("retrieval", "facts_are_read", 2)
        add("fine-tuning", "facts_are_hard_to_learn", -1)
    if needs.citations:
        add("retrieval", "citations_need_passages", 3)
        add("fine-tuning", "training_cites_nothing", -2)
    if needs.format:
        add("prompt", "form_by_grammar", 2)
        add("fine-tuning", "form_is_learned", 2)
    if needs.style:
        add("fine-tuning", "style_is_learned", 3)
        add("prompt", "style_by_examples", 1)
    if needs.labels or (data is not None and data.is_labels):
        add("prompt", "labels_by_choice", 1)
        add("fine-tuning", "labels_are_learned", 3)
    if needs.latency:
        add("fine-tuning", "short_prompts", 2)
        add("retrieval", "passages_cost_time", -1)
    if data is not None:
        _of_data(data, add)
    elif not (needs.knowledge or needs.changing):
        add("fine-tuning", "no_examples", -2)
    if baseline is not None:
        _of_baseline(baseline, add)
    found = [
        Advice(way, sum(one.points for one in some), tuple(some)) for way, some in reasons.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.points, WAYS.index(one.way))))


def _of_data(data: DataFacts, add: _Add) -> None:
    count = f"{data.n_examples:,}"
    if data.n_examples < MOST_FEW:
        add("fine-tuning", "few_examples", -2, count=count)
        add("prompt", "few_fit_in_a_prompt", 1, count=count)
    elif data.n_examples >= MANY:
        add("fine-tuning", "many_examples", 2, count=count)
    if data.n_problems:
        add("fine-tuning", "problems_first", -1, count=f"{data.n_problems:,}")


def _of_baseline(baseline: Baseline, add: _Add) -> None:
    facts = {
        "measure": baseline.measure,
        "plain": f"{baseline.plain:.0%}",
        "n": str(baseline.n),
        "model": baseline.model,
    }
    if baseline.plain >= GOOD:
        add("prompt", "good_already", 3, **facts)
        add("fine-tuning", "little_to_gain", -3, **facts)
        return
    add("fine-tuning", "much_to_gain", 1, **facts)
    if baseline.shown is None:
        return
    facts["shown"] = f"{baseline.shown:.0%}"
    if baseline.shown >= GOOD:
        add("prompt", "examples_suffice", 3, **facts)
        add("fine-tuning", "little_to_gain", -2, **facts)
    elif baseline.shown - baseline.plain >= ENOUGH_GAIN:
        add("prompt", "examples_help", 2, **facts)
    else:
        add("prompt", "examples_do_not_help", -1, **facts)
        add("fine-tuning", "examples_do_not_help", 1, **facts)
