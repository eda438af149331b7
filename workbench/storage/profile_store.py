"""Profiles in the database, and the copy of them that is read before a workspace is unlocked.

The database is the truth. The copy, `profiles.json`, lies in the clear with names, roles and
wrapped keys, and is written anew whenever it differs; a changed copy opens nothing, since keys are
bound to the roles they were handed out for.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from workbench.domain.clock import now
from workbench.domain.profile import Profile, checked_roles
from workbench.errors import Corrupt, InputError, NotFound, WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.storage.codec import dumps, storable
from workbench.storage.database import Database, Row
from workbench.storage.private_files import write_whole
from workbench.storage.profile_keys import Slot, slot_from

FORMAT: Final = "ai-workbench-profiles"
VERSION: Final = 1
_LARGEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class KeptProfile:
    profile: Profile
    slot: Slot


class ProfileStore:
    """Every write is one transaction, and the copy follows it."""

    def __init__(self, database: Database, paths: WorkspacePaths) -> None:
        self._database = database
        self._paths = paths

    def all(self, *, removed: bool = False) -> tuple[KeptProfile, ...]:
        """By name; `removed`: those as well."""
        where = "" if removed else "WHERE removed_at = ''"
        rows = self._database.read(
            f"SELECT * FROM profiles {where} ORDER BY name COLLATE NOCASE"  # noqa: S608
        )
        return tuple(map(_kept, rows))

    def get(self, profile_id: str) -> KeptProfile:
        """Removed ones too. Raises NotFound."""
        row = self._database.read_one("SELECT * FROM profiles WHERE id = ?", (profile_id,))
        if row is None:
            raise NotFound(
                "There is no such profile.", hint="`workbench profiles list` shows them."
            )
        return _kept(row)

    def add(self, kept: KeptProfile) -> None:
        one = kept.profile
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO profiles(id, name, roles, slot, created_at) VALUES (?, ?, ?, ?, ?)",
                (one.id, storable(one.name), dumps(one.roles), dumps(kept.slot), one.created_at),
            )

    def change(self, kept: KeptProfile) -> None:
        one = kept.profile
        with self._database.write() as connection:
            connection.execute(
                "UPDATE profiles SET name = ?, roles = ?, slot = ? WHERE id = ?",
                (storable(one.name), dumps(one.roles), dumps(kept.slot), one.id),
            )

    def remove(self, profile_id: str) -> None:
        """It opens nothing any more; its keys go, its name stays."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE profiles SET removed_at = ?, slot = '' WHERE id = ?", (now(), profile_id)
            )

    def write_copy(self) -> None:
        """As it is in the database by now; nothing is written where it is so already.

        Raises WorkspaceReadOnly.
        """
        wanted = _dumped(self.all())
        path = self._paths.profiles
        try:
            if wanted is None:
                path.unlink(missing_ok=True)
            elif not path.is_file() or path.read_bytes() != wanted:
                write_whole(path, wanted)
        except OSError as error:
            raise WorkspaceReadOnly(
                "The file “profiles.json” of this workspace cannot be written.",
                hint="Check the permissions of the workspace folder and the free space.",
                details=str(error),
            ) from error


def copied_profiles(paths: WorkspacePaths) -> tuple[KeptProfile, ...]:
    """Of the copy, before the workspace is opened; none where there is none. Raises Corrupt."""
    try:
        content = paths.profiles.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise WorkspaceReadOnly(
            "The file “profiles.json” of this workspace cannot be read.",
            hint="Check its permissions.",
            details=str(error),
        ) from error
    try:
        if len(content) > _LARGEST:
            raise ValueError("too large")
        shape = json.loads(content)
        if shape.get("format") != FORMAT or shape.pop("check") != _check(shape):
            raise ValueError("another kind of file, or changed")
        return tuple(_parsed(item) for item in shape["profiles"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, InputError) as error:
        raise Corrupt(
            "The file “profiles.json”, which says who may open this workspace, is damaged.",
            hint="Open the workspace with its own passphrase, or in one that is not encrypted move"
            " the file away: it is written anew from the database.",
            details=str(error),
        ) from error


def _dumped(found: tuple[KeptProfile, ...]) -> bytes | None:
    if not found:
        return None
    shape: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "profiles": [
            {
                "id": one.profile.id,
                "name": one.profile.name,
                "roles": list(one.profile.roles),
                "slot": asdict(one.slot),
            }
            for one in found
        ],
    }
    shape["check"] = _check(shape)
    return json.dumps(shape, indent=1, ensure_ascii=False).encode() + b"\n"


def _parsed(raw: Any) -> KeptProfile:
    if not all(isinstance(raw[name], str) for name in ("id", "name")):
        raise ValueError("a profile without a name")
    profile = Profile(raw["id"], raw["name"], checked_roles(raw["roles"]))
    return KeptProfile(profile, slot_from(raw["slot"]))


def _kept(row: Row) -> KeptProfile:
    profile = Profile(
        id=row["id"],
        name=row["name"],
        roles=checked_roles(json.loads(row["roles"])),
        created_at=row["created_at"],
        removed_at=row["removed_at"],
    )
    slot = slot_from(json.loads(row["slot"])) if row["slot"] else _NO_SLOT
    return KeptProfile(profile, slot)


_NO_SLOT: Final = Slot("", "", "", 1, 1, 8)


def with_slot(kept: KeptProfile, slot: Slot) -> KeptProfile:
    return replace(kept, slot=slot)


def _check(shape: dict[str, Any]) -> str:
    """Against damage; against people each box is bound to its profile and roles."""
    bare = {name: value for name, value in shape.items() if name != "check"}
    return hashlib.sha256(json.dumps(bare, sort_keys=True).encode()).hexdigest()
