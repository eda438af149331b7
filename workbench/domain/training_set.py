"""A set of examples to learn from, in versions that never change. Pure values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from workbench.domain.training_data import TrainingExample, line_of

TRAIN: Final = "train"
VALIDATION: Final = "validation"
TEST: Final = "test"
SPLITS: Final = (TRAIN, VALIDATION, TEST)
PARAPHRASE: Final = "paraphrase:"  # before the group of what was paraphrased, as a source
FROM_DOCUMENT: Final = "document:"  # before a document's id, as a source


@dataclass(frozen=True, slots=True)
class Learned:
    """One example with where it belongs and what it came from.

    `source`: an id of a turn or document, or the name of a file and a line.
    """

    example: TrainingExample
    split: str = TRAIN
    source: str = ""

    @property
    def origin(self) -> str:
        """Equal for examples that belong to one split: they ask the same, or one is a paraphrase
        of the other.
        """
        is_paraphrase = self.source.startswith(PARAPHRASE)
        return self.source.removeprefix(PARAPHRASE) if is_paraphrase else self.example.group


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """One version of a set."""

    set_id: str
    name: str
    number: int  # from 1
    hash: str  # over all examples and their splits, in order
    n_examples: int
    form: str  # of the file that it was read from
    is_pairs: bool
    n_redacted: int  # replacements of personal data, in this version and those before it
    licence: str
    message: str
    created_at: str

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


@dataclass(frozen=True, slots=True)
class SetChange:
    """From one version to another: examples by what they ask."""

    added: tuple[Learned, ...]
    removed: tuple[Learned, ...]
    answered_otherwise: tuple[tuple[Learned, Learned], ...]  # before, after
    moved: int  # to another split, otherwise the same


def set_hash(examples: Iterable[Learned]) -> str:
    digest = hashlib.sha256(b"training-set/1\n")
    for one in examples:
        digest.update(f"{one.split}\t".encode())
        digest.update(line_of(one.example).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def split_by_group(
    examples: Sequence[Learned], validation: float, test: float, seed: int
) -> tuple[Learned, ...]:
    """New splits: whatever asks the same stays together, and a seed gives the same splits again.

    Shares are of the questions; where a share is above 0 and there are enough questions, no split
    is empty.
    """
    groups = sorted(
        {one.origin for one in examples},
        key=lambda group: hashlib.sha256(f"{seed}/{group}".encode()).hexdigest(),
    )
    n_test = _count(len(groups), test)
    n_validation = _count(
        len(groups) - n_test, validation * len(groups) / max(1, len(groups) - n_test)
    )
    place = dict.fromkeys(groups, TRAIN)
    place |= dict.fromkeys(groups[:n_test], TEST)
    place |= dict.fromkeys(groups[n_test : n_test + n_validation], VALIDATION)
    return tuple(replace(one, split=place[one.origin]) for one in examples)


def change_between(before: Sequence[Learned], after: Sequence[Learned]) -> SetChange:
    """What is new, gone, or answered otherwise."""
    old = {line_of(one.example): one for one in before}
    new = {line_of(one.example): one for one in after}
    gone = {one.example.group: one for line, one in old.items() if line not in new}
    come = {one.example.group: one for line, one in new.items() if line not in old}
    changed = tuple((gone[group], come[group]) for group in come if group in gone)
    return SetChange(
        tuple(one for group, one in come.items() if group not in gone),
        tuple(one for group, one in gone.items() if group not in come),
        changed,
        sum(old[line].split != one.split for line, one in new.items() if line in old),
    )


def content_of(one: Learned) -> str:
    """As it is stored."""
    shape: dict[str, Any] = {"messages": [list(turn) for turn in one.example.messages]}
    if one.example.rejected is not None:
        shape["rejected"] = one.example.rejected
    return json.dumps(shape, ensure_ascii=True)


def example_from(content: str) -> TrainingExample:
    raw = json.loads(content)
    turns = tuple((str(role), str(text)) for role, text in raw["messages"])
    return TrainingExample(turns, raw.get("rejected"))


def _count(n: int, share: float) -> int:
    if share <= 0 or n < 2:
        return 0
    return min(n - 1, max(1, round(n * share)))
