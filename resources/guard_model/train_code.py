"""Train the head for code: `python -m resources.guard_model.train_code --data DATA --work DIR`.

In answers about code advice reads like an order (“add this line to your function”), so the head
`planted` is not asked there alone. This one knows both, from the texts of `texts/code` and those of
`texts`. A sentence that introduces code is judged by two weights more and a bound: what it says,
and of how many kinds there is something in the code behind it that nobody would want run. They are
fitted on answers put together of the same texts. Adds to `heads.npz`, `heads.json`, `place.json`.
"""

from __future__ import annotations

import argparse
import json
import random
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from resources.guard_model import make_texts
from resources.guard_model.make_texts import Text, made, passages
from resources.guard_model.train import FOLDER, auc, balanced, counted, fitted
from resources.guard_model.train_place import vectors_by_text
from workbench.domain.guard.heads import Head, read_heads
from workbench.domain.guard.place import log_odds
from workbench.domain.guard.windows import units
from workbench.services.privacy.guard_resources import load_payloads

TEXTS = make_texts.FOLDER / "code"
SEED = 13
EACH = 260  # texts of each list
PARAGRAPHS = 500  # of PEPs: their sentences are harmless
DOCUMENTS = 2_000
FALSE_SENTENCES, FALSE_ANSWERS = 0.01, 0.02  # of the harmless ones kept back
DENSE_DECAY, COUNTED_DECAY = 1e-3, 2e-5
BAD = ("orders.", "planted.")
GOOD = ("talk.", "documents.", "unit.")


def texts_of(data: Path, rng: random.Random) -> list[Text]:
    found = [*made(rng, EACH, TEXTS)]
    found += [one for one in made(rng, EACH) if one.label.startswith((*BAD, *GOOD))]
    prose = passages(data / "text" / "peps.tar.xz", rng, PARAGRAPHS, 120)
    for at, text in enumerate(prose):
        found += [Text(text[a:b], "unit.peps", at % 4 == 3) for a, b in units(text)[:2]]
    return found


def head(found: Sequence[Text], work: Path) -> tuple[dict[str, np.ndarray], dict[str, object]]:
    texts = [one.text for one in found]
    known = vectors_by_text(sorted(set(texts)), work)
    rows, counts = np.stack([known[text] for text in texts]).astype(float), counted(texts)
    dev = np.array([one.is_dev for one in found])
    y = np.array([one.label.startswith(BAD) for one in found]).astype(float)
    dense, dense_bias = fitted(rows[~dev], y[~dev], balanced(y[~dev]), DENSE_DECAY)
    words, words_bias = fitted(counts[~dev], y[~dev], balanced(y[~dev]), COUNTED_DECAY)
    scale = float(np.abs(words).max() / 127)
    packed = np.round(words / scale).astype(np.int8)
    both = np.column_stack([rows @ dense + dense_bias, counts @ (packed * scale) + words_bias])[dev]
    target = y[dev]
    mix, mix_bias = fitted(both, target, balanced(target), 1e-3)
    alone, alone_bias = fitted(both[:, 1:], target, balanced(target), 1e-3)
    odds = both @ mix + mix_bias
    harmless, attacks = odds[target == 0], odds[target == 1]
    bound = float(np.quantile(harmless, 1 - FALSE_SENTENCES))
    card = {
        "dense_bias": dense_bias,
        "counted_bias": words_bias,
        "counted_scale": scale,
        "mix": [*mix.tolist(), mix_bias],
        "alone": [*alone.tolist(), alone_bias],
        "medium": 1 / (1 + np.exp(-bound)),
        "high": 1 / (1 + np.exp(-float(harmless.max()))),
        "screen": float(np.quantile(both[target == 1, 1], 0.01)),
        "development": {
            "harmless": len(harmless),
            "attacks": len(attacks),
            "auc": auc(harmless, attacks),
            "recall_at_medium": float((attacks >= bound).mean()),
        },
        "trained_on": {
            "harmless": int((1 - y)[~dev].sum()),
            "attacks": int(y[~dev].sum()),
        },
    }
    return {"code.dense": dense.astype(np.float16), "code.counted": packed}, card


