"""Batches go on where they were stopped, and one bad line stops nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from workbench.app import Workbench, open_workspace
from workbench.domain.batch import BadLine
from workbench.domain.model import Constraint, Message, SamplingSettings, TextPiece
from workbench.errors import Cancelled, InputError
from workbench.jobs import JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.batch import BatchProgress, BatchRequest

Open = Callable[[FakeChatModel], Workbench]


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    made: list[Workbench] = []

    def open_with(model: FakeChatModel) -> Workbench:
        for one in made:
            one.close()
        paths = WorkspacePaths(tmp_path / "workspace")
        workbench = open_workspace(paths, lambda _: replace(fake_engines(), chat_model=model))
        made.append(workbench)
        return workbench

    yield open_with
    made[-1].close()


def request(tmp_path: Path, *lines: Any, **other: Any) -> BatchRequest:
    inputs = tmp_path / "inputs.jsonl"
    inputs.write_text(
        "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    )
    return BatchRequest(inputs, tmp_path / "out.jsonl", SamplingSettings(), **other)


def results(tmp_path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]


def prompts(n: int, first: int = 0) -> list[dict[str, Any]]:
    return [{"id": str(number), "prompt": f"Question {number}"} for number in range(first, n)]


def test_one_prompt_streams_and_is_returned(opened: Open) -> None:
    heard: list[str] = []

    def hear(event: object) -> None:
        assert isinstance(event, TextPiece)
        heard.append(event.text)

    found = opened(FakeChatModel()).generate.one(
        (Message("user", "Hello"),), SamplingSettings(), plain_context(hear)
    )

    assert found.text == "".join(heard) == "You said: Hello"
    assert found.reason == "end"


def test_every_line_is_answered_once(opened: Open, tmp_path: Path) -> None:
    done = opened(FakeChatModel()).generate.batch(
        request(tmp_path, *prompts(9), parallel=3), plain_context()
    )

    assert (done.n_answered, done.n_done, done.n_lines) == (9, 9, 9)
    assert {one["id"]: one["output"] for one in results(tmp_path)} == {
        str(number): f"You said: Question {number}" for number in range(9)
    }


def test_what_is_answered_is_not_asked_again(opened: Open, tmp_path: Path) -> None:
    opened(FakeChatModel()).generate.batch(request(tmp_path, *prompts(4)), plain_context())
    model = FakeChatModel()

    done = opened(model).generate.batch(request(tmp_path, *prompts(6)), plain_context())

    assert (done.n_skipped, done.n_answered) == (4, 2)
    assert sorted(asked[0][-1].content for asked in model.asked) == ["Question 4", "Question 5"]


def test_changed_settings_are_asked_anew(opened: Open, tmp_path: Path) -> None:
    workbench = opened(FakeChatModel())
    wanted = request(tmp_path, *prompts(2))
    workbench.generate.batch(wanted, plain_context())

    done = workbench.generate.batch(
        replace(wanted, sampling=SamplingSettings(seed=5)), plain_context()
    )

    assert done.n_answered == 2
    assert len(results(tmp_path)) == 4


@pytest.mark.parametrize("n_cut", range(1, 60, 7))
def test_a_line_that_was_cut_in_half_is_removed_and_done_again(
    opened: Open, tmp_path: Path, n_cut: int
) -> None:
    workbench = opened(FakeChatModel())
    wanted = request(tmp_path, *prompts(3), parallel=1)
    workbench.generate.batch(wanted, plain_context())
    whole = wanted.results.read_bytes()
    wanted.results.write_bytes(whole[:-n_cut])

    done = workbench.generate.batch(wanted, plain_context())

    assert done.n_answered == 1
    assert sorted(one["id"] for one in results(tmp_path)) == ["0", "1", "2"]


def test_bad_lines_are_told_with_their_number_and_the_rest_goes_on(
    opened: Open, tmp_path: Path
) -> None:
    heard: list[BatchProgress] = []
    lines = ["{", "", *prompts(2), {"id": "0", "prompt": "Something else"}, {"nothing": 1}]

    done = opened(FakeChatModel()).generate.batch(
        request(tmp_path, *lines), plain_context(heard.append)
    )

    bad = [one.latest for one in heard if isinstance(one.latest, BadLine)]
    assert [one.line for one in bad] == [1, 5, 6]
    assert "line 3" in bad[1].reason
    assert (done.n_bad, done.n_answered, done.n_lines) == (3, 2, 5)


def test_equal_lines_without_an_id_are_answered_once(opened: Open, tmp_path: Path) -> None:
    done = opened(FakeChatModel()).generate.batch(
        request(tmp_path, '"Hi"', '"Hi"', {"prompt": "Hi"}), plain_context()
    )

    assert (done.n_answered, done.n_skipped) == (1, 2)


def test_an_input_that_fails_is_told_and_tried_again(opened: Open, tmp_path: Path) -> None:
    lines = [{"id": "long", "prompt": "word " * 2_000}, {"id": "short", "prompt": "Hi"}]

    first = opened(FakeChatModel()).generate.batch(request(tmp_path, *lines), plain_context())
    second = opened(FakeChatModel(n_ctx=4_096)).generate.batch(
        request(tmp_path, *lines), plain_context()
    )

    assert (first.n_failed, first.n_answered) == (1, 1)
    assert (second.n_failed, second.n_answered, second.n_skipped) == (0, 1, 1)
    failed = next(one for one in results(tmp_path) if "error" in one)
    assert failed["id"] == "long"
    assert failed["hint"]


def test_a_form_that_was_cut_short_is_a_failure(opened: Open, tmp_path: Path) -> None:
    choices = Constraint("choices", '["one two three"]')
    wanted = request(tmp_path, '"Hi"')

    done = opened(FakeChatModel()).generate.batch(
        replace(wanted, sampling=SamplingSettings(max_tokens=1, constraint=choices)),
        plain_context(),
    )

    assert done.n_failed == 1
    assert "cut off" in results(tmp_path)[0]["error"]


@pytest.mark.parametrize("content", ["My diary\n", '{"a": 1}\n', "no line feed", "[1]\n"])
def test_a_file_of_something_else_is_left_as_it_is(
    opened: Open, tmp_path: Path, content: str
) -> None:
    wanted = request(tmp_path, '"Hi"')
    wanted.results.write_text(content)

    with pytest.raises(InputError):
        opened(FakeChatModel()).generate.batch(wanted, plain_context())

    assert wanted.results.read_text() == content


def test_the_inputs_are_never_the_results(opened: Open, tmp_path: Path) -> None:
    wanted = request(tmp_path, '"Hi"')

    with pytest.raises(InputError):
        opened(FakeChatModel()).generate.batch(
            replace(wanted, results=wanted.inputs), plain_context()
        )
    assert wanted.inputs.read_text() == '"Hi"\n'


def test_cancelling_keeps_what_was_answered(opened: Open, tmp_path: Path) -> None:
    cancel = threading.Event()

    def hear(event: BatchProgress) -> None:
        if event.n_answered == 2:
            cancel.set()

    wanted = request(tmp_path, *prompts(50), parallel=1)
    workbench = opened(FakeChatModel())
    with pytest.raises(Cancelled):
        workbench.generate.batch(wanted, JobContext(hear, cancel))
    n_kept = len(results(tmp_path))

    done = workbench.generate.batch(wanted, plain_context())

    assert 2 <= n_kept < 50
    assert done.n_skipped == n_kept
    assert sorted(int(one["id"]) for one in results(tmp_path)) == list(range(50))


@pytest.mark.parametrize("parallel", [0, 65])
def test_how_many_at_once_is_bounded(opened: Open, tmp_path: Path, parallel: int) -> None:
    with pytest.raises(InputError):
        opened(FakeChatModel()).generate.batch(
            request(tmp_path, '"Hi"', parallel=parallel), plain_context()
        )


def test_inputs_that_are_not_there_are_said_so(opened: Open, tmp_path: Path) -> None:
    wanted = request(tmp_path, '"Hi"')
    wanted.inputs.unlink()

    with pytest.raises(InputError):
        opened(FakeChatModel()).generate.batch(wanted, plain_context())


def test_the_time_left_follows_the_pace() -> None:
    progress = BatchProgress(10, 5, 2, 3, 0, 0, 8.0)

    assert progress.seconds_left == pytest.approx(20.0)
    assert BatchProgress(10, 3, 0, 3, 0, 0, 8.0).seconds_left is None
