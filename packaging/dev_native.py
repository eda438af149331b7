"""How llama.cpp is compiled for this machine: instruction sets that are named, never guessed.

llama.cpp's own choice (`GGML_NATIVE`) takes whatever the processor announces, AMX among it, and
AMX crashes at the first decode on virtual machines that announce it without letting it run. So
that choice is off and each instruction set is switched on by name; AMX is not among the names.

Pure, apart from `processor_features`. Standard library only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

# A CMake switch of llama.cpp and the features, as Linux calls them, that it takes to be safe.
X86_SWITCHES = {
    "GGML_SSE42": {"sse4_2"},
    "GGML_AVX": {"avx"},
    "GGML_F16C": {"avx", "f16c"},
    "GGML_FMA": {"avx", "fma"},
    "GGML_AVX2": {"avx", "avx2"},
    "GGML_BMI2": {"bmi2"},
    "GGML_AVX_VNNI": {"avx2", "avx_vnni"},
    "GGML_AVX512": {"avx512f", "avx512cd", "avx512vl", "avx512dq", "avx512bw"},
    "GGML_AVX512_VBMI": {"avx512f", "avx512vbmi"},
    "GGML_AVX512_VNNI": {"avx512f", "avx512_vnni"},
    "GGML_AVX512_BF16": {"avx512f", "avx512_bf16"},
}
X86_FEATURES = frozenset().union(*X86_SWITCHES.values())
ARM_FEATURES = {"asimddp": "dotprod", "asimdhp": "fp16", "i8mm": "i8mm"}

# Windows answers by number (IsProcessorFeaturePresent). Processors with AVX2 have the rest of its
# generation too; the finer parts of AVX-512 cannot be asked for, so AVX-512 stays off there.
WINDOWS_SSE42, WINDOWS_AVX, WINDOWS_AVX2 = 38, 39, 40

LEAN = {
    # No image models, no libraries beside llama.cpp's own.
    "LLAVA_BUILD": "OFF",
    "GGML_NATIVE": "OFF",
    "GGML_OPENMP": "OFF",
    "GGML_CCACHE": "OFF",
    # One file for each library, not three copies of it under three version names.
    "CMAKE_PLATFORM_NO_VERSIONED_SONAME": "ON",
}


def features_of_cpuinfo(cpuinfo: str) -> frozenset[str]:
    """Return the features of the first processor in the text of Linux's /proc/cpuinfo."""
    for line in cpuinfo.splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip() in ("flags", "Features"):
            return frozenset(value.split())
    return frozenset()


def processor_features() -> frozenset[str]:
    """Return the features of this machine that matter to the build; none where they are unknown."""
    found: frozenset[str] = frozenset()
    if sys.platform == "linux":
        with Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as file:
            lines = (line for line in file if line.startswith(("flags", "Features")))
            found = features_of_cpuinfo(next(lines, ""))
    elif sys.platform == "win32":
        import ctypes

        has = ctypes.windll.kernel32.IsProcessorFeaturePresent
        found |= {"sse4_2"} if has(WINDOWS_SSE42) else set()
        found |= {"avx"} if has(WINDOWS_AVX) else set()
        found |= {"avx2", "fma", "f16c", "bmi2"} if has(WINDOWS_AVX2) else set()
    return found & (X86_FEATURES | ARM_FEATURES.keys())


def switches(features: Iterable[str], machine: str) -> dict[str, str]:
    """Return the CMake definitions for a processor with these features.

    On a 64-bit PC every instruction set is said, on or off, because llama.cpp's default is on.
    On ARM the sets that its fast kernels use are named when all of them are there. Apple's
    compiler already aims at the oldest processor of its kind.
    """
    have = frozenset(features)
    chosen = dict(LEAN)
    if machine.lower() in ("x86_64", "amd64"):
        for switch, needed in X86_SWITCHES.items():
            chosen[switch] = "ON" if needed <= have else "OFF"
    elif have >= {"asimddp", "asimdhp"}:
        extensions = [name for feature, name in ARM_FEATURES.items() if feature in have]
        chosen["GGML_CPU_ARM_ARCH"] = "+".join(["armv8.2-a", *extensions])
    return chosen


def used_features(features: Iterable[str], machine: str) -> list[str]:
    """Return, sorted, the features that a build for this processor relies on."""
    have = frozenset(features)
    if machine.lower() in ("x86_64", "amd64"):
        sets = (needed for needed in X86_SWITCHES.values() if needed <= have)
        return sorted(frozenset().union(*sets))
    return sorted(have & ARM_FEATURES.keys())
