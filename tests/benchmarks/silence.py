"""Silence over all features: each in a network namespace without a route, watched by strace.

Usage: python tests/benchmarks/silence.py [--only WORD|WORD] [--out FILE.json]

The program runs with its own seal off, so that the code and every library in it are watched,
children too. Loopback is up, for the local API; a call to another address than loopback is an
attempt. The controls try to connect, in Python, in native code, in a child and from Qt, and must be
seen. A feature that does not end well is named: it was not watched to its end.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parents[2]
CALLS: Final = "connect,sendto,sendmsg,sendmmsg,execve"
INET: Final = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b.*")
LOOPBACK: Final = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')
PASS: Final = "silence of all features"  # a passphrase for this run alone
LIMIT_S: Final = 900
TRAIN: Final = ("finetune", "start", "--wait", "--no-estimate", "--set", "steps=2")
CONTROLS: Final = {
    "python": "import socket; socket.socket().connect_ex(('203.0.113.7', 80))",
    "native": "import ctypes, struct; c = ctypes.CDLL(None);"
    " c.connect(c.socket(2, 1, 0), struct.pack('<HHI8x', 2, 80, 7), 16)",
    "child": "import subprocess, sys; subprocess.run([sys.executable, '-c',"
    " 'import socket; socket.socket().connect_ex((\"203.0.113.7\", 80))'])",
    "qt": "from PySide6.QtNetwork import QTcpSocket; s = QTcpSocket();"
    " s.connectToHost('203.0.113.7', 80); s.waitForConnected(500)",
}


@dataclass(frozen=True, slots=True)
class Seen:
    name: str
    rc: int
    seconds: float
    processes: int
    loopback: int
    attempts: tuple[str, ...]
    said: str


def watch(name: str, command: Sequence[str], scratch: Path) -> Seen:
    """Run one command under the watch."""
    log = scratch / "strace.log"
    inner = ["strace", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(log), *command]
    outer = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
    up = 'ip link set lo up 2>/dev/null; exec "$@"'
    began = time.monotonic()
    done = subprocess.run(
        [*outer, "sh", "-c", up, "sh", *inner],
        cwd=ROOT,
        env={
            **os.environ,
            "AI_WORKBENCH_SEAL": "off",
            "QT_QPA_PLATFORM": "offscreen",
            "OMP_NUM_THREADS": "1",
            "DISPLAY": "",
            "WAYLAND_DISPLAY": "",
        },
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    lines = log.read_text("utf-8", "replace").splitlines()
    found = [line for line in lines if INET.search(line)]
    outside = tuple(line[:300] for line in found if not LOOPBACK.search(line))
    return Seen(
        name,
        done.returncode,
        round(time.monotonic() - began, 1),
        sum("execve(" in line for line in lines),
        len(found) - len(outside),
        outside,
        (done.stderr or done.stdout)[-400:],
    )


def features(folder: Path) -> list[tuple[str, list[str]]]:
    """Name and arguments, in an order in which each finds what it needs."""
    secret, examples = folder / "passphrase", folder / "examples.jsonl"
    cases, batch = folder / "cases.jsonl", folder / "batch.jsonl"
    secret.write_text(PASS + "\n", "utf-8")
    line = {"messages": [{"role": "user", "content": "Hi {n}"},
                         {"role": "assistant", "content": "Hello {n}"}]}  # fmt: skip
    examples.write_text(
        "\n".join(json.dumps(line).replace("{n}", str(n)) for n in range(24)) + "\n", "utf-8"
    )
    cases.write_text(
        "\n".join(
            json.dumps({"id": f"c{n}", "question": f"What is {n} and {n}?", "expected": str(2 * n)})
            for n in range(3)
        )
        + "\n",
        "utf-8",
    )
    pipeline = folder / "pipeline.yaml"
    pipeline.write_text(
        "name: Look\nsteps:\n  - {id: look, kind: evaluate, data: numbers, least: 0}\n"
        "  - {id: page, kind: report, of: look}\n",
        "utf-8",
    )
    letter = folder / "letter.txt"
    letter.write_text("Write to {{ who }}.", "utf-8")
    server = str(ROOT / "tests" / "tool_server.py")
    batch.write_text(json.dumps({"prompt": "Say hello."}) + "\n", "utf-8")
    handbook = str(ROOT / "tests" / "documents")
    return [  # what goes wrong by its nature (nothing to erase, no tools) is named, not hidden
        ("documents: add", ["docs", "add", handbook, "-c", "Papers"]),
        ("documents: search", ["docs", "search", "hotel", "-c", "Papers"]),
        ("documents: verify", ["docs", "verify"]),
        ("documents: figures", ["docs", "stats"]),
        ("collections: export", ["collections", "export", "Papers", str(folder / "papers.wbc")]),
        ("chat over documents", ["ask", "What is the limit for hotels?", "-c", "Papers"]),
        ("chat", ["ask", "Say hello."]),
        ("survey over all documents", ["ask-all", "Which documents name a date?", "-c", "Papers"]),
        ("generate", ["generate", "--prompt", "Say hello.", "--max-tokens", "8"]),
        ("prompts", ["prompts", "list"]),
        ("models: list", ["models", "list"]),
        ("models: verify", ["models", "verify", "demo"]),
        ("models: probe", ["models", "probe", "demo"]),
        ("models: bench", ["models", "bench", "demo", "--repetitions", "1"]),
        ("data sets: import", ["datasets", "import", "numbers", str(cases)]),
        ("evaluation: run", ["eval", "run", "numbers"]),
        ("evaluation: list", ["eval", "list"]),
        ("training: plan", ["finetune", "plan", "--data", str(examples)]),
        ("training: start", [*TRAIN, "--data", str(examples)]),
        ("training: list", ["finetune", "list"]),
        ("personal data", ["redact", str(ROOT / "tests" / "documents" / "minutes.txt")]),
        ("rails: check", ["guard", "check", str(ROOT / "tests" / "documents" / "minutes.txt")]),
        ("agent", ["agent", "run", "How many documents are there?", "--yes", "read-only"]),
        ("agent: its files", ["agent", "run", "Write a file.", "--yes", "all"]),
        (
            "chat with tools",
            ["ask", "How many documents?", "-c", "Papers", "--tools", "--yes", "read-only"],
        ),
        ("tools: list", ["tools", "list"]),
        ("tool server: add", ["mcp", "add", "test", sys.executable, server]),
        ("tool server: allow", ["mcp", "allow", "test", "--yes"]),
        ("tool server: tools", ["mcp", "tools", "test"]),
        ("tool server: remove", ["mcp", "remove", "test"]),
        ("pipeline: check", ["pipeline", "check", str(pipeline)]),
        ("pipeline: run", ["pipeline", "run", str(pipeline), "--yes"]),
        ("pipeline: list", ["pipeline", "list"]),
        ("red team", ["redteam", "run", "--rails-only"]),
        ("review: rules", ["review", "rules", "--abstained", "on"]),
        (
            "purposes",
            [
                "collections",
                "uses",
                "Papers",
                "--ground",
                "consent",
                "--for",
                "travel",
                "--allow",
                "export",
            ],
        ),
        (
            "purposes: asked for",
            ["ask", "What is the limit for hotels?", "-c", "Papers", "--for-purpose", "travel"],
        ),
        ("purposes: gone", ["collections", "uses", "Papers", "--clear"]),
        ("personal data: places", ["pii", "places", "exports", "on"]),
        ("prompts: save", ["prompts", "save", "letter", "--file", str(letter)]),
        (
            "prompts: export",
            ["prompts", "export", "--out", str(folder / "prompts.json"), "--format", "json"],
        ),
        ("evaluation: export", ["eval", "export", "--mlflow", str(folder / "mlruns")]),
        (
            "data sets: export",
            ["datasets", "export", "numbers", "--out", str(folder / "numbers.jsonl")],
        ),
        ("figures: anonymised", ["usage", "anonymised", str(folder / "figures.db")]),
        ("audit: export", ["audit", "export", "--out", str(folder / "audit.pdf")]),
        ("subject: find", ["subject", "find", "--name", "Luis Ferreira"]),
        (
            "subject: export",
            ["subject", "export", "--name", "Luis Ferreira", "--out", str(folder / "person")],
        ),
        ("subject: erase", ["subject", "erase", "--name", "Luis Ferreira", "--yes"]),
        ("retention: plan", ["retention", "plan"]),
        ("retention: run", ["retention", "run", "--yes"]),
        ("hold", ["retention", "hold", "Case 7", "--reason", "a claim", "--on", "all"]),
        ("compliance", ["compliance", "report", "--out", str(folder / "compliance.html")]),
        ("usage", ["usage", "summary"]),
        ("usage: export", ["usage", "export", "--out", str(folder / "usage.csv")]),
        ("traces", ["traces", "export"]),
        ("alerts", ["alerts", "list"]),
        ("feedback", ["feedback", "list"]),
        ("review", ["review", "list", "--all"]),
        ("tokens", ["tokens", "list"]),
        ("backup", ["workspace", "backup", str(folder / "backup"), "--plain"]),
        (
            "backups: restore",
            ["workspace", "restore", str(folder / "backup"), "--into", str(folder / "restored")],
        ),
        ("doctor", ["doctor"]),
        ("hardware", ["hardware"]),
        ("guide", ["guide", "network"]),
        ("advice", ["advise", "--style"]),
        ("network statement", ["network", "statement"]),
        ("audit", ["audit", "verify"]),
        ("profiles: add", ["profiles", "add", "Eva", "--role", "owner", "--new-file", str(secret)]),
        ("profiles: sign in", ["--as", "Eva", "--unlock-file", str(secret), "profiles", "who"]),
    ]


def window(folder: Path) -> list[tuple[str, list[str]]]:
    driver = str(ROOT / "tests" / "benchmarks" / "silence_driver.py")
    return [
        ("window: main job", ["-m", "ui", "--json", "--workspace", str(folder / "tour")]),
        ("window: every page", [driver, str(folder / "tour")]),
        ("local API: a request", ["-c", API, str(folder / "tour")]),
    ]


API: Final = """
import json, subprocess, sys, time, urllib.request
base = [sys.executable, "-m", "ui", "--workspace", sys.argv[1]]
made = subprocess.run([*base, "--json", "tokens", "add", "test"], capture_output=True, text=True)
secret = json.loads(made.stdout)["secret"]
server = subprocess.Popen([*base, "serve", "--port", "8631"])
try:
    for _ in range(120):
        try:
            body = json.dumps({"model": "demo", "max_tokens": 4,
                               "messages": [{"role": "user", "content": "Hi"}]}).encode()
            request = urllib.request.Request("http://127.0.0.1:8631/v1/chat/completions", body,
                {"Authorization": "Bearer " + secret, "Content-Type": "application/json"})
            print(urllib.request.urlopen(request, timeout=60).status)
            break
        except OSError as error:
            if hasattr(error, "code"):
                print(error.code, error.read()[:200])
                break
            time.sleep(0.5)
