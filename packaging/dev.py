#!/usr/bin/env python3
"""From a fresh checkout to a running program, or to its checks, in one command.

    python3 packaging/dev.py run [ARGUMENTS OF THE PROGRAM]
    python3 packaging/dev.py test [ARGUMENTS OF PYTEST]
    python3 packaging/dev.py accelerator cpu|cuda
    python3 packaging/dev.py package [--edition slim|full] [--kind tar|deb] [--key PEM]

Needs a Python from 3.11 to 3.13 and nothing else. What is missing is set up once, shown step by
step; what is there is left alone. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator

OLDEST, NEWEST = (3, 11), (3, 13)
MOST_AT_ONCE = 4  # processes of the tests; each may hold a model, an embedder and an index


def refuse_other_pythons(version: tuple[int, int]) -> str:
    """Return the sentence for a Python that will not do, or nothing."""
    if OLDEST <= version <= NEWEST:
        return ""
    return (
        "AI Workbench runs on Python 3.11, 3.12 and 3.13; this is Python {}.{}.\n"
        "Start it with one of those, for example: python3.11 packaging/dev.py run"
    ).format(*version)


refusal = refuse_other_pythons(sys.version_info[:2])
if refusal:
    sys.exit(refusal)

import dev_accelerator  # noqa: E402 - an older Python could not read it
import dev_environment as environment  # noqa: E402
from dev_console import Console, StepFailed  # noqa: E402

LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
)
CHECKS: list[tuple[str, list[str]]] = [
    ("Style", ["-m", "ruff", "check", "."]),
    ("Format", ["-m", "ruff", "format", "--check", "."]),
    ("Types", ["-m", "mypy"]),
    ("Walls between the rooms", ["-c", LINT_IMPORTS]),
    ("Tests", ["-m", "pytest"]),
]


@contextlib.contextmanager
def alone(console: Console) -> Iterator[None]:
    """Hold the lock of the checkout, so that two set-ups wait for each other."""
    environment.BUILD.mkdir(exist_ok=True)
    with (environment.BUILD / "dev.lock").open("a+b") as lock:
        waiting = False
        while not try_lock(lock.fileno()):
            if not waiting:
                console.say("Another set-up is at work in this folder; waiting for it to finish.")
                waiting = True
            time.sleep(0.5)
        yield


def try_lock(descriptor: int) -> bool:
    """Take the lock if nobody has it; the system lets go of it when the process ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def set_up(*, dev: bool) -> None:
    """Make the environment ready, or end the process with a sentence that says what to do."""
    if environment.is_ready(dev=dev):
        return
    console = Console(environment.BUILD / "dev.log")
    began = time.monotonic()
    try:
        with alone(console):
            if environment.is_ready(dev=dev):
                return
            console.say(f"Setting up AI Workbench; every detail goes to {console.log}")
            environment.ensure(console, dev=dev)
    except StepFailed as failed:
        if failed.tail:
            print("\n" + failed.tail, file=sys.stderr)
        print(f"\n{failed}\n{failed.hint}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("\nStopped. Nothing half-made was left; the same command begins again.")
        sys.exit(130)
    console.say(f"Ready after {time.monotonic() - began:.0f} s.")


def run(arguments: list[str]) -> int:
    """Start the program in the person's own folder, with the checkout's code."""
    set_up(dev=False)
    # -P: a folder named like one of our packages, where the person stands, is not imported.
    command = [str(environment.python_of(environment.VENV)), "-P", "-m", "ui", *arguments]
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 - the program takes our place, without a shell
    return subprocess.run(command).returncode  # type: ignore[unreachable]  # Windows has no exec


def test(arguments: list[str]) -> int:
    """Run every check, also after one has failed, and say at the end which did."""
    set_up(dev=True)
    env = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    results = []
    for title, command in CHECKS:
        print(f"\n== {title} ==", flush=True)
        began = time.monotonic()
        extra = (arguments or side_by_side()) if title == "Tests" else []
        code = environment.run_in([*command, *extra], env)
        results.append((title, code, time.monotonic() - began))
    print()
    for title, code, took in results:
        print(f"{'passed' if code == 0 else 'FAILED':>6}  {title} ({took:.0f} s)")
    return 1 if any(code for _, code, _ in results) else 0


def side_by_side() -> list[str]:
    """Return the arguments that run the whole suite on all cores, each file in one process."""
    return ["-n", str(min(MOST_AT_ONCE, os.cpu_count() or 1)), "--dist", "loadfile"]


def accelerator(arguments: list[str]) -> int:
    """Choose what llama.cpp is compiled for, or say what is chosen."""
    if len(arguments) > 1:
        print("Name one of: " + ", ".join(dev_accelerator.CHOICES), file=sys.stderr)
        return 2
    if not arguments:
        print(dev_accelerator.chosen(environment.ACCELERATOR, os.environ))
        return 0
    print(dev_accelerator.choose(arguments[0], environment.ACCELERATOR))
    return 0


def package(arguments: list[str]) -> int:
    """Make installers, in the program's environment with the tools for it beside."""
    set_up(dev=False)
    console = Console(environment.BUILD / "package.log")
    try:
        tools = environment.packaging_tools(console)
    except StepFailed as failed:
        print(f"\n{failed}\n{failed.hint}", file=sys.stderr)
        return 1
    program = environment.ROOT / "packaging"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(program), str(tools)])}
    return environment.run_in(["-P", str(program / "package.py"), *arguments], env)


def main(arguments: list[str]) -> int:
    commands = {"run": run, "test": test, "accelerator": accelerator, "package": package}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except dev_accelerator.UnknownAcceleratorError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
