"""The child's side of a child process: answer calls until the parent goes away.

Standard output belongs to the messages alone: whatever a library prints goes nowhere. The child
ends at once when its standard input closes, whatever it is doing. Knows nothing of the calls.
"""

from __future__ import annotations

import itertools
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, TypeAlias

from engines.frames import BrokenFrame, Frame, read_frame, write_frame
from workbench.errors import WorkbenchError


@dataclass(frozen=True, slots=True)
class Answer:
    fields: Mapping[str, Any]
    blobs: Sequence[bytes] = ()


Handler: TypeAlias = Callable[[Mapping[str, Any], Sequence[bytes]], Answer]
Inbox: TypeAlias = "queue.PriorityQueue[tuple[int, int, Frame]]"

_URGENT, _NORMAL = 0, 1


def serve(build: Callable[[], Mapping[str, Handler]]) -> int:
    """Run `build` (where the heavy imports belong), then answer calls, urgent ones first.

    Returns an exit code only when `build` failed; else the process ends with its input.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the parent's to handle
    incoming, outgoing = _claim_standard_streams()
    inbox: Inbox = queue.PriorityQueue()
    threading.Thread(target=_watch, args=(incoming, inbox), name="watcher", daemon=True).start()
    try:
        handlers = build()
    except Exception as error:  # noqa: BLE001 (the parent is told)
        write_frame(outgoing, {"failed": describe_error(error)})
        return 1
    write_frame(outgoing, {"ready": True})
    while True:
        _, _, frame = inbox.get()
        call_id = frame.header["id"]
        write_frame(outgoing, {"started": call_id})
        try:
            answer = handlers[frame.header["method"]](frame.header["params"], frame.blobs)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:  # noqa: BLE001 (a Rust library's panic is no Exception)
            write_frame(outgoing, {"id": call_id, "error": describe_error(error)})
        else:
            write_frame(outgoing, {"id": call_id, "answer": dict(answer.fields)}, answer.blobs)


def describe_error(error: BaseException) -> dict[str, str]:
    """What the parent may know: our own errors in full, of others only kind and place.

    The message of a foreign exception can quote a document, so it stays here.
    """
    if isinstance(error, WorkbenchError):
        return {
            "kind": type(error).__name__,
            "message": error.message,
            "hint": error.hint,
            "details": error.details,
        }
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return {"kind": "", "message": "", "hint": "", "details": f"{type(error).__name__}{place}"}


def _watch(incoming: IO[bytes], inbox: Inbox) -> None:
    order = itertools.count()
    try:
        while (frame := read_frame(incoming)) is not None:
            priority = _URGENT if frame.header.get("urgent") else _NORMAL
            inbox.put((priority, next(order), frame))
    except BrokenFrame:
        os._exit(3)
    os._exit(0)


def _claim_standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Keep the pipes to ourselves and leave the null device at descriptors 0 and 1."""
    incoming, outgoing = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(incoming, os.O_BINARY)
        msvcrt.setmode(outgoing, os.O_BINARY)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")
