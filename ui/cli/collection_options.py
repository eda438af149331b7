"""What a collection demands of its documents and answers, as options of the command line."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.domain.collection_settings import CollectionSettings, checked
from workbench.domain.document import Collection
from workbench.errors import InputError
from workbench.services.documents.collection_privacy import policy_from, said

_NAMES = (
    "chunk_tokens",
    "overlap",
    "by",
    "language",
    "instructions",
    "instructions_file",
    "purpose",
    "privacy",
)


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chunk-tokens", type=int, metavar="N", help="of a passage at most")
    parser.add_argument("--overlap", type=int, metavar="N", help="tokens that two passages share")
    parser.add_argument(
        "--by",
        choices=("structure", "length"),
        help="whether headings part passages and are carried with them, or length alone does",
    )
    parser.add_argument("--language", metavar="CODE", help="of its documents; '' tells it for each")
    parser.add_argument("--instructions", metavar="TEXT", help="to the model that answers from it")
    parser.add_argument("--instructions-file", type=Path, metavar="FILE")
    parser.add_argument("--purpose", metavar="TEXT", help="why these documents are here; a note")
    parser.add_argument(
        "--privacy",
        metavar="POLICY",
        help="take personal data out before anything is indexed: a policy's name, a TOML file, off",
    )


def is_given(options: argparse.Namespace) -> bool:
    return any(getattr(options, name) is not None for name in _NAMES)


def wanted(options: argparse.Namespace, now: CollectionSettings) -> CollectionSettings:
    """The settings with what was given in place. Raises InputError."""
    changes: dict[str, Any] = {
        "chunk_tokens": options.chunk_tokens,
        "overlap_tokens": options.overlap,
        "by_structure": None if options.by is None else options.by == "structure",
        "language": options.language,
        "instructions": options.instructions,
        "purpose": options.purpose,
    }
    if options.privacy is not None:
        changes["privacy"] = policy_from(options.privacy)
    if options.instructions_file is not None:
        changes["instructions"] = _read(options.instructions_file)
    given = {name: value for name, value in changes.items() if value is not None}
    return checked(replace(now, **given))


def rows(collection: Collection) -> list[tuple[str, str]]:
    settings = collection.settings
    way = "by structure" if settings.by_structure else "by length"
    return [
        ("passages of", f"{settings.chunk_tokens} tokens, {settings.overlap_tokens} shared, {way}"),
        ("language", settings.language or "told for each document"),
        ("instructions", settings.instructions or "none"),
        ("purpose", settings.purpose or "not said"),
        ("privacy", said(settings) or "nothing is taken out"),
    ]


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The instructions in {path} cannot be read.", hint="It is a text file in UTF-8."
        ) from error
