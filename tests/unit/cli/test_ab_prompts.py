"""`workbench ab` with versions of a prompt: drawn, sticky, judged, and shadows of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.domain.feedback import Feedback
from workbench.domain.prompt import PromptContent, Variable
from workbench.egress import Seal
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask

Run = Callable[..., Any]


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == OK
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def two(workbench: Workbench, engines: Engines) -> None:
    """Version 2 of `sum` is sorry for everything."""
    texts = ("Sum up: {{ text }}", "Briefly, sum up: {{ text }}")
    contents = [PromptContent(one, variables=(Variable("text"),)) for one in texts]
    prompt = workbench.prompts.create("sum", contents[0])
    workbench.prompts.save(prompt.id, contents[1])
    fake = engines.chat_model
    assert isinstance(fake, FakeChatModel)
    fake._answer = lambda messages: "sorry" if "Briefly" in messages[-1].content else "It is so."


def ask(workbench: Workbench, text: str, conversation: str | None = None, *, by: str = "sum",
        is_edited: bool = False) -> Turn:  # fmt: skip
    drawn = workbench.judging.trials.prompt_for(by, conversation or "")
    prepared = workbench.prompts.prepare(drawn.reference, {"text": text}, drawn)
    use = replace(prepared.use, is_edited=is_edited)
    wish = Ask(prepared.question, conversation, prompt=use)  # type: ignore[arg-type]
    return workbench.chat.send(wish, plain_context())


def version(turn: Turn) -> int:
    assert turn.prompt is not None
    return turn.prompt.version


def test_versions_are_drawn_kept_and_judged(run: Run, workbench: Workbench, two: None) -> None:
    run(
        "ab", "create", "short", "sum@1", "sum@2", "--split", "60", "--check", "not-contains: sorry"
    )
    turns = [ask(workbench, f"text {n}") for n in range(80)]
    for turn in turns:
        workbench.feedback.keep(Feedback(turn.id, 1 if version(turn) == 1 else -1))
    again = [ask(workbench, "and then?", turn.conversation_id) for turn in turns[:6]]
    ask(workbench, "named", by="sum@2")
    ask(workbench, "changed", is_edited=True)
    (found,) = run("ab", "status")

    assert found["subject"] == "prompt" and found["share"] == pytest.approx(0.4)
    assert {version(one) for one in turns} == {1, 2}
    assert [version(one) for one in again] == [version(one) for one in turns[:6]]
    # Neither the one that was named nor the one that was changed.
    assert sum(found["answers"]) == 86
    assert found["feedback"]["said"].startswith("worse by")
    assert found["graders"]["means"] == [1.0, 0.0]
    used = run("prompts", "show", "sum@2")["used"]
    assert {one["kind"] for one in used} == {"chat", "trial"}

    run("ab", "stop", "short")
    assert {version(ask(workbench, f"now {n}")) for n in range(5)} == {2}  # the newest again


def test_a_shadow_answers_with_what_was_filled_in(
    run: Run, workbench: Workbench, two: None
) -> None:
    run(
        "ab",
        "create",
        "quiet",
        "sum@1",
        "sum@2",
        "--kind",
        "shadow",
        "--check",
        "not-contains: sorry",
    )
    turns = [ask(workbench, f"text {n}") for n in range(3)]
    (found,) = run("ab", "shadow", "quiet")

    assert {version(one) for one in turns} == {1}
    assert turns[0].prompt is not None and turns[0].prompt.values == (("text", "text 0"),)
    assert (found["shadow"]["waiting"], found["shadow"]["failed"]) == (0, 0)
    assert found["shadow"]["difference"] == -1.0


def test_what_cannot_be_tried_is_refused(run: Run, two: None) -> None:
    with pytest.raises(InputError, match="against itself"):
        run("ab", "create", "x", "sum@2", "sum")
    with pytest.raises(NotFound):
        run("ab", "create", "x", "nothing@1", "sum@1")
    run("ab", "create", "one", "sum@1", "sum@2")
    with pytest.raises(InputError, match="already tries"):
        run("ab", "create", "two", "sum@2", "sum@1")
