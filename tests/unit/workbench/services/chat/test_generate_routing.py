"""Prompts and batches that rules send to somebody, with fallbacks and kept answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel, write_fake_model
from workbench.app import Workbench, open_workspace
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.remote_model import RemotePlace
from workbench.domain.routing import Conditions, Rule, RuleSet, Target
from workbench.domain.stage import Stage
from workbench.errors import EngineError, GenerationError, InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.batch import BatchRequest
from workbench.services.routing.releases import Recipe

SMALL, LARGE = Target("model", "Small"), Target("model", "Large")
RULES = RuleSet(
    "everyday",
    (Rule("short", SMALL, Conditions(max_question_chars=200)),),
    otherwise=LARGE,
    fallbacks=(LARGE,),
)


class Picky(FakeChatModel):
    """Small fails on some lines, or on all."""

    def __init__(self, *, dies: bool = False) -> None:
        super().__init__()
        self.dies = dies
        self._answer = self.answer

    def answer(self, messages: Sequence[Message]) -> str:
        loaded = self.loaded
        is_small = loaded is not None and Path(loaded.path).stem == "Small"
        if is_small and self.dies:
            raise EngineError("The model is gone.", hint="Load it again.")
        if is_small and "hard" in messages[-1].content:
            raise GenerationError("Decoding failed.", hint="Ask again.")
        return f"{Path(loaded.path).stem if loaded else ''}: {messages[-1].content}"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Any]:
    made: list[Workbench] = []

    def open_with(model: FakeChatModel) -> Workbench:
        bench = open_workspace(
            WorkspacePaths(tmp_path / "workspace"),
            lambda _: replace(fake_engines(), chat_model=model),
        )
        made.append(bench)
        for name in ("Small", "Large"):
            bench.models.import_file(write_fake_model(tmp_path / f"{name}.gguf"))
        bench.route_sets.save(RULES)
        return bench

    yield open_with
    made[-1].close()


def request(tmp_path: Path, *prompts: str, **other: Any) -> BatchRequest:
    inputs = tmp_path / "inputs.jsonl"
    lines = [json.dumps({"id": str(n), "prompt": text}) for n, text in enumerate(prompts)]
    inputs.write_text("\n".join(lines), "utf-8")
    return BatchRequest(inputs, tmp_path / "out.jsonl", SamplingSettings(), parallel=2, **other)


def results(tmp_path: Path) -> dict[str, dict[str, Any]]:
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    return {one["id"]: one for one in map(json.loads, lines)}


def test_lines_that_fail_are_answered_by_the_fallback(opened: Any, tmp_path: Path) -> None:
    bench = opened(Picky())

    done = bench.generate.batch(
        request(tmp_path, "easy", "hard", "simple", route="everyday"), plain_context()
    )

    found = results(tmp_path)
    assert (done.n_answered, done.n_failed, len(found)) == (3, 0, 3)
    assert {key: one["model"] for key, one in found.items()} == {
        "0": "Small", "1": "Large", "2": "Small",
    }  # fmt: skip
    assert found["1"]["output"] == "Large: hard"
    again = bench.generate.batch(
        request(tmp_path, "easy", "hard", "simple", route="everyday"), plain_context()
    )
    assert (again.n_answered, again.n_skipped) == (0, 3)


def test_an_engine_that_dies_hands_the_whole_batch_on(opened: Any, tmp_path: Path) -> None:
    bench = opened(Picky(dies=True))

    done = bench.generate.batch(request(tmp_path, "a", "b", route="everyday"), plain_context())

    assert done.n_answered == 2
    assert {one["model"] for one in results(tmp_path).values()} == {"Large"}


def test_when_nobody_can_answer_a_line_its_error_is_its_result(opened: Any, tmp_path: Path) -> None:
    bench = opened(Picky(dies=True))
    bench.route_sets.save(replace(RULES, fallbacks=()))

    done = bench.generate.batch(request(tmp_path, "a", route="everyday"), plain_context())

    assert done.n_failed == 1
    assert results(tmp_path)["0"]["error"] == "The model is gone."


def test_a_model_that_cannot_be_loaded_hands_the_batch_on(opened: Any, tmp_path: Path) -> None:
    bench = opened(Picky())
    Path(bench.models.get("Small").path).unlink()

    done = bench.generate.batch(request(tmp_path, "a", route="everyday"), plain_context())

    assert (done.n_answered, results(tmp_path)["0"]["model"]) == (1, "Large")


def test_one_prompt_follows_the_rules_in_force(opened: Any) -> None:
    bench = opened(Picky())
    bench.chosen.choose_route("everyday")
    ask = (Message("user", "hard one"),)

    found = bench.generate.one(ask, SamplingSettings(), plain_context())

    assert found.model == "Large"
    assert found.trace is not None
    assert found.trace.attempts[0].asked == "Small"
    rows = bench.usage._store._database.read("SELECT model FROM requests")
    assert [row["model"] for row in rows] == ["Large"]


def test_equal_lines_of_two_files_are_answered_once(opened: Any, tmp_path: Path) -> None:
    model = FakeChatModel()
    bench = opened(model)
    bench.settings.update(response_cache_mb=1)
    bench.generate.batch(request(tmp_path, "one", "two"), plain_context())
    (tmp_path / "out.jsonl").unlink()

    bench.generate.batch(request(tmp_path, "two", "one"), plain_context())

    assert len(model.asked) == 2
    assert all(one["cached_at"] for one in results(tmp_path).values())
    (tmp_path / "out.jsonl").unlink()
    bench.generate.batch(request(tmp_path, "two", use_cache=False), plain_context())
    assert len(model.asked) == 3


def test_a_release_binds_no_model_of_another_program(opened: Any) -> None:
    bench = opened(Picky())
    place = RemotePlace("http://127.0.0.1:8080/v1", "there")
    there = bench.remote_models.add("Neighbour", place, frozenset())

    with pytest.raises(InputError, match="outside"):
        bench.releases.create("calm", Recipe(model_id=there.id))
    with pytest.raises(InputError, match="outside"):
        bench.registry.promote(there.id, Stage.ARCHIVED, "old")
    for name, said in (("Neighbour", "already"), ("", "cannot"), ("a@b", "cannot")):
        taken = frozenset(model.name.casefold() for model in bench.models.list())
        with pytest.raises(InputError, match=said):
            bench.remote_models.add(name, place, taken)
    for url in ("ftp://x/v1", "http://user:pw@x/v1", "http://x/v1?key=1", "x", "http://x:99999/v1"):
        with pytest.raises(InputError):
            bench.remote_models.add("Other", replace(place, url=url), frozenset())
    bench.carry_in.remove(there.id)
    assert bench.remote_models.list() == ()
