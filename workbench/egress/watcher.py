"""The process that answers for the kernel's filter: every socket that is asked for is refused here.

Started before the network is closed, it holds the filter's listener. It gives each refused call
the error that the filter alone would give, and tells the program who called: process, thread, what
was asked for, and the library on the caller's stack. It grants nothing, opens no socket itself (a
filter of its own refuses them) and ends when the program's end of its only pipe closes. The kernel
then answers by itself: still refused, seen by nobody. A process apart, because native code may hold
Python's lock while it calls. Standard library only; runs as a script without site packages.

Source: seccomp_unotify(2), linux/seccomp.h, proc(5).
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import select
import signal
import struct
import sys
import time

if sys.platform != "win32":
    import fcntl

RECV, SEND, IS_VALID = 0xC0502100, 0xC0182101, 0x40082102
ASKED = struct.Struct("=QIIiIQ6Q")  # id, thread, flags, call, architecture, instruction, arguments
ANSWER = struct.Struct("=QqiI")
AF_INET = 2
_FLAGS = 0x80800  # close on exec, do not block
QUESTION = 0x57  # a type of socket that no kernel has: “does somebody watch?”
SEEN = errno.EXFULL  # the answer to it, which no filter alone gives
LINE_BYTES = 4_000

_MOST_KINDS = 200
_LOOKS_A_SECOND = 40
_LOOK_S = 2.0  # a process that cannot be looked at in this time is refused without
_TELL_S = 0.25
_STACK_BYTES = 32_768
_MAPS_BYTES = 4_000_000
_PYTHON = ("libpython", "python")
_PLUMBING = ("libc.", "libc-", "libpthread", "ld-linux", "libffi", "libresolv", "libnss", "libasan")

Key = tuple[int, int, int, int, str, str]  # process, call, family, type, thread's name, library


class Looker:
    """Looks at callers on a thread of its own: a hostile one can keep a reader waiting for ever."""

    def __init__(self) -> None:
        import queue  # here and below: in a normal run nobody asks, and nothing of it is needed
        import threading

        self._empty = queue.Empty
        self._wanted: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
        self._found: queue.SimpleQueue[tuple[int, dict[str, object]]] = queue.SimpleQueue()
        self._is_stuck = False
        self._number = 0
        self._second, self._looks = 0, 0
        threading.Thread(target=self._work, daemon=True).start()

    def look(self, thread: int) -> dict[str, object]:
        """Who that thread is; {} if there were too many looks, or none came in time."""
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._looks = second, 0
        self._looks += 1
        if self._looks > _LOOKS_A_SECOND or not self._is_ready():
            return {}
        self._number += 1
        self._wanted.put((self._number, thread))
        try:
            return self._found.get(timeout=_LOOK_S)[1]
        except self._empty:
            self._is_stuck = True
            return {}

    def _is_ready(self) -> bool:
        if self._is_stuck:
            try:
                self._is_stuck = self._found.get_nowait()[0] != self._number
            except self._empty:
                return False
        return not self._is_stuck

    def _work(self) -> None:
        while True:
            number, thread = self._wanted.get()
            self._found.put((number, caller(thread)))


def caller(thread: int) -> dict[str, object]:
    """Process, names and library of a thread that waits in a call; what cannot be read is missing.

    Of a process: its number, name, file and the words after the program's own `--child`.
    """
    told: dict[str, object] = {}
    try:
        status = _text(f"/proc/{thread}/status").splitlines()
        lines = dict(line.split(":\t", 1) for line in status if ":\t" in line)
        process = int(lines["Tgid"])
        told["pid"], told["thread"] = process, lines["Name"]
        told["process"] = _text(f"/proc/{process}/comm").strip()
        told["program"] = _base(os.readlink(f"/proc/{process}/exe"))  # noqa: PTH115
        words = _text(f"/proc/{process}/cmdline").split("\0")
        if "--child" in words[:-1]:
            told["child"] = words[words.index("--child") + 1][:40]
        told["library"] = library(process, thread)
    except (OSError, ValueError, KeyError):  # gone, or not to be read by this account
        return told
    return told


def library(process: int, thread: int) -> str:
    """The file nearest to the call on the caller's stack that is no plumbing; "" if not to be read.

    Words of the stack that lie in code, just behind an instruction that calls, are taken for return
    addresses: native code keeps no frame pointers, so this is a likely origin, not a proven one.
    """
    regions = _code(process)
    words = _text(f"/proc/{process}/task/{thread}/syscall").split()
    pointer, instruction = int(words[-2], 16), int(words[-1], 16)
    with io.FileIO(f"/proc/{process}/mem") as memory:
        for place, (word,) in enumerate(struct.iter_unpack("=Q", _stack(memory, pointer))):
            name = _file_at(regions, word)
            if not name or name.startswith(_PLUMBING) or (place and name.startswith(_PYTHON)):
                continue  # Python itself, where it did not call at once, ran the code that did
            memory.seek(word - 7)
            if _calls(memory.read(7)):
                return name
    return _file_at(regions, instruction)


def _stack(memory: io.FileIO, pointer: int) -> bytes:
    """Whole words from here up; less where the stack ends before."""
    for size in (_STACK_BYTES, 4_096 - pointer % 4_096):
        try:
            memory.seek(pointer)
            found = memory.read(size)
        except OSError:
            continue
        return found[: len(found) // 8 * 8]
    return b""


def _calls(code: bytes) -> bool:
    """Does this code, up to where a call would return to, end with a call? x86-64 and AArch64."""
    if len(code) < 7:
        return False
    word = struct.unpack_from("=I", code, 3)[0]
    if os.uname().machine == "aarch64":
        return bool(word & 0xFC000000 == 0x94000000 or word & 0xFFFFFC1F == 0xD63F0000)
    return code[-5] == 0xE8 or any(  # direct, or through a register or a place in memory
        code[-n] == 0xFF and (code[1 - n] >> 3) & 7 == 2 and n == _length(code[1 - n])
        for n in (2, 3, 6, 7)
    )


def _length(modrm: int) -> int:
    """Bytes of an indirect call by what follows its first."""
    mode, has_scale = modrm >> 6, modrm & 7 == 4
    if mode == 3:
        return 2
    if mode == 0:
        return 6 if modrm & 7 == 5 else 2 + has_scale
    return (3 if mode == 1 else 6) + has_scale


Region = tuple[int, int, str]


def _code(process: int) -> list[Region]:
    found = []
    for line in _text(f"/proc/{process}/maps", _MAPS_BYTES).splitlines():
        parts = line.split(None, 5)
        if len(parts) == 6 and "x" in parts[1] and parts[5].startswith("/"):
            begin, _, end = parts[0].partition("-")
            found.append((int(begin, 16), int(end, 16), _base(parts[5])))
    return found


def _file_at(regions: list[Region], address: int) -> str:
    return next((name for begin, end, name in regions if begin <= address < end), "")


def _base(path: str) -> str:
    return path.removesuffix(" (deleted)").rpartition("/")[2]


def _text(path: str, most: int = LINE_BYTES) -> str:
    pieces, left = [], most
    with io.FileIO(path) as file:
        while left > 0 and (piece := file.read(left)):
            pieces.append(piece)
            left -= len(piece)
    return b"".join(pieces).decode("utf-8", "replace")


class Ledger:
    """What was asked for, by kind, with how often: bounded, whatever a caller does."""

    def __init__(self) -> None:
        self._kinds: dict[Key, dict[str, object]] = {}
        self._changed: dict[Key, None] = {}
        self._told_at = 0.0

    def note(self, call: int, family: int, kind: int, thread: int, who: dict[str, object]) -> None:
        names = str(who.get("thread", "")), str(who.get("library", ""))
        process = who.get("pid")
        key = (process if isinstance(process, int) else 0, call, family, kind, *names)
        if key not in self._kinds and len(self._kinds) >= _MOST_KINDS:
            key, who, thread = (0, call, -1, -1, "", ""), {}, 0
        line = self._kinds.get(key)
        if line is None:
            line = self._kinds[key] = {
                "number": len(self._kinds), "time": time.time(), "count": 0, "call": call,
                "family": key[2], "type": key[3], "tid": thread, **who,
            }  # fmt: skip
            self._told_at = 0.0  # a new one is told at once
        line["count"] = int(str(line["count"])) + 1
        self._changed[key] = None

    def wait_s(self) -> float | None:
        """Until something is to be told; None if nothing is."""
        if not self._changed:
            return None
        return max(0.0, self._told_at + _TELL_S - time.monotonic())

    def tell(self, descriptor: int) -> None:
        """Write what changed; what finds no room in the pipe waits, and nothing waits for it."""
        import json

        self._told_at = time.monotonic()
        while self._changed:
            key = next(iter(self._changed))
            data = json.dumps(self._kinds[key]).encode()[:LINE_BYTES]
            try:
                os.write(descriptor, data)  # the pipe keeps messages apart
            except BlockingIOError:
                return
            del self._changed[key]


def main() -> int:
    """Be the watcher until the program is gone. Standard input: the pipe to the program."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # it ends with the program, not before
    first = _first(0)
    if first is None:
        return 0
    listener, program = first
    if not _shut_off(program):
        return 1  # the listener closes: refused by the kernel, seen by nobody
    os.set_blocking(0, False)
    ledger, looker = Ledger(), None
    poll = select.poll()
    poll.register(listener, select.POLLIN)
    poll.register(0, select.POLLIN)
    while True:
        wait_s = ledger.wait_s()
        ready = poll.poll(None if wait_s is None else wait_s * 1_000)
        for descriptor, events in ready:
            if descriptor == 0 and (events & select.POLLHUP or not _message()):
                os._exit(0)
            if descriptor == listener:
                if not events & select.POLLIN:  # nobody is left behind the filter
                    os._exit(0)
                looker = looker or Looker()
                _answer(listener, ledger, looker)
        if ledger.wait_s() == 0.0:
            try:
                ledger.tell(0)
            except OSError:  # the program is gone
                os._exit(0)


