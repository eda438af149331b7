"""A pinned suite asked again and again: which results changed, and what else changed with them.

Pure. A result is a hash: of the token ids of a greedy answer, or of a vector rounded to three
places. A fingerprint says what the results were made with, by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str, str]  # subject, case


@dataclass(frozen=True, slots=True)
class Suite:
    """`hash`: SHA-256 over all of it."""

    questions: Mapping[str, str]
    texts: Mapping[str, str]
    max_tokens: int
    hash: str


@dataclass(frozen=True, slots=True)
class Result:
    subject: str  # the id of a model, or the embedder
    case: str
    hash: str
    n_tokens: int = 0
    error: str = ""

    @property
    def key(self) -> Key:
        return self.subject, self.case


@dataclass(frozen=True, slots=True)
class SelfTest:
    """`before_id`: the one it was compared with; empty: there was none."""

    id: str
    at: str
    suite_hash: str
    fingerprint: Mapping[str, str]
    results: tuple[Result, ...] = ()
    before_id: str = ""
    n_changed: int = 0
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """Something of the fingerprint that is not what it was; empty: it was or is not there."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """`subjects`: how many results of each changed, of how many that both have."""

    changed: tuple[Key, ...] = ()
    subjects: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    causes: tuple[Change, ...] = ()
    is_other_suite: bool = False

    @property
    def sentence(self) -> str:
        if self.is_other_suite:
            return "The suite itself changed; results begin anew."
        n = sum(of for _, of in self.subjects.values())
        if not n:
            return "Nothing to compare with yet."
        what = ", ".join(f"{one.name} ({_arrow(one)})" for one in self.causes)
        if not self.changed:
            also = f" although these changed: {what}" if what else ""
            return f"All {n} results are as they were{also}."
        why = (
            f"What changed meanwhile: {what}."
            if what
            else "Nothing that is known changed meanwhile: suspect the machine."
        )
        return f"{len(self.changed)} of {n} results changed. {why}"


def compared(before: SelfTest | None, now: SelfTest) -> Comparison:
    if before is None:
        return Comparison()
    if before.suite_hash != now.suite_hash:
        return Comparison(is_other_suite=True)
    known = {one.key: one for one in before.results if not one.error}
    pairs = [(known[one.key], one) for one in now.results if one.key in known and not one.error]
    subjects: dict[str, tuple[int, int]] = {}
    for old, new in pairs:
        n_changed, n = subjects.get(new.subject, (0, 0))
        subjects[new.subject] = n_changed + (old.hash != new.hash), n + 1
    names = sorted({*before.fingerprint, *now.fingerprint})
    # What only one of them asked is no cause for the other's results.
    of_other = {
        name
        for name in names
        if ": " in name and not (name in before.fingerprint and name in now.fingerprint)
    }
    causes = tuple(
        Change(name, before.fingerprint.get(name, ""), now.fingerprint.get(name, ""))
        for name in names
        if name not in of_other and before.fingerprint.get(name) != now.fingerprint.get(name)
    )
    changed = tuple(new.key for old, new in pairs if old.hash != new.hash)
    return Comparison(changed, subjects, causes)


def _arrow(one: Change) -> str:
    short = [text if len(text) <= 24 else f"{text[:12]}…" for text in (one.before, one.now)]
    return f"{short[0] or 'none'} → {short[1] or 'none'}"
