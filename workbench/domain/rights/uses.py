"""What documents of a collection may be used for beside being asked, on what ground. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from workbench.errors import InputError

Use = Literal["train", "export"]
USES: Final[Mapping[Use, str]] = {
    "train": "learned from: training sets and fine-tuning",
    "export": "handed out as an archive of the collection",
}
# GDPR Art. 6(1), and for what is no personal data.
GROUNDS: Final = (
    "consent", "contract", "legal obligation", "vital interests", "public task",
    "legitimate interests", "no personal data",
)  # fmt: skip
_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class CollectionUses:
    collection_id: str
    ground: str
    uses: tuple[Use, ...]
    note: str = ""  # for people: whose consent, which contract
    until: str = ""  # a date; from then on nothing but asking is allowed
    at: str = ""

    @property
    def told(self) -> str:
        more = [use for use in USES if use in self.uses]
        end = f" until {self.until}" if self.until else ""
        return f"asking{''.join(f', {use}ing' for use in more)}{end}"

    def allows(self, use: Use, today: date) -> bool:
        is_over = bool(self.until) and today >= date.fromisoformat(self.until)
        return use in self.uses and not is_over


def checked(uses: CollectionUses) -> CollectionUses:
    """Raises InputError."""
    if uses.ground not in GROUNDS:
        raise InputError(f"“{uses.ground}” is no ground.", hint=f"There are: {', '.join(GROUNDS)}.")
    for use in uses.uses:
        if use not in USES:
            raise InputError(f"“{use}” is no use.", hint=f"There are: {', '.join(USES)}.")
    if len(uses.note) > _LONGEST:
        raise InputError("The note is too long.", hint=f"{_LONGEST:,} characters are the most.")
    if uses.until:
        try:
            date.fromisoformat(uses.until)
        except ValueError as error:
            raise InputError(
                f"“{uses.until}” is no date.", hint="Write it as 2027-12-31."
            ) from error
    return uses
