"""The Python environment of the checkout: what is in it, how it is made, how one knows it is good.

`.venv` holds exactly what the locks name. `stamp.json` inside it is written after everything else,
so an environment without a fitting stamp is an unfinished one and is made anew: nothing half-made
is ever used, and a failure puts the former environment back. The compiled llama.cpp is kept in
`.build/llama`, named by everything that went into it, and serves later environments.

Standard library only.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import dev_accelerator
import dev_native
import dev_system
from dev_console import Console, Step, StepFailed

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
VENV = ROOT / ".venv"
FORMER = ROOT / ".venv.old"
BUILD = ROOT / ".build"
ACCELERATOR = BUILD / "accelerator"
LEAN_PROJECT = ROOT / "packaging" / "llama-lean.cmake"
NATIVE_SOURCES = (LOCKS / "build.txt", LEAN_PROJECT)
PROGRAM_LOCKS = ("runtime.txt", "torch-cpu.txt", "torch-cuda.txt")
NATIVE = "llama-cpp-python"
TORCH = "torch"
GB = 1_000_000_000
# Measured on Debian 12, x86-64: the finished environment, its build and what pip unpacks meanwhile.
ROOM_NEEDED = 4 * GB
ROOM_FOR_CUDA = 9 * GB
CUDA_DOWNLOAD = "2.2 GB"
# The silence test watches the program's system calls from outside.
TEST_TOOLS = ("strace",)
PIP_PROGRESS = re.compile(r"^Collecting ")
NINJA_PROGRESS = re.compile(r"\[(\d+)/(\d+)\]")


@dataclass
class Stamp:
    """What an environment was made from; equal stamps mean that nothing needs doing."""

    place: str
    python: str
    system: str
    runtime: str
    features: list[str] = field(default_factory=list)
    dev: str = ""
    accelerator: str = "cpu"

    @classmethod
    def read(cls, venv: Path) -> Stamp | None:
        try:
            return cls(**json.loads((venv / "stamp.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, venv: Path) -> None:
        unfinished = venv / "stamp.json.partial"
        unfinished.write_text(json.dumps(vars(self), indent=2) + "\n", encoding="utf-8")
        unfinished.replace(venv / "stamp.json")


def wanted_stamp(features: Iterable[str], *, dev: bool) -> Stamp:
    """Describe the environment that the checkout asks for on this machine."""
    return Stamp(
        place=str(VENV),
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=sysconfig.get_platform(),
        runtime=digest(*(LOCKS / name for name in PROGRAM_LOCKS), *NATIVE_SOURCES),
        features=dev_native.used_features(features, platform.machine()),
        dev=digest(LOCKS / "dev.txt") if dev else "",
        accelerator=dev_accelerator.chosen(ACCELERATOR, os.environ),
    )


def serves(made: Stamp | None, wanted: Stamp) -> bool:
    """Does the made environment do for what is wanted, the tools for the checks included?"""
    return serves_without_dev(made, wanted) and made is not None and wanted.dev in ("", made.dev)


def serves_without_dev(made: Stamp | None, wanted: Stamp) -> bool:
    """Is the program's own part good: same place, Python, locks, and no instruction too many?"""
    return (
        made is not None
        and (made.place, made.python, made.system) == (wanted.place, wanted.python, wanted.system)
        and (made.runtime, made.accelerator) == (wanted.runtime, wanted.accelerator)
        and set(made.features) <= set(wanted.features)
    )


def digest(*files: Path) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def split_lock(lock: str, package: str) -> tuple[str, str]:
    """Take the entry of one package out of a lock; return the rest and that entry."""
    blocks = re.split(r"(?m)^(?=[a-zA-Z0-9])", lock)
    ours = [block for block in blocks if block.startswith(f"{package}==")]
    rest = [block for block in blocks if not block.startswith(f"{package}==")]
    return "".join(rest), "".join(ours)


def count_entries(lock: str) -> int:
    return len(re.findall(r"(?m)^[a-zA-Z0-9][^ ]*==", lock))


def is_ready(*, dev: bool) -> bool:
    """Is the environment there and good? A look at three small files; takes milliseconds."""
    wanted = wanted_stamp(dev_native.processor_features(), dev=dev)
    return python_of(VENV).exists() and serves(Stamp.read(VENV), wanted)


def ensure(console: Console, *, dev: bool) -> None:
    """Make the environment, or add to it what is lacking. Raises StepFailed, leaving no ruin."""
    wanted = wanted_stamp(dev_native.processor_features(), dev=dev)
    made = Stamp.read(VENV)
    good = serves_without_dev(made, wanted) and python_of(VENV).exists()
    compiled = good or wheel_folder(wanted).exists()
    lacking = None if compiled else dev_accelerator.lacking(wanted.accelerator)
    if lacking is not None:
        raise StepFailed(*lacking)
    dev_system.provide(console, compiler=not compiled, tools=TEST_TOOLS if dev else ())
    if good:
        add_dev_tools(console, wanted)
        return
    require_room(ROOM_NEEDED)
    if made is not None and VENV.exists():
        remove(FORMER)
        VENV.rename(FORMER)
    remove(VENV)
    try:
        make(console, wanted)
    except BaseException:
        remove(VENV)
        if FORMER.exists():
            FORMER.rename(VENV)
        raise
    remove(FORMER)
    if dev:
        add_dev_tools(console, wanted)


