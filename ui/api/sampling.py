"""OpenAI's names of settings to ours. What is not named is as the workspace has it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.sampling import check_sampling
from workbench.errors import InputError

ANY_JSON: Final = '{"type": "object"}'
_ALIKE: Final = (
    "temperature",
    "top_p",
    "top_k",
    "min_p",
    "seed",
    "presence_penalty",
    "frequency_penalty",
    "repeat_penalty",
    "typ_p",
    "min_tokens",
    "ignore_eos",
)


class Lenient(BaseModel):
    """Fields that are not known are left alone: clients send more than anybody reads."""

    model_config = ConfigDict(extra="ignore", protected_namespaces=())


class JsonSchema(Lenient):
    name: str = ""
    schema_: dict[str, Any] = Field(default_factory=dict, alias="schema")


class ResponseFormat(Lenient):
    type: str = "text"
    json_schema: JsonSchema | None = None


class SamplingFields(Lenient):
    """What chat and text completions have in common."""

    model: Annotated[str, Field(max_length=200)] = ""
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    min_p: float | None = None
    typ_p: float | None = None
    seed: int | None = None
    presence_penalty: float | None = None
    frequency_penalty: float | None = None
    repeat_penalty: float | None = None
    min_tokens: int | None = None
    ignore_eos: bool | None = None
    max_tokens: int | None = None
    stop: str | list[str] | None = None
    logit_bias: dict[str, float] | None = None
    n: Annotated[int, Field(ge=1, le=16)] = 1
    stream: bool = False
    grammar: Annotated[str, Field(max_length=1_000_000)] | None = None  # GBNF, as llama.cpp has it

    def settings(
        self,
        base: SamplingSettings,
        *,
        n_probs: int = 0,
        most: int | None = None,
        constraint: Constraint | None = None,
    ) -> SamplingSettings:
        """Checked settings over `base`. Raises InputError."""
        given = {name: getattr(self, name) for name in _ALIKE}
        changed: dict[str, Any] = {
            name: value for name, value in given.items() if value is not None
        }
        if most is not None:
            changed["max_tokens"] = most
        if self.stop is not None:
            changed["stop"] = (self.stop,) if isinstance(self.stop, str) else tuple(self.stop)
        if self.logit_bias:
            changed["logit_bias"] = _biases(self.logit_bias)
        if self.grammar:
            constraint = Constraint("grammar", self.grammar)
        settings = replace(base, **changed, n_probs=n_probs, constraint=constraint)
        if settings.seed < 0:
            settings = replace(settings, seed=settings.seed % 2**32)
        return check_sampling(settings)


def constraint_of(form: ResponseFormat | None) -> Constraint | None:
    """Raises InputError for a form that is not known."""
    if form is None or form.type == "text":
        return None
    if form.type == "json_object":
        return Constraint("json_schema", ANY_JSON)
    if form.type == "json_schema" and form.json_schema is not None:
        return Constraint("json_schema", json.dumps(form.json_schema.schema_))
    raise InputError(
        f"The response format “{form.type[:40]}” is not known.",
        hint="Use text, json_object or json_schema.",
    )


def nth(settings: SamplingSettings, number: int) -> SamplingSettings:
    """Of several answers to one request each has its own seed."""
    return replace(settings, seed=(settings.seed + number) % 2**32)


def _biases(raw: dict[str, float]) -> tuple[tuple[int, float], ...]:
    if not all(key.isascii() and key.isdecimal() for key in raw):
        raise InputError("logit_bias names something else than tokens.", hint="Use token ids.")
    return tuple((int(key), bias) for key, bias in raw.items())
