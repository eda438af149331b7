"""What is done about which find: a policy, parsed and checked.

Pure: takes a parsed TOML document, knows no files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from workbench.domain.privacy import ENTITY_TYPES, LITERAL
from workbench.domain.recognizers.custom import CustomType, checked
from workbench.domain.recognizers.engine import DEFAULT_THRESHOLD, Selection
from workbench.errors import InputError

KEYS = {"name", "threshold", "thresholds", "action", "actions", "allow", "deny", "custom"}


class Action(StrEnum):
    PLACEHOLDER = "placeholder"  # <PERSON_1>; the only one that can be undone
    HASH = "hash"  # the same value gives the same mark, by a key of the vault
    MASK = "mask"  # all but the last signs become stars
    GENERALISE = "generalise"  # a date to its year, an age to its decade, …
    SYNTHETIC = "synthetic"  # another value of the same form that belongs to nobody
    DROP = "drop"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Policy:
    name: str = "default"
    action: Action = Action.PLACEHOLDER
    actions: Mapping[str, Action] = field(default_factory=dict)
    selection: Selection = field(default_factory=Selection)

    def action_for(self, entity_type: str) -> Action:
        return self.actions.get(entity_type, self.action)


def parse_policy(raw: Mapping[str, Any]) -> Policy:
    """Raises InputError naming the first entry that cannot be."""
    unknown = sorted(set(raw) - KEYS)
    if unknown:
        raise InputError(
            f"The policy has an unknown entry, “{unknown[0]}”.",
            hint=f"It may hold {', '.join(sorted(KEYS))}.",
        )
    try:
        return _parsed(raw)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise InputError(
            "The policy holds a value of the wrong kind.",
            hint="Compare it with resources/privacy/policies/default.toml.",
            details=str(error),
        ) from error


def _parsed(raw: Mapping[str, Any]) -> Policy:
    custom = tuple(checked(_custom(item)) for item in raw.get("custom", ()))
    types = {*ENTITY_TYPES, *(item.entity_type for item in custom)}
    deny = {str(value).casefold(): str(kind) for value, kind in raw.get("deny", {}).items()}
    for name in (*raw.get("thresholds", {}), *raw.get("actions", {}), *deny.values()):
        if name not in types:
            raise InputError(
                f"The policy names an unknown type, “{name}”.",
                hint="`workbench pii types` lists the types.",
            )
    for item in custom:
        if item.entity_type == LITERAL:
            raise InputError(f"{LITERAL} is used by the program.", hint="Choose another name.")
    thresholds = {name: _score(value) for name, value in raw.get("thresholds", {}).items()}
    return Policy(
        name=str(raw.get("name", "unnamed")),
        action=_action(raw.get("action", Action.PLACEHOLDER)),
        actions={name: _action(value) for name, value in raw.get("actions", {}).items()},
        selection=Selection(
            threshold=_score(raw.get("threshold", DEFAULT_THRESHOLD)),
            thresholds=thresholds,
            allow=frozenset(str(value).casefold() for value in raw.get("allow", ())),
            deny=deny,
            custom=custom,
        ),
    )


def _custom(raw: Mapping[str, Any]) -> CustomType:
    return CustomType(
        entity_type=str(raw["type"]),
        regex=str(raw.get("regex", "")),
        words=tuple(str(word).casefold() for word in raw.get("words", ())),
        score=_score(raw.get("score", 0.9)),
        matches=tuple(map(str, raw.get("matches", ()))),
        misses=tuple(map(str, raw.get("misses", ()))),
    )


def _action(value: object) -> Action:
    try:
        return Action(str(value))
    except ValueError:
        raise InputError(
            f"The policy names an unknown action, “{value}”.",
            hint=f"Use {', '.join(Action)}.",
        ) from None


def _score(value: object) -> float:
    score = float(str(value))
    if not 0 <= score <= 1:
        raise InputError("A threshold lies outside 0 to 1.", hint="Choose a value between them.")
    return score
