"""One thing that can be done: how it is called, where, by which keys, and the doing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is never translated: settings keep it."""

    id: str
    title: str
    place: str  # the page that it belongs to, in the person's language
    run: Callable[[], object]
    keys: str = ""  # that it comes with, in Qt's portable words; empty: none
    icon: str = "chevron-right"
    words: str = ""  # further words that find it
    scope: int | None = None  # the page on which its keys hold; None: everywhere in the window
    is_possible: Callable[[], bool] = _always


@dataclass(frozen=True, slots=True)
class FixedKeys:
    """Keys that belong to a part of the window and cannot be changed."""

    keys: str
    title: str
    place: str
