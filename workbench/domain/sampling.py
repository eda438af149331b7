"""What the sampler's settings may be, and how they come out of plain JSON.

Pure: knows neither llama.cpp nor a model's vocabulary. The ranges are those that llama.cpp's
samplers accept without falling back to something else.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final, get_args

from workbench.domain.model import (
    STANDARD_SAMPLERS,
    Constraint,
    ConstraintKind,
    SamplingSettings,
)
from workbench.errors import InputError

NEVER: Final = -100.0  # a logit bias of this or less bans the token
MOST_PROBS: Final = 100
MOST_CONSTRAINT_CHARS: Final = 1_000_000
MOST_CHOICES: Final = 1_000
MOST_CHOICE_CHARS: Final = 2_000
_MOST_TEXTS: Final = 64  # stop strings, sequence breakers
_MOST_BIASES: Final = 10_000
_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "temperature": (0.0, 5.0),
    "top_k": (0, 100_000),
    "top_p": (0.0, 1.0),
    "min_p": (0.0, 1.0),
    "repeat_penalty": (0.1, 5.0),
    "seed": (0, 2**32 - 1),
    "max_tokens": (1, 1_000_000),
    "dynatemp_range": (0.0, 5.0),
    "dynatemp_exponent": (0.0, 10.0),
    "typ_p": (0.0, 1.0),
    "top_n_sigma": (-1.0, 100.0),
    "xtc_probability": (0.0, 1.0),
    "xtc_threshold": (0.0, 1.0),
    "repeat_last_n": (0, 100_000),
    "frequency_penalty": (-2.0, 2.0),
    "presence_penalty": (-2.0, 2.0),
    "dry_multiplier": (0.0, 100.0),
    "dry_base": (1.0, 10.0),
    "dry_allowed_length": (0, 10_000),
    "dry_penalty_last_n": (0, 100_000),
    "mirostat": (0, 2),
    "mirostat_tau": (0.0, 100.0),
    "mirostat_eta": (0.0, 1.0),
    "min_keep": (0, 1_000),
    "min_tokens": (0, 1_000_000),
    "n_probs": (0, MOST_PROBS),
}


def check_sampling(settings: SamplingSettings) -> SamplingSettings:
    """Return `settings`, or raise InputError naming the first field that cannot be."""
    defaults = SamplingSettings()
    for name, (low, high) in _RANGES.items():
        value = getattr(settings, name)
        if not _is_number(value, whole=isinstance(getattr(defaults, name), int)):
            raise _wrong_kind(name)
        if not low <= value <= high:
            raise InputError(
                f"{name} is {value}, but must lie between {low:g} and {high:g}.",
                hint="Choose a value inside the range.",
            )
    if not isinstance(settings.ignore_eos, bool):
        raise _wrong_kind("ignore_eos")
    for name in ("stop", "dry_sequence_breakers", "samplers"):
        _check_texts(name, getattr(settings, name))
    _check_order(settings.samplers)
    _check_biases(settings.logit_bias)
    _check_constraint(settings.constraint)
    return settings


def sampling_from(raw: Mapping[str, Any]) -> SamplingSettings:
    """Build and check the settings that parsed JSON holds; unknown keys are ignored.

    Raises InputError.
    """
    values = {item.name: raw[item.name] for item in fields(SamplingSettings) if item.name in raw}
    for name in ("stop", "dry_sequence_breakers", "samplers"):
        if isinstance(values.get(name), list):
            values[name] = tuple(values[name])
    if "logit_bias" in values:
        values["logit_bias"] = _biases(values["logit_bias"])
    constraint = values.get("constraint")
    if isinstance(constraint, Mapping):
        values["constraint"] = Constraint(constraint.get("kind", ""), constraint.get("source", ""))
    return check_sampling(SamplingSettings(**values))


def _is_number(value: object, *, whole: bool) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return isinstance(value, int) if whole else math.isfinite(value)


def _check_texts(name: str, texts: object) -> None:
    if not isinstance(texts, tuple) or not all(isinstance(text, str) for text in texts):
        raise _wrong_kind(name)
    if len(texts) > _MOST_TEXTS:
        raise InputError(
            f"{name} holds {len(texts):,} texts; {_MOST_TEXTS} are allowed.",
            hint="Leave some out.",
        )


def _check_order(samplers: tuple[str, ...]) -> None:
    unknown = [name for name in samplers if name not in STANDARD_SAMPLERS]
    if unknown or len(set(samplers)) != len(samplers):
        said = f"samplers names “{unknown[0][:40]}”" if unknown else "samplers names one twice"
        raise InputError(f"{said}.", hint=f"Use each once at most: {', '.join(STANDARD_SAMPLERS)}.")


def _check_biases(biases: object) -> None:
    if not isinstance(biases, tuple) or not all(map(_is_bias, biases)):
        raise _wrong_kind("logit_bias")
    if len(biases) > _MOST_BIASES:
        raise InputError(
            f"logit_bias names {len(biases):,} tokens; {_MOST_BIASES:,} are allowed.",
            hint="Leave some out.",
        )


def _is_bias(item: object) -> bool:
    match item:
        case (int(token), float() | int() as bias) if not isinstance(token, bool):
            return token >= 0 and _is_number(bias, whole=False)
        case _:
            return False


def _biases(raw: object) -> object:
    """Pairs, or an object from token ids to biases as OpenAI's protocol has it."""
    if isinstance(raw, Mapping):
        pairs = [(int(key) if str(key).isdecimal() else key, bias) for key, bias in raw.items()]
        return tuple(pairs)
    if isinstance(raw, list):
        return tuple(tuple(item) if isinstance(item, list) else item for item in raw)
    return raw


def _check_constraint(constraint: object) -> None:
    if constraint is None:
        return
    if (
        not isinstance(constraint, Constraint)
        or constraint.kind not in get_args(ConstraintKind)
        or not isinstance(constraint.source, str)
    ):
        raise _wrong_kind("constraint")
    if len(constraint.source) > MOST_CONSTRAINT_CHARS:
        raise InputError(
            f"The {constraint.kind.replace('_', ' ')} has {len(constraint.source):,} characters; "
            f"{MOST_CONSTRAINT_CHARS:,} are allowed.",
            hint="Make it smaller.",
        )


def _wrong_kind(name: str) -> InputError:
    return InputError(f"{name} has a value of the wrong kind.", hint="Choose another value.")
