"""From a data set or a suite to the cells of a run: who is asked what, and how it is judged.

Everything is rendered before the first answer: a run needs neither suite nor prompt any more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from workbench.domain.dataset import INPUTS, Case, Unread
from workbench.domain.evaluation import Cell, Column, RunSettings, seed_of
from workbench.domain.grading.grade import Check
from workbench.domain.grading.judged_kinds import SCRIPTED, WITH_MATERIAL
from workbench.domain.grading.snippet import snippet_material
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.prompt import PromptContent, VariableKind
from workbench.domain.prompt_rendering import render_prompt, render_text
from workbench.domain.sampling import sampling_from
from workbench.errors import InputError, NotFound, WorkbenchError
from workbench.services.evaluation.suites import LOCAL, SuiteProvider
from workbench.services.models.models import Models
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.settings import SettingsFile

CURRENT: Final = "default"
_CONTEXTS: Final = ("context", "contexts", "passages")
_REFERENCES: Final = frozenset(
    {"exact-match", "equals", "f1", "similar", "factuality", "answer-correctness", "rouge-l"}
)


class Sources(Protocol):
    """What was found for a case before it is asked."""

    @property
    def passages(self) -> tuple[str, ...]: ...

    @property
    def documents(self) -> tuple[str, ...]:
        """The name of each passage's document, in the same order."""

    def around(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """The messages with the passages before the last question."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A prompt of a run; without content the cases bring what is asked."""

    label: str = ""
    hash: str = ""
    content: PromptContent | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    source: str
    source_hash: str
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    unread: tuple[Unread, ...]
    settings: RunSettings


class Planner:
    """Knows models, releases and prompts; asks nothing of them."""

    def __init__(
        self, models: Models, releases: Releases, prompts: Prompts, settings: SettingsFile
    ) -> None:
        self._models = models
        self._releases = releases
        self._prompts = prompts
        self._settings = settings

    def asking(self, reference: str) -> Asking:
        """A prompt of the library. Raises NotFound, InputError."""
        prompt, version = self._prompts.resolve(reference)
        if any(one.kind is VariableKind.FILE for one in version.content.variables):
            raise InputError(
                f"“{prompt.name}” takes a file, which a case cannot bring.",
                hint="Use a prompt with a text in its place.",
            )
        return Asking(f"{prompt.name}@{version.number}", version.hash, version.content)

    def columns(
        self, subjects: Sequence[SuiteProvider], askings: Sequence[Asking]
    ) -> tuple[tuple[Column, Asking], ...]:
        """Raises NotFound, ModelRefused."""
        found: list[tuple[Column, Asking]] = []
        for subject in subjects:
            column, own = self._subject(subject)
            for asking in askings or (own,):
                label = f"{column.label} × {asking.label}" if asking.label else column.label
                number = len(found) + 1
                found.append(
                    (
                        replace(
                            column,
                            number=number,
                            label=label,
                            prompt=asking.label,
                            prompt_hash=asking.hash,
                        ),
                        asking,
                    )
                )
        return tuple(found)

    def cells(
        self,
        columns: Sequence[tuple[Column, Asking]],
        cases: Sequence[Case],
        seed: int,
        sources: Mapping[str, Sources] | None = None,
    ) -> tuple[Cell, ...]:
        """Column after column, so that no model is swapped twice. `sources`: what was found for a
        case, by its key. Raises InputError.
        """
        found: list[Cell] = []
        for column, asking in columns:
            for case in cases:
                position = len(found)
                source = sources.get(case.key) if sources is not None else None
                try:
                    messages = _messages(case, asking)
                    if source is not None:
                        messages = source.around(messages)
                    checks = tuple(_checked(check, case, messages, source) for check in case.checks)
                except WorkbenchError as error:
                    raise InputError(
                        f"Case {case.key}: {error.message}", hint=error.hint, details=error.details
                    ) from error
                found.append(
                    Cell(
                        position,
                        column.number,
                        case.key,
                        messages,
                        checks,
                        case.threshold,
                        case.tags,
                        seed_of(seed, position % max(1, len(cases))),
                    )
                )
        return tuple(found)

    def _subject(self, subject: SuiteProvider) -> tuple[Column, Asking]:
        """Of a release or a model, and the prompt that a release binds."""
        name = subject.name.removeprefix(LOCAL)
        sampling = self._sampling(subject.settings)
        if name not in ("", CURRENT):
            try:
                release = self._releases.for_asking(name)
            except NotFound:
                pass  # then it is a model
            else:
                bound, prompt = release.content.model, release.content.prompt
                column = Column(
                    0, release.reference, bound.id, bound.name, bound.sha256,
                    release.reference, "", "", release.content.sampling,
                )  # fmt: skip
                return column, self.asking(prompt.reference) if prompt else Asking()
        model = self._models.current() if name in ("", CURRENT) else self._models.get(name)
        self._models.check_usable(model)
        said = ", ".join(f"{key} {value}" for key, value in subject.settings.items())
        label = f"{model.name} ({said})" if said and not name.startswith(LOCAL) else model.name
        column = Column(0, label, model.id, model.name, model.sha256, "", "", "", sampling)
        return column, Asking()

    def _sampling(self, settings: Mapping[str, Any]) -> SamplingSettings:
        current = self._settings.current.sampling
        if not settings:
            return current
        checked = sampling_from(settings)
        return replace(current, **{name: getattr(checked, name) for name in settings})


def _messages(case: Case, asking: Asking) -> tuple[Message, ...]:
    if asking.content is not None:
        return render_prompt(asking.content, _values(case.variables, asking.content)).messages
    if case.messages:
        return tuple(Message(_role(role), text) for role, text in case.messages)
    for name in INPUTS:
        text = case.variables.get(name)
        if isinstance(text, str) and text.strip():
            return (Message("user", text),)
    raise InputError(
        "it says neither what is asked nor does a prompt.",
        hint=f"Name a prompt with --prompt, or give a column {' or '.join(INPUTS)}.",
    )


def _values(variables: Mapping[str, Any], content: PromptContent) -> dict[str, str | float]:
    defaults = {one.name: one.default for one in content.variables if one.default}
    return {**defaults, **_plain(variables)}


def _plain(variables: Mapping[str, Any]) -> dict[str, str | float]:
    return {
        name: value if isinstance(value, (str, int, float)) else json.dumps(value)
        for name, value in variables.items()
    }


def _checked(
    check: Check, case: Case, messages: Sequence[Message], source: Sources | None
) -> Check:
    """The check with everything that judging it takes."""
    if check.kind in SCRIPTED:  # code is no template: its braces are its own
        return replace(check, value=snippet_material(check, case.variables, messages[-1].content))
    rendered = _rendered(check, case.variables)
    if check.kind not in WITH_MATERIAL:
        return rendered
    material: dict[str, Any] = {
        "value": rendered.value,
        "question": question_of(case) or messages[-1].content,
        "reference": _reference(case),
    }
    if source is not None:
        material |= {"context": list(source.passages), "found": list(source.documents)}
    else:
        material["context"] = _context(case.variables)
    return replace(rendered, value=material)


def question_of(case: Case) -> str:
    """What is asked, without what a prompt puts around it."""
    if case.messages:
        return case.messages[-1][1]
    texts = (case.variables.get(name) for name in (*INPUTS, "query"))
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


def _reference(case: Case) -> str:
    """The text that other checks hold the answer against."""
    for check in case.checks:
        if check.kind in _REFERENCES and isinstance(check.value, str):
            return check.value
    given = case.variables.get("reference", case.variables.get("ground_truth", ""))
    return given if isinstance(given, str) else ""


def _context(variables: Mapping[str, Any]) -> list[str]:
    for name in _CONTEXTS:
        raw = variables.get(name)
        if isinstance(raw, str) and raw.lstrip().startswith("["):
            try:
                raw = json.loads(raw)
            except (ValueError, RecursionError):
                return [str(raw)]
        if isinstance(raw, str) and raw.strip():
            return [raw]
        if isinstance(raw, list):
            return [one for one in raw if isinstance(one, str)]
    return []


def _rendered(check: Check, variables: Mapping[str, Any]) -> Check:
    """`{{ name }}` in what is expected stands for the case's variable."""
    return replace(check, value=_filled(check.value, _plain(variables)))


def _filled(value: Any, values: Mapping[str, str | float]) -> Any:
    if isinstance(value, str):
        return render_text(value, values, "expected")
    if isinstance(value, list):
        return [_filled(one, values) for one in value]
    if isinstance(value, dict):
        return {name: _filled(one, values) for name, one in value.items()}
    return value


def _role(role: str) -> Any:
    return role
