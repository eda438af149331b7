"""How long the next turn waits for its first token, against the first turn; and many cases at once.

A conversation of about `--tokens` tokens is asked, then asked on: in the same process, after an
unload, and in a new process. Then cases that share a long beginning are run together, against a
loop over the bare `llama_cpp.Llama` class, which keeps the beginning of the case before too.

    python -m tests.benchmarks.engine_reuse --model FILE [--tokens N] [--cases N] [--context N]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from engines.llama.chat_model import LlamaChatModel
from tests.llama_child import child_command
from workbench.domain.model import (
    Completed,
    LoadSettings,
    Message,
    Priority,
    SamplingSettings,
    TextPiece,
)

KEY = "a conversation"
FILLER = "The committee met again and agreed on the budget for the coming year. "
ANSWER_TOKENS = 24


def opened(arguments: argparse.Namespace, cache: Path) -> LlamaChatModel:
    model = LlamaChatModel(child_command(), cache)
    model.keep_on_disk(4 << 30)
    model.load(arguments.model, LoadSettings(n_ctx=arguments.context, n_threads=arguments.threads))
    return model


def text_of(model: LlamaChatModel, n_tokens: int) -> str:
    each = model.count_tokens(FILLER)
    return FILLER * max(1, n_tokens // each)


def ask(
    model: LlamaChatModel, messages: list[Message], key: str = "", n_tokens: int = ANSWER_TOKENS
) -> tuple[str, Completed]:
    pieces = []
    priority = Priority.CHAT if key else Priority.EVALUATION
    sampling = SamplingSettings(max_tokens=n_tokens)
    for event in model.generate(messages, sampling, lambda: False, priority, key):
        if isinstance(event, TextPiece):
            pieces.append(event.text)
        if isinstance(event, Completed):
            return "".join(pieces), event
    raise AssertionError("the stream ended without its last event")


def told(name: str, completed: Completed, first_s: float) -> None:
    usage = completed.usage
    seconds = usage.time_to_first_token_s
    print(
        f"{name:24} {usage.prompt_tokens:6} tokens, {usage.reused_tokens:6} reused   "
        f"{seconds * 1e3:9.1f} ms   ratio {seconds / first_s:.4f}",
        flush=True,
    )


def conversation(arguments: argparse.Namespace, cache: Path) -> None:
    model = opened(arguments, cache)
    ask(model, [Message("user", "Warm up.")])
    turns = [Message("user", text_of(model, arguments.tokens) + "What was agreed?")]
    answer, first = ask(model, turns, KEY)
    first_s = first.usage.time_to_first_token_s
    told("first turn", first, first_s)
    turns += [Message("assistant", answer), Message("user", "And who agreed?")]
    told("second turn", ask(model, turns, KEY)[1], first_s)
    model.unload()
    model.load(arguments.model, LoadSettings(n_ctx=arguments.context, n_threads=arguments.threads))
    told("after an unload", ask(model, turns, KEY)[1], first_s)
    model.close()
    content = json.dumps([[turn.role, turn.content] for turn in turns])
    again = [sys.executable, "-m", "tests.benchmarks.engine_reuse", "--again", str(cache)]
    again += ["--model", str(arguments.model), "--context", str(arguments.context)]
    again += ["--threads", str(arguments.threads), "--first", str(first_s)]
    subprocess.run(again, input=content.encode(), check=True)


def continued(arguments: argparse.Namespace) -> None:
    """The same conversation in a new process."""
    turns = [Message(role, content) for role, content in json.load(sys.stdin)]
    model = opened(arguments, arguments.again)
    told("after a restart", ask(model, turns, KEY)[1], arguments.first)
    model.close()


def cases(arguments: argparse.Namespace, cache: Path) -> None:
    model = opened(arguments, cache)
    head = Message("system", text_of(model, arguments.head))
    asked = [
        [head, Message("user", f"Case {number}: was item {number * 7} agreed?")]
        for number in range(arguments.cases)
    ]
    begun = time.monotonic()
    with ThreadPoolExecutor(arguments.parallel) as pool:
        ended = list(pool.map(lambda case: ask(model, case, n_tokens=8)[1].usage, asked))
    ours = time.monotonic() - begun
    computed = sum(usage.prompt_tokens - usage.reused_tokens for usage in ended)
    total = sum(usage.prompt_tokens for usage in ended)
    n_ctx, n_threads = model.loaded.n_ctx, model.loaded.n_threads  # type: ignore[union-attr]
    model.close()
    print(f"{len(asked)} cases: {total:,} prompt tokens, {computed:,} computed, {ours:.2f} s")

    from llama_cpp import Llama

    llama = Llama(
        str(arguments.model),
        n_ctx=n_ctx,
        n_threads=n_threads,
        n_threads_batch=n_threads,
        n_gpu_layers=0,
        verbose=False,
    )
    for name, is_reset in (("keeping the beginning", False), ("reset each time", True)):
        n_cases = len(asked) if not is_reset else min(len(asked), 10)
        begun = time.monotonic()
        for case in asked[:n_cases]:
            if is_reset:
                llama.reset()
            llama.create_chat_completion(
                [{"role": one.role, "content": one.content} for one in case],
                max_tokens=8,
                temperature=0.0,
            )
        theirs = (time.monotonic() - begun) * len(asked) / n_cases
        print(f"bare class, {name:22} {theirs:8.2f} s   ratio {theirs / ours:.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--tokens", type=int, default=1_500, help="of the first turn")
    parser.add_argument("--context", type=int, default=2_048)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("--head", type=int, default=1_000, help="tokens that the cases share")
    parser.add_argument("--parallel", type=int, default=100)
    parser.add_argument("--again", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--first", type=float, default=1.0, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.again:
        continued(arguments)
        return
    with tempfile.TemporaryDirectory() as folder:
        conversation(arguments, Path(folder))
        if arguments.cases:
            cases(arguments, Path(folder))


if __name__ == "__main__":
    main()
