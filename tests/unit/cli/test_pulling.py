"""`workbench models search|pull` and `workbench network` as a person types them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.hub import FakeHub
from tests.unit.workbench.services.models.test_downloads import CONTENTS, OpenGate
from ui.cli.main import FIXABLE, OK, run
from workbench.app import Workbench, open_workspace
from workbench.egress import Seal, Use
from workbench.paths import WorkspacePaths

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub(dict(CONTENTS))


@pytest.fixture
def workspace(
    workspace_paths: WorkspacePaths, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Workbench]:
    """One workspace for all commands of a test; the commands would close it."""
    engines = replace(fake_engines(), hub=hub)
    gate = OpenGate("huggingface.co")
    seal = Seal(False, "a test", gate=gate)  # type: ignore[arg-type]
    opened = open_workspace(workspace_paths, lambda _paths: engines, seal=seal)
    monkeypatch.setattr("ui.cli.context.Context.workbench", opened)
    monkeypatch.setattr("ui.cli.context.Context.__exit__", lambda *_: None)
    monkeypatch.setattr("workbench.services.models.downloads.read_secret", lambda *_: "hf_kept")
    yield opened
    opened.close()


@pytest.fixture
def go(workspace: Workbench, capfd: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: object) -> tuple[int, str, str]:
        arguments = ["--workspace", str(workspace.paths.root), *map(str, words)]
        code = run(arguments, Seal(False, "a test"), lambda *_: 99)
        out, errors = capfd.readouterr()
        return code, out, errors

    return run_it


def test_a_search_is_a_table_or_json(go: Run, hub: FakeHub) -> None:
    code, out, _ = go("models", "search", "small")
    assert code == OK
    assert "maker/small-GGUF  1,234" in out
    code, out, _ = go("--json", "models", "search", "small", "--author", "maker")
    (found,) = json.loads(out)
    assert found["licence"] == "apache-2.0"
    assert hub.asked[0][1].token == "hf_kept"
    assert "Nothing was found" in go("models", "search", "something else")[1]


def test_what_would_fit_is_listed(go: Run) -> None:
    code, out, _ = go("models", "pull", "maker/small-GGUF", "--list")
    assert code == OK
    assert "*  Q8_0" in out
    _, out, _ = go("--json", "models", "pull", "maker/small-GGUF", "--list")
    told = json.loads(out)
    assert told["recommended"] == "small-Q8_0.gguf"
    assert [offer["fit"] for offer in told["offers"]] == ["easy"] * 4


def test_a_pull_needs_agreement_and_then_brings_the_model(go: Run, hub: FakeHub) -> None:
    code, out, errors = go("models", "pull", "maker/small-GGUF:q4_k_m")
    assert code == FIXABLE
    assert "apache-2.0" in out
    assert "huggingface.co learns this machine's address" in out
    assert "--yes" in errors
    assert "fetch" not in [what for what, _ in hub.asked]

    code, out, _ = go("--json", "models", "pull", "maker/small-GGUF:q4_k_m", "--yes", "--use")
    assert code == OK
    model = json.loads(out)
    assert model["state"] == "verified"
    _, out, _ = go("--json", "models", "list")
    assert [item["id"] for item in json.loads(out) if item["in_use"]] == [model["id"]]


def test_a_pull_can_be_refused_at_the_question(
    go: Run, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: "n")
    code, _, _ = go("models", "pull", "maker/small-GGUF", "--file", "small-F16.gguf")
    assert code == 130
    assert "fetch" not in [what for what, _ in hub.asked]
    monkeypatch.setattr("builtins.input", lambda _question: "yes")
    assert go("models", "pull", "maker/small-GGUF", "--file", "small-F16.gguf")[0] == OK


def test_a_pull_without_a_name_lists_what_is_not_finished(go: Run, hub: FakeHub) -> None:
    assert "No download is unfinished" in go("models", "pull")[1]
    hub.fail_after_bytes = 1_000
    assert go("models", "pull", "maker/small-GGUF:Q8_0", "--yes")[0] == 130
    (left,) = json.loads(go("--json", "models", "pull")[1])
    assert (left["arrived_bytes"], left["total_bytes"]) == (1_000, 8_004)
    assert "To go on" in go("models", "pull")[1]


@pytest.mark.parametrize(
    "words",
    [
        ("pull", "nothing"),
        ("pull", "maker/other", "--yes"),
        ("pull", "maker/small-GGUF:Q3_K_S", "--yes"),
        ("pull", "maker/small-GGUF:Q8_0", "--file", "small-F16.gguf"),
        ("search", "x", "--limit", "0"),
        ("search", "x", "--ask-token"),
    ],
)
def test_what_cannot_be_is_a_sentence_with_a_hint(go: Run, words: tuple[str, ...]) -> None:
    code, _, errors = go("models", *words)
    assert code == FIXABLE
    assert "Hint: " in errors


def test_the_statement_says_what_was_permitted_and_what_happened(
    go: Run, workspace: Workbench
) -> None:
    code, out, _ = go("network", "statement")
    assert code == OK
    assert "the network was never used" in out
    assert "no telemetry" in out
    first, second = (
        Use(name, "models", "a/b", "2026-01-01T00:00:00Z", outcome="open") for name in ("u1", "u2")
    )
    for use in (first, second, replace(first, outcome="done", reached=("h:443",), sent_bytes=7)):
        workspace.network._record(use)
    _, out, _ = go("network", "statement")
    assert "models: 2 uses, 0 bytes received, 7 sent; 1 cut off or still open" in out
    assert "reached: h:443" in out
    told = json.loads(go("--json", "network", "statement")[1])
    assert told["log_fits"] is True
    assert told["uses"][0]["unclosed"] == 1


def test_permissions_are_shown_given_and_taken(go: Run, workspace: Workbench) -> None:
    code, out, _ = go("network", "allow", "models", "--hub", "https://hub.office:8443/")
    assert code == OK
    assert "hosts: hub.office:8443" in out
    assert workspace.settings.current.hub_endpoint == "https://hub.office:8443"
    status = json.loads(go("--json", "network", "status")[1])
    assert status["decided_by"] == "workspace"
    assert status["actions"][0]["hosts_next"] == ["hub.office:8443"]
    out = go("network", "allow", "models", "--hub", "")[1]
    assert "hosts: hub.office:8443, huggingface.co, *.huggingface.co, *.hf.co" in out
    assert workspace.settings.current.hub_endpoint == ""
    assert go("network", "deny")[0] == OK
    assert json.loads(go("--json", "network", "status")[1])["decided_by"] == "nobody"
    assert "not permitted" in go("network", "status")[1]
    assert go("network", "allow", "engines")[0] == FIXABLE
    assert go("network", "allow", "engines", "x.org", "--hub", "https://y.org")[0] == FIXABLE
    assert go("network", "allow", "models", "--hub", "office")[0] == FIXABLE
