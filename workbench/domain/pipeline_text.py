"""Pipelines as people write them: YAML to a `Pipeline`, with the line of whatever is wrong.

    name: Weekly check
    steps:
      - id: cases
        kind: evaluate
        data: invoices
        least: 0.9

Every fault is told, not only the first. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from workbench.domain.pipeline import GATES, KINDS, Pipeline, PipelineStep, StepKind, ordered
from workbench.domain.rights.uses import LONGEST_PURPOSE, is_purpose
from workbench.domain.yaml_text import YamlRefused, lines_of, load_yaml

MOST_CHARS: Final = 100_000
MOST_STEPS: Final = 50
_NAME_CHARS: Final = 64
_TEXT_CHARS: Final = 1_000
_MOST_NAMES: Final = 50
_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_OF_ALL: Final = frozenset(("id", "kind", "needs", "if"))
_LINE: Final = re.compile(r" in line (\d+)$")
WAYS: Final = ("staging", "shadow", "canary", "production")
SOURCES: Final = ("feedback", "chats", "set")

# What a step of a kind says of itself; a trailing ! is what it must say.
_SETTINGS: Final[Mapping[StepKind, Mapping[str, str]]] = {
    "sync": {"collection": "text!", "folder": "text"},
    "redact": {"folder": "text!", "into": "text!", "policy": "text"},
    "dataset": {
        "from": "source!", "name": "text!", "pairs": "truth", "redact": "text",
        "validation": "share", "test": "share",
    },
    "tune": {
        "data": "text!", "base": "text", "preset": "text", "settings": "mapping", "name": "text",
        "licence": "text",
    },
    "evaluate": {
        "data": "text!", "subject": "text", "of": "step", "prompts": "names",
        "collections": "names", "judge": "text", "least": "share", "limit": "count",
        "baseline": "text",
    },
    "compare": {"before": "step!", "after": "step!", "of": "step"},
    "promote": {
        "of": "step", "release": "text", "to": "way!", "gate": "step!", "checks": "names",
    },
    "report": {"of": "step!"},
}  # fmt: skip
_REFERS_TO: Final[Mapping[tuple[str, str], tuple[StepKind, ...]]] = {
    ("evaluate", "of"): ("tune",),
    ("compare", "before"): ("evaluate",),
    ("compare", "after"): ("evaluate",),
    ("compare", "of"): ("tune",),
    ("promote", "of"): ("tune",),
    ("promote", "gate"): GATES,
    ("report", "of"): ("evaluate",),
}


@dataclass(frozen=True, slots=True)
class Fault:
    line: int  # 0: of the whole text
    text: str

    @property
    def sentence(self) -> str:
        return f"line {self.line}: {self.text}" if self.line else self.text


def read_pipeline(text: str) -> tuple[Pipeline | None, tuple[Fault, ...]]:
    """The pipeline, or everything that is wrong with the text, from the top down."""
    if len(text) > MOST_CHARS:
        return None, (Fault(0, f"It is longer than {MOST_CHARS:,} characters."),)
    try:
        raw = load_yaml(text)
        lines = lines_of(text)
    except YamlRefused as error:
        found = _LINE.search(str(error))
        told = _LINE.sub("", str(error))
        return None, (Fault(int(found[1]) if found else 0, f"{told[:1].upper()}{told[1:]}."),)
    return _Reader(raw, lines).read()


class _Reader:
    def __init__(self, raw: Any, lines: Mapping[tuple[str | int, ...], int]) -> None:
        self._raw = raw
        self._lines = lines
        self._faults: list[Fault] = []

    def read(self) -> tuple[Pipeline | None, tuple[Fault, ...]]:
        raw = self._raw
        if not isinstance(raw, dict):
            return None, (Fault(1, "A pipeline is a mapping with `name` and `steps`."),)
        for key in raw:
            if key not in ("name", "confirm", "purpose", "steps"):
                self._fault(f"“{key[:40]}” means nothing here.", key)
        name, confirm, steps = raw.get("name"), raw.get("confirm", True), raw.get("steps")
        if not isinstance(name, str) or not name.strip() or len(name) > _NAME_CHARS:
            self._fault(f"`name` must be a text of up to {_NAME_CHARS} characters.", "name")
        if not isinstance(confirm, bool):
            self._fault("`confirm` must be true or false.", "confirm")
        purpose = raw.get("purpose", "")
        if not isinstance(purpose, str) or not is_purpose(purpose):
            self._fault(
                f"`purpose` must be a text of up to {LONGEST_PURPOSE} characters.", "purpose"
            )
        if not isinstance(steps, list) or not steps or len(steps) > MOST_STEPS:
            self._fault(f"`steps` must be a list of 1 to {MOST_STEPS} steps.", "steps")
            return None, self._told()
        made = [step for at, one in enumerate(steps) if (step := self._step(one, at)) is not None]
        made = [_with_data(one, made) for one in made]
        self._check_graph(made)
        placed, circle = ordered(made)
        if circle:
            line = next(one.line for one in made if one.id == circle[0])
            self._faults.append(Fault(line, f"These wait for each other: {', '.join(circle)}."))
        if self._faults:
            return None, self._told()
        said = " ".join(cast("str", purpose).split())
        return Pipeline(cast("str", name).strip(), placed, bool(confirm), said), ()

    def _step(self, raw: Any, at: int) -> PipelineStep | None:
        where = ("steps", at)
        if not isinstance(raw, dict):
            self._fault("A step is a mapping with `id` and `kind`.", *where)
            return None
        kind, id_ = raw.get("kind"), raw.get("id")
        if kind not in KINDS:
            self._fault(f"`kind` must be one of {', '.join(KINDS)}.", *where, "kind")
            return None
        if not isinstance(id_, str) or not _ID.fullmatch(id_):
            self._fault("`id` must be a letter, then letters, digits, - or _.", *where, "id")
            return None
        only_if = raw.get("if")
        if only_if not in (None, "passed"):
            self._fault("`if` can only say `passed`.", *where, "if")
        known = _SETTINGS[kind]
        for key in raw:
            if key not in known and key not in _OF_ALL:
                self._fault(f"“{key[:40]}” means nothing in a step of kind {kind}.", *where, key)
        settings = {}
        for key, form in known.items():
            if key not in raw:
                if form.endswith("!"):
                    self._fault(f"A step of kind {kind} needs `{key}`.", *where)
                continue
            wrong = _wrong(raw[key], form.rstrip("!"))
            if wrong:
                self._fault(f"`{key}` must be {wrong}.", *where, key)
            else:
                settings[key] = raw[key]
        needs = self._needs(raw.get("needs", []), where)
        own = [str(settings[k]) for k, form in known.items() if "step" in form and k in settings]
        needs = tuple(dict.fromkeys([*needs, *own]))
        line = self._lines.get(where, 0)
        return PipelineStep(id_, kind, settings, needs, only_if == "passed", line)

    def _needs(self, raw: Any, where: tuple[str | int, ...]) -> tuple[str, ...]:
        if isinstance(raw, str):
            raw = [raw]
        if _wrong(raw, "names"):
            self._fault("`needs` must be a list of ids.", *where, "needs")
            return ()
        return tuple(raw)

    def _check_graph(self, steps: Sequence[PipelineStep]) -> None:
        by_id: dict[str, PipelineStep] = {}
        for one in steps:
            if one.id in by_id:
                self._faults.append(Fault(one.line, f"There are two steps “{one.id}”."))
            by_id[one.id] = one
        for one in steps:
            for need in one.needs:
                if need not in by_id:
                    self._faults.append(
                        Fault(one.line, f"“{one.id}” needs “{need[:40]}”, which is no step.")
                    )
            for key, value in one.settings.items():
                kinds = _REFERS_TO.get((one.kind, key))
                other = by_id.get(str(value)) if kinds else None
                if kinds and other is not None and other.kind not in kinds:
                    wanted = " or ".join(kinds)
                    self._faults.append(
                        Fault(one.line, f"`{key}` of “{one.id}” must name a step of kind {wanted}.")
                    )
            self._check_pairs(one)

    def _check_pairs(self, one: PipelineStep) -> None:
        has = one.settings
        if one.kind == "evaluate" and "of" in has and "subject" in has:
            self._faults.append(Fault(one.line, "Say `of` or `subject`, not both."))
        if one.kind == "promote" and "of" not in has and "release" not in has:
            self._faults.append(Fault(one.line, "A step of kind promote needs `of` or `release`."))
        if one.kind == "promote" and "of" not in has and has.get("to") in ("shadow", "canary"):
            self._faults.append(
                Fault(one.line, "Only an adapter (`of`) can be a shadow or canary.")
            )
        if float(has.get("validation", 0)) + float(has.get("test", 0)) >= 1:
            self._faults.append(Fault(one.line, "The shares leave nothing to learn from."))

    def _fault(self, text: str, *where: str | int) -> None:
        path: tuple[str | int, ...] = where
        while path and path not in self._lines:
            path = path[:-1]
        self._faults.append(Fault(self._lines.get(path, 1), text))

    def _told(self) -> tuple[Fault, ...]:
        return tuple(sorted(self._faults, key=lambda one: one.line))


def _with_data(step: PipelineStep, steps: Sequence[PipelineStep]) -> PipelineStep:
    """`data` may name a step that makes it: then that one is needed."""
    data = step.settings.get("data")
    if step.kind in ("tune", "evaluate") and data in {s.id for s in steps if s.kind == "dataset"}:
        return replace(step, needs=tuple(dict.fromkeys((*step.needs, str(data)))))
    return step


def _wrong(value: Any, form: str) -> str:
    """What it should be; empty if it is that."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    is_text = isinstance(value, str) and value.strip() != "" and len(value) <= _TEXT_CHARS
    match form:
        case "truth":
            return "" if isinstance(value, bool) else "true or false"
        case "share":
            return "" if is_number and 0 <= value <= 1 else "a number between 0 and 1"
        case "count":
            is_count = is_number and isinstance(value, int) and 0 < value <= 1_000_000
            return "" if is_count else "a whole number above 0"
        case "names":
            is_list = isinstance(value, list) and len(value) <= _MOST_NAMES
            is_fine = is_list and all(_wrong(one, "text") == "" for one in value)
            return "" if is_fine else "a list of names"
        case "mapping":
            is_plain = isinstance(value, dict) and all(
                isinstance(one, (str, int, float)) for one in value.values()
            )
            return "" if is_plain else "names with values"
        case "way":
            return "" if value in WAYS else f"one of {', '.join(WAYS)}"
        case "source":
            return "" if value in SOURCES else f"one of {', '.join(SOURCES)}"
        case _:
            return "" if is_text else f"a text of up to {_TEXT_CHARS:,} characters"
