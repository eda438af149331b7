"""Who opens a workspace with profiles: found by a passphrase, before anything of it is shown.

In an encrypted workspace the profile's own key opens the database, or only the copy of the audit
log. In one that is not encrypted the passphrase is compared, which keeps apart people who use the
program, not people who read its files.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.audit import Action, Event
from workbench.domain.profile import Profile
from workbench.errors import AccessDenied, InputError, NotFound, ProfileNeeded
from workbench.paths import WorkspacePaths
from workbench.services.profiles.acting import Acting
from workbench.services.workspace.audit import Audit, user_name
from workbench.storage.key_header import KEYRING
from workbench.storage.profile_keys import Kind, Slot, handed, private_of, unboxed
from workbench.storage.profile_store import KeptProfile, ProfileStore, copied_profiles, with_slot
from workbench.storage.unlock_failures import UnlockFailures
from workbench.storage.used_profile import UsedProfile
from workbench.storage.workspace_key import WorkspaceKey

WAY = "profile:"  # before the id of the profile whose key it was
WITH_THE_KEY = "workspace key"  # who opened it with the workspace's own passphrase


@dataclass(frozen=True, slots=True)
class SignIn:
    """What a person gave: the name of a profile and its passphrase."""

    name: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class ProfileKey:
    """Exactly one of both: the key to everything, or that of the audit log's copy."""

    profile: Profile
    content: WorkspaceKey | None
    audit: bytes | None


def profile_names(paths: WorkspacePaths) -> tuple[str, ...]:
    """Who may open the workspace, by name; none without profiles. Raises Corrupt."""
    return tuple(one.profile.name for one in copied_profiles(paths))


def used_name(paths: WorkspacePaths) -> str:
    """The profile that this account of the system signs in as; empty if none is remembered."""
    wanted = UsedProfile(paths).of(user_name())
    return next(
        (one.profile.name for one in copied_profiles(paths) if one.profile.id == wanted), ""
    )


def fits(paths: WorkspacePaths, given: SignIn) -> bool:
    """Whether the passphrase is that of the profile. Raises NotFound, Corrupt."""
    kept = _named(copied_profiles(paths), given.name)
    try:
        private_of(kept.slot, kept.profile.id, given.passphrase)
    except InputError:
        return False
    return True


def key_of_profile(paths: WorkspacePaths, given: SignIn) -> ProfileKey:
    """Of an encrypted workspace. Raises InputError for a wrong passphrase, NotFound, Corrupt."""
    kept = _named(copied_profiles(paths), given.name)
    profile, slot = kept.profile, kept.slot
    try:
        private = private_of(slot, profile.id, given.passphrase)
    except InputError:
        UnlockFailures(paths).add()
        raise
    if not slot.box:
        raise InputError(
            f"The profile “{profile.name}” has no key yet.",
            hint="It gets one when somebody opens the workspace with its own passphrase.",
        )
    secret = unboxed(slot, profile.id, profile.roles, private)
    if slot.kind == "audit":
        return ProfileKey(profile, None, secret)
    key = WorkspaceKey(secret)
    key.way = f"{WAY}{profile.id}"
    return ProfileKey(profile, key, None)


def content_key(found: ProfileKey) -> WorkspaceKey:
    """Raises AccessDenied for who holds no key to content."""
    if found.content is None:
        raise AccessDenied(
            f"The key of the profile “{found.profile.name}” opens the audit log and no content.",
            hint="Use `workbench audit list`, `audit verify` or `audit export`.",
        )
    return found.content


def signed_in(
    store: ProfileStore, key: WorkspaceKey | None, given: SignIn | None, audit: Audit
) -> Acting:
    """Whoever opens it. Raises ProfileNeeded, InputError, NotFound, AccessDenied."""
    kept = store.all()
    if not kept:
        return Acting()
    if key is not None:
        profile = _holder(kept, key)
        hand_out(store, key)
    else:
        profile = _compared(kept, given, audit)
    store.write_copy()
    acting = Acting(profile, has_profiles=True)
    audit.acts_as(lambda: acting.name)
    audit.record(Event(Action.PROFILE_SIGNED_IN, profile.id))
    return acting


def hand_out(store: ProfileStore, key: WorkspaceKey) -> None:
    """To each profile the key that its roles ask for, where it has not got it yet."""
    for kept in store.all():
        kind: Kind = "content" if kept.profile.needs_content_key else "audit"
        if kept.slot.kind == kind and kept.slot.key_id == key.id_for(kind):
            continue
        store.change(with_slot(kept, box_for(kept, key)))


def box_for(kept: KeptProfile, key: WorkspaceKey) -> Slot:
    profile = kept.profile
    kind: Kind = "content" if profile.needs_content_key else "audit"
    secret = key.master if kind == "content" else key.audit
    return handed(kept.slot, profile.id, profile.roles, kind, secret, key.id_for(kind))


def _holder(kept: tuple[KeptProfile, ...], key: WorkspaceKey) -> Profile:
    """The profile whose key opened it, as the database has it; else the owner."""
    if key.way == KEYRING:
        raise _needed(kept)
    if not key.way.startswith(WAY):
        return Profile("", WITH_THE_KEY, ("owner",))
    wanted = key.way.removeprefix(WAY)
    for one in kept:
        if one.profile.id == wanted:
            return one.profile
    raise AccessDenied("This profile was removed.", hint="Ask an administrator of the workspace.")


def _compared(kept: tuple[KeptProfile, ...], given: SignIn | None, audit: Audit) -> Profile:
    if given is None:
        raise _needed(kept)
    one = _named(kept, given.name)
    try:
        private_of(one.slot, one.profile.id, given.passphrase)
    except InputError:
        audit.record(Event(Action.PROFILE_REFUSED, one.profile.id, outcome="refused"))
        raise
    return one.profile


def _named(kept: tuple[KeptProfile, ...], name: str) -> KeptProfile:
    wanted = " ".join(name.split()).casefold()
    for one in kept:
        if wanted in {one.profile.name.casefold(), one.profile.id}:
            return one
    names = ", ".join(one.profile.name for one in kept) or "none"
    raise NotFound(f"There is no profile “{name[:60]}”.", hint=f"Profiles here: {names}.")


def _needed(kept: tuple[KeptProfile, ...]) -> ProfileNeeded:
    names = tuple(one.profile.name for one in kept)
    return ProfileNeeded(
        "This workspace has profiles: say who you are.",
        hint=f"Use --as NAME with one of: {', '.join(names)}.",
        names=names,
    )
