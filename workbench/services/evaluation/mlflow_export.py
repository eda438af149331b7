"""Runs as MLflow's file store, so that `mlflow ui --backend-store-uri FOLDER` opens them.

A column of a run is a run of MLflow; a data set or suite is an experiment. Written without MLflow:
the layout is a folder for each, YAML beside it, and a file for each parameter and metric.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from workbench.domain.evaluation import Column, Done, Run, Totals, by_tag, totals
from workbench.domain.yaml_text import dump_yaml
from workbench.errors import WorkspaceReadOnly
from workbench.services.evaluation.eval_report import report_page

_STATUS: Final = {"running": 1, "complete": 3, "stopped": 5}  # MLflow's RUNNING, FINISHED, KILLED
_LOCAL_SOURCE: Final = 4  # SourceType.LOCAL
_NAME: Final = re.compile(r"[^\w./ -]")
_MOST_VALUE: Final = 6_000  # characters that MLflow takes as a parameter


def export_runs(runs: Sequence[tuple[Run, Sequence[Done]]], folder: Path) -> int:
    """Into `folder`, over what an earlier export wrote; returns how many runs of MLflow there are.
    Raises WorkspaceReadOnly.
    """
    try:
        return sum(_export(run, done, folder) for run, done in runs)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{folder} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error


def run_uuid(run_id: str, column: int) -> str:
    """Always the same for a column of a run: 32 hexadecimal digits."""
    return hashlib.sha256(f"{run_id}:{column}".encode()).hexdigest()[:32]


def experiment_id(name: str) -> str:
    """A number of 18 digits, as MLflow makes them."""
    number = int(hashlib.sha256(f"experiment:{name}".encode()).hexdigest(), 16)
    return str(10**17 + number % (9 * 10**17))


def _export(run: Run, done: Sequence[Done], folder: Path) -> int:
    experiment = experiment_id(run.subject)
    place = folder / experiment
    place.mkdir(parents=True, exist_ok=True)
    begun, ended = _ms(run.created_at), _ms(run.ended_at or run.created_at)
    _yaml(
        place / "meta.yaml",
        {
            "artifact_location": place.resolve().as_uri(),
            "creation_time": begun,
            "experiment_id": experiment,
            "last_update_time": ended,
            "lifecycle_stage": "active",
            "name": run.subject,
        },
    )
    for column in run.columns:
        mine = [one for one in done if one.cell.column == column.number]
        _column(run, column, mine, place, (begun, ended))
    return len(run.columns)


def _column(
    run: Run, column: Column, done: Sequence[Done], place: Path, times: tuple[int, int]
) -> None:
    uuid = run_uuid(run.id, column.number)
    home = place / uuid
    for part in ("params", "metrics", "tags", "artifacts"):
        (home / part).mkdir(parents=True, exist_ok=True)
    name = f"{column.label} ({run.created_at[:16].replace('T', ' ')})"
    _yaml(
        home / "meta.yaml",
        {
            "artifact_uri": (home / "artifacts").resolve().as_uri(),
            "end_time": times[1],
            "entry_point_name": "",
            "experiment_id": place.name,
            "lifecycle_stage": "active",
            "run_id": uuid,
            "run_name": name,
            "run_uuid": uuid,
            "source_name": "",
            "source_type": _LOCAL_SOURCE,
            "source_version": "",
            "start_time": times[0],
            "status": _STATUS[run.state],
            "tags": [],
            "user_id": "",
        },
    )
    for key, value in _params(run, column).items():
        _text(home / "params" / key, str(value)[:_MOST_VALUE])
    for key, number in _metrics(done).items():
        _text(home / "metrics" / key, f"{times[1]} {number} 0\n")
    tags = {"mlflow.runName": name, "workbench.run": run.id, "workbench.state": run.state}
    if run.note:
        tags["mlflow.note.content"] = run.note
    for key, value in tags.items():
        _text(home / "tags" / key, value)
    lines = "".join(json.dumps(_case(one), ensure_ascii=False) + "\n" for one in done)
    _text(home / "artifacts" / "cases.jsonl", lines)
    _text(home / "artifacts" / "report.html", report_page(run, done, ()))


def _params(run: Run, column: Column) -> dict[str, Any]:
    given = {
        "source": run.source,
        "source_sha256": run.source_hash,
        "seed": run.seed,
        "parallel": run.parallel,
        "model": column.model,
        "model_sha256": column.sha256,
        "release": column.release,
        "prompt": column.prompt,
        "prompt_hash": column.prompt_hash,
        "judge": run.settings.judge.name,
        "judge_sha256": run.settings.judge.sha256,
    }
    sampling = {f"sampling.{name}": value for name, value in asdict(column.sampling).items()}
    return {name: value for name, value in (given | sampling).items() if value not in ("", None)}


def _metrics(done: Sequence[Done]) -> dict[str, float]:
    found = _figures("", totals(done))
    for tag, one in by_tag(done).items():
        found |= _figures(f"tag/{_NAME.sub('_', tag).strip('/. ') or 'tag'}/", one)
    return found


def _figures(prefix: str, one: Totals) -> dict[str, float]:
    figures: dict[str, float | None] = {
        "pass_share": one.share,
        "pass_share_low": one.interval.low if one.n_decided else None,
        "pass_share_high": one.interval.high if one.n_decided else None,
        "mean_score": one.mean,
        "completion_tokens": float(one.tokens),
        "mean_seconds": one.seconds,
        **{f"n_{name}": float(count) for name, count in one.counts.items()},
    }
    return {f"{prefix}{name}": value for name, value in figures.items() if value is not None}


def _case(one: Done) -> Mapping[str, Any]:
    result = one.result
    return {
        "case": one.cell.case_key,
        "tags": list(one.cell.tags),
        "messages": [{"role": m.role, "content": m.content} for m in one.cell.messages],
        "answer": result.answer,
        "outcome": result.outcome,
        "score": result.score,
        "grades": [asdict(line) for line in result.grades],
        "seconds": result.latency_s,
    }


def _ms(moment: str) -> int:
    return round(datetime.fromisoformat(moment).timestamp() * 1_000)


def _yaml(path: Path, content: Mapping[str, Any]) -> None:
    _text(path, dump_yaml(dict(content)))


def _text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
