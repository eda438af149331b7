"""Templates in the style of `{name}` to the one syntax of the library, `{{ name }}`. Pure.

As in Python's format strings `{{` and `}}` stand for braces. Braces around anything but a name
(JSON, code) are text.
"""

from __future__ import annotations

import re

_PIECE = re.compile(r"\{\{|\}\}|\{([A-Za-z_][A-Za-z0-9_]*)\}")
_OPENER = re.compile(r"\{(?=[{%#])|\{\Z")


def from_braces(text: str) -> str:
    """The same template in Jinja: `{name}` becomes `{{ name }}`, what looks like Jinja is text."""
    pieces: list[str] = []
    literal: list[str] = []
    end = 0
    for match in _PIECE.finditer(text):
        literal.append(text[end : match.start()])
        end = match.end()
        if match[1] is None:
            literal.append(match[0][0])
            continue
        pieces += [_as_text("".join(literal)), "{{ ", match[1], " }}"]
        literal = []
    literal.append(text[end:])
    return "".join([*pieces, _as_text("".join(literal), is_last=True)])


def names_in_braces(text: str) -> list[str]:
    """The names in their order of appearance, each once."""
    return list(dict.fromkeys(match[1] for match in _PIECE.finditer(text) if match[1]))


def _as_text(literal: str, *, is_last: bool = False) -> str:
    """`literal` so that Jinja writes it as it is."""

    def escaped(match: re.Match[str]) -> str:
        if is_last and match.end() == len(literal):
            return "{"
        return '{{ "{" }}'

    return _OPENER.sub(escaped, literal)
