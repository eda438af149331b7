"""The rails policy as a JSON file of the workspace, with what its collections add.

Knows the file's form; what an entry means is `domain.guard.policy`'s to say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from workbench.domain.guard.policy import (
    DEFAULT_POLICY,
    GuardPolicy,
    parse_guard_policy,
    policy_shape,
)
from workbench.errors import InputError, WorkspaceReadOnly
from workbench.storage.private_files import PrivateFiles

VERSION: Final = 1
LARGEST_BYTES: Final = 4 << 20


@dataclass(frozen=True, slots=True)
class RailsPolicies:
    workspace: GuardPolicy = DEFAULT_POLICY
    collections: Mapping[str, GuardPolicy] = field(default_factory=dict)  # by id


class RailsFile:
    """Written beside its place and moved there when it is whole; read anew when it changed."""

    def __init__(self, path: Path, files: PrivateFiles | None = None) -> None:
        self._path = path
        self._files = files or PrivateFiles(path.parent)
        self._known: tuple[tuple[int, int], RailsPolicies] | None = None

    def read(self) -> RailsPolicies:
        """The default where there is no file. Raises InputError for one that cannot be read:
        rails that somebody wrote wrongly are not passed over."""
        try:
            found = self._path.stat()
            stamp = (found.st_mtime_ns, found.st_size)
            if self._known is not None and self._known[0] == stamp:
                return self._known[1]
            if found.st_size > LARGEST_BYTES:
                raise _damaged("it is larger than 4 MiB")
            policies = _parsed(json.loads(self._files.read(self._path)))
        except FileNotFoundError:
            return RailsPolicies()
        except (OSError, ValueError, RecursionError) as error:
            raise _damaged(type(error).__name__) from error
        self._known = (stamp, policies)
        return policies

    def write(self, policies: RailsPolicies) -> None:
        """On disk on return. Raises WorkspaceReadOnly."""
        shape = {
            "version": VERSION,
            "workspace": policy_shape(policies.workspace),
            "collections": {
                name: policy_shape(policy) for name, policy in policies.collections.items()
            },
        }
        try:
            content = json.dumps(shape, ensure_ascii=False, indent=2).encode()
            self._files.write(self._path, content)
        except OSError as error:
            raise WorkspaceReadOnly(
                "The rails policy could not be saved.",
                hint="Check that the workspace folder can be written to and the disk has space.",
                details=str(error),
            ) from error
        self._known = None


def _parsed(raw: object) -> RailsPolicies:
    if not isinstance(raw, dict) or raw.get("version") != VERSION:
        raise _damaged("it is of another version")
    collections = raw.get("collections", {})
    if not isinstance(collections, dict):
        raise _damaged("its collections are no list of names")
    return RailsPolicies(
        parse_guard_policy(raw.get("workspace", {})),
        {str(name): parse_guard_policy(policy) for name, policy in collections.items()},
    )


def _damaged(details: str) -> InputError:
    return InputError(
        "The file rails.json of this workspace cannot be read.",
        hint="Correct it, or remove it to go back to the default.",
        details=details,
    )
