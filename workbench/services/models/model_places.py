"""Where other programs keep their models on this system, and what is in such a place.

Knows folders and file names; reads no model. Follows links to files, never to folders, and stops
at limits, so that no folder can keep it busy for ever.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from workbench.domain.model_file import split_name
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.storage.codec import loads

Layout = Literal["folders", "ollama"]
_MOST_ENTRIES: Final = 200_000
_DEEPEST: Final = 12
_MOST_MANIFEST_BYTES: Final = 1 << 20
_VARIABLE: Final = re.compile(r"\$(\w+)")
_OLLAMA_MODEL: Final = "application/vnd.ollama.image.model"
_OLLAMA_DIGEST: Final = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that keeps models, and where on each system; `variable` overrides."""

    program: str
    layout: Layout
    variable: str
    linux: tuple[str, ...]
    darwin: tuple[str, ...]
    win32: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    program: str  # empty: a folder that the person chose
    layout: Layout
    folder: Path


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that looks like a model, or like the first part of one."""

    path: Path
    program: str
    name: str = ""  # what the program calls it, where the file's name does not tell
    sha256: str = ""  # what the program says that it is


def known_places(platform: str, home: Path, environment: Mapping[str, str]) -> tuple[Place, ...]:
    """The folders of known programs, whether they are there or not."""
    text = (resources() / "llama" / "model_places.json").read_text("utf-8")
    system = platform if platform in {"darwin", "win32"} else "linux"
    places = []
    for program in loads(tuple[Program, ...], text):
        chosen = environment.get(program.variable, "") if program.variable else ""
        patterns = (chosen,) if chosen else getattr(program, system)
        folders = [_expanded(pattern, home, environment) for pattern in patterns]
        places += [Place(program.program, program.layout, f) for f in folders if f is not None]
    return tuple(dict.fromkeys(places))


def candidates(place: Place, context: JobContext) -> Iterator[Candidate]:
    """What looks like a model in this place, in order of its path. Raises Cancelled."""
    if place.layout == "ollama" and (place.folder / "manifests").is_dir():
        yield from _ollama(place, context)
        return
    for path in _files(place.folder, context):
        if path.suffix.lower() == ".gguf":
            split = split_name(path.name)
            if split is None or split.number == 1:
                yield Candidate(path, place.program)


def _expanded(pattern: str, home: Path, environment: Mapping[str, str]) -> Path | None:
    """The folder that a pattern means; None if it names a variable that is not set."""
    variables = _VARIABLE.findall(pattern)
    if not all(environment.get(name) for name in variables):
        return None
    text = _VARIABLE.sub(lambda match: environment[match[1]], pattern)
    return home / text[2:] if text.startswith("~/") else Path(text)


def _files(folder: Path, context: JobContext) -> Iterator[Path]:
    seen = 0
    waiting = [(folder, 0)]
    while waiting:
        current, depth = waiting.pop()
        context.check()
        below = []
        for entry in _entries(current):
            seen += 1
            if seen > _MOST_ENTRIES:
                return
            if entry.is_dir(follow_symlinks=False):
                below.append((Path(entry.path), depth + 1))
            elif entry.is_file():
                yield Path(entry.path)
        if depth < _DEEPEST:
            waiting += reversed(below)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """In order of their names; a folder that cannot be read has none."""
    try:
        with os.scandir(folder) as listed:
            return sorted(listed, key=lambda entry: entry.name)
    except OSError:
        return []


def _ollama(place: Place, context: JobContext) -> Iterator[Candidate]:
    """Models by their manifests `REGISTRY/NAMESPACE/MODEL/TAG`; the weights lie in `blobs`."""
    root = place.folder / "manifests"
    for path in _files(root, context):
        digest = _weights_digest(path)
        parts = path.relative_to(root).parts
        if digest and len(parts) >= 2:
            blob = place.folder / "blobs" / f"sha256-{digest}"
            yield Candidate(blob, place.program, f"{parts[-2]}:{parts[-1]}", digest)


def _weights_digest(manifest: Path) -> str:
    """The SHA-256 of the weights; empty if this is no manifest of a model."""
    try:
        with manifest.open("rb") as file:
            parsed: Any = json.loads(file.read(_MOST_MANIFEST_BYTES))
    except (OSError, ValueError, RecursionError):
        return ""
    layers = parsed.get("layers") if isinstance(parsed, dict) else None
    for layer in layers if isinstance(layers, list) else ():
        if isinstance(layer, dict) and layer.get("mediaType") == _OLLAMA_MODEL:
            match = _OLLAMA_DIGEST.fullmatch(str(layer.get("digest", "")))
            return match[1] if match else ""
    return ""
