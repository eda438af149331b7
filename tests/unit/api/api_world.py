"""A workspace with fakes behind the application, and a client that carries a token."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from ui.api.app import create_app
from ui.api.bridge import Bridge
from ui.api.desk import Desk
from workbench.app import Workbench, open_workspace
from workbench.domain.api_token import Scope
from workbench.paths import WorkspacePaths

PORT = 8620


@dataclass
class ApiWorld:
    workbench: Workbench
    client: TestClient
    model: FakeChatModel

    def token(self, name: str = "test", scope: Scope | None = None) -> dict[str, str]:
        """Headers with a fresh token."""
        _, secret = self.workbench.access.create(name, scope or Scope())
        return {"Authorization": f"Bearer {secret}"}

    def post(self, path: str, body: Any, headers: dict[str, str]) -> Any:
        return self.client.post(path, json=body, headers=headers)


@contextmanager
def api_world(folder: Path, model: FakeChatModel | None = None) -> Iterator[ApiWorld]:
    fake = model or FakeChatModel()
    workbench = open_workspace(
        WorkspacePaths(folder), lambda paths: replace(fake_engines(paths), chat_model=fake)
    )
    bridge = Bridge(8)
    app = create_app(Desk(workbench, bridge), lambda: PORT)
    client = TestClient(app, base_url=f"http://127.0.0.1:{PORT}", raise_server_exceptions=False)
    try:
        yield ApiWorld(workbench, client, fake)
    finally:
        client.close()
        bridge.close()
        workbench.close()


def events_of(text: str) -> list[dict[str, Any]]:
    """The JSON of a stream of server-sent events, without the closing mark."""
    lines = [line.removeprefix("data: ") for line in text.splitlines() if line.startswith("data: ")]
    return [json.loads(line) for line in lines if line != "[DONE]"]
