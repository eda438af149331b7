"""A prompt of the library: a template with typed variables, in versions that never change.

Pure values; knows no template language, no files and no tables.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from typing import Any, Literal, NewType

from workbench.domain.model import Message, SamplingSettings
from workbench.errors import InputError

PromptId = NewType("PromptId", str)

LATEST = "latest"  # stands for the newest version; no label can be called so
_NAME = re.compile(r"[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_BAD_IN_FOLDER = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # no file can be called so on Windows
_LONGEST_FOLDER = 200  # characters
_RESERVED = frozenset({
    "and", "or", "not", "in", "is", "if", "else", "elif", "for", "true", "false", "none", "True",
    "False", "None", "loop", "self", "super", "range", "dict", "namespace", "raise_exception",
    "caller", "varargs", "kwargs",
})  # fmt: skip # these mean something in a template already


class VariableKind(Enum):
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    FILE = "file"  # its text is inserted
    DATE = "date"  # ISO 8601


@dataclass(frozen=True, slots=True)
class Variable:
    """`default` None: a value must be given. A date's default may be `today`."""

    name: str
    kind: VariableKind = VariableKind.TEXT
    label: str = ""
    default: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """One exchange shown before the question; both sides are templates."""

    input: str
    output: str


@dataclass(frozen=True, slots=True)
class RecommendedSettings:
    """Sampling that suits the prompt; None leaves the person's own setting as it is."""

    temperature: float | None = None
    top_k: int | None = None
    top_p: float | None = None
    min_p: float | None = None
    repeat_penalty: float | None = None
    seed: int | None = None
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()

    def over(self, settings: SamplingSettings) -> SamplingSettings:
        """`settings` with what is recommended here in their place."""
        given = {name: value for name, value in asdict(self).items() if value not in (None, ())}
        return replace(settings, **given)


@dataclass(frozen=True, slots=True)
class PromptContent:
    """What a version holds and what its hash covers."""

    user: str = ""
    system: str = ""
    variables: tuple[Variable, ...] = ()
    examples: tuple[Example, ...] = ()
    output_schema: str = ""  # JSON Schema as text; empty: free text
    settings: RecommendedSettings = field(default_factory=RecommendedSettings)

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical form, 64 hexadecimal digits."""
        plain = json.dumps(
            asdict(normalised(self)),
            default=_plain,
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return hashlib.sha256(b"prompt/1\n" + plain.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Prompt:
    """What all versions have in common, and which one is the newest."""

    id: PromptId
    name: str  # what follows `/` in chat
    title: str
    description: str
    folder: str  # `a/b`; empty: at the top
    tags: tuple[str, ...]
    is_favourite: bool
    created_at: str
    updated_at: str
    latest: int  # number of the newest version
    labels: tuple[tuple[str, int], ...] = ()  # label and the version that it points to, by label

    @property
    def labels_by_version(self) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for label, number in self.labels:
            found[number] = (*found.get(number, ()), label)
        return found


@dataclass(frozen=True, slots=True)
class PromptVersion:
    """Never changes once it is saved."""

    prompt_id: PromptId
    number: int  # from 1
    content: PromptContent
    hash: str
    message: str
    author: str
    created_at: str
    restored_from: int | None = None


@dataclass(frozen=True, slots=True)
class WholePrompt:
    """Everything of a prompt, so that it can leave and come back."""

    prompt: Prompt
    versions: tuple[PromptVersion, ...]


@dataclass(frozen=True, slots=True)
class PromptUse:
    """What a turn keeps of the prompt it was asked with: which, and what stood around it."""

    prompt_id: PromptId
    name: str
    version: int
    hash: str
    system: str = ""  # rendered
    examples: tuple[Message, ...] = ()  # rendered
    is_edited: bool = False  # the person changed the rendered text before sending it
    trial: str = ""  # the id of the trial that drew this version
    drawn: str = ""  # the version by its name then, NAME@VERSION
    values: tuple[tuple[str, str], ...] = ()  # what was filled in, where a shadow will need it


UseKind = Literal["chat", "api", "evaluation", "trial", "release"]


@dataclass(frozen=True, slots=True)
class PromptUsage:
    """Something that used a version, or uses it: a turn, an evaluation, a trial, a release."""

    kind: UseKind
    id: str  # of the conversation or the run; the name of a trial or a release
    title: str
    line: str  # what is told beside it
    at: str
    version: int


@dataclass(frozen=True, slots=True)
class TurnWithPrompt:
    """Where a version was used: one turn that was asked with it."""

    turn_id: str
    conversation_id: str
    title: str  # of the conversation
    question: str
    version: int
    model: str
    state: str
    created_at: str
    feature: str = ""  # what it was counted as: chat, ask, api


def normalised(content: PromptContent) -> PromptContent:
    """The same content with one kind of line end, of number and of character."""
    settings = content.settings
    return PromptContent(
        user=clean_text(content.user),
        system=clean_text(content.system),
        variables=tuple(
            replace(
                variable,
                label=clean_text(variable.label),
                default=None if variable.default is None else clean_text(variable.default),
                choices=tuple(map(clean_text, variable.choices)),
            )
            for variable in content.variables
        ),
        examples=tuple(
            Example(clean_text(one.input), clean_text(one.output)) for one in content.examples
        ),
        output_schema=clean_text(content.output_schema),
        settings=replace(
            settings,
            temperature=_float(settings.temperature),
            top_p=_float(settings.top_p),
            min_p=_float(settings.min_p),
            repeat_penalty=_float(settings.repeat_penalty),
            stop=tuple(map(clean_text, settings.stop)),
        ),
    )


def clean_text(text: str) -> str:
    """One kind of line end, and no lone surrogates, which UTF-8 cannot hold."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    return unix.encode("utf-8", "replace").decode("utf-8")


