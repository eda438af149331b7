"""The texts that the classifiers learn from: our own, made of parts, and books, PEPs and tweets.

Texts made of the same pattern never stand on both sides: of each list every fourth pattern is kept
back for `dev`, where thresholds are found. The sets that measure the result are not read here.
"""

from __future__ import annotations

import codecs
import random
import re
import tarfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
DEV_EVERY = 4
_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    label: str
    is_dev: bool


def made(rng: random.Random, n: int, folder: Path = FOLDER) -> Iterator[Text]:
    """Of each list `n` texts, spread over its patterns; labels are `file.section.list`."""
    for path in sorted(folder.glob("*.toml")):
        raw = tomllib.loads(path.read_text("utf-8"))
        slots = {name: _lines(value) for name, value in raw.pop("slots").items()}
        slots["slur"] = slurs()
        for section, lists in raw.items():
            for name, value in lists.items():
                patterns = _lines(value)
                label = f"{path.stem}.{section}.{name}"
                for is_dev in (False, True):
                    chosen = [
                        one
                        for number, one in enumerate(patterns)
                        if (number % DEV_EVERY == DEV_EVERY - 1) == is_dev
                    ]
                    wanted = n // DEV_EVERY if is_dev else n
                    seen: set[str] = set()
                    for at in range(wanted if chosen else 0):
                        text = filled(chosen[at % len(chosen)], slots, rng)
                        if text not in seen:
                            seen.add(text)
                            yield Text(text, label, is_dev)


def filled(pattern: str, slots: Mapping[str, list[str]], rng: random.Random) -> str:
    """Each slot filled anew, slots inside of slots as well; sentences begin with a capital."""
    text = pattern
    for _ in range(4):
        text = _SLOT.sub(lambda slot: rng.choice(slots[slot[1]]), text)
    text = re.sub(r"([.!?]) ([a-z])", lambda m: f"{m[1]} {m[2].upper()}", text)
    return text[:1].upper() + text[1:] if rng.random() < 0.8 else text


def slurs() -> list[str]:
    """Words of contempt; turned by thirteen letters, so that nobody reads them unawares."""
    return codecs.decode((FOLDER / "slurs.rot13.txt").read_text("utf-8"), "rot13").split("\n")


def passages(archive: Path, rng: random.Random, n: int, most_files: int) -> list[str]:
    """`n` paragraphs of up to 600 characters out of a packed folder of texts."""
    found: list[str] = []
    with tarfile.open(archive) as packed:
        members = [one for one in packed.getmembers() if one.isfile()]
        for member in rng.sample(members, min(most_files, len(members))):
            file = packed.extractfile(member)
            assert file is not None
            text = file.read().decode("utf-8", "replace")
            blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
            fit = [block[:600] for block in blocks if len(block) > 60]
            found += rng.sample(fit, min(len(fit), n * 2 // most_files + 1))
    rng.shuffle(found)
    return found[:n]


def tweets(folder: Path, rng: random.Random, n: int) -> list[str]:
    """Short messages of people, from files of one word a line."""
    found = []
    for path in sorted(folder.rglob("*.conll")):
        text = path.read_text("utf-8")
        for block in text.split("\n\n"):
            words = [line.split()[0] for line in block.splitlines() if line.strip()]
            if len(words) > 4:
                found.append(" ".join(words))
    rng.shuffle(found)
    return found[:n]


def _lines(value: str) -> list[str]:
    return value.split("\n")[:-1]
