"""The audit log alone, for who may read it: beside a program that works in the workspace, too."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from workbench.domain.profile import Permission
from workbench.paths import WorkspacePaths
from workbench.services.profiles.guarding import denied
from workbench.services.profiles.signing_in import SignIn, signed_in
from workbench.services.workspace.audit_opening import opened_audit
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.storage.database import Database
from workbench.storage.profile_store import ProfileStore
from workbench.storage.workspace_key import WorkspaceKey


@contextlib.contextmanager
def opened_trail(
    paths: WorkspacePaths, key: WorkspaceKey | None = None, given: SignIn | None = None
) -> Iterator[AuditTrail]:
    """Raises AccessDenied for roles that may not, ProfileNeeded, what `opened_audit` raises."""
    with opened_audit(paths, key) as opened, contextlib.ExitStack() as closing:
        database = Database(paths.database, key)
        closing.callback(database.close)
        profile = signed_in(ProfileStore(database, paths), key, given, opened.audit).current
        if not profile.may(Permission.AUDIT):
            raise denied(profile.name, (Permission.AUDIT,))
        yield opened.trail
