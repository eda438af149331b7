"""Names of rails, directions and actions as a window says them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.desktop.language import tr
from workbench.domain.guard.finding import WHOLE, Direction, Family, GuardAction

FAMILY: Final[Mapping[Family, tuple[str, str]]] = {
    "injection": (tr("Orders to the model"), tr("also hidden in documents")),
    "jailbreak": (tr("Jailbreaks"), tr("roles and tricks against the model's limits")),
    "invisible": (tr("Invisible signs"), tr("what nobody sees")),
    "homoglyph": (tr("Look-alike letters"), tr("of another script inside a word")),
    "secret": (tr("Secrets"), tr("keys and passwords")),
    "pii": (tr("Personal data"), tr("by the recognisers")),
    "leak": (tr("System text"), tr("eight words of it in a row")),
    "claim": (tr("Claims"), tr("advice on money or health, and your own list")),
    "code": (tr("Code"), tr("program text")),
    "length": (tr("Length"), tr("more characters than allowed")),
    "off_topic": (tr("Off topic"), tr("words and examples of your own")),
    "brand": (tr("Brand words"), tr("words and examples of your own")),
    "toxicity": (tr("Insults and threats"), tr("contempt, threats")),
    "tone": (tr("Tone"), tr("words and examples of your own")),
    "schema": (tr("Form"), tr("an answer that is not of the form demanded")),
    "unsupported": (tr("Not borne out"), tr("sentences against their sources")),
    "judge": (tr("The model as judge"), tr("asked policy by policy")),
}
DIRECTION: Final[Mapping[Direction, str]] = {
    "in": tr("Questions"),
    "document": tr("Documents"),
    "tool": tr("Tools"),
    "out": tr("Answers"),
}
ACTION: Final[Mapping[GuardAction, str]] = {
    GuardAction.ALLOW: tr("Allow"),
    GuardAction.ANNOTATE: tr("Note it"),
    GuardAction.REDACT: tr("Take out"),
    GuardAction.ASK: tr("Ask a person"),
    GuardAction.BLOCK: tr("Block"),
}
SEVERITY: Final[Mapping[str, str]] = {"low": tr("low"), "medium": tr("medium"), "high": tr("high")}


def may_be(family: Family, direction: Direction) -> bool:
    """Whether a family is looked for there at all."""
    if family in ("leak", "schema", "unsupported", "claim"):
        return direction == "out"
    if family == "judge":
        return direction in {"in", "out"}
    if family == "jailbreak":
        return direction in {"in", "document", "tool"}
    return True


def actions_of(family: Family) -> tuple[GuardAction, ...]:
    """What can be done about it: a length cannot be taken out, nor a whole answer."""
    if family == "length" or (family in WHOLE and family != "unsupported"):
        return tuple(one for one in GuardAction if one is not GuardAction.REDACT)
    return tuple(GuardAction)
