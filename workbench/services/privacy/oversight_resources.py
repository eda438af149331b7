"""Read the judge's policies, the principles and the prompts of `resources/oversight`, once."""

from __future__ import annotations

import functools
import json
import tomllib
from dataclasses import dataclass
from typing import Any

from workbench.domain.guard.finding import Direction
from workbench.domain.guard.oversight import LONGEST_REASON
from workbench.paths import resources


@dataclass(frozen=True, slots=True)
class JudgePolicy:
    """`asks`: a question that “yes” answers against the text."""

    directions: tuple[Direction, ...]
    asks: str


@functools.cache
def judge_policies() -> dict[str, JudgePolicy]:
    text = (resources() / "oversight" / "policies.toml").read_text("utf-8")
    return {
        name: JudgePolicy(tuple(one["directions"]), one["asks"])
        for name, one in tomllib.loads(text).items()
    }


@functools.cache
def principles() -> tuple[str, ...]:
    text = (resources() / "oversight" / "principles.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["principles"])


@functools.cache
def oversight_texts() -> dict[str, str]:
    text = (resources() / "oversight" / "prompts.json").read_text("utf-8")
    texts: dict[str, str] = json.loads(text)
    return texts


def critique_form() -> dict[str, Any]:
    """A principle by its number, 0 for none, and how it is broken."""
    return {
        "type": "object",
        "properties": {
            "principle": {"enum": list(range(len(principles()) + 1))},
            "critique": {"type": "string", "maxLength": LONGEST_REASON},
        },
        "required": ["principle", "critique"],
        "additionalProperties": False,
    }


def critique_request(question: str, answer: str) -> str:
    listed = "\n".join(f"{n}. {one}" for n, one in enumerate(principles(), start=1))
    return oversight_texts()["critique_user"].format(
        principles=listed, question=question, answer=answer
    )
