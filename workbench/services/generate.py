"""Prompts to a model without a conversation: one at once, or a file of them. Knows no documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.domain.batch import Frame
from workbench.domain.generated import Generated
from workbench.domain.model import (
    Completed,
    Constraint,
    Message,
    Priority,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.errors import Cancelled, GenerationError, InputError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.ports.chat_model import ChatModel
from workbench.services.batch import MOST_PARALLEL, BatchProgress, BatchRequest, BatchRun
from workbench.services.models import Models
from workbench.storage.result_file import ResultFile, count_lines, is_same


class Generate:
    """Thread-safe; the calls block."""

    def __init__(self, *, models: Models, chat_model: ChatModel, gate: AnswerGate) -> None:
        self._models = models
        self._chat_model = chat_model
        self._gate = gate

    def check(self, constraint: Constraint) -> None:
        """Raise InputError naming the place of what is wrong with it."""
        self._chat_model.check_constraint(constraint)

    def one(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        context: JobContext,
        model_id: str = "",
    ) -> Generated:
        """Answer `messages`, reporting each TextPiece. Raises what `ChatModel.generate` raises,
        Cancelled.
        """
        if sampling.constraint is not None:
            self.check(sampling.constraint)
        model, _ = self._models.ensure_loaded(model_id, plain_context())
        with self._gate.answering():
            return self._answer(
                messages,
                sampling,
                Priority.CHAT,
                lambda: context.cancelled,
                model.name,
                context.report,
            )

    def batch(self, request: BatchRequest, context: JobContext) -> BatchProgress:
        """Answer the lines of a file, reporting BatchProgress. Raises InputError, Cancelled,
        DiskFull, and what loading the model raises; errors of single lines become results.
        """
        if not 1 <= request.parallel <= MOST_PARALLEL:
            raise InputError(
                f"{request.parallel} answers at once are not possible.",
                hint=f"Choose between 1 and {MOST_PARALLEL}.",
            )
        if request.sampling.constraint is not None:
            self.check(request.sampling.constraint)
        n_lines = count_lines(request.inputs)
        if is_same(request.inputs, request.results):
            raise InputError("The results would overwrite the inputs.", hint="Name another file.")
        with ResultFile(request.results) as results:
            model, _ = self._models.ensure_loaded(request.model_id, plain_context())
            frame = Frame(model.name, request.sampling, request.system, request.template)

            def answer(
                messages: Sequence[Message],
                sampling: SamplingSettings,
                priority: Priority,
                is_cancelled: Callable[[], bool],
            ) -> Generated:
                return self._answer(
                    messages, sampling, priority, is_cancelled, model.name, lambda _piece: None
                )

            run = BatchRun(frame, results, n_lines, context, answer)
            run.work(request.inputs, request.parallel)
            return run.progress()

    def _answer(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        priority: Priority,
        is_cancelled: Callable[[], bool],
        model: str,
        report: Callable[[TextPiece], None],
    ) -> Generated:
        texts: dict[bool, list[str]] = {False: [], True: []}
        probabilities: list[TokenProbabilities] = []
        for event in self._chat_model.generate(messages, sampling, is_cancelled, priority):
            match event:
                case TextPiece(text, is_thinking):
                    texts[is_thinking].append(text)
                    report(event)
                case TokenProbabilities():
                    probabilities.append(event)
                case Completed(usage, reason):
                    if reason == "cancelled":
                        raise Cancelled
                    answer, thinking = "".join(texts[False]), "".join(texts[True])
                    return Generated(answer, thinking, reason, usage, model, tuple(probabilities))
                case _:  # progress of reading the prompt
                    continue
        raise GenerationError("The model ended without an answer.", hint="Ask again.")
