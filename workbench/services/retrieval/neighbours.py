"""Find what stands right before and after passages, for a model to read beside them.

Citations stay on the passages: what stands around them bears no mark. Knows neither how passages
were found nor whether there is room for more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.document import ChunkId, Passage
from workbench.domain.neighbours import Around
from workbench.storage.chunk_store import ChunkStore


def surroundings(chunks: ChunkStore, passages: Sequence[Passage]) -> dict[ChunkId, Around]:
    """One neighbour on each side; none that is itself among `passages`, and each only once."""
    beside = chunks.beside([passage.chunk_id for passage in passages], 2)
    shown = {passage.chunk_id for passage in passages}
    others = {other for ids in beside.values() for other in ids} - shown
    known = chunks.passages(sorted(others))
    found: dict[ChunkId, Around] = {}
    for passage in passages:
        around = Around()
        for other in beside.get(passage.chunk_id, ()):
            near = known.get(other)
            if near is None or near.chunk_id in shown or near.heading != passage.heading:
                continue
            shown.add(near.chunk_id)
            around = _with(around, near, passage)
        if around != Around():
            found[passage.chunk_id] = around
    return found


def _with(around: Around, near: Passage, passage: Passage) -> Around:
    """Without what neighbours and passage share."""
    if near.start < passage.start:
        return replace(around, before=near.text[: max(0, passage.start - near.start)].strip())
    return replace(around, after=near.text[max(0, passage.end - near.start) :].strip())
