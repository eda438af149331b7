"""An evaluation of cases with a shared head, several at once beside one after the other.

Run: `python tests/benchmarks/evaluation.py [--cases N] [--head N] [--parallel N] [--model FILE]`.
Prints seconds by the clock and of the processor, cases per second and how many prompt tokens were
reused, and the ratio. With `--suite FILE` the suite is left there, for promptfoo with llama.cpp's
server: give it that program's provider in place of `workbench:default`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.evaluation import totals
from workbench.domain.prompt import PromptContent
from workbench.domain.yaml_text import dump_yaml
from workbench.jobs import plain_context
from workbench.services.evaluation.evaluation import EvalProgress, EvalWish

WORDS = "the order was late and the customer asked for a new date of delivery in writing "


def write_suite(path: Path, head: str, options: argparse.Namespace) -> Path:
    cases = [
        {
            "vars": {"n": str(number)},
            "assert": [{"type": "contains", "value": str(number + 1)}],
        }
        for number in range(options.cases)
    ]
    ask = json.dumps(
        [
            {"role": "system", "content": head},
            {"role": "user", "content": "Which number comes after {{ n }}?"},
        ]
    )
    settings = {"max_tokens": options.tokens, "temperature": 0}
    suite = {
        "prompts": [{"id": "ask", "label": "ask", "raw": ask}],
        "providers": [{"id": "workbench:default", "config": settings}],
        "tests": cases,
    }
    path.write_text(dump_yaml(suite), "utf-8")
    return path


def head_of(opened: Workbench, n_tokens: int) -> str:
    """About so many tokens of the model in use."""
    opened.models.ensure_loaded("", plain_context())
    text = WORDS
    while (opened.prompts.preview(PromptContent("x", system=text), {}).n_tokens or 0) < n_tokens:
        text += WORDS
    return text


def measured(opened: Workbench, suite: Path, parallel: int) -> tuple[float, float, float, float]:
    """Seconds, those of the processor, the share of prompt tokens that were reused, and the share
    that passed.
    """
    last: list[EvalProgress] = []
    used = time.process_time()
    service = opened.evaluation
    run = service.begin(EvalWish(str(suite), parallel=parallel))
    service.work(run, plain_context(last.append))
    done = service.done(run)
    read = sum(one.result.prompt_tokens for one in done)
    reused = sum(one.result.reused_tokens for one in done) / read
    cpu = time.process_time() - used
    return last[-1].seconds, cpu, reused, totals(done).share or 0.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--head", type=int, default=1_000)
    parser.add_argument("--parallel", type=int, default=8)
    parser.add_argument("--tokens", type=int, default=32)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--suite", type=Path, help="where the suite is left for other programs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        opened = open_real_workspace(Path(folder) / "workspace")
        try:
            if options.model:
                opened.models.choose(opened.models.import_file(options.model).id)
            suite = write_suite(
                options.suite or Path(folder) / "suite.yaml",
                head_of(opened, options.head),
                options,
            )
            measured(opened, suite, 1)  # everything is warm from here on
            results = {n: measured(opened, suite, n) for n in (1, options.parallel)}
        finally:
            opened.close()
    for n, (seconds, cpu, reused, share) in results.items():
        print(
            f"{n} at once: {seconds:.1f} s, {cpu:.1f} of the processor, "
            f"{options.cases / seconds:.2f} cases/s, "
            f"{reused:.1%} of the prompts' tokens reused, {share:.1%} pass"
        )
    print(f"ratio {results[1][0] / results[options.parallel][0]:.2f}")


if __name__ == "__main__":
    main()
