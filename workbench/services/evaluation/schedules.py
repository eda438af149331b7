"""Run evaluations when they are due, hold them against thresholds, and say what was missed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.clock import new_id, now
from workbench.domain.evaluation import Run, gate, totals
from workbench.domain.rights.uses import cleaned_purpose
from workbench.domain.schedule import (
    EVERY,
    Schedule,
    ScheduleContent,
    ScheduledRun,
    cause,
    fingerprint,
    trend,
)
from workbench.errors import Cancelled, InputError, NotFound, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.documents.library import Library
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.evaluation import Evaluation, EvalWish
from workbench.services.models.models import Models
from workbench.services.privacy import stated
from workbench.services.prompts.prompts import Prompts
from workbench.storage.schedule_store import ScheduleStore

_POINTS: Final = 60  # of a trend line


@dataclass(frozen=True, slots=True)
class Point:
    """One run of a schedule."""

    run_id: str
    at: str
    cause: str
    share: float | None
    mean: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    schedule: Schedule
    points: tuple[Point, ...]  # the oldest first
    sentence: str


class Schedules:
    """Thread-safe; `run_due` blocks."""

    def __init__(
        self,
        *,
        store: ScheduleStore,
        evaluation: Evaluation,
        datasets: Datasets,
        models: Models,
        prompts: Prompts,
        library: Library,
        changes: Changes,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._store = store
        self._evaluation = evaluation
        self._datasets = datasets
        self._models = models
        self._prompts = prompts
        self._library = library
        self._changes = changes
        self._clock = clock
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None  # or it raises

    def all(self) -> tuple[Schedule, ...]:
        return self._store.all()

    def create(self, name: str, content: ScheduleContent) -> Schedule:
        """Raises InputError, NotFound for what is not there, PurposeNeeded and AccessDenied where
        a collection may not be asked for its purpose.
        """
        if not name.strip() or len(name) > 64:
            raise InputError("A schedule needs a name.", hint="Use up to 64 characters.")
        hour, _, minute = content.at.partition(":")
        is_time = hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60
        if content.every not in EVERY or not is_time:
            raise InputError("That is no time.", hint="Write --at 03:00.")
        if content.least is not None and not 0 <= content.least <= 1:
            raise InputError("A share lies between 0 and 1.", hint="Write --least 0.9.")
        said = cleaned_purpose(content.purpose) if content.purpose.strip() else stated.purpose()
        content = replace(content, purpose=said)
        with stated.said(said):
            self.may_ask([self._library.collection_named(one).id for one in content.collections])
        seen = self._seen(content) if content.every == "change" else ""
        made = Schedule(new_id(), name.strip(), content, seen, created_at=self._clock().isoformat())
        self._datasets.resolve(content.source)
        self._store.add(made)
        self._changes.publish(Kind.EVALUATIONS)
        return made

    def pause(self, name: str, *, is_paused: bool = True) -> Schedule:
        self._store.pause(self._store.get(name).id, is_paused)
        self._changes.publish(Kind.EVALUATIONS)
        return self._store.get(name)

    def remove(self, name: str) -> None:
        """Its runs stay."""
        self._store.remove(self._store.get(name).id)
        self._changes.publish(Kind.EVALUATIONS)

    def due(self, idle_s: float) -> tuple[tuple[Schedule, str], ...]:
        """With why; nobody was answered for `idle_s`."""
        found = []
        for one in self._store.all():
            try:
                seen = self._seen(one.content) if one.content.every == "change" else ""
            except WorkbenchError:  # what it is about is gone: a run would say so
                continue
            why = cause(one, self._clock(), seen, idle_s)
            if why:
                found.append((one, why))
        return tuple(found)

    def run_due(self, idle_s: float, context: JobContext) -> tuple[ScheduledRun, ...]:
        """Run what is due, one after the other. Reports each. Raises Cancelled, and after all of
        them what kept one from being begun, such as a collection that is not asked without a
        purpose.
        """
        found, refused = [], list[WorkbenchError]()
        for schedule, why in self.due(idle_s):
            context.check()
            try:
                found.append(self.run(schedule, why, context))
            except Cancelled:
                raise
            except WorkbenchError as error:
                refused.append(error)
                continue
            context.report(found[-1])
        if refused:
            raise refused[0]
        return tuple(found)

    def run(self, schedule: Schedule, why: str, context: JobContext) -> ScheduledRun:
        """One of them now; what it missed becomes an alert that waits to be seen."""
        content = schedule.content
        seen = self._seen(content)
        run = self._evaluation.begin(
            EvalWish(
                content.source,
                content.subjects,
                content.prompts,
                parallel=content.parallel,
                collections=content.collections,
                purpose=content.purpose,
            )
        )
        scheduled = ScheduledRun(schedule.id, run.id, why)
        self._store.begun(scheduled, seen, self._clock().isoformat())
        try:
            run = self._evaluation.work(run, context.telling(lambda _event: None))
            reasons = self._missed(run, content)
        except Cancelled:
            raise
        except WorkbenchError as error:
            reasons = (f"it could not be run: {error.message}",)
        ended = replace(scheduled, reasons=reasons, is_seen=not reasons, ended_at=now())
        self._store.ended(ended)
        self._changes.publish(Kind.EVALUATIONS, run.id)
        return ended

    def alerts(self) -> tuple[tuple[Schedule, ScheduledRun], ...]:
        """Missed thresholds that nobody has seen, the newest first."""
        by_id = {one.id: one for one in self._store.all()}
        found = [one for one in self._store.runs() if one.reasons and not one.is_seen]
        return tuple((by_id[one.schedule_id], one) for one in reversed(found))

    def acknowledge(self) -> None:
        self._store.acknowledge()
        self._changes.publish(Kind.EVALUATIONS)

    def trend(self, name: str) -> Trend:
        """Raises NotFound."""
        schedule = self._store.get(name)
        points = []
        for one in self._store.runs(schedule.id)[-_POINTS:]:
            try:
                run = self._evaluation.find(one.run_id)
            except NotFound:
                continue
            found = totals(self._evaluation.outline(run).done)
            points.append(
                Point(run.id, run.created_at, one.cause, found.share, found.mean, one.reasons)
            )
        return Trend(schedule, tuple(points), trend([point.share for point in points]))

    # ------------------------------------------------------------------------ private

    def _missed(self, run: Run, content: ScheduleContent) -> tuple[str, ...]:
        done = self._evaluation.outline(run).done
        against = (
            self._evaluation.compare(self._evaluation.find(run.baseline), run)
            if run.baseline
            else ()
        )
        return gate(done, run.n_cells, against, content.least).reasons

    def _seen(self, content: ScheduleContent) -> str:
        """Model, prompts, cases and documents as they are now. Raises NotFound."""
        model = self._models.current()
        parts = {"cases": self._datasets.resolve(content.source).hash[:16]}
        if not content.subjects:
            parts["model"] = model.sha256[:16] or model.id
        for name in content.subjects:
            parts[f"subject {name}"] = name
        for name in content.prompts:
            parts[f"prompt {name}"] = self._prompts.resolve(name)[1].hash[:16]
        for name in content.collections:
            collection = self._library.collection_named(name)
            ids = sorted(one.id for one in self._library.documents(collection.id))
            digest = hashlib.sha256("\n".join(ids).encode()).hexdigest()
            parts[f"documents {name}"] = digest[:16]
        return fingerprint(parts)
