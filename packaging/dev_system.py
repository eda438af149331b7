"""What the operating system must bring: Python's venv module, a C++ compiler, Qt's libraries.

On Debian and its children root gets them installed in one go; everyone else gets one command to
run. Standard library only.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dev_console import Console, StepFailed

# What Qt's widgets and its X11 window need, and the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
COMPILERS = ("c++", "g++", "clang++")
WINDOWS_COMPILER = (
    "winget install Microsoft.VisualStudio.2022.BuildTools --override "
    '"--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
)


@dataclass(frozen=True)
class Missing:
    """One thing that the system lacks: what it is, and how each family of systems calls it."""

    what: str
    debian: str
    library: str = ""


def refuse_other_systems(system: str, machine: str, release: tuple[int, ...]) -> str:
    """Return the sentence for a system that PyTorch or Qt have no build for, or nothing.

    `release` is that of glibc on Linux (empty with another C library) and that of macOS.
    """
    arm = machine in ("aarch64", "arm64")
    if system == "linux":
        needed = (2, 39) if arm else (2, 34)
        if release < needed:
            return (
                f"Qt needs a Linux with glibc {needed[0]}.{needed[1]} or later; this one has "
                + (".".join(map(str, release)) if release else "another C library")
                + "."
            )
    if system == "darwin" and not arm:
        return "PyTorch is no longer built for Macs with an Intel processor."
    if system == "darwin" and release < (14,):
        return "PyTorch needs macOS 14 or later."
    return ""


def system_release() -> tuple[int, ...]:
    """The number that decides which ready-made packages run here: glibc's, or that of macOS."""
    name, number = ("", platform.mac_ver()[0]) if sys.platform == "darwin" else platform.libc_ver()
    known = sys.platform == "darwin" or name == "glibc"
    return tuple(int(part) for part in number.split(".")[:2]) if known and number else ()


def parse_os_release(text: str) -> dict[str, str]:
    """Read the `NAME=value` lines of an os-release file; values may be quoted as in a shell."""
    found = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if equals and not name.lstrip().startswith("#"):
            words = shlex.split(value)
            found[name.strip()] = words[0] if words else ""
    return found


def is_debian(os_release: Mapping[str, str]) -> bool:
    """Is this Debian or one of its children, where apt-get installs Debian's package names?"""
    family = [os_release.get("ID", ""), *os_release.get("ID_LIKE", "").split()]
    return "debian" in family or "ubuntu" in family


def missing_things(*, compiler: bool, tools: Iterable[str] = ()) -> list[Missing]:
    """Look for everything this system must bring; `tools` are programs that the tests use."""
    missing = []
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        missing.append(Missing("Python's venv module", f"{python}-venv"))
    if compiler and not has_compiler():
        missing.append(Missing("a C++ compiler", "g++"))
    missing += [Missing(f"the program {name}", name) for name in tools if not shutil.which(name)]
    if sys.platform == "linux":
        missing += [
            Missing(library, package, library)
            for library, package in QT_LIBRARIES.items()
            if not can_load(library)
        ]
    return missing


def in_words(missing: Sequence[Missing]) -> str:
    """Name what is missing in half a sentence, Qt's libraries together."""
    libraries = ", ".join(item.library for item in missing if item.library)
    parts = [item.what for item in missing if not item.library]
    parts += [f"libraries that the window needs ({libraries})"] if libraries else []
    return ", ".join(parts[:-1]) + (" and " if parts[1:] else "") + parts[-1]


def has_compiler() -> bool:
    """Is there a C++ compiler that CMake will find by itself?"""
    if sys.platform == "win32":
        root = os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)")
        finder = Path(root, "Microsoft Visual Studio", "Installer", "vswhere.exe")
        component = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
        query = [str(finder), "-products", "*", "-requires", component, "-property", "displayName"]
        return finder.exists() and bool(subprocess.run(query, capture_output=True).stdout.strip())
    if sys.platform == "darwin":
        # /usr/bin/c++ is there even when the tools behind it are not.
        return subprocess.run(["xcode-select", "-p"], capture_output=True).returncode == 0
    return any(shutil.which(name) for name in COMPILERS)


def can_load(library: str) -> bool:
    """Can the dynamic linker find this library?"""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_command(missing: Sequence[Missing], os_release: Mapping[str, str]) -> list[list[str]]:
    """Return the commands that bring what is missing; empty where we do not know this system."""
    if sys.platform == "darwin":
        return [["xcode-select", "--install"]]
    if sys.platform == "win32":
        return [[WINDOWS_COMPILER]]
    if is_debian(os_release):
        packages = [item.debian for item in missing]
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        return [["apt-get", "update"], install]
    if shutil.which("dnf"):
        names = [f"{item.library}()(64bit)" if item.library else item.debian for item in missing]
        return [["dnf", "install", "-y", *("gcc-c++" if n == "g++" else n for n in names)]]
    return []


def as_one_line(commands: Sequence[Sequence[str]], *, root: bool, sudo: bool) -> str:
    """Word the commands as one line that an ordinary user can paste."""
    if sys.platform == "win32":
        return " && ".join(" ".join(command) for command in commands)
    if root or sys.platform == "darwin":
        return " && ".join(shlex.join(command) for command in commands)
    if sudo:
        return " && ".join(f"sudo {shlex.join(command)}" for command in commands)
    return f"su -c {shlex.quote(' && '.join(shlex.join(command) for command in commands))}"


def provide(console: Console, *, compiler: bool, tools: Iterable[str] = ()) -> None:
    """See to it that the system has what we need: install it as root on Debian, else say how.

    `tools` are programs without which a test or two is skipped: brought where we can install them,
    not asked for where we cannot.
    """
    refusal = refuse_other_systems(sys.platform, platform.machine(), system_release())
    if refusal:
        raise StepFailed(refusal, "AI Workbench cannot be set up on this system.")
    release = Path("/etc/os-release")
    os_release = parse_os_release(release.read_text("utf-8")) if release.exists() else {}
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    installs = root and is_debian(os_release)
    missing = missing_things(compiler=compiler, tools=tools if installs else ())
    if not missing:
        return
    commands = install_command(missing, os_release)
    if not installs:
        raise StepFailed(
            f"This system lacks {in_words(missing)}.",
            "Run this once, then start again:\n\n    "
            + as_one_line(commands, root=root, sudo=bool(shutil.which("sudo")))
            if commands
            else "Install them with this system's package manager, then start again.",
        )
    console.say("  Installing Debian packages: " + " ".join(item.debian for item in missing))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with console.step("Debian packages") as step:
        for command in commands:
            step.run(command, env=quiet, failure="The Debian packages could not be installed")
    still = missing_things(compiler=compiler, tools=tools)
    if still:
        raise StepFailed(
            f"Still missing after the installation: {in_words(still)}.",
            f"The whole story is in {console.log}",
        )
