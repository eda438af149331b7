"""Permissions are said, changed and recorded; every use of the gate is in the audit log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench import egress
from workbench.app import Workbench
from workbench.errors import InputError
from workbench.services.workspace.audit_trail import facts_of
from workbench.services.workspace.network import Network


def entries(workbench: Workbench) -> list[tuple[str, str, str, dict[str, object]]]:
    found = workbench.audit_trail.list(20, "network")
    return [(e.action, e.subject, e.outcome, dict(facts_of(e))) for e in reversed(found)]


def test_nothing_is_permitted_in_a_new_workspace(workbench: Workbench) -> None:
    status = workbench.network.status()

    assert not status.is_open
    assert [item.hosts_next for item in status.actions] == [()] * 3
    assert not workbench.network.is_permitted("models")


def test_what_is_allowed_is_written_down_and_counts_from_the_next_start(
    workbench: Workbench,
) -> None:
    workbench.network.allow("models")
    workbench.network.allow("engines", ("[::1]:8080",))
    assert workbench.network.allow("engines", ("x.org",)) == ("[::1]:8080", "x.org")
    workbench.network.deny("engines")
    workbench.network.allow("engines", ("[::1]:8080",))

    assert workbench.network.status().needs_restart
    assert not workbench.network.is_permitted("models")
    permitted = egress.read_policy(workbench.paths, Path("/nonexistent")).permitted
    assert sorted(permitted) == ["engines", "models"]
    workbench.network.deny("models")
    assert sorted(egress.read_policy(workbench.paths, Path("/nonexistent")).permitted) == [
        "engines"
    ]
    assert entries(workbench) == [
        (
            "network.allowed",
            "models",
            "done",
            {"hosts": ["huggingface.co", ".huggingface.co", ".hf.co"]},
        ),
        ("network.allowed", "engines", "done", {"hosts": ["::1:8080"]}),
        ("network.allowed", "engines", "done", {"hosts": ["::1:8080", "x.org"]}),
        ("network.denied", "engines", "done", {"hosts": []}),
        ("network.allowed", "engines", "done", {"hosts": ["::1:8080"]}),
        ("network.denied", "models", "done", {"hosts": []}),
    ]


@pytest.mark.parametrize(
    ("action", "hosts"),
    [
        ("post", ()),
        ("engines", ()),
        ("vectors", ("x.org",)),
        ("models", ("https://x.org",)),
        ("models", ("a b",)),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    workbench: Workbench, action: str, hosts: tuple[str, ...]
) -> None:
    with pytest.raises(InputError):
        workbench.network.allow(action, hosts)
    assert workbench.settings.current.network == {}
    assert entries(workbench) == []


def ruled(workbench: Workbench, **network: list[str]) -> Network:
    file = workbench.paths.root / "administrator.json"
    file.write_text(json.dumps({"network": network}))
    return Network(
        gate=egress.closed_gate(),
        paths=workbench.paths,
        settings=workbench.settings,
        audit=workbench.audit,
        administrator=file,
    )


def test_where_an_administrator_decides_a_workspace_can_only_say_no(workbench: Workbench) -> None:
    network = ruled(workbench, models=["hub.office"])

    with pytest.raises(InputError, match="administrator"):
        network.allow("engines", ("127.0.0.1:1",))
    with pytest.raises(InputError, match="administrator"):
        network.allow("models", ("elsewhere.example",))
    network.deny("models")
    assert network.status().actions[0].hosts_next == ()
    assert network.allow("models") == ("hub.office",)
    assert network.status().actions[0].hosts_next == ("hub.office",)


def test_what_an_administrator_does_not_permit_is_not_said_to_be_permitted(
    workbench: Workbench,
) -> None:
    network = ruled(workbench, models=["hub.office"])
    network.deny("engines")

    with pytest.raises(InputError, match="not permitted to ask other engines"):
        network.allow("engines")
    with pytest.raises(InputError, match=r"alone names hosts, here: hub\.office"):
        network.allow("models", ("elsewhere.example",))


def test_nothing_can_be_allowed_while_an_administrators_file_is_damaged(
    workbench: Workbench,
) -> None:
    network = ruled(workbench)
    (workbench.paths.root / "administrator.json").write_text("{")

    assert network.status().by == "administrator"
    with pytest.raises(InputError, match="is damaged"):
        network.allow("models")
    network.deny("models")
    with pytest.raises(InputError, match="is damaged"):
        network.allow("models")


@pytest.mark.parametrize("address", ["https://x:99999", "https://[::1", "ftp://x.example", "x"])
def test_what_is_no_address_of_a_hub_is_refused(workbench: Workbench, address: str) -> None:
    with pytest.raises(InputError, match="no address of a hub"):
        workbench.network.choose_hub("models", address)


def test_every_use_is_recorded_before_and_after(workbench: Workbench) -> None:
    gate = egress.closed_gate()
    Network(
        gate=gate,
        paths=workbench.paths,
        settings=workbench.settings,
        audit=workbench.audit,
    )
    record = gate._recorder
    assert record is not None
    began = egress.Use("u1", "models", "some/model name", "2026-01-01T00:00:00Z")
    ended = egress.Use(
        "u1", "models", "some/model name", began.began_at, "done",
        ("hub.example:443",), ("bad host\n:443",), 12, 3, "files and ports",
    )  # fmt: skip

    record(began)
    record(ended)

    first, second = entries(workbench)
    assert first == (
        "network.opened",
        "some/model_name",
        "done",
        {"action": "models", "use": "u1", "hosts": []},
    )
    assert second[0] == "network.closed"
    assert second[3] == {
        "action": "models",
        "use": "u1",
        "reached": ["hub.example:443"],
        "refused": ["bad_host_:443"],
        "received_bytes": 12,
        "sent_bytes": 3,
        "fenced": "files_and_ports",
    }
