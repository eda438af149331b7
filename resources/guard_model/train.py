"""Train the rails' classifiers: `python -m resources.guard_model.train --data DATA --work DIR`.

Linear models over the vectors of all-MiniLM-L6-v2 and over hashed pieces of words, fitted with
numpy and scipy on the texts of `make_texts` and on books, PEPs and tweets whose licences allow it.
How the two are mixed, and from where on something is a finding, is decided on patterns and texts
that the weights never saw. Writes `heads.npz` and `heads.json` beside this file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize

from engines.embedding.bundled import prepared
from engines.embedding.gguf_model import GgufModel
from resources.guard_model.make_texts import made, passages, tweets
from workbench.domain.guard.grams import BUCKETS, grams
from workbench.domain.guard.windows import units, windows

FOLDER = Path(__file__).parent
LOOKALIKES = FOLDER.parents[1] / "tests" / "benchmarks" / "guardrails_lookalikes.tsv"
OLDER = LOOKALIKES.with_name("guardrails_harmless.txt")
SEED = 7
EACH = 260  # texts of each list
WINDOWS_EACH, UNITS_EACH = 3, 2  # of one text
DENSE_DECAY, COUNTED_DECAY = 1e-3, 2e-5
FALSE_MEDIUM, FALSE_HIGH = 0.003, 0.0005  # of the harmless texts kept back
# Of the look-alikes that may be looked at (of each kind every second line of their file, and an
# older list): which kind belongs to which head, and how many of them may be found.
ALIKE = {
    "injection": ("ask", 0.0),
    "jailbreak": ("ask", 0.0),
    "toxicity": ("talk", 0.04),
    "planted": ("document", 0.1),
}
SCREENED = 0.01  # of the attacks kept back, whose words promise so little that no vector is made
# By head: what it shall find, what it shall leave alone; the beginnings of labels.
SIDES = {
    "injection": (
        ("attacks.injection",),
        ("harmless", "ship", "planted.plain", "documents", "toxic"),
    ),
    "jailbreak": (
        ("attacks.jailbreak",),
        ("harmless", "ship", "planted.plain", "documents", "toxic"),
    ),
    "toxicity": (("toxic.toxic",), ("toxic.harmless", "ship", "harmless", "documents")),
    "planted": (
        ("planted", "attacks.injection"),
        ("unit", "documents", "toxic.harmless", "ship.tweets"),
    ),
}
Array = npt.NDArray[np.float64]


class Corpus:
    """Windows and sentences with their labels, and whether they are kept back."""

    def __init__(self, data: Path) -> None:
        rng = random.Random(SEED)
        rows = [(one.text, one.label, one.is_dev) for one in made(rng, EACH)]
        for name, n, most_files in (
            ("litbank_novels", 900, 40),
            ("peps", 700, 120),
            ("pratham", 400, 120),
        ):
            found = passages(data / "text" / f"{name}.tar.xz", rng, n, most_files)
            rows += [(text, f"ship.{name}", at % 4 == 3) for at, text in enumerate(found)]
        names = data / "ner"
        found = tweets(names / "BTC", rng, 700) + tweets(names / "wnut17" / "train", rng, 500)
        rows += [(text, "ship.tweets", at % 4 == 3) for at, text in enumerate(found)]
        self.texts: list[str] = []
        self.labels: list[str] = []
        dev: list[bool] = []
        for text, label, is_dev in rows:
            whole = label.startswith(("attacks", "harmless", "ship"))
            spans = windows(text)[:WINDOWS_EACH] if whole else [(0, len(text))]
            for start, end in spans:
                self.texts.append(text[start:end])
                self.labels.append(label)
                dev.append(is_dev)
        for text, label, is_dev in rows:
            if label.startswith("ship") and not label.endswith("tweets"):
                for start, end in units(text)[:UNITS_EACH]:
                    self.texts.append(text[start:end])
                    self.labels.append(f"unit.{label}")
                    dev.append(is_dev)
        self.is_dev = np.array(dev)

        pairs = [line.split("\t") for line in LOOKALIKES.read_text("utf-8").splitlines()]
        self.alike = {
            name: [text for one, text in pairs if one == kind][::2]
            for name, (kind, _) in ALIKE.items()
        }
        for name in ("injection", "jailbreak"):
            self.alike[name] += OLDER.read_text("utf-8").splitlines()

    def of(self, beginnings: Sequence[str]) -> npt.NDArray[np.bool_]:
        return np.array([label.startswith(tuple(beginnings)) for label in self.labels])


def vectors(texts: Sequence[str], work: Path) -> npt.NDArray[np.float32]:
    """Of unit length, in order; kept in `work`, for texts that were seen before."""
    key = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
    kept = work / f"train-{key}.npy"
    if kept.exists():
        return np.load(kept).astype(np.float32)
    model = GgufModel(prepared(work), 1, extra_buffers=True)
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    rows = np.empty((len(texts), model.width), np.float32)
    for first in range(0, len(order), 256):
        batch = order[first : first + 256]
        rows[batch] = model.embed([texts[at] for at in batch]).matrix
        print(f"{first + len(batch):,} of {len(texts):,}", file=sys.stderr, flush=True)
    np.save(kept, rows.astype(np.float16))
    return rows


def counted(texts: Sequence[str]) -> sparse.csr_matrix:
    """(texts, buckets)"""
    starts, columns, values = [0], [], []
    for text in texts:
        buckets, weights = grams(text)
        columns += buckets
        values += weights
        starts.append(len(columns))
    return sparse.csr_matrix((values, columns, starts), shape=(len(texts), BUCKETS))


def fitted(x: object, y: Array, weight: Array, decay: float) -> tuple[Array, float]:
    """Logistic regression with weight decay; L-BFGS from zero."""
    n = x.shape[1]  # type: ignore[attr-defined]

    def loss(theta: Array) -> tuple[float, Array]:
        odds = x @ theta[:n] + theta[n]  # type: ignore[operator]
        p = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
        value = -(weight * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))).sum()
        slope = weight * (p - y)
        change = np.append(x.T @ slope + 2 * decay * theta[:n], slope.sum())  # type: ignore[attr-defined]
        return value + decay * (theta[:n] ** 2).sum(), change

    found = minimize(loss, np.zeros(n + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return found.x[:n], float(found.x[n])


def balanced(y: Array) -> Array:
    """Both sides weigh the same, and all together one."""
    return np.where(y > 0, 0.5 / max(1, y.sum()), 0.5 / max(1, (1 - y).sum()))


def auc(good: Array, bad: Array) -> float:
    """The chance that one of `bad` scores above one of `good`."""
    ranks = np.argsort(np.argsort(np.concatenate([good, bad])))
    return float((ranks[len(good) :].sum() - len(bad) * (len(bad) - 1) / 2) / len(good) / len(bad))


def head(
    name: str, corpus: Corpus, rows: Array, alike: Array, counts: sparse.csr_matrix
) -> tuple[dict, dict]:
    """`alike`: vectors of the look-alikes of this head."""
    bad, good = (corpus.of(side) for side in SIDES[name])
    used = bad | good
    y = bad.astype(float)
    fit, dev = used & ~corpus.is_dev, used & corpus.is_dev
    dense, dense_bias = fitted(rows[fit], y[fit], balanced(y[fit]), DENSE_DECAY)
    words, words_bias = fitted(counts[fit], y[fit], balanced(y[fit]), COUNTED_DECAY)
    scale = float(np.abs(words).max() / 127)
    packed = np.round(words / scale).astype(np.int8)
    both = np.column_stack(
        [rows[dev] @ dense + dense_bias, counts[dev] @ (packed * scale) + words_bias]
    )
    target = y[dev]
    mix, mix_bias = fitted(both, target, balanced(target), 1e-3)
    alone, alone_bias = fitted(both[:, 1:], target, balanced(target), 1e-3)
    odds = both @ mix + mix_bias
    harmless, attacks = odds[target == 0], odds[target == 1]
    near = corpus.alike[name]
    near_counts = counted(near) @ (packed * scale) + words_bias
    near_odds = mix[0] * (alike @ dense + dense_bias) + mix[1] * near_counts + mix_bias
    medium, high = (
        1 / (1 + np.exp(-max(np.quantile(harmless, 1 - share), np.quantile(near_odds, 1 - other))))
        for share, other in ((FALSE_MEDIUM, ALIKE[name][1]), (FALSE_HIGH, 0.0))
    )
    card = {
        "dense_bias": dense_bias,
        "counted_bias": words_bias,
        "counted_scale": scale,
        "mix": [*mix.tolist(), mix_bias],
        "alone": [*alone.tolist(), alone_bias],
        "medium": float(medium),
        "high": float(high),
        "screen": float(np.quantile(both[target == 1, 1], SCREENED)),
        "development": {
            "harmless": len(harmless),
            "attacks": len(attacks),
            "auc": auc(harmless, attacks),
            "auc_vectors": auc(both[target == 0, 0], both[target == 1, 0]),
            "auc_counts": auc(both[target == 0, 1], both[target == 1, 1]),
            "recall_at_medium": float((1 / (1 + np.exp(-attacks)) >= medium).mean()),
        },
        "trained_on": {"harmless": int((good & fit).sum()), "attacks": int((bad & fit).sum())},
    }
    return {f"{name}.dense": dense.astype(np.float16), f"{name}.counted": packed}, card


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="for vectors; may be deleted")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    began = time.process_time()
    corpus = Corpus(options.data)
    rows, counts = vectors(corpus.texts, options.work).astype(float), counted(corpus.texts)
    arrays, cards = {}, {}
    for name in SIDES:
        alike = vectors(corpus.alike[name], options.work).astype(float)
        found, cards[name] = head(name, corpus, rows, alike, counts)
        arrays |= found
        print(name, json.dumps(cards[name]["development"]))
    np.savez_compressed(options.out / "heads.npz", **arrays)
    card = {"embedder": "all-MiniLM-L6-v2", "seed": SEED, "texts": len(corpus.texts)}
    card |= {"heads": cards, "processor_seconds": round(time.process_time() - began)}
    (options.out / "heads.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
