"""Refuse connections and name look-ups that leave this machine, and remember that they were tried.

In the program and its children nothing leaves. In a child that was started for one permitted action
only the hosts of that action are let through, not even loopback besides.

An audit hook sees every socket that Python code opens in this process; it cannot be removed again.
It does not see native code, which `listing` adds: it is the diagnosis, the kernel is the wall.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from workbench.domain.clock import now
from workbench.egress import told
from workbench.egress.hosts import Host, permits
from workbench.egress.origin import Origin, origin

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
_LOCAL_FAMILIES = frozenset({getattr(socket, "AF_UNIX", None), -1})  # -1: one that is there
_LOOPBACK_NAMES = frozenset({"localhost", "localhost.localdomain", "ip6-localhost", ""})
_KEPT = 200
_CREATED = "socket.__new__"
SOCKET = "socket"  # native code asked the kernel for a socket and got none
QUESTION = "question"  # the same, of a kind that could reach this machine's kernel alone

_lock = threading.Lock()
_attempts: list[Attempt] = []
_native: dict[int, Attempt] = {}
_unrecorded: list[Attempt] = []
_followers: list[Callable[[], object]] = []
# Threads by the system's number -> who last made a socket there, and when.
_creators: dict[int, tuple[Origin, float]] = {}
_RECENT_S = 5.0
_state = {"installed": False}
_judges: list[_Judge] = []


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: when, what kind, whereto, and from where in the program. Never any content.

    `module` and `place` (file and line) made the call, `feature` is the part of the program that
    was at work. `action` names the permitted action that it belonged to; without one it was
    refused.
    """

    at: str
    event: str
    target: str
    module: str
    action: str = ""
    is_refused: bool = True
    place: str = ""
    feature: str = ""
    count: int = 1  # of native code: how often the same

    @property
    def is_socket(self) -> bool:
        """Was a socket asked for, with no word yet of whereto?"""
        return self.event in (SOCKET, QUESTION)


@dataclass(frozen=True, slots=True)
class Tally:
    """Connections and look-ups that were refused, or permitted; sockets refused to native code, and
    those of them that could have reached nothing but this machine's kernel."""

    refused: int = 0
    permitted: int = 0
    sockets: int = 0
    questions: int = 0

    @property
    def connections(self) -> int:
        """Attempted, whatever came of it."""
        return self.refused + self.permitted


def tally(found: Iterable[Attempt]) -> Tally:
    counts = {"refused": 0, "permitted": 0, "sockets": 0, "questions": 0}
    for one in found:
        if one.is_socket:
            counts["questions" if one.event == QUESTION else "sockets"] += one.count
        else:
            counts["refused" if one.is_refused else "permitted"] += one.count
    return Tally(**counts)


def install() -> None:
    """Put the guard up for the rest of this process; a second call does nothing."""
    _install(lambda event, target, _call: is_local(target) or _refuse(event, target))


def install_for(hosts: tuple[Host, ...], tell: Callable[[Attempt], None], action: str) -> None:
    """The guard of a child that may reach exactly these hosts; `tell` hears of every try, first.

    A name is looked up by ourselves, and only the addresses it gave can be connected to.
    """
    judge = _Judge(hosts, tell, action)
    _judges.append(judge)
    _install(judge)
    socket.getaddrinfo = judge.look_up


def is_up() -> bool:
    """Whether this process is guarded."""
    with _lock:
        return _state["installed"]


def attempts() -> tuple[Attempt, ...]:
    """What was tried so far in the program and its children, oldest first; the last 200."""
    theirs = told_by_children()
    with _lock:
        found = [*_attempts, *_native.values(), *theirs]
        return tuple(sorted(found, key=lambda one: one.at)[-_KEPT:])


def told_by_children() -> tuple[Attempt, ...]:
    """What Python code in children tried, as they told it."""
    return tuple(
        Attempt(
            one["at"],
            one["event"],
            one["target"],
            one["module"],
            place=one["place"],
            feature=one["feature"],
        )
        for one in told.heard()
    )


def refused() -> tuple[Attempt, ...]:
    """Those of `attempts` that were refused; the others belonged to permitted actions."""
    return tuple(attempt for attempt in attempts() if attempt.is_refused)


def remember(attempt: Attempt) -> None:
    """Add it to `attempts`, here and in the program whose child this is."""
    with _lock:
        _attempts.append(attempt)
        del _attempts[:-_KEPT]
    told.tell(asdict(attempt))
    if attempt.is_refused and not attempt.action:
        _to_record(attempt)


