"""A token with which another program on this machine may ask, and what it may ask for. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.errors import InputError

MOST_NAME_CHARS: Final = 80
MOST_PER_MINUTE: Final = 100_000
MOST_TOKENS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Scope:
    """What a token may do. Empty tuples: nothing is left out."""

    models: tuple[str, ...] = ()  # ids of models and references of releases
    collections: tuple[str, ...] = ()  # ids
    may_search: bool = True  # in documents at all
    per_minute: int = 0  # requests; 0: as many as it likes
    most_tokens: int = 0  # of one answer; 0: as many as the model's context holds
    may_override: bool = False  # go on with a reason where the rails ask a person

    def may_ask(self, *names: str) -> bool:
        """Whether a model or release that is known by these names may be asked."""
        return not self.models or any(name in self.models for name in names)

    def may_read(self, collection_id: str) -> bool:
        return self.may_search and (not self.collections or collection_id in self.collections)


@dataclass(frozen=True, slots=True)
class ApiToken:
    """Never holds the secret: only its SHA-256 is kept, and not here."""

    id: str
    name: str
    scope: Scope
    created_at: str
    used_at: str = ""  # empty: never
    revoked_at: str = ""  # empty: it is valid
    profile: str = ""  # id of the profile that it acts for; empty: there were none


def checked_name(text: str) -> str:
    """A name on one line. Raises InputError."""
    name = " ".join(text.split())
    if not name:
        raise InputError("The token needs a name.", hint="Name the program that it is for.")
    if len(name) > MOST_NAME_CHARS:
        raise InputError(
            f"The name is longer than {MOST_NAME_CHARS} characters.", hint="Choose a shorter one."
        )
    return name


def checked_scope(scope: Scope) -> Scope:
    """Raises InputError naming the limit that cannot be."""
    limits = (
        ("requests a minute", scope.per_minute, MOST_PER_MINUTE),
        ("tokens of an answer", scope.most_tokens, MOST_TOKENS),
    )
    for what, value, most in limits:
        if not 0 <= value <= most:
            raise InputError(
                f"{value:,} {what} are not possible.",
                hint=f"Choose a number up to {most:,}, or 0 for no limit.",
            )
    return scope
