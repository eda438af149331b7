"""A constraint, whatever it was given as, to the GBNF that llama.cpp gets. Pure.

Runs in a child process with a time limit (`grammar_worker`): reading is bounded by the sizes that
are checked here, but what somebody hands in need not be friendly.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, assert_never

from engines.llama.gbnf_reader import read_gbnf
from engines.llama.grammar_checks import check_grammar
from engines.llama.grammar_tree import Node, literal, written
from engines.llama.regex_reader import read_regex
from engines.llama.schema_reader import read_schema
from workbench.domain.model import Constraint
from workbench.domain.sampling import MOST_CHOICE_CHARS, MOST_CHOICES
from workbench.errors import InputError

MOST_GBNF_CHARS: Final = 256_000


def gbnf_of(constraint: Constraint) -> str:
    """Raises InputError with the place of what is wrong."""
    rules = _rules(constraint)
    check_grammar(rules)
    return written(rules)


def _rules(constraint: Constraint) -> Mapping[str, Node]:
    match constraint.kind:
        case "choices":
            return {"root": literal(_choices(constraint.source))}
        case "grammar":
            if len(constraint.source) > MOST_GBNF_CHARS:
                raise InputError(
                    f"The grammar has {len(constraint.source):,} characters; "
                    f"{MOST_GBNF_CHARS:,} are allowed.",
                    hint="Make it smaller.",
                )
            return read_gbnf(constraint.source)
        case "json_schema":
            return read_schema(constraint.source)
        case "regex":
            return {"root": read_regex(constraint.source)}
        case "quotes":
            raise InputError("Quotes are no grammar.", hint="The engine holds to them itself.")
        case _:
            assert_never(constraint.kind)


def _choices(source: str) -> list[str]:
    try:
        choices = json.loads(source)
    except (ValueError, RecursionError):
        choices = None
    if not isinstance(choices, list) or not all(isinstance(one, str) for one in choices):
        raise InputError("The choices must be a list of texts.", hint='For instance ["yes", "no"].')
    if not choices or not all(choices):
        raise InputError("A choice is empty.", hint="Name at least one text to choose from.")
    if len(choices) > MOST_CHOICES or max(map(len, choices)) > MOST_CHOICE_CHARS:
        raise InputError(
            f"There can be {MOST_CHOICES:,} choices of {MOST_CHOICE_CHARS:,} characters at most.",
            hint="Offer fewer or shorter ones.",
        )
    for one in choices:
        if "\0" in one or any(0xD800 <= ord(char) <= 0xDFFF for char in one):
            raise InputError(
                "A choice holds a character that no text can have.", hint="Take it out."
            )
    return choices
