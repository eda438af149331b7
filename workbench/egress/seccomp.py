"""Close the network in the kernel: after `seal`, no socket but a Unix one can be made.

A socket that was made before, for answers on loopback, can connect nowhere where Landlock knows of
ports (`landlock`). What is refused is listed where the kernel can ask a process of ours to answer
(`listing`), from Linux 5.7 on; elsewhere the filter answers by itself and nobody sees it.

In the child of a permitted action the reverse, `shut_in`: Internet sockets and no Unix ones, so
that it cannot ask a service of this machine to do what it may not.

Linux only, pure ctypes, no privilege needed. Holds for every thread, for native code and for all
children, and cannot be undone. Loopback is closed too, since the filter cannot read an address.
Source: seccomp(2), prctl(2), linux/seccomp.h, linux/audit.h.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import socket
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.egress import watcher
from workbench.egress.gate import Gate, closed_gate
from workbench.egress.landlock import no_connections
from workbench.egress.listing import Listing

_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER = 1
_TSYNC, _NEW_LISTENER, _TSYNC_ESRCH, _WAIT_KILLABLE = 1, 8, 16, 32
_RET_ALLOW = 0x7FFF0000
_RET_NOTIFY = 0x7FC00000
_RET_ERRNO = 0x00050000
_AF_UNSPEC, _AF_UNIX, _AF_INET, _AF_INET6 = 0, 1, 2, 10

_LD_W_ABS, _JEQ_K, _JGE_K, _RET_K = 0x20, 0x15, 0x35, 0x06
_OFFSET_NR, _OFFSET_ARCH, _OFFSET_ARG0 = 0, 4, 16  # struct seccomp_data, little endian

_X32_BIT = 0x40000000


@dataclass(frozen=True, slots=True)
class _Arch:
    audit: int
    seccomp: int
    socket: int
    io_uring_setup: int = 425


_ARCHES: Mapping[str, _Arch] = {
    "x86_64": _Arch(audit=0xC000003E, seccomp=317, socket=41),
    "aarch64": _Arch(audit=0xC00000B7, seccomp=277, socket=198),
}


@dataclass(frozen=True, slots=True)
class Seal:
    """Whether the kernel closed the network for this process, and if not, why; the one gate; and
    whether what native code asks for is listed."""

    is_closed: bool
    reason: str
    gate: Gate = field(default_factory=closed_gate, compare=False)
    listing: Listing = field(default_factory=Listing, compare=False)


def seal(environment: Mapping[str, str] | None = None) -> Seal:
    """Close the network for this process and all its children, if this system can."""
    env = os.environ if environment is None else environment
    arch = _arch()
    if arch is None:
        return Seal(False, "this system has no such filter; the guard in Python stands alone")
    if _display_is_remote(env.get("DISPLAY", "")):
        return Seal(False, "the display is reached over the network (DISPLAY names a host)")
    listing = Listing()
    is_started = listing.start()  # before the fence, behind which it could look at less
    is_still = no_connections()
    problem = _put_up_listed(arch, listing) if is_started else listing.sentence
    if problem:
        listing.close(f"not listed: the kernel has no way to ask ({problem})")
        problem = _allow_only(arch, (_AF_UNIX,))
    if problem:
        return Seal(False, f"the kernel refused: {problem}")
    told = "the kernel refuses every socket but Unix ones"
    return Seal(True, f"{told}, and every TCP connection" if is_still else told, listing=listing)


def shut_in() -> bool:
    """Refuse every socket but Internet ones from now on; False where the system cannot."""
    arch = _arch()
    return arch is not None and not _allow_only(arch, (_AF_INET, _AF_INET6))


def no_sockets() -> bool:
    """Refuse every socket from now on, Unix ones too; False where the system cannot.

    For this process and whatever it starts; pairs of sockets within a process stay possible. Where
    a watcher answers for the program's filter, that one goes on refusing, and listing, the others:
    of two filters the stricter answer counts, and a filter that answers by itself is stricter.
    """
    arch = _arch()
    if arch is None:
        return False
    # Of the family that is left where nobody watches, the kernel has no sockets.
    program = _program(arch, (_AF_UNIX,), denies=True) if is_watched() else None
    return not _put_up(arch, program or _program(arch, (_AF_UNSPEC,)))


def is_watched() -> bool:
    """Does a watcher answer for the filter that this process stands behind?"""
    try:
        socket.socket(socket.AF_INET, watcher.QUESTION).close()
    except OSError as error:
        return error.errno == watcher.SEEN
    return False


def _arch() -> _Arch | None:
    is_known = sys.platform.startswith("linux") and sys.maxsize > 2**32
    return _ARCHES.get(platform.machine()) if is_known else None


def _allow_only(arch: _Arch, families: tuple[int, ...]) -> str:
    """Put the filter up; the kernel's word for why it could not, empty if it could."""
    return _put_up(arch, _program(arch, families))