def remember_native(number: int, attempt: Attempt) -> None:
    """Add what the watcher saw, in place of what it told of the same before."""
    with _lock:
        before = _native.get(number)
        _native[number] = replace(before, count=attempt.count) if before else attempt
    if before is None:
        _to_record(attempt)


def asked_by(thread: int, at: float) -> Origin | None:
    """Whose Python code made a socket at that time on this thread, by the system's number."""
    with _lock:
        came, when = _creators.get(thread, (None, 0.0))
    return came if abs(when - at) < _RECENT_S else None


def follow(follower: Callable[[], object]) -> Callable[[], None]:
    """`follower` hears that there is something to take with `unrecorded`, on any thread and within
    the attempt: it must be quick. Returns what ends that."""
    with _lock:
        _followers.append(follower)
    return lambda: _followers.remove(follower)


def unrecorded() -> tuple[Attempt, ...]:
    """What was refused outside of permitted actions since the last call; the last 200."""
    with _lock:
        taken = tuple(_unrecorded)
        _unrecorded.clear()
    return taken


def _to_record(attempt: Attempt) -> None:
    with _lock:
        _unrecorded.append(attempt)
        del _unrecorded[:-_KEPT]
        followers = tuple(_followers)
    for follower in followers:
        follower()


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


Verdict = Callable[[str, Any, tuple[Any, ...]], bool]


def _install(verdict: Verdict) -> None:
    with _lock:
        if _state["installed"]:
            return
        _state["installed"] = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == _CREATED and arguments[1] not in _LOCAL_FAMILIES:
            _note_creator()
        if event in _EVENTS and not verdict(event, _target(event, arguments), arguments):
            # An OSError, so that libraries treat it as "no network" instead of crashing.
            told = f"{event} refused: the workbench makes no connection (pid {os.getpid()})"
            raise PermissionError(told)

    sys.addaudithook(hook)


def _note_creator() -> None:
    came = origin()
    with _lock:
        if len(_creators) >= _KEPT:
            _creators.clear()
        _creators[threading.get_native_id()] = came, time.time()


def _target(event: str, arguments: tuple[Any, ...]) -> Any:
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        return (arguments[0],)
    return arguments[1] if event.startswith(("socket.connect", "socket.send")) else arguments[0]


def _refuse(event: str, target: Any) -> bool:
    remember(_attempt(event, _shown(target)))
    return False


def _attempt(event: str, target: str, action: str = "", *, is_refused: bool = True) -> Attempt:
    came = origin()
    return Attempt(
        now(), event, target, came.module, action, is_refused, came.place, action or came.feature
    )


def _shown(target: Any) -> str:
    shown = target[0] if isinstance(target, tuple) and target else target
    if isinstance(shown, bytes):
        shown = shown.decode("ascii", "replace")
    return str(shown)[:200]


class _Judge:
    """Lets through the hosts of one action, and the addresses that their names led to."""

    def __init__(
        self, hosts: tuple[Host, ...], tell: Callable[[Attempt], None], action: str
    ) -> None:
        self._hosts = hosts
        self._tell = tell
        self._action = action
        self._look_up = socket.getaddrinfo
        self._found: dict[tuple[str, int], str] = {}  # address and port -> the name

    def __call__(self, event: str, target: Any, call: tuple[Any, ...]) -> bool:
        match event:
            case "socket.getaddrinfo":
                name, port = _shown(target), _port(call[1])
                allowed = port is not None and permits(self._hosts, name, port)
                shown = f"{name}:{port}"
                if allowed:
                    return True  # told when it is connected to
            case "socket.connect" if isinstance(target, tuple) and len(target) >= 2:
                address, port = str(target[0]), target[1]
                name = self._found.get((address, port), address)
                allowed = (address, port) in self._found or permits(self._hosts, address, port)
                shown = f"{name}:{port}"
            case _:  # datagrams, other look-ups, Unix sockets: no action needs them
                allowed, shown = False, _shown(target)
        attempt = _attempt(event, shown, self._action, is_refused=not allowed)
        self._tell(attempt)
        return allowed

    def look_up(self, host: Any, port: Any, *rest: Any, **options: Any) -> list[Any]:
        found = self._look_up(host, port, *rest, **options)
        for item in found:
            self._found[str(item[4][0]), int(item[4][1])] = _shown(host)
        return found


def _port(port: Any) -> int | None:
    """The port of a look-up; 443 for the names of services that speak HTTPS."""
    if isinstance(port, (str, bytes)):
        text = port.decode("ascii", "replace") if isinstance(port, bytes) else port
        return int(text) if text.isdecimal() else {"https": 443, "http": 80}.get(text)
    return port if isinstance(port, int) else None
