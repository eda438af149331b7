"""The one thread that owns the model: admits, decodes together and ends generations.

Each turn of its loop runs one batch: the next token of every answer being written, and a slice of
a prompt being read, so that nobody waits for a long prompt. Chats come before everything else; a
lesser request pauses when one finds no place. A batch holds answers under one set of adapters;
sets take turns. Knows tokens; knows no chat.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final, TypeVar

from engines.llama.admission import next_admission
from engines.llama.batching import Filler
from engines.llama.draft import Draft
from engines.llama.generation import Generation
from engines.llama.guessing import Guesser
from engines.llama.kv_keeper import KvKeeper
from engines.llama.library import recent_messages
from engines.llama.loader import OpenModel
from engines.llama.sampling import Sampler
from engines.llama.slots import Placement, Slot, common_prefix, longest_known
from engines.llama.turns import Turns
from engines.llama.waiting import WaitingLine
from workbench.domain.model import StopReason
from workbench.errors import EngineError, GenerationError, WorkbenchError

T = TypeVar("T")

_ABORTED: Final = 2  # llama_decode's code
_WAITING_LOOK_S: Final = 0.03
_IDLE_S: Final = 1.0  # without work, before changed conversations are kept on disk
_CAUTIOUS_SPEED: Final = 5e9  # weights a second and thread; slow machines do ten times as many


class Scheduler:
    """Runs calls and generations on its thread, which starts with the first of them."""

    def __init__(self, keeper: KvKeeper) -> None:
        self._keeper = keeper
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._model: OpenModel | None = None
        self._slots: list[Slot] = []
        self._waiting = WaitingLine()
        self._active: list[Generation] = []
        self._filler = Filler(0.0)
        self._draft: Draft | None = None
        self._guesser = Guesser()
        self._turns = Turns()
        self._turn = 0
        self._lending: set[int] = set()  # sequences that llama.cpp copies at its next decode only
        self._look_at = 0.0  # when those that wait are asked next whether they still want to

    # From any thread

    def call(self, work: Callable[[], T]) -> T:
        """Run `work` on the model thread between two decode steps and return its result."""
        done: Future[T] = Future()

        def run() -> None:
            try:
                done.set_result(work())
            except BaseException as error:  # noqa: BLE001 - handed to the caller, whatever it is
                done.set_exception(error)

        self._send(run)
        return done.result()

    def submit(self, generation: Generation) -> None:
        """Let it stand in line. Raises QueueFull."""
        self._waiting.enter(generation)
        try:
            self._send(lambda: self._join(generation))
        except EngineError:
            self._waiting.leave(generation)
            raise
        if self._filler.gives_way(generation.priority):
            self.interrupt()

    def known(self, tokens: list[int], adapters: str = "") -> int:
        """About how many of `tokens` need no computing; a moment later it may be otherwise."""
        return longest_known(self._slots, tokens, adapters)

    def is_on(self, model: OpenModel) -> bool:
        """Whether `model` is the one that runs; for certain on the model thread only."""
        return self._model is model

    def forget(self, cache_key: str) -> None:
        """Drop what is held for this conversation; an answer that runs goes on, and is not kept."""
        with self._starting:
            if self._thread is None:
                return
        self.call(lambda: self._forget(cache_key))

    def interrupt(self) -> None:
        """Stop the computation that runs now, so that a cancelled generation ends at once."""
        self._look_at = 0.0  # it may be one of those that wait
        model = self._model
        if model is not None:
            model.abort.raise_()

    def close(self) -> None:
        """End the thread; what runs ends as cancelled."""
        with self._starting:
            self._closed = True
            thread, self._thread = self._thread, None
        if thread is not None:
            self.interrupt()
            self._inbox.put(None)
            thread.join()

    # On the model thread

    def adopt(self, model: OpenModel, draft: Draft | None = None) -> None:
        """Run generations on `model` from now on, and let `draft` guess ahead for it."""
        self._model, self._draft = model, draft
        self._slots = [Slot(seq_id) for seq_id in range(model.plan.n_slots)]
        n_params = max(1, int(model.native.llama_model_n_params(model.model)))
        self._filler = Filler(_CAUTIOUS_SPEED * model.plan.n_threads / n_params)
        self._guesser = Guesser(draft)
        self._turns = Turns()

    def release(self) -> OpenModel | None:
        """End everything that runs or waits as cancelled and give the model back."""
        for generation in self._active:
            self._end(generation, "cancelled")
        self._active.clear()
        for generation in self._waiting.clear():
            self._end(generation, "cancelled")
        model, self._model = self._model, None
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.close()
        self._guesser = Guesser()
        if model is not None:
            self._keep(model, wait=True)
        self._slots = []
        return model

    def _send(self, work: Callable[[], None]) -> None:
        with self._starting:
            if self._closed:
                raise EngineError("The model engine is closed.", hint="Start the program again.")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="model", daemon=True)
                self._thread.start()
            self._inbox.put(work)

    def _run(self) -> None:
        while True:
            busy = bool(self._active or self._waiting)
            if busy and self._inbox.empty():
                self._step()
                continue
            pause = None if busy or not any(slot.is_changed for slot in self._slots) else _IDLE_S
            try:
                work = self._inbox.get(timeout=pause)
            except queue.Empty:
                if self._model is not None:
                    self._keep(self._model, wait=False)
                continue
            if work is None:
                break
            work()
        model = self.release()
        if model is not None:
            model.close()

    def _join(self, generation: Generation) -> None:
        if self._model is None:
            error = EngineError("No model is loaded.", hint="Load a model on the Models page.")
            self._fail(generation, error)
        elif generation.model is not self._model:
            self._end(generation, "cancelled")
        else:
            self._waiting.join(generation)

    def _step(self) -> None:
        model = self._model
        if model is None:
            return
        try:
            model.abort.lower()
            self._end_cancelled()
            self._admit(model)
            if self._active:
                self._decode(model)
        except Exception as error:  # noqa: BLE001 - every caller hears of it; the thread lives on
            for generation in list(self._active):
                self._fail(generation, error)
        self._forget_ended()

    def _end_cancelled(self) -> None:
        for generation in self._active:
            self._end_if_cancelled(generation)
        self._forget_ended()
        now = time.monotonic()
        if self._waiting and now >= self._look_at:
            self._look_at = now + _WAITING_LOOK_S
            for generation in self._waiting:
                self._end_if_cancelled(generation)
                if generation.ended:
                    self._waiting.remove(generation)

    def _end_if_cancelled(self, generation: Generation) -> None:
        try:
            cancelled = generation.is_cancelled()
        except Exception as error:  # noqa: BLE001 - the caller's own code; its stream raises it
            self._fail(generation, error)
        else:
            if cancelled:
                self._end(generation, "cancelled")

    def _forget_ended(self) -> None:
        if any(generation.ended for generation in self._active):
            self._active = [one for one in self._active if not one.ended]

    def _admit(self, model: OpenModel) -> None:
        while self._waiting:
            admission = next_admission(self._waiting, self._active, self._slots)
            if admission is None:
                return
            if admission.placement is None:
                if admission.victim is not None:
                    self._pause(admission.victim)
                continue
            generation = admission.generation
            is_lent = admission.placement.slot.seq_id in self._lending
            if generation.kept and is_lent and self._active:
                return  # the next decode copies it, and then it may be overwritten
            self._waiting.remove(generation)
            self._active.append(generation)
            try:
                self._seat(model, generation, admission.placement)
            except Exception as error:  # noqa: BLE001 - only its own caller hears of it
                self._fail(generation, error)
                self._forget_ended()
            else:
                generation.report_prompt()

    def _pause(self, generation: Generation) -> None:
        """Take its place away; it keeps its tokens and goes on when there is room again."""
        self._active = [one for one in self._active if one is not generation]
        self._leave_slot(generation)
        self._waiting.join(generation)

    def _seat(self, model: OpenModel, generation: Generation, placement: Placement) -> None:
        slot = placement.slot
        owner = (generation.cache_key, generation.adapters.key)
        if (slot.cache_key, slot.adapters) != owner:
            self._keeper.keep(model, slot)
            slot.is_changed = False
        # What is scored has to be computed.
        is_scored = generation.scores is not None and not generation.scores.is_complete
        n_reused = 0 if is_scored else self._fetch(model, generation, placement)
        if not model.trim(slot.seq_id, n_reused):
            n_reused = 0
        slot.tokens = generation.tokens[:n_reused]
        slot.cache_key, slot.adapters = owner
        slot.busy = True
        slot.priority = generation.priority
        self._turn += 1
        slot.last_used = self._turn
        generation.slot = slot
        if generation.sampler is None:  # else it was paused
            generation.n_reused = n_reused
            generation.sampler = generation.new_sampler()

    def _fetch(self, model: OpenModel, generation: Generation, placement: Placement) -> int:
        """Bring the longest known beginning into the place, from where it is; its tokens."""
        slot, kept, generation.kept = placement.slot, generation.kept, None
        if kept is not None and slot.seq_id not in self._lending:
            n_kept = min(common_prefix(kept.tokens, generation.tokens), len(generation.tokens) - 1)
            if n_kept > placement.n_reused:
                if model.restore_sequence(slot.seq_id, kept.payload):
                    return n_kept
                slot.tokens = []  # it was emptied for that
                if placement.copy_from is None:
                    return 0
        if placement.copy_from is not None:
            model.copy_sequence(placement.copy_from.seq_id, slot.seq_id)
            self._lending |= {placement.copy_from.seq_id, slot.seq_id}
        return placement.n_reused

    def _keep(self, model: OpenModel, *, wait: bool) -> None:
        for slot in self._slots:
            self._keeper.keep(model, slot, wait=wait)

    def _forget(self, cache_key: str) -> None:
        for generation in [*self._active, *self._waiting]:
            if generation.cache_key == cache_key:
                generation.cache_key, generation.kept = "", None
        for slot in self._slots:
            if slot.cache_key == cache_key:
                slot.cache_key, slot.is_changed = "", False
                if not slot.busy and self._model is not None:
                    self._model.trim(slot.seq_id, 0)
                    slot.tokens = []

    def _decode(self, model: OpenModel) -> None:
        served = self._turns.next(self._active)
        others = [] if len(served) == len(self._active) else self._others(served)
        lone = self._guess(model, served)
        n_read = self._filler.fill(model.batch, served, others)
        is_planned_anew = model.adapters.apply(served[0].adapters)
        begun, busy_from = time.monotonic(), time.thread_time()
        code = model.decode()
        self._lending.clear()
        if code == 0:
            seconds = time.monotonic() - begun
            self._filler.measure(n_read, seconds)
            self._turns.spend(served, seconds)
            if lone is not None and not is_planned_anew:
                # Its own time on a processor tells more on a busy machine than the clock does.
                is_here = model.n_gpu_layers == 0
                worked = time.thread_time() - busy_from if is_here else seconds
                self._guesser.took(len(lone.guessed), worked)
            self._advance(model, served)
            return
        for generation in served:
            slot = generation.slot
            if (
                slot is not None
                and generation.n_fed
                and not model.trim(slot.seq_id, len(slot.tokens))
            ):
                slot.tokens.clear()
        if code != _ABORTED:
            raise GenerationError(
                "The model stopped working in the middle of an answer.",
                hint="Ask again; if it happens again, load the model with a shorter context.",
                details=f"llama_decode returned {code}\n{recent_messages()}",
            )

    def _others(self, served: Sequence[Generation]) -> list[Generation]:
        """Those that wait for their turn while `served` are served."""
        ours = {id(one) for one in served}
        return [one for one in self._active if id(one) not in ours]

    def _advance(self, model: OpenModel, served: Sequence[Generation]) -> None:
        """Note what the cache holds now, sample where outputs stand, and then tell everybody.

        Telling comes last: each call into llama.cpp lets a listener have the interpreter, and
        then the next one waits for it.
        """
        sampled: list[tuple[Generation, int]] = []
        for generation in served:
            slot, sampler = generation.slot, generation.sampler
            if slot is None or sampler is None or not generation.n_fed:
                continue
            done = len(slot.tokens)
            slot.tokens += generation.tokens[done : done + generation.n_fed]
            slot.is_changed = True
            try:
                if generation.scores is not None:
                    generation.scores.take(model.context)
                if generation.row >= 0:
                    drawn = self._sample(model, generation, slot, sampler)
                    sampled += [(generation, token) for token in drawn]
            except WorkbenchError as error:  # the form of one answer is not the others' matter
                self._fail(generation, error)
        for generation in served:
            if generation.is_reading:
                generation.report_prompt()
        for generation, token in sampled:
            if generation.ended:
                continue
            if model.vocabulary.is_end(token):
                self._end(generation, "end")
                continue
            reason = generation.write(token, model.vocabulary.piece(token))
            if reason is not None:
                self._end(generation, reason)

    def _guess(self, model: OpenModel, served: Sequence[Generation]) -> Generation | None:
        """Guess on where one answer is written alone, and return it: together they are faster."""
        for generation in served:
            generation.guessed = []
        if len(served) != 1 or not model.can_forget:
            return None
        (lone,) = served
        if len(lone.tokens) - lone.n_cached != 1 or not lone.n_written:
            return None
        lone.guessed = self._guesser.guess(lone, model.batch.capacity - 1)
        return lone

    def _sample(
        self, model: OpenModel, generation: Generation, slot: Slot, sampler: Sampler
    ) -> list[int]:
        """The next token, and those behind it for as long as the guesses are right."""
        guessed, drawn = generation.guessed, []
        for n in range(len(guessed) + 1):
            token = sampler.sample(model.context, generation.row + n)
            drawn.append(token)
            is_right = n < len(guessed) and token == guessed[n]
            if not is_right or model.vocabulary.is_end(token):
                break
            slot.tokens.append(token)
        if guessed:
            model.trim(slot.seq_id, len(slot.tokens))
        if generation.n_written:
            self._guesser.learn(generation, len(guessed), len(drawn) - 1)
        return drawn

    def _end(self, generation: Generation, reason: StopReason) -> None:
        self._free(generation)
        generation.end(reason)

    def _fail(self, generation: Generation, error: BaseException) -> None:
        if generation.ended:
            return
        self._free(generation)
        generation.fail(error)

    def _free(self, generation: Generation) -> None:
        if generation.sampler is not None:
            generation.sampler.free()
            generation.sampler = None
        self._leave_slot(generation)
        self._waiting.leave(generation)
        generation.model.adapters.release(generation.adapters)

    def _leave_slot(self, generation: Generation) -> None:
        if generation.slot is not None:
            generation.slot.busy = False
            generation.slot = None
