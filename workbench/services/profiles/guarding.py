"""A guard around each service of a workspace with profiles: whoever calls must be permitted to.

Stands between the workbench and every way in (window, commands, local API), never between services.
A refusal is one sentence, and an event in the audit log.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Final, TypeVar

from workbench.domain.audit import Action, Event, word
from workbench.domain.profile import Permission, who_could
from workbench.errors import AccessDenied, WorkbenchError
from workbench.services.profiles.acting import Acting
from workbench.services.profiles.permission_table import Rule, rule
from workbench.services.workspace.audit import Audit

T = TypeVar("T")
_SERVICES: Final = ("workbench.services.", "workbench.settings", "workbench.storage.")


class Refusals:
    """Refuse, and tell the audit log: the first of a kind, then the others of a run in one line."""

    def __init__(self, acting: Acting, audit: Audit) -> None:
        self._acting = acting
        self._audit = audit

    def check(self, service: str, method: str, wanted: Rule, given: Sequence[str] = ()) -> None:
        """Raises AccessDenied."""
        profile = self._acting.current
        for any_of in wanted.demands(given):
            if profile.may(*any_of) or "owner" in profile.roles:
                continue
            self._record(service, method)
            raise denied(profile.name, any_of)

    def _record(self, service: str, method: str) -> None:
        """What cannot be recorded is refused all the same."""
        facts = {"profile": self._acting.current.id, "method": word(method)}
        try:
            self._audit.record(Event(Action.PERMISSION_REFUSED, word(service), facts, "refused"))
        except WorkbenchError:
            return


def denied(name: str, any_of: Sequence[Permission]) -> AccessDenied:
    what = any_of[0].value if any_of else "use this"
    roles = who_could(any_of) or "owner"
    return AccessDenied(f"The profile “{name}” may not {what}.", hint=f"Roles that may: {roles}.")


class Guarded:
    """Stands where a service would. Made by `guarded` alone."""

    def __init__(self, service: object, name: str, refusals: Refusals) -> None:
        own = self.__dict__
        own["_service"], own["_name"], own["_refusals"] = service, name, refusals
        own["_lock"] = threading.Lock()

    def __getattr__(self, attribute: str) -> Any:
        own = self.__dict__
        service, name, refusals = own["_service"], own["_name"], own["_refusals"]
        if attribute.startswith("_"):
            raise AttributeError(attribute)
        wanted = rule(name, attribute)
        found = getattr(type(service), attribute, None)
        if found is None or not callable(found):  # a property, or what an instance holds
            refusals.check(name, attribute, wanted)
            held = getattr(service, attribute)
            return Guarded(held, f"{name}.{attribute}", refusals) if is_held(held) else held
        bound: Callable[..., Any] = getattr(service, attribute)

        @functools.wraps(bound)
        def checked(*given: Any, **named: Any) -> Any:
            refusals.check(name, attribute, wanted, tuple(named))
            return bound(*given, **named)

        own[attribute] = checked  # found without a search the next time
        return checked

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError(f"{attribute} of a guarded service is not set from outside")


def guarded(bundle: T, refusals: Refusals, prefix: str = "") -> T:
    """The same frozen bundle of services, each behind a guard; what is no service stays."""
    changed: dict[str, object] = {}
    for name, value in parts(bundle):
        if is_bundle(value):
            changed[name] = guarded(value, refusals, f"{prefix}{name}.")
        elif is_service(value):
            changed[name] = Guarded(value, f"{prefix}{name}", refusals)
    return replace(bundle, **changed)  # type: ignore[type-var]


def parts(bundle: object) -> Iterator[tuple[str, object]]:
    """What a bundle holds, by name; nothing of its own."""
    for item in fields(bundle):  # type: ignore[arg-type]
        if not item.name.startswith("_"):
            yield item.name, getattr(bundle, item.name)


def is_service(value: object) -> bool:
    """One of ours, and no plain value, lane or signal."""
    return type(value).__module__.startswith(_SERVICES)


def is_held(value: object) -> bool:
    """A service inside a service: `library.properties`. Values of services are frozen, or enums."""
    return is_service(value) and not is_dataclass(value) and not isinstance(value, Enum)


def is_bundle(value: object) -> bool:
    """A frozen value that holds services and nothing else."""
    return (
        is_dataclass(value)
        and not isinstance(value, type)
        and all(is_service(part) for _, part in parts(value))
    )
