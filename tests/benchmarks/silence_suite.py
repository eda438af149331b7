"""Silence of the test suite: every test in a network namespace without a route, under strace.

Usage: python tests/benchmarks/silence_suite.py [PATH…] [--out FILE.json]

Runs pytest as `packaging/dev.py test` does, over all tests or over the paths that are named, with
nothing but loopback. A call to another address, or to a name server anywhere, is an attempt, and is
told with the name of the test; tests that try on purpose are known by name (`ON_PURPOSE`). First a
control: of two tests made for it one connects, by native code, and must be seen. Tests that
themselves trace are not run: a traced process cannot be traced twice. A sealed program inside a
test is refused by its own filter before a trace sees the call; that is in the program's own list.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.silence import ASKED, MARK, attempts_in, traced  # noqa: E402

LIMIT_S: Final = 7_200
NOT_RUN: Final = ("tests/real/test_silence.py",)
# By the beginning of their names, and what they try.
ON_PURPOSE: Final = {
    "tests/unit/workbench/egress/": "guard, filter, gate and watcher refuse what these try",
    "tests/trips/test_refusals.py": "what was refused is on record",
}
CONTROL: Final = """
import ctypes, struct
def test_tries():
    c = ctypes.CDLL(None)
    c.connect(c.socket(2, 1, 0), struct.pack("<HHI8x", 2, 80, 7), 16)
def test_is_silent():
    pass
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=["tests"])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="silence-suite-") as name:
        control = Path(name) / "test_control.py"
        control.write_text(CONTROL, "utf-8")
        _, seen, _, _ = watched([str(control)], Path(name))
        if [test.rpartition("::")[2] for test in seen] != ["test_tries"]:
            print(f"The watch does not see what it should: {seen}")
            return 2
        began = time.monotonic()
        skipped = [f"--ignore={path}" for path in NOT_RUN]
        done, tried, asked, n_tests = watched([*skipped, *options.paths], Path(name))
        seconds = time.monotonic() - began
    print("\n".join(done.stdout.strip().splitlines()[-12:]))
    purposely = {test: calls for test, calls in tried.items() if is_on_purpose(test)}
    others = {test: calls for test, calls in tried.items() if not is_on_purpose(test)}
    print(f"\n{n_tests:,} tests in {seconds:.0f} s, not run: {', '.join(NOT_RUN)}")
    print(f"on purpose: {sum(map(len, purposely.values()))} attempts in {len(purposely)} tests")
    for test, calls in sorted(purposely.items()):
        print(f"  {len(calls):3} {test}")
    sockets = {test: n for test, n in asked.items() if not is_on_purpose(test)}
    print(f"Internet sockets made by other tests: {sum(sockets.values())} in {len(sockets)} tests")
    print(f"ATTEMPTS: {sum(map(len, others.values()))} in {len(others)} tests")
    for test, calls in sorted(others.items()):
        print(f"  {len(calls):3} {test}\n      {calls[0][:160]}")
    if options.out is not None:
        told = {"attempts": others, "on_purpose": purposely, "sockets": sockets,
                "tests": n_tests, "seconds": round(seconds), "rc": done.returncode}  # fmt: skip
        options.out.write_text(json.dumps(told, indent=1), "utf-8")
    return 1 if others or done.returncode else 0


def watched(
    arguments: Sequence[str], folder: Path
) -> tuple[subprocess.CompletedProcess[str], dict[str, list[str]], Counter[str], int]:
    """Run pytest under the watch: how it ended, attempts and sockets by test, how many tests."""
    log, names = folder / "trace", folder / "tests"
    names.write_text("", "utf-8")
    os.environ["SILENCE_TESTS"] = str(names)
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "tests.benchmarks.silence_marks"]
    done = traced([*pytest, *arguments], log, LIMIT_S)
    tests = dict(line.split(" ", 1) for line in names.read_text("utf-8").splitlines())
    return done, *_by_test(log, tests), len(tests)


def is_on_purpose(test: str) -> bool:
    return test.startswith(tuple(ON_PURPOSE))


def _by_test(log: Path, tests: dict[str, str]) -> tuple[dict[str, list[str]], Counter[str]]:
    """Attempts, and Internet sockets that were made, each by the test that was running."""
    tried: dict[str, list[str]] = {}
    asked: Counter[str] = Counter()
    here = "before the first test"
    with log.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if found := MARK.search(line):
                here = tests.get(found[1], "after the last test")
            asked[here] += ASKED.search(line) is not None
            if found := attempts_in([line]):
                tried.setdefault(here, []).extend(found)
    return tried, +asked


if __name__ == "__main__":
    sys.exit(main())
