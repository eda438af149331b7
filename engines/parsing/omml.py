"""Formulas of office files (Office Math Markup) to the LaTeX that people write for them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, child, children, name

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {
    "×": "times", "÷": "div", "±": "pm", "∓": "mp", "·": "cdot", "⋅": "cdot", "∙": "cdot",
    "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx", "≡": "equiv", "∼": "sim", "∝": "propto",
    "∞": "infty", "∂": "partial", "∇": "nabla", "∈": "in", "∉": "notin", "⊂": "subset",
    "⊆": "subseteq", "∪": "cup", "∩": "cap", "∀": "forall", "∃": "exists", "→": "to",
    "←": "leftarrow", "⇒": "Rightarrow", "⇔": "Leftrightarrow", "∑": "sum", "∏": "prod",
    "∫": "int", "∬": "iint", "∭": "iiint", "∮": "oint", "∯": "oiint", "∰": "oiiint",
    "⋃": "bigcup", "⋂": "bigcap", "⋁": "bigvee", "⋀": "bigwedge", "∐": "coprod",
    "…": "ldots", "⋯": "cdots", "∅": "emptyset", "ϵ": "epsilon", "ϕ": "phi", "ϑ": "vartheta",
}  # fmt: skip
_ACCENTS = {"\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "overline",
            "\u0307": "dot", "\u20d7": "vec"}  # fmt: skip
_GROUPS = {"\u23df": "underbrace", "\u23de": "overbrace"}
_FUNCTIONS = (
    "sin cos tan cot sec csc log ln exp lim max min sup inf det arcsin arccos arctan sinh cosh tanh"
)
_NAMED = frozenset(_FUNCTIONS.split())
_NEW_ROW = r" \\ "
_STYLED = 0x1D400  # from here on letters are written in mathematical styles
_NO_LETTER = re.compile(r"(?<![^\W_]) (?=\\)")  # a blank that parts a command from nothing
_WORD = 3  # letters of a name that is no product of two
_LEFT_OUT = "Pr"  # m:fPr, m:sSupPr and so on: looks


def to_latex(formula: _Element) -> str:
    """An `oMath` or `oMathPara` in one line, without the dollar signs around it."""
    return _NO_LETTER.sub("", " ".join(_all(formula).split()))


def _all(element: _Element | None) -> str:
    return "" if element is None else "".join(_one(part) for part in element)


def _one(element: _Element) -> str:
    kind = name(element)
    if kind == "t":
        return "".join(_sign(character) for character in element.text or "")
    if kind.endswith(_LEFT_OUT):
        return ""
    writer = _WRITERS.get(kind)
    return writer(element) if writer else _all(element)


def _sign(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character) if ord(character) >= _STYLED else character
    if plain != character:
        return "".join(map(_sign, plain))
    if character in _SIGNS:
        return f" \\{_SIGNS[character]} "
    words = unicodedata.name(character, "").split()
    if words[:1] == ["GREEK"] and words[2:3] == ["LETTER"] and len(words) == 4:
        letter = words[3].lower()
        return f" \\{letter.capitalize() if words[1] == 'CAPITAL' else letter} "
    return character


def _part(element: _Element, part: str) -> str:
    return _all(child(element, part)).strip()


def _fraction(element: _Element) -> str:
    is_bare = attribute(child(element, "fPr", "type"), "val") == "noBar"
    command = r"\genfrac{}{}{0pt}{}" if is_bare else r"\frac"
    return f"{command}{{{_part(element, 'num')}}}{{{_part(element, 'den')}}}"


def _scripts(*marks: tuple[str, str]) -> Callable[[_Element], str]:
    def write(element: _Element) -> str:
        return _part(element, "e") + "".join(
            f"{mark}{{{_part(element, part)}}}" for mark, part in marks
        )

    return write


def _root(element: _Element) -> str:
    degree = _part(element, "deg")
    return rf"\sqrt{f'[{degree}]' if degree else ''}{{{_part(element, 'e')}}}"


def _nary(element: _Element) -> str:
    sign = attribute(child(element, "naryPr", "chr"), "val") or "∫"
    low, high = _part(element, "sub"), _part(element, "sup")
    limits = (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    return f"{_sign(sign).strip()}{limits} {_part(element, 'e')}"


def _function(element: _Element) -> str:
    called = _part(element, "fName")
    return f"{_named(called)}({_part(element, 'e')})"


def _named(called: str) -> str:
    if called in _NAMED:
        return f"\\{called}"
    is_word = called.isalpha() and called.isascii() and len(called) >= _WORD
    return rf"\operatorname{{{called}}}" if is_word else called


def _delimited(element: _Element) -> str:
    properties = child(element, "dPr")
    marks = [attribute(child(properties, part), "val") for part in ("begChr", "endChr")]
    left, right = marks[0] or "(", marks[1] or ")"
    return rf"\left{left}{','.join(_all(part) for part in children(element, 'e'))}\right{right}"


def _matrix(element: _Element) -> str:
    rows = (" & ".join(_all(e) for e in children(row, "e")) for row in children(element, "mr"))
    return rf"\begin{{matrix}}{_NEW_ROW.join(rows)}\end{{matrix}}"


def _accent(element: _Element) -> str:
    mark = attribute(child(element, "accPr", "chr"), "val") or "\u0302"
    return rf"\{_ACCENTS.get(mark, 'hat')}{{{_part(element, 'e')}}}"


def _grouped(element: _Element) -> str:
    """A brace or an arrow below or above."""
    properties = child(element, "groupChrPr")
    mark = attribute(child(properties, "chr"), "val") or "\u23df"
    is_above = attribute(child(properties, "pos"), "val") == "top"
    command = _GROUPS.get(mark, "overline" if is_above else "underline")
    return rf"\{command}{{{_part(element, 'e')}}}"


def _limit(mark: str) -> Callable[[_Element], str]:
    def write(element: _Element) -> str:
        base = _named(_part(element, "e"))
        return f"{base}{mark}{{{_part(element, 'lim')}}}"

    return write


_WRITERS: dict[str, Callable[[_Element], str]] = {
    "f": _fraction,
    "sSup": _scripts(("^", "sup")),
    "sSub": _scripts(("_", "sub")),
    "sSubSup": _scripts(("_", "sub"), ("^", "sup")),
    "rad": _root,
    "nary": _nary,
    "func": _function,
    "d": _delimited,
    "m": _matrix,
    "acc": _accent,
    "groupChr": _grouped,
    "limLow": _limit("_"),
    "limUpp": _limit("^"),
}
