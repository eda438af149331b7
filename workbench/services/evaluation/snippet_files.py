"""Snippets of Python that stand in files beside a suite: read, never run here.

`file://check.py` means its function `get_assert`, `file://check.py:name` another one. Files
elsewhere are named and not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from workbench.domain.dataset import Case, Unread
from workbench.domain.grading.grade import Check
from workbench.domain.grading.snippet import FUNCTION, KIND
from workbench.errors import WorkbenchError
from workbench.services.prompts.prompt_folder import read_text

_MOST_CHARS: Final = 100_000
_SCHEME: Final = "file://"


class _NotRead(Exception):
    """Why a file is not taken in."""


def with_snippets(cases: Sequence[Case], folder: Path) -> tuple[tuple[Case, ...], list[Unread]]:
    """The cases with the code of their files; a check whose file was not read stays as it is, and
    is an error when it is judged.
    """
    read: dict[str, dict[str, str] | str] = {}
    made: list[Case] = []
    for case in cases:
        checks = tuple(_checked(check, folder, read) for check in case.checks)
        made.append(case if checks == case.checks else replace(case, checks=checks))
    unread = [
        Unread(f"assert {KIND}: {name[:80]}", found)
        for name, found in read.items()
        if isinstance(found, str)
    ]
    return tuple(made), unread


def _checked(check: Check, folder: Path, read: dict[str, dict[str, str] | str]) -> Check:
    value: Any = check.value
    if check.kind != KIND or not isinstance(value, str) or not value.startswith(_SCHEME):
        return check
    if value not in read:
        try:
            read[value] = _snippet(value.removeprefix(_SCHEME), folder)
        except _NotRead as problem:
            read[value] = str(problem)
    found = read[value]
    if isinstance(found, str):
        return replace(check, kind=f"{KIND} of a file")
    return replace(check, value=dict(found))


def _snippet(reference: str, folder: Path) -> dict[str, str]:
    name, colon, function = reference.rpartition(":")
    if not colon or function.endswith(".py"):
        name, function = reference, FUNCTION
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise _NotRead("it lies outside the folder of the suite")
    if path.suffix != ".py":
        raise _NotRead("only files of Python (.py) are read")
    try:
        code = read_text(path)
    except WorkbenchError as error:
        raise _NotRead(error.message) from error
    if len(code) > _MOST_CHARS:
        raise _NotRead(f"it has more than {_MOST_CHARS:,} characters")
    return {"code": code, "function": function}
