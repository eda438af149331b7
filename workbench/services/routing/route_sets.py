"""Rule sets as they are kept: listed, saved, removed, and the one that is in force.

What a rule set names is looked for when it is saved; a model of another program must be allowed in
it by name. Decides nothing about a request.
"""

from __future__ import annotations

import hashlib

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.routing import RuleSet, Target, checked
from workbench.errors import InputError, NotFound
from workbench.services.models.models import Models
from workbench.services.routing.releases import Releases
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.route_store import RouteStore


class RouteSets:
    """Publishes `Kind.MODELS`."""

    def __init__(
        self,
        *,
        store: RouteStore,
        models: Models,
        releases: Releases,
        settings: SettingsFile,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._models = models
        self._releases = releases
        self._settings = settings
        self._audit = audit
        self._changes = changes

    def list(self) -> tuple[RuleSet, ...]:
        """By name."""
        return self._store.all()

    def get(self, name: str) -> RuleSet:
        """Without regard to case. Raises NotFound."""
        found = self._store.named(name.strip())
        if found is None:
            raise NotFound(
                f"There is no rule set “{name}”.", hint="`workbench routes list` shows them."
            )
        return found

    def find(self, name: str) -> RuleSet | None:
        return self._store.named(name.strip())

    def save(self, rules: RuleSet) -> RuleSet:
        """Keep it, in place of the one of this name.

        Raises InputError for what cannot be, NotFound for a model or release that is not there.
        """
        wanted = checked(rules)
        for target in wanted.targets:
            self._check(target, wanted)
        facts = {"rules": len(wanted.rules), "outside": int(wanted.allows_outside)}
        event = Event(Action.ROUTES_SAVED, _subject(wanted.name), facts)
        with self._audit.telling(event):
            self._store.save(wanted)
        self._changes.publish(Kind.MODELS)
        return wanted

    def remove(self, name: str) -> None:
        """Raises NotFound. If it was in force, none is any more."""
        rules = self.get(name)
        with self._audit.telling(Event(Action.ROUTES_REMOVED, _subject(rules.name))):
            self._store.remove(rules.name)
        if self._settings.current.route.casefold() == rules.name.casefold():
            self._settings.update(route="")
        self._changes.publish(Kind.MODELS)

    def in_force(self) -> RuleSet | None:
        """The one that chat and commands follow where no model, release or set is named."""
        name = self._settings.current.route
        return self._store.named(name) if name else None

    def _check(self, target: Target, rules: RuleSet) -> None:
        if target.kind == "release":
            release = self._releases.find(target.reference)
            if release.content.prompt is not None:
                raise InputError(
                    f"The release {release.reference} binds a prompt with variables of its own.",
                    hint="Name a release without a prompt, or a model.",
                )
        elif target.kind == "model":
            model = self._models.resolve(target.reference)
            if model.place is not None and not rules.allows_outside:
                raise InputError(
                    f"{model.name} runs outside this program.",
                    hint="Allow that for this rule set first: --outside.",
                )


def _subject(name: str) -> str:
    """A rule set in the audit log: the SHA-256 of its name, which may be any words."""
    return hashlib.sha256(name.casefold().encode("utf-8", "replace")).hexdigest()
