"""What a question about all documents asks for, as a value that can be stored and shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain.survey.periods import Period

Kind = Literal["count", "list", "compare", "summarise", "total", "average"]
Group = Literal["", "month", "quarter", "year", "value"]
Side = Literal["", "over", "under"]
Extreme = Literal["", "most", "least"]


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount that the question names: over or under it, itself included."""

    side: Side
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class SurveyPlan:
    """`subject`: a kind of document, empty for any. `wanted`: the concept that each document is
    asked for, empty for none; `words` name it where no concept does. `tested`: the concept that
    `period` is compared with. `topic`: stems that a sentence of the document must hold. `names`:
    what must stand in it as it is.
    """

    question: str
    kind: Kind
    subject: str = ""
    subject_words: tuple[str, ...] = ()
    wanted: str = ""
    words: tuple[str, ...] = ()
    tested: str = ""
    period: Period | None = None
    bound: Bound | None = None
    topic: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    group: Group = ""
    group_concept: str = ""
    extreme: Extreme = ""
    is_distinct: bool = False  # different values are counted, not documents

    @property
    def has_test(self) -> bool:
        """Whether a document may be read and not fit."""
        return bool(self.period or self.bound or self.topic or self.names)