def _put_up(arch: _Arch, program: bytes) -> str:
    result = _filter(arch, program, _TSYNC)
    if result > 0:  # the thread that could not be brought behind it
        return f"thread {result} stands behind a filter of its own"
    return os.strerror(-result) if result < 0 else ""


def _put_up_listed(arch: _Arch, listing: Listing) -> str:
    """The program's filter, with a watcher that answers for it; why not, empty if it stands."""
    program = _program(arch, (_AF_UNIX,), verdict=_RET_NOTIFY)
    result = -errno.EINVAL
    for flags in (_WAIT_KILLABLE, 0):  # the first from Linux 5.19 on: fewer questions twice
        if result == -errno.EINVAL:
            result = _filter(arch, program, _TSYNC | _TSYNC_ESRCH | _NEW_LISTENER | flags)
    if result < 0:
        return os.strerror(-result)
    listing.hand_over(result, arch.socket, (arch.seccomp, _program(arch, (_AF_UNSPEC,))))
    return ""


def _filter(arch: _Arch, program: bytes, flags: int) -> int:
    """The call itself: what it gives back, or the kernel's error as a negative number."""
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(program, len(program))
    fprog = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return -ctypes.get_errno()
    result = int(libc.syscall(arch.seccomp, _SECCOMP_SET_MODE_FILTER, flags, fprog))
    return -ctypes.get_errno() if result < 0 else result


def _display_is_remote(display: str) -> bool:
    host = display.rsplit(":", 1)[0]
    return bool(host) and host != "unix" and not host.startswith("/")


def _program(
    arch: _Arch, families: tuple[int, ...], *, verdict: int = 0, denies: bool = False
) -> bytes:
    """The filter as BPF. Jumps count instructions to skip; the three last are the verdicts.

    `verdict` is for a socket of another family than these. With `denies` for one of these, and all
    else is left to the filter before.
    """
    denied, n = _RET_ERRNO | errno.EACCES, len(families)
    others = int(not denies)
    steps: list[tuple[int, int, int, int]] = [
        (_LD_W_ABS, 0, 0, _OFFSET_ARCH),
        (_JEQ_K, 0, 7 + n, arch.audit),  # another architecture's calls: denied
        (_LD_W_ABS, 0, 0, _OFFSET_NR),
        (_JGE_K, 5 + n, 0, _X32_BIT),  # x32 calls: denied
        (_JEQ_K, n + 3 - int(denies), 0, arch.io_uring_setup),  # could open sockets past a filter
        (_JEQ_K, 0, 1 + n, arch.socket),
        (_LD_W_ABS, 0, 0, _OFFSET_ARG0),
        *(
            (_JEQ_K, n - 1 - i + int(denies), others if i == n - 1 else 0, family)
            for i, family in enumerate(families)
        ),
        (_RET_K, 0, 0, _RET_ALLOW),
        (_RET_K, 0, 0, verdict or denied),
        (_RET_K, 0, 0, denied),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
