"""Train how much it says that a sentence does not fit its place: `python -m
resources.guard_model.train_place --data DATA --work DIR`.

Takes the head `planted` as `train` made it. Documents are coherent ones: consecutive paragraphs of
PEPs, novels and stories, and pages of this project's guide; a planted sentence stands in half of
them. Two weights and a bound are fitted: what the sentence says by itself, how near it is in
meaning to what stands around it. Writes `place.json` beside this file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from resources.guard_model.make_texts import made
from resources.guard_model.train import FOLDER, fitted, vectors
from workbench.domain.guard.heads import read_heads
from workbench.domain.guard.place import LEAST_UNITS, nearness
from workbench.domain.guard.windows import units

SEED = 11
DOCUMENTS = 160  # of each kind, at most
CHARACTERS = 1_200
FALSE_ALARMS = 0.005  # of the clean documents kept back
GUIDE = FOLDER.parents[1] / "docs" / "guide"


def archive_documents(archive: Path, rng: random.Random, n: int) -> list[str]:
    """Consecutive paragraphs, one document of a file."""
    found = []
    with tarfile.open(archive) as packed:
        members = [one for one in packed.getmembers() if one.isfile()]
        for member in rng.sample(members, min(n, len(members))):
            file = packed.extractfile(member)
            assert file is not None
            found += cut(file.read(400_000).decode("utf-8", "replace"), rng, 1)
    return found


def cut(text: str, rng: random.Random, n: int) -> list[str]:
    """`n` stretches of whole paragraphs from anywhere in it."""
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
    blocks = [block for block in blocks if len(block) > 60]
    found = []
    for _ in range(n if blocks else 0):
        at = rng.randrange(len(blocks))
        taken = ""
        while at < len(blocks) and len(taken) < CHARACTERS:
            taken += blocks[at][:CHARACTERS] + "\n\n"
            at += 1
        found.append(taken.strip())
    return found


def planted(text: str, order: str, rng: random.Random) -> str:
    """With the order between two of its sentences, or on a line of its own."""
    spans = units(text)
    at = rng.choice([0, len(text), *(start for start, _ in spans)])
    gap = rng.choice((" ", "\n"))
    return f"{text[:at].rstrip()}{gap}{order}{gap}{text[at:].lstrip()}".strip()


def vectors_by_text(texts: Sequence[str], work: Path) -> dict[str, np.ndarray]:
    """Only what was not made before is made."""
    kept = work / "place-vectors.npz"
    known: dict[str, np.ndarray] = {}
    if kept.exists():
        with np.load(kept, allow_pickle=False) as found:
            rows = found["rows"].astype(np.float32)
            known = dict(zip(found["texts"].tolist(), rows, strict=True))
    fresh = [text for text in texts if text not in known]
    if fresh:
        known |= dict(zip(fresh, vectors(fresh, work), strict=True))
        rows = np.stack(list(known.values())).astype(np.float16)
        np.savez(kept, texts=np.array(list(known)), rows=rows)
    return known


def features(
    texts: Sequence[str], orders: Sequence[str], head: object, work: Path
) -> Iterator[list[tuple[float, float, bool]]]:
    """For each document its units: what they say, how near they are, whether they were planted."""
    spans = [units(text) for text in texts]
    pieces = [text[a:b] for text, each in zip(texts, spans, strict=True) for a, b in each]
    known = vectors_by_text(sorted(set(pieces)), work)
    for text, each, order in zip(texts, spans, orders, strict=True):
        if len(each) < LEAST_UNITS:
            yield []
            continue
        mine = np.stack([known[text[a:b]] for a, b in each])
        near = nearness(mine)
        first = text.find(order) if order else -1
        told = []
        for (a, b), row, one in zip(each, mine, near, strict=True):
            piece = text[a:b]
            p = head.probability(head.count(piece), row)  # type: ignore[attr-defined]
            odds = float(np.log(max(p, 1e-9) / max(1 - p, 1e-9)))
            is_planted = first >= 0 and a < first + len(order) and b > first
            told.append((odds, float(one), is_planted))
        yield told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="for vectors; may be deleted")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    card = json.loads((FOLDER / "heads.json").read_text("utf-8"))
    with np.load(FOLDER / "heads.npz", allow_pickle=False) as arrays:
        head = read_heads(arrays, card)["planted"]
    documents = []
    for name in ("peps", "litbank_novels", "pratham"):
        documents += archive_documents(options.data / "text" / f"{name}.tar.xz", rng, DOCUMENTS)
    for path in sorted(GUIDE.glob("*.md")):
        documents += cut(path.read_text("utf-8"), rng, 4)
    rng.shuffle(documents)
    orders = {False: [], True: []}  # type: dict[bool, list[str]]
    for one in made(rng, 60):
        if one.label.startswith("planted"):
            orders[one.is_dev].append(one.text)
    texts, hidden, dev = [], [], []
    for number, text in enumerate(documents):
        is_dev = number // 2 % 4 == 3
        order = rng.choice(orders[is_dev]) if number % 2 else ""
        texts.append(planted(text, order, rng) if order else text)
        hidden.append(order)
        dev.append(is_dev)
    told = list(features(texts, hidden, head, options.work))
    fit = np.array([one for each, d in zip(told, dev, strict=True) if not d for one in each])
    y = fit[:, 2]
    weights = np.where(y > 0, 0.5 / y.sum(), 0.5 / (1 - y).sum())
    found, _ = fitted(fit[:, :2], y, weights, 1e-4)
    # Where the head alone begins to find something, so many clean documents kept back may be found.
    kept = [each for each, d in zip(told, dev, strict=True) if d and each]
    scores = [max(found[0] * a + found[1] * b for a, b, _ in each) for each in kept]
    is_clean = [not any(one[2] for one in each) for each in kept]
    clean = np.array([s for s, ok in zip(scores, is_clean, strict=True) if ok])
    bad = np.array([s for s, ok in zip(scores, is_clean, strict=True) if not ok])
    bound = float(np.quantile(clean, 1 - FALSE_ALARMS))
    medium = float(np.log(head.medium / (1 - head.medium)))
    place = {
        "says": float(found[0]),
        "near": float(found[1]),
        "shift": medium - bound,
        "development": {
            "clean": len(clean),
            "planted": len(bad),
            "auc": float((bad[:, None] > clean[None]).mean()),
            "found": float((bad > bound).mean()),
            "auc_by_itself": _alone(kept, is_clean),
        },
        "trained_on": {"sentences": len(fit), "planted": int(y.sum())},
    }
    (options.out / "place.json").write_text(json.dumps(place, indent=1) + "\n", "utf-8")
    print(json.dumps(place))


def _alone(kept: Sequence[Sequence[tuple[float, float, bool]]], clean: Sequence[bool]) -> float:
    scores = np.array([max(a for a, _, _ in each) for each in kept])
    mask = np.array(clean)
    return float((scores[~mask][:, None] > scores[mask][None]).mean())


if __name__ == "__main__":
    main()
