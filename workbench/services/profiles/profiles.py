"""Add, change and remove the profiles of the workspace that is open.

There is always somebody left who may change profiles. Only an owner makes owners, and nobody but an
owner changes the roles of their own profile.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.profile import (
    Permission,
    Profile,
    Role,
    can_still_be_led,
    checked_name,
    checked_roles,
)
from workbench.errors import AccessDenied, InputError, NotFound
from workbench.services.profiles.acting import Acting
from workbench.services.profiles.signing_in import box_for
from workbench.services.workspace.audit import Audit, user_name
from workbench.storage.key_header import Cost
from workbench.storage.profile_keys import new_slot, private_of, with_passphrase
from workbench.storage.profile_store import KeptProfile, ProfileStore, with_slot
from workbench.storage.used_profile import UsedProfile
from workbench.storage.workspace_key import WorkspaceKey

_NO_LEADER: Final = "Nobody would be left who may change profiles."


class Profiles:
    """Thread-safe. What is changed counts from the next opening of the workspace."""

    def __init__(
        self,
        *,
        store: ProfileStore,
        used: UsedProfile,
        acting: Acting,
        audit: Audit,
        changes: Changes,
        key: WorkspaceKey | None,
        cost: Cost | None = None,
    ) -> None:
        self._store = store
        self._used = used
        self._acting = acting
        self._audit = audit
        self._changes = changes
        self._key = key
        self._cost = cost or Cost()

    @property
    def current(self) -> Profile:
        """Who acts now; an owner without a name where there are no profiles."""
        return self._acting.current

    @property
    def are_there(self) -> bool:
        """Whether the workspace was opened by a profile."""
        return self._acting.has_profiles

    def list(self, *, removed: bool = False) -> tuple[Profile, ...]:
        """By name."""
        return tuple(kept.profile for kept in self._store.all(removed=removed))

    def find(self, name_or_id: str) -> Profile:
        """Raises NotFound."""
        return self._named(name_or_id).profile

    def name_of(self, profile_id: str) -> str:
        """Also of one that was removed; empty for none."""
        for kept in self._store.all(removed=True):
            if kept.profile.id == profile_id:
                return kept.profile.name
        return ""

    def active(self, profile_id: str) -> Profile | None:
        """None for one that was removed, or never was."""
        return next((one for one in self.list() if one.id == profile_id), None)

    def become(self, profile: Profile) -> None:
        """Act as this one for the rest of the task: a request that its token came with.

        Without profiles nothing changes.
        """
        if self._acting.has_profiles:
            self._acting.becomes(profile)

    def may(self, permission: Permission) -> bool:
        """Whether who acts now may do it: for what a window offers."""
        return self.current.may(permission)

    def add(self, name: str, roles: tuple[str, ...], passphrase: str) -> Profile:
        """Raises InputError, AccessDenied."""
        profile = Profile(new_id(), checked_name(name), checked_roles(roles), now())
        self._check_free(profile.name)
        self._check_rank(profile.roles)
        others = self.list()
        if not can_still_be_led((*others, profile)):
            raise InputError(
                "The first profile must be one that may change profiles.",
                hint="Give it the role owner or administrator.",
            )
        kept = KeptProfile(profile, new_slot(profile.id, passphrase, self._cost))
        event = Event(Action.PROFILE_ADDED, profile.id, {"roles": tuple(profile.roles)})
        with self._audit.telling(event):
            self._store.add(self._boxed(kept))
        return self._published(profile)

    def set_roles(self, name_or_id: str, roles: tuple[str, ...]) -> Profile:
        """Raises NotFound, InputError, AccessDenied."""
        kept = self._named(name_or_id)
        before, wanted = kept.profile, checked_roles(roles)
        self._check_rank((*before.roles, *wanted))
        if before.id == self.current.id and "owner" not in self.current.roles:
            raise AccessDenied(
                "Nobody changes the roles of their own profile.", hint="Ask another administrator."
            )
        after = replace(before, roles=wanted)
        self._check_led(tuple(after if one.id == after.id else one for one in self.list()))
        event = Event(
            Action.PROFILE_CHANGED,
            before.id,
            {"roles": tuple(wanted), "before": tuple(before.roles)},
        )
        with self._audit.telling(event):
            self._store.change(self._boxed(replace(kept, profile=after)))
        return self._published(after)

    def rename(self, name_or_id: str, name: str) -> Profile:
        """Raises NotFound, InputError, AccessDenied."""
        kept = self._named(name_or_id)
        self._check_rank(kept.profile.roles)
        after = replace(kept.profile, name=checked_name(name))
        if after.name.casefold() != kept.profile.name.casefold():
            self._check_free(after.name)
        with self._audit.telling(Event(Action.PROFILE_CHANGED, after.id, {"name": "changed"})):
            self._store.change(replace(kept, profile=after))
        return self._published(after)

    def reset_passphrase(self, name_or_id: str, passphrase: str) -> None:
        """For somebody who forgot theirs: new keys; what was handed over is handed over again.

        Raises NotFound, InputError, AccessDenied.
        """
        kept = self._named(name_or_id)
        self._check_rank(kept.profile.roles)
        fresh = with_slot(kept, new_slot(kept.profile.id, passphrase, self._cost))
        self._store_passphrase(self._boxed(fresh), "administrator")

    def change_passphrase(self, old: str, new: str) -> None:
        """Of whoever acts. Raises InputError for a wrong one, NotFound without a profile."""
        kept = self._store.get(self.current.id)
        slot = with_passphrase(kept.slot, kept.profile.id, old, new, self._cost)
        self._store_passphrase(with_slot(kept, slot), "self")

    def remove(self, name_or_id: str) -> None:
        """It opens nothing from the next opening on. Raises NotFound, InputError, AccessDenied."""
        kept = self._named(name_or_id)
        profile = kept.profile
        self._check_rank(profile.roles)
        if profile.id == self.current.id:
            raise InputError("A profile does not remove itself.", hint="Sign in as another one.")
        left = tuple(one for one in self.list() if one.id != profile.id)
        if left:  # without any, the workspace has one owner again
            self._check_led(left)
        with self._audit.telling(Event(Action.PROFILE_REMOVED, profile.id)):
            self._store.remove(profile.id)
        self._published(profile)

    def use(self, name_or_id: str, passphrase: str) -> Profile:
        """This account of the system signs in as it from now on. Raises InputError, NotFound."""
        kept = self._named(name_or_id)
        private_of(kept.slot, kept.profile.id, passphrase)
        self._used.remember(user_name(), kept.profile.id)
        return kept.profile

    # -- inside

    def _named(self, name_or_id: str) -> KeptProfile:
        wanted = " ".join(name_or_id.split()).casefold()
        for kept in self._store.all():
            if wanted in {kept.profile.id, kept.profile.name.casefold()}:
                return kept
        raise NotFound(
            f"There is no profile “{name_or_id[:60]}”.",
            hint="`workbench profiles list` shows them.",
        )

    def _check_free(self, name: str) -> None:
        if any(one.name.casefold() == name.casefold() for one in self.list()):
            raise InputError(f"There is a profile “{name}” already.", hint="Choose another name.")

    def _check_rank(self, roles: tuple[Role, ...]) -> None:
        if "owner" in roles and "owner" not in self.current.roles:
            raise AccessDenied("Only an owner changes owners.", hint="Ask an owner.")

    @staticmethod
    def _check_led(left: tuple[Profile, ...]) -> None:
        if not can_still_be_led(left):
            raise InputError(_NO_LEADER, hint="Give another profile the role administrator first.")

    def _boxed(self, kept: KeptProfile) -> KeptProfile:
        return kept if self._key is None else with_slot(kept, box_for(kept, self._key))

    def _store_passphrase(self, kept: KeptProfile, by: str) -> None:
        event = Event(Action.PROFILE_PASSPHRASE, kept.profile.id, {"by": by})
        with self._audit.telling(event):
            self._store.change(kept)
        self._published(kept.profile)

    def _published(self, profile: Profile) -> Profile:
        self._store.write_copy()
        self._changes.publish(Kind.PROFILES, profile.id)
        return profile
