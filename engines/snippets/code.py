"""Make a function of a snippet and ask it. Runs in the copy that is thrown away.

As promptfoo has it: one expression, the body of a function with `return`, or a module whose
function is named. `output` is the answer, `context` holds `vars` and `prompt`.
"""

from __future__ import annotations

import ast
import json
import math
import textwrap
from collections.abc import Callable, Mapping
from typing import Any, Final

_NAME: Final = "snippet"
_MOST_SAID: Final = 300


class SnippetWrong(Exception):
    """What is wrong with it, in words."""


def judged(code: str, function: str, output: str, context: Mapping[str, Any]) -> str:
    """The snippet's result as JSON. Raises SnippetWrong, MemoryError."""
    try:
        found = _function(code, function)(output, dict(context))
    except SnippetWrong:
        raise
    except (MemoryError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise SnippetWrong(_said(error)) from error
    try:
        return json.dumps(_plain(found), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        kind = type(found).__name__
        raise SnippetWrong(
            f"what it gives back ({kind}) is no verdict, number or object"
        ) from error


def _function(code: str, function: str) -> Callable[..., Any]:
    space: dict[str, Any] = {"__name__": _NAME, "__builtins__": __builtins__}
    if function:
        exec(_compiled(_parsed(code)), space)  # noqa: S102 - that is what it is for; see the worker
        found = space.get(function)
        if not callable(found):
            raise SnippetWrong(f"it has no function “{function[:60]}”")
        return found  # type: ignore[no-any-return]
    body = _parsed(textwrap.dedent(code).strip()).body
    if len(body) == 1 and isinstance(body[0], ast.Expr):
        body = [ast.copy_location(ast.Return(body[0].value), body[0])]
    whole = _parsed("def judge(output, context): pass")
    whole.body[0].body = body  # type: ignore[attr-defined]
    exec(_compiled(ast.fix_missing_locations(whole)), space)  # noqa: S102
    return space["judge"]  # type: ignore[no-any-return]


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source, f"<{_NAME}>")
    except (SyntaxError, ValueError, RecursionError) as error:
        raise SnippetWrong(_said(error)) from error


def _compiled(tree: ast.Module) -> Any:
    if not tree.body or not getattr(tree.body[0], "body", True):
        raise SnippetWrong("it is empty")
    try:
        return compile(tree, f"<{_NAME}>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise SnippetWrong(_said(error)) from error


def _plain(found: Any) -> Any:
    """Numbers of other libraries are numbers, too; what is not finite is told as a text."""
    if isinstance(found, bool) or found is None or isinstance(found, str):
        return found
    if isinstance(found, Mapping):
        return {str(name): _plain(value) for name, value in found.items()}
    if isinstance(found, (list, tuple)):
        return [_plain(one) for one in found]
    if isinstance(found, int):
        return found
    if isinstance(found, float) or hasattr(found, "__float__"):
        number = float(found)
        return number if math.isfinite(number) else str(number)
    raise TypeError


def _said(error: BaseException) -> str:
    text = " ".join(str(error).split())[:_MOST_SAID]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
