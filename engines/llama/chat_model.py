"""The chat model behind the port: checks, probes and loads a GGUF, then streams answers from it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from engines.hardware import free_memory_bytes, model_threads
from engines.llama.adapter_desk import AdapterDesk
from engines.llama.answer_form import AnswerForm
from engines.llama.draft import Draft
from engines.llama.draft_desk import DraftDesk, WantedDraft
from engines.llama.draft_plan import plan_both
from engines.llama.generation import Generation
from engines.llama.grammar_compiler import GrammarCompiler
from engines.llama.inspector import GgufInspector, free_graphics_bytes
from engines.llama.kv_identity import kv_identity, with_adapters
from engines.llama.kv_keeper import KvKeeper
from engines.llama.kv_store import KvState, KvStore
from engines.llama.library import has_gpu_backend, native
from engines.llama.loader import OpenModel
from engines.llama.plan import LoadPlan
from engines.llama.probe import Prober
from engines.llama.prompt_scores import PromptScores
from engines.llama.sampler_chain import banned_tokens
from engines.llama.scheduler import Scheduler
from workbench.domain.adapter import AdapterUse
from workbench.domain.model import (
    Completed,
    Constraint,
    GenerationEvent,
    LoadedModel,
    LoadSettings,
    Message,
    ModelHeader,
    Priority,
    PromptPreview,
    PromptProbabilities,
    SamplingSettings,
    Usage,
)
from workbench.domain.quoting import quote_form
from workbench.domain.sampling import check_sampling
from workbench.domain.tools import Tool
from workbench.errors import Cancelled, ContextOverflow, EngineError, InputError

if TYPE_CHECKING:
    from engines.llama.prompt import PromptBuilder
    from engines.llama.thinking import State, ThinkingTags
    from engines.llama.vocabulary import Vocabulary

T = TypeVar("T")

_POLL_S: Final = 0.02  # how often a waiting reader asks whether its caller cancelled
_LESSER_POLL_S: Final = 0.05  # the same where no person waits, for there may be hundreds


@dataclass(frozen=True, slots=True)
class _Running:
    """What belongs together while one model is loaded."""

    loaded: LoadedModel
    settings: LoadSettings
    prompts: PromptBuilder
    open_model: OpenModel


@dataclass(slots=True)
class _Asked:
    """One request, as tokens."""

    tokens: list[int]
    sampling: SamplingSettings
    priority: Priority
    cache_key: str
    adapters: tuple[AdapterUse, ...]
    tags: ThinkingTags | None = None
    state: State = "after"
    scores: PromptScores | None = None


class LlamaChatModel:
    """One GGUF in memory, run by llama.cpp on a thread of its own."""

    def __init__(
        self, child_command: Sequence[str], cache_dir: Path, kv_folder: str = "kv"
    ) -> None:
        """`child_command` starts this program as a child; verdicts are kept in `cache_dir`, keys
        of conversations in its `kv_folder`, which no other engine may use.
        """
        self._prober = Prober(child_command, cache_dir)
        self._grammars = GrammarCompiler(child_command)
        self._inspector = GgufInspector()
        self._keeper = KvKeeper(KvStore(cache_dir / kv_folder))
        self._scheduler = Scheduler(self._keeper)
        self._adapters = AdapterDesk(self._prober, self._scheduler)
        self._drafts = DraftDesk(self._inspector, self._prober)
        self._changing = threading.Lock()  # one load or unload at a time
        self._reading = threading.RLock()  # tokenising, against the model being freed
        self._running: _Running | None = None
        self._closing = False

    @property
    def loaded(self) -> LoadedModel | None:
        running = self._running
        return None if running is None else running.loaded

    def load(
        self,
        path: Path,
        settings: LoadSettings,
        on_progress: Callable[[float], None] = lambda _fraction: None,
        *,
        sha256: str = "",
    ) -> LoadedModel:
        from engines.llama.prompt import PromptBuilder  # brings Jinja, which only answers need

        with self._changing:
            running = self._running
            if running and running.loaded.path == str(path) and running.settings == settings:
                return running.loaded
            header = self._inspector.inspect(path)
            self._unload()
            begun = time.monotonic()
            self._keeper.get_ready()
            threads = model_threads(settings.n_threads)
            possible = settings if has_gpu_backend() else replace(settings, n_gpu_layers=0)
            free, graphics = free_memory_bytes(), free_graphics_bytes()
            draft = self._drafts.look(settings.draft, path)
            ahead = draft.header if draft else None
            wanted, has_room = plan_both(header, ahead, possible, threads, free, graphics)
            plan, notes = self._prober.trusted_plan(path, wanted)
            if draft is not None:
                draft = self._drafts.tried(draft, plan, has_room=has_room)

            def go_on(fraction: float) -> bool:
                on_progress(fraction)
                return not self._closing

            identity = kv_identity(path, plan, sha256)
            model = self._scheduler.call(lambda: OpenModel(native(), path, plan, go_on, identity))
            guessing = None
            if draft is not None:
                guessing, draft = self._opened_draft(draft, model)
            template = settings.chat_template or header.chat_template
            prompts = PromptBuilder(model.vocabulary, template)
            loaded = LoadedModel(
                path=str(path),
                header=header,
                n_ctx=plan.n_ctx,
                n_threads=plan.n_threads,
                n_gpu_layers=model.n_gpu_layers,
                load_s=time.monotonic() - begun,
                notes=(
                    *notes,
                    *_context_notes(header, plan),
                    *(draft.notes if draft else ()),
                    *prompts.notes,
                ),
                tool_family=prompts.tool_family,
                identity=identity,
                draft=draft.path.name if draft and not draft.problem else "",
            )
            self._scheduler.call(lambda: self._scheduler.adopt(model, guessing))
            self._running = _Running(loaded, settings, prompts, model)
            on_progress(1.0)
            return loaded

    def unload(self) -> None:
        with self._changing:
            self._unload()

    def count_prompt_tokens(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> int:
        return self._read(lambda running: len(running.prompts.tokens(messages, tools)))

    def preview(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> PromptPreview:
        return self._read(lambda running: running.prompts.preview(messages, tools))

    def check_template(self, source: str) -> str:
        from engines.llama.prompt import check_template  # brings Jinja

        return check_template(source)

    def count_tokens(self, text: str) -> int:
        return self._read(
            lambda running: len(running.open_model.vocabulary.tokenize(text, parse_special=False))
        )

    def tokens_of(self, text: str) -> tuple[int, ...]:
        return self._read(
            lambda running: tuple(running.open_model.vocabulary.tokenize(text, parse_special=True))
        )

    def text_of(self, tokens: Sequence[int]) -> str:
        def joined(running: _Running) -> str:
            vocabulary = running.open_model.vocabulary
            _check_tokens(vocabulary, tokens)
            return b"".join(map(vocabulary.shown_piece, tokens)).decode("utf-8", "replace")

        return self._read(joined)

    def end_marks(self) -> tuple[str, str]:
        def marks(running: _Running) -> tuple[str, str]:
            vocabulary = running.open_model.vocabulary
            return vocabulary.bos_text, vocabulary.eos_text

        return self._read(marks)

    def generate(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        is_cancelled: Callable[[], bool],
        priority: Priority = Priority.CHAT,
        cache_key: str = "",
        tools: Sequence[Tool] = (),
        adapters: Sequence[AdapterUse] = (),
    ) -> Iterator[GenerationEvent]:
        check_sampling(sampling)
        (tokens, state), tags, loaded, model = self._read(
            lambda running: (
                running.prompts.prompt(messages, tools),
                running.prompts.tags,
                running.loaded,
                running.open_model,
            )
        )
        asked = _Asked(tokens, sampling, priority, cache_key, tuple(adapters), tags, state)
        for event in self._answered(asked, loaded, model, is_cancelled):
            assert not isinstance(event, PromptProbabilities)  # nobody asked for them
            yield event

    def complete(
        self,
        prompt: str | Sequence[int],
        sampling: SamplingSettings,
        is_cancelled: Callable[[], bool],
        priority: Priority = Priority.API,
        *,
        n_prompt_probs: int | None = None,
        adapters: Sequence[AdapterUse] = (),
    ) -> Iterator[GenerationEvent | PromptProbabilities]:
        check_sampling(sampling)
        loaded, model = self._read(lambda running: (running.loaded, running.open_model))
        tokens, is_opened = _raw_tokens(model.vocabulary, prompt)
        asked = _Asked(tokens, sampling, priority, "", tuple(adapters))
        if n_prompt_probs is not None:
            asked.scores = PromptScores(
                model.native, model.vocabulary, tokens, n_prompt_probs, is_opened=is_opened
            )
        yield from self._answered(asked, loaded, model, is_cancelled)

    def _answered(
        self,
        asked: _Asked,
        loaded: LoadedModel,
        model: OpenModel,
        is_cancelled: Callable[[], bool],
    ) -> Iterator[GenerationEvent | PromptProbabilities]:
        tokens, sampling = asked.tokens, asked.sampling
        n_ctx = loaded.n_ctx
        if len(tokens) >= n_ctx:
            raise ContextOverflow(
                f"The prompt has {len(tokens):,} tokens; the model's context holds {n_ctx:,} "
                "with the answer.",
                hint="Ask with less text, or load the model with a longer context.",
            )
        banned_tokens(sampling, model.vocabulary.size)
        grammar, quotes = "", None
        if sampling.constraint is not None and sampling.constraint.kind == "quotes":
            quotes = quote_form(sampling.constraint.source)
        elif sampling.constraint is not None:
            try:
                grammar = self._grammars.compiled(sampling.constraint, is_cancelled)
            except Cancelled:
                yield Completed(Usage(len(tokens), 0, 0, 0.0, 0.0, 0.0), "cancelled")
                return
        try:
            held = self._adapters.ready(asked.adapters, model, loaded.path, is_cancelled)
        except Cancelled:
            yield Completed(Usage(len(tokens), 0, 0, 0.0, 0.0, 0.0), "cancelled")
            return
        try:
            key = asked.cache_key
            kept = self._offered(key, model, tokens, held.key)
            generation = Generation(
                tokens, sampling, is_cancelled, n_ctx, model, asked.priority, key, kept, held
            )
            generation.scores = asked.scores
            generation.take_form(AnswerForm(grammar, asked.tags, asked.state, quotes))
            self._scheduler.submit(generation)
        except BaseException:
            model.adapters.release(held)
            raise
        try:
            yield from self._outcomes(generation)
        finally:
            if not generation.ended:
                generation.cancel()
                self._scheduler.interrupt()

    def check_constraint(self, constraint: Constraint) -> None:
        if constraint.kind == "quotes":
            quote_form(constraint.source)
        else:
            self._grammars.compiled(constraint)

    def keep_on_disk(self, n_bytes: int, key: bytes | None = None) -> None:
        self._keeper.set_quota(n_bytes, key)

    def forget(self, cache_key: str) -> None:
        self._scheduler.forget(cache_key)
        self._keeper.forget(cache_key)

    def close(self) -> None:
        self._closing = True
        self._prober.close()
        self._grammars.close()
        with self._changing:
            self._running = None
            with self._reading:
                self._scheduler.close()
        self._keeper.close()

    def _offered(
        self, cache_key: str, model: OpenModel, tokens: list[int], adapters: str
    ) -> KvState | None:
        """What the disk holds of this prompt beyond what is in memory."""
        if not cache_key:
            return None
        n_known = self._scheduler.known(tokens, adapters)
        identity = with_adapters(model.identity, adapters)
        return self._keeper.offer(cache_key, identity, tokens, n_known)

    def _opened_draft(
        self, draft: WantedDraft, model: OpenModel
    ) -> tuple[Draft | None, WantedDraft]:
        """Opened on the model thread; a load that is given up meanwhile leaves nothing open."""
        try:
            return self._scheduler.call(
                lambda: self._drafts.opened(draft, model, lambda _fraction: not self._closing)
            )
        except BaseException:
            self._scheduler.call(model.close)
            raise

    def _outcomes(self, generation: Generation) -> Iterator[GenerationEvent | PromptProbabilities]:
        pause = _POLL_S if generation.priority is Priority.CHAT else _LESSER_POLL_S
        while True:
            try:
                outcome = generation.events.get(timeout=pause)
            except queue.Empty:
                if generation.is_cancelled():
                    generation.cancel()
                    self._scheduler.interrupt()
                continue
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome
            if isinstance(outcome, Completed):
                return

    def _read(self, work: Callable[[_Running], T]) -> T:
        with self._reading:
            running = self._running
            if running is None:
                raise EngineError("No model is loaded.", hint="Load a model on the Models page.")
            return work(running)

    def _unload(self) -> None:
        if self._running is None:
            return
        self._running = None

        def free() -> None:
            model = self._scheduler.release()
            if model is not None:
                model.close()

        self._scheduler.interrupt()
        with self._reading:
            self._scheduler.call(free)
        self._keeper.flush()


def _raw_tokens(vocabulary: Vocabulary, prompt: str | Sequence[int]) -> tuple[list[int], bool]:
    """The tokens of a prompt without a template, and whether the model's opening one was added.

    Raises InputError for ids that the vocabulary lacks, and where there is nothing to go on from.
    """
    bos = vocabulary.bos
    if not isinstance(prompt, str):
        _check_tokens(vocabulary, prompt)
        if not prompt:
            raise InputError("The prompt is empty.", hint="Send some tokens.")
        return list(prompt), False
    tokens = vocabulary.tokenize(prompt, parse_special=True)
    if bos is not None and tokens[:1] != [bos]:
        return [bos, *tokens], True
    if not tokens:
        raise InputError("The prompt is empty.", hint="Send some text.")
    return tokens, False


def _check_tokens(vocabulary: Vocabulary, tokens: Sequence[int]) -> None:
    unknown = [token for token in tokens if not 0 <= token < vocabulary.size]
    if unknown:
        raise InputError(
            f"The model has no token {unknown[0]}.",
            hint="Send text, or the ids of this model's own tokens.",
        )


def _context_notes(header: ModelHeader, plan: LoadPlan) -> tuple[str, ...]:
    if 0 < header.context_length < plan.n_ctx:
        return (
            f"The context of {plan.n_ctx:,} tokens is longer than the {header.context_length:,} "
            "that the model was trained for; answers may get worse.",
        )
    return ()