finally:
    server.terminate()
    server.wait(30)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="features whose name has one of WORD|WORD")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    for program in ("strace", "unshare"):
        if shutil.which(program) is None:
            print(f"{program} is not there")
            return 2
    seen: list[Seen] = []
    with tempfile.TemporaryDirectory(prefix="silence-") as name:
        folder = Path(name)
        for route, code in CONTROLS.items():
            one = watch(f"control: {route}", [sys.executable, "-c", code], folder)
            print(f"{one.name:32} attempts seen: {len(one.attempts)}", flush=True)
            if not one.attempts:
                print("The watch does not see; nothing below would mean anything.")
                return 1
        base = [sys.executable, "-m", "ui", "--workspace", str(folder / "workspace")]
        todo = [(what, [*base, *rest]) for what, rest in features(folder)]
        todo += [(what, [sys.executable, *rest]) for what, rest in window(folder)]
        for what, command in todo:
            if any(word in what for word in options.only.split("|")):
                one = watch(what, command, folder)
                seen.append(one)
                told = f"rc {one.rc} {one.seconds:7.1f} s {one.processes:3} programs"
                print(f"{what:32} {told}  loopback {one.loopback:3}  attempts {len(one.attempts)}"
                      + (f"  {one.said!r}" if one.rc else ""), flush=True)  # fmt: skip
    attempts = sum(len(one.attempts) for one in seen)
    failed = [one.name for one in seen if one.rc]
    print(f"\n{len(seen)} features, {attempts} attempts; not done to the end: {failed or 'none'}")
    if options.out is not None:
        options.out.write_text(json.dumps([asdict(one) for one in seen], indent=1), "utf-8")
    return 1 if attempts else 0


if __name__ == "__main__":
    sys.exit(main())
