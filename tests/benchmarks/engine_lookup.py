"""Answers that quote their passages, guessed ahead from the prompt, against one token at a time.

The demo model's own kind of question: passages, and a value to quote from them. Both ways take
turns in one process and must give the same tokens. Prints medians of tokens for each second that
the model thread worked while writing (which a busy machine does not change), the share of guesses
that came true, and how often nothing was guessed.

    python -m tests.benchmarks.engine_lookup [--model FILE] [--rounds N]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from engines.llama.chat_model import LlamaChatModel
from engines.llama.loader import OpenModel
from engines.llama.plan import N_OUTPUTS
from engines.llama.speculation import Lookup, Payoff
from tests.llama_child import child_command
from workbench.domain.model import Completed, LoadSettings, Message, SamplingSettings, TextPiece
from workbench.paths import resources
from workbench.services.prompting import passage_prompt

FACTS = (
    ("travel_policy", "The daily allowance in Germany is 90 euros", "What is the daily allowance?"),
    ("hotel_rules", "A room in Vienna may cost up to 140 euros a night", "What may a room cost?"),
    ("office_hours", "The reception desk opens at half past seven", "When does reception open?"),
    ("warranty", "The warranty of the pump lasts thirty-six months", "How long is the warranty?"),
)


def prompts() -> list[list[Message]]:
    texts = passage_prompt()
    lines = [
        texts.passage.format(
            number=number, title=title, text=f"{fact}. [{number}] It was agreed in May. [{number}]"
        )
        for number, (title, fact, _) in enumerate(FACTS, 1)
    ]
    return [
        [
            Message("system", texts.system),
            Message("user", texts.user.format(passages="\n".join(lines), question=question)),
        ]
        for _, _, question in FACTS
    ]


def run(model: LlamaChatModel, messages: list[Message]) -> tuple[str, Completed]:
    pieces = []
    for event in model.generate(messages, SamplingSettings(max_tokens=120), lambda: False):
        if isinstance(event, TextPiece):
            pieces.append(event.text)
        if isinstance(event, Completed):
            return "".join(pieces), event
    raise AssertionError("the stream ended without its last event")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=resources() / "demo_model" / "demo.gguf")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--threads", type=int, default=0)
    arguments = parser.parse_args()

    made = right = left_off = 0
    worked = 0.0
    plain_decode = OpenModel.decode

    def decode(model: OpenModel) -> int:
        nonlocal worked
        begun = time.thread_time()
        code = plain_decode(model)
        if model.batch.size <= N_OUTPUTS:
            worked += time.thread_time() - begun
        return code

    OpenModel.decode = decode  # type: ignore[method-assign]
    plain_learn, plain_length = Lookup.learn, Payoff.length

    def learn(lookup: Lookup, n_guessed: int, n_right: int) -> None:
        nonlocal made, right, left_off
        made, right, left_off = made + n_guessed, right + n_right, left_off + (not n_guessed)
        plain_learn(lookup, n_guessed, n_right)

    with tempfile.TemporaryDirectory() as folder:
        model = LlamaChatModel(child_command(), Path(folder))
        model.load(arguments.model, LoadSettings(n_threads=arguments.threads, n_ctx=2_048))
        rates: dict[bool, list[float]] = {False: [], True: []}
        answers: dict[bool, list[str]] = {False: [], True: []}
        for number in range(arguments.rounds + 1):
            for messages in prompts():
                for is_on in (False, True):
                    Payoff.length = plain_length if is_on else (lambda _self, _rate: 0)  # type: ignore[method-assign]
                    Lookup.learn = learn if is_on and number else plain_learn  # type: ignore[method-assign]
                    worked = 0.0
                    text, completed = run(model, messages)
                    answers[is_on].append(text)
                    if number:  # the first round warms up
                        rates[is_on].append(completed.usage.completion_tokens / worked)
        model.close()
    without, guessed = (statistics.median(rates[is_on]) for is_on in (False, True))
    print(f"model {arguments.model.name}; same answers: {answers[False] == answers[True]}")
    print(
        f"one at a time {without:8.1f} tokens/s   guessing {guessed:8.1f} tokens/s   "
        f"ratio {guessed / without:.2f}"
    )
    print(
        f"{made} guesses, {100 * right / max(1, made):.0f} % right; "
        f"{left_off} steps without a guess"
    )


if __name__ == "__main__":
    main()
