"""Colours and sizes that rendered Markdown takes from the theme; pixels at scale 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

# Pygments token types by name, the most general that share a colour. Contrast >= 4.5 on the
# theme's code background.
DARK_CODE: Mapping[str, str] = MappingProxyType(
    {
        "Keyword": "#c792ea",
        "Name.Function": "#82aaff",
        "Name.Class": "#ffcb6b",
        "Name.Builtin": "#82aaff",
        "Name.Decorator": "#ffcb6b",
        "Name.Tag": "#f07178",
        "Name.Attribute": "#ffcb6b",
        "Literal.String": "#c3e88d",
        "Literal.Number": "#f78c6c",
        "Comment": "#8b95ab",
        "Operator": "#89ddff",
        "Operator.Word": "#c792ea",
        "Generic.Deleted": "#f07178",
        "Generic.Inserted": "#c3e88d",
        "Generic.Heading": "#82aaff",
    }
)
LIGHT_CODE: Mapping[str, str] = MappingProxyType(
    {
        "Keyword": "#8223d2",
        "Name.Function": "#2152c9",
        "Name.Class": "#8a5a00",
        "Name.Builtin": "#2152c9",
        "Name.Decorator": "#8a5a00",
        "Name.Tag": "#b3263a",
        "Name.Attribute": "#8a5a00",
        "Literal.String": "#2a6f2d",
        "Literal.Number": "#a8480a",
        "Comment": "#5f6a80",
        "Operator": "#0b6e8a",
        "Operator.Word": "#8223d2",
        "Generic.Deleted": "#b3263a",
        "Generic.Inserted": "#2a6f2d",
        "Generic.Heading": "#2152c9",
    }
)
# With high contrast at least 7.
CONTRAST_DARK_CODE: Mapping[str, str] = MappingProxyType(
    {
        "Keyword": "#ffb8ff",
        "Name.Function": "#a8d0ff",
        "Name.Class": "#ffe04d",
        "Name.Builtin": "#a8d0ff",
        "Name.Decorator": "#ffe04d",
        "Name.Tag": "#ffb8b8",
        "Name.Attribute": "#ffe04d",
        "Literal.String": "#b6ff8f",
        "Literal.Number": "#ffc9a3",
        "Comment": "#dcdcdc",
        "Operator": "#a3ffff",
        "Operator.Word": "#ffb8ff",
        "Generic.Deleted": "#ffb8b8",
        "Generic.Inserted": "#b6ff8f",
        "Generic.Heading": "#a8d0ff",
    }
)
CONTRAST_LIGHT_CODE: Mapping[str, str] = MappingProxyType(
    {
        "Keyword": "#530090",
        "Name.Function": "#00308f",
        "Name.Class": "#4d2d00",
        "Name.Builtin": "#00308f",
        "Name.Decorator": "#4d2d00",
        "Name.Tag": "#7a0012",
        "Name.Attribute": "#4d2d00",
        "Literal.String": "#003d16",
        "Literal.Number": "#5c1f00",
        "Comment": "#2e2e2e",
        "Operator": "#003747",
        "Operator.Word": "#530090",
        "Generic.Deleted": "#7a0012",
        "Generic.Inserted": "#003d16",
        "Generic.Heading": "#00308f",
    }
)


@dataclass(frozen=True, slots=True)
class MarkdownStyle:
    """Colours are "#rrggbb"."""

    text: str
    muted: str
    accent: str
    chip: str  # behind a citation number
    chip_text: str
    code_background: str
    border: str
    header: str  # behind a table's header row
    is_dark: bool
    family: str = ""  # empty: the application's font
    mono_family: str = "JetBrains Mono"
    size_px: int = 14
    code_size_px: int = 13
    code_colours: Mapping[str, str] = field(default_factory=dict)
