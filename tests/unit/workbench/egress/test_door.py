"""The door is opened for one command alone, and on loopback."""

from __future__ import annotations

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
