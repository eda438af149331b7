"""A child process for tests: it echoes, sleeps, prints, grows, spins, fails and dies on demand."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engines.child_loop import Answer, Handler, serve
from workbench.errors import UnreadableDocument


def build() -> Mapping[str, Handler]:
    if os.environ.get("ECHO_FAILS"):
        raise ImportError("a secret that must stay here")
    return {
        "echo": Answer,
        "pid": lambda params, blobs: Answer({"pid": os.getpid()}),
        "sleep": sleep,
        "hold": hold,
        "print": noisy,
        "refuse": refuse,
        "fail": fail,
        "die": lambda params, blobs: os.abort(),
        "grow": grow,
        "spin": spin,
    }


def sleep(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    time.sleep(params["seconds"])
    return Answer({"slept": params["seconds"]})


def hold(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    Path(params["started"]).touch()
    while not Path(params["release"]).exists():
        time.sleep(0.01)
    return Answer({})


def noisy(_params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    print("a library that talks")
    os.write(1, b"a native library that talks\n")
    return Answer({"printed": True, "stdin": sys.stdin.read()})


def refuse(_params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    raise UnreadableDocument("This is empty.", hint="Fill it.", details="0 bytes")


def fail(_params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    raise ValueError("a secret that must stay here")


def grow(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    held = [os.urandom(1_000_000) for _ in range(params["megabytes"])]
    if "dies_after" in params:  # as a library does that is refused more memory
        time.sleep(params["dies_after"])
        os.abort()
    time.sleep(60)
    return Answer({"held": len(held)})


def spin(_params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    """One call that never gives up the interpreter's lock, so that no other thread runs."""
    re.match(r"(a+)+$", "a" * 60 + "b")
    return Answer({})


if __name__ == "__main__":
    sys.exit(serve(build))
