"""What does it cost to hold an answer to the words of its passages? Processor time of a token.

Run: `python tests/benchmarks/verbatim.py --gguf FOLDER`, with the vocabularies of llama.cpp,
`models/ggml-vocab-*.gguf` of its source. The form that quotes walks
a tree of all sentences; beside it the same sentences as alternatives of a llama.cpp grammar. Both
are asked at every place of an answer: whether the likeliest token may come, which of the 64
likeliest may, and which of all tokens may. A real vocabulary without its model is enough for that.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from engines.llama.candidates import Candidates
from engines.llama.grammar_gate import GrammarGate
from engines.llama.grammar_source import gbnf_of
from engines.llama.library import native
from engines.llama.quote_gate import QuoteGate
from engines.llama.vocabulary import Vocabulary
from workbench.domain.model import Constraint
from workbench.domain.passage_marks import letters
from workbench.domain.quoting import QuoteForm

REFUSAL = "The passages do not tell."
SIZES = (10, 50, 200, 800)
N_ANSWERS = 4
VOCABULARIES = (
    "gpt-2",
    "llama-spm",
    "deepseek-llm",
)
_WORDS = (
    "the rent office contract ends begins supplier pays every month within days of notice after "
    "which party may invoice receipts travel hotel night euros amount meeting board approved test"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gguf", type=Path, default=Path("../shared/data/gguf"))
    options = parser.parse_args()
    library = native()
    for name in VOCABULARIES:
        path = options.gguf / f"ggml-vocab-{name}.gguf"
        if path.exists():
            params = library.llama_model_default_params()
            params.vocab_only = True
            model = library.llama_model_load_from_file(str(path).encode(), params)
            if model is None:
                print(f"{path.name} cannot be loaded")
                continue
            side_by_side(library, Vocabulary(library, model), path.stem)
            library.llama_model_free(model)


def sentences(n: int) -> tuple[str, ...]:
    chance, words = Random(1), _WORDS.split()
    made = []
    for number in range(n):
        said = " ".join(chance.choice(words) for _ in range(chance.randint(6, 20)))
        mark = f"{number // 8 + 1}{letters(number % 8)}"
        made.append(f"[{mark}] {said.capitalize()} {chance.randint(1, 9_999)}.")
    return tuple(made)


def side_by_side(library: Any, vocabulary: Vocabulary, name: str) -> None:
    begun = time.process_time()
    _ = vocabulary.sorted_pieces
    ordered = time.process_time() - begun
    _ = vocabulary.ends
    print(f"\n{name}: {vocabulary.size:,} tokens, put in order once in {ordered:.2f} s")
    print("milliseconds a token        likeliest      64 likeliest     all tokens")
    print("sentences   made in      quotes grammar  quotes grammar   quotes grammar")
    for n in SIZES:
        texts = sentences(n)
        form = QuoteForm(REFUSAL, texts, 1)
        grammar = gbnf_of(Constraint("choices", json.dumps([REFUSAL, *texts])))
        begun = time.process_time()
        QuoteGate(vocabulary, form)
        made = time.process_time() - begun
        ours, theirs = Times(), Times()
        for text in texts[:N_ANSWERS]:
            along(library, vocabulary, text, QuoteGate(vocabulary, form), ours)
            along(library, vocabulary, text, GrammarGate(library, vocabulary, grammar), theirs)
        pairs = zip(ours.mean_ms(), theirs.mean_ms(), strict=True)
        cells = "  ".join(f"{a:7.2f} {b:7.2f}" for a, b in pairs)
        print(f"{n:9} {1_000 * made:7.1f} ms  {cells}", flush=True)


@dataclass
class Times:
    """Seconds spent on each of the three questions, over `n` places."""

    spent: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    n: int = 0

    def mean_ms(self) -> list[float]:
        return [1_000 * one / max(1, self.n) for one in self.spent]


def along(
    library: Any, vocabulary: Vocabulary, text: str, gate: QuoteGate | GrammarGate, times: Times
) -> None:
    """Ask at every place of an answer."""
    candidates = Candidates(library, vocabulary.size)
    chance = np.random.default_rng(1)
    few = chance.choice(vocabulary.size, 64, replace=False).astype(np.int32)
    for token in vocabulary.tokenize(text, parse_special=False):
        begun = time.process_time()
        is_allowed = gate.allows(candidates, token)
        one = time.process_time()
        gate.kept(candidates, few)
        two = time.process_time()
        gate.kept(candidates, candidates.all)
        took = (one - begun, two - one, time.process_time() - two)
        times.spent = [spent + each for spent, each in zip(times.spent, took, strict=True)]
        times.n += 1
        if not is_allowed:
            break  # a tokeniser that begins with a blank of its own
        gate.accept(token)
    gate.free()


if __name__ == "__main__":
    main()
