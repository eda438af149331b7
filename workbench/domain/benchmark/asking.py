"""What a row of a benchmark asks: text, choices and target out of templates, examples before it.

Pure but for the templates, which run in a sandbox with limits. Source: `lm_eval/api/task.py` and
`samplers.py`, 0.4.13 (MIT), whose draws of examples are repeated to the letter.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from jinja2 import StrictUndefined, TemplateError

from workbench.domain.benchmark.task import BenchmarkTask, TaskRefused
from workbench.domain.template_sandbox import (
    MAX_TEMPLATE_CHARS,
    SandboxEnvironment,
    TemplateFailed,
)

Row = Mapping[str, Any]
_ROOM: Final = 1_000_000  # characters of one text
_STEPS: Final = 100_000
_LONGEST_LITERAL: Final = 200_000


@dataclass(frozen=True, slots=True)
class Asked:
    """`contexts`: one, or one for each choice where the choices stand in the text."""

    contexts: tuple[str, ...]
    choices: tuple[str, ...]
    continuations: tuple[str, ...]  # of multiple choice, one for each of the choices
    gold: int | str | tuple[Any, ...]
    target: str  # of the other kinds


class Asker:
    """For one task over its rows; rows are asked in order, since examples are drawn in order."""

    def __init__(
        self,
        task: BenchmarkTask,
        rows: Sequence[Row],
        pool: Sequence[Row],
        *,
        n_shots: int,
        seed: int,
    ) -> None:
        """`pool`: the rows that examples are drawn from. Raises TaskRefused."""
        self._task = task
        self._fields = frozenset(rows[0]) if rows else frozenset()
        chosen = [pool[at] for at in task.few_shot.indices if at < len(pool)]
        self._pool = chosen if task.few_shot.indices else list(pool)
        self._n_shots = n_shots
        self._draw = Random(seed)  # noqa: S311 - as lm-evaluation-harness draws
        if n_shots and len(self._pool) < n_shots + int(self._is_own_split):
            raise TaskRefused(f"it has no {n_shots} examples to show")
        self._in_context = (
            bool(rows)
            and task.doc_to_choice is not None
            and isinstance(self._text(rows[0], task.doc_to_text), int)
        )

    def asked(self, row: Row) -> Asked:
        """Raises TaskRefused for a template that fails."""
        task = self._task
        head = self._field_or_template(row, task.description) if task.description else ""
        before = head + self._examples(row)
        text = self._text(row, task.doc_to_text)
        target = self._target(row, task.doc_to_target)
        choices = self._choices(row, task.doc_to_choice)
        prefix = self._field_or_template(row, task.gen_prefix) if task.gen_prefix else ""
        if self._in_context:
            contexts = tuple(before + _turn(one, prefix, "") for one in choices)
            ends = (f"{task.target_delimiter}{target}",) * len(choices)
            assert isinstance(text, int)
            return Asked(contexts, choices, ends, text, str(target))
        context = before + _turn(str(text), prefix, task.target_delimiter)
        ends = tuple(f"{task.target_delimiter}{one}" for one in choices)
        gold = tuple(target) if isinstance(target, (list, tuple)) else target
        return Asked((context,), choices, ends, gold, str(target))

    @property
    def _is_own_split(self) -> bool:
        return (self._task.few_shot.split or None) == (self._task.test_split or None)

    def _examples(self, row: Row) -> str:
        if not self._n_shots:
            return ""
        few, lines = self._task.few_shot, []
        for one in self._drawn(row):
            text = self._text(one, few.doc_to_text)
            choices = self._choices(one, few.doc_to_choice)
            target = self._target(one, few.doc_to_target)
            if self._in_context:
                assert isinstance(text, int)
                said, shown = target, choices[text]
            else:
                said, shown = target, str(text)
                if choices and isinstance(target, int):
                    said = choices[target]
                elif isinstance(target, (list, tuple)):
                    said = target[0] if target else ""
            prefix = self._field_or_template(one, few.gen_prefix) if few.gen_prefix else ""
            answer = _joined(prefix, str(said), " ")
            lines.append(f"{shown}{few.target_delimiter}{answer}{few.delimiter}")
        return "".join(lines)

    def _drawn(self, row: Row) -> list[Row]:
        own = row if self._is_own_split else None
        if self._task.few_shot.sampler == "first_n":
            return [one for one in self._pool if one != own][: self._n_shots]
        if own is None:
            return self._draw.sample(self._pool, self._n_shots)
        drawn = self._draw.sample(self._pool, self._n_shots + 1)
        found = [one for one in drawn if one != own][: self._n_shots]
        if len(found) < self._n_shots:
            others = [one for one in self._pool if one != own]
            if len(others) < self._n_shots:
                raise TaskRefused(f"it has no {self._n_shots} examples to show")
            found = self._draw.sample(others, self._n_shots)
        return found

    # -- fields and templates

    def _text(self, row: Row, source: str | int | None) -> str | int:
        if isinstance(source, int):
            return source
        if source in self._fields:
            return row[source] if isinstance(row[source], (str, int)) else str(row[source])
        made = self._rendered(str(source or ""), row)
        if made.isdecimal() and self._task.doc_to_choice is not None:
            return int(made)
        return made

    def _target(self, row: Row, source: str | int | tuple[Any, ...] | None) -> Any:
        if isinstance(source, (int, tuple)):
            return source
        if source in self._fields:
            return row[source]
        made = self._rendered(str(source or ""), row)
        if made.isdecimal() and self._task.doc_to_choice is not None:
            return int(made)
        if len(made) > 1 and made[0] == "[" and made[-1] == "]":
            try:
                return _literal(made)
            except TaskRefused:
                return made
        return made

    def _choices(self, row: Row, source: str | tuple[str, ...] | None) -> tuple[str, ...]:
        if source is None:
            return ()
        if isinstance(source, tuple):
            return source
        found = row[source] if source in self._fields else _literal(self._rendered(source, row))
        if not isinstance(found, (list, tuple)) or not found:
            raise TaskRefused("its doc_to_choice gives no list")
        return tuple(map(str, found))

    def _field_or_template(self, row: Row, source: str) -> str:
        return str(row[source]) if source in self._fields else self._rendered(source, row)

    def _rendered(self, source: str, row: Row) -> str:
        if "{" not in source:
            return source
        if len(source) > MAX_TEMPLATE_CHARS:
            raise TaskRefused("a template in it is too long")
        room = SandboxEnvironment(
            _ROOM, _STEPS, undefined=StrictUndefined, keep_trailing_newline=True
        )
        room.trim_blocks = room.lstrip_blocks = False
        try:
            return room.from_string(source).render(**{str(k): v for k, v in row.items()})
        except (TemplateFailed, TemplateError, TypeError, ValueError, ArithmeticError,
                LookupError, AttributeError, RecursionError) as error:  # fmt: skip
            why = str(error) if isinstance(error, (TemplateFailed, TemplateError)) else ""
            raise TaskRefused(f"a template in it fails ({why[:120] or 'on a row'})") from error


def _turn(text: str, prefix: str, delimiter: str) -> str:
    if not prefix:
        return text
    return f"{text}{delimiter if _touch(text, prefix) else ''}{prefix}"


def _touch(before: str, after: str) -> bool:
    """Whether two texts would run into each other."""
    return bool(before) and not (before[-1].isspace() or after[0].isspace())


def _joined(before: str, after: str, between: str) -> str:
    if not before or not after:
        return before or after
    return f"{before}{between if _touch(before, after) else ''}{after}"


def _literal(text: str) -> Any:
    if len(text) > _LONGEST_LITERAL:
        raise TaskRefused("a list in it is too long")
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise TaskRefused("a list in it cannot be read") from error
