"""The child process that compiles constraints: it may hang or grow, and is ended for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engines.child_loop import Answer, Handler, serve
from engines.llama.grammar_source import gbnf_of
from engines.llama.library import native
from workbench.domain.model import Constraint
from workbench.errors import InputError


def main() -> int:
    """Answer calls until the parent goes away."""
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    library = native()

    def compile_(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        grammar = gbnf_of(Constraint(params["kind"], params["source"]))
        # llama.cpp reads it here once, where it may do what it likes.
        sampler = library.llama_sampler_init_grammar(None, grammar.encode("utf-8"), b"root")
        if not sampler:
            raise InputError(
                "llama.cpp does not accept this grammar.",
                hint="Repeat less, or give repeated parts rules of their own.",
            )
        library.llama_sampler_free(sampler)
        return Answer({"grammar": grammar})

    return {"compile": compile_}
