"""Benchmark tasks from local folders: files, data sets, groups, runs that go on, refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.app import Workbench
from workbench.errors import Cancelled, InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.evaluation.benchmarks import BenchmarkProgress, BenchmarkWish

TASK = """
task: sums
tag: little
dataset_path: json
dataset_kwargs:
  data_files: {test: rows.jsonl}
test_split: test
output_type: multiple_choice
doc_to_text: "{{q}}"
doc_to_choice: choices
doc_to_target: answer
"""
WRITTEN = """
task: said
tag: little
dataset_path: owner/sums
test_split: test
output_type: generate_until
doc_to_text: "{{q}}"
doc_to_target: "{{choices[answer]}}"
generation_kwargs: {until: ["."], max_gen_toks: 8}
metric_list:
  - metric: exact_match
  - metric: bleurt
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tasks"
    (made / "data" / "sums").mkdir(parents=True)
    rows = [{"q": f"{n} and {n} is", "choices": ["a", "b b"], "answer": 0} for n in range(9)]
    text = "".join(json.dumps(one) + "\n" for one in rows)
    for name in ("rows.jsonl", "data/sums/test.jsonl"):
        (made / name).write_text(text, "utf-8")
    (made / "sums.yaml").write_text(TASK, "utf-8")
    (made / "said.yaml").write_text(WRITTEN, "utf-8")
    (made / "both.yaml").write_text("group: both\ntask: [sums, said]\n", "utf-8")
    return made


def run(workbench: Workbench, folder: Path, task: str, **options: Any) -> Any:
    hear = options.pop("hear", lambda _event: None)
    wish = BenchmarkWish(task, folder, data=folder / "data", **options)
    return workbench.judging.benchmarks.run(wish, plain_context(hear))


def test_a_task_is_run_over_all_its_rows(workbench: Workbench, folder: Path) -> None:
    (done,) = run(workbench, folder, "sums")

    # Each word of the fake model is as likely as one of two: the shorter choice always wins.
    assert [(one.metric, one.value) for one in done.figures] == [("acc", 1.0), ("acc_norm", 0.0)]
    assert (done.run.n_rows, done.n_done, done.run.shots) == (9, 9, 0)
    assert workbench.judging.benchmarks.shown(done.run.id[:12]).figures == done.figures
    assert workbench.judging.benchmarks.remove(done.run.id).id == done.run.id
    assert workbench.judging.benchmarks.all() == ()


def test_groups_tags_and_data_sets_by_name(workbench: Workbench, folder: Path) -> None:
    both = run(workbench, folder, "both", limit=3, shots=2)
    tagged = run(workbench, folder, "little", limit=1)

    assert [one.run.task for one in both] == ["sums", "said"]
    assert [one.run.n_rows for one in both] == [3, 3]
    assert both[1].run.left_out == ("bleurt",)
    assert [one.run.task for one in tagged] == ["said", "sums"]


def test_a_run_that_was_cut_off_goes_on(workbench: Workbench, folder: Path) -> None:
    def stop(event: object) -> None:
        if isinstance(event, BenchmarkProgress) and event.done >= 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(workbench, folder, "sums", parallel=1, hear=stop)
    (cut,) = workbench.judging.benchmarks.all()
    before = workbench.judging.benchmarks.shown(cut.id).n_done

    (done,) = run(workbench, folder, "sums", resume=cut.id)

    assert 0 < before < 9
    assert (done.run.id, done.n_done) == (cut.id, 9)
    with pytest.raises(InputError, match="another task"):
        run(workbench, folder, "sums", resume=cut.id, limit=2)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("rows.jsonl", "../secret.jsonl"), "outside|no file"),
        (("rows.jsonl", "https://example.org/rows.jsonl"), "network"),
        (("doc_to_text: \"{{q}}\"", "doc_to_text: !function utils.text"), "Python"),
        (("task: sums", "task: [a"), "cannot be read"),
        (("task: sums", "include: ../other.yaml\ntask: sums"), "not in its folder"),
        (("{{q}}", "{{nothing}}"), "template"),
    ],
)  # fmt: skip
def test_a_task_that_cannot_be_run_is_refused(
    workbench: Workbench, folder: Path, change: tuple[str, str], why: str
) -> None:
    (folder.parent / "secret.jsonl").write_text("{}\n", "utf-8")
    (folder.parent / "other.yaml").write_text("tag: x\n", "utf-8")
    path = folder / "sums.yaml"
    path.write_text(TASK.replace(*change), "utf-8")

    with pytest.raises(InputError, match=why):
        run(workbench, folder, str(path))


def test_what_is_not_there_is_said(workbench: Workbench, folder: Path) -> None:
    with pytest.raises(NotFound, match="no task"):
        run(workbench, folder, "other")
    (folder / "data" / "sums" / "test.jsonl").unlink()
    with pytest.raises(InputError, match="owner/sums are not here"):
        run(workbench, folder, "said")
    with pytest.raises(InputError, match="chat template"):
        run(workbench, folder, "sums", as_chat=True)
    with pytest.raises(InputError, match="at once"):
        run(workbench, folder, "sums", parallel=0)
