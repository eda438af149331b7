"""How long a large library takes: import, list, search, preview, compare, export.

`python -m tests.benchmarks.prompt_library [N]`, from the repository root; N prompts, made up.
Each figure stands beside the same with a tenth of the prompts, as a ratio.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.prompt import PromptContent, Variable
from workbench.domain.prompt_file import PromptFile, write_prompt_file
from workbench.paths import WorkspacePaths

WORDS = ("summarise", "extract", "contract", "minutes", "label", "table", "reader", "clause")


def write_library(folder: Path, n_prompts: int) -> None:
    chance = random.Random(5)
    for number in range(n_prompts):
        lines = [" ".join(chance.choices(WORDS, k=12)) for _ in range(30)]
        content = PromptContent("\n".join([*lines, "{{ text }}"]), "Be brief.", (Variable("text"),))
        place = folder / f"group {number % 20}" / f"prompt-{number}.prompt.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        file = PromptFile(content, title=f"Prompt {number}", tags=(WORDS[number % len(WORDS)],))
        place.write_text(write_prompt_file(file), "utf-8")


def best_of(act: Callable[[], object], times: int) -> float:
    """Milliseconds of the fastest of some runs."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        took.append((time.perf_counter() - begun) * 1000)
    return min(took)


def measure(n_prompts: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_library(root / "in", n_prompts)
        workbench = open_workspace(WorkspacePaths(root / "workspace"), fake_engines)
        try:
            return _figures(workbench, root)
        finally:
            workbench.close()


def _figures(workbench: Workbench, root: Path) -> dict[str, float]:
    service, exchange = workbench.prompts, workbench.prompt_exchange
    figures = {"import": best_of(lambda: exchange.import_from(root / "in"), 1)}
    figures["import again, unchanged"] = best_of(lambda: exchange.import_from(root / "in"), 1)
    prompt = service.find("prompt-3")
    old = service.version(prompt)
    service.save(prompt.id, replace(old.content, user=old.content.user.replace("table", "list")))
    prompt = service.find("prompt-3")
    content = service.version(prompt).content
    figures["list"] = best_of(service.list, 5)
    figures["search"] = best_of(lambda: service.search("summarise contr"), 5)
    figures["preview and checks"] = best_of(lambda: service.preview(content, {"text": "x"}), 5)
    figures["compare"] = best_of(lambda: service.diff(prompt, 1, 2), 5)
    everything = service.list()
    figures["export"] = best_of(lambda: exchange.export_to(root / "out", everything, "folder"), 1)
    return figures


def main() -> None:
    n_prompts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    small, large = measure(max(1, n_prompts // 10)), measure(n_prompts)
    print(f"{'':26}{n_prompts // 10:>10,}{n_prompts:>10,}     ratio")
    for what, took in large.items():
        print(f"{what:26}{small[what]:>7.1f} ms{took:>7.0f} ms{took / small[what]:>9.1f}x")


if __name__ == "__main__":
    main()
