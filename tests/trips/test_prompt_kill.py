"""kill -9 while versions are saved: none that was acknowledged is missing or changed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("prompt_worker.py")
KILLS = 6


def run_and_kill(root: Path, after_s: float) -> list[list[str]]:
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    time.sleep(after_s)
    process.kill()
    lines = process.stdout.read().splitlines()
    process.wait(30)
    process.stdout.close()
    return [line.split(" ") for line in lines if len(line.split(" ")) == 3]


def test_what_was_acknowledged_is_there_after_every_kill(tmp_path: Path) -> None:
    chance = random.Random(3)
    saved: dict[int, str] = {}
    labelled = 0
    for _ in range(KILLS):
        for kind, number, content_hash in run_and_kill(tmp_path, chance.uniform(0.05, 0.4)):
            if kind == "saved":
                saved[int(number)] = content_hash
            else:
                labelled = int(number)

        opened = open_workspace(WorkspacePaths(tmp_path), fake_engines)
        prompt = opened.prompts.find("kill")
        versions = {one.number: one for one in opened.prompts.versions(prompt.id)}
        label = dict(prompt.labels).get("production", 0)
        found = opened.prompts.search("text")
        opened.close()

        assert list(versions) == list(range(prompt.latest, 0, -1))
        assert {n: versions[n].hash for n in saved} == saved
        assert all(one.content.hash == one.hash for one in versions.values())
        assert labelled <= label <= prompt.latest
        assert found == (prompt,) or not saved
    assert len(saved) > KILLS
