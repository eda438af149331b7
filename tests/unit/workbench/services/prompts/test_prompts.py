"""The library on a real database: versions, labels, search, uses, previews and deletion."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.parser import FakeParser
from tests.unit.workbench.services.chat_world import World
from workbench.changes import Kind
from workbench.domain.model import Message
from workbench.domain.prompt import (
    Example,
    PromptContent,
    PromptUse,
    RecommendedSettings,
    Variable,
    VariableKind,
)
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.prompts.prompts import Prompts
from workbench.storage.prompt_store import PromptStore

HELLO = PromptContent("Hello {{ name }}", "Be kind.", (Variable("name"),))


@pytest.fixture
def prompts(world: World) -> Prompts:
    return Prompts(
        store=PromptStore(world.database),
        models=world.models,
        chat_model=world.chat_model,
        parser=FakeParser(),
        audit=world.audit,
        changes=world.changes,
    )


def changed(content: PromptContent, user: str) -> PromptContent:
    return replace(content, user=user)


def test_every_save_is_a_version_with_message_author_date_and_hash(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO, message="First", author="Ada")
    second = prompts.save(prompt.id, changed(HELLO, "Hi {{ name }}"), message="Shorter")

    newest, oldest = prompts.versions(prompt.id)

    assert newest == second
    assert (oldest.number, oldest.message, oldest.author) == (1, "First", "Ada")
    assert oldest.hash == HELLO.hash != newest.hash
    assert newest.created_at > oldest.created_at
    assert prompts.find("hello").latest == 2


def test_saving_the_same_content_again_makes_no_version(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)

    assert prompts.save(prompt.id, HELLO).number == 1
    assert len(prompts.versions(prompt.id)) == 1


def test_a_version_cannot_be_changed_even_in_the_database(world: World, prompts: Prompts) -> None:
    prompts.create("hello", HELLO)

    with pytest.raises(sqlite3.IntegrityError, match="never changes"), world.database.write() as c:
        c.execute("UPDATE prompt_versions SET content = '{}'")


def test_restoring_saves_the_old_content_as_a_new_version(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)
    prompts.save(prompt.id, changed(HELLO, "Hi"))

    restored = prompts.restore(prompt.id, 1)

    assert (restored.number, restored.restored_from) == (3, 1)
    assert restored.hash == HELLO.hash
    assert [one.number for one in prompts.versions(prompt.id)] == [3, 2, 1]


def test_labels_move_and_versions_are_found_by_them(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)
    prompts.save(prompt.id, changed(HELLO, "Hi"))
    prompts.label(prompt.id, "production", 1)
    prompts.label(prompt.id, "candidate", 2)
    assert prompts.resolve("hello@production")[1].number == 1

    prompts.label(prompt.id, "production", 2)

    assert prompts.resolve("hello@production")[1].number == 2
    assert prompts.resolve("hello@1")[1].number == prompts.resolve("hello@v1")[1].number == 1
    assert prompts.resolve("hello")[1] == prompts.resolve("hello@latest")[1]
    assert prompts.find("hello").labels_by_version == {2: ("candidate", "production")}
    prompts.unlabel(prompt.id, "candidate")
    with pytest.raises(NotFound, match="“candidate”"):
        prompts.resolve("hello@candidate")
    with pytest.raises(NotFound):
        prompts.label(prompt.id, "production", 9)


def test_the_newest_text_names_and_tags_are_searched(prompts: Prompts) -> None:
    hello = prompts.create("hello", HELLO, tags=("greeting",), title="Welcome people")
    other = prompts.create("minutes", PromptContent("List the actions of a meeting"))

    assert prompts.search("meet") == (prompts.find("minutes"),)
    assert [one.id for one in prompts.search("greetings")] == [hello.id]
    prompts.save(other.id, PromptContent("Nothing"))
    assert prompts.search("meeting") == ()
    assert prompts.search("“; DROP") == ()


def test_facts_are_changed_without_a_version(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)

    prompts.update(replace(prompt, name="hi", folder=" A / B ", tags=("x", "X"), is_favourite=True))

    found = prompts.find("hi")
    assert (found.folder, found.tags, found.is_favourite, found.latest) == ("A/B", ("X",), True, 1)
    with pytest.raises(NotFound):
        prompts.find("hello")


def test_a_name_is_taken_once(prompts: Prompts) -> None:
    prompts.create("hello", HELLO)
    other = prompts.create("other", HELLO)

    with pytest.raises(InputError, match="already"):
        prompts.create("hello", HELLO)
    with pytest.raises(InputError, match="already"):
        prompts.update(replace(other, name="hello"))
    with pytest.raises(InputError, match="cannot be the name"):
        prompts.create("Hello there", HELLO)


def test_a_variable_that_no_template_could_use_is_refused(prompts: Prompts) -> None:
    with pytest.raises(InputError, match="“for”"):
        prompts.create("hello", PromptContent("x", variables=(Variable("for"),)))


def test_a_deleted_prompt_is_gone_from_the_file_and_can_be_put_back(
    world: World, prompts: Prompts
) -> None:
    prompt = prompts.create("hello", changed(HELLO, "Xylophone {{ name }}"))
    prompts.save(prompt.id, HELLO)
    prompts.label(prompt.id, "production", 1)
    before = prompts.find("hello"), prompts.versions(prompt.id)
    world.database.checkpoint()
    assert b"ylophone" in (world.folder / "workbench.db").read_bytes()

    removed = prompts.remove(prompt.id)

    assert prompts.list() == ()
    assert b"ylophone" not in (world.folder / "workbench.db").read_bytes()
    prompts.put_back(removed)
    assert prompts.find("hello") == before[0]
    assert prompts.versions(prompt.id) == before[1]
    assert [one.name for one in prompts.search("hello")] == ["hello"]


def test_a_turn_keeps_which_version_it_was_asked_with(world: World, prompts: Prompts) -> None:
    content = replace(HELLO, examples=(Example("Hello Bo", "Welcome, Bo."),))
    prompt = prompts.create("hello", content)
    prepared = prompts.prepare("hello", {"name": "Ada"})

    turn = world.chat.send(Ask(prepared.question, prompt=prepared.use), plain_context())

    assert turn.question == "Hello Ada"
    stored = world.store.turn(turn.id)
    assert stored.prompt == PromptUse(
        prompt.id, "hello", 1, content.hash, "Be kind.",
        (Message("user", "Hello Bo"), Message("assistant", "Welcome, Bo.")),
    )  # fmt: skip
    messages, _ = world.chat_model.asked[-1]
    assert [one.content for one in messages] == [
        "Be kind.", "Hello Bo", "Welcome, Bo.", "Hello Ada",
    ]  # fmt: skip
    (use,) = prompts.uses(prompt.id)
    assert (use.turn_id, use.version, use.title) == (turn.id, 1, "Hello Ada")
    assert prompts.use_counts(prompt.id) == {1: 1}
    assert prompts.uses(prompt.id, 2) == ()
    prompts.remove(prompt.id)
    assert world.store.turn(turn.id).prompt == stored.prompt


def test_over_passages_the_prompt_stands_before_their_instructions(
    world: World, prompts: Prompts
) -> None:
    prompts.create("hello", HELLO)
    prepared = prompts.prepare("hello", {"name": "Ada"})

    world.chat.send(
        Ask(prepared.question, prompt=prepared.use, collection_ids=("c1",)), plain_context()
    )

    messages, _ = world.chat_model.asked[-1]
    assert messages[0].content.startswith("Be kind.\n\nAnswer")


def test_without_a_system_text_of_its_own_the_settings_hold(world: World, prompts: Prompts) -> None:
    world.settings.update(system_prompt="Answer in French.")
    prompts.create("hello", replace(HELLO, system=""))
    prepared = prompts.prepare("hello", {"name": "Ada"})

    world.chat.send(Ask(prepared.question, prompt=prepared.use), plain_context())

    assert world.chat_model.asked[-1][0][0].content == "Answer in French."


def test_a_preview_shows_what_is_missing_and_counts_when_a_model_is_loaded(
    world: World, prompts: Prompts
) -> None:
    content = replace(HELLO, settings=RecommendedSettings(max_tokens=100_000))
    preview = prompts.preview(content, {})
    assert preview.messages[-1].content == "Hello «name»"
    assert preview.missing == ("name",)
    assert preview.n_tokens is None

    world.models.ensure_loaded("", plain_context())
    preview = prompts.preview(content, {"name": "Ada Lovelace"})

    assert preview.missing == ()
    assert preview.n_tokens == world.chat_model.count_prompt_tokens(preview.messages)
    assert (preview.model, preview.n_ctx) == ("Demo model", 1_024)
    assert [one.rule for one in preview.findings] == ["answer-cut-short"]


def test_a_preview_of_a_broken_template_says_so(prompts: Prompts) -> None:
    preview = prompts.preview(changed(HELLO, "Hello {{ name"), {})

    assert preview.messages == ()
    assert "user" in preview.problem
    assert preview.findings[0].rule == "broken-template"


def test_a_file_variable_is_read_by_the_parser(prompts: Prompts, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("All is well.", "utf-8")
    content = PromptContent("Read: {{ doc }}", variables=(Variable("doc", VariableKind.FILE),))
    prompts.create("read", content)

    assert prompts.prepare("read", {"doc": str(file)}).question == "Read: All is well."
    with pytest.raises(InputError, match="no file"):
        prompts.prepare("read", {"doc": str(tmp_path / "missing.md")})


def test_whoever_listens_is_told_of_each_change(world: World, prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)
    prompts.label(prompt.id, "production", 1)
    prompts.remove(prompt.id)

    told = [change for change in world.published if change.kind is Kind.PROMPTS]
    assert [change.ids for change in told] == [(prompt.id,)] * 3


def test_two_savers_cannot_both_write_the_same_number(world: World, prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO)
    store = PromptStore(world.database)
    stale = replace(store.version(prompt.id, 1), number=2)
    prompts.save(prompt.id, changed(HELLO, "Hi"))

    with pytest.raises(InputError, match="elsewhere"):
        store.append(stale)
