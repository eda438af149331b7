"""Data sets: cases with what is expected of their answers, in versions that never change. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.grading.grade import Check
from workbench.errors import InputError

MOST_CASES: Final = 100_000
MOST_CASE_CHARS: Final = 1_000_000
INPUTS: Final = ("input", "question", "prompt")  # what is asked where no prompt is named


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to ask, by variables of a prompt or as a chat. `key` is its own in the set."""

    key: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    messages: tuple[tuple[str, str], ...] = ()  # role and text
    checks: tuple[Check, ...] = ()
    threshold: float | None = None  # of the weighted mean; None: every check must pass
    tags: tuple[str, ...] = ()
    split: str = ""

    @property
    def question(self) -> str:
        """A hash of what is asked, blind to case and blanks: equal for duplicates."""
        asked = [[name, _plain(value)] for name, value in sorted(self.variables.items())]
        asked += [[role, _plain(text)] for role, text in self.messages]
        text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A synthetic case that nobody accepted yet."""

    id: str
    dataset: str
    origin: str
    source: str  # a document, or the key of a case
    case: Case


@dataclass(frozen=True, slots=True)
class DatasetVersion:
    dataset_id: str
    name: str
    number: int  # from 1
    hash: str
    message: str
    n_cases: int
    created_at: str

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of a file that was not taken as it stands, by name."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What was read of a file."""

    cases: tuple[Case, ...]
    unread: tuple[Unread, ...] = ()


def hash_of(cases: Iterable[Case]) -> str:
    """SHA-256 over the canonical form of all cases, in order."""
    digest = hashlib.sha256(b"dataset/1\n")
    for case in cases:
        digest.update(case_text(case).encode("utf-8", "replace") + b"\n")
    return digest.hexdigest()


def case_text(case: Case) -> str:
    """Canonical JSON. Raises InputError for what JSON cannot hold, or too much of it."""
    plain = {
        "key": case.key,
        "variables": dict(case.variables),
        "messages": [list(one) for one in case.messages],
        "checks": [check_plain(check) for check in case.checks],
        "threshold": case.threshold,
        "tags": list(case.tags),
        "split": case.split,
    }
    try:
        text = json.dumps(
            plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError("A case holds what JSON cannot hold.", hint="Use plain values.") from error
    if len(text) > MOST_CASE_CHARS:
        raise InputError(
            f"A case has more than {MOST_CASE_CHARS:,} characters.", hint="Make it smaller."
        )
    return text


def case_from(text: str) -> Case:
    """What `case_text` wrote."""
    raw = json.loads(text)
    return Case(
        raw["key"],
        raw["variables"],
        tuple((role, content) for role, content in raw["messages"]),
        tuple(check_from(one) for one in raw["checks"]),
        raw["threshold"],
        tuple(raw["tags"]),
        raw["split"],
    )


def check_plain(check: Check) -> dict[str, Any]:
    return {
        "kind": check.kind,
        "value": check.value,
        "threshold": check.threshold,
        "weight": check.weight,
        "negate": check.negate,
        "metric": check.metric,
    }


def check_from(raw: Mapping[str, Any]) -> Check:
    return Check(**raw)


def without_duplicates(cases: Sequence[Case]) -> tuple[tuple[Case, ...], tuple[Unread, ...]]:
    """The first of those that ask the same; and which were left out. Keys become unique."""
    first: dict[str, str] = {}
    keys: set[str] = set()
    kept: list[Case] = []
    left_out: list[Unread] = []
    for case in cases:
        question = case.question
        if question in first:
            left_out.append(Unread(f"case {case.key}", f"it asks what case {first[question]} asks"))
            continue
        if case.key in keys:
            left_out.append(Unread(f"case {case.key}", "another case has the same id"))
            continue
        first[question] = case.key
        keys.add(case.key)
        kept.append(case)
    return tuple(kept), tuple(left_out)


def in_split(key: str, test_share: float) -> str:
    """`test` or `train`, always the same for a key."""
    number = int(hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:8], 16)
    return "test" if number / 2**32 < test_share else "train"


def _plain(value: Any) -> Any:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value
