"""What is due by the rules of retention: shown beforehand, deleted, and reported.

Runs by command, from the window, and once a day while nobody is answered if it is switched on or a
policy demands it. What a legal hold or a pin keeps is shown and stays.
"""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.conversation import ConversationId
from workbench.domain.retention.rules import (
    CLASSES,
    Due,
    Rule,
    check_class,
    check_days,
    due,
    together,
)
from workbench.domain.work_progress import WorkProgress
from workbench.errors import InputError, NotFound, WorkbenchError
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.services.chat.conversations import Conversations
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.retention.holds import Holds
from workbench.services.workspace.audit import Audit
from workbench.storage.policy_file import PolicyFile
from workbench.storage.retention_rows import RetentionRows
from workbench.storage.retention_store import RetentionRun, RetentionStore

_DAY: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    rules: tuple[Rule, ...]
    due: tuple[Due, ...]

    @property
    def going(self) -> tuple[Due, ...]:
        return tuple(one for one in self.due if one.goes)

    @property
    def staying(self) -> tuple[Due, ...]:
        return tuple(one for one in self.due if not one.goes)


class Retention:
    """Thread-safe; the calls block."""

    def __init__(  # noqa: PLR0913 - whoever owns something that goes
        self,
        *,
        store: RetentionStore,
        rows: RetentionRows,
        holds: Holds,
        conversations: Conversations,
        evaluation: Evaluation,
        paths: WorkspacePaths,
        policy: PolicyFile,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._rows = rows
        self.holds = holds
        self._conversations = conversations
        self._evaluation = evaluation
        self._paths = paths
        self._policy = policy
        self._audit = audit
        self._changes = changes

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What holds: the workspace's rules, and the policy's where they are stricter."""
        return together(self._store.rules(), self._policy.days("retention", CLASSES))

    @property
    def is_daily(self) -> bool:
        demanded = self._policy.most("retention_daily", ("on", "off"))
        return self._store.is_daily or (demanded.by_policy and demanded.value == "on")

    def set(self, kind: str, days: int | None) -> None:
        """Raises InputError. A policy's rule cannot be made longer."""
        check_class(kind)
        check_days(days)
        demanded = self._policy.days("retention", CLASSES).get(kind)
        if demanded is not None and (days is None or days > demanded):
            raise InputError(
                f"The workspace's policy allows {demanded:,} days at most for {kind}.",
                hint="Whoever looks after policy.json can change that.",
            )
        facts: Facts = {"class": kind.replace(" ", "_"), "days": -1 if days is None else days}
        with self._audit.telling(Event(Action.RETENTION_SET, "", facts)):
            self._store.set_rule(kind, days)

    def set_daily(self, is_daily: bool) -> None:
        with self._audit.telling(Event(Action.RETENTION_SET, "", {"daily": int(is_daily)})):
            self._store.set_daily(is_daily)

    def pin(self, kind: str, key: str) -> None:
        """It stays whatever its rule says. Raises InputError, NotFound."""
        check_class(kind)
        if not any(one.kind == kind and one.key == key for one in self._rows.all()):
            raise NotFound(
                f"There is no such thing among {kind}.", hint="`workbench retention plan` has keys."
            )
        with self._audit.telling(Event(Action.RETENTION_SET, "", {"pinned": 1})):
            self._store.pin(kind, key)

    def unpin(self, kind: str, key: str) -> bool:
        with self._audit.telling(Event(Action.RETENTION_SET, "", {"pinned": 0})):
            return self._store.unpin(kind, key)

    @property
    def pins(self) -> frozenset[tuple[str, str]]:
        """Those of evaluations among them: the run that later ones are compared with."""
        baselines = {("evaluation runs", run_id) for run_id in self._rows.baselines()}
        return self._store.pins() | baselines

    def plan(self) -> RetentionPlan:
        """What would go now; touches nothing."""
        rules = self.rules
        found = due(
            rules,
            self._rows.all(),
            now=datetime.now(UTC),
            held=self.holds.over,
            pinned=self.pins,
        )
        return RetentionPlan(rules, found)

    def run(self, context: JobContext) -> RetentionRun:
        """Delete what is due. A kill on the way leaves the rest for the next run.

        Reports WorkProgress. Raises Cancelled, StorageError.
        """
        going = self.plan().going
        counts: Counter[str] = Counter()
        by_class: dict[str, list[str]] = {}
        for one in going:
            by_class.setdefault(one.kept.kind, []).append(one.kept.key)
        done = 0
        for kind in CLASSES:
            keys = by_class.get(kind, [])
            files = [key.removeprefix("file:") for key in keys if key.startswith("file:")]
            for name in files:
                context.check()
                (self._paths.root / name).unlink(missing_ok=True)
                counts[kind] += 1
            others = [key for key in keys if not key.startswith("file:")]
            counts[kind] += self._others(kind, others, context)
            done += len(keys)
            context.report(WorkProgress("Purging", done, len(going)))
        self._rows.finish()
        told = {kind: n for kind, n in counts.items() if n}
        facts = {kind.replace(" ", "_"): n for kind, n in told.items()}
        with self._audit.telling(Event(Action.RETENTION_PURGED, "", facts)):
            made = self._store.note_run(told)
        for kind_changed in (
            Kind.CONVERSATIONS,
            Kind.EVALUATIONS,
            Kind.SURVEYS,
            Kind.TRAINING,
            Kind.ERASURE,
        ):
            self._changes.publish(kind_changed)
        return made

    def run_if_due(self, context: JobContext) -> None:
        """Once a day, if it is switched on and anything has a rule."""
        if not self.is_daily or all(rule.days is None for rule in self.rules):
            return
        last = self._store.runs()[:1]
        if last and datetime.now(UTC) - datetime.fromisoformat(last[0].at) < _DAY:
            return
        self.run(context)

    def runs(self, since: str = "", until: str = "~") -> tuple[RetentionRun, ...]:
        """The newest first."""
        return self._store.runs(since, until)

    def _others(self, kind: str, keys: list[str], context: JobContext) -> int:
        if kind == "chats":
            return sum(self._conversation(key, context) for key in keys)
        if kind == "evaluation runs":
            return sum(self._run(key, context) for key in keys)
        if kind == "training runs":
            return sum(self._training(key, context) for key in keys)
        return self._rows.delete(kind, keys, context.check) if keys else 0

    def _conversation(self, key: str, context: JobContext) -> int:
        context.check()
        try:
            self._conversations.delete(ConversationId(key))
        except NotFound:
            return 0
        return 1

    def _run(self, key: str, context: JobContext) -> int:
        context.check()
        try:
            self._evaluation.remove(self._evaluation.find(key))
        except WorkbenchError:  # somebody needs it: a schedule or a later run
            return 0
        return 1

    def _training(self, key: str, context: JobContext) -> int:
        """Data and checkpoints go; the record of what was trained from what stays."""
        context.check()
        folder = self._paths.training / key
        for path in folder.glob("*.jsonl"):
            path.unlink(missing_ok=True)
        shutil.rmtree(folder / "checkpoints", ignore_errors=True)
        return 1
