"""Go on with the run of an evaluation until killed. Run: `eval_worker.py WORKSPACE RUN`.

Fake engines that take their time, real storage.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dataclasses import replace

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from workbench.app import open_workspace
from workbench.domain.model import Message
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.evaluation.grading_kit import grading_kit


def answer(messages: tuple[Message, ...]) -> str:
    """Right for two of three, always the same."""
    number = int(messages[-1].content.removeprefix("Say "))
    return str(number) if number % 3 else f"not {number * number}"


def engines(paths: WorkspacePaths) -> Engines:
    slow = FakeChatModel(answer, before_token=lambda: time.sleep(0.01))
    return replace(fake_engines(paths), chat_model=slow)


def main(root: Path, run_id: str) -> None:
    service = open_workspace(WorkspacePaths(root), engines).evaluation
    grading_kit()
    print("ready", flush=True)
    service.work(service.find(run_id), plain_context(lambda event: print(event.n_done, flush=True)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
