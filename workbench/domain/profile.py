"""Who works in a shared workspace, in which roles, and what each role may do. Pure.

A workspace without profiles has one owner, who may do everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

from workbench.errors import InputError

Role = Literal["owner", "analyst", "reviewer", "auditor", "administrator"]
MOST_NAME_CHARS: Final = 60
_NOT_IN_NAMES: Final = frozenset("()/\\:")  # they end a name in the audit log


class Permission(Enum):
    """What a method of a service asks for; the value continues “… may not”."""

    UPKEEP = "keep the workspace in order"
    STATUS = "see the state of the program"
    READ = "see documents, chats and answers"
    WORK = "ask, or change documents, chats and data"
    EXPORT = "hand out content"
    REVIEW = "decide on answers that wait for review"
    MODELS = "bring in or remove models"
    POLICY = "change policies"
    FIGURES = "see figures of use"
    AUDIT = "read the audit log"
    PROFILES = "change profiles"
    BACKUP = "make backups"


_ALL: Final = frozenset(Permission)
_ANYONE: Final = frozenset({Permission.UPKEEP, Permission.STATUS, Permission.FIGURES})
GRANTS: Final[Mapping[Role, frozenset[Permission]]] = {
    "owner": _ALL,
    "analyst": _ANYONE | {Permission.READ, Permission.WORK, Permission.EXPORT},
    "reviewer": _ANYONE | {Permission.READ, Permission.REVIEW},
    "auditor": _ANYONE | {Permission.AUDIT},
    "administrator": _ANYONE
    | {
        Permission.MODELS,
        Permission.POLICY,
        Permission.AUDIT,
        Permission.PROFILES,
        Permission.BACKUP,
    },
}
ROLES: Final = tuple(GRANTS)
# For people, one line a role.
TOLD: Final[Mapping[Role, str]] = {
    "owner": "may do everything",
    "analyst": "works with documents, chats, evaluations and training",
    "reviewer": "sees content and decides on answers that wait for review",
    "auditor": "sees what was done, not content",
    "administrator": "sets policies, models and profiles, and sees no content",
}


@dataclass(frozen=True, slots=True)
class Profile:
    id: str
    name: str
    roles: tuple[Role, ...]
    created_at: str = ""
    removed_at: str = ""  # empty: it can be used

    @property
    def permissions(self) -> frozenset[Permission]:
        return frozenset().union(*(GRANTS[role] for role in self.roles))

    def may(self, *any_of: Permission) -> bool:
        """Whether one of these is granted."""
        return not self.permissions.isdisjoint(any_of)

    @property
    def needs_content_key(self) -> bool:
        """False for who only sees events: the key of the audit log's copy is enough."""
        return any(role != "auditor" for role in self.roles)


OWNER: Final = Profile("", "", ("owner",))  # of a workspace without profiles


def checked_name(text: str) -> str:
    """On one line. Raises InputError."""
    name = " ".join(text.split())
    if not name or len(name) > MOST_NAME_CHARS:
        raise InputError(
            f"A profile has a name of at most {MOST_NAME_CHARS} characters.", hint="Choose one."
        )
    if _NOT_IN_NAMES & set(name) or not name.isprintable():
        raise InputError(
            "The name has a character that is kept for other things.",
            hint="Leave out brackets, slashes and colons.",
        )
    return name


def checked_roles(wanted: Iterable[str]) -> tuple[Role, ...]:
    """In the order of `ROLES`, each once. Raises InputError."""
    asked = set(wanted)
    unknown = sorted(asked.difference(ROLES))
    if unknown or not asked:
        what = f"There is no role “{unknown[0][:40]}”." if unknown else "A profile needs a role."
        raise InputError(what, hint=f"Roles are {', '.join(ROLES)}.")
    return tuple(role for role in ROLES if role in asked)


def can_still_be_led(profiles: Sequence[Profile]) -> bool:
    """Whether somebody is left who may change profiles."""
    return any(one.may(Permission.PROFILES) for one in profiles if not one.removed_at)


def who_could(permissions: Iterable[Permission]) -> str:
    """The roles that may do one of these, for a hint."""
    wanted = frozenset(permissions)
    roles = [role for role in ROLES if GRANTS[role] & wanted]
    return ", ".join(roles)
