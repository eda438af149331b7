"""Compile constraints in a child process with limits of time and memory; remember the last ones.

Plain choices are compiled here.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow
from engines.llama.grammar_source import gbnf_of
from workbench.domain.model import Constraint
from workbench.errors import InputError

TIMEOUT_S: Final = 10.0
MEMORY_BYTES: Final = 1_000_000_000
_MOST_KEPT: Final = 64


class GrammarCompiler:
    """Thread-safe. The child starts with the first constraint and ends with `close`."""

    def __init__(self, child_command: Sequence[str], timeout_s: float = TIMEOUT_S) -> None:
        self._child = Child(child_command, "grammar")
        self._timeout_s = timeout_s
        self._kept: OrderedDict[Constraint, str] = OrderedDict()
        self._lock = threading.Lock()

    def compiled(
        self, constraint: Constraint, is_cancelled: Callable[[], bool] = lambda: False
    ) -> str:
        """GBNF. Raises InputError naming what is wrong and where, Cancelled."""
        with self._lock:
            known = self._kept.get(constraint)
            if known is not None:
                self._kept.move_to_end(constraint)
                return known
        if constraint.kind == "choices":
            # Bounded by the sizes that are checked, so no child has to start for it.
            return gbnf_of(constraint)
        call = Call(
            "compile",
            {"kind": constraint.kind, "source": constraint.source},
            timeout_s=self._timeout_s,
            memory_bytes=MEMORY_BYTES,
            repeatable=True,
        )
        try:
            grammar = str(self._child.call(call, is_cancelled).header["grammar"])
        except (ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow) as error:
            raise InputError(
                f"The {constraint.kind.replace('_', ' ')} is too complicated to compile.",
                hint="Simplify it: fewer alternatives, less nesting, shorter repetitions.",
                details=f"{type(error).__name__}: {error.message} {error.details}".strip(),
            ) from error
        with self._lock:
            self._kept[constraint] = grammar
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return grammar

    def close(self) -> None:
        self._child.close()