def make(console: Console, wanted: Stamp) -> None:
    """Make `.venv` from nothing and stamp it."""
    with console.step("Python environment") as step:
        step.run([sys.executable, "-m", "venv", str(VENV)], failure="No environment could be made")
    libraries, _ = split_lock((LOCKS / "runtime.txt").read_text(encoding="utf-8"), NATIVE)
    with console.step("PyTorch for the processor alone, if pip can find it") as step:
        if install_cpu_torch(step):
            libraries, _ = split_lock(libraries, TORCH)
    with console.step(f"Libraries ({count_entries(libraries)} packages, hash-checked)") as step:
        install(step, VENV, libraries)
    if torch_needs_cuda(site_packages(VENV)):
        console.say(
            f"  The PyTorch that this machine's pip offers is the CUDA build; it brings "
            f"{CUDA_DOWNLOAD} of NVIDIA libraries."
        )
        require_room(ROOM_FOR_CUDA)
        cuda = (LOCKS / "torch-cuda.txt").read_text(encoding="utf-8")
        with console.step(f"CUDA libraries ({count_entries(cuda)} packages)") as step:
            install(step, VENV, cuda)
    wheel = compile_native(console, wanted)
    with console.step("The workbench itself") as step:
        pip = [str(python_of(VENV)), "-m", "pip", "install", "--no-deps", "--no-index"]
        pip += ["--no-build-isolation", "--no-input", "--disable-pip-version-check"]
        step.run([*pip, str(wheel)], failure="llama.cpp could not be installed")
        step.run([*pip, "--editable", str(ROOT)], failure="The workbench could not be installed")
    with console.step("Trial of the native libraries") as step:
        quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        trial = "import llama_cpp, torch; from PySide6.QtWidgets import QApplication"
        trial += "; QApplication([]); print(torch.ones(2) @ torch.ones(2))"
        command = [str(python_of(VENV)), "-c", trial]
        step.run(command, env=quiet, failure="The installed libraries do not run here")
    Stamp(**{**vars(wanted), "dev": ""}).write(VENV)


def add_dev_tools(console: Console, wanted: Stamp) -> None:
    """Install what the checks need; their packages and the program's are disjoint."""
    made = Stamp.read(VENV)
    if made is None or wanted.dev in ("", made.dev):
        return
    lock = (LOCKS / "dev.txt").read_text(encoding="utf-8")
    with console.step(f"Tools for the checks ({count_entries(lock)} packages)") as step:
        install(step, VENV, lock)
    Stamp(**{**vars(made), "dev": wanted.dev}).write(VENV)


def install_cpu_torch(step: Step) -> bool:
    """Install the CPU build of PyTorch; say whether it was to be had.

    It has to be asked for by its own name: among several builds of a version pip prefers the one
    whose hash the index states, and that is the CUDA build.
    """
    try:
        install(step, VENV, (LOCKS / "torch-cpu.txt").read_text(encoding="utf-8"))
    except StepFailed as failed:
        if failed.cause not in ("absent", "hashes"):
            raise
        step.note("not offered; the package index's own build it is")
        return False
    return True


def install(step: Step, venv: Path, lock: str, into: Path | None = None) -> None:
    """Install exactly what the lock says: no dependency beyond it, no hash unchecked, no build.

    `into` is a folder of its own in place of the environment's.
    """
    BUILD.mkdir(exist_ok=True)
    requirements = BUILD / f"install-{os.getpid()}.txt"
    requirements.write_text(lock, encoding="utf-8")
    pip = [str(python_of(venv)), "-m", "pip", "install", "--no-deps", "--require-hashes"]
    pip += ["--only-binary", ":all:", "--no-input", "--disable-pip-version-check"]
    if into is not None:
        pip += ["--target", str(into)]
    try:
        step.run(
            [*pip, "--progress-bar", "off", "-r", str(requirements)],
            failure="The packages could not be installed",
            counting=PIP_PROGRESS,
            total=count_entries(lock),
        )
    finally:
        requirements.unlink()


def native_switches(wanted: Stamp) -> dict[str, str]:
    """The CMake definitions for this processor and the accelerator that was chosen."""
    own = dev_native.switches(wanted.features, platform.machine())
    return {**own, **dev_accelerator.SWITCHES[wanted.accelerator]}


