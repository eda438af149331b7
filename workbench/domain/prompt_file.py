"""A prompt as a text file with front matter, made for version control.

Writing what was read gives the same bytes. The front matter is YAML without tags, aliases or
dates; below it each part stands under a marker line such as `--- user`. A line of a part that
looks like a marker is written with a backslash before it. Pure; YAML is imported when needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from workbench.domain.prompt import (
    Example,
    PromptContent,
    RecommendedSettings,
    Variable,
    VariableKind,
    clean_text,
    normalised,
)
from workbench.domain.yaml_text import YamlRefused, dump_yaml, load_yaml
from workbench.errors import InputError

MAX_FILE_CHARS = 2_000_000
_FENCE = "---"
_PARTS = ("system", "example", "answer", "user", "schema")
_MARKER = re.compile(rf"--- ({'|'.join(_PARTS)})")
_LIKE_MARKER = re.compile(r"--- \w+")
_ESCAPED_MARKER = re.compile(r"\\+--- \w+")
_KEYS = ("title", "description", "tags", "variables", "settings")
_VARIABLE_KEYS = ("name", "kind", "label", "default", "choices")
_SETTINGS = {item.name: item for item in fields(RecommendedSettings)}
_WHOLE = ("top_k", "seed", "max_tokens")


@dataclass(frozen=True, slots=True)
class PromptFile:
    """What a file holds; its name and folder are those of the file."""

    content: PromptContent
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()


def write_prompt_file(file: PromptFile) -> str:
    """The text of the file; always the same for equal values."""
    content = normalised(file.content)
    front: dict[str, Any] = {}
    if file.title:
        front["title"] = clean_text(file.title)
    if file.description:
        front["description"] = clean_text(file.description)
    if file.tags:
        front["tags"] = [clean_text(tag) for tag in file.tags]
    if content.variables:
        front["variables"] = [_variable_out(variable) for variable in content.variables]
    settings = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(content.settings).items()
        if value not in (None, ())
    }
    if settings:
        front["settings"] = settings
    parts = [("system", content.system)] if content.system else []
    for example in content.examples:
        parts += [("example", example.input), ("answer", example.output)]
    parts.append(("user", content.user))
    if content.output_schema:
        parts.append(("schema", content.output_schema))
    head = dump_yaml(front) if front else ""
    body = "".join(f"--- {name}\n{_escaped(text)}\n" for name, text in parts)
    return f"{_FENCE}\n{head}{_FENCE}\n{body}"


def read_prompt_file(text: str) -> PromptFile:
    """Read what `write_prompt_file` wrote, or a person did; plain text is the user part alone.

    Raises InputError with the place of what cannot be understood.
    """
    if len(text) > MAX_FILE_CHARS:
        raise _refused(f"It is longer than {MAX_FILE_CHARS:,} characters.")
    lines = clean_text(text.removeprefix("\ufeff")).split("\n")
    if lines[0] != _FENCE:
        return PromptFile(PromptContent(user="\n".join(lines).removesuffix("\n")))
    try:
        end = lines.index(_FENCE, 1)
    except ValueError:
        raise _refused("The front matter has no end: a line of three hyphens.") from None
    front = _front("\n".join(lines[1:end]))
    parts = _split(lines[end + 1 :], end + 2)
    variables = tuple(_variable_in(item, n) for n, item in enumerate(_list(front, "variables"), 1))
    content = PromptContent(
        user=_only(parts, "user"),
        system=_only(parts, "system"),
        variables=variables,
        examples=_examples(parts),
        output_schema=_only(parts, "schema"),
        settings=_settings_in(front.get("settings") or {}),
    )
    return PromptFile(
        content=normalised(content),
        title=_text(front, "title"),
        description=_text(front, "description"),
        tags=tuple(_string(tag, "tags") for tag in _list(front, "tags")),
    )


def _front(text: str) -> Mapping[str, Any]:
    try:
        front = load_yaml(text)
    except YamlRefused as error:
        raise _refused(f"The front matter cannot be read: {error}.") from error
    if front is None:
        return {}
    if not isinstance(front, dict):
        raise _refused("The front matter must be names with values.")
    _only_known(front, _KEYS, "the front matter")
    return front


def _split(lines: list[str], first_line: int) -> list[tuple[str, str]]:
    """The parts in order. What stands before the first marker is the user part."""
    if lines and lines[-1] == "":
        lines = lines[:-1]
    parts: list[tuple[str, list[str]]] = []
    for number, line in enumerate(lines, first_line):
        if match := _MARKER.fullmatch(line):
            parts.append((match[1], []))
            continue
        if not parts:
            if not line.strip():
                continue
            parts.append(("user", []))
        if _LIKE_MARKER.fullmatch(line):
            raise _refused(
                f"Line {number}: there is no part “{line[4:]}”; parts are {', '.join(_PARTS)}. "
                "Write a backslash before a line that is text."
            )
        parts[-1][1].append(line[1:] if _ESCAPED_MARKER.fullmatch(line) else line)
    return [(name, "\n".join(text)) for name, text in parts]


def _escaped(text: str) -> str:
    return "\n".join(
        f"\\{line}" if _LIKE_MARKER.fullmatch(line.lstrip("\\")) else line
        for line in text.split("\n")
    )


def _only(parts: list[tuple[str, str]], name: str) -> str:
    found = [text for part, text in parts if part == name]
    if len(found) > 1:
        raise _refused(f"There are {len(found)} parts “{name}”; one is allowed.")
    return found[0] if found else ""


def _examples(parts: list[tuple[str, str]]) -> tuple[Example, ...]:
    found = [(name, text) for name, text in parts if name in ("example", "answer")]
    names = [name for name, _ in found]
    if names != ["example", "answer"] * (len(found) // 2):
        raise _refused("Every part “example” needs one part “answer” after it.")
    texts = [text for _, text in found]
    return tuple(Example(a, b) for a, b in zip(texts[::2], texts[1::2], strict=True))


def _variable_out(variable: Variable) -> dict[str, Any]:
    out: dict[str, Any] = {"name": variable.name, "kind": variable.kind.value}
    if variable.label:
        out["label"] = variable.label
    if variable.default is not None:
        out["default"] = variable.default
    if variable.choices:
        out["choices"] = list(variable.choices)
    return out


def _variable_in(raw: Any, number: int) -> Variable:
    where = f"variable {number}"
    if isinstance(raw, str):
        return Variable(raw)
    if not isinstance(raw, dict):
        raise _refused(f"{where.capitalize()} must be a name, or names with values.")
    _only_known(raw, _VARIABLE_KEYS, where)
    kinds = [kind.value for kind in VariableKind]
    kind = raw.get("kind", VariableKind.TEXT.value)
    if kind not in kinds:
        raise _refused(f"The kind of {where} must be one of {', '.join(kinds)}.")
    default = raw.get("default")
    return Variable(
        name=_string(raw.get("name", ""), f"name of {where}"),
        kind=VariableKind(kind),
        label=_string(raw.get("label", ""), f"label of {where}"),
        default=None if default is None else _string(default, f"default of {where}"),
        choices=tuple(_string(item, f"choices of {where}") for item in _list(raw, "choices")),
    )


def _settings_in(raw: Any) -> RecommendedSettings:
    if not isinstance(raw, dict):
        raise _refused("“settings” must be names with values.")
    _only_known(raw, tuple(_SETTINGS), "settings")
    values: dict[str, Any] = {}
    for name, value in raw.items():
        if value is None:
            continue
        if name == "stop":
            items = value if isinstance(value, list) else [value]
            values[name] = tuple(_string(item, "stop") for item in items)
            continue
        wanted = (int,) if name in _WHOLE else (int, float)
        if not isinstance(value, wanted) or isinstance(value, bool) or not abs(value) < 1e15:
            kind = "a whole number" if name in _WHOLE else "a number"
            raise _refused(f"The setting “{name}” must be {kind}.")
        values[name] = value
    return RecommendedSettings(**values)


def _text(front: Mapping[str, Any], key: str) -> str:
    value = front.get(key)
    return "" if value is None else _string(value, key)


def _string(value: Any, what: str) -> str:
    """Plain scalars count as text: a person writes `default: 3`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return clean_text(str(value))
    raise _refused(f"The {what} must be text.")


def _list(front: Mapping[str, Any], key: str) -> list[Any]:
    value = front.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise _refused(f"“{key}” must be a list.")
    return value


def _only_known(raw: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in raw:
        if key not in known:
            raise _refused(f"There is no “{key}” in {where}; known are {', '.join(known)}.")


def _refused(why: str) -> InputError:
    return InputError(
        f"This is not a prompt file that can be read. {why}",
        hint="The guide to prompts shows how such a file looks.",
    )
