"""The program as a folder: llama.cpp for every processor, then PyInstaller over the one spec."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import dev_accelerator
import dev_environment as environment
from dev_console import Console, Step
from package_editions import Edition

SPEC = environment.ROOT / "packaging" / "installer" / "workbench.spec"
FROZEN = environment.BUILD / "frozen"
# Virtual machines announce AMX without letting it run; the first decode would end the program.
TRAPS = ("sapphirerapids",)
PROGRESS = re.compile(r"INFO: (Building \w+)")


def version() -> str:
    text = (environment.ROOT / "pyproject.toml").read_text("utf-8")
    found = re.search(r'(?m)^version = "([^"]+)"', text)
    assert found is not None  # a project without one cannot be installed at all
    return found[1]


def made_at() -> str:
    """When the sources were committed, in seconds: the same sources give the same files."""
    command = ["git", "log", "-1", "--format=%ct"]
    found = subprocess.run(command, cwd=environment.ROOT, stdout=subprocess.PIPE, text=True)
    return found.stdout.strip() or "315532800"  # an archive without git: the oldest time in a zip


def portable_llama(console: Console) -> Path:
    """The folder of llama.cpp's libraries for every processor of this kind, compiled once."""
    wanted = environment.wanted_stamp([], dev=False)
    wanted = replace(wanted, features=[], accelerator=dev_accelerator.PORTABLE)
    wheel = environment.compile_native(console, wanted)
    folder = wheel.parent / "lib"
    if not folder.exists():
        unfinished = folder.with_suffix(".partial")
        environment.remove(unfinished)
        unfinished.mkdir()
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                file = Path(name)
                if file.parent.as_posix() == "llama_cpp/lib" and is_wanted(file.name):
                    (unfinished / file.name).write_bytes(archive.read(name))
                    (unfinished / file.name).chmod(0o755)
        unfinished.rename(folder)
    return folder


def is_wanted(name: str) -> bool:
    """A library, and none that could end the program where it is loaded."""
    is_library = re.search(r"\.(so|dylib|dll)(\.\d+)*$", name) is not None
    return is_library and not any(trap in name for trap in TRAPS)


def build(console: Console, edition: Edition, libraries: Path) -> Path:
    """Return the finished folder. Raises StepFailed."""
    target = FROZEN / edition.name
    environment.remove(target)
    target.mkdir(parents=True)
    env = {
        **os.environ,
        "WORKBENCH_EDITION": edition.name,
        "WORKBENCH_LLAMA": str(libraries),
        "SOURCE_DATE_EPOCH": made_at(),
        "PYTHONHASHSEED": "1",
    }
    command = [sys.executable, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "INFO"]
    command += ["--distpath", str(target), "--workpath", str(target / "work"), str(SPEC)]
    with console.step(f"The {edition.name} edition as a folder") as step:
        step.run(command, env=env, failure="The folder could not be built", counting=PROGRESS)
        environment.remove(target / "work")
        folder = target / "ai-workbench"
        slim_down(folder, step)
        step.note(f"{size_of(folder) / 1e6:.0f} MB")
    return folder


def slim_down(folder: Path, step: Step) -> None:
    """Take symbols that nobody reads out of the largest library; size alone changes."""
    if sys.platform != "linux" or shutil.which("strip") is None:
        return
    for library in folder.rglob("libtorch_cpu.so"):
        if not library.is_symlink():
            command = ["strip", "--strip-unneeded", str(library)]
            step.run(command, failure="Symbols could not be taken out of PyTorch")


def size_of(folder: Path) -> int:
    """Bytes of all files; links count nothing."""
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )
