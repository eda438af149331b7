"""Linux tells of changes: one inotify instance and one thread for all followed folders.

Each folder below a followed one needs a watch of its own. They are added as a walk enters them,
so folders that rules leave out cost none. Sources: inotify(7), linux/inotify.h.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import select
import struct
import threading
from collections.abc import Callable, Iterator

from workbench.domain.folder_watching import Unheard
from workbench.ports.folder_events import Heard

_MODIFY, _ATTRIB, _CLOSE_WRITE = 0x2, 0x4, 0x8
_MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x40, 0x80, 0x100, 0x200
_DELETE_SELF, _MOVE_SELF = 0x400, 0x800
_ONLYDIR, _DONT_FOLLOW, _EXCL_UNLINK = 0x01000000, 0x02000000, 0x04000000
_UNMOUNT, _OVERFLOW, _IGNORED, _ISDIR = 0x2000, 0x4000, 0x8000, 0x40000000
_WANTED = _MODIFY | _ATTRIB | _CLOSE_WRITE | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE
_MASK = _WANTED | _DELETE_SELF | _MOVE_SELF | _ONLYDIR | _DONT_FOLLOW | _EXCL_UNLINK
_HEAD = struct.Struct("iIII")
_BUFFER = 256 * 1024
_REST_S = 0.05  # between two reads, so that a program that writes without pause wakes us seldom
_EXHAUSTED = (errno.ENOSPC, errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class Inotify:
    """The instance. Raises OSError if the system lends none."""

    def __init__(self) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._add = libc.inotify_add_watch
        self._add.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_uint32)
        self._remove = libc.inotify_rm_watch
        self._remove.argtypes = (ctypes.c_int, ctypes.c_int)
        self._fd: int = libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self._fd < 0:
            raise OSError(ctypes.get_errno(), "inotify")
        self._ears: dict[int, set[InotifyFolder]] = {}  # by watch
        self._lock = threading.RLock()
        self._woken, self._wake = os.pipe()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="folder events", daemon=True)
        self._thread.start()

    @property
    def n_watches(self) -> int:
        with self._lock:
            return len(self._ears)

    @property
    def is_telling(self) -> bool:
        return self._thread.is_alive() and not self._stop.is_set()

    def watch(self, place: str, ear: InotifyFolder) -> int:
        """Returns the watch's number. Raises OSError."""
        with self._lock:
            if self._stop.is_set():
                raise OSError(errno.EBADF, "inotify")
            number: int = self._add(self._fd, os.fsencode(place), _MASK)
            if number < 0:
                raise OSError(ctypes.get_errno(), "inotify", place)
            self._ears.setdefault(number, set()).add(ear)
            return number

    def unwatch(self, numbers: set[int], ear: InotifyFolder) -> None:
        with self._lock:
            for number in numbers:
                ears = self._ears.get(number)
                if ears is None:
                    continue
                ears.discard(ear)
                if not ears:
                    del self._ears[number]
                    self._remove(self._fd, number)  # fails only where the folder is gone

    def close(self) -> None:
        if self._stop.is_set():
            return
        self._stop.set()
        os.write(self._wake, b".")
        self._thread.join(10.0)
        with self._lock:
            self._ears.clear()
            for descriptor in (self._fd, self._woken, self._wake):
                os.close(descriptor)

    # -- the thread

    def _run(self) -> None:
        poller = select.poll()
        poller.register(self._fd, select.POLLIN)
        poller.register(self._woken, select.POLLIN)
        while not self._stop.is_set():
            poller.poll()
            if self._stop.is_set():
                return
            with contextlib.suppress(BlockingIOError, InterruptedError):
                self._tell(os.read(self._fd, _BUFFER))
            self._stop.wait(_REST_S)

    def _tell(self, buffer: bytes) -> None:
        told = set[tuple[InotifyFolder, bytes, bool]]()  # one word for what was said many times
        for watch, mask, name in events_in(buffer):
            with self._lock:
                if mask & _OVERFLOW:
                    ears = {ear for some in self._ears.values() for ear in some}
                    name = b""  # noqa: PLW2901 - nobody knows what it was
                elif mask & _IGNORED:
                    self._ears.pop(watch, None)
                    continue
                else:
                    ears = set(self._ears.get(watch, ()))
            told.update((ear, name, not name or bool(mask & _ISDIR)) for ear in ears)
        for ear, name, is_folder in told:
            ear.tell(os.fsdecode(name), is_folder)


def events_in(buffer: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Watch, mask and name of each event; what is cut off at the end is passed over."""
    at = 0
    while at + _HEAD.size <= len(buffer):
        watch, mask, _cookie, length = _HEAD.unpack_from(buffer, at)
        at += _HEAD.size
        if at + length > len(buffer):
            return
        yield watch, mask, buffer[at : at + length].rstrip(b"\0")
        at += length


class InotifyFolder:
    """One followed folder and its watches."""

    def __init__(self, inotify: Inotify, heard: Heard) -> None:
        self._inotify = inotify
        self._heard: Heard | None = heard
        self._watches = set[int]()
        self._entered = set[int]()
        self._unheard: Unheard | None = None

    @property
    def unheard(self) -> Unheard | None:
        if self._unheard is None and not self._inotify.is_telling:
            self._unheard = Unheard.FAILED
        return self._unheard

    def entering(self, place: str) -> None:
        if self._unheard is not None:
            return
        try:
            number = self._inotify.watch(place, self)
        except OSError as error:
            if error.errno in _EXHAUSTED:
                self._give_up(Unheard.LIMIT)
            elif error.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EACCES):
                self._give_up(Unheard.FAILED)
            return
        self._watches.add(number)
        self._entered.add(number)

    def entered_all(self) -> None:
        self._inotify.unwatch(self._watches - self._entered, self)
        self._watches, self._entered = self._entered, set()

    def tell(self, name: str, is_folder: bool) -> None:
        heard = self._heard
        if heard is not None:
            heard(name, is_folder)

    def close(self) -> None:
        self._heard = None
        self._inotify.unwatch(self._watches, self)
        self._watches, self._entered = set(), set()

    def _give_up(self, reason: Unheard) -> None:
        """Its watches go to whom they are enough for."""
        self._unheard = reason
        self._inotify.unwatch(self._watches, self)
        self._watches, self._entered = set(), set()


def limits(read: Callable[[str], str]) -> dict[str, str]:
    """What the system lends each user, by name; what it does not say is left out."""
    found = {}
    for name in ("max_user_watches", "max_user_instances", "max_queued_events"):
        with contextlib.suppress(OSError, ValueError):
            found[name] = f"{int(read(f'/proc/sys/fs/inotify/{name}')):,}"
    return found
