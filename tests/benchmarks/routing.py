"""What a kept answer saves and what rules cost, side by side, with the demo model.

`python -m tests.benchmarks.routing`, from the repository root. Nothing here asserts a time.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.routing import (
    CURRENT,
    Conditions,
    RequestFacts,
    Rule,
    RuleSet,
    decide,
)
from workbench.jobs import plain_context
from workbench.services.metering.request_facts import facts_of

N_RULES = 100
QUESTION = "What is the notice period of the contract that we signed last year?"
PASSAGE = "The notice period is ninety days to the end of a quarter. " * 40


def median_s(work: Callable[[], object], n: int) -> float:
    times = []
    for _ in range(n):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def answers(bench: Workbench) -> None:
    messages = (Message("user", f"{PASSAGE}\n{QUESTION}"),)
    sampling = SamplingSettings(max_tokens=64, min_tokens=64)

    def ask(*, use_cache: bool) -> None:
        bench.generate.one(messages, sampling, plain_context(), use_cache=use_cache)

    ask(use_cache=False)
    live = median_s(lambda: ask(use_cache=False), 9)
    bench.settings.update(response_cache_mb=10)
    keeping = median_s(lambda: (bench.response_cache.clear(), ask(use_cache=True)), 9)
    kept = median_s(lambda: ask(use_cache=True), 9)
    print(f"answer by the model, its prompt in the cache of keys   {live * 1e3:8.1f} ms")
    print(f"the same, looked for and kept (clearing included)      {keeping * 1e3:8.1f} ms")
    print(f"the same, kept and given again                         {kept * 1e3:8.1f} ms")
    print(f"ratio, given again to answered                         {kept / live:8.2f}")


def rules() -> None:
    made = RuleSet(
        "many",
        tuple(
            Rule(f"rule {n}", CURRENT, Conditions(max_prompt_tokens=n, languages=("fr",)))
            for n in range(N_RULES)
        ),
    )
    facts = RequestFacts("chat", datetime.now(UTC), 5_000, 60, True, "en")
    deciding = median_s(lambda: decide(made, facts), 200)
    looking = median_s(lambda: facts_of("chat", QUESTION, around=[PASSAGE]), 200)
    print(f"facts of a question with its passages                  {looking * 1e6:8.0f} µs")
    print(f"{N_RULES} rules of which none fits                           {deciding * 1e6:8.0f} µs")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = open_real_workspace(Path(folder) / "workspace")
        try:
            answers(bench)
        finally:
            bench.close()
    rules()


if __name__ == "__main__":
    main()
