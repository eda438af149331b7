"""Every public method of every service, against every role: who may not, is refused before it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.bundle import fake_engines
from tests.profiles_room import members, people, services, signs_in
from workbench.app import Workbench, open_workspace
from workbench.domain.profile import GRANTS, ROLES, Permission, Profile, Role
from workbench.errors import AccessDenied
from workbench.paths import WorkspacePaths
from workbench.services.profiles.acting import Acting
from workbench.services.profiles.audit_reading import opened_trail
from workbench.services.profiles.guarding import Guarded, Refusals
from workbench.services.profiles.permission_table import rule, table

# What an auditor and an administrator never get at, said here once more and apart from the table.
CONTENT = (
    "agency.agents", "agency.surveys", "chat", "chat_import", "conversations", "datasets",
    "evaluation", "generate", "ingest", "judging.datasets", "judging.evaluation",
    "learning.drafts", "learning.sets", "library", "library.properties", "local_answers",
    "privacy_desk", "prompt_exchange", "reading.archives", "reading.originals", "reading.room",
    "reading.tests", "retrieval", "surveys", "tables",
)  # fmt: skip
UPKEEP = {
    "agency.agents": {"n_cut_short"},
    "chat": {"recover"},
    "conversations": {"forget_computed"},
    "ingest": {"rebuild_index", "resume"},
    "reading.originals": {"tidy"},
    "retrieval": {"warm_up"},
}


class Nothing:
    """Stands for an audit log; what is refused is all that counts here."""

    def record(self, _event: object) -> None: ...


def test_every_public_method_of_every_service_has_a_permission(workbench: Workbench) -> None:
    """A new method: name it in resources/profiles/permissions.json, see docs/guide/profiles.md."""
    known = table()
    found = {name: set(members(service)) for name, service in services(workbench)}
    missing = {
        name: sorted(has - set(known.get(name, {})))
        for name, has in found.items()
        if has - set(known.get(name, {}))
    }
    gone = {
        name: sorted(set(lines) - found.get(name, set()))
        for name, lines in known.items()
        if set(lines) - found.get(name, set())
    }

    assert missing == {}
    assert gone == {}
    assert sum(map(len, found.values())) > 500


@pytest.fixture(params=ROLES)
def opened(
    request: pytest.FixtureRequest, workspace_paths: WorkspacePaths
) -> Iterator[tuple[Role, Workbench]]:
    people(workspace_paths, Ada=request.param)
    workbench = open_workspace(
        workspace_paths, lambda _paths: fake_engines(), profile=signs_in("Ada")
    )
    yield request.param, workbench
    workbench.close()


@pytest.mark.parametrize("role", ROLES)
def test_who_may_not_is_refused_and_who_may_is_let_through(role: Role) -> None:
    tried = n_refused = 0
    refusals = Refusals(Acting(Profile("x", "Ada", (role,)), has_profiles=True), Nothing())  # type: ignore[arg-type]
    for name, lines in table().items():
        for method, wanted in lines.items():
            may = any(one in GRANTS[role] for one in wanted.any_of)
            tried += 1
            if may:
                refusals.check(name, method, wanted)
            else:
                with pytest.raises(AccessDenied, match="may not"):
                    refusals.check(name, method, wanted)
                n_refused += 1
    assert tried > 500
    assert (n_refused == 0) is (role == "owner")


def test_a_refusal_comes_before_the_service_is_touched(opened: tuple[Role, Workbench]) -> None:
    role, workbench = opened
    for name, guarded in services_of(workbench):
        for method, wanted in table()[name].items():
            if wanted.by_argument or any(one in GRANTS[role] for one in wanted.any_of):
                continue
            with pytest.raises(AccessDenied, match="may not"):
                getattr(guarded, method)()  # without arguments: it never comes to that
    assert all(isinstance(one, Guarded) for _, one in services_of(workbench))


def services_of(workbench: Workbench, prefix: str = "") -> Iterator[tuple[str, object]]:
    """The guards, by name; those that are reached through a property are left to the table."""
    for name in table():
        value: object = workbench
        try:
            for part in name.split("."):
                value = getattr(value, part)
        except AccessDenied:
            continue
        yield name, value


@pytest.mark.parametrize("role", ["auditor", "administrator"])
@pytest.mark.parametrize("service", CONTENT)
def test_events_and_policies_are_not_content(role: Role, service: str) -> None:
    open_to = {
        method
        for method, wanted in table()[service].items()
        if any(one in GRANTS[role] for one in wanted.any_of)
    }

    assert open_to == UPKEEP.get(service, set())


@pytest.mark.parametrize("role", ["auditor", "administrator"])
def test_whoever_sees_no_content_holds_no_permission_over_it(role: Role) -> None:
    content = {Permission.READ, Permission.WORK, Permission.EXPORT, Permission.REVIEW}
    assert not GRANTS[role] & content


def test_what_nobody_declared_is_refused_to_all_but_an_owner() -> None:
    assert rule("chat", "a_method_of_tomorrow").any_of == ()
    assert rule("a_service_of_tomorrow", "read").any_of == ()


def test_an_analyst_changes_settings_but_no_policy(workspace_paths: WorkspacePaths) -> None:
    people(workspace_paths, Ada="analyst", Eva="administrator")
    workbench = open_workspace(
        workspace_paths, lambda _paths: fake_engines(), profile=signs_in("Ada")
    )
    try:
        workbench.settings.update(passages=7)
        with pytest.raises(AccessDenied, match="change policies"):
            workbench.settings.update(passages=8, network={"models": ["example.org"]})
        assert workbench.settings.current.passages == 7
    finally:
        workbench.close()
    with opened_trail(workspace_paths, None, signs_in("Eva")) as trail:
        [refused] = trail.list(5, "permission")
    assert refused.who.startswith("Ada (")
    assert refused.facts == '{"method":"update","profile":"id-of-Ada"}'


def test_a_workspace_without_profiles_has_no_guards(workbench: Workbench) -> None:
    assert not isinstance(workbench.chat, Guarded)
    assert workbench.profiles.current.roles == ("owner",)
