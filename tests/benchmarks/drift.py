"""How often drift is seen where there is none, and where a fifth of the questions is new.

`python -m tests.benchmarks.drift [--data ../shared/data] [--weeks N]`, from the repository root.
Questions are those of banking77 (CC-BY-4.0), embedded by the bundled model. Five intents that have
to do with each other are kept out. A calm week is drawn from the other questions like the four
weeks before it; in a week with drift a fifth of it comes from the intents that were kept out, or
from XQuAD's questions. All signals are compared and corrected as the program does; what has no
text (lengths of answers, endings, searches) is drawn from one distribution, and so never drifts.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from engines.embedding.bundled_embedder import BundledEmbedder
from ui.compose import child_command
from workbench.domain.drift import Shift, corrected, mmd_test, numbers_test, shares_test
from workbench.paths import WorkspacePaths
from workbench.services.metering.request_facts import known_languages
from workbench.services.usage.drift import topic_shares

from workbench.domain.language import language_of  # isort: skip

KEPT_OUT = {
    "exchange_rate", "exchange_charge", "exchange_via_app", "fiat_currency_support",
    "wrong_exchange_rate_for_cash_withdrawal",
}  # fmt: skip
SIZES = (50, 100, 200, 400)
SHARE = 0.2
Texts = tuple[list[str], Any]  # and their vectors


def read(folder: Path) -> tuple[list[str], list[str], list[str]]:
    """Ordinary questions, those that were kept out, and those of another kind."""
    with (folder / "instruct" / "banking77" / "train.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    usual = [row["text"] for row in rows if row["category"] not in KEPT_OUT]
    new = [row["text"] for row in rows if row["category"] in KEPT_OUT]
    chance = np.random.default_rng(5)
    usual = [usual[at] for at in chance.permutation(len(usual))[:5_000]]
    found = sorted((folder / "retrieval" / "xquad").rglob("*en*.json"))
    other: list[str] = []
    for path in found[:1]:
        for article in json.loads(path.read_text("utf-8"))["data"]:
            for paragraph in article["paragraphs"]:
                other += [one["question"] for one in paragraph["qas"]]
    return usual, new, other[:500]


def embedded(texts: list[str], embedder: Any) -> Texts:
    rows = [embedder.embed_documents(texts[at : at + 64]) for at in range(0, len(texts), 64)]
    return texts, np.concatenate(rows)


def look(before: Texts, now: Texts, chance: np.random.Generator) -> tuple[Shift, ...]:
    """As the program compares, with what has no text drawn alike on both sides."""
    known = known_languages()
    n_before, n_now = len(before[0]), len(now[0])
    tongues = [
        [language_of(text, known) or "unknown" for text in side[0]] for side in (before, now)
    ]
    lengths = [[float(len(text)) for text in side[0]] for side in (before, now)]
    found: list[tuple[Any, tuple[float, float]]] = [
        ("meaning", mmd_test(before[1], now[1])),
        ("topics", shares_test(*topic_shares(before[1], now[1])[0])),
        ("languages", shares_test(*tongues)),
        ("question length", numbers_test(*lengths)),
        ("answer length", numbers_test(*_alike(chance.gamma, (2.0, 80.0), n_before, n_now))),
        ("best score", numbers_test(*_alike(chance.normal, (0.6, 0.1), n_before, n_now))),
    ]
    for signal, share in (("endings", 0.95), ("no answer", 0.1), ("nothing found", 0.05)):
        words = ([str(one) for one in chance.random(n) < share] for n in (n_before, n_now))
        found.append((signal, shares_test(*words)))
    shifts = [Shift(signal, n_before, n_now, *values) for signal, values in found]
    return corrected(shifts)


def _alike(draw: Any, how: tuple[float, float], *sizes: int) -> list[list[float]]:
    return [draw(*how, n).tolist() for n in sizes]


def picked(texts: Texts, places: Any) -> Texts:
    return [texts[0][at] for at in places], texts[1][places]


def week(
    usual: Texts, new: Texts | None, n: int, chance: np.random.Generator
) -> tuple[Texts, Texts]:
    places = chance.permutation(len(usual[0]))
    n_before = min(4 * n, 1_000)
    before, now = picked(usual, places[:n_before]), picked(usual, places[n_before : n_before + n])
    if new is None:
        return before, now
    n_new = round(SHARE * n)
    strange = picked(new, chance.permutation(len(new[0]))[:n_new])
    return before, (now[0][n_new:] + strange[0], np.concatenate((now[1][n_new:], strange[1])))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--weeks", type=int, default=100)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    if not (options.data / "instruct" / "banking77").is_dir():
        print(f"There is no banking77 in {options.data}; name its folder with --data.")
        return
    texts = read(options.data)
    paths = WorkspacePaths(Path(tempfile.mkdtemp(prefix="drift-")))
    embedder = BundledEmbedder(child_command(), paths.cache)
    try:
        begun = time.perf_counter()
        usual, new, other = (embedded(some, embedder) for some in texts)
        n = sum(map(len, texts))
        print(f"{n:,} questions embedded in {time.perf_counter() - begun:.0f} s", flush=True)
    finally:
        embedder.close()
    print(f"{'a week of':>10} {'calm':>16} {'kept-out topic':>16} {'other topic':>16}   s a look")
    for size in options.sizes:
        cells, took = [], []
        for strange in (None, new, other):
            alarms = 0
            for number in range(options.weeks):
                chance = np.random.default_rng((size, number))
                sides = week(usual, strange, size, chance)
                begun = time.process_time()
                alarms += any(one.is_drift for one in look(*sides, chance))
                took.append(time.process_time() - begun)
            cells.append(f"{alarms}/{options.weeks} = {alarms / options.weeks:.1%}")
        shown = " ".join(f"{cell:>16}" for cell in cells)
        print(f"{size:>10} {shown}   {np.median(took):.2f}", flush=True)


if __name__ == "__main__":
    main()
    sys.exit()
