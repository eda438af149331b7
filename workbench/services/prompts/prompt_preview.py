"""What a question and its hits would put before the model, with the tokens of each passage.

Builds the prompt as chat does, for a model that is loaded or is loaded on purpose; sends nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.document import Passage
from workbench.domain.model import Message
from workbench.domain.retrieval import RetrievalTrace
from workbench.errors import ContextOverflow
from workbench.jobs import JobContext
from workbench.services.models.models import Models
from workbench.services.retrieval.prompting import Prompt, Reader, build_prompt
from workbench.settings import SettingsFile


@dataclass(frozen=True, slots=True)
class PreviewedPassage:
    passage: Passage
    n_tokens: int  # what it adds to the prompt
    fits: bool  # in the context, beside what stands before it


@dataclass(frozen=True, slots=True)
class PromptPreview:
    model: str
    n_ctx: int
    n_tokens: int  # of the whole prompt
    n_frame: int  # of it: instruction, question and what stands around passages
    n_answer: int  # at most this many are left for the answer
    passages: tuple[PreviewedPassage, ...]
    messages: tuple[Message, ...] = ()
    problem: str = ""  # why there is no prompt


class PromptPreviews:
    """Call from a lane: counting takes milliseconds, loading seconds."""

    def __init__(self, *, models: Models, settings: SettingsFile) -> None:
        self._models = models
        self._settings = settings

    @property
    def can_count(self) -> bool:
        """Whether the current model is loaded, so that counting loads nothing."""
        return self._models.holds(self._models.current())

    def of(self, trace: RetrievalTrace, context: JobContext) -> PromptPreview:
        """For the hits that are marked as used; loads the current model unless it is loaded.

        Raises why the model cannot be loaded, Cancelled.
        """
        ready = self._models.ready(self._models.current().id, context)
        reader = Reader(
            ready.loaded.n_ctx, ready.engine.count_prompt_tokens, is_demo=ready.model.is_demo
        )
        used = [hit.passage for hit in trace.used]
        name, n_ctx = ready.model.name, reader.n_ctx

        def built(passages: Sequence[Passage]) -> Prompt:
            settings = self._settings.current
            return build_prompt(
                trace.query,
                (),
                passages,
                system=settings.system_prompt,
                sampling=settings.sampling,
                reader=reader,
            )

        try:
            prompts = [built(used[: n + 1]) for n in range(len(used))]
            whole = prompts[-1] if prompts else built(())
        except ContextOverflow as error:
            return PromptPreview(name, n_ctx, 0, 0, 0, (), problem=error.message)
        counts = [one.n_tokens for one in prompts]
        frame = _frame(whole, reader, trace.query)
        added = [n - before for n, before in zip(counts, [frame, *counts], strict=False)]
        n_in = len(whole.passages)
        return PromptPreview(
            name,
            n_ctx,
            whole.n_tokens,
            frame,
            whole.sampling.max_tokens,
            tuple(
                PreviewedPassage(passage, n if at < n_in else 0, at < n_in)
                for at, (passage, n) in enumerate(zip(used, added, strict=True))
            ),
            whole.messages,
        )


def _frame(whole: Prompt, reader: Reader, question: str) -> int:
    """Tokens of everything but passages: the same messages without their lines."""
    if not whole.passages:
        return whole.n_tokens
    lines = whole.wording.user.format(passages="", question=question)
    last = Message(whole.messages[-1].role, lines)
    return reader.count_tokens((*whole.messages[:-1], last))
