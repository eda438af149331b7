"""The hardware check in words. Pure."""

from __future__ import annotations

from ui.desktop.language import tr, tr_n
from workbench.domain.hardware import HardwareCheck, Outlook

_PACES = {
    "ahead": tr("faster than you read"),
    "along": tr("as fast as you read"),
    "behind": tr("slower than you read"),
    "waits": tr("so slowly that you do something else meanwhile"),
}
_LONG_S = 90.0
HEAD = [
    tr("Parameters"),
    tr("File"),
    tr("Needs"),
    tr("Runs in"),
    tr("Writes"),
    tr("Reads a page in"),
]


def verdict(check: HardwareCheck) -> tuple[str, str]:
    """The one thing to know, and what to bear in mind."""
    best = check.best
    if best is None:
        return (
            tr("No usual model fits into this memory."),
            tr("The demo model runs everywhere; use it to learn the program."),
        )
    size = best.size.name
    if best.writing_s == 0:
        head = tr("Models of about {size} parameters fit your graphics processor.", size=size)
    else:
        head = tr(
            "Models of about {size} parameters suit this machine: they write {pace}.",
            size=size,
            pace=_PACES[best.pace],
        )
    notes = []
    largest = check.largest
    if largest is not None and largest is not best:
        notes.append(
            tr("Up to {size} parameters fit, and write more slowly.", size=largest.size.name)
        )
    if not best.fits_now:
        notes.append(tr("Close other programs first: too little memory is free at this moment."))
    if best.size.file_bytes > check.disk_free_bytes:
        notes.append(tr("The disk has too little room for such a file."))
    notes.append(tr("The figures are estimates for models with four-bit weights."))
    return head, " ".join(notes)


def facts(check: HardwareCheck) -> list[tuple[str, str]]:
    """The machine, part by part."""
    own = check.hardware
    works = tr_n(
        "{n} of its cores works for a model", "{n} of its cores work for a model", own.model_threads
    )
    graphics = [
        f"{one.name}, {gigabytes(one.memory_bytes)}" if one.memory_bytes else one.name
        for one in own.graphics
    ]
    if not graphics:
        drawn = tr("none that could help")
    elif own.can_use_graphics:
        drawn = "; ".join(graphics)
    else:
        drawn = tr(
            "{names}, which this build of the program does not use", names="; ".join(graphics)
        )
    return [
        (tr("Processor"), tr("{name}; {works}", name=own.cpu, works=works)),
        (
            tr("Instruction sets"),
            ", ".join(own.instruction_sets) or tr("not told by this system"),
        ),
        (
            tr("Memory"),
            tr(
                "{all}, of which {free} are free; read at {rate} a second",
                all=gigabytes(own.memory_bytes),
                free=gigabytes(own.free_memory_bytes),
                rate=gigabytes(own.bytes_read_s),
            ),
        ),
        (tr("Graphics"), drawn),
        (tr("Disk"), tr("{free} free", free=gigabytes(check.disk_free_bytes))),
        *(
            (one.name, tr("wrote {rate:.1f} tokens a second here", rate=one.writing_s))
            for one in check.ran
        ),
    ]


def row(one: Outlook) -> list[str]:
    sizes = [one.size.name, gigabytes(one.size.file_bytes), gigabytes(one.size.needs_bytes)]
    if one.place == "nowhere":
        return [*sizes, tr("does not fit"), "", ""]
    where = tr("graphics processor") if one.place == "graphics" else tr("memory")
    if not one.fits_now:
        where = tr("{place}, not now", place=where)
    writes = tr("not measured yet")
    if one.writing_s:
        writes = tr("{rate:.1f} tokens/s", rate=one.writing_s)
    page = ""
    if one.page_s >= _LONG_S:
        page = tr("{minutes:.0f} min", minutes=one.page_s / 60)
    elif one.page_s:
        page = tr("{seconds:.0f} s", seconds=max(1.0, one.page_s))
    return [*sizes, where, writes, page]


def gigabytes(size_bytes: float) -> str:
    return tr("{size:.1f} GB", size=size_bytes / 1e9)
