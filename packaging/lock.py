"""Write the lock files anew: `python3 packaging/lock.py`, with uv on the path (or UV=/path/to/uv).

Each `locks/*.in` names what we chose and `locks/*.txt` is everything that follows from it, pinned
and hashed. Two rules come on top of what uv resolves:

- `left-out.in` lists declared dependencies that are never installed, `cuda.in` those that only
  PyTorch's CUDA builds need; the latter go to `torch-cuda.txt`;
- a package stands in one lock only: `dev.txt` and `torch-cuda.txt` hold what `runtime.txt` lacks.

`torch-cpu.txt` is kept by hand.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

LOCKS = Path(__file__).resolve().parent / "locks"
OLDEST_PYTHON = "3.11"
HEADER = "# Written by packaging/lock.py from {sources}; do not edit.\n"


def entries(lock: str) -> dict[str, str]:
    """Split a lock into its entries: `name==version ; marker` to the whole text of that entry."""
    blocks = re.split(r"(?m)^(?=[a-zA-Z0-9])", lock)
    return {block.split(" \\")[0]: block for block in blocks if "==" in block.split("\n")[0]}


def subtract(lock: str, taken: Iterable[str]) -> str:
    """Return the entries of `lock` whose package is not named in `taken`."""
    names = set(taken)
    return "".join(text for key, text in entries(lock).items() if name_of(key) not in names)


def name_of(key: str) -> str:
    return key.partition("==")[0]


def compile_lock(*sources: str, without: Iterable[str] = (), within: str | None = None) -> str:
    """Resolve the named `.in` files; `within` is a lock whose pins must hold here too."""
    command = [os.environ.get("UV", "uv"), "pip", "compile", "--quiet", "--no-config"]
    command += ["--universal", "--generate-hashes", "--no-header", "--annotation-style=line"]
    command += ["--python-version", OLDEST_PYTHON, *sources]
    for name in without:
        command += ["--excludes", name]
    if within:
        command += ["--constraints", within]
    return subprocess.run(
        command, cwd=LOCKS, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


def write(name: str, sources: str, lock: str) -> None:
    (LOCKS / name).write_text(HEADER.format(sources=sources) + lock, encoding="utf-8")
    print(f"{name}: {len(entries(lock))} entries")


def main() -> None:
    runtime = compile_lock("runtime.in", without=("left-out.in", "cuda.in"))
    write("runtime.txt", "runtime.in", runtime)
    taken = {name_of(key) for key in entries(runtime)}

    dev = compile_lock("dev.in", within="runtime.txt")
    write("dev.txt", "dev.in", subtract(dev, taken))

    cuda = compile_lock("runtime.in", without=("left-out.in",), within="runtime.txt")
    write("torch-cuda.txt", "runtime.in and cuda.in", subtract(cuda, taken))

    write("build.txt", "build.in", compile_lock("build.in"))


if __name__ == "__main__":
    main()
