"""Why something cannot be done in a role, in one sentence."""

from __future__ import annotations

from ui.desktop.language import tr
from workbench.domain.profile import Permission, Profile, who_could


def why_not(who: Profile, *any_of: Permission) -> str:
    """Empty where it can be done."""
    if who.may(*any_of):
        return ""
    return tr(
        "The profile “{name}” may not {value}. Roles that may: {who_could}.",
        name=who.name,
        value=any_of[0].value,
        who_could=who_could(any_of),
    )
