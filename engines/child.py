"""The parent's side of a child process: start it when needed, call it, end it.

A child that dies, hangs or grows too large costs the call that it was working on and is started
afresh by the next one. Knows nothing of what the calls mean; the engines translate its errors.
"""

from __future__ import annotations

import itertools
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from engines.frames import BrokenFrame, Frame, read_frame, write_frame
from workbench import errors
from workbench.errors import Cancelled, EngineError, LimitExceeded, WorkbenchError

START_TIMEOUT_S = 180.0
_POLL_S = 0.1
_NEARLY = (
    0.6  # of its memory: then a child that ends was refused more, which a library may not bear
)

_ERRORS: Mapping[str, type[WorkbenchError]] = {
    kind.__name__: kind
    for kind in (
        errors.InputError,
        errors.UnsupportedFormat,
        errors.UnreadableDocument,
        errors.PasswordNeeded,
        errors.LimitExceeded,
        errors.DiskFull,
        errors.NotFound,
        errors.ModelRefused,
        errors.NetworkRefused,
        errors.Unreachable,
        errors.ResourceError,
        errors.EngineError,
        errors.IndexFailure,
    )
}


class ChildDied(EngineError):
    """The process ended while it was working on this call."""


class ChildFailed(EngineError):
    """The process met an error that it has no words for."""


class ChildTooSlow(LimitExceeded):
    """The call took longer than it may, and the process was ended."""


class ChildTooLarge(LimitExceeded):
    """The process took more memory than it may, and was ended."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `timeout_s` runs from the moment the child begins with it."""

    method: str
    params: Mapping[str, Any] = field(default_factory=dict)
    blobs: Sequence[bytes] = ()
    timeout_s: float = 60.0
    memory_bytes: int | None = None
    urgent: bool = False  # goes before the calls that wait
    repeatable: bool = False  # asked once more of a new child if the first one dies


