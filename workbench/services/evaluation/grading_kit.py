"""Read what graders need from `resources/`, once for the whole program."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from workbench.domain.grading.answer_language import AnswerLanguages, shared_script
from workbench.domain.grading.kit import Kit
from workbench.domain.grading.refusal import refusal_pattern
from workbench.domain.grading.toxicity import toxic_words
from workbench.domain.language import languages_from
from workbench.paths import resources
from workbench.services.privacy.guard_resources import load_checks
from workbench.services.privacy.privacy_resources import load_recognizers


@lru_cache(maxsize=1)
def grading_kit() -> Kit:
    folder = resources() / "evaluation"
    known = tomllib.loads((folder / "languages.toml").read_text("utf-8"))
    scripts = [(str(code), str(ranges), float(share)) for code, ranges, share in known["scripts"]]
    phrases = (folder / "refusals.txt").read_text("utf-8").splitlines()
    languages = AnswerLanguages(
        languages_from(known["words"], scripts),
        tuple(shared_script(one["script"], one["languages"]) for one in known["shared"]),
    )
    toxic = toxic_words(tomllib.loads((folder / "toxic_words.toml").read_text("utf-8")))
    return Kit(refusal_pattern(phrases), languages, load_recognizers(), toxic, load_checks)


@lru_cache(maxsize=1)
def swap_words() -> dict[str, list[list[str]]]:
    """By kind of person: sets of words that stand for each other."""
    raw = tomllib.loads((resources() / "bias" / "swaps.toml").read_text("utf-8"))
    return {kind: [list(map(str, one)) for one in part["words"]] for kind, part in raw.items()}