def answers(rng: random.Random, n: int) -> Iterator[tuple[str, str, bool]]:
    """Answers about code, what is planted in them (every second one), whether they are kept back.
    Harmless code asks the network and the system for something now and then, too.
    """
    talk: dict[bool, list[str]] = {False: [], True: []}
    lines: dict[bool, list[str]] = {False: [], True: []}
    leads: dict[bool, list[str]] = {False: [], True: []}
    into = {
        "talk.harmless.talk": talk, "talk.harmless.answers": talk, "talk.harmless.line": lines,
        "talk.harmless.many": lines, "orders.planted.lead": leads,
    }  # fmt: skip
    for one in made(rng, EACH, TEXTS):
        if one.label in into:
            into[one.label][one.is_dev].append(one.text)
    raw = tomllib.loads((TEXTS / "orders.toml").read_text("utf-8"))
    payloads = raw["slots"]["code"].split("\n")[:-1]
    for number in range(n):
        is_dev = number // 2 % 4 == 3
        parts = []
        for _ in range(rng.randrange(3, 8)):
            parts.append(rng.choice(talk[is_dev]))
            code = "\n".join(rng.sample(lines[is_dev], rng.randrange(1, 5)))
            parts.append(f"```\n{code}\n```" if rng.random() < 0.7 else code)
        lead = rng.choice(leads[is_dev]) if number % 2 else ""
        if lead:
            mine = [one for at, one in enumerate(payloads) if (at % 4 == 3) == is_dev]
            code = "\n".join(rng.sample(mine, rng.randrange(1, 3)))
            parts.insert(rng.randrange(len(parts) + 1), f"{lead}\n```\n{code}\n```")
        yield "\n".join(parts), lead, is_dev


def before_code(head: Head, medium: float, rng: random.Random, work: Path) -> dict[str, object]:
    """The weights of sentences that introduce code; `medium`: from where on it is a finding."""
    documents = list(answers(rng, DOCUMENTS))
    pieces = sorted({text[a:b] for text, _, _ in documents for a, b in units(text)})
    known = vectors_by_text(pieces, work)
    found: list[list[tuple[float, int, bool]]] = []
    for text, lead, _ in documents:
        first = text.find(lead) if lead else -1
        told = []
        for a, b in units(text):
            n_kinds = load_payloads().behind(text, (a, b))
            if n_kinds is not None:
                piece = text[a:b]
                odds = log_odds(head.probability(head.count(piece), known[piece]))
                told.append((odds, n_kinds, first >= 0 and first <= a < first + len(lead)))
        found.append(told)
    is_dev = [one[2] for one in documents]
    fit = np.array([x for told, dev in zip(found, is_dev, strict=True) if not dev for x in told])
    theta, _ = fitted(fit[:, :2].astype(float), fit[:, 2].astype(float), balanced(fit[:, 2]), 1e-3)
    kept = [told for told, dev in zip(found, is_dev, strict=True) if dev and told]
    scores = np.array([max(theta[0] * a + theta[1] * b for a, b, _ in told) for told in kept])
    bad = np.array([any(one[2] for one in told) for told in kept])
    bound = float(np.quantile(scores[~bad], 1 - FALSE_ANSWERS))
    return {
        "leads": float(theta[0]),
        "kinds": float(theta[1]),
        "base": log_odds(medium) - bound,
        "development": {
            "clean": int((~bad).sum()),
            "planted": int(bad.sum()),
            "auc": auc(scores[~bad], scores[bad]),
            "found": float((scores[bad] > bound).mean()),
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="for vectors; may be deleted")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    card = json.loads((FOLDER / "heads.json").read_text("utf-8"))
    with np.load(FOLDER / "heads.npz", allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    made_arrays, card["heads"]["code"] = head(texts_of(options.data, rng), options.work)
    arrays |= made_arrays
    np.savez_compressed(options.out / "heads.npz", **arrays)
    (options.out / "heads.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    heads = read_heads(arrays, card)
    place = json.loads((FOLDER / "place.json").read_text("utf-8"))
    place["code"] = before_code(heads["code"], heads["planted"].medium, rng, options.work)
    (options.out / "place.json").write_text(json.dumps(place, indent=1) + "\n", "utf-8")
    print(json.dumps(card["heads"]["code"]["development"]), json.dumps(place["code"]))


if __name__ == "__main__":
    main()