class Child:
    """One child process, started by the first call. Thread-safe; calls are answered one by one."""

    def __init__(
        self,
        command: Sequence[str],
        name: str,
        environment: Mapping[str, str] | None = None,
        start: Callable[[], Running] | None = None,
    ) -> None:
        """`command` followed by `name` starts a program that ends in `child_loop.serve`.

        `start` instead starts it in another way: beyond the gate, say.
        """
        self._name = name
        self._start_it = start or (lambda: _popen([*command, name], environment or {}))
        self._lock = threading.Lock()
        self._process: _Process | None = None
        self._closed = False

    def start(self) -> None:
        """Start the process if none runs, and return at once."""
        self._running()

    @property
    def is_ready(self) -> bool:
        """Whether a process runs that has loaded what it needs."""
        with self._lock:
            process = self._process
        return process is not None and process.is_ready

    def call(self, call: Call, is_cancelled: Callable[[], bool] = lambda: False) -> Frame:
        """Send `call` and wait for its answer; cancelling ends the process.

        Raises what the child raised if it is one of ours, ChildFailed if not; ChildDied,
        ChildTooSlow, ChildTooLarge; Cancelled.
        """
        try:
            return self._call_once(call, is_cancelled)
        except ChildDied:
            # It may have been dead before it was asked, killed by a system short of memory.
            if not call.repeatable:
                raise
        return self._call_once(call, is_cancelled)

    def end(self) -> None:
        """End the process; the next call starts another one."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.close()

    def close(self) -> None:
        """End the process for good; later calls raise EngineError."""
        self._closed = True
        self.end()

    def _call_once(self, call: Call, is_cancelled: Callable[[], bool]) -> Frame:
        process = self._running()
        call_id = process.send(call)
        try:
            return self._await(process, call_id, call, is_cancelled)
        finally:
            process.forget(call_id)

    def _running(self) -> _Process:
        with self._lock:
            if self._closed:
                raise EngineError(f"The {self._name} process was closed.")
            if self._process is not None and self._process.ended is not None:
                self._process.close()
                self._process = None
            if self._process is None:
                self._process = _Process(self._start_it, self._name)
            return self._process

    def _await(
        self, process: _Process, call_id: int, call: Call, is_cancelled: Callable[[], bool]
    ) -> Frame:
        most = 0
        while True:
            try:
                frame = process.wait_for(call_id, _POLL_S)
            except ChildDied:
                if call.memory_bytes is not None and most > _NEARLY * call.memory_bytes:
                    raise _too_large(self._name, call.memory_bytes) from None
                raise
            if frame is not None:
                return _opened(frame, self._name)
            if is_cancelled():
                process.kill()
                raise Cancelled
            if process.is_overdue(call_id, call.timeout_s):
                process.kill()
                raise ChildTooSlow(
                    f"The {self._name} process took longer than {call.timeout_s:g} seconds."
                )
            if call.memory_bytes is not None:
                most = max(most, process.memory())
                if most > call.memory_bytes:
                    process.kill()
                    raise _too_large(self._name, call.memory_bytes)


def _too_large(name: str, memory_bytes: int) -> ChildTooLarge:
    return ChildTooLarge(
        f"The {name} process took more than {memory_bytes // 1_000_000} MB of memory."
    )


def _opened(frame: Frame, name: str) -> Frame:
    error = frame.header.get("error")
    if error is None:
        return Frame(frame.header["answer"], frame.blobs)
    kind = _ERRORS.get(error["kind"])
    if kind is None:
        raise ChildFailed(f"The {name} process failed.", details=error["details"])
    raise kind(error["message"], hint=error["hint"], details=error["details"])


class Running(Protocol):
    """What is asked of a process; `subprocess.Popen` is one."""

    @property
    def pid(self) -> int: ...

    @property
    def stdin(self) -> Any: ...

    @property
    def stdout(self) -> Any: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def kill(self) -> None: ...


def _popen(command: Sequence[str], environment: Mapping[str, str]) -> Running:
    # Not PR_SET_PDEATHSIG: it fires when the *thread* that started the child ends.
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        creationflags=0x08000000 if sys.platform == "win32" else 0,  # no console window
    )


class _Process:
    """One run of the child. A reader and a writer thread keep the pipes from blocking callers."""

    def __init__(self, start: Callable[[], Running], name: str) -> None:
        self.ended: str | None = None  # why, once it has
        self._name = name
        self._failure: EngineError | None = None
        self._begun_at = time.monotonic()
        self._ready = False
        self._ids = itertools.count(1)
        self._waiting: set[int] = set()
        self._started: dict[int, float] = {}
        self._answers: dict[int, Frame] = {}
        self._changed = threading.Condition()
        self._outbox: queue.SimpleQueue[tuple[Mapping[str, Any], Sequence[bytes]] | None] = (
            queue.SimpleQueue()
        )
        try:
            self._popen = start()
        except OSError as error:
            raise EngineError(
                f"The {name} process could not be started.", details=type(error).__name__
            ) from error
        self._threads = [
            threading.Thread(target=work, name=f"{name} {what}", daemon=True)
            for work, what in ((self._read, "reader"), (self._write, "writer"))
        ]
        for thread in self._threads:
            thread.start()

    def send(self, call: Call) -> int:
        call_id = next(self._ids)
        with self._changed:
            self._waiting.add(call_id)
        header = {
            "id": call_id,
            "method": call.method,
            "params": dict(call.params),
            "urgent": call.urgent,
        }
        self._outbox.put((header, call.blobs))
        return call_id

    def forget(self, call_id: int) -> None:
        with self._changed:
            self._waiting.discard(call_id)
            self._answers.pop(call_id, None)
            self._started.pop(call_id, None)

    def wait_for(self, call_id: int, timeout_s: float) -> Frame | None:
        """The answer, or None if it has not come in time. Raises ChildDied or why it failed."""
        with self._changed:
            if call_id not in self._answers and self.ended is None:
                self._changed.wait(timeout_s)
            if call_id in self._answers:
                return self._answers[call_id]
            if self._failure is not None:
                raise self._failure
            if self.ended is not None:
                raise ChildDied(f"The {self._name} process stopped.", details=self.ended)
        return None

    def is_overdue(self, call_id: int, timeout_s: float) -> bool:
        """Is the start, or this call once begun, taking too long? A waiting call is not."""
        now = time.monotonic()
        with self._changed:
            if not self._ready:
                return now - self._begun_at > START_TIMEOUT_S
            return now - self._started.get(call_id, now) > timeout_s

    @property
    def is_ready(self) -> bool:
        with self._changed:
            return self._ready and self.ended is None

    def memory(self) -> int:
        """Resident bytes of the process; 0 when it is gone."""
        import psutil

        try:
            return int(psutil.Process(self._popen.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def kill(self) -> None:
        self._popen.kill()
        self.close()

    def close(self) -> None:
        """Close its input, which ends it; by force if it does not end within a second."""
        self._outbox.put(None)
        try:
            self._popen.wait(1.0)
        except subprocess.TimeoutExpired:
            self._popen.kill()
        for thread in self._threads:
            thread.join()

    def _write(self) -> None:
        pipe = self._popen.stdin
        assert pipe is not None
        try:
            while (message := self._outbox.get()) is not None:
                write_frame(pipe, *message)
            pipe.close()
        except OSError:
            # The reader sees the same end and tells the callers; closing flushes, so twice.
            try:
                pipe.close()
            except OSError:
                return

    def _read(self) -> None:
        pipe = self._popen.stdout
        assert pipe is not None
        try:
            while (frame := read_frame(pipe)) is not None:
                self._take(frame)
        except BrokenFrame:
            self._popen.kill()
        pipe.close()
        reason = _describe_exit(self._popen.wait())
        self._outbox.put(None)
        with self._changed:
            self.ended = reason
            self._changed.notify_all()

    def _take(self, frame: Frame) -> None:
        with self._changed:
            match frame.header:
                case {"ready": True}:
                    self._ready = True
                case {"failed": {"message": str(message), "details": str(details)}}:
                    self._failure = EngineError(
                        message or f"The {self._name} process could not start.",
                        hint="Check the installation with the doctor command.",
                        details=details,
                    )
                case {"started": int(call_id)} if call_id in self._waiting:
                    self._started[call_id] = time.monotonic()
                case {"id": int(call_id)} if call_id in self._waiting:
                    self._answers[call_id] = frame
            self._changed.notify_all()


def _describe_exit(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
