"""A socket on loopback, opened just before the network is closed: listening for a command that
serves, or only holding its place for the window, where nobody is answered until a person wants it.

What is open then stays open: the sealed program can answer whoever comes to this socket, and still
can open no other. Standard library alone.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from typing import Final

METRICS: Final = ("usage", "serve-metrics")
API: Final = ("serve",)
DEFAULT_PORT: Final = 9477  # of figures
API_PORT: Final = 8620
_PORTS: Final[Mapping[tuple[str, ...], int]] = {METRICS: DEFAULT_PORT, API: API_PORT}
_WITH_VALUE: Final = frozenset({"--workspace", "--unlock-file", "--unlock-fd"})
_LOOPBACK: Final = "127.0.0.1"
_WAITING: Final = 1_024
_HIGHEST: Final = 65_535

_opened: list[socket.socket] = []
_problems: list[str] = []


def open_door(arguments: Sequence[str]) -> None:
    """Listen if this command line asks for it, hold the place for a window; why neither could be is
    told by `door`.
    """
    port = port_of(arguments)
    is_window = not _command(arguments)
    if port is None and not is_window:
        return
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_LOOPBACK, API_PORT if port is None else port))
        if not is_window:
            listener.listen(_WAITING)
    except OSError as error:
        listener.close()
        _problems.append(str(error))
        return
    _opened.append(listener)


def door() -> tuple[socket.socket | None, str]:
    """The socket of this process, or why there is none."""
    return (_opened[0] if _opened else None), (_problems[0] if _problems else "")


def port_of(arguments: Sequence[str]) -> int | None:
    """None unless the command is exactly one of these, with a port that can be."""
    words = _command(arguments)
    for command, default in _PORTS.items():
        if tuple(words[: len(command)]) == command:
            return _chosen(arguments, default)
    return None


def _command(arguments: Sequence[str]) -> list[str]:
    """The words that are neither options nor the values of those that stand before a command."""
    words: list[str] = []
    is_value = False
    for word in arguments:
        if is_value:
            is_value = False
        elif word.startswith("-"):
            is_value = word in _WITH_VALUE
        else:
            words.append(word)
    return words


def _chosen(words: Sequence[str], default: int) -> int | None:
    for at, word in enumerate(words):
        if word == "--port" and at + 1 < len(words):
            return _port(words[at + 1])
        if word.startswith("--port="):
            return _port(word.removeprefix("--port="))
    return default


def _port(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) <= _HIGHEST else None
