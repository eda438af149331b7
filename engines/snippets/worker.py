"""The child that runs snippets: fenced in first, then one copy of itself for each of them.

Once fenced in it has no socket of any kind, reads Python's own files alone, starts no program, and
writes into one folder of its own, which each snippet finds empty. The copy has limits of
processor time, memory and file size, none of the child's pipes, and is killed when its time is
over. On Windows nothing is fenced by the system and there are no copies: what Python itself can
be told to refuse is refused, and the parent ends the child after each snippet.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from engines.child_loop import Answer, Handler, serve
from engines.snippets.code import SnippetWrong, judged
from engines.snippets.copies import in_a_copy
from engines.snippets.refusing import refuse_the_rest
from workbench.egress.landlock import fence_in
from workbench.egress.seccomp import no_sockets
from workbench.errors import InputError
from workbench.ports.snippet_runner import SnippetLimits

FOLDER: Final = "AI_WORKBENCH_SNIPPETS"  # the name of the variable that tells the folder


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    folder = Path(os.environ[FOLDER])
    no_sockets()
    fence_in(folder, ())
    inner = folder / "files"

    def run(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
        told = json.loads(blobs[0])
        limits = SnippetLimits(**params["limits"])
        shutil.rmtree(inner, ignore_errors=True)
        inner.mkdir()

        def work() -> bytes:
            os.chdir(inner)
            os.environ.clear()
            refuse_the_rest(inner)
            found = judged(told["code"], params["function"], told["output"], told["context"])
            return found.encode("utf-8")

        if sys.platform == "win32":
            return Answer({}, (_wrapped(work, limits),))
        return Answer({}, (in_a_copy(work, limits),))

    return {"run": run}


def _wrapped(work: Any, limits: SnippetLimits) -> bytes:
    """Without copies: what the snippet did wrong in the words of a copy."""
    try:
        found: bytes = work()
    except SnippetWrong as wrong:
        raise InputError(f"The snippet failed: {wrong}.", hint="Try it on one answer.") from wrong
    if len(found) > limits.result_bytes:
        raise InputError("The snippet gave back too much.", hint="Give back a verdict.")
    return found
