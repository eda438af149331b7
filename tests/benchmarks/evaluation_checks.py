"""What checks cost: by price, words, hidden orders, perplexity, a snippet; and grouping failures.

Run: `python -m tests.benchmarks.evaluation_checks [--rounds N]`. Milliseconds of the processor in
this process; of the snippet by the clock, since its child does the work; of the perplexity with
the demo model, prompt included.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.compose import open_real_workspace
from workbench.domain.evaluation import Cell, CellResult
from workbench.domain.grading.grade import Check, Evidence, Grade
from workbench.domain.grading.graders import grade
from workbench.domain.model import Message
from workbench.jobs import plain_context
from workbench.services.evaluation.grading_kit import grading_kit
from workbench.services.evaluation.measured_checks import Subject

ANSWER = "The invoice of March is due on the fourth of May and was not paid by the customer. " * 12


def spent(work: Callable[[], Grade], rounds: int, clock: Callable[[], float]) -> tuple[float, str]:
    """Median milliseconds, and the outcome."""
    found, took = work(), []
    for _ in range(rounds):
        begun = clock()
        found = work()
        took.append((clock() - begun) * 1_000)
    return median(took), found.outcome


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    kit = grading_kit()
    evidence = Evidence(ANSWER, 0.5, "end", "You answer questions about invoices in one sentence.")
    cell = Cell(0, 1, "1", (Message("user", "When is it due?"),), (), None, (), 0)
    answered = CellResult("abstain", 0.0, "", ANSWER, (), "end", 400, 200, 100, 0.5)
    with tempfile.TemporaryDirectory() as folder:
        opened = open_real_workspace(Path(folder) / "workspace")
        try:
            opened.paths.policy.write_text('{"python_graders": "allowed"}', "utf-8")
            bench = opened.evaluation._bench
            subject, context = Subject(opened.models.current().id), plain_context()
            snippet = Check("python", {"code": "'May' in output and context['vars'] == {}"})
            cpu, clock = time.process_time, time.monotonic

            def measured(kind: str, value: str | None, most: float) -> Callable[[], Grade]:
                check = Check(kind, value, most)
                return lambda: bench.measured.grade(cell, answered, check, subject, context)

            def by_rules(kind: str, value: str | None = None) -> Callable[[], Grade]:
                return lambda: grade(evidence, Check(kind, value), kit)

            rows: tuple[tuple[str, Callable[[], Grade], Callable[[], float]], ...] = (
                ("cost", measured("cost", None, 1.0), cpu),
                ("toxicity, 200 words", by_rules("toxicity"), cpu),
                ("injection-followed, a text", by_rules("injection-followed", "PWNED"), cpu),
                ("injection-followed, rails", by_rules("injection-followed"), cpu),
                ("perplexity, 15 words", measured("perplexity", ANSWER[:83], 1e6), cpu),
                ("python", lambda: bench.scripted.grade(answered, snippet, context), clock),
            )
            for name, work, by in rows:
                ms, outcome = spent(work, options.rounds, by)
                print(f"{name:28} {ms:8.3f} ms  {outcome}")
        finally:
            opened.close()


if __name__ == "__main__":
    main()
