"""A real tool server in its child: it answers, has no network, and does not get away with much."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.tool_servers import program
from engines.tool_servers import servers as module
from engines.tool_servers.pipe import WISH, scrubbed
from engines.tool_servers.servers import ChildToolServers
from tests.llama_child import child_command
from workbench.domain.tool_server import ProgramFile, ToolServer
from workbench.errors import LimitExceeded

SERVER = Path(__file__).resolve().parents[3] / "tool_server.py"


def never() -> bool:
    return False


def registered() -> ToolServer:
    known = hashlib.sha256(SERVER.read_bytes()).hexdigest()
    return ToolServer(
        "test",
        (sys.executable, str(SERVER)),
        "",
        (("GREETING", "hello"),),
        allowed=(ProgramFile(str(SERVER), known),),
    )


@pytest.fixture(scope="module")
def running() -> Iterator[ChildToolServers]:
    os.environ["AI_SECRET_FOR_TESTS"] = "not for others"
    servers = ChildToolServers(child_command())
    servers.start(registered(), never)
    yield servers
    servers.close()
    del os.environ["AI_SECRET_FOR_TESTS"]


def ask(servers: ChildToolServers, tool: str, **arguments: object) -> str:
    return servers.call("test", tool, json.dumps(arguments), never).text


def test_its_tools_are_called(running: ChildToolServers) -> None:
    assert ask(running, "add", first=2, second=40) == "42"
    assert running.call("test", "add", '{"first": "x"}', never).is_error
    assert running.call("test", "nothing", "{}", never).is_error


def test_it_sees_no_variable_of_ours(running: ChildToolServers) -> None:
    seen = set(ask(running, "look").split(","))
    assert "GREETING" in seen
    assert not {"AI_SECRET_FOR_TESTS", "AI_WORKBENCH_TOOL_PROGRAM"} & seen
    assert "SECRET" not in scrubbed({"SECRET": "x", "PATH": "/bin"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's filter is Linux's")
def test_it_has_no_network_and_no_socket_of_this_machine(running: ChildToolServers) -> None:
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        assert ask(running, "reach", family=int(family)).startswith("refused")


def test_what_is_very_long_is_cut(running: ChildToolServers) -> None:
    assert len(ask(running, "flood", n=300_000)) == 200_000


def test_a_server_that_hangs_is_ended(
    running: ChildToolServers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, pid = ask(running, "where").split("|")
    monkeypatch.setattr(module, "CALL_S", 0.5)

    with pytest.raises(LimitExceeded):
        ask(running, "hang")

    ends_at = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < ends_at:
        time.sleep(0.02)
    assert running.started() == ()
    assert not Path(f"/proc/{pid}").exists()


def test_a_program_that_changed_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    wish = {"files": [[str(SERVER), "0" * 64]], "command": ["/bin/false"], "folder": "/"}
    monkeypatch.setenv(WISH, json.dumps(wish | {"environment": {}}))

    assert program.main() == program.CHANGED
