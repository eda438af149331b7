"""Read the rules and texts of `resources/guard`, once for the whole program."""

from __future__ import annotations

import json
import tomllib
from functools import lru_cache
from typing import Any

from workbench.domain.guard.checks import Checks, Detector
from workbench.domain.guard.finding import Severity
from workbench.domain.guard.rules import parse_rules
from workbench.domain.guard.views import Signs
from workbench.domain.privacy import Detection
from workbench.paths import resources


@lru_cache(maxsize=1)
def load_checks() -> Checks:
    """All rules, compiled, the first time."""
    # The window does without the recognisers until something is checked.
    from workbench.domain.recognizers.engine import Selection  # noqa: PLC0415
    from workbench.services.privacy.privacy_resources import load_recognizers  # noqa: PLC0415

    folder = resources() / "guard"
    files = sorted((folder / "rules").glob("*.toml"))
    rules = parse_rules(tomllib.loads(path.read_text("utf-8")) for path in files)
    signs = load_signs(tomllib.loads((folder / "signs.toml").read_text("utf-8")))
    personal = tomllib.loads((folder / "personal.toml").read_text("utf-8"))
    levels: tuple[Severity, ...] = ("high", "medium", "low")
    severities = {name: level for level in levels for name in personal[level]}
    secrets = frozenset(personal["secret"])
    selection = Selection(types=frozenset(severities) | secrets)

    def find(text: str) -> tuple[Detection, ...]:
        return load_recognizers().find(text, selection)

    def find_shapes(text: str) -> tuple[Detection, ...]:
        return load_recognizers().find_shapes(text)

    return Checks(rules, signs, Detector(find, find_shapes, severities, secrets))


def load_signs(raw: dict[str, Any]) -> Signs:
    hidden, alike = raw["invisible"], raw["look_alikes"]
    return Signs(
        look_alikes={sign: latin for latin, signs in alike.items() for sign in signs},
        leet=raw["leet"],
        invisible=frozenset(chr(n) for a, b in hidden["ranges"] for n in range(a, b + 1)),
        joiners=frozenset(map(chr, hidden["joiners"])),
        harmless_at_start=frozenset(map(chr, hidden["harmless_at_start"])),
    )


@lru_cache(maxsize=1)
def guard_texts() -> dict[str, str]:
    """What is said in place of what was withheld."""
    texts: dict[str, str] = json.loads((resources() / "guard" / "texts.json").read_text("utf-8"))
    return texts
