"""Where personal data is taken out: a switch for each place, and what a policy demands.

Pure. Two places have no switch here: a collection says for itself what happens before it is
indexed, and logs never hold text of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Place(StrEnum):
    PROMPT = "prompt"  # before a model of this program, or beyond it, is asked
    CHATS = "chats"  # chats as the database keeps them
    API = "api"  # what other programs ask over the local API
    EXPORTS = "exports"  # conversations and feedback that are written into files
    TRAINING = "training"  # examples that a model is trained on
    EVALUATION = "evaluation"  # what an evaluation asks of models and judges


SAID = {
    Place.PROMPT: "Before the prompt",
    Place.CHATS: "In stored chats",
    Place.API: "In the local API",
    Place.EXPORTS: "In exports",
    Place.TRAINING: "In training data",
    Place.EVALUATION: "In evaluations",
}
ON, OFF = "on", "off"
RANKS = (ON, OFF)  # from the strictest to the freest


def entry_of(place: Place) -> str:
    """The name in `policy.json`."""
    return f"redact_{place}"


@dataclass(frozen=True, slots=True)
class Places:
    """What a person switched on, and what the workspace's policy demands beside it."""

    chosen: Mapping[Place, bool] = field(default_factory=dict)
    demanded: frozenset[Place] = frozenset()

    def is_on(self, place: Place) -> bool:
        """The stricter of both."""
        return place in self.demanded or self.chosen.get(place, False)


def demanded_by(most: Callable[[str], str]) -> frozenset[Place]:
    """`most` gives the freest rank that the policy allows for an entry."""
    return frozenset(place for place in Place if most(entry_of(place)) == ON)
