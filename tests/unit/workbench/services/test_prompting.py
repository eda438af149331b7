"""From a question and its passages to messages within a budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.workbench.services.chat_world import passage, trace_of
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.model import Message, SamplingSettings
from workbench.errors import ContextOverflow
from workbench.services.prompting import (
    build_prompt,
    is_refusal,
    nothing_found_answer,
    passage_prompt,
    passage_title,
    with_used,
)


def words(messages: Sequence[Message]) -> int:
    return sum(3 + len(message.content.split()) for message in messages)


def turn(question: str, answer: str, state: TurnState = TurnState.COMPLETE) -> Turn:
    return Turn(TurnId(question), ConversationId("c"), None, question, answer, state, "")


def build(question: str, history: Sequence[Turn] = (), n_passages: int = 0, n_ctx: int = 1_024):
    return build_prompt(
        question,
        history,
        [passage(n, f"Passage number {n} says so.") for n in range(1, n_passages + 1)],
        system="Be brief.",
        sampling=SamplingSettings(max_tokens=64),
        n_ctx=n_ctx,
        count_tokens=words,
    )


def test_the_wording_is_the_one_that_the_demo_model_learned() -> None:
    texts = passage_prompt()

    assert texts.refusal == "The passages do not tell."
    assert texts.passage.format(number=2, title="T", text="{x}") == "[2] (T) {x}"
    assert texts.user.format(passages="P", question="Q?") == "P\n\nQuestion: Q?"
    assert nothing_found_answer().count(".") == 1


def test_line_breaks_in_a_passage_become_spaces() -> None:
    prompt = build_prompt(
        "Q?",
        (),
        [passage(1, "one\ntwo\r\nthree\u2028four")],
        system="",
        sampling=SamplingSettings(),
        n_ctx=500,
        count_tokens=words,
    )

    assert prompt.messages[-1].content == (
        "[1] (travel_policy) one two three four [1]\n\nQuestion: Q?"
    )


def test_braces_in_documents_are_text() -> None:
    prompt = build_prompt(
        "{question} {0}",
        (),
        [passage(1, "{passages} {text}")],
        system="",
        sampling=SamplingSettings(),
        n_ctx=500,
        count_tokens=words,
    )

    assert prompt.messages[-1].content == (
        "[1] (travel_policy) {passages} {text} [1]\n\nQuestion: {question} {0}"
    )


def test_a_title_is_the_name_without_suffix_and_the_heading() -> None:
    item = passage(1, "text")

    assert passage_title(item) == "travel_policy"
    assert passage_title(replace(item, heading="Germany > Hotels")) == (
        "travel_policy: Germany > Hotels"
    )
    assert passage_title(replace(item, document="archive.tar.gz")) == "archive.tar"
    assert passage_title(replace(item, document=".hidden")) == ".hidden"


def test_without_a_system_text_there_is_no_system_message() -> None:
    prompt = build_prompt(
        "Hi", (), (), system="", sampling=SamplingSettings(), n_ctx=99, count_tokens=words
    )

    assert prompt.messages == (Message("user", "Hi"),)


def test_turns_without_an_answer_are_left_out() -> None:
    history = [
        turn("1", "one"),
        turn("2", "", TurnState.STOPPED),
        turn("3", "half", TurnState.INTERRUPTED),
        turn("4", "x", TurnState.FAILED),
    ]

    contents = [message.content for message in build("Q?", history).messages]

    assert contents == ["Be brief.", "1", "one", "3", "half", "Q?"]


def test_the_answer_gets_what_is_left_of_the_context() -> None:
    roomy, tight = build("Q?"), build("word " * 60, n_ctx=100)

    assert roomy.sampling.max_tokens == 64
    assert tight.sampling.max_tokens == 100 - tight.n_tokens


@given(
    n_turns=st.integers(0, 30),
    n_passages=st.integers(0, 8),
    n_ctx=st.integers(40, 400),
    size=st.integers(1, 80),
)
def test_the_prompt_fits_and_says_what_it_left_out(
    n_turns: int, n_passages: int, n_ctx: int, size: int
) -> None:
    history = [turn(f"q{n}", "answer " * (n % 7)) for n in range(n_turns)]
    answered = sum(bool(item.answer) for item in history)
    question = "word " * size
    try:
        prompt = build(question, history, n_passages, n_ctx)
    except ContextOverflow:
        assert size + 39 > n_ctx - n_ctx // 4  # the wording with one passage has 39 words
        return

    assert words(prompt.messages) == prompt.n_tokens
    assert prompt.n_tokens + prompt.sampling.max_tokens <= n_ctx
    assert prompt.sampling.max_tokens >= 1
    assert prompt.messages[-1].content.endswith(question)
    assert prompt.messages[0].role == "system"
    left_out = answered - (len(prompt.messages) - 2) // 2
    assert (left_out > 0) == any("earlier turn" in note for note in prompt.notes)
    assert (len(prompt.passages) < n_passages) == any("passage" in note for note in prompt.notes)
    if n_passages:
        assert prompt.passages


def test_the_number_of_what_was_left_out_is_told() -> None:
    history = [turn(f"q{n}", "word " * 20) for n in range(2)]

    assert build("Q?", history, n_ctx=60).notes == (
        "1 earlier turn left out to fit the context of 60 tokens.",
    )


def test_trimming_keeps_the_system_text_and_the_newest_turns_in_order() -> None:
    history = [turn(f"question {n}", f"answer {n}") for n in range(12)]

    prompt = build("And now?", history, n_ctx=90)

    system, *past, question = prompt.messages
    assert (system, question) == (Message("system", "Be brief."), Message("user", "And now?"))
    asked = [message.content for message in past if message.role == "user"]
    assert 0 < len(asked) < 12
    assert asked == [f"question {n}" for n in range(12 - len(asked), 12)]
    assert prompt.notes == (
        f"{12 - len(asked)} earlier turns left out to fit the context of 90 tokens.",
    )


def test_an_instruction_that_leaves_no_room_is_named_with_the_numbers() -> None:
    with pytest.raises(ContextOverflow, match=r"instruction .* 206 tokens, .* 100 .* 75"):
        build_prompt(
            "Q?",
            (),
            (),
            system="word " * 200,
            sampling=SamplingSettings(),
            n_ctx=100,
            count_tokens=words,
        )


def test_a_question_that_fits_with_no_passage_at_all_is_refused() -> None:
    with pytest.raises(ContextOverflow, match="single passage"):
        build("word " * 25, n_passages=2, n_ctx=60)


def test_only_the_exact_sentence_is_a_refusal() -> None:
    assert is_refusal("The passages do not tell.")
    assert is_refusal(" The passages do not tell.\n")
    assert not is_refusal("The passages do not tell. But maybe 5.")
    assert not is_refusal("")


def test_the_trace_marks_what_entered_the_prompt() -> None:
    trace = trace_of("one", "two", "three", used=3)

    marked = with_used(trace, [trace.hits[0].passage])

    assert [hit.used for hit in marked.hits] == [True, False, False]


def test_every_sentence_of_a_passage_bears_its_mark() -> None:
    prompt = build_prompt(
        "Q?",
        (),
        [
            passage(
                1, "Fees are due in May. Whoever pays later than that owes a late fee of\nEUR 5."
            ),
            passage(2, "- a: 1\n- b: 2"),
        ],
        system="",
        sampling=SamplingSettings(),
        n_ctx=500,
        count_tokens=words,
    )

    late = "Whoever pays later than that owes a late fee of EUR 5. [1]"
    assert prompt.messages[-1].content.splitlines()[:2] == [
        f"[1] (travel_policy) Fees are due in May. [1] {late}",
        "[2] (travel_policy) - a: 1 [2] - b: 2 [2]",
    ]
