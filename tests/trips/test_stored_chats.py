"""Chats whose switch is on: the files hold placeholders, the person reads what was said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.conversation import TurnId
from workbench.domain.feedback import Feedback
from workbench.domain.privacy_places import Place
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

MAIL = "ada.lovelace@analytical-engines.org"
NAME = "Ada Lovelace"
QUESTION = f"Please tell {NAME} ({MAIL}) that her machine is ready for the next weaving."


def opened(folder: Path) -> Workbench:
    return open_workspace(WorkspacePaths(folder), lambda _paths: fake_engines())


def holders(folder: Path, *words: str) -> list[str]:
    """Files in which one of the words can be read."""
    found = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes().lower() if path.is_file() else b""
        if any(word.lower().encode() in content for word in words):
            found.append(path.name)
    return found


@pytest.fixture
def workbench(tmp_path: Path) -> Iterator[Workbench]:
    made = opened(tmp_path)
    made.privacy_desk.rules.set_place(Place.CHATS, on=True)
    yield made
    made.close()


def test_no_file_holds_what_was_said_and_the_person_reads_it(
    workbench: Workbench, tmp_path: Path
) -> None:
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    assert NAME in turn.answer
    branch = workbench.chat.send(
        Ask(QUESTION.replace("ready", "done"), branch_from=turn.id), plain_context()
    )
    again = workbench.chat.send(Ask(branch.question, branch_from=branch.id), plain_context())
    workbench.feedback.keep(Feedback(turn.id, -1, correction=f"Say {NAME} at once."))
    workbench.conversations.rename(turn.conversation_id, f"About {NAME}")
    assert not holders(tmp_path, MAIL, "lovelace")
    workbench.close()
    assert not holders(tmp_path, MAIL, "lovelace")

    later = opened(tmp_path)
    kept = {one.id: one for one in later.conversations.turns(turn.conversation_id)}
    assert kept[turn.id].question == QUESTION
    assert kept[turn.id].answer == turn.answer
    assert len(kept) == 3
    assert kept[again.id].question == branch.question
    assert later.conversations.get(turn.conversation_id).title == f"About {NAME}"
    said = later.feedback.get(TurnId(turn.id))
    assert said is not None
    assert NAME in said.correction
    assert NAME in later.conversations.export(turn.conversation_id, "markdown")
    later.close()


def test_a_title_that_cuts_a_name_hides_its_beginning(workbench: Workbench, tmp_path: Path) -> None:
    question = f"Could you please write a short letter of thanks to my friend {NAME} in London?"
    turn = workbench.chat.send(Ask(question), plain_context())

    title = workbench.conversations.get(turn.conversation_id).title
    assert question.startswith(title.removesuffix("…"))
    assert not holders(tmp_path, "lovelace", "to my friend ada")


def test_a_value_has_one_placeholder_in_all_chats_and_prompts(workbench: Workbench) -> None:
    workbench.privacy_desk.rules.set_place(Place.PROMPT, on=True)
    for _ in range(2):
        workbench.chat.send(Ask(f"Who is {MAIL}?"), plain_context())
    workbench.chat.send(Ask("Who is charles@analytical-engines.org?"), plain_context())

    rows = workbench.conversations._store._database.read("SELECT question FROM turns ORDER BY seq")
    assert rows[0]["question"] == rows[1]["question"] != rows[2]["question"]
    numbers = {
        value: number
        for label, number, value in workbench.privacy_desk._shared()[0].entries()
        if label == "EMAIL_ADDRESS"
    }
    from workbench.domain.privacy_marks import marks_in  # noqa: PLC0415

    assert list(marks_in(rows[2]["question"])) == [
        ("EMAIL_ADDRESS", numbers["charles@analytical-engines.org"])
    ]


def test_what_is_switched_off_later_is_read_all_the_same(workbench: Workbench) -> None:
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=False)
    second = workbench.chat.send(Ask(QUESTION), plain_context())

    assert workbench.conversations.turns(turn.conversation_id)[0].question == QUESTION
    assert workbench.conversations.turns(second.conversation_id)[0].question == QUESTION


def test_signs_of_a_mark_that_a_person_typed_stay(workbench: Workbench) -> None:
    odd = "Look: \uf4d0PERSON\uf4d21\uf4d1 and \uf4d0, please."
    turn = workbench.chat.send(Ask(odd), plain_context())
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=False)
    other = workbench.chat.send(Ask(odd), plain_context())
    for one in (turn, other):
        assert workbench.conversations.turns(one.conversation_id)[0].question == odd
