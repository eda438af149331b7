"""Find the passages for the cases of a run, as chat does, before any of them is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.dataset import Case
from workbench.domain.document import Passage
from workbench.domain.model import Message, RegisteredModel
from workbench.domain.neighbours import FIRST, LEAST_ROOM
from workbench.errors import InputError
from workbench.services.documents.library import Library
from workbench.services.documents.passage_lines import passage_lines
from workbench.services.evaluation.eval_plan import Sources, question_of
from workbench.services.privacy import stated
from workbench.services.retrieval.prompting import passage_prompt
from workbench.services.retrieval.retrieval import Retrieval
from workbench.settings import SettingsFile

_CANDIDATES = 10  # so that recall at ten can be told
_ROOM_SHARE = 1.5  # of the room for passages: question and answer take some as well


@dataclass(frozen=True, slots=True)
class FoundSources:
    """`used` entered the prompt, the best first; `documents` are of all that was found."""

    used: tuple[Passage, ...]
    documents: tuple[str, ...]
    is_demo: bool = False

    @property
    def passages(self) -> tuple[str, ...]:
        return tuple(one.text for one in self.used)

    def around(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """Without passages the question stays as it is."""
        if not self.used:
            return tuple(messages)
        texts = passage_prompt()
        lines = [
            line
            for number, one in enumerate(self.used, 1)
            for line in passage_lines(one, number, texts)
        ]
        last = messages[-1]
        question = texts.user.format(passages="\n".join(lines), question=last.content)
        system = texts.system_for(is_demo=self.is_demo)
        own = [one.content for one in messages if one.role == "system"]
        system = "\n\n".join([*own, system])
        others = [one for one in messages[:-1] if one.role != "system"]
        return (Message("system", system), *others, replace(last, content=question))


def _has_room(model: RegisteredModel) -> bool:
    """For more than the first passages: what chat decides when the model is loaded."""
    n_ctx = model.settings.n_ctx or model.header.context_length
    return not model.is_demo and n_ctx >= _ROOM_SHARE * LEAST_ROOM


class EvalSources:
    """Thread-safe; a case takes some ten milliseconds."""

    def __init__(self, retrieval: Retrieval, library: Library, settings: SettingsFile) -> None:
        self._retrieval = retrieval
        self._library = library
        self._settings = settings

    def collection_ids(self, names: Sequence[str]) -> tuple[str, ...]:
        """Raises NotFound."""
        return tuple(self._library.collection_named(name).id for name in names)

    def of(
        self,
        cases: Sequence[Case],
        collection_ids: Sequence[str],
        models: Sequence[RegisteredModel],
    ) -> dict[str, Sources]:
        """By key of the case, the same for all models. Raises InputError for a case that asks
        nothing, PurposeNeeded and AccessDenied where a collection may not be asked for that."""
        self._retrieval.may_ask(collection_ids)
        is_demo = all(one.is_demo for one in models)
        use = self._settings.current.passages
        if not all(_has_room(one) for one in models):
            use = min(use, FIRST)
        found: dict[str, Sources] = {}
        for case in cases:
            question = question_of(case)
            if not question.strip():
                raise InputError(f"Case {case.key} asks nothing.", hint="Give it a question.")
            with stated.settled():  # once for the run, not for each case
                trace = self._retrieval.search(question, collection_ids, k=_CANDIDATES, use=use)
            found[case.key] = FoundSources(
                tuple(hit.passage for hit in trace.used),
                tuple(hit.passage.document for hit in trace.hits),
                is_demo,
            )
        return found
