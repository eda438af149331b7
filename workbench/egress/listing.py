"""The program's side of the watcher: starts it, hands it the filter's listener, hears what it saw.

What native code asked for, in the program and in everything that it starts, goes into the list of
attempts. No call ever waits for this process: the watcher answers, a thread here only reads.
"""

from __future__ import annotations

import array
import contextlib
import ctypes
import json
import os
import socket
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.egress import guard, watcher

_FAMILIES = {2: "IPv4", 10: "IPv6", 16: "netlink", 17: "packet", 31: "Bluetooth", 38: "crypto",
             40: "vsock"}  # fmt: skip
_STAYS = (16, 38)  # talks to this machine's kernel alone
_KINDS = {1: "stream", 2: "datagram", 3: "raw", 4: "reliable", 5: "packet"}
_PR_SET_PTRACER = 0x59616D61
_PYTHON = ("_socket.", "python", "libpython")


class Listing:
    """Who asked the kernel for a socket; `sentence` says whether and why (not) it is listed."""

    def __init__(self, sentence: str = "what native code tries is not listed here") -> None:
        self._sentence = sentence
        self._pipe: socket.socket | None = None
        self._pid = 0
        self._call = 0
        self._reader: threading.Thread | None = None
        self._lock = threading.Lock()

    @property
    def is_live(self) -> bool:
        return self._pipe is not None

    @property
    def sentence(self) -> str:
        return self._sentence

    @property
    def watcher_pid(self) -> int:
        """0 where none is at work."""
        return self._pid if self.is_live else 0

    def start(self) -> bool:
        """Start the watcher; False, with a sentence, where it cannot be."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        null = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
        actions = [(os.POSIX_SPAWN_DUP2, theirs.fileno(), 0), null, (os.POSIX_SPAWN_DUP2, 1, 2)]
        command = _command()
        try:
            self._pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        except OSError as error:
            ours.close()
            self._sentence = f"the watching process could not start: {error.strerror}"
            return False
        finally:
            theirs.close()
        self._pipe = ours
        return True

    def hand_over(self, listener: int, call: int, own_filter: tuple[int, bytes]) -> None:
        """Give the listener away and begin to hear. `call`: the number of `socket` here;
        `own_filter`: the number of `seccomp` and what the watcher puts up for itself.

        The descriptor is closed: nobody but the watcher could answer, so if that ends, the kernel
        does, and no call waits for ever.
        """
        assert self._pipe is not None
        self._call = call
        told = own_filter[0].to_bytes(4, "little") + own_filter[1]
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [listener]))]
        try:
            self._pipe.sendmsg([told], rights)
        except OSError:  # it has ended already; the reader sees that
            pass
        finally:
            os.close(listener)
        # Where Yama guards stacks, the watcher may read this one, and nobody else.
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, self._pid, 0, 0, 0)
        self._sentence = "sockets that native code asks for are refused and listed"
        self._reader = threading.Thread(target=self._read, name="watched", daemon=True)
        self._reader.start()

    def close(self, sentence: str = "the list has ended with the program") -> None:
        """End the watcher and wait for its end; a second call does nothing."""
        with self._lock:
            pipe = self._pipe
            if pipe is None:
                return
            self._sentence = sentence
            with contextlib.suppress(OSError):
                pipe.shutdown(socket.SHUT_RDWR)  # wakes our reader and tells the watcher
            if self._reader is not None and self._reader is not threading.current_thread():
                self._reader.join()
            self._pipe = None
            pipe.close()
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self._pid, 0)

    def _read(self) -> None:
        pipe = self._pipe
        assert pipe is not None
        while True:
            try:
                data = pipe.recv(watcher.LINE_BYTES)
            except OSError:
                data = b""
            if not data:
                break
            with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
                # What is no report of ours is dropped.
                guard.remember_native(*_attempt(json.loads(data), self._call))
        if self._lock.acquire(blocking=False):  # not in `close`: the watcher was killed
            self._lock.release()
            self.close("the watching process has ended: still refused, listed no longer")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--watcher"]
    return [sys.executable, "-I", "-S", str(Path(watcher.__file__).absolute())]


def _attempt(told: dict[str, Any], call: int) -> tuple[int, guard.Attempt]:
    """The number of a report, by which a later one replaces it, and what is shown of it."""
    library, process = str(told.get("library", "")), str(told.get("process", ""))
    thread, pid = str(told.get("thread", "")), int(told.get("pid", 0))
    is_ours = pid == os.getpid()
    when = float(told["time"])
    is_python = is_ours and library.startswith(_PYTHON)
    asked = guard.asked_by(int(told["tid"]), when) if is_python else None
    at = datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    child = str(told.get("child", ""))
    program = str(told.get("program", ""))
    who = process if program in ("", process) else f"{process} ({program})"
    feature = "the program" if is_ours else (f"child {child}" if child else who)
    inside = f", thread {thread}" if thread not in ("", process) else ""
    place = f"process {pid}{inside}" if pid else "more at once than are looked at"
    return int(told["number"]), guard.Attempt(
        at=at,
        event=guard.SOCKET if _leaves(told, call) else guard.QUESTION,
        target=_what(told, call),
        module=_short(asked.module if asked else library or program or process or "unknown"),
        place=_short(asked.place if asked else place),
        feature=_short(asked.feature if asked else feature if pid else "unknown"),
        count=int(told["count"]),
    )


def _leaves(told: dict[str, Any], call: int) -> bool:
    return told["call"] == call and told["family"] not in _STAYS


def _what(told: dict[str, Any], call: int) -> str:
    if told["call"] != call:
        return "a ring of the kernel (io_uring)"
    family = _FAMILIES.get(told["family"], f"family {told['family']}")
    if told["family"] < 0:
        return "sockets of more kinds than are kept"
    return f"{family} {_KINDS.get(told['type'], '')} socket".replace("  ", " ")


def _short(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text)[:100]
