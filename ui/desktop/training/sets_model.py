"""What is learned from, for the window: training sets with their reports, and corrections.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.training_set import SPLITS
from workbench.errors import Cancelled
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.training.corrections import Verdict
from workbench.services.training.training_sets import Progress, SetWish
from workbench.services.training.training_wish_data import wish_fields


class SetsModel(QObject):
    sets_found = Signal(tuple)  # TrainingSet
    report_made = Signal(str, object)  # reference, TrainingReport
    report_begun = Signal(str)
    report_grew = Signal(str, int, int)  # reference, examples looked at, of how many
    candidates_found = Signal(tuple)  # Candidate
    drafts_found = Signal(object)  # CaseDrafts by the set that they are for
    proposing = Signal(object)  # share that is done; None: nothing is written
    choices_read = Signal(tuple, tuple)  # names of collections and of sets
    wish_ready = Signal(str, object)  # reference, fields of a TrainingWish
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._job: Job | None = None
        self._report: Job | None = None

    def close(self) -> None:
        self._calls.close()

    def look(self) -> None:
        learning = self._workbench.learning
        self._ask(learning.sets.list, self.sets_found.emit)
        self._ask(lambda: tuple(learning.corrections.candidates()), self.candidates_found.emit)
        drafts = learning.drafts
        self._ask(
            lambda: {name: drafts.drafts(name) for name in drafts.counts()}, self.drafts_found.emit
        )

    def report(self, reference: str) -> None:
        if self._report is not None:
            self._report.cancel()  # nobody waits for the one before it any more
        self.report_begun.emit(reference)
        sets = self._workbench.learning.sets

        def tell(event: object) -> None:
            if isinstance(event, Progress):
                self.report_grew.emit(reference, event.done, event.total)

        self._report = self._work(
            lambda context: sets.report(reference, context),
            lambda found: self.report_made.emit(reference, found),
            tell,
        )

    def bring(self, name: str, path: Path) -> None:
        sets = self._workbench.learning.sets

        def done(found: Any) -> None:
            version = found.version
            parts = [
                tr(
                    "{reference}: {n_examples:,} examples.",
                    reference=version.reference,
                    n_examples=version.n_examples,
                )
            ]
            if found.n_bad:
                number, why = found.bad[0]
                parts.append(
                    tr(
                        "{n_bad:,} rows cannot be used; row {number}: {why}.",
                        n_bad=found.n_bad,
                        number=number,
                        why=why,
                    )
                )
            if found.n_left_out:
                parts.append(
                    tr(
                        "{n_left_out:,} answers rated bad are left out.",
                        n_left_out=found.n_left_out,
                    )
                )
            self.told.emit(" ".join(parts))
            self.look()

        self._work(lambda _context: sets.import_file(name, SetWish(path, is_added=True)), done)

    def split(self, reference: str) -> None:
        sets = self._workbench.learning.sets

        def work(_context: JobContext) -> str:
            made = sets.split(reference, 0.1)
            counts = {name: len(sets.examples(made, name)) for name in SPLITS}
            shown = ", ".join(
                tr("{count:,} to {name}", count=count, name=name)
                for name, count in counts.items()
                if count
            )
            return f"{made.reference}: {shown}."

        self._work(work, self._changed)

    def redact(self, reference: str) -> None:
        sets = self._workbench.learning.sets

        def work(context: JobContext) -> str:
            made = sets.redact(reference, "default", "redact", context)
            return tr(
                "{reference}: {n_redacted:,} pieces of personal data are out of it.",
                reference=made.reference,
                n_redacted=made.n_redacted,
            )

        self._work(work, self._changed)

    def write(self, reference: str, path: Path) -> None:
        sets = self._workbench.learning.sets
        self._work(
            lambda _context: sets.write(reference, path),
            lambda n: self.told.emit(tr("{n:,} examples written to {path}.", n=n, path=path)),
        )

    def remove(self, name: str) -> None:
        sets = self._workbench.learning.sets
        self._ask(lambda: sets.remove(name), lambda _none: self.look())

    def train(self, reference: str) -> None:
        sets = self._workbench.learning.sets
        self._ask(
            lambda: wish_fields(sets, reference),
            lambda fields: self.wish_ready.emit(reference, fields),
        )

    def read_choices(self) -> None:
        library, sets = self._workbench.library, self._workbench.learning.sets
        self._ask(
            lambda: (
                tuple(one.name for one in library.collections()),
                tuple(one.name for one in sets.list()),
            ),
            lambda found: self.choices_read.emit(*found),
        )

    def propose_from(self, name: str, collection: str, n: int) -> None:
        """A model asks and answers about passages; what it writes waits for a review."""
        drafts = self._workbench.learning.drafts
        self._propose(lambda context: drafts.from_documents(name, [collection], n, 0, context))

    def paraphrase(self, name: str, n_each: int) -> None:
        drafts = self._workbench.learning.drafts
        self._propose(lambda context: drafts.paraphrase(name, n_each, 0, context))

    def stop_proposing(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def accept_draft(self, name: str, draft: str, question: str, answer: str) -> None:
        drafts = self._workbench.learning.drafts
        self._ask(
            lambda: drafts.accept(name, [draft], {draft: (question, answer)}),
            lambda _version: self.look(),
        )

    def accept_all(self, name: str) -> None:
        drafts = self._workbench.learning.drafts
        self._ask(
            lambda: drafts.accept(name, ["all"]),
            lambda made: self._changed(
                tr(
                    "{reference}: {n_examples:,} examples.",
                    reference=made.reference,
                    n_examples=made.n_examples,
                )
            ),
        )

    def reject_draft(self, name: str, draft: str) -> None:
        drafts = self._workbench.learning.drafts
        self._ask(lambda: drafts.reject(name, [draft]), lambda _n: self.look())

    def _propose(self, work: Any) -> None:
        if self._job is not None:
            return

        def on_done(outcome: Outcome) -> None:
            self._job = None
            self.proposing.emit(None)
            match outcome:
                case Done(found):
                    dropped = found.n_not_in_passage + found.n_repeated + found.n_failed
                    self.told.emit(
                        tr(
                            "{n_kept:,} drafts wait for you; {dropped:,} dropped.",
                            n_kept=found.n_kept,
                            dropped=dropped,
                        )
                    )
                case Failed(error) if not isinstance(error, Cancelled):
                    self.failed.emit(error)
                case _:
                    pass
            self.look()

        self.proposing.emit(0.0)
        self._job = self._calls.submit(
            self._workbench.carry_lane,
            work,
            on_event=lambda at: self.proposing.emit(at[0] / max(1, at[1])),
            on_done=on_done,
        )
        if self._job is not None and self._job.is_finished:  # a lane that delivers at once
            self._job = None

    def review(self, turn_id: str, verdict: Verdict) -> None:
        corrections = self._workbench.learning.corrections
        self._ask(lambda: corrections.review(turn_id, verdict), lambda _none: self.look())

    def collect(self, name: str) -> None:
        corrections = self._workbench.learning.corrections
        self._ask(
            lambda: corrections.collect(name),
            lambda made: self._changed(
                tr(
                    "{reference}: {n_examples:,} examples.",
                    reference=made.reference,
                    n_examples=made.n_examples,
                )
            ),
        )

    def _changed(self, text: str) -> None:
        self.told.emit(text)
        self.look()

    def _ask(self, work: Any, then: Any) -> None:
        self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)

    def _work(
        self, work: Any, then: Any, tell: Callable[[object], None] = lambda _event: None
    ) -> Job | None:
        """Longer than a look: on the lane for whole files."""

        def on_done(outcome: Outcome) -> None:
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error) if not isinstance(error, Cancelled):
                    self.failed.emit(error)

        lane = self._workbench.carry_lane
        return self._calls.submit(lane, work, on_event=tell, on_done=on_done)
