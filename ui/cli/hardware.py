"""`workbench hardware`: which models this machine can run, and how fast, in words."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any, Final

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.hardware import CONTEXT_TOKENS, HardwareCheck, Outlook

_PACES: Final = {
    "ahead": "faster than you read",
    "along": "as fast as you read",
    "behind": "slower than you read",
    "waits": "so slowly that you do something else meanwhile",
}


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "hardware",
        parents=[common],
        help="which models this machine can run, and how fast",
        description="Measures how fast memory is read and numbers are multiplied, about a second,"
        " and says what that means for models of usual sizes.",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    check = context.workbench.hardware.check()
    if output.as_json:
        output.json(_shape(check))
        return 0
    for line in machine_lines(check):
        output.line(line)
    output.line()
    headings = ("Model", "File", "Needs", "Runs", "Writes", "Reads a page in")
    output.table(headings, [_row(one) for one in check.outlooks])
    output.line()
    for line in _verdict(check):
        output.line(line)
    return 0


def machine_lines(check: HardwareCheck) -> list[str]:
    """The machine itself, a sentence for each part."""
    own = check.hardware
    threads = "1 works" if own.model_threads == 1 else f"{own.model_threads} work"
    sets = ", ".join(own.instruction_sets) or "not told by this system"
    graphics = [
        f"{one.name}, {_gb(one.memory_bytes)}" if one.memory_bytes else one.name
        for one in own.graphics
    ]
    use = "" if own.can_use_graphics else " (this build of the program computes without it)"
    return [
        f"Processor: {own.cpu}, {own.cores} cores, of which {threads} for a model.",
        f"Instruction sets: {sets}.",
        f"Memory: {_gb(own.memory_bytes)}, {_gb(own.free_memory_bytes)} of it free,"
        f" read at {own.bytes_read_s / 1e9:.1f} GB a second.",
        f"Graphics: {'; '.join(graphics)}{use}." if graphics else "Graphics: none that can help.",
        f"Disk: {_gb(check.disk_free_bytes)} free for models and documents.",
        *(f"{one.name} wrote {one.writing_s:.1f} tokens a second here." for one in check.ran),
    ]


def _verdict(check: HardwareCheck) -> list[str]:
    best = check.best
    if best is None:
        return ["No usual model fits into this memory. The demo model runs everywhere."]
    how = "" if best.writing_s == 0 else f", which writes {_PACES[best.pace]}"
    lines = [f"Take a model of about {best.size.name} parameters with four-bit weights{how}."]
    largest = check.largest
    if largest is not None and largest is not best:
        lines.append(f"Up to {largest.size.name} fit and would run more slowly.")
    if not best.fits_now:
        lines.append("Close other programs first: at this moment too little memory is free.")
    if best.size.file_bytes > check.disk_free_bytes:
        lines.append("Its file would not fit on this disk.")
    lines.append(
        f"Estimates for a conversation of {CONTEXT_TOKENS:,} tokens; `workbench models bench`"
        " measures a model that is there."
    )
    return lines


def _row(one: Outlook) -> tuple[str, ...]:
    if one.place == "nowhere":
        return (one.size.name, _gb(one.size.file_bytes), _gb(one.size.needs_bytes), "no", "", "")
    where = "graphics" if one.place == "graphics" else "memory"
    writes = f"{one.writing_s:.1f} tokens/s" if one.writing_s else "not measured yet"
    page = f"{one.page_s:.0f} s" if one.page_s else ""
    sizes = (one.size.name, _gb(one.size.file_bytes), _gb(one.size.needs_bytes))
    return (*sizes, where if one.fits_now else f"{where}, not now", writes, page)


def _shape(check: HardwareCheck) -> dict[str, Any]:
    return {
        **asdict(check),
        "outlooks": [
            {**asdict(one), "pace": one.pace, "needs_bytes": one.size.needs_bytes}
            for one in check.outlooks
        ],
        "best": check.best.size.name if check.best else None,
    }


def _gb(size_bytes: float) -> str:
    return f"{size_bytes / 1e9:.1f} GB"
