"""Silence over all features: each in a network namespace without a route, watched by strace.

Usage: python tests/benchmarks/silence.py [--only WORD|WORD] [--windows] [--out FILE.json]

All commands run in one process (`silence_session.py`), then the window with all of its commands,
topics and steps of the tour in each language, the two servers and the self-test. The program's own
seal is off, so that the code and every library in it are watched, children too. Loopback is up, for
the servers; a call to another address than loopback is an attempt, and Internet sockets are counted
that were only asked for. The controls try to connect, in Python, in native code, in a child and
from Qt, and must be seen. A feature that does not end well is named: it was not watched to its end.
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
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parents[2]
CALLS: Final = "socket,connect,sendto,sendmsg,sendmmsg,execve"
# But not the question of a child of ours whether somebody watches: no kernel has that type.
ASKED: Final = re.compile(r"\bsocket\(AF_INET6?, (?!(?:SOCK_CLOEXEC\|)?0x57)")
INET: Final = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b.*")
LOOPBACK: Final = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')
NAMES: Final = re.compile(r"sin6?_port=htons\(53\)")
MARK: Final = re.compile(r'sun_path="/silence/(\w+)"')
LIMIT_S, SESSION_LIMIT_S = 900, 7_200
LANGUAGES: Final = ("en", "de", "fr", "es")
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
    sockets: int  # of the Internet, asked for
    loopback: int
    attempts: tuple[str, ...]
    said: str
    guard: int  # attempts that the program's own guard told of


def traced(command: Sequence[str], log: Path, limit_s: float) -> subprocess.CompletedProcess[str]:
    """Run a command in a namespace with nothing but loopback, its calls written to `log`."""
    inner = ["strace", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(log), *command]
    outer = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
    up = 'ip link set lo up 2>/dev/null; exec "$@"'
    return subprocess.run(
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
        timeout=limit_s,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def attempts_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Calls to another address than loopback, or to a name server wherever it is."""
    return tuple(
        line[:300]
        for line in lines
        if INET.search(line) and (not LOOPBACK.search(line) or NAMES.search(line))
    )


def seen_in(
    name: str, rc: int, seconds: float, lines: Sequence[str], said: str, guard: int
) -> Seen:
    """What the lines of a trace say of one feature."""
    n_found = sum(INET.search(line) is not None for line in lines)
    outside = attempts_in(lines)
    n_programs = sum("execve(" in line for line in lines)
    n_sockets = sum(ASKED.search(line) is not None for line in lines)
    n_local = n_found - len(outside)
    return Seen(name, rc, seconds, n_programs, n_sockets, n_local, outside, said, guard)


def watch(name: str, command: Sequence[str], scratch: Path) -> Seen:
    """Run one command under the watch."""
    log = scratch / "strace.log"
    began = time.monotonic()
    done = traced(command, log, LIMIT_S)
    lines = log.read_text("utf-8", "replace").splitlines()
    seconds = round(time.monotonic() - began, 1)
    said = (done.stderr or done.stdout)[-400:]
    return seen_in(name, done.returncode, seconds, lines, said, 0)


def watch_session(only: str, folder: Path) -> list[Seen]:
    """All commands in one process under the watch, told apart by the marks that it sets."""
    session = str(ROOT / "tests" / "benchmarks" / "silence_session.py")
    command = [sys.executable, session, str(folder), "--only", only]
    log = folder / "session.log"
    done = traced(command, log, SESSION_LIMIT_S)
    calls: dict[str, list[str]] = {}
    here = "before"
    for line in log.read_text("utf-8", "replace").splitlines():
        if found := MARK.search(line):
            here = found[1]
        calls.setdefault(here, []).append(line)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    seen = [
        seen_in(row["feature"], row["rc"], row["seconds"], calls.pop(str(row["number"]), []),
                row["said"], row["guard"])
        for row in rows
    ]  # fmt: skip
    rest = [line for lines in calls.values() for line in lines]
    seen.append(seen_in("the session itself", done.returncode, 0.0, rest, done.stderr[-400:], 0))
    return seen


def window(folder: Path) -> list[tuple[str, list[str]]]:
    driver = str(ROOT / "tests" / "benchmarks" / "silence_driver.py")
    place = str(folder / "tour")
    return [
        ("window: main job", ["-m", "ui", "--json", "--workspace", place]),
        *((f"window: all of it, {code}", [driver, place, code]) for code in LANGUAGES),
        ("local API: a request", ["-c", API, place]),
        ("figures: a request", ["-c", FIGURES, place]),
        ("self-test", ["-m", "ui", "--self-test", "--json"]),
    ]


FIGURES: Final = """
import subprocess, sys, time, urllib.request
server = subprocess.Popen([sys.executable, "-m", "ui", "--workspace", sys.argv[1],
    "usage", "serve-metrics", "--port", "8632"])
try:
    for _ in range(120):
        try:
            print(urllib.request.urlopen("http://127.0.0.1:8632/metrics", timeout=60).status)
            break
        except OSError as error:
            if hasattr(error, "code"):
                print(error.code)
                break
            time.sleep(0.5)
    else:
        sys.exit("it did not answer")
finally:
    server.terminate()
    server.wait(30)
"""
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


def tell(one: Seen) -> None:
    told = f"rc {one.rc} {one.seconds:7.1f} s {one.processes:3} programs"
    print(f"{one.name[:60]:60} {told}  sockets {one.sockets:2}"
          f"  loopback {one.loopback:3}  attempts {len(one.attempts)}"
          + (f"  guard {one.guard}" if one.guard else "")
          + (f"  {one.said[-160:]!r}" if one.rc else ""), flush=True)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="features whose name has one of WORD|WORD")
    parser.add_argument("--windows", action="store_true", help="only what is no command")
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
        if not options.windows:
            seen += watch_session(options.only, folder)
            for one in seen:
                tell(one)
        for what, rest in window(folder):
            if any(word in what for word in options.only.split("|")):
                one = watch(what, [sys.executable, *rest], folder)
                seen.append(one)
                tell(one)
    attempts = sum(len(one.attempts) + one.guard for one in seen)
    failed = [one.name for one in seen if one.rc]
    print(f"\n{len(seen)} features, {attempts} attempts; not done to the end: {failed or 'none'}")
    if options.out is not None:
        options.out.write_text(json.dumps([asdict(one) for one in seen], indent=1), "utf-8")
    return 1 if attempts else 0


if __name__ == "__main__":
    sys.exit(main())
