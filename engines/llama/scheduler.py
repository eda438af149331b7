"""The one thread that owns the model: admits, decodes together and ends generations.

Each turn of its loop runs one batch: the next token of every answer being written, and a slice of
a prompt being read, so that nobody waits for a long prompt. Knows tokens; knows no chat.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

from engines.llama.generation import Generation
from engines.llama.library import recent_messages
from engines.llama.loader import Batch, OpenModel
from engines.llama.slots import Placement, Slot, place
from workbench.domain.model import StopReason
from workbench.errors import EngineError, GenerationError, WorkbenchError

T = TypeVar("T")

_ABORTED: Final = 2  # llama_decode's code
_SHARED_SLICE_S: Final = 0.05  # what reading a prompt may add to each token of the others
_LONE_SLICE_S: Final = 0.3  # between two reports of progress; cancelling interrupts a slice
_SMALLEST_SLICE: Final = 32
_CAUTIOUS_SPEED: Final = 5e9  # weights a second and thread; slow machines do ten times as many


class Scheduler:
    """Runs calls and generations on its thread, which starts with the first of them."""

    def __init__(self) -> None:
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._model: OpenModel | None = None
        self._slots: list[Slot] = []
        self._waiting: deque[Generation] = deque()
        self._active: list[Generation] = []
        self._tokens_per_s = 0.0  # of reading prompts: guessed at first, then measured
        self._turn = 0

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
        self._send(lambda: self._waiting.append(generation))

    def interrupt(self) -> None:
        """Stop the computation that runs now, so that a cancelled generation ends at once."""
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

    def adopt(self, model: OpenModel) -> None:
        """Run generations on `model` from now on."""
        self._model = model
        self._slots = [Slot(seq_id) for seq_id in range(model.plan.n_slots)]
        n_params = max(1, int(model.native.llama_model_n_params(model.model)))
        self._tokens_per_s = _CAUTIOUS_SPEED * model.plan.n_threads / n_params

    def release(self) -> OpenModel | None:
        """End everything that runs or waits as cancelled and give the model back."""
        for generation in self._active:
            self._end(generation, "cancelled")
        self._active.clear()
        for generation in self._waiting:
            generation.end("cancelled")
        self._waiting.clear()
        model, self._model = self._model, None
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
            try:
                work = self._inbox.get(block=not busy)
            except queue.Empty:
                self._step()
                continue
            if work is None:
                break
            work()
        model = self.release()
        if model is not None:
            model.close()

    def _step(self) -> None:
        model = self._model
        if model is None:
            error = EngineError("No model is loaded.", hint="Load a model on the Models page.")
            while self._waiting:
                self._waiting.popleft().fail(error)
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
        self._active = [one for one in self._active if not one.ended]

    def _end_cancelled(self) -> None:
        for generation in [*self._active, *self._waiting]:
            try:
                cancelled = generation.is_cancelled()
            except Exception as error:  # noqa: BLE001 - the caller's own code; its stream raises it
                self._fail(generation, error)
                continue
            if cancelled or generation.model is not self._model:
                self._end(generation, "cancelled")
        self._active = [one for one in self._active if not one.ended]
        self._waiting = deque(one for one in self._waiting if not one.ended)

    def _admit(self, model: OpenModel) -> None:
        while self._waiting:
            placement = place(self._slots, self._waiting[0].tokens)
            if placement is None:
                return
            generation = self._waiting.popleft()
            self._active.append(generation)
            self._seat(model, generation, placement)
            generation.report_prompt()

    def _seat(self, model: OpenModel, generation: Generation, placement: Placement) -> None:
        slot, n_reused = placement.slot, placement.n_reused
        if placement.copy_from is not None:
            model.copy_sequence(placement.copy_from.seq_id, slot.seq_id)
        if not model.trim(slot.seq_id, n_reused):
            n_reused = 0
        slot.tokens = generation.tokens[:n_reused]
        slot.busy = True
        self._turn += 1
        slot.last_used = self._turn
        generation.slot = slot
        generation.n_reused = n_reused
        try:
            generation.sampler = generation.new_sampler()
        except WorkbenchError as error:
            self._fail(generation, error)

    def _decode(self, model: OpenModel) -> None:
        n_read = self._fill(model)
        begun = time.monotonic()
        code = model.decode()
        if code == 0:
            self._measure(n_read, time.monotonic() - begun)
            for generation in self._active:
                try:
                    self._advance(model, generation)
                except WorkbenchError as error:  # the form of one answer is not the others' matter
                    self._fail(generation, error)
            return
        for generation in self._active:
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

    def _fill(self, model: OpenModel) -> int:
        """Put the next tokens into the batch; returns how many belong to prompts."""
        batch = model.batch
        batch.clear()
        reading = []
        for generation in self._active:
            generation.row, generation.n_fed = -1, 0
            if len(generation.tokens) - generation.n_cached == 1:
                self._feed(batch, generation, 1)
            else:
                reading.append(generation)
        n_writing = batch.size
        room = min(self._slice(n_writing > 0, batch.capacity), batch.capacity - n_writing)
        for n_later, generation in zip(range(len(reading) - 1, -1, -1), reading, strict=True):
            self._feed(batch, generation, room // (n_later + 1))
            room -= generation.n_fed
        return batch.size - n_writing

    def _feed(self, batch: Batch, generation: Generation, room: int) -> None:
        slot = generation.slot
        if slot is None:
            return
        done, last = len(slot.tokens), len(generation.tokens) - 1
        todo = generation.tokens[done : done + room]
        for position, token in enumerate(todo, start=done):
            row = batch.add(token, position, slot.seq_id, output=position == last)
            if position == last:
                generation.row = row
        generation.n_fed = len(todo)

    def _advance(self, model: OpenModel, generation: Generation) -> None:
        """Note what the cache holds now, and sample where an output stands."""
        slot, sampler = generation.slot, generation.sampler
        if slot is None or sampler is None or not generation.n_fed:
            return
        done = len(slot.tokens)
        slot.tokens.extend(generation.tokens[done : done + generation.n_fed])
        if done < generation.n_prompt:
            generation.report_prompt()
        if generation.row < 0:
            return
        token = sampler.sample(model.context, generation.row)
        if model.vocabulary.is_end(token):
            self._end(generation, "end")
            return
        reason = generation.write(token, model.vocabulary.piece(token))
        if reason is not None:
            self._end(generation, reason)

    def _slice(self, is_shared: bool, capacity: int) -> int:
        """Tokens of a prompt to read now: large ones read faster, small ones let others write."""
        seconds = _SHARED_SLICE_S if is_shared else _LONE_SLICE_S
        return max(_SMALLEST_SLICE, min(capacity, int(self._tokens_per_s * seconds)))

    def _measure(self, n_read: int, seconds: float) -> None:
        if n_read >= _SMALLEST_SLICE and seconds > 0:
            self._tokens_per_s = n_read / seconds

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
        if generation.slot is not None:
            generation.slot.busy = False
            generation.slot = None
