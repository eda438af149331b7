"""Run one trip as one job on a lane: report events, end once, be cancelled.

A job is `work(ctx) -> result`; `ctx.cancelled`, `ctx.report(event)` and `ctx.check()` are all it
sees. How events reach the person is injected: `deliver(callable)` puts a call on the GUI thread
in the desktop and calls it inline in tests and on the command line.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from workbench.errors import Cancelled

Result = TypeVar("Result")
Deliver = Callable[[Callable[[], None]], None]
_LOOK_S = 0.05  # how soon a paused job is stopped


def deliver_inline(call: Callable[[], None]) -> None:
    call()


class JobContext:
    """What the work sees of its job."""

    def __init__(
        self,
        report: Callable[[Any], None],
        cancel_event: threading.Event,
        going: threading.Event | None = None,
    ) -> None:
        """`going` is cleared while the job is paused; None: it cannot be."""
        self._report = report
        self._cancel = cancel_event
        self._going = going

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the person stopped the job; wait here while it is paused."""
        while self._going is not None and not self._going.wait(_LOOK_S):
            if self._cancel.is_set():
                break
        if self._cancel.is_set():
            raise Cancelled

    def report(self, event: Any) -> None:
        self._report(event)

    def telling(self, report: Callable[[Any], None]) -> JobContext:
        """The same job for a part of the work whose events somebody else hears."""
        return JobContext(report, self._cancel, self._going)

    def wait(self, timeout_s: float) -> bool:
        """Sleep up to `timeout_s`; True as soon as the job is cancelled."""
        return self._cancel.wait(timeout_s)


class AnswerGate:
    """Heavy background work waits here while an answer is being generated.

    Two busy thread pools on the same cores ruin each other: a decode step of 30 ms was measured
    at a second beside an embedding run.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answering = 0
        self._free = threading.Event()
        self._free.set()

    @property
    def is_answering(self) -> bool:
        """True while background work has to wait."""
        return not self._free.is_set()

    @contextlib.contextmanager
    def answering(self) -> Iterator[None]:
        with self._lock:
            self._answering += 1
            self._free.clear()
        try:
            yield
        finally:
            with self._lock:
                self._answering -= 1
                if self._answering == 0:
                    self._free.set()

    @contextlib.contextmanager
    def resting(self) -> Iterator[None]:
        """Within `answering`: a tool works, or a person is asked, and others may go on."""
        with self._lock:
            self._answering -= 1
            if self._answering == 0:
                self._free.set()
        try:
            yield
        finally:
            with self._lock:
                self._answering += 1
                self._free.clear()

    def wait_until_free(self, context: JobContext) -> None:
        """Return when nothing is being answered. Raises `Cancelled` if the job is stopped."""
        while not self._free.wait(0.05):
            context.check()
        context.check()


def plain_context(report: Callable[[Any], None] = lambda _event: None) -> JobContext:
    """A context for code that runs a trip directly, without a lane."""
    return JobContext(report, threading.Event())


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    result: Result


@dataclass(frozen=True, slots=True)
class Failed:
    error: BaseException


@dataclass(frozen=True, slots=True)
class WasCancelled:
    pass


Outcome = Done[Any] | Failed | WasCancelled


class Job:
    """A handle: cancel it, wait for it, read how it ended."""

    def __init__(self) -> None:
        self._finished = threading.Event()
        self.cancel_event = threading.Event()
        self.going = threading.Event()
        self.going.set()
        self.outcome: Outcome | None = None

    def cancel(self) -> None:
        self.cancel_event.set()

    def pause(self) -> None:
        """It waits where it next looks whether it was stopped, until `go_on`."""
        self.going.clear()

    def go_on(self) -> None:
        self.going.set()

    @property
    def is_paused(self) -> bool:
        return not self.going.is_set()

    @property
    def is_finished(self) -> bool:
        return self._finished.is_set()

    def finish(self, outcome: Outcome) -> None:
        """Called once, by the lane that ran it."""
        self.outcome = outcome
        self._finished.set()

    def wait(self, timeout_s: float | None = None) -> Outcome | None:
        """How it ended, or None if it has not after `timeout_s`."""
        self._finished.wait(timeout_s)
        return self.outcome


class Lane:
    """One named thread that runs jobs in order."""

    def __init__(self, name: str, deliver: Deliver = deliver_inline) -> None:
        self._deliver = deliver
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._jobs: set[Job] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[JobContext], Result],
        *,
        on_event: Callable[[Any], None] = lambda _event: None,
        on_done: Callable[[Outcome], None] = lambda _outcome: None,
    ) -> Job:
        """Queue the work. `on_event` and `on_done` are delivered; `on_done` exactly once."""
        job = Job()

        def report(event: Any) -> None:
            self._deliver(lambda: on_event(event))

        def run() -> None:
            context = JobContext(report, job.cancel_event, job.going)
            outcome: Outcome
            try:
                context.check()
                outcome = Done(work(context))
            except Cancelled:
                outcome = WasCancelled()
            except BaseException as error:  # noqa: BLE001 - the job runner hands every fate on
                outcome = Failed(error)
            with self._lock:
                self._jobs.discard(job)
            job.finish(outcome)
            self._deliver(lambda: on_done(outcome))

        with self._lock:
            if self._closed:
                raise Cancelled
            self._jobs.add(job)
        self._queue.put(run)
        return job

    @property
    def is_busy(self) -> bool:
        with self._lock:
            return bool(self._jobs)

    def close(self, timeout_s: float = 10.0) -> bool:
        """Refuse new jobs, cancel all, join. True if the thread ended in time."""
        with self._lock:
            self._closed = True
            jobs = tuple(self._jobs)
        for job in jobs:
            job.cancel()
        self._queue.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            run = self._queue.get()
            if run is None:
                return
            run()
