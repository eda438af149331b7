"""The local API beside llama-server on the same model, and under what nobody means well.

    python -m tests.benchmarks.api --model FILE --llama-bin FOLDER [--rounds 3]
    python -m tests.benchmarks.api --hostile            (with the demo model)

Clients are threads that speak HTTP. Both servers have the same number of threads and places. Told
are tokens a second by the clock, and tokens for each second of the servers' processor time, which
says more where the machine is busy (with `--threads 1`: waiting threads spin).
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

from tests.benchmarks.engine_programs import ROOT, Server, server

CLIENTS: Final = 8
ANSWER: Final = 128
CONTEXT: Final = 512
N_BATCH: Final = 512
WORDS: Final = (
    "river", "stone", "letter", "garden", "window", "number", "answer", "winter", "paper"
)  # fmt: skip


@dataclass(frozen=True)
class Ours:
    """The server of this program, as a client sees it."""

    port: int
    secret: str
    pid: int
    model: str = ""

    def post(self, path: str, body: Any, timeout_s: float = 600.0) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout_s)
        try:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            connection.request("POST", path, data, self.headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}", "Content-Type": "application/json"}

    def complete(self, prompt: str, n_tokens: int) -> int:
        """A greedy answer as long as wished; returns its tokens."""
        body = {"prompt": prompt, "max_tokens": n_tokens, "temperature": 0, "ignore_eos": True,
                "model": self.model}  # fmt: skip
        status, text = self.post("/v1/completions", body)
        if status != 200:
            raise RuntimeError(text[:300])
        return int(json.loads(text)["usage"]["completion_tokens"])


@contextlib.contextmanager
def serving(folder: Path, model: Path | None, threads: int) -> Iterator[Ours]:
    """`workbench serve` on a workspace of its own."""
    program = [sys.executable, "-m", "ui", "--workspace", str(folder / "workspace"), "--json"]

    def run(*arguments: str) -> Any:
        done = subprocess.run(
            [*program, *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True
        )
        return json.loads(done.stdout)

    name = ""
    if model is not None:
        name = run("models", "import", str(model))["id"]
        run("models", "set", name, "--context", str(CONTEXT), "--threads", str(threads))
    secret = run("tokens", "add", "benchmark")["secret"]
    process = subprocess.Popen(
        [*program, "serve", "--port", "0"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        lines = "".join(process.stdout.readline() for _ in range(4))
        yield Ours(int(json.loads(lines)["address"].rsplit(":", 1)[1]), secret, process.pid, name)
    finally:
        process.terminate()
        process.wait(60)


def throughput(model: Path, programs: Path, threads: int, rounds: int) -> None:
    """Tokens a second that eight clients get together, ours against llama-server's."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder), model, threads) as ours,
        server(programs, model, threads, N_BATCH, CONTEXT, CLIENTS) as theirs,
    ):
        for side in (ours, theirs):
            side.complete(_prompt(0), 8)
        by_clock, by_work = [], []
        for number in range(1, rounds + 1):
            sides: list[tuple[str, Ours | Server]] = [("ours", ours), ("theirs", theirs)]
            rates = {
                name: _rate(side, number) for name, side in (sides if number % 2 else sides[::-1])
            }
            by_clock.append(rates["ours"][0] / rates["theirs"][0])
            by_work.append(rates["ours"][1] / rates["theirs"][1])
            shown = {name: tuple(round(one, 1) for one in rate) for name, rate in rates.items()}
            print(shown, round(by_clock[-1], 3), round(by_work[-1], 3), flush=True)
        print(
            f"| {CLIENTS} clients against llama-server | {statistics.median(by_clock):.3f} by the "
            f"clock, {statistics.median(by_work):.3f} by processor time |"
        )


def _rate(side: Ours | Server, number: int) -> tuple[float, float]:
    """Tokens a second, by the clock and of the server's processor time."""
    process = psutil.Process(side.pid)
    begun, worked = time.monotonic(), sum(process.cpu_times()[:2])
    with ThreadPoolExecutor(CLIENTS) as pool:
        n_tokens = sum(
            pool.map(lambda n: side.complete(_prompt(100 * number + n), ANSWER), range(CLIENTS))
        )
    seconds = time.monotonic() - begun
    return n_tokens / seconds, n_tokens / (sum(process.cpu_times()[:2]) - worked)


def _prompt(seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(24))


