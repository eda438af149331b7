"""Run work in a copy of this process (fork), with limits, and take its result through a pipe."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Final

from engines.snippets.code import SnippetWrong
from workbench.errors import InputError, LimitExceeded
from workbench.ports.snippet_runner import SnippetLimits

_FINE, _WRONG, _MEMORY = b"+", b"-", b"m"
_POLL_S: Final = 0.05
_MOST_OPEN: Final = 64
_HINT: Final = "Try it on one answer."
_PR_SET_PDEATHSIG: Final = 1


def in_a_copy(work: Callable[[], bytes], limits: SnippetLimits) -> bytes:
    """Raises InputError for what the work did wrong, LimitExceeded."""
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:  # everything below is the copy's own, and it never returns
        _be_the_copy(work, writing, limits)
    os.close(writing)
    try:
        said = _read(reading, limits)
    finally:
        os.close(reading)
        _end(copy)
    kind, found = said[:1], said[1:]
    if kind == _FINE:
        return found
    if kind == _MEMORY:
        raise LimitExceeded(
            f"The snippet needed more than {limits.memory_bytes >> 20} MB.", hint=_HINT
        )
    if kind == _WRONG:
        text = found.decode("utf-8", "replace")
        raise InputError(f"The snippet failed: {text}.", hint=_HINT)
    raise InputError("The snippet ended its process and gave nothing back.", hint=_HINT)


def _read(reading: int, limits: SnippetLimits) -> bytes:
    """What comes until the pipe closes, its time is over or it is too much."""
    until, said = time.monotonic() + limits.seconds, b""
    while True:
        left = until - time.monotonic()
        if left <= 0:
            raise LimitExceeded(
                f"The snippet took longer than {limits.seconds:g} seconds.", hint=_HINT
            )
        if not select.select([reading], [], [], min(left, _POLL_S))[0]:
            continue
        piece = os.read(reading, 1 << 16)
        if not piece:
            return said
        said += piece
        if len(said) > limits.result_bytes:
            raise LimitExceeded(
                f"The snippet gave back more than {limits.result_bytes >> 10} KB.", hint=_HINT
            )


def _end(copy: int) -> None:
    """The copy leads a session of its own, so that nothing it started outlives it."""
    for kill in (os.killpg, os.kill):
        try:
            kill(copy, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    os.waitpid(copy, 0)


def _be_the_copy(work: Callable[[], bytes], writing: int, limits: SnippetLimits) -> None:
    code = 1
    try:
        os.setsid()
        _die_with_parent()
        _alone_with(writing)
        _limit(limits)
        try:
            said = _FINE + work()
        except SnippetWrong as wrong:
            said = _WRONG + str(wrong).encode("utf-8", "replace")
        except MemoryError:
            said = _MEMORY
        while said:
            said = said[os.write(writing, said) :]
        code = 0
    finally:
        os._exit(code)


def _alone_with(writing: int) -> None:
    """No pipe of the child's is left; standard error goes where output goes: nowhere."""
    os.dup2(1, 2)
    os.closerange(3, writing)
    os.closerange(writing + 1, 1_024)


def _limit(limits: SnippetLimits) -> None:
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime + limits.seconds) + 1
    for kind, most in (
        (resource.RLIMIT_CPU, spent),
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, _MOST_OPEN),
        (resource.RLIMIT_CORE, 0),
    ):
        if kind == resource.RLIMIT_AS and not sys.platform.startswith("linux"):
            continue  # macOS does not keep it
        _, hard = resource.getrlimit(kind)
        bounded = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bounded, bounded))


def _die_with_parent() -> None:
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
