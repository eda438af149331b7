"""Files of training examples, read and divided; what is wrong with them, by line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.training_data import (
    TrainingData,
    TrainingExample,
    divided,
    fingerprint,
    read_lines,
)
from workbench.errors import InputError

MOST_BYTES: Final = 1 << 30
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Prepared:
    """Examples ready to be trained on."""

    name: str
    sha256: str
    inside: tuple[TrainingExample, ...]
    validation: tuple[TrainingExample, ...]
    is_pairs: bool


def read_file(path: Path) -> TrainingData:
    """Raises InputError if it cannot be read at all, or no line of it is an example."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                f"{path.name} is larger than {MOST_BYTES >> 20:,} MiB.", hint="Divide the file."
            )
        with path.open(encoding="utf-8-sig", errors="strict") as lines:
            found = read_lines(lines)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path.name} is not UTF-8 text.", hint="Save it as UTF-8, one JSON object a line."
        ) from error
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be read.", hint="Check the path.", details=str(error)
        ) from error
    if not found.examples:
        raise InputError(
            f"{path.name} holds no example that can be trained on.", hint=described(found) or _FORM
        )
    return found


def checked_file(path: Path) -> TrainingData:
    """The same; raises InputError with the lines if any line is wrong."""
    found = read_file(path)
    if found.n_bad:
        raise InputError(
            f"{found.n_bad:,} of the lines of {path.name} cannot be used.", hint=described(found)
        )
    return found


def prepared(examples: tuple[TrainingExample, ...], name: str, share: float, seed: int) -> Prepared:
    """Divided by question. Raises InputError if there is too little."""
    if len(examples) < 2:
        raise InputError(
            "One example is too little to train on.", hint="Give at least two; hundreds are usual."
        )
    inside, validation = divided(examples, share, seed)
    return Prepared(
        name, fingerprint(examples), inside, validation, examples[0].rejected is not None
    )


def described(found: TrainingData) -> str:
    """The first bad lines, for people."""
    lines = [f"line {one.number}: {one.why}" for one in found.bad[:_SHOWN]]
    more = found.n_bad - len(lines)
    return "; ".join(lines) + (f"; and {more:,} more" if more > 0 else "") + ("." if lines else "")


_FORM: Final = "Each line is a JSON object with “messages”, or with “prompt” and “completion”."
