"""Who opens a workspace and what people decide in it: profiles, reviews, the auditors' copy."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.paths import WorkspacePaths
from workbench.services.chat.feedback import FeedbackBook
from workbench.services.profiles.acting import Acting
from workbench.services.profiles.auditors_trail import tell_visits
from workbench.services.profiles.profiles import Profiles
from workbench.services.profiles.signing_in import SignIn, signed_in
from workbench.services.review.reviews import Reviews
from workbench.services.workspace.audit import Audit
from workbench.storage.audit_copy import AuditCopy
from workbench.storage.audit_log import AuditLog
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.feedback_store import FeedbackStore
from workbench.storage.profile_store import ProfileStore
from workbench.storage.review_store import ReviewStore
from workbench.storage.used_profile import UsedProfile
from workbench.storage.workspace_key import WorkspaceKey


@dataclass(frozen=True, slots=True)
class People:
    acting: Acting
    profiles: Profiles
    reviews: Reviews


def people(
    *,
    database: Database,
    paths: WorkspacePaths,
    key: WorkspaceKey | None,
    given: SignIn | None,
    audit: Audit,
    changes: Changes,
) -> People:
    """Raises ProfileNeeded, InputError for a wrong passphrase, NotFound, AccessDenied."""
    store = ProfileStore(database, paths)
    acting = signed_in(store, key, given, audit)
    if key is not None and acting.has_profiles:
        _keep_copy(AuditCopy(paths.audit, key.audit, AuditLog(database).after), audit)
        tell_visits(paths, audit)
    return People(
        acting,
        Profiles(
            store=store,
            used=UsedProfile(paths),
            acting=acting,
            audit=audit,
            changes=changes,
            key=key,
        ),
        Reviews(
            store=ReviewStore(database),
            conversations=ConversationStore(database),
            profiles=store,
            feedback=FeedbackBook(FeedbackStore(database), changes),
            acting=acting,
            audit=audit,
            changes=changes,
        ),
    )


def _keep_copy(copy: AuditCopy, audit: Audit) -> None:
    def follow() -> None:
        # The log is on disk already; what the copy lacks it gets with the next event or opening.
        with contextlib.suppress(WorkbenchError):
            copy.catch_up()

    follow()
    audit.follow_with(follow)
