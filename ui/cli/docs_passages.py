"""`docs show DOC --passages` and `--near N`: what a document was cut into, and what means the same.

Passages are numbered from 1, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui.cli import shapes
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.document import Document, Passage
from workbench.errors import InputError

Hide = Callable[[str], str]


def run_passages(workbench: Workbench, document: Document, output: Output, told: Hide) -> int:
    passages = workbench.reading.room.passages(document.id)
    if output.as_json:
        output.json([_shape(number, one, told) for number, one in enumerate(passages, 1)])
        return 0
    for number, one in enumerate(passages, 1):
        _tell(f"{number}.", one, output, told)
    return 0


def run_near(
    workbench: Workbench, document: Document, number: int, output: Output, told: Hide
) -> int:
    """What means the most like passage `number` in its collection. Raises InputError."""
    passages = workbench.reading.room.passages(document.id)
    if not 1 <= number <= len(passages):
        raise InputError(
            f"{document.name} has no passage {number}.",
            hint=f"It has {len(passages):,}; --passages lists them.",
        )
    found = workbench.reading.room.neighbours(passages[number - 1].chunk_id)
    if output.as_json:
        output.json(
            {
                "passage": _shape(number, passages[number - 1], told),
                "nearest": [
                    {
                        **_shape(None, one.passage, told),
                        "likeness": one.likeness,
                        "is_here": one.is_here,
                    }
                    for one in found
                ],
            }
        )
        return 0
    _tell(f"{number}.", passages[number - 1], output, told)
    for one in found:
        _tell(f"{one.likeness:.3f} {one.passage.document},", one.passage, output, told)
    if not found:
        output.line("It has no vector yet, or nothing else lies in its collection.")
    return 0


def _shape(number: int | None, passage: Passage, told: Hide) -> dict[str, Any]:
    shape = {**shapes.passage(passage), "text": told(passage.text)}
    del shape["score"]
    return shape if number is None else {"number": number, **shape}


def _tell(begins: str, passage: Passage, output: Output, told: Hide) -> None:
    page = f"page {passage.page}, " if passage.page else ""
    heading = f" {passage.heading}:" if passage.heading else ""
    place = f"{page}{passage.start:,} to {passage.end:,}"
    output.line(f"{begins} {place}{heading}")
    output.line(f"   {' '.join(told(passage.text).split())}")
