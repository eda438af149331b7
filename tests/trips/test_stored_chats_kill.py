"""Killed at any moment: nothing planted is readable, no original and no turn is lost."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.trips.stored_chats_worker import mail_of
from workbench.app import open_workspace
from workbench.domain.conversation import TurnState
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.workspace.workspace_check import check_workspace

WORKER = Path(__file__).with_name("stored_chats_worker.py")


def killed(root: Path, seed: int, after_s: float) -> dict[str, int]:
    """Turns that were acknowledged, with the number of the person in each."""
    with subprocess.Popen(
        [sys.executable, str(WORKER), str(root), str(seed)], stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline().strip() == "ready"
        first = worker.stdout.readline()
        time.sleep(after_s)
        worker.kill()
        rest = worker.stdout.read()
    lines = [line.split() for line in [first, *rest.splitlines()]]
    return {line[1]: int(line[2]) for line in lines if line[:1] == ["turn"] and len(line) == 3}


@pytest.mark.parametrize("seed", [1])  # more of them: tests/benchmarks/stored_chats.py --kills
def test_after_a_kill_all_is_hidden_and_all_is_there(tmp_path: Path, seed: int) -> None:
    check_kill(tmp_path, seed)


def check_kill(tmp_path: Path, seed: int) -> int:
    """How many turns were acknowledged before it."""
    paths = WorkspacePaths(tmp_path)
    said = killed(tmp_path, seed, random.Random(seed).random())
    assert said
    word = f"planted{seed}x".encode()
    assert not [p.name for p in tmp_path.rglob("*") if p.is_file() and word in p.read_bytes()]
    assert not check_workspace(paths, None).flaws

    workbench = open_workspace(paths, fake_engines)
    workbench.chat_hiding.tidy(plain_context())
    turns = [
        turn
        for one in workbench.conversations.list()
        for turn in workbench.conversations.turns(one.id)
    ]
    kept = {turn.id: turn for turn in turns}
    for turn_id, n in said.items():
        assert mail_of(seed, n) in kept[turn_id].question  # type: ignore[index]
        assert mail_of(seed, n) in kept[turn_id].answer  # type: ignore[index]
    for turn in turns:
        assert turn.state in {TurnState.COMPLETE, TurnState.INTERRUPTED}
        assert f"planted{seed}x" in turn.question
    workbench.close()
    assert not [p.name for p in tmp_path.rglob("*") if p.is_file() and word in p.read_bytes()]
    assert not check_workspace(paths, None).flaws
    return len(said)
