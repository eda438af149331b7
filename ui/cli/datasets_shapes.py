"""Data sets and their cases as JSON, and what of a file was not taken."""

from __future__ import annotations

from typing import Any

from ui.cli.output import Output
from workbench.domain.dataset import Case, DatasetVersion, Unread, check_plain
from workbench.domain.training_set import TrainingSet


def version_shape(version: DatasetVersion) -> dict[str, Any]:
    return {
        "name": version.name,
        "version": version.number,
        "hash": version.hash,
        "cases": version.n_cases,
        "message": version.message,
        "created_at": version.created_at,
    }


def case_shape(case: Case) -> dict[str, Any]:
    return {
        "id": case.key,
        "vars": dict(case.variables),
        "messages": [{"role": role, "content": text} for role, text in case.messages],
        "checks": [check_plain(check) for check in case.checks],
        "threshold": case.threshold,
        "tags": list(case.tags),
        "split": case.split,
    }


def unread_shape(unread: tuple[Unread, ...]) -> list[dict[str, str]]:
    return [{"what": one.what, "why": one.why} for one in unread]


def told(unread: tuple[Unread, ...], output: Output) -> None:
    for one in unread:
        output.note(f"{one.what}: {one.why}")


def set_shape(one: TrainingSet) -> dict[str, Any]:
    return {
        "name": one.name,
        "version": one.number,
        "hash": one.hash,
        "examples": one.n_examples,
        "form": one.form,
        "pairs": one.is_pairs,
        "redacted": one.n_redacted,
        "licence": one.licence,
        "message": one.message,
        "created_at": one.created_at,
    }
