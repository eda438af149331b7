"""Sets of examples to learn from: imported, looked at, divided, redacted, compared, handed on.

A set has versions that never change; each knows what it came from, down to the turn. Knows no
trainer.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.case_overlap import text_of
from workbench.domain.language import language_of
from workbench.domain.model import Message, Role
from workbench.domain.training_data import TrainingExample, line_of
from workbench.domain.training_formats import COMPLETION, MESSAGES, PAIRS, Columns, Reading
from workbench.domain.training_report import TrainingReport, report_on
from workbench.domain.training_set import (
    SPLITS,
    Learned,
    SetChange,
    TrainingSet,
    change_between,
    set_hash,
    split_by_group,
)
from workbench.errors import InputError, NotFound, WorkspaceReadOnly
from workbench.jobs import JobContext
from workbench.ports.document_parser import DocumentParser
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.grading_kit import grading_kit
from workbench.services.metering.request_facts import known_languages
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.privacy.privacy import Privacy, Pseudonyms
from workbench.services.training.training_rows import first_form, read_training_file
from workbench.services.workspace.audit import Audit
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles
from workbench.storage.training_set_store import TrainingSetStore

_NAME = re.compile(r"[^\W_](?:[\w .-]{0,62}[^\W_])?")
_REPORT_EVERY: Final = 50
TOXIC: Final = 0.5  # of 1, what the words of a text say together, as the grader draws it
PersonalData = Literal["redact", "drop"]


@dataclass(frozen=True, slots=True)
class SetWish:
    """How a file becomes a version."""

    path: Path
    columns: Columns | None = None
    is_added: bool = False  # to the examples of the newest version
    licence: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class SetImport:
    version: TrainingSet
    bad: tuple[tuple[int, str], ...]  # rows and why
    n_bad: int
    n_left_out: int  # rated bad


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


class TrainingSets:
    """Thread-safe; the calls block."""

    def __init__(
        self,
        *,
        store: TrainingSetStore,
        parser: DocumentParser,
        models: Models,
        datasets: Datasets,
        rails: Guardrails,
        audit: Audit,
        changes: Changes,
        finding: Privacy | None = None,
    ) -> None:
        """`finding` None: personal data is found by the rules of the program alone."""
        self._store = store
        self._parser = parser
        self._models = models
        self._datasets = datasets
        self._rails = rails
        self._audit = audit
        self._changes = changes
        self._privacy = finding or Privacy()
        self.leaving: Leaves = as_it_is
        self.export_files: ExportFiles = IN_THE_CLEAR
        self.may_learn: Callable[[Sequence[str]], None] = lambda _sources: None  # or it raises

    def list(self) -> tuple[TrainingSet, ...]:
        """The newest version of each."""
        return self._store.newest()

    def versions(self, name: str) -> tuple[TrainingSet, ...]:
        """The newest first. Raises NotFound."""
        found = self._store.versions(name)
        if not found:
            raise NotFound(
                f"There is no training set “{name}”.",
                hint="`workbench datasets list --for training` shows them.",
            )
        return found

    def resolve(self, reference: str) -> TrainingSet:
        """`NAME` is the newest, `NAME@3` that version. Raises NotFound."""
        name, at, number = reference.rpartition("@")
        if not (at and number.isdecimal()):
            return self.versions(reference)[0]
        for version in self.versions(name):
            if version.number == int(number):
                return version
        raise NotFound(
            f"“{name}” has no version {number}.",
            hint=f"`workbench datasets version {name} --for training` shows them.",
        )

    def examples(self, version: TrainingSet, split: str = "") -> tuple[Learned, ...]:
        return self._store.examples(version, split)

    def read(self, path: Path) -> Reading:
        """A file in any known form, kept nowhere. Raises InputError, LimitExceeded."""
        return read_training_file(path, self._parser)

    def has_own_form(self, path: Path) -> bool:
        """Whether the first line is in a form that is trained on as it stands."""
        return first_form(path) in (MESSAGES, COMPLETION, PAIRS, "")

    def import_file(self, name: str, wish: SetWish) -> SetImport:
        """The next version of `name`. Raises InputError, LimitExceeded."""
        found = read_training_file(wish.path, self._parser, wish.columns)
        new = [Learned(one, source=wish.path.name) for one in found.examples]
        version = self._grow(
            name, new, found.form, wish.message, wish.licence, is_added=wish.is_added
        )
        bad = tuple((one.number, one.why) for one in found.bad)
        return SetImport(version, bad, found.n_bad, found.n_left_out)

    def add_examples(
        self, name: str, examples: Sequence[Learned], form: str, message: str = ""
    ) -> TrainingSet:
        """To the newest version, or to a new set; what is there already is left out."""
        return self._grow(name, examples, form, message, "", is_added=True)

    def split(
        self, reference: str, validation: float, test: float = 0.0, seed: int = 0
    ) -> TrainingSet:
        """A version with new splits, by question. Raises InputError for shares that cannot be."""
        if validation < 0 or test < 0 or validation + test >= 1:
            raise InputError(
                "The shares leave nothing to learn from.", hint="Keep their sum below 1."
            )
        version = self.resolve(reference)
        divided = split_by_group(self._store.examples(version), validation, test, seed)
        message = f"split: {validation:g} to validate, {test:g} to test, seed {seed}"
        return self._keep(version, divided, message)

    def redact(
        self,
        reference: str,
        policy: str,
        way: PersonalData,
        context: JobContext,
    ) -> TrainingSet:
        """A version without personal data, by a policy: replaced, or examples with it dropped.

        Reports Progress. Equal values get equal placeholders in all examples. Raises NotFound,
        InputError, Cancelled.
        """
        version, rules = self.resolve(reference), self._privacy.policy(policy)
        pseudonyms = Pseudonyms()
        kept: list[Learned] = []
        n_replaced = 0
        examples = self._store.examples(version)
        for n, one in enumerate(examples):
            if n % _REPORT_EVERY == 0:
                context.check()
                context.report(Progress(n, len(examples)))

            texts = [*(text for _, text in one.example.messages), one.example.rejected or ""]
            found = [self._privacy.find(text, rules) for text in texts]
            n_found = sum(map(len, found))
            made = [
                pseudonyms.redact(text, some, rules).text if some else text
                for text, some in zip(texts, found, strict=True)
            ]
            if n_found and way == "drop":
                n_replaced += n_found
                continue
            n_replaced += n_found
            roles = [role for role, _ in one.example.messages]
            messages = tuple(zip(roles, made, strict=False))
            worse = made[-1] if one.example.rejected is not None else None
            kept.append(replace(one, example=TrainingExample(messages, worse)))
        context.report(Progress(len(examples), len(examples)))
        if not kept:
            raise InputError(
                "Every example holds personal data.", hint="Redact it in place of dropping it."
            )
        counted = replace(version, n_redacted=version.n_redacted + n_replaced)
        verb = "dropped" if way == "drop" else "replaced"
        return self._keep(counted, kept, f"personal data {verb} by the policy {policy}")

    def diff(self, before: str, after: str) -> SetChange:
        """From one version to another. Raises NotFound."""
        first, second = self.resolve(before), self.resolve(after)
        return change_between(self._store.examples(first), self._store.examples(second))

    def report(self, reference: str, context: JobContext, model: str = "") -> TrainingReport:
        """What is to be known of it. `model`: whose tokens are counted; without, words. Reports
        Progress. Raises NotFound, Cancelled, and what loading the model raises.
        """
        examples = self._store.examples(self.resolve(reference))
        count, n_ctx = self._counting(model, context) if model else (None, 0)
        rules, policy = self._privacy.policy("default"), self._rails.policy()
        languages = known_languages()

        looked_at = itertools.count()

        def personal(text: str) -> list[str]:
            context.check()
            context.report(Progress(next(looked_at), len(examples)))
            return [one.entity_type for one in self._privacy.find(text, rules)]

        def flags(text: str) -> list[str]:
            found = self._rails.check(
                text, "document", policy, families=("injection", "jailbreak", "secret", "invisible")
            )
            return [one.family for one in found if one.severity != "low"]

        words = grading_kit().toxic

        def toxic(text: str) -> list[str]:
            """Categories of words, where together they say enough."""
            found = words.found(text)
            return list(found) if words.score(found) >= TOXIC else []

        return report_on(
            examples,
            count=count,
            n_ctx=n_ctx,
            language=lambda text: language_of(text, languages),
            personal=personal,
            flags=flags,
            toxic=toxic,
            evaluation={
                one.reference: [text_of(case) for case in self._datasets.cases(one)]
                for one in self._datasets.list()
            },
        )

    def write(self, reference: str, path: Path, split: str = "") -> int:
        """As JSON lines of OpenAI's messages, or of pairs; returns how many. Raises InputError."""
        if split and split not in SPLITS:
            raise InputError(f"There is no split “{split[:40]}”.", hint=f"Use {', '.join(SPLITS)}.")
        examples = self.leaving(self._store.examples(self.resolve(reference), split))
        try:
            with self.export_files.writing(path) as lines:
                for one in examples:
                    lines.write(line_of(one.example).encode("utf-8"))
        except OSError as error:
            raise WorkspaceReadOnly(
                f"{path} cannot be written.", hint="Choose another place.", details=str(error)
            ) from error
        return len(examples)

    def remove(self, name: str) -> None:
        """All versions; runs of training keep what they were made of as fingerprints."""
        version = self.versions(name)[0]
        facts: dict[str, str | int | tuple[str, ...]] = {
            "versions": version.number,
            "examples": version.n_examples,
            "hash": version.hash,
        }
        with self._audit.telling(Event(Action.TRAINING_SET_REMOVED, version.set_id, facts)):
            self._store.remove(version.set_id)
        self._changes.publish(Kind.TRAINING)

    def _counting(
        self, model: str, context: JobContext
    ) -> tuple[Callable[[TrainingExample], int], int]:
        ready = self._models.ready(self._models.get(model).id, context)

        def count(example: TrainingExample) -> int:
            context.check()
            prompt = [Message(_role(role), text) for role, text in example.prompt]
            answer = ready.engine.count_tokens(example.messages[-1][1])
            return ready.engine.count_prompt_tokens(prompt) + answer

        return count, ready.loaded.n_ctx

    def _grow(
        self,
        name: str,
        new: Sequence[Learned],
        form: str,
        message: str,
        licence: str,
        *,
        is_added: bool,
    ) -> TrainingSet:
        label = name.strip()
        if not _NAME.fullmatch(label):
            raise InputError(
                "This is no name for a training set.",
                hint="Use letters, digits, blanks, dots and hyphens, 64 at most.",
            )
        before = self._store.versions(label)
        first = self._store.examples(before[0]) if is_added and before else ()
        known = {line_of(one.example) for one in first}
        examples = [*first, *(one for one in new if line_of(one.example) not in known)]
        if not examples:
            raise InputError("There are no examples.", hint="Choose others.")
        pairs = {one.example.rejected is not None for one in examples}
        if len(pairs) > 1:
            raise InputError(
                "Pairs of answers and single answers do not mix in one set.",
                hint="Import them as a set of their own.",
            )
        base = before[0] if is_added and before else None
        version = TrainingSet(
            set_id="",
            name=label,
            number=0,
            hash="",
            n_examples=0,
            form=form,
            is_pairs=pairs.pop(),
            n_redacted=base.n_redacted if base else 0,
            licence=" ".join(licence.split())[:200] or (base.licence if base else ""),
            message="",
            created_at="",
        )
        return self._keep(version, examples, message)

    def _keep(self, version: TrainingSet, examples: Sequence[Learned], message: str) -> TrainingSet:
        self.may_learn([one.source for one in examples])
        told = " ".join(message.split())[:500]
        made = replace(version, hash=set_hash(examples), message=told)
        kept = self._store.add(made, examples)
        self._audit.record(
            Event(
                Action.TRAINING_SET_SAVED,
                kept.set_id,
                {"version": kept.number, "examples": kept.n_examples, "hash": kept.hash},
            )
        )
        self._changes.publish(Kind.TRAINING)
        return kept


def _role(role: str) -> Role:
    return "system" if role == "system" else "assistant" if role == "assistant" else "user"
