"""A folder of prompts as text files, one file each, made for version control.

The path is the prompt's folder and name. A file that would be written as it is stays untouched,
so that only what changed shows in version control. Links are not followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from workbench.domain.prompt import (
    Prompt,
    PromptContent,
    PromptVersion,
    Variable,
    checked_folder,
    checked_name,
    is_variable_name,
    slug,
)
from workbench.domain.prompt_braces import from_braces, names_in_braces
from workbench.domain.prompt_file import (
    MAX_FILE_CHARS,
    PromptFile,
    read_prompt_file,
    write_prompt_file,
)
from workbench.domain.prompt_rendering import TemplateProblem, names_used
from workbench.errors import InputError, WorkbenchError, WorkspaceReadOnly
from workbench.services.prompts.prompt_records import PromptRecord, Unread, VersionRecord
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

SUFFIX = ".prompt.md"
_READ = (SUFFIX, ".prompt.txt", ".prompt")
_MOST_FILES = 10_000
_MAX_BYTES = 4 * MAX_FILE_CHARS


def read_folder(
    root: Path, *, single_braces: bool = False
) -> tuple[list[PromptRecord], list[Unread]]:
    """Every prompt file below `root`; hidden folders are passed over."""
    records: list[PromptRecord] = []
    unread: list[Unread] = []
    for path in _files(root):
        try:
            records.append(read_one(path, root, single_braces=single_braces))
        except WorkbenchError as error:
            unread.append(
                Unread(path.relative_to(root).as_posix(), f"{error.message} {error.hint}".strip())
            )
    if not records and not unread:
        raise InputError(
            f"There are no prompts in {root.name}.", hint=f"Their files end with {SUFFIX}."
        )
    return records, unread


def read_one(path: Path, root: Path, *, single_braces: bool = False) -> PromptRecord:
    """Raises InputError for a file that is no prompt."""
    text = read_text(path)
    file = read_prompt_file(text)
    if not text.removeprefix("\ufeff").startswith("---"):
        file = replace(file, content=plain_content(file.content.user, single_braces=single_braces))
    suffix = next((one for one in _READ if path.name.endswith(one)), path.suffix)
    stem = path.name[: -len(suffix)] if suffix else path.name
    folder = path.parent.relative_to(root).as_posix()
    return PromptRecord(
        name=checked_name(stem) if suffix in _READ else slug(stem),
        versions=(VersionRecord(file.content),),
        title=file.title,
        description=file.description,
        folder="" if folder == "." else checked_folder(folder),
        tags=file.tags,
    )


def write_folder(
    root: Path,
    chosen: Iterable[tuple[Prompt, PromptVersion]],
    files: ExportFiles = IN_THE_CLEAR,
) -> tuple[str, ...]:
    """Returns the paths below `root` that changed. Other files there are left alone."""
    written: list[str] = []
    for prompt, version in chosen:
        file = PromptFile(version.content, prompt.title, prompt.description, prompt.tags)
        name = f"{prompt.name}{SUFFIX}"
        relative = f"{prompt.folder}/{name}" if prompt.folder else name
        path = root / relative
        text = write_prompt_file(file)
        if not path.is_file() or path.read_bytes() != text.encode("utf-8"):
            write_text(path, text, files)
            written.append(relative)
    return tuple(written)


def read_text(path: Path) -> str:
    """UTF-8 within the limit. Raises InputError."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise InputError(
                f"{path.name} is too large for prompts.", hint="Split it, or choose another file."
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path.name} is not text in UTF-8.", hint="Save it as UTF-8 and try again."
        ) from error
    except OSError as error:
        raise InputError(
            f"{path.name} cannot be read.", hint="Check its permissions.", details=str(error)
        ) from error


def write_text(path: Path, text: str, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """In one step: a kill leaves the old file or the new one; where it lies. Raises
    WorkspaceReadOnly, InputError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return files.write(path, text)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error


def plain_content(user: str, *, single_braces: bool = False) -> PromptContent:
    """A text without front matter: its variables are the names that it uses."""
    if single_braces:
        names = names_in_braces(user)
        user = from_braces(user)
    else:
        try:
            names = list(names_used(user))
        except TemplateProblem:
            names = []
    return PromptContent(
        user=user, variables=tuple(Variable(name) for name in names if is_variable_name(name))
    )


def _files(root: Path) -> Iterator[Path]:
    n_found = 0
    for folder, folders, names in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder) / name
            if name.startswith(".") or not name.endswith(_READ) or path.is_symlink():
                continue
            n_found += 1
            if n_found > _MOST_FILES:
                raise InputError(
                    f"There are more than {_MOST_FILES:,} prompts in {root.name}.",
                    hint="Choose a folder inside it.",
                )
            yield path
