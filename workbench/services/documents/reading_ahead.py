"""Reads one file ahead: while a document is stored and embedded, the next one is being parsed.

The parser works in a process of its own, so both cores have something to do. One file is ahead at
most, and the thread beside touches no database. Knows neither parsing nor what is done with it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from workbench.domain.document import Document, ParsedDocument

Parsing = Future[ParsedDocument]
Parse = Callable[[Document, Callable[[], bool]], ParsedDocument]
Finish = Callable[[Document, Parsing | None], None]


class ReadingAhead:
    """Used by one thread; what is left unfinished when it ends early is stopped."""

    def __init__(self, parse: Parse, finish: Finish, is_cancelled: Callable[[], bool]) -> None:
        """`finish` gets each document in order, and its text to come or None for one without."""
        self._parse = parse
        self._finish = finish
        self._is_cancelled = is_cancelled
        self._stopped = threading.Event()
        self._worker = ThreadPoolExecutor(1, "reading ahead")
        self._under_way: tuple[Document, Parsing | None] | None = None

    def take(self, document: Document, *, is_known: bool) -> None:
        """Begin with this one, unless its text is known, and meanwhile finish the one before."""
        before = self._under_way
        is_same = before is not None and before[0].sha256 == document.sha256
        parsing = None
        if not is_known and not is_same:  # the same bytes need no second look, once stored
            parsing = self._worker.submit(self._parse, document, self._must_stop)
        self._under_way = (document, parsing)
        if before is not None:
            self._finish(*before)

    def rest(self) -> None:
        """Finish the last one."""
        before, self._under_way = self._under_way, None
        if before is not None:
            self._finish(*before)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._worker.shutdown()

    def _must_stop(self) -> bool:
        return self._stopped.is_set() or self._is_cancelled()
