"""Who opens a workspace with profiles, encrypted and not; and what each key opens."""

from __future__ import annotations

import json

import pytest

from tests.fakes.bundle import fake_engines
from tests.profiles_room import CHEAP, passphrase_of, people, signs_in
from workbench.app import Workbench, open_workspace
from workbench.domain.sealing import derived
from workbench.errors import AccessDenied, InputError, NotFound, ProfileNeeded, WorkbenchError
from workbench.paths import WorkspacePaths
from workbench.services.profiles.audit_reading import opened_trail
from workbench.services.profiles.auditors_trail import AuditorsTrail
from workbench.services.profiles.signing_in import (
    SignIn,
    content_key,
    fits,
    key_of_profile,
    profile_names,
    used_name,
)
from workbench.services.workspace.encryption import Encryption
from workbench.storage import profile_store
from workbench.storage.audit_copy import NAME
from workbench.storage.database import Database
from workbench.storage.workspace_key import WorkspaceKey

PASSPHRASE = "the workspace's own passphrase"


def opened(paths: WorkspacePaths, name: str = "", *, key: WorkspaceKey | None = None) -> Workbench:
    profile = signs_in(name) if name and key is None else None
    return open_workspace(paths, lambda _paths: fake_engines(), key=key, profile=profile)


def test_nobody_opens_it_unnamed_and_no_wrong_passphrase_does(
    workspace_paths: WorkspacePaths,
) -> None:
    people(workspace_paths, Eva="administrator", Ada="analyst")

    with pytest.raises(ProfileNeeded) as needed:
        opened(workspace_paths)
    for given, kind in ((SignIn("Ada", "wrong one"), InputError), (signs_in("Nobody"), NotFound)):
        with pytest.raises(kind):
            open_workspace(workspace_paths, lambda _: fake_engines(), profile=given)

    assert needed.value.names == ("Ada", "Eva")
    with opened_trail(workspace_paths, None, signs_in("Eva")) as trail:
        assert [entry.subject for entry in trail.list(9, "profile.refused")] == ["id-of-Ada"]


def test_each_event_names_the_profile_and_the_account(workspace_paths: WorkspacePaths) -> None:
    people(workspace_paths, Eva="administrator")
    opened(workspace_paths, "Eva").close()

    with opened_trail(workspace_paths, None, signs_in("Eva")) as trail:
        assert all(entry.who.startswith("Eva (") for entry in trail.list(9, "profile.signed_in"))


def test_profiles_are_added_changed_and_removed_by_an_administrator(
    workspace_paths: WorkspacePaths,
) -> None:
    people(workspace_paths, Eva="administrator", Olga="owner")
    workbench = opened(workspace_paths, "Eva")
    profiles = workbench.profiles
    try:
        ada = profiles.add("Ada", ("analyst", "reviewer"), "her own passphrase")
        assert ada.roles == ("analyst", "reviewer")
        assert profiles.rename("Ada", "Ada Meyer").name == "Ada Meyer"
        assert profiles.set_roles("Ada Meyer", ("auditor",)).roles == ("auditor",)
        with pytest.raises(InputError, match="already"):
            profiles.add("ada meyer", ("analyst",), "another passphrase")
        with pytest.raises(AccessDenied, match="own profile"):
            profiles.set_roles("Eva", ("administrator", "analyst"))
        with pytest.raises(AccessDenied, match="Only an owner"):
            profiles.set_roles("Ada Meyer", ("owner",))
        with pytest.raises(AccessDenied, match="Only an owner"):
            profiles.reset_passphrase("Olga", "that she does not know")
        with pytest.raises(InputError, match="itself"):
            profiles.remove("Eva")
        profiles.remove("Ada Meyer")
        assert [one.name for one in profiles.list()] == ["Eva", "Olga"]
        assert profiles.name_of(ada.id) == "Ada Meyer"
    finally:
        workbench.close()
    assert profile_names(workspace_paths) == ("Eva", "Olga")


def test_the_first_profile_must_be_able_to_make_others(workbench: Workbench) -> None:
    with pytest.raises(InputError, match="first profile"):
        workbench.profiles.add("Ada", ("analyst",), "long enough for it")
    with pytest.raises(InputError, match="no role"):
        workbench.profiles.add("Ada", ("king",), "long enough for it")


def test_a_passphrase_is_changed_by_its_owner_and_forgotten_ones_are_replaced(
    workspace_paths: WorkspacePaths,
) -> None:
    people(workspace_paths, Eva="administrator", Ada="analyst")
    workbench = opened(workspace_paths, "Ada")
    workbench.profiles.use("Ada", passphrase_of("Ada"))
    with pytest.raises(InputError):
        workbench.profiles.change_passphrase("not this one", "another passphrase")
    workbench.profiles.change_passphrase(passphrase_of("Ada"), "another passphrase")
    workbench.close()

    assert fits(workspace_paths, SignIn("ada", "another passphrase"))
    assert not fits(workspace_paths, signs_in("Ada"))
    assert used_name(workspace_paths) == "Ada"


