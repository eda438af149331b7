"""Which graphics processors llama.cpp is compiled for: none, or NVIDIA's through CUDA.

The person says so once (`dev.py accelerator cuda`); nothing is guessed, because the toolkit is
large and the compilation long. On Apple silicon Metal is always compiled in. A CUDA build keeps
each backend in a library of its own, so that it also starts where there is no driver.

Standard library only.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

CHOICES = ("cpu", "cuda")
PORTABLE = "portable"  # not a choice of a checkout: what installers carry
VARIABLE = "WORKBENCH_ACCELERATOR"
SWITCHES: dict[str, dict[str, str]] = {
    "cpu": {},
    "cuda": {
        "GGML_CUDA": "ON",
        # Libraries for several processors in one machine; not part of the toolkit.
        "GGML_CUDA_NCCL": "OFF",
        # Backends are loaded at run time, so that none is needed to start.
        "GGML_BACKEND_DL": "ON",
    },
    # One library for each generation of processors, from the first 64-bit ones on; which one is
    # loaded is decided at run time.
    PORTABLE: {
        "GGML_BACKEND_DL": "ON",
        "GGML_CPU_ALL_VARIANTS": "ON",
        # llama-cpp-python installs the libraries that it knows by name; llama.cpp the others, here.
        "CMAKE_INSTALL_BINDIR": "llama_cpp/lib",
    },
}
APPLE = "On a Mac Metal is always compiled in; there is nothing to choose."
NO_TOOLKIT = (
    "The CUDA toolkit is not installed here: its compiler nvcc was not found.",
    "Install the toolkit (12.4 or newer) and put nvcc on the PATH, or set CUDACXX to it; "
    "or go back with: python3 packaging/dev.py accelerator cpu",
)


class UnknownAcceleratorError(ValueError):
    """Neither the variable nor the file names one that can be compiled for."""


def chosen(file: Path, environ: Mapping[str, str]) -> str:
    """Return what the variable says, else what was chosen for this checkout, else "cpu"."""
    said = environ.get(VARIABLE, "").strip().lower()
    if not said and file.exists():
        said = file.read_text(encoding="utf-8").strip()
    if not said:
        return "cpu"
    if said not in CHOICES:
        known = " or ".join(CHOICES)
        raise UnknownAcceleratorError(f"{VARIABLE} names “{said}”; it can be {known}.")
    return said


def choose(name: str, file: Path, platform: str = sys.platform) -> str:
    """Keep the choice and return the sentence to say."""
    if platform == "darwin":
        return APPLE
    if name not in CHOICES:
        raise UnknownAcceleratorError(f"“{name}” is not one of {', '.join(CHOICES)}.")
    file.parent.mkdir(exist_ok=True)
    file.write_text(name + "\n", encoding="utf-8")
    if name == "cpu":
        return "llama.cpp will be compiled for the processor alone."
    return "llama.cpp will be compiled for CUDA at the next start; that takes up to an hour."


def lacking(
    accelerator: str,
    environ: Mapping[str, str] = os.environ,
    find: Callable[[str], str | None] = shutil.which,
) -> tuple[str, str] | None:
    """Return what has to be installed first, as a sentence and a hint, or nothing."""
    if accelerator != "cuda" or environ.get("CUDACXX") or find("nvcc"):
        return None
    home = environ.get("CUDA_PATH") or environ.get("CUDA_HOME") or ""
    if home and find(str(Path(home, "bin", "nvcc"))):
        return None
    return NO_TOOLKIT
