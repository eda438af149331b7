"""Chat about planted people in the workspace given, saving each word, until killed.

Run as a script: `stored_chats_worker.py WORKSPACE SEED`. Fake engines, real storage; prints the ids
of turns that were acknowledged, each with the number of its person.
"""

from __future__ import annotations

import random
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from workbench.app import open_workspace
from workbench.domain.privacy_places import Place
from workbench.jobs import JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.chat import chat
from workbench.services.chat.chat import Ask


def slow_engines(paths: WorkspacePaths) -> Engines:
    return replace(
        fake_engines(paths), chat_model=FakeChatModel(before_token=lambda: time.sleep(0.002))
    )


def mail_of(seed: int, n: int) -> str:
    return f"planted{seed}x{n}@example-{seed}.org"


def main(root: Path, seed: int) -> None:
    chat.SAVE_EVERY_S = 0.0
    chance = random.Random(seed)
    workbench = open_workspace(WorkspacePaths(root), slow_engines)
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=True)
    print("ready", flush=True)
    conversation = None
    for n in range(10_000):
        ask = Ask(f"Please write to {mail_of(seed, n)} today", conversation_id=conversation)
        turn = workbench.chat.send(ask, plain_context())
        print("turn", turn.id, n, flush=True)
        conversation = chance.choice((turn.conversation_id, None))
        if chance.random() < 0.2:
            workbench.chat_hiding.hide_all(JobContext(print_nothing, threading.Event()), again=True)
        if chance.random() < 0.2:
            workbench.chat_hiding.prune()


def print_nothing(_event: object) -> None:
    """Progress is nobody's here."""


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
