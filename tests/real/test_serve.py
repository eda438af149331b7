"""The local API from a process whose network is closed but for one socket, with a real model."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.real


def _heed() -> None:
    """Ctrl+C is ignored by what runs in the background of a shell, and by all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[subprocess.Popen[str], int, str]]:
    folder = str(tmp_path_factory.mktemp("api") / "workspace")
    program = [sys.executable, "-m", "ui", "--workspace", folder, "--json"]
    made = subprocess.run(
        [*program, "tokens", "add", "test"], cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True
    )
    secret = json.loads(made.stdout)["secret"]
    process = subprocess.Popen(
        [*program, "serve", "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_heed,  # noqa: PLW1509 - it only heeds a signal
    )
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(4)]
    port = int(json.loads("".join(lines))["address"].rsplit(":", 1)[1])
    yield process, port, secret
    process.kill()
    process.wait(30)
    process.stdout.close()


def ask(port: int, path: str, body: Any, secret: str) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    connection.request("POST", path, json.dumps(body), headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, json.loads(text)


def test_clients_are_answered_side_by_side_by_a_sealed_process(
    server: tuple[subprocess.Popen[str], int, str],
) -> None:
    process, port, secret = server
    body = {"messages": [{"role": "user", "content": "Say hello."}], "max_tokens": 12}
    alone = ask(port, "/v1/chat/completions", body, secret)
    assert alone[0] == 200
    found: list[tuple[int, Any]] = []
    threads = [
        threading.Thread(
            target=lambda: found.append(ask(port, "/v1/chat/completions", body, secret))
        )
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    texts = {answer["choices"][0]["message"]["content"] for _, answer in found}
    assert texts == {alone[1]["choices"][0]["message"]["content"]}
    status, scored = ask(
        port, "/v1/completions", {"prompt": "The sky", "echo": True, "logprobs": 1}, secret
    )
    assert status == 200
    assert scored["choices"][0]["logprobs"]["tokens"][0] == "The"
    if sys.platform == "linux":
        sealed = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        assert os.environ.get("AI_WORKBENCH_SEAL") == "off" or "Seccomp:\t2" in sealed


def test_a_client_that_leaves_ends_its_answer(
    server: tuple[subprocess.Popen[str], int, str],
) -> None:
    _, port, secret = server
    body = {"messages": [{"role": "user", "content": "Tell me a story."}], "stream": True,
            "max_tokens": 400, "ignore_eos": True}  # fmt: skip
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
    connection.getresponse().read(200)
    connection.close()
    short = {"messages": [{"role": "user", "content": "Say hello."}], "max_tokens": 2}
    assert ask(port, "/v1/chat/completions", short, secret)[0] == 200


def test_ctrl_c_ends_it_cleanly(server: tuple[subprocess.Popen[str], int, str]) -> None:
    process, _, _ = server
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