def wheel_folder(wanted: Stamp) -> Path:
    """Where the compiled llama.cpp for these features and this accelerator is kept."""
    _, source = split_lock((LOCKS / "runtime.txt").read_text(encoding="utf-8"), NATIVE)
    source = re.sub(r"(?m)^ *#.*$", "", source)
    switches = json.dumps(native_switches(wanted))
    parts = [source, digest(*NATIVE_SOURCES), sysconfig.get_platform(), switches]
    return BUILD / "llama" / hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def compile_native(console: Console, wanted: Stamp) -> Path:
    """Return the llama-cpp-python wheel for this machine, compiled once."""
    folder = wheel_folder(wanted)
    if folder.exists():
        return next(folder.glob("*.whl"))
    unfinished = folder.with_suffix(".partial")
    tools = BUILD / "tools"
    remove(unfinished)
    remove(tools)
    unfinished.mkdir(parents=True)
    _, source = split_lock((LOCKS / "runtime.txt").read_text(encoding="utf-8"), NATIVE)
    (unfinished / "source.txt").write_text(source, encoding="utf-8")
    definitions = native_switches(wanted)
    # CMake reads this file before llama.cpp's own project begins.
    definitions["CMAKE_PROJECT_llama.cpp_INCLUDE_BEFORE"] = LEAN_PROJECT.as_posix()
    env = {name: value for name, value in os.environ.items() if name != "CMAKE_ARGS"}
    env["SKBUILD_CMAKE_DEFINE"] = ";".join(f"{name}={value}" for name, value in definitions.items())
    # llama.cpp would install its libraries and headers a second time, at the top of site-packages.
    env["SKBUILD_WHEEL_EXCLUDE"] = "lib/*;include/*;bin/*"
    env["PATH"] = os.pathsep.join([str(python_of(tools).parent), env.get("PATH", "")])
    # pip's cache of wheels knows nothing of the switches: it would hand out an older build.
    pip = [str(python_of(tools)), "-m", "pip", "wheel", "--no-cache-dir", "--verbose", "--no-deps"]
    pip += ["--require-hashes", "--no-build-isolation", "--no-binary", NATIVE, "--no-input"]
    pip += ["--disable-pip-version-check", "--progress-bar", "off", "--wheel-dir", str(unfinished)]
    try:
        for_what = {
            "cpu": "this processor (some minutes)",
            "cuda": "CUDA (up to an hour)",
            dev_accelerator.PORTABLE: "every processor of its kind (a quarter of an hour)",
        }
        with console.step(f"llama.cpp, compiled for {for_what[wanted.accelerator]}") as step:
            command = [sys.executable, "-m", "venv", str(tools)]
            step.run(command, failure="No environment for compiling could be made")
            install(step, tools, (LOCKS / "build.txt").read_text(encoding="utf-8"))
            step.run(
                [*pip, "-r", str(unfinished / "source.txt")],
                env=env,
                failure="llama.cpp could not be compiled",
                counting=NINJA_PROGRESS,
            )
            used = " ".join(wanted.features) or "no special instruction sets"
            step.note(used if wanted.accelerator == "cpu" else f"{wanted.accelerator}, {used}")
        unfinished.rename(folder)
    finally:
        remove(unfinished)
        remove(tools)
    return next(folder.glob("*.whl"))


def packaging_tools(console: Console) -> Path:
    """Return the folder of what makes installers, installed once beside the environment."""
    lock = LOCKS / "package.txt"
    folder = BUILD / "packager" / digest(lock)
    if folder.exists():
        return folder
    unfinished = folder.with_suffix(".partial")
    remove(unfinished)
    text = lock.read_text(encoding="utf-8")
    with console.step(f"Tools for installers ({count_entries(text)} packages)") as step:
        install(step, VENV, text, into=unfinished)
    unfinished.rename(folder)
    return folder


def site_packages(venv: Path) -> Path:
    """Where a virtual environment keeps its packages."""
    base = {"base": str(venv), "platbase": str(venv)}
    return Path(sysconfig.get_path("purelib", "venv", vars=base))


def torch_needs_cuda(packages: Path) -> bool:
    """Does the installed PyTorch declare the CUDA libraries as its own dependencies?"""
    metadata = list(packages.glob("torch-*.dist-info/METADATA"))
    if sys.platform != "linux" or not metadata:
        return False
    declared = re.findall(r"(?m)^Requires-Dist: ([\w.-]+)", metadata[0].read_text("utf-8"))
    cuda = (LOCKS / "cuda.in").read_text(encoding="utf-8").split()
    return bool(set(declared) & set(cuda))


def require_room(needed: int) -> None:
    """Refuse to begin what the disk cannot hold."""
    free = shutil.disk_usage(ROOT).free
    if free < needed:
        raise StepFailed(
            f"The set-up needs {needed / GB:.0f} GB of disk space in {ROOT}, "
            f"and {free / GB:.1f} GB are free.",
            "Free some space, or move the folder to a larger disk, and run the command again.",
        )


def remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def run_in(arguments: Sequence[str], env: dict[str, str] | None = None) -> int:
    """Run the environment's Python in the checkout and return its exit code."""
    return subprocess.run([str(python_of(VENV)), *arguments], cwd=ROOT, env=env).returncode
