"""Which method of which service asks for which permission: one table for all, in a resource.

A name that is missing there is refused to everyone but an owner, and a test fails. A line may name
several permissions, one of which is enough, and may depend on an argument that is given:
`update(theme)`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.profile import Permission
from workbench.paths import resources

_UNDECLARED: Final[tuple[Permission, ...]] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """`any_of` empty: nobody declared it."""

    any_of: tuple[Permission, ...]
    by_argument: Mapping[str, tuple[Permission, ...]] = field(default_factory=dict)

    def demands(self, given: Iterable[str]) -> tuple[tuple[Permission, ...], ...]:
        """What each argument that was given demands; the rule's own where one has none."""
        found = {self.by_argument.get(name, self.any_of) for name in given}
        return tuple(found) if self.by_argument and found else (self.any_of,)


@functools.cache
def table() -> Mapping[str, Mapping[str, Rule]]:
    """By service, as it is called on the workbench (`judging.trials`), and by method."""
    path = resources() / "profiles" / "permissions.json"
    raw: dict[str, dict[str, list[str]]] = json.loads(path.read_text("utf-8"))["services"]
    return {service: _rules(lines) for service, lines in raw.items()}


def rule(service: str, method: str) -> Rule:
    return table().get(service, {}).get(method, Rule(_UNDECLARED))


def _rules(lines: Mapping[str, Any]) -> Mapping[str, Rule]:
    plain: dict[str, tuple[Permission, ...]] = {}
    depending: dict[str, dict[str, tuple[Permission, ...]]] = {}
    for words, methods in lines.items():
        any_of = tuple(Permission[word.strip().upper()] for word in words.split("|"))
        for method in methods:
            name, _, argument = method.rstrip(")").partition("(")
            if argument:
                depending.setdefault(name, {})[argument] = any_of
            else:
                plain[name] = any_of
    return {name: Rule(any_of, depending.get(name, {})) for name, any_of in plain.items()}
