"""A workspace with profiles for tests: passphrases that cost nothing to try."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from workbench.domain.clock import now
from workbench.domain.profile import Profile, checked_roles
from workbench.paths import WorkspacePaths
from workbench.services.profiles.guarding import is_bundle, is_held, is_service, parts
from workbench.services.profiles.signing_in import SignIn
from workbench.storage.database import Database
from workbench.storage.key_header import Cost
from workbench.storage.migrations import migrate
from workbench.storage.profile_keys import new_slot
from workbench.storage.profile_store import KeptProfile, ProfileStore
from workbench.storage.workspace_key import WorkspaceKey

CHEAP = Cost(iterations=1, lanes=1, memory_kib=8)


def passphrase_of(name: str) -> str:
    return f"passphrase of {name}"


def signs_in(name: str) -> SignIn:
    return SignIn(name, passphrase_of(name))


def people(
    paths: WorkspacePaths, *, key: WorkspaceKey | None = None, **roles: str
) -> dict[str, Profile]:
    """Profiles by name, each with its roles separated by blanks, put straight into the database."""
    paths.root.mkdir(parents=True, exist_ok=True)
    database = Database(paths.database, key)
    migrate(database, paths.backups)
    store = ProfileStore(database, paths)
    made = {}
    for name, words in roles.items():
        profile = Profile(f"id-of-{name}", name, checked_roles(words.split()), now())
        store.add(KeptProfile(profile, new_slot(profile.id, passphrase_of(name), CHEAP)))
        made[name] = profile
    store.write_copy()
    database.close()
    return made


def services(bundle: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Every service of a workbench by its name in the table, those inside others too."""
    for name, value in parts(bundle):
        if is_bundle(value):
            yield from services(value, f"{prefix}{name}.")
        elif is_service(value):
            yield f"{prefix}{name}", value
            for member in members(value):
                if not callable(getattr(type(value), member, None)):
                    held = getattr(value, member)
                    if is_held(held):
                        yield f"{prefix}{name}.{member}", held


def members(service: object) -> list[str]:
    """Its public methods, properties and what its instance holds."""
    of_class = {name for name, _ in inspect.getmembers_static(type(service))}
    found = of_class | set(getattr(service, "__dict__", {}))
    return sorted(name for name in found if not name.startswith("_"))
