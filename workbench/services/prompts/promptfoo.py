"""The `prompts:` of a promptfoo configuration, read and written.

Read: texts, chats in JSON or YAML, files beside the configuration, and objects with `raw` or
`id`. Code (`.js`, `.py`, `exec:`) and files elsewhere are named, never run and never ignored in
silence. Promptfoo's templates are Nunjucks, whose variables are written as ours are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.domain.prompt import (
    Example,
    Prompt,
    PromptContent,
    PromptVersion,
    Variable,
    is_variable_name,
    slug,
)
from workbench.domain.prompt_lint import parts_of
from workbench.domain.prompt_rendering import TemplateProblem, names_used
from workbench.domain.yaml_text import YamlRefused, dump_yaml, load_yaml
from workbench.errors import InputError, WorkbenchError
from workbench.services.prompts.prompt_folder import read_text, write_text
from workbench.services.prompts.prompt_records import PromptRecord, Unread, VersionRecord
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

_CODE = (".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".py", ".rb", ".go", ".sh", ".exe", ".bat")
_TEXT = (".txt", ".md", ".j2", ".njk", ".prompt")
_CHAT = (".json", ".yaml", ".yml")
_SEPARATOR = re.compile(r"^---\s*$", re.MULTILINE)
_LOOKS_LIKE_FILE = re.compile(r"^[\w./*-]+\.[a-z0-9]{1,5}(:\w+)?$")


class _NotRead(Exception):
    """Why one entry is not taken in."""


def read_config(path: Path) -> tuple[list[PromptRecord], list[Unread]]:
    """Raises InputError if it is no configuration with prompts."""
    try:
        config = load_yaml(read_text(path))
    except YamlRefused as error:
        raise InputError(
            f"{path.name} cannot be read: {error}.", hint="Check it with promptfoo itself."
        ) from error
    entries = config.get("prompts") if isinstance(config, dict) else None
    if isinstance(entries, (str, dict)):
        entries = [entries]
    if not isinstance(entries, list) or not entries:
        raise InputError(
            f"{path.name} has no “prompts:”.", hint="Choose a promptfoo configuration."
        )
    records: list[PromptRecord] = []
    unread: list[Unread] = []
    for number, entry in enumerate(entries, 1):
        try:
            found = list(_entry(entry, path.parent, number))
        except _NotRead as error:
            unread.append(Unread(_what(entry, number), str(error)))
            continue
        except WorkbenchError as error:
            unread.append(Unread(_what(entry, number), f"{error.message} {error.hint}".strip()))
            continue
        taken = {record.name for record in records}
        for name, title, content in found:
            free = _free(name, taken)
            taken.add(free)
            records.append(PromptRecord(free, (VersionRecord(content),), title=title))
    return records, unread


def write_config(
    path: Path,
    chosen: Iterable[tuple[Prompt, PromptVersion]],
    files: ExportFiles = IN_THE_CLEAR,
) -> tuple[str, ...]:
    """A configuration with nothing but `prompts:`, each a chat in JSON."""
    entries = []
    for prompt, version in chosen:
        content = version.content
        messages = [{"role": "system", "content": content.system}] if content.system else []
        for example in content.examples:
            messages += [
                {"role": "user", "content": example.input},
                {"role": "assistant", "content": example.output},
            ]
        messages.append({"role": "user", "content": content.user})
        raw = json.dumps(messages, ensure_ascii=False, indent=2)
        entries.append({"id": prompt.name, "label": prompt.title or prompt.name, "raw": raw})
    return (str(write_text(path, dump_yaml({"prompts": entries}), files)),)


def _entry(entry: Any, root: Path, number: int) -> Iterable[tuple[str, str, PromptContent]]:
    if isinstance(entry, str):
        if entry.startswith("file://") or _is_file(entry, root):
            return _file(entry, root)
        if entry.startswith(("exec:", "python:", "http:", "https:", "langfuse:", "portkey:")):
            raise _NotRead(f"“{entry.partition(':')[0]}:” is not supported.")
        return [(f"prompt-{number}", "", _content(entry))]
    if not isinstance(entry, dict):
        raise _NotRead("It is neither text nor an object.")
    unknown = sorted(set(entry) - {"id", "label", "raw", "prompts", "display"})
    if unknown:
        raise _NotRead(f"“{unknown[0]}” is not supported.")
    label = entry.get("label") or entry.get("display") or ""
    raw = entry.get("raw")
    if isinstance(raw, str) and isinstance(label, str):
        identity = entry.get("id") if isinstance(entry.get("id"), str) else label
        return [(slug(identity or f"prompt-{number}"), label, _content(raw))]
    identity = entry.get("id")
    if isinstance(identity, str) and (identity.startswith("file://") or _is_file(identity, root)):
        return [
            (slug(label) if label else name, label or title, content)
            for name, title, content in _file(identity, root)
        ]
    raise _NotRead("It has neither “raw” nor a file as its “id”.")


def _file(reference: str, root: Path) -> Iterable[tuple[str, str, PromptContent]]:
    relative = reference.removeprefix("file://")
    if relative.partition(":")[0].lower().endswith(_CODE):
        raise _NotRead("Prompts made by code are not supported.")
    if "*" in relative or "?" in relative:
        raise _NotRead("Patterns of files are not supported; name each file.")
    path = (root / relative).resolve()
    if not path.is_relative_to(root.resolve()):
        raise _NotRead("It lies outside the configuration's folder.")
    if not path.is_file():
        raise _NotRead("There is no such file.")
    suffix = path.suffix.lower()
    text = read_text(path)
    if suffix in _CHAT:
        return [(slug(path.stem), "", _content(text, must_be_chat=True))]
    if suffix not in _TEXT:
        raise _NotRead(f"Prompts in files of the kind {suffix or 'without suffix'} are not read.")
    texts = [part.strip("\n") for part in _SEPARATOR.split(text)]
    named = [part for part in texts if part.strip()]
    ends = [""] if len(named) == 1 else [f"-{n}" for n in range(1, len(named) + 1)]
    return [
        (slug(f"{path.stem}{end}"), "", _content(part))
        for end, part in zip(ends, named, strict=True)
    ]


def _content(text: str, *, must_be_chat: bool = False) -> PromptContent:
    chat = _chat(text)
    if chat is None:
        if must_be_chat:
            raise _NotRead("It is no list of messages with “role” and “content”.")
        return _with_variables(PromptContent(user=text))
    system = [one for role, one in chat if role in ("system", "developer")]
    turns = [(role, one) for role, one in chat if role not in ("system", "developer")]
    roles = [role for role, _ in turns]
    if not roles or roles != ["user", "assistant"] * (len(roles) // 2) + ["user"]:
        raise _NotRead(
            "Its messages do not alternate between user and assistant, ending with user."
        )
    examples = tuple(Example(turns[n][1], turns[n + 1][1]) for n in range(0, len(turns) - 1, 2))
    return _with_variables(
        PromptContent(user=turns[-1][1], system="\n\n".join(system), examples=examples)
    )


def _chat(text: str) -> list[tuple[str, str]] | None:
    """Messages, or None if the text is no chat."""
    value: Any = None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        if re.match(r"\s*- *(role|content):", text):
            try:
                value = load_yaml(text)
            except YamlRefused:
                return None
    if not isinstance(value, list) or not value:
        return None
    messages = []
    for item in value:
        if not isinstance(item, dict):
            return None
        role, content = item.get("role"), item.get("content")
        if not isinstance(role, str) or not isinstance(content, str):
            return None
        messages.append((role, content))
    return messages


def _with_variables(content: PromptContent) -> PromptContent:
    names: dict[str, None] = {}
    for _, source in parts_of(content):
        try:
            names.update(dict.fromkeys(names_used(source)))
        except TemplateProblem as problem:
            raise _NotRead(problem.message) from problem
    variables = tuple(Variable(name) for name in names if is_variable_name(name))
    return PromptContent(content.user, content.system, variables, content.examples)


def _is_file(text: str, root: Path) -> bool:
    return bool(_LOOKS_LIKE_FILE.match(text)) and (
        text.partition(":")[0].lower().endswith((*_CODE, *_TEXT, *_CHAT)) or (root / text).is_file()
    )


def _what(entry: Any, number: int) -> str:
    """The place of an entry, and its name or its beginning."""
    name = entry.get("id") or entry.get("label") if isinstance(entry, dict) else entry
    short = " ".join(name.split())[:40] if isinstance(name, str) else ""
    return f"prompt {number} ({short})" if short else f"prompt {number}"


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free = f"{name[:60]}-{number}"
        number += 1
    return free
