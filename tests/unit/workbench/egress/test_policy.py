"""Who permits what: the workspace, or an administrator's file where there is one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.egress.policy import Policy, read_policy, workspace_of
from workbench.paths import WorkspacePaths, default_workspace

NOBODY = Path("/nonexistent/network.json")


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path)


def choose(paths: WorkspacePaths, network: object) -> None:
    paths.settings.write_text(json.dumps({"network": network, "theme": "dark"}))


def rule(tmp_path: Path, **content: object) -> Path:
    file = tmp_path / "administrator.json"
    file.write_text(json.dumps(content))
    return file


def hosts(policy: Policy, action: str = "models") -> list[str]:
    return [str(host) for host in policy.permitted.get(action, ())]


def test_nothing_is_permitted_at_first(paths: WorkspacePaths) -> None:
    policy = read_policy(paths, NOBODY)

    assert policy.permitted == {}
    assert "workbench network allow" in policy.sentence


def test_a_workspace_permits_actions_with_their_hosts(paths: WorkspacePaths) -> None:
    choose(paths, {"models": ["hub.example:8443"], "engines": [], "of the future": ["x.org"]})

    policy = read_policy(paths, NOBODY)

    assert policy.by == "workspace"
    assert hosts(policy) == ["hub.example:8443"]
    assert list(policy.permitted) == ["models"]


def test_an_administrators_file_decides_alone(paths: WorkspacePaths, tmp_path: Path) -> None:
    choose(paths, {"models": ["evil.example"], "engines": ["127.0.0.1:1"]})
    file = rule(tmp_path, network={"models": ["hub.office"]}, hub_endpoint="https://hub.office")

    policy = read_policy(paths, file)

    assert policy.by == "administrator"
    assert {name: hosts(policy, name) for name in policy.permitted} == {"models": ["hub.office"]}
    assert policy.hub_endpoint == "https://hub.office"


def test_only_an_administrator_names_an_index_server(paths: WorkspacePaths, tmp_path: Path) -> None:
    server = "https://chroma.office"
    paths.settings.write_text(json.dumps({"vector_server": "https://evil.example"}), "utf-8")
    file = rule(tmp_path, network={"vectors": ["chroma.office"]}, vector_server=server)

    assert read_policy(paths, tmp_path / "none").vector_server == ""
    assert read_policy(paths, file).vector_server == server


def test_a_workspace_can_say_no_to_what_an_administrator_permits(
    paths: WorkspacePaths, tmp_path: Path
) -> None:
    choose(paths, {"models": []})

    assert read_policy(paths, rule(tmp_path, network={"models": ["hub.office"]})).permitted == {}


def test_an_administrators_empty_file_forbids_everything(
    paths: WorkspacePaths, tmp_path: Path
) -> None:
    choose(paths, {"models": ["hub.example"]})

    policy = read_policy(paths, rule(tmp_path))

    assert policy.permitted == {}
    assert "administrator" in policy.sentence


def test_what_an_administrator_misspelt_is_named(paths: WorkspacePaths, tmp_path: Path) -> None:
    policy = read_policy(paths, rule(tmp_path, network={"modles": ["hub.office"]}))

    assert policy.permitted == {}
    assert "“modles”" in policy.sentence


def test_the_file_that_is_wrong_is_named(paths: WorkspacePaths, tmp_path: Path) -> None:
    file = rule(tmp_path, network={"models": ["no host"]})

    assert str(file) in read_policy(paths, file).sentence


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '"x"', '{"network": 1}', '{"network": {"models": "x.org"}}', "[" * 100_000,
     '{"network": {"models": ["https://x.org"]}}', '{"network": {"models": [1]}}', "\xff\x00"],
)  # fmt: skip
@pytest.mark.parametrize("whose", ["workspace", "administrator"])
def test_a_damaged_file_permits_nothing(text: str, whose: str, tmp_path: Path) -> None:
    paths = WorkspacePaths(tmp_path)
    administrator = tmp_path / "administrator.json"
    choose(paths, {"models": ["hub.example"]})
    (paths.settings if whose == "workspace" else administrator).write_bytes(text.encode("latin-1"))

    policy = read_policy(paths, administrator)

    assert policy.permitted == {}
    assert policy.sentence.startswith("No action may use the network")


def test_the_workspace_is_found_wherever_the_command_line_names_it(tmp_path: Path) -> None:
    folder = str(tmp_path)
    default = default_workspace().expanduser().absolute()
    assert workspace_of(["--workspace", folder, "models", "list"]).root == tmp_path
    assert workspace_of(["models", "list", f"--workspace={folder}"]).root == tmp_path
    assert workspace_of(["models", "list", "--json"]).root == default
    assert workspace_of(["--workspace"]).root == default
