"""Files inside files: members of archives, attachments of mails. Each is read by its own parser.

One that cannot be read costs itself and a warning. How deep, how many and how much together is
limited, because a small archive can hold any amount of either.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from engines.parsing.source import Source, TextBuilder, clean
from workbench.errors import LimitExceeded, UnsupportedFormat, WorkbenchError

MAX_DEPTH = 4
_COMPOUND = (".tar.gz", ".tar.bz2", ".tar.xz")


class InnerFiles:
    """Adds the files of one container to its text, and keeps count of what was left out."""

    def __init__(self, source: Source, builder: TextBuilder, level: int = 1) -> None:
        self._source = source
        self._builder = builder
        self._level = level
        self._failed: list[str] = []
        self._n_other = 0

    def reserve(self, size_bytes: int) -> None:
        """Count one more file before it is unpacked. Raises LimitExceeded."""
        budget = self._source.budget
        budget.files -= 1
        budget.unpacked_bytes -= size_bytes
        if budget.files < 0:
            raise LimitExceeded(
                "This file holds too many files.", hint="Unpack it and add what matters."
            )
        if budget.unpacked_bytes < 0:
            raise LimitExceeded(
                "The files in this file are too large together.",
                hint="Unpack it and add what matters.",
            )

    def add(self, name: str, data: bytes, *, label: str = "") -> bool:
        """Read one file and add its text under its name; False if nothing could be added."""
        shown = shown_name(name)
        parse = self._source.parse
        if self._source.depth >= MAX_DEPTH:
            raise LimitExceeded(
                f"Files lie in files more than {MAX_DEPTH} deep here.",
                hint="Unpack it and add what matters.",
            )
        try:
            inner = self._source.inside(suffix_of(name), data)
            document = None if parse is None else parse(inner)
        except UnsupportedFormat:
            self._n_other += 1
            return False
        except LimitExceeded:
            if self._source.budget.files < 0 or self._source.budget.unpacked_bytes < 0:
                raise
            self.fail(shown, "it is beyond the limits.")
            return False
        except WorkbenchError as error:
            self.fail(shown, error.message)
            return False
        except (ValueError, LookupError, OSError, EOFError, RecursionError):
            self.fail(shown, "it is damaged.")
            return False
        if document is None:
            return False
        self._builder.heading(self._level, label or shown)
        self._builder.nested(document, shown, self._level)
        self._failed += [f"{shown}: {warning}" for warning in document.warnings]
        return True

    def fail(self, name: str, reason: str) -> None:
        self._failed.append(f"{name}: {reason}")

    def skip(self) -> None:
        """One more file that nobody reads, known by its name."""
        self._n_other += 1

    @property
    def warnings(self) -> list[str]:
        other = f"{self._n_other} files of other kinds were left out."
        return [*self._failed[:_MAX_WARNINGS], *([other] if self._n_other else [])]


_MAX_WARNINGS = 50


def shown_name(name: str) -> str:
    """The name as one line of text, whatever an archive says it is."""
    return " ".join(clean(name).split())[:300] or "a file without a name"


def suffix_of(name: str) -> str:
    lower = name.lower()
    return next((s for s in _COMPOUND if lower.endswith(s)), PurePosixPath(lower).suffix)
