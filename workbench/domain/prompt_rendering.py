"""A prompt's templates with values in them, as the messages that a model is sent.

Templates are Jinja in the budgeted sandbox; one that uses a name without a value fails. Knows
no model and no tokens. Jinja is imported when something is rendered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.model import Message
from workbench.domain.prompt import PromptContent
from workbench.domain.prompt_values import Value
from workbench.errors import InputError

_STEPS = 20_000  # rounds of loops and calls in one part
_ROOM = 100_000  # characters that a part may write beside the values
_TIMES = 4  # and so often may the values be repeated


class TemplateProblem(InputError):
    """A template that cannot be rendered; `line` is where, 0 if it is not known."""

    def __init__(self, message: str, *, part: str, line: int, hint: str, details: str = "") -> None:
        super().__init__(message, hint=hint, details=details)
        self.part = part
        self.line = line


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    system: str
    examples: tuple[Message, ...]
    user: str

    @property
    def messages(self) -> tuple[Message, ...]:
        head = (Message("system", self.system),) if self.system.strip() else ()
        return (*head, *self.examples, Message("user", self.user))


def render_prompt(content: PromptContent, values: Mapping[str, Value]) -> RenderedPrompt:
    """Raises TemplateProblem, which names the part and the line."""
    examples: list[Message] = []
    for number, example in enumerate(content.examples, 1):
        examples += [
            Message("user", render_text(example.input, values, f"example {number}")),
            Message("assistant", render_text(example.output, values, f"answer {number}")),
        ]
    return RenderedPrompt(
        system=render_text(content.system, values, "system"),
        examples=tuple(examples),
        user=render_text(content.user, values, "user"),
    )


def render_text(source: str, values: Mapping[str, Value], part: str) -> str:
    """One part of a prompt; `part` is its name in errors."""
    if not any(mark in source for mark in ("{{", "{%", "{#")):
        return source
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError  # noqa: PLC0415 - dear

    from workbench.domain.template_sandbox import (  # noqa: PLC0415 - brings Jinja
        MAX_TEMPLATE_CHARS,
        SandboxEnvironment,
        TemplateFailed,
    )

    if len(source) > MAX_TEMPLATE_CHARS:
        raise TemplateProblem(
            f"The part “{part}” is {len(source):,} characters long.",
            part=part,
            line=0,
            hint=f"A template may have {MAX_TEMPLATE_CHARS:,}; put long text into a file variable.",
        )
    room = _ROOM + _TIMES * sum(len(str(value)) for value in values.values())
    environment = SandboxEnvironment(
        room, _STEPS, undefined=StrictUndefined, keep_trailing_newline=True
    )
    try:
        return environment.from_string(source).render(dict(values))
    except TemplateSyntaxError as error:
        raise TemplateProblem(
            f"The part “{part}” is not a valid template: {error.message}.",
            part=part,
            line=error.lineno,
            hint=f"Look at line {error.lineno}. A variable is written {{{{ name }}}}.",
        ) from error
    except (TemplateError, TemplateFailed) as error:
        raise TemplateProblem(
            f"The part “{part}” could not be rendered: {error}.",
            part=part,
            line=0,
            hint="Add the variable that it names, or correct the template.",
        ) from error
    except Exception as error:  # an untrusted program may raise anything
        raise TemplateProblem(
            f"The part “{part}” could not be rendered.",
            part=part,
            line=0,
            hint="Correct the template; its details say what failed.",
            details=f"{type(error).__name__}: {error}",
        ) from error


def names_used(source: str) -> dict[str, int]:
    """Names that the template takes from outside, with the line of their first use.

    Raises TemplateProblem if the source is not a template.
    """
    from jinja2 import TemplateError, meta, nodes  # noqa: PLC0415 - dear to import

    from workbench.domain.template_sandbox import SandboxEnvironment  # noqa: PLC0415

    environment = SandboxEnvironment(0, 0)
    try:
        tree = environment.parse(source)
        wanted = meta.find_undeclared_variables(tree) - set(environment.globals)
    except (TemplateError, RecursionError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise TemplateProblem(
            f"This is not a valid template: {error}.",
            part="",
            line=line,
            hint="A variable is written {{ name }}.",
        ) from error
    lines: dict[str, int] = {}
    for node in tree.find_all(nodes.Name):
        if node.name in wanted:
            lines[node.name] = min(node.lineno, lines.get(node.name, node.lineno))
    return dict(sorted(lines.items(), key=lambda item: (item[1], item[0])))
