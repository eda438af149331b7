"""Every refused attempt at the network goes into the audit log, each origin once in a run.

An attempt is made on any thread, within whatever holds which lock: it only wakes the thread that
writes. Knows neither how it was refused nor who shows it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Final

from workbench import egress
from workbench.domain.audit import Action, Event, word
from workbench.errors import WorkbenchError
from workbench.services.workspace.audit import Audit

_MOST: Final = 200  # of different origins; what comes after is in the list alone


class RefusalRecord:
    """`close` records what children told meanwhile, then nothing more."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        self._recorded: set[tuple[str, ...]] = set()
        self._wake = threading.Event()
        self._is_closed = False
        self._thread = threading.Thread(target=self._work, name="refusals", daemon=True)
        self._unfollow = egress.follow_attempts(self._wake.set)
        self._thread.start()
        self._wake.set()  # of what was tried before this workspace was open

    def close(self) -> None:
        self._unfollow()
        self._is_closed = True
        self._wake.set()
        self._thread.join()

    def _work(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            is_last = self._is_closed
            self._record(egress.unrecorded_attempts())
            if is_last:
                self._record(one for one in egress.told_by_children() if one.is_refused)
                return

    def _record(self, attempts: Iterable[egress.Attempt]) -> None:
        for one in attempts:
            origin = (one.event, one.target, one.module, one.place, one.feature)
            if origin in self._recorded or len(self._recorded) >= _MOST:
                continue
            self._recorded.add(origin)
            facts = {
                "event": word(one.event),
                "module": word(one.module),
                "place": word(one.place),
                "feature": word(one.feature),
            }
            event = Event(Action.NETWORK_REFUSED, word(one.target), dict(facts), "refused")
            try:
                self._audit.record(event)
            except WorkbenchError:  # a full disk, say: the list of this run still has it
                self._recorded.discard(origin)
                return
