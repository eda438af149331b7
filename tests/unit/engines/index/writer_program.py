"""A program that adds, removes and compacts without end, and says what was acknowledged."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from engines.index.chroma_index import ChromaIndex

DIMENSION = 32
COMMAND = (sys.executable, "-m", "engines.build", "--child")


def main(folder: Path, first: int) -> None:
    index = ChromaIndex(COMMAND, folder)
    rng = np.random.default_rng(first)
    number = first
    while True:
        vectors = rng.standard_normal((20, DIMENSION)).astype(np.float32)
        index.add("kept", range(number, number + 20), vectors)
        print(number, number + 20, flush=True)
        number += 20
        index.add("passing", range(20), vectors)
        index.remove("passing", range(0, 20, 2))
        if number % 200 == 0:
            index.compact()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
