"""The sampler's settings and the form of an answer, as options of a command."""

from __future__ import annotations

import argparse
import json
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any, Final

from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.sampling import check_sampling
from workbench.errors import InputError

_OWN: Final = ("stop", "samplers", "logit_bias", "dry_sequence_breakers", "constraint")
_MOST_FILE_BYTES: Final = 2_000_000


def add_sampling(parser: argparse.ArgumentParser) -> None:
    """`--temperature 0.7 --top-k 20 …`: every field of SamplingSettings under its own name."""
    group = parser.add_argument_group("sampling", "as in the settings where not given")
    for item in fields(SamplingSettings):
        if item.name in _OWN or item.default is MISSING:
            continue
        flag = f"--{item.name.replace('_', '-')}"
        if isinstance(item.default, bool):
            group.add_argument(flag, action="store_true", default=None)
        else:
            group.add_argument(flag, type=type(item.default), metavar="N")
    group.add_argument("--stop", action="append", metavar="TEXT", help="may be repeated")
    group.add_argument("--samplers", metavar="A,B,…", help="the order of the samplers")
    group.add_argument("--dry-sequence-breakers", action="append", metavar="TEXT")
    group.add_argument(
        "--logit-bias", action="append", metavar="TOKEN=BIAS", help="-100 bans it; may be repeated"
    )


def add_form(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--schema", metavar="S", help="a JSON Schema: a file, or the schema itself")
    form.add_argument("--choices", nargs="+", metavar="TEXT", help="one of these texts")
    form.add_argument("--regex", metavar="R", help="a regular expression for the whole answer")
    form.add_argument("--grammar", type=Path, metavar="F", help="a file with a GBNF grammar")


def chosen_sampling(options: argparse.Namespace, base: SamplingSettings) -> SamplingSettings:
    """`base` with what the options say. Raises InputError."""
    given: dict[str, Any] = {
        item.name: getattr(options, item.name)
        for item in fields(SamplingSettings)
        if item.name not in _OWN and getattr(options, item.name) is not None
    }
    if options.stop is not None:
        given["stop"] = tuple(options.stop)
    if options.dry_sequence_breakers is not None:
        given["dry_sequence_breakers"] = tuple(options.dry_sequence_breakers)
    if options.samplers is not None:
        given["samplers"] = tuple(name for name in options.samplers.split(",") if name)
    if options.logit_bias is not None:
        given["logit_bias"] = tuple(map(_bias, options.logit_bias))
    return check_sampling(replace(base, **given, constraint=chosen_form(options)))


def chosen_form(options: argparse.Namespace) -> Constraint | None:
    if options.schema is not None:
        inline = options.schema.lstrip().startswith("{")
        source = options.schema if inline else read_text(Path(options.schema))
        return Constraint("json_schema", source)
    if options.choices is not None:
        return Constraint("choices", json.dumps(options.choices))
    if options.regex is not None:
        return Constraint("regex", options.regex)
    if options.grammar is not None:
        return Constraint("grammar", read_text(options.grammar))
    return None


def read_text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_FILE_BYTES:
            raise InputError(f"{path.name} is too large.", hint="It may have 2 MB.")
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path.name} cannot be read as text.", hint="Check the path.", details=str(error)
        ) from error


def _bias(text: str) -> tuple[int, float]:
    token, _, bias = text.partition("=")
    try:
        return int(token), float(bias)
    except ValueError as error:
        raise InputError(
            f"“{text[:40]}” is no bias.", hint="Write a token id and a number: 42=-1.5"
        ) from error
