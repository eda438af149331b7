"""The workspace's own rules for personal data: switches, actions, thresholds, lists, types.

One file, `privacy.json`, and the stricter of it and `policy.json`. Each change is on the audit log
before it holds, without the values. Knows no text and no vault.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.domain.privacy import ENTITY_TYPES
from workbench.domain.privacy_places import RANKS, Place, Places, demanded_by
from workbench.domain.privacy_policy import Action as Treatment
from workbench.domain.privacy_policy import Policy, parse_policy
from workbench.domain.recognizers.custom import CustomType, check_is_quick, checked
from workbench.domain.recognizers.larger import NOTHING
from workbench.errors import InputError
from workbench.services.privacy.privacy_resources import load_policy_table
from workbench.services.workspace.audit import Audit
from workbench.storage.policy_file import PolicyFile
from workbench.storage.privacy_file import FILE_NAME, PrivacyFile
from workbench.storage.private_files import PrivateFiles

BASE = "default"
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChosenRecognizer:
    """A folder with a larger recogniser, and what its labels stand for beside what is known."""

    folder: Path
    labels: Mapping[str, str] = field(default_factory=dict)


class OwnRules:
    """Thread-safe."""

    def __init__(
        self, folder: Path, files: PrivateFiles, demands: PolicyFile, audit: Audit | None = None
    ) -> None:
        """`audit` None: for looking only."""
        self._file = PrivacyFile(folder / FILE_NAME, files)
        self._demands = demands
        self._audit = audit
        self._lock = threading.RLock()
        self._parsed: tuple[Mapping[str, Any], Policy] | None = None

    def places(self) -> Places:
        """Raises InputError if the file is damaged."""
        kept = self._file.read().get("places", {})
        demanded = demanded_by(lambda name: self._demands.most(name, RANKS).value)
        return Places({place: kept.get(place) is True for place in Place}, demanded)

    def is_on(self, place: Place) -> bool:
        return self.places().is_on(place)

    def chats_switched(self) -> str:
        """When stored chats were switched on the last time; empty for never."""
        return str(self._file.read().get("chats_switched", ""))

    def policy(self) -> Policy:
        """The bundled default with what the workspace changed of it. Raises InputError."""
        with self._lock:
            kept = self._file.read()
            if self._parsed is None or self._parsed[0] is not kept:
                self._parsed = kept, parse_policy(self._table(kept))
            return self._parsed[1]

    def set_place(self, place: Place, *, on: bool) -> None:
        """Who switches it on for prompts gets it for stored chats, unless they said otherwise."""

        def change(kept: Table) -> None:
            places = kept.setdefault("places", {})
            hid_chats = places.get(str(Place.CHATS))
            places[str(place)] = on
            if place is Place.PROMPT and on:
                places.setdefault(str(Place.CHATS), True)
            if places.get(str(Place.CHATS)) and not hid_chats:
                kept["chats_switched"] = now()

        self._change(change, f"place.{place}", "on" if on else "off")

    def set_action(self, entity_type: str, action: Treatment) -> None:
        def change(kept: Table) -> None:
            _part(kept, "actions")[entity_type] = str(action)

        self._change(change, f"action.{entity_type}", str(action))

    def set_threshold(self, entity_type: str, least: float) -> None:
        def change(kept: Table) -> None:
            _part(kept, "thresholds")[entity_type] = least

        self._change(change, f"threshold.{entity_type}", f"{least:g}")

    def allow(self, value: str) -> None:
        """Never report this value again: it is not personal."""
        value = _checked(value)

        def change(kept: Table) -> None:
            policy = kept.setdefault("policy", {})
            listed = policy.setdefault("allow", [])
            if value.casefold() not in {one.casefold() for one in listed}:
                listed.append(value)
            _drop(_part(kept, "deny"), value)

        self._change(change, "allow", "added")

    def deny(self, value: str, entity_type: str) -> None:
        """Report this value always, as this type."""
        value = _checked(value)

        def change(kept: Table) -> None:
            _drop(_part(kept, "deny"), value)
            _part(kept, "deny")[value] = entity_type
            policy = kept["policy"]
            policy["allow"] = [
                one for one in policy.get("allow", []) if one.casefold() != value.casefold()
            ]

        self._change(change, "deny", "added")

    def forget(self, value: str) -> None:
        """Take a value from both lists."""

        def change(kept: Table) -> None:
            _drop(_part(kept, "deny"), value)
            policy = kept["policy"]
            policy["allow"] = [
                one for one in policy.get("allow", []) if one.casefold() != value.casefold()
            ]

        self._change(change, "lists", "removed")

    def set_custom(self, custom: CustomType) -> None:
        """Add a type of one's own, or replace it. Raises InputError if its own tests fail, or if
        it could take too long.
        """
        if custom.entity_type in ENTITY_TYPES:
            raise InputError(
                f"{custom.entity_type} is a type of the program.", hint="Choose another name."
            )
        check_is_quick(checked(custom))

        def change(kept: Table) -> None:
            policy = kept.setdefault("policy", {})
            rest = [one for one in policy.get("custom", []) if one["type"] != custom.entity_type]
            policy["custom"] = [*rest, _shape(custom)]

        self._change(change, f"type.{custom.entity_type}", "set")

    def remove_custom(self, entity_type: str) -> None:
        def change(kept: Table) -> None:
            policy = kept.setdefault("policy", {})
            policy["custom"] = [
                one for one in policy.get("custom", []) if one["type"] != entity_type
            ]
            for part in ("actions", "thresholds"):
                _part(kept, part).pop(entity_type, None)

        self._change(change, f"type.{entity_type}", "removed")

    def recognizers(self) -> tuple[ChosenRecognizer, ...]:
        """The larger recognisers that are chosen. Raises InputError if the file is damaged."""
        return tuple(
            ChosenRecognizer(Path(one["folder"]), dict(one.get("labels", {})))
            for one in self._file.read().get("recognizers", ())
        )

    def set_recognizers(self, chosen: Sequence[ChosenRecognizer]) -> None:
        """Use these and no others. Raises InputError if a label stands for no type."""
        kinds = {*ENTITY_TYPES, *(one.entity_type for one in self.policy().selection.custom)}
        for one in chosen:
            for kind in one.labels.values():
                if kind not in kinds and kind != NOTHING:
                    raise InputError(
                        f"There is no type “{kind}”.", hint="`workbench pii types` lists them."
                    )

        def change(kept: Table) -> None:
            kept["recognizers"] = [
                {"folder": str(one.folder), "labels": dict(one.labels)} for one in chosen
            ]

        self._change(change, "recognizers", f"{len(chosen)}")

    def lists(self) -> tuple[tuple[str, ...], Mapping[str, str]]:
        """What is never reported, and what always is, as it was typed."""
        policy = self._file.read().get("policy", {})
        return tuple(policy.get("allow", ())), dict(policy.get("deny", {}))

    def _table(self, kept: Mapping[str, Any]) -> Table:
        base, own = dict(load_policy_table(BASE)), kept.get("policy", {})
        return {
            **base,
            **own,
            "name": "workspace",
            "actions": {**base.get("actions", {}), **own.get("actions", {})},
            "thresholds": {**base.get("thresholds", {}), **own.get("thresholds", {})},
        }

    def _change(self, change: Callable[[Table], None], what: str, to: str) -> None:
        if self._audit is None:
            raise InputError("The rules can be looked at only.", hint="Open the workspace.")
        with self._lock:
            kept = _copy(self._file.read())
            change(kept)
            parse_policy(self._table(kept))
            with self._audit.together():  # what is not on record is not in force
                self._audit.record(Event(Action.PRIVACY_CHANGED, "", {"what": what, "now": to}))
                self._file.write(kept)


def _part(kept: Table, name: str) -> Table:
    found: Table = kept.setdefault("policy", {}).setdefault(name, {})
    return found


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copy(one) for key, one in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value


def _drop(entries: Table, value: str) -> None:
    for one in [one for one in entries if one.casefold() == value.casefold()]:
        del entries[one]


def _checked(value: str) -> str:
    value = value.strip()
    if not value or len(value) > 500:
        raise InputError(
            "A list takes values of 1 to 500 characters.", hint="Select a word or a name."
        )
    return value


def _shape(custom: CustomType) -> Table:
    shape: Table = {"type": custom.entity_type, "score": custom.score}
    shape |= {"regex": custom.regex} if custom.regex else {"words": list(custom.words)}
    return shape | {"matches": list(custom.matches), "misses": list(custom.misses)}
