"""How is searched, and how the hits are put in order again. Pure; the words are checked here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from workbench.errors import InputError

OFF: Final = "off"
FUSION: Final = "fusion"  # by scores and words, without a model
WITHOUT_MODEL: Final = (OFF, FUSION)
Mode = Literal["keyword", "dense", "hybrid"]
MODES: Final[tuple[Mode, ...]] = ("keyword", "dense", "hybrid")


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """None: what the collection says, else the settings."""

    rerank: str | None = None  # off, fusion, or a reranking model as `model:ID` or `folder:PATH`
    variety: float | None = None  # 0 lets hits repeat each other, 1 wants nothing else
    mode: Mode = "hybrid"  # by words alone, by meaning alone, or both

    def settled(self) -> SearchOptions:
        """One search alone shows its own order, unless another was asked for."""
        if self.mode == "hybrid":
            return self
        variety = 0.0 if self.variety is None else self.variety
        return replace(self, rerank=self.rerank or OFF, variety=variety)


def checked_variety(variety: float | None) -> float | None:
    """Raises InputError if it is not between 0 and 1."""
    if variety is not None and not 0.0 <= variety <= 1.0:
        raise InputError(
            f"Variety is {variety:g}, but must lie between 0 and 1.",
            hint="0 lets passages repeat each other.",
        )
    return variety
