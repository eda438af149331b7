"""Read the rules and texts of `resources/guard`, once for the whole program."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from workbench.domain.grading.toxicity import toxic_words
from workbench.domain.guard.checks import Checks, Detector
from workbench.domain.guard.finding import DIRECTIONS, Severity
from workbench.domain.guard.heads import Head, read_heads
from workbench.domain.guard.payload import Payloads, read_payloads
from workbench.domain.guard.place import Place, read_place
from workbench.domain.guard.rules import Rule, parse_rules
from workbench.domain.guard.views import Signs
from workbench.domain.privacy import Detection
from workbench.paths import resources

_HIGH: Final = 0.7  # weights of words
_MEDIUM: Final = 0.45


@lru_cache(maxsize=1)
def load_checks() -> Checks:
    """All rules, compiled, the first time."""
    # The window does without the recognisers until something is checked.
    from workbench.domain.recognizers.engine import Selection  # noqa: PLC0415
    from workbench.services.privacy.privacy_resources import load_recognizers  # noqa: PLC0415

    folder = resources() / "guard"
    files = sorted((folder / "rules").glob("*.toml"))
    rules = parse_rules(tomllib.loads(path.read_text("utf-8")) for path in files)
    rules = (*rules, *_toxic_rules())
    personal = tomllib.loads((folder / "personal.toml").read_text("utf-8"))
    levels: tuple[Severity, ...] = ("high", "medium", "low")
    severities = {name: level for level in levels for name in personal[level]}
    secrets = frozenset(personal["secret"])
    selection = Selection(types=frozenset(severities) | secrets)

    def find(text: str) -> tuple[Detection, ...]:
        return load_recognizers().find(text, selection)

    def find_shapes(text: str) -> tuple[Detection, ...]:
        return load_recognizers().find_shapes(text)

    return Checks(rules, known_signs(), Detector(find, find_shapes, severities, secrets))


def _toxic_rules() -> Iterator[Rule]:
    """The words that evaluation counts as well; how severe, by how much one of them says."""
    path = resources() / "evaluation" / "toxic_words.toml"
    for name, (weight, regex) in toxic_words(
        tomllib.loads(path.read_text("utf-8"))
    ).categories.items():
        severity: Severity = "high" if weight > _HIGH else "medium" if weight > _MEDIUM else "low"
        says = f"words of {name}"
        yield Rule("toxicity", name, severity, frozenset(DIRECTIONS), (), regex, says)


@lru_cache(maxsize=1)
def known_signs() -> Signs:
    text = (resources() / "guard" / "signs.toml").read_text("utf-8")
    return load_signs(tomllib.loads(text))


def load_signs(raw: dict[str, Any]) -> Signs:
    hidden, alike = raw["invisible"], raw["look_alikes"]
    return Signs(
        look_alikes={sign: latin for latin, signs in alike.items() for sign in signs},
        leet=raw["leet"],
        invisible=frozenset(chr(n) for a, b in hidden["ranges"] for n in range(a, b + 1)),
        joiners=frozenset(map(chr, hidden["joiners"])),
        harmless_at_start=frozenset(map(chr, hidden["harmless_at_start"])),
        common=frozenset(raw["common"]),
    )


@lru_cache(maxsize=1)
def load_heads() -> dict[str, Head]:
    """The classifiers' weights, 48 kB."""
    import numpy as np  # noqa: PLC0415 - the window does without until something is checked

    folder = resources() / "guard_model"
    card = json.loads((folder / "heads.json").read_text("utf-8"))
    with np.load(folder / "heads.npz", allow_pickle=False) as arrays:
        return read_heads(arrays, card)


@lru_cache(maxsize=1)
def load_payloads() -> Payloads:
    """What tells a sentence that introduces code, and what nobody would want run."""
    text = (resources() / "guard" / "payloads.toml").read_text("utf-8")
    return read_payloads(tomllib.loads(text))


@lru_cache(maxsize=1)
def load_place() -> Place:
    """How much it says that a sentence does not fit its place."""
    text = (resources() / "guard_model" / "place.json").read_text("utf-8")
    return read_place(json.loads(text))


@lru_cache(maxsize=1)
def guard_texts() -> dict[str, str]:
    """What is said in place of what was withheld."""
    texts: dict[str, str] = json.loads((resources() / "guard" / "texts.json").read_text("utf-8"))
    return texts
