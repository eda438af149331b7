"""Part of `engine`: an answer that quotes its passages, guessed ahead from the prompt, against one
token at a time. Both ways take turns in one process and must give the same words.

A model made by `random_model` quotes a passage by construction. Any other model is asked what the
demo model is made for: passages, and a value to quote from them.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from engines.llama.inspector import GgufInspector
from tests.benchmarks.engine_room import Row, Setup, ask, median, opened, without_guesses
from tests.benchmarks.random_model import PASSAGE_WORDS, passage
from workbench.domain.model import Message
from workbench.paths import resources
from workbench.services.retrieval.prompting import passage_prompt

_CONTEXT: Final = 2_048
_FACTS: Final = (
    ("travel_policy", "The daily allowance in Germany is 90 euros", "What is the daily allowance?"),
    ("hotel_rules", "A room in Vienna may cost up to 140 euros a night", "What may a room cost?"),
    ("office_hours", "The reception desk opens at half past seven", "When does reception open?"),
    ("warranty", "The warranty of the pump lasts thirty-six months", "How long is the warranty?"),
)


def rows(setup: Setup) -> Iterator[Row]:
    demo = resources() / "demo_model" / "demo.gguf"
    for model in dict.fromkeys((setup.model, demo)):
        yield _row(setup, model)


def _row(setup: Setup, path: Path) -> Row:
    rates: dict[bool, list[float]] = {False: [], True: []}
    words: dict[bool, list[str]] = {False: [], True: []}
    n_tokens = PASSAGE_WORDS
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(setup, Path(folder), _CONTEXT, path) as model,
    ):
        for number in range(setup.rounds + 1):
            for prompt in _prompts(path):
                for is_guessing in (False, True):
                    with contextlib.nullcontext() if is_guessing else without_guesses():
                        answer = ask(model, prompt, n_tokens)
                    words[is_guessing].append(answer.text)
                    if number:  # the first round warms up
                        rates[is_guessing].append(answer.usage.tokens_per_second)
    if words[False] != words[True]:
        raise SystemExit("Guessing changed the words of an answer.")
    us, them = median(rates[True]), median(rates[False])
    what, aim = (
        ("quoting 160 words", 1.5) if _quoted(path) else (f"{path.stem}, short quotes", None)
    )
    return Row(f"look-up, {what}", f"{us:.1f} tokens/s", f"without it {them:.1f}", us / them, aim)


def _prompts(path: Path) -> list[list[Message]]:
    text = _quoted(path)
    facts = [("notes", text, "What do the notes say?")] if text else list(_FACTS)
    wording = passage_prompt()
    lines = [
        "\n".join(
            (
                wording.passage.format(number=number, title=title),
                wording.sentence.format(mark=f"{number}.1", text=fact),
                wording.sentence.format(mark=f"{number}.2", text="It was agreed in May."),
            )
        )
        for number, (title, fact, _) in enumerate(facts, 1)
    ]
    return [
        [
            Message("system", wording.system),
            Message("user", wording.user.format(passages="\n".join(lines), question=question)),
        ]
        for _, _, question in facts
    ]


def _quoted(path: Path) -> str:
    keys = dict(GgufInspector().inspect(path).metadata)
    return passage(path) if "benchmark.passage" in keys else ""
