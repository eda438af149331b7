"""Tell the person at the terminal what is going on, and keep the whole story in a log file.

Knows nothing about what is being set up. Standard library only.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

TAIL_LINES = 12


class StepFailed(Exception):
    """A step could not be done: `str()` says what happened, `hint` what the person can do.

    `cause` names a cause that we know; where we know none, `tail` is the end of what was printed.
    """

    def __init__(self, message: str, hint: str, *, cause: str = "", tail: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.cause = cause
        self.tail = tail


class Console:
    """Prints one line a step, counts while it runs, and appends every command's output to a log."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self._live = sys.stdout.isatty()

    def say(self, text: str = "") -> None:
        print(text, flush=True)

    def step(self, title: str) -> Step:
        return Step(self, title, self._live)


class Step:
    """One line on the terminal: `with console.step("Libraries") as step: step.run([...])`."""

    def __init__(self, console: Console, title: str, live: bool) -> None:
        self.console = console
        self.title = title
        self._live = live
        self._began = time.monotonic()
        self._note = ""

    def __enter__(self) -> Self:
        self._began = time.monotonic()
        if self._live:
            print(f"  {self.title} ...", end="", flush=True)
        else:
            print(f"  {self.title} ...", flush=True)
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        took = time.monotonic() - self._began
        end = "failed" if kind else f"done in {took:.0f} s"
        note = f", {self._note}" if self._note and not kind else ""
        clear = "\r\x1b[K" if self._live else ""
        print(f"{clear}  {self.title}: {end}{note}", flush=True)

    def note(self, text: str) -> None:
        """Add a few words to the line that closes the step."""
        self._note = text

    def count(self, text: str) -> None:
        """Show how far the step is; on a terminal only, where the line can be rewritten."""
        if self._live:
            took = time.monotonic() - self._began
            print(f"\r\x1b[K  {self.title} ... {text} ({took:.0f} s)", end="", flush=True)

    def run(
        self,
        command: Sequence[str],
        *,
        failure: str,
        env: Mapping[str, str] | None = None,
        counting: re.Pattern[str] | None = None,
        total: int | None = None,
    ) -> None:
        """Run `command`, its output in the log, and raise StepFailed if it does not return 0.

        `counting` matches the lines that stand for progress: its groups are shown if it has any,
        else the number of matches so far, out of `total`.
        """
        self.console.log.parent.mkdir(parents=True, exist_ok=True)
        tail: list[str] = []
        seen = 0
        with self.console.log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ {' '.join(command)}\n")
            with subprocess.Popen(
                list(command),
                env=dict(env) if env is not None else None,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
            ) as child:
                try:
                    for line in child.stdout or ():
                        log.write(line)
                        tail = [*tail[1 - TAIL_LINES :], line.rstrip()]
                        match = counting.search(line) if counting else None
                        if match:
                            seen += 1
                            self.count(" of ".join(match.groups() or (str(seen), str(total))))
                except BaseException:
                    child.terminate()
                    raise
                code = child.wait()
        if code != 0:
            raise explained(failure, "\n".join(tail), self.console.log)


def explained(failure: str, output: str, log: Path) -> StepFailed:
    """Say in one sentence why a command failed, from the end of what it printed."""
    for cause, pattern, reason, hint in KNOWN_FAILURES:
        if re.search(pattern, output, re.IGNORECASE):
            return StepFailed(f"{failure}: {reason}.", f"{hint}\nDetails: {log}", cause=cause)
    return StepFailed(f"{failure}.", f"The whole story is in {log}", tail=output)


KNOWN_FAILURES = (
    (
        "disk",
        r"No space left on device|not enough space|disk full",
        "the disk is full",
        "Free some space and run the command again; it goes on where it stopped.",
    ),
    (
        "hashes",
        r"DO NOT MATCH THE HASHES",
        "a downloaded package is not the one that was locked",
        "Do not trust that source; check what stands between this machine and its package index.",
    ),
    (
        "network",
        r"name resolution|Failed to establish a new connection|NameResolutionError|ConnectTimeout"
        r"|Network is unreachable|Could not resolve|Connection refused|Failed to fetch"
        r"|getaddrinfo failed|ProxyError|SSLError",
        "the network could not be reached",
        "The first set-up downloads packages. Connect this machine, or point pip at a local "
        "index (pip config), and run the command again.",
    ),
    (
        "absent",
        r"No matching distribution found",
        "the package index does not offer the locked version for this system",
        "Check that pip's index is complete and reachable, and that this Python is a 64-bit "
        "CPython from 3.11 to 3.13.",
    ),
    (
        "busy",
        r"Could not get lock|dpkg frontend lock",
        "another program is installing packages",
        "Wait until it has finished and run the command again.",
    ),
)
