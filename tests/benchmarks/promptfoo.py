"""The same suite through `workbench eval run`, and through promptfoo with llama.cpp's server.

Run: `python -m tests.benchmarks.promptfoo --promptfoo FILE --llama-server FILE [--cases N]
[--server room,equal] [--parallel N] [--concurrency N] [--rounds N]`. 200 cases that share a head
of 1,000 tokens, answers of 32 tokens, greedy. Both are whole commands, ours with the start of the
program and the loading of the model, promptfoo with a server that is up already.

*room*: the server as it starts by itself, but with a context that holds four cases; the demo
model's own does not, and then it refuses them (*defaults*). *equal*: four places of their own, as
promptfoo asks four at once. Prints seconds by the clock, and of the processor for the server and
for our program. promptfoo comes from npm; it is told to send nothing and to look for no update.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.evaluation import head_of, write_suite
from ui.compose import open_real_workspace
from workbench.domain.yaml_text import dump_yaml, load_yaml
from workbench.paths import resources

_UP_S = 120.0
_LONGEST_S = 600.0
SERVERS: Mapping[str, tuple[str, ...]] = {
    "defaults": (),
    "room": ("-c", "8192"),
    "equal": ("-c", "8192", "-np", "4"),
}


@dataclass(frozen=True, slots=True)
class Took:
    seconds: float
    cpu: float
    n_answered: int


def ours(suite: Path, folder: Path, parallel: int) -> Took:
    """The whole command, in a workspace that has loaded the model before."""
    command = [sys.executable, "-P", "-m", "ui", "--workspace", str(folder), "eval", "run"]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    out = subprocess.run(
        [*command, str(suite), "--parallel", str(parallel), "--json"],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_LONGEST_S,
    )  # fmt: skip
    seconds = time.monotonic() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    totals = json.loads(out.stdout)["columns"][0]["totals"]
    n = sum(totals[name] for name in ("pass", "fail", "abstain"))
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    return Took(seconds, cpu, n)


def theirs(program: Path, config: Path, folder: Path, pid: int, concurrency: int) -> Took:
    """The whole command of promptfoo; the processor's seconds are the server's."""
    environment = {
        **os.environ,
        "PROMPTFOO_DISABLE_TELEMETRY": "1",
        "PROMPTFOO_DISABLE_UPDATE": "1",
        "PROMPTFOO_CONFIG_DIR": str(folder / "promptfoo"),
        "PROMPTFOO_DISABLE_REMOTE_GENERATION": "1",
        "NO_COLOR": "1",
    }
    found = folder / "found.json"
    at_once = ["-j", str(concurrency)] if concurrency else []
    used, begun = _cpu_of(pid), time.monotonic()
    subprocess.run(
        [str(program), "eval", "-c", str(config), "--no-cache", "--no-table", "-o", str(found),
         *at_once],
        check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        timeout=_LONGEST_S,
    )  # fmt: skip
    seconds = time.monotonic() - begun
    results = json.loads(found.read_text("utf-8"))["results"]["results"]
    n = sum(bool((one.get("response") or {}).get("output")) for one in results)
    return Took(seconds, _cpu_of(pid) - used, n)


@contextmanager
def server(program: Path, model: Path, options: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Its address and process, when it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [str(program), "-m", str(model), "--host", "127.0.0.1", "--port", str(port), *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        address, until = f"http://127.0.0.1:{port}", time.monotonic() + _UP_S
        while not _is_up(address):
            if time.monotonic() > until or process.poll() is not None:
                raise SystemExit("llama-server does not answer.")
            time.sleep(0.2)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def _is_up(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _cpu_of(pid: int) -> float:
    """Seconds of the processor that a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def config_for(suite: Path, address: str, tokens: int, folder: Path) -> Path:
    """Our suite with promptfoo's provider in place of ours."""
    raw: dict[str, Any] = load_yaml(suite.read_text("utf-8"))
    settings = {
        "apiBaseUrl": f"{address}/v1",
        "apiKey": "none",
        "temperature": 0,
        "max_tokens": tokens,
    }
    raw["providers"] = [{"id": "openai:chat:demo", "config": settings}]
    path = folder / "promptfooconfig.yaml"
    path.write_text(dump_yaml(raw), "utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--promptfoo", type=Path, required=True)
    parser.add_argument("--llama-server", type=Path, required=True)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--head", type=int, default=1_000)
    parser.add_argument("--tokens", type=int, default=32)
    parser.add_argument("--parallel", type=int, default=16, help="of ours; promptfoo has its own")
    parser.add_argument("--concurrency", type=int, default=0, help="of promptfoo; 0: its default")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--server", default="room,equal")
    options = parser.parse_args()
    model = resources() / "demo_model" / "demo.gguf"
    folder = Path(tempfile.mkdtemp())
    try:
        opened = open_real_workspace(folder / "workspace")
        try:
            suite = write_suite(folder / "suite.yaml", head_of(opened, options.head), options)
        finally:
            opened.close()
        best: dict[str, Took] = {}

        def tell(name: str, took: Took) -> None:
            if name not in best or took.seconds < best[name].seconds:
                best[name] = took
            print(
                f"{name:28} {took.seconds:6.1f} s by the clock, {took.cpu:6.1f} of the processor, "
                f"{took.n_answered} answers",
                flush=True,
            )

        for _ in range(options.rounds):
            tell("ours", ours(suite, folder / "workspace", options.parallel))
            for kind in options.server.split(","):
                with server(options.llama_server, model, SERVERS[kind]) as (address, pid):
                    config = config_for(suite, address, options.tokens, folder)
                    took = theirs(options.promptfoo, config, folder, pid, options.concurrency)
                    tell(f"promptfoo, server {kind}", took)
        for name, took in best.items():
            if name != "ours":
                ratio, cpu = took.seconds / best["ours"].seconds, took.cpu / best["ours"].cpu
                print(f"{name}: {ratio:.2f} times as long, {cpu:.2f} times the processor")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