def hostile(n_connections: int, n_fuzzed: int) -> int:
    """What must leave it standing; 0 if it still answers, without a fault, afterwards."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder), None, 0) as ours:
        hello = {"messages": [{"role": "user", "content": "Say hello."}], "max_tokens": 4}
        assert ours.post("/v1/chat/completions", hello)[0] == 200

        idle = _idle_connections(ours.port, n_connections)
        began = time.monotonic()
        status, _ = ours.post("/v1/chat/completions", hello)
        print(f"| {len(idle)} idle connections | {status}, {time.monotonic() - began:.2f} s |")
        for one in idle:
            one.close()

        slow = _slow_readers(ours, 32)
        status, _ = ours.post("/v1/chat/completions", hello)
        print(f"| 32 readers that read nothing | {status} |")
        for one in slow:
            one.close()

        cut = Counter(_cut(ours, n) for n in range(64))
        print(f"| 64 connections cut in the middle | {dict(cut)} |")

        with ThreadPoolExecutor(16) as pool:
            statuses = Counter(pool.map(lambda n: _fuzzed(ours, n), range(n_fuzzed)))
        print(f"| {n_fuzzed:,} malformed requests | {dict(sorted(statuses.items(), key=str))} |")
        time.sleep(2.0)
        status, _ = ours.post("/v1/chat/completions", hello)
        threads = len(list(Path(f"/proc/{ours.pid}/task").iterdir()))
        files = len(list(Path(f"/proc/{ours.pid}/fd").iterdir()))
        print(f"| afterwards | {status}, {threads} threads, {files} open files |")
        faults = sum(n for code, n in statuses.items() if isinstance(code, int) and code >= 500)
        return int(status != 200 or faults > 0)


def _idle_connections(port: int, n: int) -> list[socket.socket]:
    found = []
    for _ in range(n):
        one = socket.create_connection(("127.0.0.1", port), timeout=30)
        one.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        found.append(one)
    return found


def _slow_readers(ours: Ours, n: int) -> list[socket.socket]:
    body = json.dumps(
        {"messages": [{"role": "user", "content": "Go on."}], "max_tokens": 200, "stream": True}
    ).encode()
    head = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:{ours.port}\r\n"
        f"Authorization: Bearer {ours.secret}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode()
    found = []
    for _ in range(n):
        one = socket.socket()
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_024)
        one.connect(("127.0.0.1", ours.port))
        one.sendall(head + body)
        found.append(one)
    return found


def _cut(ours: Ours, n: int) -> str:
    (one,) = _slow_readers(ours, 1)
    time.sleep(0.02 * (n % 8))
    one.close()
    return "cut"


def _fuzzed(ours: Ours, seed: int) -> int | str:
    chance = random.Random(seed)
    path = chance.choice(
        ["/v1/chat/completions", "/v1/completions", "/v1/responses", "/v1/messages",
         "/v1/embeddings", "/v1/rerank", "/tokenize", "/detokenize", "/v1/models/x", "/nothing"]
    )  # fmt: skip
    if chance.random() < 0.2:
        return _raw(ours.port, chance)
    body: Any = _value(chance, 0)
    data = json.dumps(body).encode()
    if chance.random() < 0.3:
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.randbytes(chance.randrange(1, 20)) + data[place:]
    try:
        return ours.post(path, data, 120.0)[0]
    except (OSError, http.client.HTTPException) as error:
        return type(error).__name__


def _raw(port: int, chance: random.Random) -> str:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 30) as one:
        one.sendall(chance.randbytes(chance.randrange(1, 4_000)) + b"\r\n\r\n")
        one.settimeout(30)
        one.recv(1_000)
    return "raw bytes"


def _value(chance: random.Random, depth: int) -> Any:
    kinds = ["number", "text", "none", "bool", "known"]
    if depth < 4:
        kinds += ["list", "object", "object", "object"]
    match chance.choice(kinds):
        case "number":
            return chance.choice([0, -1, 1.5, 2**63, 1e308, 7])
        case "text":
            return "".join(chance.choice('aZ0 \u0000\ud7ff\u202e😀{}[]"\\') for _ in range(9))
        case "none":
            return None
        case "bool":
            return chance.random() < 0.5
        case "known":
            return chance.choice(["user", "system", "default", "json_schema", "required", "tool"])
        case "list":
            return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
        case _:
            names = ["messages", "role", "content", "prompt", "input", "model", "tools", "stream",
                     "max_tokens", "n", "stop", "logprobs", "echo", "response_format", "type",
                     "function", "name", "parameters", "workbench", "collection", "query",
                     "documents", "tokens", "seed", "temperature", "logit_bias"]  # fmt: skip
            return {chance.choice(names): _value(chance, depth + 1) for _ in range(6)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path)
    parser.add_argument("--llama-bin", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hostile", action="store_true")
    parser.add_argument("--connections", type=int, default=1_000)
    parser.add_argument("--fuzzed", type=int, default=10_000)
    options = parser.parse_args()
    threading.stack_size(256 << 10)
    if options.hostile:
        return hostile(options.connections, options.fuzzed)
    throughput(options.model, options.llama_bin, options.threads, options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
