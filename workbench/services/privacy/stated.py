"""What this program, or the work of one thread, said that its questions are for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Final

_said: ContextVar[str] = ContextVar("said", default="")
_settled: ContextVar[bool] = ContextVar("settled", default=False)
_PROGRAM: Final[dict[str, str]] = {"purpose": ""}


def purpose() -> str:
    """Empty if nothing was said."""
    return _said.get() or _PROGRAM["purpose"]


def for_this_program(text: str) -> None:
    """For every question of this process that says nothing else: one command."""
    _PROGRAM["purpose"] = text


def is_settled() -> bool:
    """Whether the question that this thread works on was let through already."""
    return _settled.get()


@contextlib.contextmanager
def said(text: str) -> Iterator[None]:
    """For what is done inside, in this thread."""
    token = _said.set(text)
    try:
        yield
    finally:
        _said.reset(token)


@contextlib.contextmanager
def settled() -> Iterator[None]:
    """It was let through: searching for it asks no more."""
    token = _settled.set(True)
    try:
        yield
    finally:
        _settled.reset(token)
