"""What documents of a collection may be asked and used for, on what ground. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from workbench.errors import InputError

Use = Literal["train", "export"]
Outside = Literal["ask", "refuse"]  # what happens to a question that states no such purpose
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
LONGEST_PURPOSE: Final = 60
_MOST_PURPOSES: Final = 20


@dataclass(frozen=True, slots=True)
class CollectionUses:
    collection_id: str
    ground: str
    uses: tuple[Use, ...]
    note: str = ""  # for people: whose consent, which contract
    until: str = ""  # a date; from then on nothing but asking is allowed
    at: str = ""
    purposes: tuple[str, ...] = ()  # it may be asked for these; empty: for everything
    outside: Outside = "ask"

    @property
    def told(self) -> str:
        more = [use for use in USES if use in self.uses]
        end = f" until {self.until}" if self.until else ""
        asked = f"asking for {', '.join(self.purposes)}" if self.purposes else "asking"
        return f"{asked}{''.join(f', {use}ing' for use in more)}{end}"

    def allows(self, use: Use, today: date) -> bool:
        is_over = bool(self.until) and today >= date.fromisoformat(self.until)
        return use in self.uses and not is_over

    def serves(self, purpose: str) -> bool:
        """Whether it may be asked for this, as far as it was said."""
        wanted = purpose.casefold()
        return not self.purposes or any(one.casefold() == wanted for one in self.purposes)


def is_purpose(text: str) -> bool:
    """Whether it can be stated; an empty one says nothing."""
    plain = " ".join(text.split())
    return len(plain) <= LONGEST_PURPOSE and plain.isprintable()


def cleaned_purpose(text: str) -> str:
    """Raises InputError."""
    plain = " ".join(text.split())
    if not plain or not is_purpose(plain):
        raise InputError(
            f"“{plain[:LONGEST_PURPOSE]}” is no purpose.",
            hint=f"Write one to {LONGEST_PURPOSE} characters, for example: hiring.",
        )
    return plain


def checked(uses: CollectionUses) -> CollectionUses:
    """Raises InputError."""
    if uses.ground not in GROUNDS:
        raise InputError(f"“{uses.ground}” is no ground.", hint=f"There are: {', '.join(GROUNDS)}.")
    for use in uses.uses:
        if use not in USES:
            raise InputError(f"“{use}” is no use.", hint=f"There are: {', '.join(USES)}.")
    if len(uses.purposes) > _MOST_PURPOSES:
        raise InputError("Too many purposes.", hint=f"{_MOST_PURPOSES} are the most.")
    for purpose in uses.purposes:
        cleaned_purpose(purpose)
    if uses.outside not in ("ask", "refuse"):
        raise InputError(f"“{uses.outside}” is neither ask nor refuse.", hint="Say one of them.")
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
