"""Prompts of every shape, for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from workbench.domain.prompt import (
    Example,
    PromptContent,
    RecommendedSettings,
    Variable,
    VariableKind,
    normalised,
)
from workbench.domain.prompt_file import PromptFile

LINES = st.sampled_from(
    ["--- user", "\\--- user", "\\\\--- schema", "--- x", "---", "", " ", "a: b", "{{ x }}", "é🎉",
     "# system", "\u2028", "\x85", "\x00", "- 1", "no", "2020-01-01", "\ttab", "'", '"', "end "]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=30), st.lists(LINES, max_size=5).map("\n".join))
NAMES = st.from_regex(r"[a-z_][a-z0-9_]{0,8}", fullmatch=True)
NUMBERS = st.one_of(st.none(), st.floats(0, 100), st.integers(0, 100))
COUNTS = st.one_of(st.none(), st.integers(0, 10**6))

SETTINGS = st.builds(
    RecommendedSettings,
    temperature=NUMBERS,
    top_p=NUMBERS,
    top_k=COUNTS,
    max_tokens=COUNTS,
    stop=st.lists(TEXT, max_size=2).map(tuple),
)
VARIABLES = st.builds(
    Variable,
    name=NAMES,
    kind=st.sampled_from(VariableKind),
    label=TEXT,
    default=st.one_of(st.none(), TEXT),
    choices=st.lists(TEXT, max_size=3).map(tuple),
)
CONTENTS = st.builds(
    PromptContent,
    user=TEXT,
    system=TEXT,
    variables=st.lists(VARIABLES, max_size=3).map(tuple),
    examples=st.lists(st.builds(Example, TEXT, TEXT), max_size=2).map(tuple),
    output_schema=TEXT,
    settings=SETTINGS,
).map(normalised)
FILES = st.builds(
    PromptFile,
    content=CONTENTS,
    title=TEXT,
    description=TEXT,
    tags=st.lists(TEXT, max_size=3).map(tuple),
)
