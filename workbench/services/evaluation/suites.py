"""Suites in promptfoo's YAML: prompts, providers, tests. What is not supported is told.

Nothing in a suite is run here; files are read beside it only: prompts, tests and snippets.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from workbench.domain.dataset import MOST_CASES, Case, Unread
from workbench.domain.prompt import PromptContent
from workbench.domain.yaml_text import YamlRefused, load_yaml
from workbench.errors import InputError
from workbench.services.evaluation.case_files import read_cases, read_tests
from workbench.services.evaluation.snippet_files import with_snippets
from workbench.services.prompts.prompt_folder import read_text
from workbench.services.prompts.promptfoo import read_config

LOCAL: Final = "workbench:"
_SETTINGS: Final = frozenset({"temperature", "max_tokens", "top_p", "seed"})
_READ: Final = frozenset({"prompts", "providers", "targets", "tests", "defaultTest"})
_SAID: Final = frozenset({"description", "tags", "metadata", "$schema"})
_DEFAULT: Final = frozenset({"vars", "assert", "threshold"})


@dataclass(frozen=True, slots=True)
class SuitePrompt:
    label: str
    content: PromptContent


@dataclass(frozen=True, slots=True)
class SuiteProvider:
    """`name` without `workbench:`; settings override those of the workspace."""

    name: str
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Suite:
    source: str
    hash: str
    prompts: tuple[SuitePrompt, ...]
    providers: tuple[SuiteProvider, ...]
    cases: tuple[Case, ...]
    unread: tuple[Unread, ...]


def read_suite(path: Path) -> Suite:
    """Raises InputError."""
    text = read_text(path)
    try:
        raw = load_yaml(text)
    except YamlRefused as error:
        raise InputError(f"{path.name} cannot be read: {error}.", hint="Check its form.") from error
    if not isinstance(raw, dict):
        raise InputError(f"{path.name} is no suite.", hint="It needs `prompts:` and `tests:`.")
    unread = [
        Unread(f"{name[:60]}:", "it is not supported") for name in sorted(set(raw) - _READ - _SAID)
    ]
    records, others = read_config(path)
    unread += [Unread(one.what, one.why) for one in others]
    prompts = tuple(SuitePrompt(one.title or one.name, one.versions[-1].content) for one in records)
    if not prompts:
        raise InputError(f"{path.name} has no prompt that can be used.", hint="Write them out.")
    providers: list[SuiteProvider] = []
    entries = raw.get("providers", raw.get("targets"))
    for entry in entries if isinstance(entries, list) else [entries] if entries else []:
        found = _provider(entry)
        if isinstance(found, SuiteProvider):
            providers.append(found)
        else:
            unread.append(found)
    default = raw.get("defaultTest") or {}
    if not isinstance(default, dict):
        raise InputError("defaultTest cannot be read.", hint="Write it out as an object.")
    unread += [
        Unread(f"defaultTest: {name[:60]}", "it is not supported")
        for name in sorted(set(default) - _DEFAULT)
    ]
    tests = raw.get("tests")
    if isinstance(tests, str):
        read = read_cases(_beside(path, tests))
    else:
        read = read_tests(tests if isinstance(tests, list) else [], default)
    expanded = tuple(itertools.chain.from_iterable(map(_expanded, read.cases)))
    cases, without = with_snippets(expanded, path.parent)
    unread += without
    if not cases:
        raise InputError(f"{path.name} has no tests that can be run.", hint="Write them out.")
    if len(cases) > MOST_CASES:
        raise InputError(f"There are more than {MOST_CASES:,} cases.", hint="Split the suite.")
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Suite(path.name, digest, prompts, tuple(providers), cases, (*unread, *read.unread))


def subject_from(text: str) -> SuiteProvider:
    """`NAME` or `NAME?temperature=0.7&max_tokens=64`. Raises InputError."""
    name, _, query = text.partition("?")
    settings: dict[str, Any] = {}
    for part in query.split("&") if query else ():
        key, _, value = part.partition("=")
        if key not in _SETTINGS:
            raise InputError(
                f"“{key[:40]}” is no setting of a subject.", hint=f"Use {', '.join(_SETTINGS)}."
            )
        try:
            settings[key] = json.loads(value)
        except ValueError as error:
            raise InputError(f"“{value[:40]}” is no number.", hint="Write 0.7.") from error
    return SuiteProvider(name, settings)


def _provider(entry: Any) -> SuiteProvider | Unread:
    name: Any = entry
    inner: Any = {}
    if isinstance(entry, dict) and "id" in entry:
        name, inner = entry["id"], entry
    elif isinstance(entry, dict) and len(entry) == 1:
        name, inner = next(iter(entry.items()))
    if not isinstance(name, str) or not name.startswith(LOCAL):
        shown = name[:60] if isinstance(name, str) else "an entry"
        return Unread(f"provider {shown}", f"only {LOCAL}NAME runs on this machine")
    config: Any = inner.get("config") if isinstance(inner, dict) else None
    if config is None:
        return SuiteProvider(name.removeprefix(LOCAL), {})
    if not isinstance(config, dict):
        return Unread(f"provider {name[:60]}: config", "it is no object")
    unknown = sorted(set(config) - _SETTINGS)
    if unknown:
        return Unread(f"provider {name[:60]}: {unknown[0]}", "this setting is not supported")
    return SuiteProvider(name.removeprefix(LOCAL), config)


def _beside(path: Path, reference: str) -> Path:
    found = (path.parent / reference.removeprefix("file://")).resolve()
    if not found.is_relative_to(path.parent.resolve()):
        raise InputError("The tests lie outside the suite's folder.", hint="Put them beside it.")
    return found


def _expanded(case: Case) -> Iterator[Case]:
    """A variable with a list of values stands for a case with each, as promptfoo has it."""
    lists = {name: value for name, value in case.variables.items() if isinstance(value, list)}
    if not lists:
        yield case
        return
    for number, chosen in enumerate(itertools.product(*lists.values()), 1):
        if number > MOST_CASES:
            return
        values = dict(zip(lists, chosen, strict=True))
        key = f"{case.key}.{number}"
        yield replace(case, key=key, variables={**case.variables, **values})
