"""What a machine can run: which sizes of model fit, where, and how fast they would be. Pure.

Writing reads every weight and multiplies with it once for each token, so the slower of both
decides; reading a prompt takes many tokens at once, so that multiplying alone does. Both are
estimates; where models have answered on this machine, what they did corrects them.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Place = Literal["graphics", "memory", "nowhere"]
Pace = Literal["ahead", "along", "behind", "waits"]  # of writing, against somebody who reads it

CONTEXT_TOKENS: Final = 4_096  # of the conversation that a size is judged with
OVERHEAD_BYTES: Final = 300_000_000  # buffers of llama.cpp beside weights and keys
LEAST_FREE_SHARE: Final = 0.2  # of the memory, for the system and this program
# Of what plain loops reach on the same cores. The last two from llama-bench with a model of 0.5 B
# in Q4_K_M on two cores that multiply 187 GFLOPS: 32 tokens a second written, 135 read.
MEMORY_SHARE: Final = 0.7
WRITING_SHARE: Final = 0.17
READING_SHARE: Final = 0.7
_BYTES_A_WEIGHT: Final = 4.85 / 8  # of a model of which only the file is known
AHEAD_S: Final = 15.0  # tokens a second; people read four to five words, about six tokens
ALONG_S: Final = 6.0
BEHIND_S: Final = 2.0
PAGE_TOKENS: Final = 700
_WANTED: Final = ("avx", "avx2", "fma", "f16c", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8")
_ARM: Final = ("asimd", "asimddp", "i8mm", "sve")
INSTRUCTION_SETS: Final = (*_WANTED, *_ARM)


@dataclass(frozen=True, slots=True)
class Graphics:
    name: str
    memory_bytes: int  # 0: the driver does not tell
    free_bytes: int
    is_shared: bool = False  # its memory is the machine's


@dataclass(frozen=True, slots=True)
class Hardware:
    """The machine, as far as models care; rates are measured on the cores that a model gets."""

    cpu: str
    cores: int
    model_threads: int
    instruction_sets: tuple[str, ...]
    memory_bytes: int
    free_memory_bytes: int
    graphics: tuple[Graphics, ...]
    can_use_graphics: bool  # whether llama.cpp was built for one
    bytes_read_s: float
    operations_s: float


@dataclass(frozen=True, slots=True)
class Size:
    """A size that models come in, with four-bit weights."""

    name: str
    parameters: int
    file_bytes: int
    kv_bytes: int  # for each token of a conversation

    @property
    def needs_bytes(self) -> int:
        return self.file_bytes + self.kv_bytes * CONTEXT_TOKENS + OVERHEAD_BYTES


@dataclass(frozen=True, slots=True)
class Ran:
    """What a model did on this machine: the median of its answers."""

    name: str
    size_bytes: int
    writing_s: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to be expected of a size."""

    size: Size
    place: Place
    fits_now: bool  # with what else is in memory at this moment
    writing_s: float  # tokens; 0 where it is not known
    reading_s: float

    @property
    def pace(self) -> Pace:
        return pace_of(self.writing_s)

    @property
    def page_s(self) -> float:
        """Seconds until a page is read."""
        return PAGE_TOKENS / self.reading_s if self.reading_s else 0.0


@dataclass(frozen=True, slots=True)
class HardwareCheck:
    hardware: Hardware
    disk_free_bytes: int
    outlooks: tuple[Outlook, ...]  # by size
    ran: tuple[Ran, ...]
    correction: float  # by which estimates were multiplied, from what ran; 1: nothing ran yet

    @property
    def best(self) -> Outlook | None:
        """The largest that somebody can read along with; else the quickest that fits; else None."""
        fitting = [one for one in self.outlooks if one.place != "nowhere"]
        good = [one for one in fitting if one.pace in ("ahead", "along") or one.writing_s == 0]
        chosen = good or fitting[:1]
        return chosen[-1] if chosen else None

    @property
    def largest(self) -> Outlook | None:
        """The largest that runs at all."""
        return next((one for one in reversed(self.outlooks) if one.place != "nowhere"), None)


def pace_of(writing_s: float) -> Pace:
    if writing_s >= AHEAD_S:
        return "ahead"
    if writing_s >= ALONG_S:
        return "along"
    return "behind" if writing_s >= BEHIND_S else "waits"


def instruction_sets(flags: str) -> tuple[str, ...]:
    """Those that llama.cpp has code for, out of the words that the system lists."""
    there = set(flags.lower().split())
    return tuple(name for name in INSTRUCTION_SETS if name in there)


def sizes_from(raw: Mapping[str, Any]) -> tuple[Size, ...]:
    return tuple(Size(**one) for one in raw["sizes"])


def judge(
    hardware: Hardware, disk_free_bytes: int, sizes: Sequence[Size], ran: Sequence[Ran]
) -> HardwareCheck:
    correction = _correction(hardware, ran)
    return HardwareCheck(
        hardware=hardware,
        disk_free_bytes=disk_free_bytes,
        outlooks=tuple(_outlook(hardware, size, correction) for size in sizes),
        ran=tuple(ran),
        correction=correction,
    )


def _outlook(hardware: Hardware, size: Size, correction: float) -> Outlook:
    if any(size.needs_bytes <= one.memory_bytes for one in _usable(hardware)):
        fits_now = any(size.needs_bytes <= one.free_bytes for one in _usable(hardware))
        # How fast a graphics processor is nobody has measured before a model ran on it.
        return Outlook(size, "graphics", fits_now, 0.0, 0.0)
    most = int(hardware.memory_bytes * (1 - LEAST_FREE_SHARE))
    place: Place = "memory" if size.needs_bytes <= most else "nowhere"
    writing = correction * _writing_s(hardware, size.file_bytes, size.parameters)
    reading = READING_SHARE * hardware.operations_s / (2 * size.parameters)
    return Outlook(size, place, size.needs_bytes <= hardware.free_memory_bytes, writing, reading)


def _usable(hardware: Hardware) -> tuple[Graphics, ...]:
    return hardware.graphics if hardware.can_use_graphics else ()


def _correction(hardware: Hardware, ran: Sequence[Ran]) -> float:
    """Small models are held up by more than memory, so they say nothing about larger ones."""
    telling = [one for one in ran if one.size_bytes >= OVERHEAD_BYTES and one.writing_s > 0]
    if not telling or _usable(hardware):
        return 1.0
    return statistics.median(
        one.writing_s / _writing_s(hardware, one.size_bytes, one.size_bytes / _BYTES_A_WEIGHT)
        for one in telling
    )


def _writing_s(hardware: Hardware, file_bytes: float, parameters: float) -> float:
    """Tokens a second: what memory allows, and what the cores allow."""
    by_memory = MEMORY_SHARE * hardware.bytes_read_s / file_bytes
    by_cores = WRITING_SHARE * hardware.operations_s / (2 * parameters)
    return min(by_memory, by_cores)
