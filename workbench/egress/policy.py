"""What is permitted, read once from files before the program closes its network.

An administrator's file, where there is one, decides alone which actions may reach which hosts; a
workspace can only switch one of them off. Without that file the workspace's settings decide.
What cannot be read permits nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.egress.actions import ACTIONS
from workbench.egress.hosts import Host, parse_hosts
from workbench.paths import WorkspacePaths, default_workspace

KEY = "network"
_MAX_BYTES = 1_000_000
_NONE = "No action may use the network"
_HOW = "To allow one: workbench network allow models"


@dataclass(frozen=True, slots=True)
class Policy:
    """Actions with their hosts, who decided, and one sentence about it."""

    permitted: Mapping[str, tuple[Host, ...]] = field(default_factory=dict)
    by: str = "nobody"  # nobody, workspace, administrator
    sentence: str = f"{_NONE}. {_HOW}."
    hub_endpoint: str = ""  # an administrator's mirror of the model hub
    vector_server: str = ""  # an administrator's Chroma server, by its address
    vector_key_file: str = ""  # its first line is the token for that server
    folder: Path | None = None  # where a child may write what it fetched
    ruled: Mapping[str, tuple[Host, ...]] = field(default_factory=dict)  # by the administrator,
    # whatever the workspace switched off


def administrators_file() -> Path:
    """A place that a person without the administrator's rights cannot write to."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "AI Workbench/network.json"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/AI Workbench/network.json")
    return Path("/etc/ai-workbench/network.json")


def read_policy(paths: WorkspacePaths, administrator: Path | None = None) -> Policy:
    """Read both files; never raises, a file that is damaged permits nothing and is named."""
    file = administrator or administrators_file()
    folder = paths.arriving
    try:
        ruled = _read(file)
        permitted = {} if ruled is None else _permitted(ruled, file)
    except ValueError as error:
        return Policy(by="administrator", sentence=f"{_NONE}: {error}.", folder=folder)
    try:
        wished = _read(paths.settings) or {}
        wanted = _permitted(wished, paths.settings)
    except ValueError as error:
        return Policy(sentence=f"{_NONE}: {error}.", folder=folder)
    if ruled is None:
        return _of_workspace(wanted, folder)
    endpoint = str(ruled.get("hub_endpoint") or "")
    denied = {name for name, hosts in wanted.items() if not hosts}
    left = {name: hosts for name, hosts in permitted.items() if hosts and name not in denied}
    if not left:
        told = f"{_NONE}: the administrator's file {file} decides."
    else:
        told = f"The administrator's file {file} permits: {', '.join(sorted(left))}."
    if unknown := sorted(set(ruled.get(KEY, {})) - set(ACTIONS)):
        named = ", ".join(f"“{name[:40]}”" for name in unknown[:5])
        told += f" It names what this version does not know: {named}."
    server, key_file = (str(ruled.get(key) or "") for key in ("vector_server", "vector_key_file"))
    return Policy(left, "administrator", told, endpoint, server, key_file, folder, permitted)


def workspace_of(arguments: Sequence[str]) -> WorkspacePaths:
    """The workspace that a command line names, found without building the whole parser."""
    import argparse  # noqa: PLC0415 - only where a policy is read

    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--workspace", type=Path)
    try:
        root = parser.parse_known_args(list(arguments))[0].workspace
    except argparse.ArgumentError:  # the command line says what is wrong with it
        root = None
    return WorkspacePaths((root or default_workspace()).expanduser().absolute())


def _of_workspace(wanted: Mapping[str, tuple[Host, ...]], folder: Path) -> Policy:
    left = {name: hosts for name, hosts in wanted.items() if hosts}
    if not left:
        return Policy(folder=folder)
    told = f"The workspace permits: {', '.join(sorted(left))}."
    return Policy(left, "workspace", told, folder=folder)


def _read(path: Path) -> dict[str, Any] | None:
    """The JSON object of a file, None without the file. Raises ValueError."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror})") from error
    try:
        value = json.loads(data) if len(data) <= _MAX_BYTES else None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise ValueError(f"{path} is damaged")
    return value


def _permitted(found: Mapping[str, Any], path: Path) -> dict[str, tuple[Host, ...]]:
    """Known actions with their hosts; an empty list switches one off. Raises ValueError."""
    value = found.get(KEY, {})
    if not isinstance(value, dict):
        raise ValueError(f"in {path}, “{KEY}” is no table of actions")
    permitted = {}
    for name, hosts in value.items():
        if name not in ACTIONS:
            continue  # of another version of the program
        if not isinstance(hosts, list) or not all(isinstance(host, str) for host in hosts):
            raise ValueError(f"in {path}, the hosts of “{name}” are no list")
        try:
            permitted[name] = parse_hosts(hosts)
        except ValueError as error:
            raise ValueError(f"in {path}, {error}") from error
    return permitted
