"""YAML for what people write by hand: plain values only, with limits.

The safe loader of PyYAML without aliases (which can make little text very large), tags and
dates; text is written so that it reads back as it was. PyYAML is imported when needed.
"""

from __future__ import annotations

import functools
from typing import Any

MAX_YAML_CHARS = 2_000_000
_DEEPEST = 40  # lists and mappings inside each other


class YamlRefused(ValueError):
    """Not YAML, or more than plain values; says where, never what stands there."""


def load_yaml(text: str) -> Any:
    """Dicts with text as keys, lists, text, numbers, booleans and None. Raises YamlRefused."""
    import yaml  # noqa: PLC0415 - only for files

    if len(text) > MAX_YAML_CHARS:
        raise YamlRefused(f"it is longer than {MAX_YAML_CHARS:,} characters")
    try:
        value = yaml.load(text, _loader())  # noqa: S506 - a loader of plain values
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" in line {mark.line + 1}" if mark else ""
        raise YamlRefused(f"{error.problem or 'it is not valid'}{where}") from error
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise YamlRefused("it is not valid") from error
    _check(value, _DEEPEST)
    return value


def dump_yaml(value: Any) -> str:
    """Block style, keys in their order, one line for each line of a long text."""
    import yaml  # noqa: PLC0415 - only for files

    written: str = yaml.dump(
        value, Dumper=_dumper(), sort_keys=False, allow_unicode=True, width=float("inf")
    )
    return written


@functools.cache
def _loader() -> Any:
    import yaml  # noqa: PLC0415 - only for files

    class Loader(yaml.SafeLoader):  # type: ignore[misc] # untyped
        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                mark = self.peek_event().start_mark
                raise yaml.composer.ComposerError(None, None, "an alias is not allowed", mark)
            return super().compose_node(parent, index)

    # Dates stay text, and only `true` and `false` are truths: `no` is a word.
    Loader.yaml_implicit_resolvers = {
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
        ]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    import re  # noqa: PLC0415 - beside its only use

    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:bool", re.compile("true|false|True|False"), list("tfTF")
    )
    return Loader


@functools.cache
def _dumper() -> Any:
    import yaml  # noqa: PLC0415 - only for files

    class Dumper(yaml.SafeDumper):  # type: ignore[misc] # untyped
        def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
            del indentless  # lists stand below their name, further in
            return super().increase_indent(flow, indentless=False)

    def text(dumper: Any, value: str) -> Any:
        lines = value.split("\n")
        is_plain = all(line.isprintable() and line == line.rstrip() for line in lines)
        style: str | None = '"'  # everything in it is escaped
        if is_plain:
            is_block = len(lines) > 1 and lines[0] and not lines[0].startswith(" ")
            style = "|" if is_block else None if len(lines) == 1 else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return Dumper


def _check(value: Any, left: int) -> None:
    if left < 0:
        raise YamlRefused("its lists stand too deep inside each other")
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise YamlRefused("a name is not text; put it into quotes")
            _check(item, left - 1)
    elif isinstance(value, list):
        for item in value:
            _check(item, left - 1)
    elif value is not None and not isinstance(value, (str, int, float, bool)):
        raise YamlRefused("it holds something other than text, numbers and lists")


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """The line in which each value begins, by the names and positions that lead to it.

    Of a text that `load_yaml` took. Raises YamlRefused for a name that stands twice in a mapping.
    """
    import yaml  # noqa: PLC0415 - only for files

    found: dict[tuple[str | int, ...], int] = {}

    def walk(node: Any, path: tuple[str | int, ...]) -> None:
        found.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.SequenceNode):
            for at, item in enumerate(node.value):
                walk(item, (*path, at))
        if isinstance(node, yaml.MappingNode):
            seen = set()
            for key, item in node.value:
                line = key.start_mark.line + 1
                if key.value in seen:
                    raise YamlRefused(f"“{key.value[:40]}” stands there twice in line {line}")
                seen.add(key.value)
                found[(*path, key.value)] = line
                walk(item, (*path, key.value))

    node = yaml.compose(text, _loader())
    if node is not None:
        walk(node, ())
    return found
