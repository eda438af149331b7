"""`workbench generate` end to end: the demo model, a form, a batch that is killed and goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
N_LINES = 30
BROKEN = json.dumps({"properties": {"a": {"type": 1}}})
SCHEMA = {
    "type": "object",
    "properties": {
        "answer": {"type": "string", "maxLength": 20},
        "sure": {"type": "boolean"},
    },
    "required": ["answer", "sure"],
}

pytestmark = pytest.mark.real


def command(workspace: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "ui", "--workspace", str(workspace), "generate", *arguments]


def run(workspace: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(workspace, *arguments), cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True,
        input=stdin, timeout=240, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("generate") / "workspace"


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_prompt_from_standard_input_is_answered(workspace: Path) -> None:
    done = run(workspace, "--max-tokens", "8", stdin="What is the notice period?")

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_greedy_answer_is_valid_under_its_schema(workspace: Path) -> None:
    done = run(
        workspace, "--prompt", "Is it paid?", "--schema", json.dumps(SCHEMA), "--json",
        "--n-probs", "2",
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    jsonschema.validate(json.loads(answer["output"]), SCHEMA)
    assert answer["finish_reason"] == "end"
    assert len(answer["probabilities"]) == answer["usage"]["completion_tokens"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--prompt", "x", "--schema", BROKEN], 1, "properties.a.type"),
        (["--prompt", "x", "--regex", "(?=a)"], 1, "at character"),
        (["--prompt", "x", "--temperature", "9"], 1, "temperature is 9.0"),
        (["--prompt", "x", "--batch", "y"], 1, "belong together"),
        (["--prompt", "x", "--choices", "a", "--regex", "b"], 2, "not allowed with"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence(
    workspace: Path, arguments: list[str], code: int, said: str
) -> None:
    done = run(workspace, *arguments)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_killed_batch_goes_on_and_loses_nothing(workspace: Path, tmp_path: Path) -> None:
    inputs, out = tmp_path / "inputs.jsonl", tmp_path / "results.jsonl"
    lines = [json.dumps({"id": n, "topic": f"item {n}"}) for n in range(N_LINES)]
    lines.insert(3, "this is no JSON")
    inputs.write_text("\n".join(lines) + "\n")
    prompt = tmp_path / "prompt.txt"
    prompt.write_text("Tell me about {{ topic }}.")
    arguments = [
        "--prompt-file", str(prompt), "--batch", str(inputs), "--out", str(out),
        "--choices", "good", "bad", "neither of the two", "--parallel", "3",
    ]  # fmt: skip
    kept: list[bytes] = []
    for n_wanted in (4, 11):
        child = subprocess.Popen(
            command(workspace, *arguments), cwd=ROOT, env=ENVIRONMENT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 200
        while child.poll() is None and time.monotonic() < deadline:
            if out.exists() and out.read_bytes().count(b"\n") >= n_wanted:
                break
            time.sleep(0.002)
        child.kill()
        child.wait()
        whole = out.read_bytes()
        kept.append(whole[: whole.rfind(b"\n") + 1])
        assert kept[-1].count(b"\n") >= n_wanted

    done = run(workspace, *arguments, "--json")

    assert done.returncode == 1, done.stderr  # one line is no JSON
    assert "Line 4 is left out: it is not JSON" in done.stderr
    assert all(out.read_bytes().startswith(part) for part in kept)
    assert sorted(int(one["id"]) for one in records(out)) == list(range(N_LINES))
    assert {one["output"] for one in records(out)} <= {"good", "bad", "neither of the two"}
    told = json.loads(done.stdout)
    assert told["already_answered"] == kept[-1].count(b"\n")
    assert told["already_answered"] + told["answered"] == N_LINES
