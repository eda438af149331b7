"""What is to be known of examples before anything is trained on them. Pure.

Counts and places, never a text; numbers are those of the examples, from 1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.domain.case_overlap import runs_of
from workbench.domain.training_data import TrainingExample, line_of
from workbench.domain.training_set import FROM_DOCUMENT, PARAPHRASE, SPLITS, Learned

ALIKE: Final = 0.8  # of the runs of words of both questions, for them to be nearly the same
_MOST_LABELS: Final = 200
_LABEL_CHARS: Final = 80
_REPEATED: Final = 3  # times that an answer is given on average, for answers to be labels
_LONG_CHARS: Final = 200
_ENDINGS: Final = frozenset(".!?…:;\"'”’»)]}`*|>。！？）】」』؟।")
_MOST_SHARING: Final = 100  # a run of words that more questions have is their common head
_LISTED: Final = 20


@dataclass(frozen=True, slots=True)
class Lengths:
    """In tokens of the model, or in words where none was asked."""

    unit: str
    least: int
    median: int
    p95: int
    most: int
    total: int
    n_too_long: int = 0  # longer than the model's context


@dataclass(frozen=True, slots=True)
class TrainingReport:
    n_examples: int
    splits: Mapping[str, int]
    lengths: Lengths
    duplicates: tuple[int, ...]  # the same question with the same answer as one before
    contradictions: tuple[int, ...]  # the same question with another answer as one before
    near_duplicates: tuple[tuple[int, int, float], ...]  # later, earlier, share
    empty: tuple[int, ...]
    cut_off: tuple[int, ...]  # long answers that end in the middle of a sentence
    labels: Mapping[str, int]  # answers and how often, where they are labels
    languages: Mapping[str, int]
    leaks: tuple[tuple[int, str], ...]  # validation or test examples that stand in another split
    evaluation: tuple[tuple[int, str, float], ...]  # examples that stand in a data set
    personal: Mapping[str, int]  # kinds of personal data and how often
    flagged: Mapping[str, int]  # families of the rails and how many examples
    toxic: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # by category of words
    made: Mapping[str, int] = field(default_factory=dict)  # not written by people, by kind

    @property
    def problems(self) -> tuple[str, ...]:
        """What should be looked at before training, a sentence each."""
        found = []
        if self.empty:
            found.append(f"{len(self.empty):,} answers are empty.")
        if self.lengths.n_too_long:
            found.append(f"{self.lengths.n_too_long:,} examples are longer than the context.")
        if self.duplicates:
            found.append(f"{len(self.duplicates):,} examples are there twice.")
        if self.contradictions:
            found.append(f"{len(self.contradictions):,} questions have several answers.")
        if self.near_duplicates:
            found.append(f"{len(self.near_duplicates):,} questions are nearly like another.")
        if self.cut_off:
            found.append(f"{len(self.cut_off):,} long answers end in the middle of a sentence.")
        if self.leaks:
            found.append(f"{len(self.leaks):,} examples to test on stand among those to learn.")
        if self.evaluation:
            found.append(f"{len(self.evaluation):,} examples stand in a data set for evaluations.")
        if self.personal:
            found.append(f"{sum(self.personal.values()):,} pieces of personal data were found.")
        if self.toxic:
            n = len({number for numbers in self.toxic.values() for number in numbers})
            kinds = ", ".join(self.toxic)
            found.append(f"{n:,} examples hold hateful or toxic words ({kinds}).")
        if self.labels and min(self.labels.values()) * 10 < max(self.labels.values()):
            found.append(
                "The most frequent label is there more than ten times as often as another."
            )
        return tuple(found)


def report_on(
    examples: Sequence[Learned],
    *,
    count: Callable[[TrainingExample], int] | None = None,
    n_ctx: int = 0,
    language: Callable[[str], str] = lambda _text: "",
    personal: Callable[[str], Iterable[str]] = lambda _text: (),
    flags: Callable[[str], Iterable[str]] = lambda _text: (),
    toxic: Callable[[str], Iterable[str]] = lambda _text: (),
    evaluation: Mapping[str, Sequence[str]] | None = None,
) -> TrainingReport:
    """`count`: tokens of an example in a model's own form. `language`, `personal`, `flags`,
    `toxic`: what is known of a text. `evaluation`: texts of data sets by name.
    """
    runs = [runs_of(_asked(one.example)) for one in examples]
    lengths = [count(one.example) if count else _words(one.example) for one in examples]
    kinds: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    hurtful: dict[str, list[int]] = defaultdict(list)
    made: Counter[str] = Counter()
    for number, one in enumerate(examples, 1):
        text = _whole(one.example)
        for kind in toxic(text):
            hurtful[kind].append(number)
        if one.source.startswith((PARAPHRASE, FROM_DOCUMENT)):
            made[one.source.partition(":")[0]] += 1
        kinds.update(personal(text))
        flagged.update(set(flags(text)))
        languages[language(text) or "unknown"] += 1
    duplicates, contradictions = _repeated(examples)
    splits = Counter(one.split for one in examples)
    return TrainingReport(
        n_examples=len(examples),
        splits={name: splits[name] for name in SPLITS if splits[name]},
        lengths=_lengths(lengths, "tokens" if count else "words", n_ctx),
        duplicates=duplicates,
        contradictions=contradictions,
        near_duplicates=_near(examples, runs),
        empty=_numbers(examples, lambda one: not one.messages[-1][1].strip()),
        cut_off=_numbers(examples, lambda one: is_cut_off(one.messages[-1][1])),
        labels=_labels(examples),
        languages=dict(languages.most_common()),
        leaks=_leaks(examples, runs),
        evaluation=_standing_in(runs, evaluation or {}),
        personal=dict(kinds.most_common()),
        flagged=dict(flagged.most_common()),
        toxic={kind: tuple(numbers) for kind, numbers in sorted(hurtful.items())},
        made=dict(made.most_common()),
    )


def is_cut_off(answer: str) -> bool:
    """A long answer without a sign at its end that ends a sentence, a list or a block."""
    text = answer.rstrip()
    if len(text) < _LONG_CHARS or text[-1] in _ENDINGS:
        return False
    last = text.rsplit("\n", 1)[-1].lstrip()
    is_entry = last[:1] in "-*•|#" or last[:1].isdigit() or "  " in last
    return not is_entry and len(last) > 1


def _lengths(found: Sequence[int], unit: str, n_ctx: int) -> Lengths:
    if not found:
        return Lengths(unit, 0, 0, 0, 0, 0)
    ordered = sorted(found)
    return Lengths(
        unit,
        ordered[0],
        ordered[len(ordered) // 2],
        ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))],
        ordered[-1],
        sum(ordered),
        sum(one > n_ctx for one in ordered) if n_ctx else 0,
    )


def _repeated(examples: Sequence[Learned]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    lines: set[str] = set()
    answers: dict[str, set[str]] = defaultdict(set)
    same, other = [], []
    for number, one in enumerate(examples, 1):
        line, group = line_of(one.example), one.example.group
        if line in lines:
            same.append(number)
        elif one.example.rejected is None and answers[group]:
            other.append(number)
        lines.add(line)
        answers[group].add(one.example.messages[-1][1])
    return tuple(same), tuple(other)


def _near(
    examples: Sequence[Learned], runs: Sequence[frozenset[int]]
) -> tuple[tuple[int, int, float], ...]:
    """Pairs whose questions share most of their runs of words, but are not the same."""
    bearing: dict[int, list[int]] = defaultdict(list)
    for at, found in enumerate(runs):
        for run in found:
            if len(bearing[run]) <= _MOST_SHARING:
                bearing[run].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in bearing.values():
        if len(places) <= _MOST_SHARING:
            for n, first in enumerate(places):
                for second in places[n + 1 :]:
                    shared[first, second] += 1
    pairs = []
    for (first, second), n in shared.items():
        share = n / len(runs[first] | runs[second])
        is_same = examples[first].example.group == examples[second].example.group
        if share >= ALIKE and not is_same:
            pairs.append((second + 1, first + 1, share))
    return tuple(sorted(pairs, key=lambda pair: (-pair[2], pair[0])))


def _leaks(
    examples: Sequence[Learned], runs: Sequence[frozenset[int]]
) -> tuple[tuple[int, str], ...]:
    """By the same question, or nearly the same, in another split that is learned from."""
    where: dict[str, set[str]] = defaultdict(set)
    held: dict[str, set[int]] = defaultdict(set)
    for one, found in zip(examples, runs, strict=True):
        where[one.origin].add(one.split)
        held[one.split] |= found
    leaks = []
    for number, (one, found) in enumerate(zip(examples, runs, strict=True), 1):
        if one.split == SPLITS[0]:
            continue
        stands = SPLITS[0] in where[one.origin]
        inside = len(found & held[SPLITS[0]]) / len(found) if found else 0.0
        if stands or inside >= ALIKE:
            leaks.append((number, one.split))
    return tuple(leaks)


def _standing_in(
    runs: Sequence[frozenset[int]], evaluation: Mapping[str, Sequence[str]]
) -> tuple[tuple[int, str, float], ...]:
    found = []
    for name, texts in evaluation.items():
        cases = [case for text in texts if (case := runs_of(text))]
        bearing: dict[int, list[int]] = defaultdict(list)
        for at, case in enumerate(cases):
            for run in case:
                bearing[run].append(at)
        for number, mine in enumerate(runs, 1):
            met: Counter[int] = Counter(at for run in mine for at in bearing.get(run, ()))
            if met:
                at, n = met.most_common(1)[0]
                share = n / len(cases[at])
                if share >= ALIKE:
                    found.append((number, name, share))
    return tuple(found)


def _labels(examples: Sequence[Learned]) -> dict[str, int]:
    answers = Counter(one.example.messages[-1][1].strip() for one in examples)
    if not 1 < len(answers) <= _MOST_LABELS or len(examples) < _REPEATED * len(answers):
        return {}
    if any(len(answer) > _LABEL_CHARS for answer in answers):
        return {}
    return dict(answers.most_common())


def _numbers(
    examples: Sequence[Learned], is_so: Callable[[TrainingExample], bool]
) -> tuple[int, ...]:
    return tuple(n for n, one in enumerate(examples, 1) if is_so(one.example))


def _asked(example: TrainingExample) -> str:
    return "\n".join(text for role, text in example.prompt if role != "system")


def _whole(example: TrainingExample) -> str:
    texts = [text for _, text in example.messages]
    return "\n".join([*texts, example.rejected or ""])


def _words(example: TrainingExample) -> int:
    return sum(len(text.split()) for _, text in example.messages)
