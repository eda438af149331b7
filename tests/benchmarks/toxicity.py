"""The check of toxicity by words, on tweets that people labelled: AUC, recall at few false alarms.

python tests/benchmarks/toxicity.py labeled_data.csv [N]
"""

from __future__ import annotations

import csv
import random
import sys
import tomllib
from pathlib import Path

from workbench.domain.grading.toxicity import toxic_words
from workbench.paths import resources


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    n = int(sys.argv[2]) if len(sys.argv) > 2 else 5_000
    rows = random.Random(1).sample(rows, min(n, len(rows)))
    words = toxic_words(
        tomllib.loads((resources() / "evaluation" / "toxic_words.toml").read_text("utf-8"))
    )
    scores = [(words.score(words.found(row["tweet"])), row["class"]) for row in rows]
    clean = [score for score, label in scores if label == "2"]
    for name, labels in (("hateful", "0"), ("offensive", "1"), ("either", "01")):
        bad = [score for score, label in scores if label in labels]
        levels = sorted({*clean, *bad})
        wins = sum(
            bad.count(b) * clean.count(c) * (1.0 if b > c else 0.5)
            for b in levels
            for c in levels
            if b >= c
        )
        print(f"{name}: {len(bad):,} of {len(rows):,}, AUC {wins / len(bad) / len(clean):.3f}")
        for most in (0.01, 0.05):
            fit = [s for s in levels if sum(c >= s for c in clean) <= most * len(clean)]
            recall = sum(b >= min(fit) for b in bad) / len(bad) if fit else 0.0
            print(f"  recall {recall:.1%} at {most:.0%} false alarms or fewer")
        hit = [sum(s >= 0.5 for s in side) / len(side) for side in (bad, clean)]
        print(f"  at the threshold 0.5: recall {hit[0]:.1%}, false alarms {hit[1]:.1%}")


if __name__ == "__main__":
    main()
