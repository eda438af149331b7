"""What a check of documents, full text and index came to. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Trouble(Enum):
    """What can be wrong, and what its repair does."""

    FILE = "the database file is damaged"
    FULL_TEXT = "a full-text table does not fit"
    DOCUMENT = "a document and its passages do not fit"
    ORIGINAL = "the copy of a file is missing"
    VECTORS = "vectors are missing"
    INDEX_MISSING = "the index lacks passages"
    INDEX_UNKNOWN = "the index holds what is gone"
    INDEX_WRONG = "the index holds other vectors"
    INDEX_DAMAGED = "the index is damaged"
    UNFINISHED = "a removal is not finished"

    @property
    def can_be_repaired(self) -> bool:
        return self not in (Trouble.FILE, Trouble.ORIGINAL)


@dataclass(frozen=True, slots=True)
class Finding:
    trouble: Trouble
    where: str  # a collection, document or table, as people call it
    n: int = 1
    detail: str = ""
    id: str = ""  # of the collection, document or table


@dataclass(frozen=True, slots=True)
class VerifyProgress:
    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class VerifyReport:
    findings: tuple[Finding, ...]
    n_documents: int
    n_chunks: int
    n_indexed: int  # passages that the index holds, as it should
    n_waiting: int  # documents that are not read or not indexed yet; not a fault
    took_s: float

    @property
    def is_sound(self) -> bool:
        return not self.findings

    @property
    def can_be_repaired(self) -> bool:
        return any(one.trouble.can_be_repaired for one in self.findings)
