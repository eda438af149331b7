"""Examples that a local model proposes, from documents or as paraphrases: drafts until reviewed.

Whatever is accepted says in the set what it came from, so that it can be counted and left out, and
stays together with what it was made of. The asking is that of synthetic cases. Knows no trainer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.dataset import Case, CaseDraft
from workbench.domain.document import Document
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import (
    FROM_DOCUMENT,
    PARAPHRASE,
    TRAIN,
    Learned,
    TrainingSet,
)
from workbench.errors import GenerationError, InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.evaluation.synthetic_cases import SyntheticCases, Written
from workbench.services.training.training_sets import TrainingSets
from workbench.storage.draft_store import DraftStore

FORM: Final = "reviewed drafts"
_PLACE: Final = "training set: "  # before the name, so that no data set of evaluations has it
Edits = Mapping[str, tuple[str, str]]  # draft: question and answer as a person wants them


class TrainingDrafts:
    """Thread-safe; writing blocks. Publishes `Kind.TRAINING`."""

    def __init__(
        self,
        store: DraftStore,
        cases: SyntheticCases,
        sets: TrainingSets,
        named: Callable[[str], Sequence[Document]],
        changes: Changes,
    ) -> None:
        """`named`: the documents of a name."""
        self._store = store
        self._cases = cases
        self._sets = sets
        self._named = named
        self._changes = changes

    def from_documents(
        self, name: str, collections: Sequence[str], n: int, seed: int, context: JobContext
    ) -> Written:
        """A question with its answer about `n` passages each, the answer word for word from there.

        Reports how many were asked. Raises NotFound, InputError, Cancelled.
        """
        before = {one.id for one in self.drafts(name)}
        found = self._cases.from_documents(_place(name), collections, n, seed, context)
        asked = {_plain(one.example.prompt[-1][1]) for one in self._learned(name)}
        again = [
            one.id
            for one in self.drafts(name)
            if one.id not in before and _plain(question_of(one)) in asked
        ]
        self._store.drop(again)
        self._changes.publish(Kind.TRAINING)
        return replace(
            found, n_kept=found.n_kept - len(again), n_repeated=found.n_repeated + len(again)
        )

    def paraphrase(self, name: str, n_each: int, seed: int, context: JobContext) -> Written:
        """Other wordings of the questions that are learned from, with the same answers.

        What is held out, and what is a paraphrase itself, is left alone. Reports how many were
        asked. Raises NotFound, Cancelled.
        """
        self._sets.resolve(name)
        examples = [
            one
            for one in self._learned(name)
            if one.split == TRAIN and not one.source.startswith(PARAPHRASE)
        ]
        known = {_plain(one.example.prompt[-1][1]) for one in self._learned(name)}
        known |= {_plain(question_of(one)) for one in self.drafts(name)}
        kept = strange = repeated = failed = 0
        for number, one in enumerate(examples, 1):
            asked = one.example.prompt[-1][1]
            for again in range(n_each):
                context.check()
                place = seed * 1_000 + number * n_each + again
                try:
                    text = self._cases.reworded(asked, place, context)
                except GenerationError:
                    failed += 1
                    continue
                if not text:
                    strange += 1
                elif _plain(text) in known:
                    repeated += 1
                else:
                    known.add(_plain(text))
                    answer = one.example.messages[-1][1]
                    case = Case("", {"question": text, "reference": answer})
                    self._store.add(_place(name), "paraphrase", one.example.group, case)
                    kept += 1
            context.report((number, len(examples)))
        self._changes.publish(Kind.TRAINING)
        return Written(kept, strange, repeated, failed)

    def drafts(self, name: str) -> tuple[CaseDraft, ...]:
        """What waits for a person, the oldest first."""
        return self._store.of(_place(name))

    def counts(self) -> dict[str, int]:
        """Of drafts, by training set; one that has drafts alone is among them."""
        found = self._store.counts()
        return {key.removeprefix(_PLACE): n for key, n in found.items() if key.startswith(_PLACE)}

    def accept(self, name: str, ids: Sequence[str], edits: Edits | None = None) -> TrainingSet:
        """They become examples of the next version. Raises InputError, NotFound."""
        chosen = self._chosen(name, ids)
        originals = {one.example.group: one for one in self._learned(name)}
        made = [self._example(one, originals, edits or {}) for one in chosen]
        version = self._sets.add_examples(name, made, FORM, f"{len(made)} drafts, reviewed")
        self._store.drop([one.id for one in chosen])
        self._changes.publish(Kind.TRAINING)
        return version

    def reject(self, name: str, ids: Sequence[str]) -> int:
        chosen = self._chosen(name, ids)
        self._store.drop([one.id for one in chosen])
        self._changes.publish(Kind.TRAINING)
        return len(chosen)

    # ------------------------------------------------------------------------ private

    def _example(self, draft: CaseDraft, originals: Mapping[str, Learned], edits: Edits) -> Learned:
        question, answer = edits.get(draft.id, (question_of(draft), answer_of(draft)))
        if not question.strip() or not answer.strip():
            raise InputError(
                "A question or an answer is empty.", hint="Write both, or reject the draft."
            )
        if draft.origin == "document":
            example = TrainingExample((("user", question), ("assistant", answer)))
            found = self._named(draft.source)
            source = found[0].id if len(found) == 1 else draft.source
            return Learned(example, source=f"{FROM_DOCUMENT}{source}")
        original = originals.get(draft.source)
        if original is None:
            raise InputError(
                f"What “{question[:60]}” paraphrases is not in the set any more.",
                hint="Reject the draft.",
            )
        before = original.example.prompt
        turns = (*before[:-1], (before[-1][0], question), ("assistant", answer))
        example = TrainingExample(turns, original.example.rejected)
        return Learned(example, original.split, f"{PARAPHRASE}{draft.source}")

    def _chosen(self, name: str, ids: Sequence[str]) -> list[CaseDraft]:
        """By the beginnings of their ids; `all` is all of them."""
        found = [
            one
            for one in self.drafts(name)
            if "all" in ids or any(one.id.startswith(i) for i in ids if i)
        ]
        if not found:
            raise InputError(f"“{name}” has no such drafts.", hint="List them first.")
        return found

    def _learned(self, name: str) -> tuple[Learned, ...]:
        """Of the newest version; none of a set that is still to be made."""
        try:
            return self._sets.examples(self._sets.versions(name)[0])
        except NotFound:
            return ()


def question_of(draft: CaseDraft) -> str:
    return str(draft.case.variables.get("question", ""))


def answer_of(draft: CaseDraft) -> str:
    return str(draft.case.variables.get("reference", ""))


def _place(name: str) -> str:
    return f"{_PLACE}{name.strip()}"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
