"""Fence a child in with Landlock: the program's own files to read, one folder to write, few ports.

Linux 5.13 and later, pure ctypes, no privilege needed, cannot be undone. TCP ports are fenced from
6.7 on. Elsewhere nothing happens and the caller is told so; the guard in Python stands alone then.
Source: landlock(7), linux/landlock.h.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

_CREATE, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_VERSION = 1
_PATH_BENEATH, _NET_PORT = 1, 2
_PR_SET_NO_NEW_PRIVS = 38

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_READ = _READ_FILE | _READ_DIR  # without _EXECUTE: it starts no other program
_ALL_1 = (1 << 13) - 1  # everything that the first version knows
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_ON_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV
_BIND_TCP, _CONNECT_TCP = 1, 2
_NET_SINCE, _SCOPE_SINCE = 4, 6
_SCOPED = 1 | 2  # no abstract Unix sockets of others, no signals to others

# What Python, OpenSSL and the resolver of names read outside of the program's own folders.
_SYSTEM = ("/usr", "/lib", "/lib64", "/etc", "/opt", "/run/systemd/resolve", "/run/resolvconf",
           "/nix/store", "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu",
           "/sys/fs/cgroup", "/dev/urandom", "/dev/null", "/dev/zero")  # fmt: skip
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_DNS_PORT = 53


def kernel_version() -> int:
    """Which version of Landlock this system has; 0 for none."""
    if not sys.platform.startswith("linux"):
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION)))


def fence_in(folder: Path | None, ports: tuple[int, ...]) -> str:
    """Fence this process in; returns what is fenced: "files and ports", "files" or "".

    `folder` is the only one that can be written to, and is made if it is not there.
    """
    version = kernel_version()
    if version < 1:
        return ""
    libc = ctypes.CDLL(None, use_errno=True)
    files = _ALL_1
    files |= _REFER if version >= 2 else 0
    files |= _TRUNCATE if version >= 3 else 0
    files |= _IOCTL_DEV if version >= 5 else 0
    net = _CONNECT_TCP | _BIND_TCP if version >= _NET_SINCE else 0
    scoped = (_SCOPED,) if version >= _SCOPE_SINCE else ()
    numbers = (files, net, *scoped) if net else (files,)
    attributes = struct.pack(f"={len(numbers)}Q", *numbers)
    ruleset = libc.syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        return ""
    try:
        for path, access in _places(folder, files):
            _allow_path(libc, ruleset, path, access)
        if net:
            for port in {*ports, _DNS_PORT}:
                rule = struct.pack("=QQ", _CONNECT_TCP, port)
                libc.syscall(_ADD_RULE, ruleset, _NET_PORT, rule, 0)
        if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return ""
        if libc.syscall(_RESTRICT_SELF, ruleset, 0) != 0:
            return ""
    finally:
        os.close(ruleset)
    return "files and ports" if net else "files"


def no_connections() -> bool:
    """Refuse TCP connections, and taking of ports, of sockets that are there already; False where
    the system cannot.

    For this thread and what it starts: before there are others. Who is connected, stays so, and a
    socket that listens goes on to accept.
    """
    if kernel_version() < _NET_SINCE:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    attributes = struct.pack("=2Q", 0, _CONNECT_TCP | _BIND_TCP)
    ruleset = libc.syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0)
    if ruleset < 0:
        return False
    try:
        if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        return int(libc.syscall(_RESTRICT_SELF, ruleset, 0)) == 0
    finally:
        os.close(ruleset)


def _places(folder: Path | None, everything: int) -> Iterator[tuple[Path, int]]:
    program = Path(__file__).resolve().parents[2]
    own = {
        *(Path(path) for path in _SYSTEM),
        Path("/etc/resolv.conf").resolve(),
        *(Path(os.environ[name]) for name in _CERTIFICATES if os.environ.get(name)),
        *(program / name for name in ("workbench", "engines", "ui", "resources")),
        *(Path(path) for path in sysconfig.get_paths().values()),
        Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).parent,
        *(Path(entry) for entry in sys.path if entry and Path(entry).name == "site-packages"),
    }  # fmt: skip
    if getattr(sys, "frozen", False):
        own.add(program)
    for path in sorted(own):
        if path.exists():
            yield path, _READ
    yield Path("/dev/null"), _READ_FILE | _WRITE_FILE
    yield program, _READ_DIR  # names alone, so that imports find the packages in it
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder, everything


def _allow_path(libc: ctypes.CDLL, ruleset: int, path: Path, access: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # not readable anyway
        return
    try:
        wanted = access if path.is_dir() else access & _ON_A_FILE
        rule = struct.pack("=Qi", wanted, descriptor)
        libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)
