"""What a folder says about the recogniser in it, read without loading it.

Read is token classification as transformers saves it, with weights in safetensors and a fast
tokenizer; nothing in a folder may run code. Folders of other libraries are named as what they are.
Knows no torch.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workbench.errors import InputError, ModelFileMissing

LARGEST_JSON: Final = 1 << 20
LARGEST_TOKENIZER: Final = 1 << 27
LARGEST_WEIGHTS: Final = 6 << 30
LONGEST_WINDOW: Final = 512  # tokens
SHORTEST_WINDOW: Final = 16
MOST_LABELS: Final = 2_000
OUTSIDE: Final = "O"
HEAD_BYTES: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class RecognizerFacts:
    name: str
    identity: str
    classes: tuple[str, ...]  # as the model numbers them: O, B-PER, I-PER, …
    window: int  # tokens that are read at once, special ones included

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds, without their B- and I-."""
        return tuple(dict.fromkeys(kind for _, kind in map(parted, self.classes) if kind))


def parted(name: str) -> tuple[str, str]:
    """B-PER as mark and kind; a class without a mark is all inside; O is neither."""
    if name == OUTSIDE or not name:
        return "", ""
    mark, _, kind = name.partition("-")
    return (mark, kind) if mark in {"B", "I", "E", "L", "S", "U"} and kind else ("I", name)


def read_folder(folder: Path) -> RecognizerFacts:
    """Raises ModelFileMissing if it is not there, InputError if it holds no such model."""
    if not folder.is_dir():
        raise ModelFileMissing(
            f"There is no folder {folder}.", hint="Put the model back, or remove it from the list."
        )
    _refuse_other_libraries(folder)
    config = _json(folder / "config.json", folder)
    if "auto_map" in config:
        raise _refused(folder, "it wants to run code of its own")
    names = config.get("architectures") or []
    if not any(str(name).endswith("ForTokenClassification") for name in names):
        raise _refused(folder, "it is no model for token classification")
    weights = sorted(folder.glob("*.safetensors"))
    if not weights:
        raise _refused(folder, "it holds no weights in safetensors")
    if sum(path.stat().st_size for path in weights) > LARGEST_WEIGHTS:
        raise _refused(folder, "its weights are larger than 6 GB")
    tokenizer = folder / "tokenizer.json"
    if not tokenizer.is_file() or tokenizer.stat().st_size > LARGEST_TOKENIZER:
        raise _refused(folder, "it holds no tokenizer.json, which says where each word stands")
    return RecognizerFacts(
        folder.name, _identity(folder, weights), _classes(config, folder), _window(folder, config)
    )


def _refuse_other_libraries(folder: Path) -> None:
    if (folder / "gliner_config.json").is_file():
        raise InputError(
            f"{folder.name} is a GLiNER model, which this program cannot read.",
            hint="Choose a folder for token classification, as transformers saves it.",
        )
    if (folder / "meta.json").is_file() and (folder / "config.cfg").is_file():
        raise InputError(
            f"{folder.name} is a spaCy pipeline, which this program cannot read.",
            hint="Choose a folder for token classification, as transformers saves it.",
        )


def _classes(config: Mapping[str, Any], folder: Path) -> tuple[str, ...]:
    given = config.get("id2label")
    if not isinstance(given, dict) or not 2 <= len(given) <= MOST_LABELS:
        raise _refused(folder, "its config.json does not say what it can find (id2label)")
    names = tuple(str(given.get(str(number), "")) for number in range(len(given)))
    if OUTSIDE not in names or "" in names:
        raise _refused(folder, "its labels are not numbered from 0, or none of them is “O”")
    return names


def _window(folder: Path, config: Mapping[str, Any]) -> int:
    stated = folder / "tokenizer_config.json"
    limits = [_json(stated, folder).get("model_max_length")] if stated.is_file() else []
    places = config.get("max_position_embeddings")
    if isinstance(places, int) and config.get("model_type") in {
        "roberta",
        "xlm-roberta",
        "camembert",
    }:
        places -= 2  # the first two are for padding
    known = [limit for limit in (*limits, places) if isinstance(limit, int) and limit > 0]
    window = min([LONGEST_WINDOW, *known])
    if window < SHORTEST_WINDOW:
        raise _refused(folder, f"it reads fewer than {SHORTEST_WINDOW} tokens at once")
    return window


def _identity(folder: Path, weights: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in (*weights, *sorted(folder.glob("*.json"))):
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
        digest.update(hashlib.sha256(head).digest())
    return digest.hexdigest()


def _json(path: Path, folder: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > LARGEST_JSON:
            raise _refused(folder, f"{path.name} is too large")
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _refused(folder, f"{path.name} is missing or cannot be read") from error
    if not isinstance(found, dict):
        raise _refused(folder, f"{path.name} has another form")
    return found


def _refused(folder: Path, reason: str) -> InputError:
    return InputError(
        f"The folder {folder.name} cannot be used as a recogniser: {reason}.",
        hint="Choose a folder that transformers saved, for token classification, in safetensors.",
    )
