"""kill -9 at a random moment: what was acknowledged is there, or the index says it is damaged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engines.index.chroma_index import ChromaIndex
from workbench.errors import IndexFailure

ROOT = Path(__file__).resolve().parents[4]
COMMAND = (sys.executable, "-m", "engines.build", "--child")
ROUNDS = 4

pytestmark = [
    pytest.mark.real,
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
]


def test_a_killed_program_loses_no_acknowledged_vector(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    rng = random.Random(5)
    acknowledged: set[int] = set()
    for round_number in range(ROUNDS):
        acknowledged |= run_and_kill(folder, round_number * 100_000, rng.uniform(0.0, 1.5))
        index = ChromaIndex(COMMAND, folder)
        try:
            found = index.ids("kept")
        except IndexFailure:
            index.reset()
            acknowledged.clear()
            found = index.ids("kept")
        finally:
            index.close()
        assert acknowledged <= found
        assert len([path for path in folder.iterdir() if path.is_dir()]) == 1

    assert acknowledged


def run_and_kill(folder: Path, first: int, seconds: float) -> set[int]:
    """Kill the program `seconds` after its first acknowledgement; the ids it acknowledged."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.unit.engines.index.writer_program", str(folder), str(first)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert program.stdout is not None
    lines = [program.stdout.readline()]
    time.sleep(seconds)
    program.send_signal(signal.SIGKILL)
    lines += program.stdout.readlines()
    program.wait()
    program.stdout.close()
    return {
        number for line in lines if line.endswith("\n") for number in range(*map(int, line.split()))
    }
