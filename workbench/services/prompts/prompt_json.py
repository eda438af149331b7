"""Prompts with all their versions and labels as one JSON document."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.domain.prompt import Prompt, PromptContent, PromptVersion, normalised
from workbench.errors import Corrupt, InputError
from workbench.services.prompts.prompt_records import PromptRecord, Unread, VersionRecord
from workbench.storage.codec import encode, loads

FORMAT = "ai-workbench-prompts"
FORMAT_VERSION = 1
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")


@dataclass(frozen=True, slots=True)
class _Version:
    number: int
    hash: str
    content: PromptContent
    message: str = ""
    author: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class _Prompt:
    name: str
    versions: tuple[_Version, ...]
    title: str = ""
    description: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()
    labels: tuple[tuple[str, int], ...] = ()


def write_json(prompts: Sequence[tuple[Prompt, Sequence[PromptVersion]]]) -> str:
    """`versions` oldest first. The same prompts give the same text."""
    return (
        json.dumps(
            {
                "format": FORMAT,
                "version": FORMAT_VERSION,
                "prompts": [
                    encode(
                        _Prompt(
                            name=prompt.name,
                            versions=tuple(
                                _Version(
                                    one.number,
                                    one.hash,
                                    one.content,
                                    one.message,
                                    one.author,
                                    one.created_at,
                                )
                                for one in versions
                            ),
                            title=prompt.title,
                            description=prompt.description,
                            folder=prompt.folder,
                            tags=prompt.tags,
                            labels=prompt.labels,
                        )
                    )
                    for prompt, versions in prompts
                ],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def read_json(text: str) -> tuple[list[PromptRecord], list[Unread]]:
    """Raises InputError if it is no such document; a prompt that is damaged is named."""
    try:
        document: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            "This file is not valid JSON.", hint="Export the prompts again."
        ) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InputError(
            "This JSON file holds no prompts of the workbench.",
            hint="Such files are written by `workbench prompts export --format json`.",
        )
    if document.get("version") != FORMAT_VERSION or not isinstance(document.get("prompts"), list):
        raise InputError(
            "This file was written by a newer version of the program.",
            hint="Install the newer version, or export in the form of a folder.",
        )
    records: list[PromptRecord] = []
    unread: list[Unread] = []
    for number, raw in enumerate(document["prompts"], 1):
        name = raw.get("name") if isinstance(raw, dict) else None
        what = name if isinstance(name, str) else f"prompt {number}"
        try:
            records.append(_record(loads(_Prompt, json.dumps(raw))))
        except Corrupt as error:
            unread.append(Unread(what, f"It is damaged: {error.details}"))
        except ValueError as error:
            unread.append(Unread(what, str(error)))
    return records, unread


def _record(raw: _Prompt) -> PromptRecord:
    numbers = [version.number for version in raw.versions]
    if not numbers or numbers != sorted(set(numbers)):
        raise ValueError("Its versions are not numbered in order.")
    for version in raw.versions:
        if normalised(version.content).hash != version.hash:
            raise ValueError(f"The content of version {version.number} does not match its hash.")
    if any(number not in numbers for _, number in raw.labels):
        raise ValueError("A label points to a version that is not in the file.")
    return PromptRecord(
        name=raw.name,
        versions=tuple(
            VersionRecord(
                normalised(one.content),
                one.number,
                one.message,
                one.author,
                one.created_at if _STAMP.fullmatch(one.created_at) else "",
            )
            for one in raw.versions
        ),
        title=raw.title,
        description=raw.description,
        folder=raw.folder,
        tags=raw.tags,
        labels=raw.labels,
        has_history=True,
    )
