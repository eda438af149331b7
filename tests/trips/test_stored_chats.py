"""Chats whose switch is on: the files hold placeholders, the person reads what was said."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from ui.desktop.drafts import Drafts
from workbench.app import Workbench, open_workspace
from workbench.domain.conversation import TurnId
from workbench.domain.feedback import Feedback
from workbench.domain.privacy_places import Place
from workbench.domain.rights.person import Person
from workbench.domain.work_progress import WorkProgress
from workbench.errors import Cancelled, InputError
from workbench.jobs import JobContext, plain_context
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


def test_a_person_is_found_by_name(workbench: Workbench) -> None:
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    workbench.chat.send(Ask("What is a loom?"), plain_context())

    for query in (NAME, "lovelace", "LOVE", "ada love", MAIL, "weaving ada", "Lovelace tell"):
        (found,) = workbench.conversations.search(query)
        assert found.conversation.id == turn.conversation_id
        assert "\uf4d0" not in found.snippet
    assert workbench.conversations.search("person") == ()
    assert workbench.conversations.search("lovel weaving") == ()


def test_deleting_a_chat_forgets_what_nobody_else_needs(workbench: Workbench) -> None:
    first = workbench.chat.send(Ask(QUESTION), plain_context())
    second = workbench.chat.send(Ask(f"Who is {MAIL}?"), plain_context())
    workbench.conversations.delete(first.conversation_id)

    assert workbench.chat_hiding.state().hidden == 1
    assert workbench.conversations.turns(second.conversation_id)[0].question == second.question
    workbench.conversations.delete(second.conversation_id)
    assert workbench.chat_hiding.state().hidden == 0


def test_chats_that_were_there_are_hidden_and_searched(tmp_path: Path) -> None:
    workbench = opened(tmp_path)
    turns = [workbench.chat.send(Ask(f"{QUESTION} {n}"), plain_context()) for n in range(12)]
    workbench.feedback.keep(Feedback(turns[0].id, -1, note=f"{NAME} did not like it."))
    assert holders(tmp_path, "lovelace")
    rules = workbench.privacy_desk.rules
    with pytest.raises(InputError):
        workbench.chat_hiding.hide_all(plain_context())
    rules.set_place(Place.CHATS, on=True)

    stopped = threading.Event()
    seen: list[WorkProgress] = []

    def hear(event: object) -> None:
        if isinstance(event, WorkProgress):
            seen.append(event)
            stopped.set()

    with pytest.raises(Cancelled):
        workbench.chat_hiding.hide_all(JobContext(hear, stopped))
    assert not workbench.chat_hiding.state().is_done
    workbench.close()

    again = opened(tmp_path)
    again.chat_hiding.tidy(plain_context())
    state = again.chat_hiding.state()
    assert state.is_done
    assert state.done == state.total
    assert not holders(tmp_path, MAIL, "lovelace")
    assert len(again.conversations.search("Lovelace")) == 12
    for turn in turns:
        (kept,) = again.conversations.turns(turn.conversation_id)
        assert (kept.question, kept.answer) == (turn.question, turn.answer)
    again.close()
    assert not holders(tmp_path, MAIL, "lovelace")


def test_a_person_is_found_and_erased(workbench: Workbench, tmp_path: Path) -> None:
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    kept = workbench.chat.send(Ask("Who is Charles Babbage?"), plain_context())
    subjects = workbench.rights.subjects
    person = Person((NAME,), (MAIL,))
    found = subjects.find(person, plain_context())
    assert turn.conversation_id in {one.unit.key for one in found.found}

    plan = subjects.plan(found, acts={"chats": "words"})
    erased = subjects.erase(person, plan, plain_context())
    assert erased.is_clean
    (after,) = workbench.conversations.turns(turn.conversation_id)
    assert NAME not in after.question
    assert "machine is ready" in after.question
    values = [value for _, _, value in workbench.chat_hiding._vault.entries()]
    assert not [value for value in values if "lovelace" in value.lower()]
    assert workbench.conversations.turns(kept.conversation_id)[0].question == kept.question


def test_what_is_typed_and_not_sent_is_sealed(tmp_path: Path) -> None:
    workbench = opened(tmp_path)
    path = tmp_path / "drafts.json"
    drafts = Drafts(path, workbench.files)
    drafts.set("", f"Ask {NAME}")
    drafts.write()
    assert holders(tmp_path, "lovelace") == ["drafts.json"]
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=True)
    workbench.chat_hiding.hide_all(plain_context())
    assert not holders(tmp_path, "lovelace")
    drafts.set("two", f"And {NAME} again")
    drafts.write()
    found = workbench.rights.subjects.find(Person((NAME,)), plain_context())
    assert [one.place for one in found.found] == ["drafts"]
    workbench.close()
    assert not holders(tmp_path, "lovelace")

    again = opened(tmp_path)
    read = Drafts(path, again.files)
    read.read()
    assert read.get("two") == f"And {NAME} again"
    again.close()


def test_what_was_said_while_it_was_off_is_hidden_when_it_goes_on_again(
    workbench: Workbench, tmp_path: Path
) -> None:
    rules = workbench.privacy_desk.rules
    workbench.chat_hiding.hide_all(plain_context())
    rules.set_place(Place.CHATS, on=False)
    workbench.chat.send(Ask(QUESTION), plain_context())
    assert holders(tmp_path, "lovelace")
    rules.set_place(Place.CHATS, on=True)
    assert not workbench.chat_hiding.state().is_done
    workbench.chat_hiding.hide_all(plain_context())
    assert not holders(tmp_path, "lovelace")


def test_where_the_policy_asks_for_a_reason_a_chat_is_shown_after_it(tmp_path: Path) -> None:
    workbench = opened(tmp_path)
    workbench.privacy_desk.rules.set_place(Place.CHATS, on=True)
    (tmp_path / "policy.json").write_text('{"reveal_chats": "reason"}', "utf-8")
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    assert NAME in workbench.conversations.turns(turn.conversation_id)[0].question
    workbench.close()

    again = opened(tmp_path)
    chat, reveals = turn.conversation_id, again.chat_reveals
    (concealed,) = again.conversations.turns(chat)
    assert concealed.question.startswith("Please tell <PERSON_1> (<EMAIL_ADDRESS_1>) that")
    assert "Lovelace" not in again.conversations.list()[0].title
    assert "Lovelace" not in again.conversations.export(chat, "json")
    assert "Lovelace" not in again.conversations.search("machine")[0].snippet
    assert reveals.is_concealed(chat)
    for ask in (Ask("And then?", conversation_id=chat), Ask("No?", branch_from=turn.id)):
        with pytest.raises(InputError):
            again.chat.send(ask, plain_context())
    with pytest.raises(InputError):
        reveals.reveal(chat, " ")
    assert reveals.reveal(chat, "the customer asked") == 2
    assert again.conversations.turns(chat)[0].question == QUESTION
    again.chat.send(Ask("And then?", conversation_id=chat), plain_context())
    (made,) = again.privacy_desk.reveals()
    assert (made.place, made.reason) == ("chat", "the customer asked")
    assert "text.revealed" in "\n".join(again.audit_trail.export())
    again.close()