def checked_name(name: str) -> str:
    """Raises InputError if this cannot be a prompt's name."""
    if not _NAME.fullmatch(name) or _DEVICE.fullmatch(name):
        raise InputError(
            f"“{name}” cannot be the name of a prompt.",
            hint="Use up to 64 small letters, digits, dots, hyphens and underscores, such as "
            f"“{slug(name)}”.",
        )
    return name


def checked_label(label: str) -> str:
    """Raises InputError if this cannot be a label: it would be read as a version."""
    if not _NAME.fullmatch(label) or label.isdigit() or label == LATEST:
        raise InputError(
            f"“{label}” cannot be a label.",
            hint="Use small letters, digits, dots and hyphens with at least one letter, such as "
            f"“production”; “{LATEST}” always means the newest version.",
        )
    return label


def checked_folder(folder: str) -> str:
    """The folder with clean separators. Raises InputError if no file system could hold it."""
    parts = [part.strip() for part in clean_text(folder).split("/") if part.strip()]
    path = "/".join(parts)
    bad = any(
        part.startswith(".")
        or part.endswith(".")
        or _BAD_IN_FOLDER.search(part)
        or _DEVICE.fullmatch(part.casefold())
        for part in parts
    )
    if bad or len(path) > _LONGEST_FOLDER:
        raise InputError(
            "This cannot be the name of a folder.",
            hint="Use letters, digits and spaces, and / between a folder and one inside it.",
        )
    return path


def checked_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Each tag once, without regard to case, on one line and without commas."""
    words = [" ".join(clean_text(tag).replace(",", " ").split()) for tag in tags]
    return tuple({word.casefold(): word for word in words if word}.values())


def is_variable_name(name: str) -> bool:
    return bool(_VARIABLE.fullmatch(name)) and name not in _RESERVED


def slug(text: str) -> str:
    """A name made from any text: “Summarise a text” gives `summarise-a-text`."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    name = "-".join(words)[:64].strip("-") or "prompt"
    return f"{name}-1" if _DEVICE.fullmatch(name) else name


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no canonical form")