def _message() -> bytes:
    try:
        return os.read(0, LINE_BYTES)
    except BlockingIOError:
        return b"-"


def _answer(listener: int, ledger: Ledger, looker: Looker) -> None:
    buffer = bytearray(ASKED.size)
    try:
        fcntl.ioctl(listener, RECV, buffer)
    except OSError:  # the caller was killed meanwhile
        return
    number, thread, _, call, _, _, family, kind, *_ = ASKED.unpack(buffer)
    family, kind = family & 0xFFFFFFFF, kind & 0xFFFFFFFF  # the kernel reads 32 bits
    is_question = family == AF_INET and kind & ~_FLAGS == QUESTION
    who = {} if is_question else looker.look(thread)
    try:
        fcntl.ioctl(listener, IS_VALID, struct.pack("=Q", number))
    except OSError:  # it ended while it was looked at: what was read may be another's
        who = {}
    code = SEEN if is_question else errno.EACCES
    with contextlib.suppress(OSError):  # it no longer waits for the answer
        fcntl.ioctl(listener, SEND, ANSWER.pack(number, 0, -code, 0))
    if not is_question:
        ledger.note(call, family, kind & 0xF, thread, who)


def _first(descriptor: int) -> tuple[int, bytes] | None:
    """The listener and the filter for this process itself; None if the program is gone."""
    import _socket  # without the rest of `socket`, which would double the time of the start
    import array

    pipe = _socket.socket(fileno=os.dup(descriptor))
    try:
        data, extra, _, _ = pipe.recvmsg(LINE_BYTES, _socket.CMSG_SPACE(4))
    except OSError:
        return None
    finally:
        pipe.close()
    found = array.array("i")
    for level, kind, content in extra:
        if level == _socket.SOL_SOCKET and kind == _socket.SCM_RIGHTS:
            found.frombytes(content[:4])
    return (found[0], data) if found and data else None


def _shut_off(told: bytes) -> bool:
    """Refuse every socket to this process; `told`: the number of the call, then the filter."""
    import ctypes

    call, program = int.from_bytes(told[:4], "little"), told[4:]
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(program, len(program))
    fprog = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    if libc.prctl(38, 1, 0, 0, 0) != 0:  # no new privileges
        return False
    return int(libc.syscall(call, 1, 1, fprog)) == 0


if __name__ == "__main__":
    sys.exit(main())
