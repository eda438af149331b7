"""Test sets of a collection: make, fill, run, and see how they went over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.changes import Changes, Kind
from workbench.domain.clock import new_id, now
from workbench.domain.document import Passage
from workbench.domain.passage_sketch import sketch
from workbench.domain.search_options import SearchOptions
from workbench.domain.search_test import (
    Found,
    JudgedQuestion,
    Origin,
    SearchFigures,
    SearchTest,
    SearchTestRun,
    Target,
    best_match,
    document_name,
)
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.documents.text_models import Embedders
from workbench.services.retrieval.reordering import Reordering
from workbench.services.retrieval.search_quality import SearchQuality
from workbench.storage.document_store import DocumentStore
from workbench.storage.search_test_store import SearchTestStore

MARKED = "Marked"  # the set that marks go to where a collection has none


@dataclass(frozen=True, slots=True)
class RightAnswer:
    """What should be found for a question, as it is now."""

    document: str  # file name; of judgements from files its name without the suffix
    passage: Passage | None = None  # None: any passage of the document, or it is gone
    is_gone: bool = False


class SearchTests:
    def __init__(
        self,
        *,
        store: SearchTestStore,
        documents: DocumentStore,
        quality: SearchQuality,
        embedders: Embedders,
        reordering: Reordering,
        changes: Changes,
    ) -> None:
        self._store = store
        self._documents = documents
        self._quality = quality
        self._embedders = embedders
        self._reordering = reordering
        self._changes = changes

    # -- sets

    def list(self, collection_id: str | None = None) -> tuple[SearchTest, ...]:
        """By name; of one collection or of all."""
        return self._store.all(collection_id)

    def get(self, test_id: str) -> SearchTest:
        """Raises NotFound."""
        return self._store.get(test_id)

    def named(self, collection_id: str, name: str) -> SearchTest:
        """Raises NotFound, which names those that are there."""
        known = self._store.all(collection_id)
        wanted = " ".join(name.split()).casefold()
        for one in known:
            if one.name.casefold() == wanted or one.id == name:
                return one
        names = ", ".join(f"“{one.name}”" for one in known)
        raise NotFound(
            f"This collection has no test set named “{name}”.",
            hint=f"There are: {names}." if names else "Import one, or mark a passage.",
        )

    def create(self, collection_id: str, name: str) -> SearchTest:
        """Raises InputError if the name is blank or taken, NotFound."""
        created = self._store.create(collection_id, name)
        self._changed(created.id)
        return created

    def remove(self, test_id: str) -> None:
        self._store.remove(test_id)
        self._changed(test_id)

    # -- questions

    def questions(self, test_id: str) -> tuple[JudgedQuestion, ...]:
        return self._store.questions(test_id)

    def add(self, test_id: str, questions: Sequence[JudgedQuestion]) -> int:
        """Judged by documents, as files have it. Returns how many the set has then."""
        self._store.get(test_id)
        n = self._store.add(test_id, questions)
        self._changed(test_id)
        return n

    def mark(
        self, collection_id: str, question: str, passage: Passage, origin: Origin, name: str = ""
    ) -> SearchTest:
        """This passage is right for this question: into the named set, which is made if need be.

        Without a name into the collection's only set, else into one for marks. The passage is
        kept as a sketch, not as words. Raises InputError, NotFound.
        """
        text = " ".join(question.split())
        shape = sketch(passage.text)
        if not text or not shape:
            raise InputError(
                "There is no question to keep." if not text else "This passage holds no words.",
                hint="Ask something first.",
            )
        test = self._set_for(collection_id, name)
        target = Target(document_name(passage.document), 1, shape)
        known = next((one for one in self.questions(test.id) if one.text == text), None)
        if known is None:
            one = JudgedQuestion(new_id(), text, (target,), origin)
            self._store.add(test.id, [one], {one.key: passage.document_id})
        elif target not in known.targets:
            self._store.mark(test.id, known.key, target, passage.document_id)
        self._changed(test.id)
        return self._store.get(test.id)

    def remove_questions(self, test_id: str, keys: Sequence[str]) -> int:
        n = self._store.remove_questions(test_id, keys)
        self._changed(test_id)
        return n

    def right_answers(self, test_id: str, question: JudgedQuestion) -> tuple[RightAnswer, ...]:
        """What is right for a question: documents, and where marked passages stand now."""
        found = [
            RightAnswer(target.document)
            for target in question.targets
            if target.grade > 0 and not target.is_passage
        ]
        for mark in self._store.marked(test_id, question.key) if question.by_passage else ():
            passages = self._documents.chunks.of_document(mark.document_id)
            shapes = [Found(one.document, one.chunk_id, sketch(one.text)) for one in passages]
            best = best_match(mark.target, shapes)
            now_at = {one.chunk_id: one for one in passages}
            passage = (
                None
                if best is None
                else next((one for number, one in now_at.items() if number == best.chunk), None)
            )
            name = self._documents.get(mark.document_id).name
            found.append(RightAnswer(name, passage, is_gone=passage is None))
        return tuple(found)

    # -- runs

    def measure(
        self, collection_id: str, questions: Sequence[JudgedQuestion], context: JobContext
    ) -> SearchFigures:
        """Without keeping anything; raises what `SearchQuality.measure` raises."""
        return self._quality.measure(collection_id, questions, context)

    def run(self, test_id: str, context: JobContext) -> SearchTestRun:
        """Measure and keep the result. Reports MeasureProgress; raises what `measure` raises."""
        test = self._store.get(test_id)
        figures = self.measure(test.collection_id, self.questions(test_id), context)
        collection = self._documents.collections.get(test.collection_id)
        order = self._reordering.order(SearchOptions(), [collection])
        run = self._store.add_run(
            SearchTestRun(
                0,
                test_id,
                now(),
                figures,
                self._embedders.label(collection.embedder),
                self._reordering.label(order.rerank),
                order.variety,
                collection.n_documents,
                collection.n_chunks,
            )
        )
        self._changed(test_id)
        return run

    def runs(self, test_id: str) -> tuple[SearchTestRun, ...]:
        """Oldest first."""
        return self._store.runs(test_id)

    def _set_for(self, collection_id: str, name: str) -> SearchTest:
        known = self._store.all(collection_id)
        if not name and len(known) == 1:
            return known[0]
        wanted = " ".join((name or MARKED).split()).casefold()
        found = next((one for one in known if one.name.casefold() == wanted), None)
        return found or self._store.create(collection_id, name or MARKED)

    def _changed(self, test_id: str) -> None:
        self._changes.publish(Kind.SEARCH_TESTS, test_id)
