"""Damage whole files of every type and read them: each is read, or refused with a reason.

    python -m tests.benchmarks.mutated_documents [--data PATH] [--count N] [--only SUFFIX ...]

N files of each type (5,000 unless told) are made from the samples of the tests and, with --data,
from the docling documents of that type: bytes changed, cut and repeated; of archives and office
files every second one is damaged inside a part and packed again, so that the damage reaches the
reader of the part. Seeded. Exit code 1 if a child process crashed, a limit of time did not hold,
or a refusal said nothing.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from engines.parsing.parser import ChildDocumentParser
from tests.benchmarks.broken_documents import CHILD, LIMITS, Tally, mutate, show, try_one
from tests.documents.samples import SAMPLES

COUNT = 5_000
_MAX_REAL_BYTES = 150_000
_MAX_REAL_FILES = 6


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path)
    arguments.add_argument("--count", type=int, default=COUNT)
    arguments.add_argument("--only", nargs="*", default=[], metavar="SUFFIX")
    given = arguments.parse_args()
    tallies: dict[str, Tally] = {}
    parser = ChildDocumentParser(CHILD)
    try:
        for suffix in given.only or sorted(SAMPLES):
            tally = tallies[f"mutated {suffix}"] = Tally()
            read_mutations(parser, suffix, given.count, tally, wholes(suffix, given.data))
            show({f"mutated {suffix}": tally}, to=sys.stderr)  # what a kill would leave
    finally:
        parser.close()
    show(tallies)
    return int(any(t.crashes or t.slowest_s > LIMITS.seconds + 5 for t in tallies.values()))


def wholes(suffix: str, data: Path | None) -> list[bytes]:
    """Whole files of the type: the tests' own and some real ones."""
    found = [SAMPLES[suffix]()]
    folder = None if data is None else data / "documents" / "docling"
    if folder is not None and folder.is_dir():
        real = [
            path
            for path in sorted(folder.glob(f"*/sources/**/*{suffix}"))
            if path.stat().st_size < _MAX_REAL_BYTES
        ]
        found += [path.read_bytes() for path in real[:_MAX_REAL_FILES]]
    return found


def read_mutations(
    parser: ChildDocumentParser, suffix: str, count: int, tally: Tally, files: Sequence[bytes]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        damaged = Path(folder) / "damaged"
        for seed in range(count):
            whole = files[seed % len(files)]
            damaged.write_bytes(damage(whole, random.Random(f"{suffix} {seed}")))
            try_one(parser, damaged, suffix, f"{suffix} seed {seed}", tally)


def damage(whole: bytes, rng: random.Random) -> bytes:
    """One damaged file; every second archive is damaged inside."""
    if whole.startswith(b"PK\x03\x04") and rng.random() < 0.5:
        return damage_inside(whole, rng)
    return mutate(whole, rng)


def damage_inside(whole: bytes, rng: random.Random) -> bytes:
    """The archive with one or two of its parts damaged and packed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive, zipfile.ZipFile(out, "w") as copy:
        names = archive.namelist()
        hurt = set(rng.sample(names, min(len(names), rng.randint(1, 2))))
        for name in names:
            data = archive.read(name)
            copy.writestr(name, mutate(data, rng) if name in hurt else data)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
