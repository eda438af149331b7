"""Write the lock files anew: `python3 packaging/lock.py`, with uv on the path (or UV=/path/to/uv).

Each `locks/*.in` names what we chose and `locks/*.txt` is everything that follows from it, pinned
and hashed. Three rules come on top of what uv resolves:

- `left-out.in` lists declared dependencies that are never installed, `cuda.in` those that only
  PyTorch's CUDA builds need; the latter go to `torch-cuda.txt`;
- a package stands in one lock only: `dev.txt` and `torch-cuda.txt` hold what `runtime.txt` lacks;
- `extra-hashes.txt` adds the hashes of wheels that may stand in for the package index's own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
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
    return key.split("==")[0]


def add_hashes(lock: str, extra: str) -> str:
    """Append the hashes of `extra` (lines of package, SHA-256, wheel) to their entries."""
    for line in extra.splitlines():
        if not line or line.startswith("#"):
            continue
        package, sha256, wheel = line.split()
        version = re.escape(wheel.split("-")[1].split("+")[0])
        pattern = rf"(?m)^({package}=={version}[^\n]*\\\n)"
        lock, found = re.subn(pattern, rf"\1    --hash=sha256:{sha256} \\" + "\n", lock)
        if not found:
            sys.exit(f"extra-hashes.txt: {wheel} matches nothing in the lock")
    return lock


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
    extra = (LOCKS / "extra-hashes.txt").read_text(encoding="utf-8")
    runtime = compile_lock("runtime.in", without=("left-out.in", "cuda.in"))
    write("runtime.txt", "runtime.in", add_hashes(runtime, extra))
    taken = {name_of(key) for key in entries(runtime)}

    dev = compile_lock("dev.in", without=("left-out.in",), within="runtime.txt")
    write("dev.txt", "dev.in", subtract(dev, taken))

    cuda = compile_lock("runtime.in", without=("left-out.in",), within="runtime.txt")
    write("torch-cuda.txt", "runtime.in and cuda.in", subtract(cuda, taken))

    write("build.txt", "build.in", compile_lock("build.in"))


if __name__ == "__main__":
    main()
