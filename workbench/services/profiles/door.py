"""May somebody do what needs no open workspace? Asked by commands that work beside one.

A workspace with profiles is signed in to as when it is opened; without any, nobody is asked.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from workbench.domain.profile import Permission
from workbench.paths import WorkspacePaths
from workbench.services.profiles.guarding import Refusals
from workbench.services.profiles.permission_table import Rule, rule
from workbench.services.profiles.signing_in import SignIn, signed_in
from workbench.services.workspace.audit_opening import opened_audit
from workbench.storage.database import Database
from workbench.storage.profile_store import ProfileStore
from workbench.storage.workspace_key import WorkspaceKey


def admit(
    paths: WorkspacePaths,
    key: Callable[[], WorkspaceKey | None],
    given: Callable[[], SignIn | None],
    service: str,
    method: str,
    any_of: tuple[Permission, ...] = (),
) -> None:
    """As if this method of this service were called; `any_of` where no service has it.

    Raises AccessDenied, ProfileNeeded, WorkspaceSealed, InputError for a wrong passphrase.
    """
    if not (paths.profiles.is_file() and paths.database.is_file()):
        return
    found = key()
    with opened_audit(paths, found) as opened, contextlib.ExitStack() as closing:
        database = Database(paths.database, found)
        closing.callback(database.close)
        acting = signed_in(ProfileStore(database, paths), found, given(), opened.audit)
        if acting.has_profiles:
            wanted = Rule(any_of) if any_of else rule(service, method)
            Refusals(acting, opened.audit).check(service, method, wanted)