@pytest.fixture
def sealed(workspace_paths: WorkspacePaths) -> tuple[WorkspacePaths, Encryption]:
    """An encrypted workspace whose profiles have got their keys."""
    encryption = Encryption(workspace_paths, cost=CHEAP)
    encryption.begin_encrypting(PASSPHRASE)
    encryption.finish(PASSPHRASE).wipe()
    people(
        workspace_paths,
        key=encryption.unlock(PASSPHRASE),
        Eva="administrator",
        Ada="analyst",
        Otto="auditor",
    )
    opened(workspace_paths, key=encryption.unlock(PASSPHRASE)).close()
    return workspace_paths, encryption


def test_a_profile_opens_an_encrypted_workspace_with_its_own_passphrase(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, _ = sealed
    workbench = opened(paths, key=content_key(key_of_profile(paths, signs_in("Ada"))))

    assert workbench.profiles.current.name == "Ada"
    assert workbench.library.documents() == ()
    workbench.close()


def test_an_auditors_key_opens_the_copy_of_the_log_and_no_content(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, _ = sealed
    found = key_of_profile(paths, signs_in("Otto"))

    assert found.content is None
    assert found.audit is not None
    with pytest.raises(AccessDenied, match="no content"):
        content_key(found)
    for secret in (found.audit, *_keys_that_follow_from(found.audit)):
        with pytest.raises(WorkbenchError):
            Database(paths.database, WorkspaceKey(secret)).read("SELECT * FROM audit_events")
    trail = AuditorsTrail(paths, found.profile, found.audit)
    actions = [entry.action for entry in trail.list(99)]
    assert "profile.signed_in" in actions
    assert trail.verify().fits
    assert trail.verify().entries == len(actions)


def test_that_the_copy_was_read_is_in_the_log_after_the_next_opening(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, encryption = sealed
    found = key_of_profile(paths, signs_in("Otto"))
    assert found.audit is not None
    AuditorsTrail(paths, found.profile, found.audit).list(1)

    opened(paths, key=encryption.unlock(PASSPHRASE)).close()

    told = AuditorsTrail(paths, found.profile, found.audit).list(9, "log.copy_read")
    assert [(one.outcome, one.facts) for one in told] == [("listed", '{"profile":"id-of-Otto"}')]


def test_a_role_that_somebody_writes_into_the_file_opens_nothing(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, encryption = sealed
    shape = json.loads(paths.profiles.read_text("utf-8"))
    for one in shape["profiles"]:
        one["roles"] = ["owner"]
    shape["check"] = profile_store._check({k: v for k, v in shape.items() if k != "check"})
    paths.profiles.write_text(json.dumps(shape), "utf-8")

    for name in ("Otto", "Ada"):
        with pytest.raises(InputError, match="does not fit"):
            key_of_profile(paths, signs_in(name))
    opened(paths, key=encryption.unlock(PASSPHRASE)).close()
    assert key_of_profile(paths, signs_in("Ada")).profile.roles == ("analyst",)


def test_after_a_new_key_everybody_gets_theirs_anew_without_a_passphrase(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, encryption = sealed
    encryption.begin_rekeying(PASSPHRASE)
    encryption.finish(PASSPHRASE).wipe()
    opened(paths, key=encryption.unlock(PASSPHRASE)).close()

    opened(paths, key=content_key(key_of_profile(paths, signs_in("Ada")))).close()
    found = key_of_profile(paths, signs_in("Otto"))
    assert found.audit is not None
    assert AuditorsTrail(paths, found.profile, found.audit).verify().fits


def test_who_was_removed_opens_nothing_even_with_an_old_copy_of_the_file(
    sealed: tuple[WorkspacePaths, Encryption],
) -> None:
    paths, encryption = sealed
    before = paths.profiles.read_bytes()
    workbench = opened(paths, key=encryption.unlock(PASSPHRASE))
    workbench.profiles.remove("Ada")
    workbench.close()
    paths.profiles.write_bytes(before)

    with pytest.raises(AccessDenied, match="removed"):
        opened(paths, key=content_key(key_of_profile(paths, signs_in("Ada"))))


def test_the_copy_says_nothing_in_the_clear(sealed: tuple[WorkspacePaths, Encryption]) -> None:
    paths, _ = sealed
    content = (paths.audit / NAME).read_bytes()
    assert b"profile" not in content
    assert b"root" not in content


def _keys_that_follow_from(secret: bytes) -> tuple[bytes, ...]:
    return tuple(derived(secret, info) for info in (b"audit", b"files", b"database", b"content"))
