"""Between the server's event loop and the services, whose calls block: one thread an answer.

An answer whose client is gone is cancelled.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

from starlette.requests import Request

from workbench.errors import Cancelled
from workbench.jobs import JobContext

Result = TypeVar("Result")
Work = Callable[[JobContext], Result]
_LOOK_S: Final = 0.25  # how often it is asked whether the client is still there
_END: Final = object()


class Bridge:
    """`n_threads` answers run at once; more wait for their turn."""

    def __init__(self, n_threads: int) -> None:
        self._pool = ThreadPoolExecutor(n_threads, thread_name_prefix="api")
        self._closing = threading.Event()

    async def call(self, request: Request, work: Work[Result]) -> Result:
        """The result of `work`. Raises what it raises, Cancelled if the client left."""
        gone = threading.Event()
        context = JobContext(lambda _event: None, gone)
        here = contextvars.copy_context()  # whose token it is goes along
        future = asyncio.get_running_loop().run_in_executor(self._pool, here.run, work, context)
        try:
            while not future.done():
                await asyncio.wait({future}, timeout=_LOOK_S)
                if self._closing.is_set() or await request.is_disconnected():
                    gone.set()
            return future.result()
        finally:
            gone.set()

    async def stream(
        self, work: Work[Result], done: Callable[[Result], None]
    ) -> AsyncIterator[Any]:
        """What `work` reports, as it comes; then `done` hears the result. Raises what it raises.

        Closing the iterator, as the server does for a client that left, cancels the work.
        """
        loop, gone = asyncio.get_running_loop(), threading.Event()
        events: asyncio.Queue[Any] = asyncio.Queue()

        def put(event: Any) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens
                loop.call_soon_threadsafe(events.put_nowait, event)

        def run() -> Result:
            try:
                return work(JobContext(put, gone))
            finally:
                put(_END)

        here = contextvars.copy_context()
        future = loop.run_in_executor(self._pool, here.run, run)
        try:
            while True:
                event = await events.get()
                if event is _END:
                    break
                yield event
                if self._closing.is_set():
                    gone.set()
            done(await future)
        finally:
            gone.set()
            if not future.done():
                with contextlib.suppress(Cancelled, Exception):
                    await future

    def close(self) -> None:
        """Cancel what runs, and wait for it."""
        self._closing.set()
        self._pool.shutdown(wait=True, cancel_futures=True)
