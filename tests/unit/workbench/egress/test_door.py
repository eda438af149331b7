"""The door is opened for one command alone, and on loopback."""

from __future__ import annotations

import socket

import pytest

from workbench.egress import door


@pytest.mark.parametrize(
    ("line", "port"),
    [
        ("usage serve-metrics", door.DEFAULT_PORT),
        ("--workspace w usage serve-metrics --port 0", 0),
        ("usage serve-metrics --port=9100 --json", 9100),
        ("usage serve-metrics --port 65536", None),
        ("usage serve-metrics --port -1", None),
        ("usage serve-metrics --port x", None),
        ("usage summary --port 9100", None),
        ("ask usage about serve-metrics", None),
        ("serve-metrics usage", None),
        ("serve", door.API_PORT),
        ("--workspace w --json serve --port 0", 0),
        ("--workspace serve ask", None),
        ("ask serve", None),
        ("", None),
    ],
)
def test_only_these_commands_open_it(line: str, port: int | None) -> None:
    assert door.port_of(line.split()) == port


def test_it_listens_on_loopback_or_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_opened", [])
    monkeypatch.setattr(door, "_problems", [])
    door.open_door(["usage", "summary"])
    assert door.door() == (None, "")

    door.open_door(["usage", "serve-metrics", "--port", "0"])
    listener, problem = door.door()
    assert listener is not None and problem == ""
    host, port = listener.getsockname()
    assert host == "127.0.0.1"
    monkeypatch.setattr(door, "_opened", [])
    door.open_door(["usage", "serve-metrics", "--port", str(port)])
    assert door.door()[0] is None and door.door()[1]
    listener.close()


@pytest.mark.parametrize("line", ["", "--workspace w"])
def test_for_a_window_the_place_is_held_and_nobody_listens(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_opened", [])
    monkeypatch.setattr(door, "_problems", [])
    monkeypatch.setattr(door, "API_PORT", 0)
    door.open_door(line.split())
    held, problem = door.door()
    assert held is not None and problem == ""
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(held.getsockname(), timeout=5)
    held.close()
