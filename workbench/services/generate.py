"""Prompts to a model without a conversation: one at once, or a file of them. Knows no documents."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

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
from workbench.domain.request_fact import RequestEnd
from workbench.errors import Cancelled, GenerationError, InputError, WorkbenchError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.ports.chat_model import ChatModel
from workbench.services.batch import MOST_PARALLEL, BatchProgress, BatchRequest, BatchRun
from workbench.services.models import Models
from workbench.services.request_meter import RequestMeter
from workbench.storage.result_file import ResultFile, count_lines, is_same
from workbench.storage.usage_store import UsageStore


class Generate:
    """Thread-safe; the calls block. Each request leaves its figures in `usage`, and no text."""

    def __init__(
        self, *, models: Models, chat_model: ChatModel, gate: AnswerGate, usage: UsageStore
    ) -> None:
        self._models = models
        self._chat_model = chat_model
        self._gate = gate
        self._usage = usage

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
        model = self._models.get(model_id) if model_id else self._models.current()
        meter = RequestMeter("generate", model)
        with self._recorded(meter):
            self._models.ensure_loaded(model.id, plain_context())
            with self._gate.answering():
                return self._answer(
                    messages,
                    sampling,
                    Priority.CHAT,
                    lambda: context.cancelled,
                    meter,
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
                meter = RequestMeter("batch", model)
                with self._recorded(meter):
                    return self._answer(
                        messages, sampling, priority, is_cancelled, meter, lambda _piece: None
                    )

            run = BatchRun(frame, results, n_lines, context, answer)
            run.work(request.inputs, request.parallel)
            return run.progress()

    @contextlib.contextmanager
    def _recorded(self, meter: RequestMeter) -> Iterator[None]:
        """Keep the figures of the request that the block makes."""
        self._usage.begin(meter.begin)
        try:
            yield
        except BaseException as error:
            # If this cannot be saved (a full disk), the next start finds the request open; the
            # error that led here is the one worth showing.
            with contextlib.suppress(WorkbenchError):
                self._usage.end(meter.begin.id, _end_by(error, meter))
            raise
        self._usage.end(meter.begin.id, meter.end("complete"))

    def _answer(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        priority: Priority,
        is_cancelled: Callable[[], bool],
        meter: RequestMeter,
        report: Callable[[TextPiece], None],
    ) -> Generated:
        texts: dict[bool, list[str]] = {False: [], True: []}
        probabilities: list[TokenProbabilities] = []
        model = meter.begin.model
        meter.asks()
        for event in self._chat_model.generate(messages, sampling, is_cancelled, priority):
            meter.hears(event)
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


def _end_by(error: BaseException, meter: RequestMeter) -> RequestEnd:
    if isinstance(error, Cancelled):
        return meter.end("stopped")
    if isinstance(error, WorkbenchError):
        return meter.end("failed", error=error)
    return meter.end("interrupted")  # Ctrl+C, or a fault of ours
