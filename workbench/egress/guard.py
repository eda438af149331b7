"""Refuse connections and name look-ups that leave this machine, and remember that they were tried.

An audit hook sees every socket that Python code opens in this process; it cannot be removed again.
It does not see native code (see `seccomp`): it is the diagnosis, the kernel is the wall.
"""

from __future__ import annotations

import contextlib
import contextvars
import inspect
import ipaddress
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.domain.clock import now

_EVENTS = frozenset(
    {
        "socket.connect",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
    }
)
_LOOPBACK_NAMES = frozenset({"localhost", "localhost.localdomain", "ip6-localhost", ""})
_KEPT = 200

_allowed: contextvars.ContextVar[str] = contextvars.ContextVar("allowed_action", default="")
_lock = threading.Lock()
_attempts: list[Attempt] = []
_state = {"installed": False}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One refused try: when, what kind, whereto, and which module tried. Never any content."""

    at: str
    event: str
    target: str
    module: str


def install() -> None:
    """Put the guard up for the rest of this process; a second call does nothing."""
    with _lock:
        if _state["installed"]:
            return
        _state["installed"] = True
    sys.addaudithook(_hook)


def attempts() -> tuple[Attempt, ...]:
    """What was refused so far, oldest first; the last 200."""
    with _lock:
        return tuple(_attempts)


@contextlib.contextmanager
def allow(action: str) -> Iterator[None]:
    """Let this one action of the person through, on this thread and for this block only."""
    if not action:
        raise ValueError("an allowed action needs a name")
    token = _allowed.set(action)
    try:
        yield
    finally:
        _allowed.reset(token)


def is_local(address: object) -> bool:
    """True for loopback addresses and for sockets that have no host (Unix, netlink)."""
    host = address[0] if isinstance(address, tuple) and address else address
    if host is None or isinstance(address, int):
        return True
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str):
        return not isinstance(address, tuple)
    if host.lower() in _LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        # A path is a Unix socket; anything else is a name that would have to be looked up.
        return not isinstance(address, tuple) and (host.startswith(("/", "\0")))


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _EVENTS:
        return
    target = arguments[1] if event.startswith(("socket.connect", "socket.send")) else arguments[0]
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        target = (target,)
    if is_local(target) or _allowed.get():
        return
    shown = target[0] if isinstance(target, tuple) and target else target
    with _lock:
        _attempts.append(Attempt(now(), event, str(shown)[:200], _caller()))
        del _attempts[:-_KEPT]
    # An OSError, so that libraries treat it as "no network" instead of crashing.
    raise PermissionError(f"{event} refused: the workbench makes no connection (pid {os.getpid()})")


def _caller() -> str:
    """The module nearest to the socket that is not the standard library's own plumbing."""
    plumbing = ("socket", "asyncio", "selectors", "ssl", "http", "urllib", "workbench.egress")
    frame = inspect.currentframe()
    current: Any = frame
    while current is not None:
        name = str(current.f_globals.get("__name__", ""))
        if name and not name.startswith(plumbing):
            return name
        current = current.f_back
    return "unknown"
