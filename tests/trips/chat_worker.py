"""Answer one question slowly in the workspace given, saving as it goes, until killed.

Run as a script: `chat_worker.py WORKSPACE`. Fake engines, real storage; prints the turn's id.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dataclasses import replace

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel, write_fake_model
from workbench.app import open_workspace
from workbench.domain.chat_event import Opened
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask


def slow_engines(paths: WorkspacePaths) -> Engines:
    model = FakeChatModel("word " * 1_000, n_ctx=8_192, before_token=lambda: time.sleep(0.02))
    return replace(fake_engines(paths), chat_model=model)


def main(root: Path) -> None:
    workbench = open_workspace(WorkspacePaths(root), slow_engines)
    model = workbench.models.import_file(write_fake_model(root / "fake.gguf"))

    def show(event: object) -> None:
        if isinstance(event, Opened):
            print(event.turn.id, flush=True)

    workbench.chat.send(Ask("What is the answer?", model_id=model.id), plain_context(show))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
