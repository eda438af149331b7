"""Whom a request is about: names, other names, addresses of mail, numbers. Pure values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workbench.errors import InputError

TermKind = Literal["name", "email", "id", "placeholder"]
_LEAST: Final = 3  # letters or digits; shorter ones would fit nearly everything
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Term:
    kind: TermKind
    text: str
    scope: str = ""  # of a placeholder: the conversation or project that it stands in


@dataclass(frozen=True, slots=True)
class Person:
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()  # telephone, account, customer and other numbers

    def terms(self) -> tuple[Term, ...]:
        """Without repetitions, in order. Raises InputError for none, or one that is too short."""
        told = [
            *(Term("name", " ".join(one.split())) for one in self.names),
            *(Term("email", one.strip()) for one in self.emails),
            *(Term("id", " ".join(one.split())) for one in self.ids),
        ]
        found = tuple(dict.fromkeys(one for one in told if one.text))
        if not found:
            raise InputError(
                "Nobody was named.", hint="Give a name, an address of mail or a number."
            )
        if len(found) > _MOST:
            raise InputError(f"More than {_MOST} names and numbers.", hint="Search in parts.")
        for one in found:
            if sum(map(str.isalnum, one.text)) < _LEAST:
                raise InputError(
                    f"“{one.text}” is too short to search for.",
                    hint=f"Use at least {_LEAST} letters or digits.",
                )
        return found
