"""Feed broken documents to the parser: each must be read or refused with a reason, none may crash.

    python tests/benchmarks/broken_documents.py --data PATH [--mutations N]

PATH holds the folder `documents` of the public data sets. With --mutations every intact docling
document is also damaged N times (bytes changed, cut, repeated; seeded) and parsed.
Exit code 1 if a child process crashed or a limit of time did not hold.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from engines.parsing.formats import SUFFIXES
from engines.parsing.parser import ChildDocumentParser
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

CHILD = (sys.executable, "-m", "engines.build", "--child")
LIMITS = ParseLimits(seconds=30.0)
CRASH = "brought down"
BROKEN_SETS = ("broken_pdfs", "govdocs1-error-pdfs")


@dataclass
class Tally:
    files: int = 0
    read: int = 0
    crashes: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    slowest: str = ""
    reasons: Counter[str] = field(default_factory=Counter)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--mutations", type=int, default=0)
    given = arguments.parse_args()
    documents = given.data / "documents"
    if not documents.is_dir():
        print(f"skipped: {documents} is not there")
        return 0
    parser = ChildDocumentParser(CHILD)
    tallies: dict[str, Tally] = {}
    try:
        for name in BROKEN_SETS:
            tally = tallies[name] = Tally()
            for path in sorted((documents / name).rglob("*.pdf")):
                try_one(parser, path, ".pdf", path.name, tally)
        for suffix, path in intact(documents / "docling") if given.mutations else ():
            tally = tallies.setdefault(f"mutated {suffix}", Tally())
            try_mutations(parser, path, suffix, given.mutations, tally)
    finally:
        parser.close()
    show(tallies)
    return int(any(t.crashes or t.slowest_s > LIMITS.seconds + 5 for t in tallies.values()))


def intact(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("sources/**/*")):
        if path.suffix.lower() in SUFFIXES and path.stat().st_size < 2_000_000:
            yield path.suffix.lower(), path


def try_mutations(
    parser: ChildDocumentParser, path: Path, suffix: str, count: int, tally: Tally
) -> None:
    whole = path.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(count):
            damaged = Path(folder) / "damaged"
            damaged.write_bytes(mutate(whole, random.Random(f"{path.name} {seed}")))
            try_one(parser, damaged, suffix, f"{path.name} seed {seed}", tally)


def mutate(data: bytes, rng: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        if not damaged:
            break
        at = rng.randrange(len(damaged))
        match rng.randrange(4):
            case 0:
                damaged[at] = rng.randrange(256)
            case 1:
                del damaged[at : at + rng.randint(1, 200)]
            case 2:
                damaged[at:at] = damaged[at : at + rng.randint(1, 2000)] * rng.randint(1, 5)
            case _:
                damaged[at : at + 8] = rng.randbytes(8)
    if rng.random() < 0.1:
        del damaged[rng.randrange(len(damaged) + 1) :]
    return bytes(damaged)


def try_one(parser: ChildDocumentParser, path: Path, suffix: str, name: str, tally: Tally) -> None:
    tally.files += 1
    begun = time.perf_counter()
    try:
        parser.parse(path, suffix, LIMITS)
        tally.read += 1
    except WorkbenchError as error:
        tally.reasons[error.message] += 1
        if CRASH in error.message:
            tally.crashes.append(f"{name}: {error.details}")
        if not error.message or not error.hint:
            tally.crashes.append(f"{name}: refused without a reason or a hint")
    took = time.perf_counter() - begun
    if took > tally.slowest_s:
        tally.slowest_s, tally.slowest = took, name


def show(tallies: dict[str, Tally], to: TextIO = sys.stdout) -> None:
    def line(text: str) -> None:
        print(text, file=to, flush=True)

    line(f"{'set':24}{'files':>7}{'read':>7}{'refused':>9}{'crashes':>9}{'max s':>8}  slowest")
    for name, tally in tallies.items():
        refused = tally.files - tally.read
        line(
            f"{name:24}{tally.files:7}{tally.read:7}{refused:9}{len(tally.crashes):9}"
            f"{tally.slowest_s:8.2f}  {tally.slowest}"
        )
    for name, tally in tallies.items():
        for reason, count in tally.reasons.most_common():
            line(f"  {name}: {count} x {reason}")
        for crash in tally.crashes:
            line(f"  CRASH {name}: {crash}")


if __name__ == "__main__":
    sys.exit(main())
