"""What a demanded form costs: tokens per second with a schema against without, side by side.

Both answers are cut at the same number of tokens and run one after the other, in turns, on the
same loaded model; the best of the rounds is told. With `--parallel` several answers at once. The
processor time of choosing a token stands beside it, as it does not depend on what else runs.

    python tests/benchmarks/structured.py [--model FILE] [--tokens 96] [--rounds 3] [--parallel 1]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engines.llama.chat_model import LlamaChatModel
from engines.llama.sampling import Sampler
from tests.llama_child import child_command
from workbench.domain.model import (
    Completed,
    Constraint,
    LoadSettings,
    Message,
    SamplingSettings,
)
from workbench.paths import resources

SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": "string"},
        "people": {
            "type": "array",
            "minItems": 200,
            "items": {
                "type": "object",
                "properties": {
                    "name": {"type": "string", "maxLength": 12},
                    "age": {"type": "integer", "minimum": 0, "maximum": 130},
                    "role": {"enum": ["author", "editor", "reader"]},
                },
                "required": ["name", "age", "role"],
            },
        },
    },
    "required": ["people"],
}
SPENT = [0, 0.0]  # tokens chosen, processor seconds of choosing them
QUESTION = Message("user", "List the people of the novel with their ages and roles.")


def count_choosing() -> None:
    """Let the sampler add up what it does in SPENT."""
    sample = Sampler.sample

    def counted(self: Sampler, context: Any, row: int) -> int:
        begun = time.thread_time()
        try:
            return sample(self, context, row)
        finally:
            SPENT[0] += 1
            SPENT[1] += time.thread_time() - begun

    Sampler.sample = counted  # type: ignore[method-assign]


def measured(model: LlamaChatModel, sampling: SamplingSettings, parallel: int) -> tuple[float, int]:
    """Tokens per second over all answers, and how many tokens that were."""

    def one(number: int) -> int:
        messages = [Message("system", f"Answer number {number}."), QUESTION]
        last = list(model.generate(messages, sampling, lambda: False))[-1]
        assert isinstance(last, Completed)
        return last.usage.completion_tokens

    begun = time.perf_counter()
    with ThreadPoolExecutor(parallel) as pool:
        n_tokens = sum(pool.map(one, range(parallel)))
    return n_tokens / (time.perf_counter() - begun), n_tokens


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=resources() / "demo_model" / "demo.gguf")
    parser.add_argument("--tokens", type=int, default=96)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--parallel", type=int, default=1)
    options = parser.parse_args()
    model = LlamaChatModel(child_command(), Path(tempfile.mkdtemp()))
    try:
        loaded = model.load(options.model, LoadSettings())
        form = Constraint("json_schema", json.dumps(SCHEMA))
        begun = time.perf_counter()
        model.check_constraint(form)
        compiled_s = time.perf_counter() - begun
        ways = {
            "free": SamplingSettings(max_tokens=options.tokens, ignore_eos=True),
            "schema": SamplingSettings(max_tokens=options.tokens, constraint=form),
            "free, drawn": SamplingSettings(
                max_tokens=options.tokens, ignore_eos=True, temperature=0.8
            ),
            "schema, drawn": SamplingSettings(
                max_tokens=options.tokens, constraint=form, temperature=0.8
            ),
        }
        count_choosing()
        best, choosing = dict.fromkeys(ways, 0.0), dict.fromkeys(ways, float("inf"))
        for _ in range(options.rounds):
            for name, sampling in ways.items():
                SPENT[:] = [0, 0.0]
                best[name] = max(best[name], measured(model, sampling, options.parallel)[0])
                choosing[name] = min(choosing[name], SPENT[1] / SPENT[0] * 1e3)
    finally:
        model.close()
    print(
        f"{loaded.header.name}, vocabulary {loaded.header.vocabulary_size:,}, "
        f"{options.parallel} at once, {options.tokens} tokens each, best of {options.rounds}"
    )
    print(f"compiling the schema, with the start of the child: {compiled_s:.2f} s")
    for name, rate in best.items():
        plain = best["free, drawn" if "drawn" in name else "free"]
        print(
            f"{name:14} {rate:9.1f} tokens/s   {rate / plain:5.2f} of free"
            f"   choosing {choosing[name]:.3f} ms of processor time a token"
        )


if __name__ == "__main__":
    main()
