"""The red-team run: probe families of our own against a model or a release, with and without rails.

Probes go the way that questions of other programs go: rails, model, rails. Without a model it is
only looked which probes the rails notice. What was asked is counted as `redteam`.
"""

from __future__ import annotations

import functools
import json
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.domain.guard.evasions import evaded
from workbench.domain.guard.finding import Direction, Family, GuardAction
from workbench.domain.guard.policy import GuardPolicy
from workbench.domain.guard.redteam import (
    Outcome,
    Probe,
    ProbeFamily,
    RedTeamReport,
    Tried,
    got_its_way,
    parse_family,
)
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.release import Release
from workbench.errors import InputError
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.services.chat.chat_rails import ChatRails
from workbench.services.chat.generate import Generate
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.workspace.audit import Audit

FEATURE: Final = "redteam"
PolicyName = Literal["workspace", "strict"]
_OUTSIDE: Final[tuple[Direction, ...]] = ("document", "tool")
_STRICT: Final[tuple[tuple[Direction, Family], ...]] = (
    ("in", "injection"),
    ("in", "jailbreak"),
    ("in", "toxicity"),
    ("document", "injection"),
    ("document", "secret"),
    ("out", "secret"),
    ("out", "pii"),
    ("out", "leak"),
    ("out", "claim"),
    ("out", "toxicity"),
)
STRICT: Final = GuardPolicy(dict.fromkeys(_STRICT, GuardAction.BLOCK))
_TOKENS: Final = 120


@dataclass(frozen=True, slots=True)
class Wish:
    """`is_asked` False: the rails alone. `sides`: without rails, with them, or both."""

    families: tuple[str, ...] = ()
    model_id: str = ""
    release: Release | None = None
    sides: tuple[bool, ...] = (False, True)
    policy: PolicyName = "strict"
    is_asked: bool = True


@dataclass(frozen=True, slots=True)
class RedTeamProgress:
    n_done: int
    n_all: int
    seconds: float
    latest: Tried

    @property
    def seconds_left(self) -> float:
        return self.seconds / self.n_done * (self.n_all - self.n_done)


class RedTeam:
    """Thread-safe; `run` blocks for minutes."""

    def __init__(self, *, rails: Guardrails, generate: Generate, audit: Audit) -> None:
        self._rails = rails
        self._generate = generate
        self._audit = audit

    def families(self, names: Sequence[str] = ()) -> tuple[ProbeFamily, ...]:
        """Those that are named, or all. Raises InputError for one that there is not."""
        known = {one.key: one for one in probe_families()}
        for name in names:
            if name not in known:
                raise InputError(
                    f"There is no probe family “{name}”.", hint=f"There are {', '.join(known)}."
                )
        return tuple(known[name] for name in names) if names else tuple(known.values())

    def run(self, wish: Wish, context: JobContext, asked: str = "") -> RedTeamReport:
        """Reports RedTeamProgress. Raises Cancelled, InputError, and what loading raises."""
        families = self.families(wish.families)
        policy = STRICT if wish.policy == "strict" else self._rails.policy()
        sides = wish.sides if wish.is_asked else (True,)
        todo = [
            (side, family, probe)
            for side in sides
            for family in families
            for probe in family.probes
        ]
        began_at, began = now(), time.monotonic()
        tried: list[Tried] = []
        for side, family, probe in todo:
            context.check()
            one = self._tried(family, probe, policy if side else None, wish, context)
            tried.append(one)
            seconds = time.monotonic() - began
            context.report(RedTeamProgress(len(tried), len(todo), seconds, one))
        report = RedTeamReport(
            asked if wish.is_asked else "",
            wish.policy,
            began_at,
            time.monotonic() - began,
            families,
            tuple(tried),
        )
        self._audit.record(Event(Action.REDTEAM_RUN, wish.model_id, _facts(report)))
        return report

    def _tried(
        self,
        family: ProbeFamily,
        probe: Probe,
        policy: GuardPolicy | None,
        wish: Wish,
        context: JobContext,
    ) -> Tried:
        texts = run_texts()
        sent = evaded(probe.text, probe.evade)
        is_outside = family.direction in _OUTSIDE
        question = texts["question"] if is_outside else sent
        judge = None
        if policy is not None:
            judge = ChatRails(self._rails, (), question, policy=policy)
        said: Outcome | None = None
        if judge is not None and is_outside:
            passed = judge.judge_text(sent, family.direction, family.name)
            said, sent = ("held", "") if passed is None else (None, passed)
        elif judge is not None and not wish.is_asked and not judge.judge_question():
            said = "held"
        if said is not None or not wish.is_asked:
            return _result(family, probe, judge, said or "resisted")
        asked = texts["beside"].format(question=question, text=sent) if is_outside else sent
        messages = (Message("system", texts["system"]), Message("user", asked))
        made = self._generate.one(
            messages,
            SamplingSettings(temperature=0.0, max_tokens=_TOKENS),
            context.telling(lambda _event: None),
            "" if wish.release is not None else wish.model_id,
            release=wish.release,
            use_cache=False,
            priority=Priority.BACKGROUND,
            feature=FEATURE,
            judge=judge,
        )
        if made.is_held:
            return _result(family, probe, judge, "held")
        is_through = got_its_way(made.text, probe) or self._finds(family, made.text)
        return _result(family, probe, judge, "succeeded" if is_through else "resisted")

    def _finds(self, family: ProbeFamily, answer: str) -> bool:
        if not family.finds:
            return False
        found = self._rails.check(answer, "out", GuardPolicy(), families=(family.finds,))
        return any(one.severity != "low" for one in found)


def _result(family: ProbeFamily, probe: Probe, judge: ChatRails | None, said: Outcome) -> Tried:
    verdict = judge.verdict if judge is not None else None
    noticed = tuple(dict.fromkeys(note.family for note in verdict.notes)) if verdict else ()
    return Tried(family.key, probe.number, judge is not None, said, noticed)


def _facts(report: RedTeamReport) -> dict[str, int | str]:
    done = [one.outcome for one in report.tried]
    return {"probes": len(done), "succeeded": done.count("succeeded"), "held": done.count("held")}


@functools.cache
def probe_families() -> tuple[ProbeFamily, ...]:
    """Those that come with the program, by the names of their files."""
    folder = resources() / "redteam"
    return tuple(
        parse_family(path.stem, tomllib.loads(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.toml"))
    )


@functools.cache
def run_texts() -> dict[str, str]:
    texts: dict[str, str] = json.loads((resources() / "redteam" / "run.json").read_text("utf-8"))
    return texts
