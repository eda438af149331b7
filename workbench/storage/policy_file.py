"""What whoever looks after a workspace forbids in it: `policy.json`, which the program only reads.

    {"conversation_cache": "encrypted"}

It can also grant what is forbidden otherwise. A file that cannot be understood forbids everything
that it could, and grants nothing. Knows no settings.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_MOST_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Allowed:
    """The most that is allowed, and whether a policy says so."""

    value: str
    by_policy: bool


class PolicyFile:
    def __init__(self, path: Path) -> None:
        self._path = path

    def most(self, name: str, ranks: Sequence[str]) -> Allowed:
        """The entry `name`, one of `ranks`, which go from the strictest to the freest.

        Without a file or an entry the freest; of a file or entry that is damaged the strictest.
        """
        try:
            entries = self._entries()
            value = entries.get(name, ranks[-1])
            is_known = isinstance(value, str) and value in ranks
            return Allowed(value if is_known else ranks[0], name in entries)
        except FileNotFoundError:
            return Allowed(ranks[-1], by_policy=False)
        except (OSError, ValueError, AttributeError, RecursionError):
            return Allowed(ranks[0], by_policy=True)

    def grants(self, name: str, value: str) -> bool:
        """Whether the entry `name` is this value: for what nobody may without being told so."""
        try:
            return bool(self._entries().get(name) == value)
        except (OSError, ValueError, AttributeError, RecursionError):
            return False

    def days(self, name: str, kinds: Sequence[str]) -> dict[str, int]:
        """The entry `name`: for some of `kinds` how many days at most. Of a file that is damaged
        nothing: what would be deleted by mistake could not be had back.
        """
        try:
            found = self._entries().get(name, {})
            return {
                kind: days
                for kind, days in found.items()
                if kind in kinds and isinstance(days, int) and not isinstance(days, bool)
                and days >= 0
            }  # fmt: skip
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}

    def stamp(self) -> tuple[int, int] | None:
        """Another one when the file changed; None without one."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def names(self) -> tuple[str, ...]:
        """What the policy says anything about."""
        try:
            return tuple(sorted(map(str, self._entries())))
        except (OSError, ValueError, TypeError, RecursionError):
            return ()

    def _entries(self) -> Any:
        with self._path.open("rb") as stream:
            return json.loads(stream.read(_MOST_BYTES))
