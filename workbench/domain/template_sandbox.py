"""A sandbox for Jinja templates that strangers wrote, with a budget for what they may do.

Templates are untrusted programs: they run in Jinja's immutable sandbox, and on top of it every
loop, joined text and written character is counted against a limit. Knows no chat and no prompt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from jinja2 import Undefined, nodes, pass_context
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

MAX_TEMPLATE_CHARS: Final = 200_000
_FIXED_ROOM: Final = 16_000_000  # characters of fixed text, which loops and macros may repeat
_MAX_BITS: Final = 4_096
_PADDING: Final = frozenset({"center", "expandtabs", "ljust", "rjust", "translate", "zfill"})
_KEPT_FILTERS: Final = frozenset({
    "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "int", "items", "last", "length", "list", "lower", "map", "max", "min", "reject",
    "rejectattr", "reverse", "round", "safe", "select", "selectattr", "sort", "string", "title",
    "trim", "unique", "upper",
})  # fmt: skip


class TemplateFailed(Exception):
    """The template could not be used: broken, over its limits, or it refused what it was given."""


class SandboxEnvironment(ImmutableSandboxedEnvironment):
    """One per rendering: `room` characters may be written, `steps` loops and calls be made."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        room: int,
        steps: int,
        *,
        undefined: type[Undefined] = Undefined,
        keep_trailing_newline: bool = False,
    ) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=undefined,
            keep_trailing_newline=keep_trailing_newline,
            extensions=["jinja2.ext.loopcontrols"],
            finalize=self._written,
            cache_size=0,
        )
        self._room = room
        self._steps_left = steps
        self._chars_left = room
        self._fixed_left = _FIXED_ROOM
        self._fixed_chars = 0
        self.filters = {name: self.filters[name] for name in sorted(_KEPT_FILTERS)} | {
            "join": self._join,
            "replace": self._replace,
            "tojson": _to_json,
            "counted": self._counted,
        }
        self.globals = {
            "range": self._range,
            "namespace": self.globals["namespace"],
            "dict": dict,
            "raise_exception": _refuse,
        }

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        self._fixed_chars = _fixed_chars(tree)
        budgeted: nodes.Template = _Budgeted().visit(tree)
        return budgeted

    def wrap_str_format(self, value: Any) -> Any:
        if isinstance(getattr(value, "__self__", None), str) and "format" in value.__name__:
            raise TemplateFailed("it formats a text with widths of its own")
        return None

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str) and attr in _PADDING:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        sides = (left, right)
        sizes = [len(side) for side in sides if isinstance(side, Sequence)]
        numbers = [side for side in sides if isinstance(side, int)]
        if operator == "**" or (operator == "%" and sizes):
            raise TemplateFailed(f"it uses the operator {operator} on a text or as a power")
        if operator == "+":
            self._spend_room(sum(sizes))
        elif operator == "*" and sizes:
            self._spend_room(sum(sizes) * abs(sum(numbers)))
        elif sum(number.bit_length() for number in numbers) > _MAX_BITS:
            raise TemplateFailed("it computes with enormous numbers")
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, called: Any, /, *arguments: Any, **named: Any) -> Any:  # type: ignore[override,unused-ignore]
        self._spend_step()
        if isinstance(called, Macro):
            self._spend_fixed(self._fixed_chars)
        owner = getattr(called, "__self__", None)
        if isinstance(owner, str) and called.__name__ == "replace":
            return self._replace(owner, *arguments)
        if isinstance(owner, str) and called.__name__ == "join":
            return self._join(arguments[0], owner)
        return super().call(context, called, *arguments, **named)

    @pass_context  # so that nothing is written at compile time, once, and then repeated unseen
    def _written(self, _context: Context, value: Any) -> Any:
        text = value if isinstance(value, str) else str(value)
        self._spend_room(len(text))
        return value

    def _counted(self, items: Iterable[Any], fixed_chars: int = 0) -> Iterator[Any]:
        for item in items:
            self._spend_step()
            self._spend_fixed(fixed_chars)
            yield item

    def _join(self, items: Iterable[Any], between: str = "") -> str:
        texts = []
        for item in self._counted(items):
            texts.append(str(item))
            self._spend_room(len(texts[-1]) + len(between))
        return str(between).join(texts)

    def _replace(self, text: Any, old: Any, new: Any, count: int = -1) -> str:
        text, old, new = str(text), str(old), str(new)
        self._spend_room(len(text) + max(0, text.count(old) * (len(new) - len(old))))
        return str(text.replace(old, new, count))

    def _range(self, *bounds: int) -> range:
        numbers = range(*bounds)
        if len(numbers) > self._steps_left:
            raise TemplateFailed("it counts too far")
        return numbers

    def _spend_room(self, n_chars: int) -> None:
        self._chars_left -= n_chars
        if self._chars_left < 0:
            raise TemplateFailed(f"it writes more than {self._room:,} characters")

    def _spend_fixed(self, n_chars: int) -> None:
        self._fixed_left -= n_chars
        if self._fixed_left < 0:
            raise TemplateFailed("it repeats its own text too often")

    def _spend_step(self) -> None:
        self._steps_left -= 1
        if self._steps_left < 0:
            raise TemplateFailed("its loops and calls run too often")


class _Budgeted(NodeTransformer):
    """Rewrites the parsed template so that loops and joined texts pass through the budget."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        fixed = nodes.Const(_fixed_chars(node), lineno=node.lineno)
        node.iter = _filtered(node.iter, "counted", fixed)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), "join")


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _fixed_chars(node: nodes.Node) -> int:
    return sum(len(text.data) for text in node.find_all(nodes.TemplateData))


def _refuse(message: object = "") -> None:
    raise TemplateFailed(str(message)[:200])


def _to_json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=None if indent is None else min(indent, 8))
