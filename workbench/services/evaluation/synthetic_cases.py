"""Cases that a model writes, from documents or as paraphrases: drafts, until somebody accepts them.

A draft from a document counts only if its answer stands in the passage word for word; one that
repeats what there is already is dropped. What was dropped is counted.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.dataset import INPUTS, Case, CaseDraft
from workbench.domain.document import Passage
from workbench.domain.grading.grade import Check
from workbench.domain.model import Message
from workbench.errors import GenerationError, InputError
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.services.chat.forms import Forms
from workbench.services.documents.library import Library
from workbench.services.evaluation.datasets import Datasets, ImportReport
from workbench.storage.codec import loads
from workbench.storage.document_store import DocumentStore
from workbench.storage.draft_store import DraftStore

TAG: Final = "synthetic"
_FEWEST_CHARS: Final = 120  # of a passage that something can be asked about
_MOST_CHARS: Final = 300
_TOKENS: Final = 4 * _MOST_CHARS
_WARM: Final = 0.7


@dataclass(frozen=True, slots=True)
class _Wording:
    from_passage_system: str
    from_passage: str
    paraphrase_system: str
    paraphrase: str


@dataclass(frozen=True, slots=True)
class Written:
    """How many drafts were kept, and why others were not."""

    n_kept: int
    n_not_in_passage: int
    n_repeated: int
    n_failed: int


class SyntheticCases:
    """Thread-safe; writing blocks."""

    def __init__(
        self,
        store: DraftStore,
        forms: Forms,
        datasets: Datasets,
        library: Library,
        documents: DocumentStore,
    ) -> None:
        self._store = store
        self._forms = forms
        self._datasets = datasets
        self._library = library
        self._documents = documents

    def from_documents(
        self, name: str, collections: Sequence[str], n: int, seed: int, context: JobContext
    ) -> Written:
        """One question each about `n` passages drawn from all documents. Reports how many were
        asked. Raises NotFound, InputError, Cancelled.
        """
        passages = self._drawn(collections, n, seed)
        kept = strange = repeated = failed = 0
        texts = _wording()
        known = self._questions(name)
        for number, passage in enumerate(passages, 1):
            context.check()
            request = texts.from_passage.format(document=passage.document, passage=passage.text)
            try:
                filled = self._ask(
                    texts.from_passage_system, request, ("question", "answer"), number, context
                )
            except GenerationError:
                failed += 1
                continue
            question, answer = filled["question"], filled["answer"]
            if not question or not answer or _plain(answer) not in _plain(passage.text):
                strange += 1
            elif _plain(question) in known:
                repeated += 1
            else:
                known.add(_plain(question))
                case = Case(
                    "",
                    {"question": question, "reference": answer},
                    checks=(
                        Check("contains", answer, metric="word for word", weight=0.0),
                        Check("similar", answer),
                        Check("recall-at-k", {"documents": [passage.document]}, weight=0.0),
                    ),
                    tags=(TAG, "from document"),
                )
                self._store.add(name, "document", passage.document, case)
                kept += 1
            context.report((number, len(passages)))
        return Written(kept, strange, repeated, failed)

    def paraphrase(self, name: str, n_each: int, seed: int, context: JobContext) -> Written:
        """Of each case of the newest version that is asked by a variable or a chat; its checks
        stay.
        """
        version = self._datasets.resolve(name)
        kept = strange = repeated = failed = 0
        known = self._questions(name)
        texts = _wording()
        cases = [c for c in self._datasets.cases(version) if _question(c) and TAG not in c.tags]
        for number, case in enumerate(cases, 1):
            for again in range(n_each):
                context.check()
                request = texts.paraphrase.format(request=_question(case))
                place = seed * 1_000 + number * n_each + again
                try:
                    filled = self._ask(
                        texts.paraphrase_system, request, ("request",), place, context
                    )
                except GenerationError:
                    failed += 1
                    continue
                text = filled["request"]
                if not text:
                    strange += 1
                elif _plain(text) in known:
                    repeated += 1
                else:
                    known.add(_plain(text))
                    tags = tuple(dict.fromkeys((*case.tags, TAG, "paraphrase")))
                    made = replace(_asking(case, text), key="", tags=tags)
                    self._store.add(version.name, "paraphrase", case.key, made)
                    kept += 1
            context.report((number, len(cases)))
        return Written(kept, strange, repeated, failed)

    def reworded(self, text: str, seed: int, context: JobContext) -> str:
        """The same request in other words, kept nowhere. Raises GenerationError, Cancelled."""
        texts = _wording()
        request = texts.paraphrase.format(request=text)
        return self._ask(texts.paraphrase_system, request, ("request",), seed, context)["request"]

    def drafts(self, name: str) -> tuple[CaseDraft, ...]:
        return self._store.of(name)

    def counts(self) -> dict[str, int]:
        """Of drafts, by data set."""
        return self._store.counts()

    def accept(self, name: str, ids: Sequence[str]) -> ImportReport:
        """They become cases of the next version, marked as synthetic. Raises InputError."""
        chosen = self._chosen(name, ids)
        cases = [replace(one.case, key=f"synthetic-{one.id}") for one in chosen]
        report = self._datasets.add_cases(name, cases, f"{len(cases)} synthetic cases, reviewed")
        self._store.drop([one.id for one in chosen])
        return report

    def reject(self, name: str, ids: Sequence[str]) -> int:
        chosen = self._chosen(name, ids)
        self._store.drop([one.id for one in chosen])
        return len(chosen)

    # ------------------------------------------------------------------------ private

    def _chosen(self, name: str, ids: Sequence[str]) -> list[CaseDraft]:
        """By the beginnings of their ids; `all` is all of them."""
        drafts = self._store.of(name)
        found = [
            one for one in drafts if "all" in ids or any(one.id.startswith(i) for i in ids if i)
        ]
        if not found:
            raise InputError(f"“{name}” has no such drafts.", hint="List them first.")
        return found

    def _drawn(self, collections: Sequence[str], n: int, seed: int) -> list[Passage]:
        found: list[Passage] = []
        for name in collections:
            collection = self._library.collection_named(name)
            for document in self._library.documents(collection.id):
                passages = self._documents.chunks.of_document(document.id)
                found += [one for one in passages if len(one.text) >= _FEWEST_CHARS]
        if not found:
            raise InputError(
                "There is no passage that something could be asked about.",
                hint="Choose a collection with documents.",
            )
        chance = random.Random(seed)  # noqa: S311 - a draw, no secret
        return chance.sample(found, min(n, len(found)))

    def _questions(self, name: str) -> set[str]:
        drafts = {_plain(_question(one.case)) for one in self._store.of(name)}
        known = {one.name: one for one in self._datasets.list()}.get(name)
        cases = self._datasets.cases(known) if known is not None else ()
        return drafts | {_plain(_question(case)) for case in cases}

    def _ask(
        self, system: str, request: str, names: tuple[str, ...], seed: int, context: JobContext
    ) -> dict[str, str]:
        kind = {"type": "string", "minLength": 1, "maxLength": _MOST_CHARS}
        schema = {
            "type": "object",
            "properties": dict.fromkeys(names, kind),
            "required": list(names),
            "additionalProperties": False,
        }
        filled = self._forms.ask(
            (Message("system", system), Message("user", request)),
            schema,
            context,
            max_tokens=_TOKENS,
            seed=seed,
            temperature=_WARM,
        )
        return {name: " ".join(str(filled.get(name, "")).split()) for name in names}


@functools.cache
def _wording() -> _Wording:
    return loads(_Wording, (resources() / "prompts" / "synthetic.json").read_text("utf-8"))


def _question(case: Case) -> str:
    if case.messages:
        return case.messages[-1][1]
    for name in INPUTS:
        value = case.variables.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _asking(case: Case, text: str) -> Case:
    """The same case with another question."""
    if case.messages:
        role, _ = case.messages[-1]
        return replace(case, messages=(*case.messages[:-1], (role, text)))
    name = next(one for one in INPUTS if case.variables.get(one))
    return replace(case, variables={**case.variables, name: text})


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
