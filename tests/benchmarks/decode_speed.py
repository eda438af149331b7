"""How fast the engine reads and writes, side by side with the bare `llama_cpp.Llama` class.

Both hold the same model with the same threads in one process and take turns, with prompts that
nobody has seen before. Prints medians, their ratios (above 1: the engine is faster), and how long
a cancelled answer takes to end.

    python -m tests.benchmarks.decode_speed --model FILE [--rounds N] [--threads N]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from engines.llama.chat_model import LlamaChatModel
from tests.llama_child import child_command
from workbench.domain.model import (
    Completed,
    LoadSettings,
    Message,
    PromptProgress,
    SamplingSettings,
    TextPiece,
)

FILLER = "The committee met again and agreed on the budget for the coming year. "


@dataclass(frozen=True)
class Run:
    first_token_s: float
    tokens_per_s: float
    n_tokens: int


def conversation(number: int, n_repeats: int) -> list[Message]:
    """A prompt whose very beginning is new, so that no cache helps."""
    return [
        Message("system", f"{number} {time.monotonic_ns()}. Answer from the text."),
        Message("user", FILLER * n_repeats + "Tell the story of the committee."),
    ]


def engine_run(model: LlamaChatModel, messages: list[Message], n_tokens: int) -> Run:
    sampling = SamplingSettings(max_tokens=n_tokens)
    for event in model.generate(messages, sampling, lambda: False):
        if isinstance(event, Completed):
            usage = event.usage
            return Run(
                usage.time_to_first_token_s, usage.tokens_per_second, usage.completion_tokens
            )
    raise AssertionError("the stream ended without its last event")


def bare_run(llama, messages: list[Message], n_tokens: int) -> Run:  # type: ignore[no-untyped-def]
    begun = time.monotonic()
    chat = [{"role": one.role, "content": one.content} for one in messages]
    chunks = llama.create_chat_completion(chat, max_tokens=n_tokens, temperature=0.0, stream=True)
    times = [time.monotonic() for chunk in chunks if "content" in chunk["choices"][0]["delta"]]
    n = len(times)  # one chunk a token
    spent = times[-1] - times[0]
    return Run(times[0] - begun, (n - 1) / spent if spent else 0.0, n)


def cancel_times(model: LlamaChatModel, n_repeats: int, *, while_reading: bool) -> list[float]:
    """Seconds from the wish to stop until the stream has ended."""
    waited = []
    for number in range(20):
        wish = threading.Event()
        wished = 0.0
        for event in model.generate(
            conversation(number, n_repeats), SamplingSettings(max_tokens=400), wish.is_set
        ):
            awaited = isinstance(event, PromptProgress if while_reading else TextPiece)
            if awaited and not wish.is_set():
                wish.set()
                wished = time.monotonic()
        waited.append(time.monotonic() - wished)
    return waited


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--tokens", type=int, default=120)
    parser.add_argument("--repeats", type=int, default=25, help="filler sentences in the prompt")
    arguments = parser.parse_args()

    model = LlamaChatModel(child_command(), Path(tempfile.mkdtemp()))
    loaded = model.load(arguments.model, LoadSettings(n_threads=arguments.threads))

    from llama_cpp import Llama

    llama = Llama(
        str(arguments.model),
        n_ctx=loaded.n_ctx,
        n_threads=loaded.n_threads,
        n_threads_batch=loaded.n_threads,
        n_gpu_layers=loaded.n_gpu_layers,
        verbose=False,
    )
    engine, bare = [], []
    for number in range(arguments.rounds + 1):
        messages = conversation(number, arguments.repeats)
        runs = (
            engine_run(model, messages, arguments.tokens),
            bare_run(llama, messages, arguments.tokens),
        )
        if number:  # the first round warms up
            engine.append(runs[0])
            bare.append(runs[1])
    print(f"model {arguments.model.name}, {loaded.n_threads} threads, context {loaded.n_ctx}")
    for name, pick, better in (
        ("decoding, tokens/s", lambda run: run.tokens_per_s, 1),
        ("first token, s", lambda run: run.first_token_s, -1),
    ):
        ours = statistics.median(pick(run) for run in engine)
        theirs = statistics.median(pick(run) for run in bare)
        ratio = (ours / theirs) ** better
        print(f"{name:22} engine {ours:10.4f}   bare class {theirs:10.4f}   ratio {ratio:.2f}")
    for name, reading in (("cancel while reading", True), ("cancel while writing", False)):
        waited = cancel_times(model, arguments.repeats, while_reading=reading)
        print(
            f"{name:22} median {statistics.median(waited) * 1e3:.1f} ms, "
            f"longest {max(waited) * 1e3:.1f} ms of {len(waited)}"
        )
    model.close()


if __name__ == "__main__":
    main()
