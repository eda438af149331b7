"""What `policy.json` says of tools; the program only reads it.

    {"tools": {"forbidden": ["write_file", "files.*", ":outside"], "consent": "ask",
               "profiles": {"guest": {"allowed": ["search_documents", "calculate"]}}}}

Names are those of tools, `SERVER.*` for all of a server, `:reads`, `:writes` or `:outside` for all
with that effect. An entry that cannot be understood forbids every tool.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from workbench.domain.agent.consent import CONSENT_MODES, NOTHING, ToolPolicy

_MOST_BYTES: Final = 1 << 20
_KEYS: Final = frozenset(("allowed", "forbidden", "consent", "profiles"))


class ToolPolicyFile:
    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, *profiles: str) -> ToolPolicy:
        """What holds for these profiles: the strictest of their own entries and everybody's."""
        try:
            with self._path.open("rb") as stream:
                entry = json.loads(stream.read(_MOST_BYTES)).get("tools", {})
            held = _policy(entry)
            for profile in filter(None, profiles):
                held = _stricter(held, _policy(entry.get("profiles", {}).get(profile, {})))
        except FileNotFoundError:
            return ToolPolicy()
        except (OSError, ValueError, AttributeError, TypeError, RecursionError):
            return NOTHING
        else:
            return held


def _policy(entry: dict[str, Any]) -> ToolPolicy:
    """Raises ValueError or TypeError for what is not understood."""
    if entry.keys() - _KEYS:
        raise ValueError("unknown entry")
    allowed = entry.get("allowed")
    return ToolPolicy(
        _names(allowed) if allowed is not None else None,
        _names(entry.get("forbidden", [])),
        CONSENT_MODES[CONSENT_MODES.index(entry.get("consent", CONSENT_MODES[-1]))],
    )


def _names(raw: object) -> frozenset[str]:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise ValueError("no list of names")
    return frozenset(raw)


def _stricter(one: ToolPolicy, other: ToolPolicy) -> ToolPolicy:
    allowed = (
        one.allowed
        if other.allowed is None
        else other.allowed
        if one.allowed is None
        else one.allowed & other.allowed
    )
    most = min(one.most, other.most, key=CONSENT_MODES.index)
    return ToolPolicy(allowed, one.forbidden | other.forbidden, most)
