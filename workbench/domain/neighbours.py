"""What stands right before and after a passage in its document. Pure values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.document import ChunkId

LEAST_ROOM = 2_000  # tokens for passages; with less, more of each brought fewer answers
MOST_READ = 2_400  # tokens of passages with what stands beside them; each is read before an answer
FIRST = 4  # passages that every model is given; more of them only where there is that room


@dataclass(frozen=True, slots=True)
class Around:
    """Of the neighbours under the same headings, without what they share; may be empty."""

    before: str = ""
    after: str = ""


Surroundings = Mapping[ChunkId, Around]
