"""What this machine offers, and who gets how much of it.

The one place that hands out cores. Reads the operating system; loads no heavy library.
"""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import Final

import psutil

_LIBRARIES: Final = (
    "llama-cpp-python", "chromadb", "torch", "sentence-transformers", "transformers", "pypdfium2",
    "PySide6-Essentials", "sqlite-utils", "numpy",
)  # fmt: skip
_CGROUP: Final = Path("/sys/fs/cgroup")


def physical_cores() -> int:
    """Cores that this process may use; hyper-threads do not count, llama.cpp gains nothing."""
    physical = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        physical = min(physical, len(os.sched_getaffinity(0)))
    return max(1, physical)


def model_threads(wanted: int = 0) -> int:
    """Threads for llama.cpp. 0 leaves one core to the window and the documents."""
    cores = physical_cores()
    if wanted > 0:
        return min(wanted, 4 * cores)
    return max(1, cores - 1)


def background_threads() -> int:
    """Threads for what a niced child computes: of two cores both, else all but one."""
    cores = physical_cores()
    return cores if cores <= 2 else cores - 1


def memory_bytes() -> int:
    """Memory of this machine, or of the container this process lives in."""
    total = int(psutil.virtual_memory().total)
    limit = _cgroup_number("memory.max")
    return total if limit is None else min(total, limit)


def free_memory_bytes() -> int:
    """What could be taken now without swapping."""
    free = int(psutil.virtual_memory().available)
    limit, used = _cgroup_number("memory.max"), _cgroup_number("memory.current")
    if limit is not None and used is not None:
        free = min(free, max(0, limit - used))
    return free


def cpu_name() -> str:
    """The processor's name as its maker gives it."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(errors="replace").splitlines():
            if line.lower().startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def cpu_identity() -> str:
    """Name and instruction sets: what decides whether a native code path runs here."""
    return f"{sys.platform} {platform.machine()} {cpu_name()} {cpu_flags()}"


def cpu_flags() -> str:
    """The instruction sets in the kernel's words; empty on systems that do not list them."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(errors="replace").splitlines():
            if line.lower().startswith(("flags", "features")):
                return line.partition(":")[2].strip()
    return ""


def accelerators() -> tuple[str, ...]:
    """Graphics processors that a driver shows; whether llama.cpp can use them is another matter."""
    found = [
        line.partition(":")[2].strip()
        for information in sorted(Path("/proc/driver/nvidia/gpus").glob("*/information"))
        for line in information.read_text(errors="replace").splitlines()
        if line.startswith("Model:")
    ]
    if sys.platform == "darwin" and platform.machine() == "arm64":
        found.append("Apple Metal")
    return tuple(found)


def library_versions() -> dict[str, str]:
    from importlib import metadata  # 60 ms that the first window need not wait for

    versions = {}
    for name in _LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "not installed"
    return versions


def _cgroup_number(name: str) -> int | None:
    """A limit or a count of the control group, None without one."""
    try:
        text = (_CGROUP / name).read_text().strip()
    except OSError:  # no control groups here: the machine's own figures hold
        return None
    return int(text) if text.isdecimal() else None
