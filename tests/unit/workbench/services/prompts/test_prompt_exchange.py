"""In and out: the same bytes, nothing overwritten, what is refused named, tampering found."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fakes.parser import FakeParser
from tests.unit.workbench.domain.prompt_samples import FILES
from tests.unit.workbench.services.chat_world import World
from workbench.domain.prompt import Example, PromptContent, Variable
from workbench.domain.prompt_file import PromptFile, write_prompt_file
from workbench.domain.yaml_text import load_yaml
from workbench.errors import InputError
from workbench.services.prompts.prompt_exchange import PromptExchange
from workbench.services.prompts.prompt_folder import read_one, write_folder
from workbench.services.prompts.prompts import Prompts
from workbench.storage.prompt_store import PromptStore

HELLO = PromptContent(
    "Hello {{ name }}\n", "Be kind.", (Variable("name"),), (Example("Hello Bo", "Hi Bo."),)
)


def library(world: World) -> Prompts:
    return Prompts(
        store=PromptStore(world.database),
        models=world.models,
        chat_model=world.chat_model,
        parser=FakeParser(),
        audit=world.audit,
        changes=world.changes,
    )


@pytest.fixture
def prompts(world: World) -> Prompts:
    return library(world)


@pytest.fixture
def exchange(prompts: Prompts) -> PromptExchange:
    return PromptExchange(prompts)


@pytest.fixture
def other(tmp_path: Path) -> Prompts:
    """The library of another workspace."""
    (tmp_path / "other").mkdir()
    return library(World(tmp_path / "other"))


def fill(prompts: Prompts) -> None:
    prompt = prompts.create("hello", HELLO, folder="Office/Mail", tags=("a",), title="Hello")
    prompts.save(prompt.id, replace(HELLO, user="Hi {{ name }}"), message="Short", author="Ada")
    prompts.label(prompt.id, "production", 1)
    prompts.create("plain", PromptContent("No variables"))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_comes_back_byte_for_byte(
    prompts: Prompts, exchange: PromptExchange, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    written = exchange.export_to(tmp_path / "a", prompts.list(), "folder")

    report = PromptExchange(other).import_from(tmp_path / "a")
    PromptExchange(other).export_to(tmp_path / "b", other.list(), "folder")

    assert set(written) == {"Office/Mail/hello.prompt.md", "plain.prompt.md"}
    assert report.created == ("plain", "hello")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert other.find("hello").folder == "Office/Mail"
    assert exchange.export_to(tmp_path / "a", prompts.list(), "folder") == ()


@given(FILES)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_prompt_file_stays_as_it_is_through_the_library(
    prompts: Prompts, tmp_path: Path, file: PromptFile
) -> None:
    source = tmp_path / "in" / "x.prompt.md"
    source.parent.mkdir(exist_ok=True)
    source.write_bytes(write_prompt_file(file).encode())
    record = read_one(source, source.parent)

    again = read_one(source, source.parent)

    assert record == again
    assert (
        write_prompt_file(
            PromptFile(record.versions[0].content, record.title, record.description, record.tags)
        ).encode()
        == source.read_bytes()
    )


def test_an_import_makes_versions_and_never_overwrites(
    prompts: Prompts, exchange: PromptExchange, tmp_path: Path
) -> None:
    fill(prompts)
    exchange.export_to(tmp_path / "a", prompts.list(), "folder")
    path = tmp_path / "a" / "plain.prompt.md"
    path.write_text(path.read_text("utf-8").replace("No variables", "None at all"), "utf-8")

    report = exchange.import_from(tmp_path / "a")

    assert (report.updated, report.same, report.created) == (("plain",), ("hello",), ())
    newest, oldest = prompts.versions(prompts.find("plain").id)
    assert (newest.content.user, newest.message) == ("None at all", "Imported from a")
    assert oldest.content.user == "No variables"


def test_json_carries_all_versions_and_labels(
    prompts: Prompts, exchange: PromptExchange, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    exchange.export_to(tmp_path / "a.json", prompts.list(), "json")

    first = PromptExchange(other).import_from(tmp_path / "a.json")
    second = PromptExchange(other).import_from(tmp_path / "a.json")
    PromptExchange(other).export_to(tmp_path / "b.json", other.list(), "json")

    assert (first.created, second.same) == (("plain", "hello"), ("plain", "hello"))
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert other.resolve("hello@production")[1].number == 1
    assert other.resolve("hello")[1].author == "Ada"


def test_an_old_export_rolls_nothing_back(
    prompts: Prompts, exchange: PromptExchange, tmp_path: Path
) -> None:
    fill(prompts)
    exchange.export_to(tmp_path / "a.json", prompts.list(), "json")
    plain = prompts.find("plain")
    prompts.save(plain.id, PromptContent("Newer"))

    assert exchange.import_from(tmp_path / "a.json").same == ("plain", "hello")
    assert prompts.resolve("plain")[1].content.user == "Newer"


def test_a_json_file_whose_hash_does_not_fit_is_named(
    prompts: Prompts, exchange: PromptExchange, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    exchange.export_to(tmp_path / "a.json", prompts.list(), "json")
    raw = json.loads((tmp_path / "a.json").read_text("utf-8"))
    raw["prompts"][0]["versions"][0]["content"]["user"] = "Something else"
    raw["prompts"][1]["folder"] = "../../outside"
    raw["prompts"].append({"name": "x"})
    (tmp_path / "a.json").write_text(json.dumps(raw), "utf-8")

    report = PromptExchange(other).import_from(tmp_path / "a.json")

    assert [one.what for one in report.unread] == ["plain", "x", "hello"]
    assert "hash" in report.unread[0].why
    assert other.list() == ()


def test_a_pack_is_taken_in_and_names_its_signer(
    prompts: Prompts, exchange: PromptExchange, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    pack, key = tmp_path / "a.promptpack", tmp_path / "my.key"
    exchange.export_to(pack, prompts.list(), "pack", key=key)
    if os.name == "posix":
        assert key.stat().st_mode & 0o777 == 0o600

    report = PromptExchange(other).import_from(pack)

    assert report.created == ("plain", "hello")
    assert len(report.signer) == 64
    again = PromptExchange(other).import_from(pack, signer=report.signer[:16].upper())
    assert again.signer == report.signer
    exchange.export_to(tmp_path / "b.promptpack", prompts.list(), "pack", key=key)
    assert PromptExchange(other).import_from(tmp_path / "b.promptpack").signer == report.signer


def test_a_pack_that_was_changed_is_refused_whole(
    prompts: Prompts, exchange: PromptExchange, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    pack = tmp_path / "a.promptpack"
    exchange.export_to(pack, prompts.list(), "pack", key=tmp_path / "my.key")
    whole = pack.read_text("utf-8")
    exchange.export_to(tmp_path / "b.promptpack", (), "pack", key=tmp_path / "other.key")
    stranger = json.loads((tmp_path / "b.promptpack").read_text("utf-8"))
    good = json.loads(whole)
    changes = [
        {**good, "prompts": good["prompts"].replace("Be kind.", "Be rude.")},
        {**good, "signer": stranger["signer"]},
        {**good, "signature": stranger["signature"]},
        {**good, "signature": ""},
        {**good, "format": "ai-workbench-prompt-pack/2"},
        {**good, "prompts": good["prompts"] + " "},
        {},
        [],
    ]
    for changed in changes:
        pack.write_text(json.dumps(changed), "utf-8")
        with pytest.raises(InputError):
            PromptExchange(other).import_from(pack)
    for text in (whole[:-40], "", "{"):
        pack.write_text(text, "utf-8")
        with pytest.raises(InputError):
            PromptExchange(other).import_from(pack)
    assert other.list() == ()


def test_a_pack_by_another_key_is_refused_when_a_signer_is_named(
    exchange: PromptExchange, prompts: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    pack = tmp_path / "a.promptpack"
    exchange.export_to(pack, prompts.list(), "pack", key=tmp_path / "my.key")

    for signer in ("00" * 16, "ab"):
        with pytest.raises(InputError, match="another key"):
            exchange.import_from(pack, signer=signer)


CONFIG = """
description: a suite
providers: [openai:gpt-4]
prompts:
  - 'Summarise {{ text }}'
  - file://chat.json
  - file://two.txt
  - prompt.js
  - file://../outside.txt
  - file://missing.txt
  - "exec: rm -rf /"
  - id: judge
    label: Judge an answer
    raw: |-
      - role: system
        content: You judge.
      - role: user
        content: "{{ answer }}"
  - id: x
    function: y
  - 'Broken {{ text'
"""


def test_prompts_of_promptfoo_are_read_and_the_rest_is_named(
    exchange: PromptExchange, prompts: Prompts, tmp_path: Path
) -> None:
    folder = tmp_path / "suite"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("secret", "utf-8")
    (folder / "promptfooconfig.yaml").write_text(CONFIG, "utf-8")
    (folder / "two.txt").write_text("One {{ a }}\n---\nTwo {{ b }}\n", "utf-8")
    chat = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "in"},
        {"role": "assistant", "content": "out"},
        {"role": "user", "content": "{{ question }}"},
    ]
    (folder / "chat.json").write_text(json.dumps(chat), "utf-8")

    report = exchange.import_from(folder / "promptfooconfig.yaml")

    assert report.created == ("prompt-1", "chat", "two-1", "two-2", "judge")
    content = prompts.resolve("chat")[1].content
    assert (content.system, content.user) == ("Be brief.", "{{ question }}")
    assert content.examples == (Example("in", "out"),)
    assert content.variables == (Variable("question"),)
    assert prompts.find("judge").title == "Judge an answer"
    whys = {one.what: one.why for one in report.unread}
    assert len(whys) == 6
    assert "code" in whys["prompt 4 (prompt.js)"]
    assert "outside" in whys["prompt 5 (file://../outside.txt)"]
    assert "function" in whys["prompt 9 (x)"]
    assert "exec:" in whys["prompt 7 (exec: rm -rf /)"]


def test_what_is_written_for_promptfoo_is_read_back(
    exchange: PromptExchange, prompts: Prompts, other: Prompts, tmp_path: Path
) -> None:
    fill(prompts)
    path = tmp_path / "promptfooconfig.yaml"
    exchange.export_to(path, prompts.list(), "promptfoo", label="production")

    report = PromptExchange(other).import_from(path)

    assert report.created == ("hello",)
    assert other.resolve("hello")[1].content == HELLO
    assert [one["id"] for one in load_yaml(path.read_text("utf-8"))["prompts"]] == ["hello"]


def test_plain_texts_with_single_braces_become_templates(
    exchange: PromptExchange, prompts: Prompts, tmp_path: Path
) -> None:
    (tmp_path / "My Prompt.txt").write_text('Label {text} as {"x": 1}', "utf-8")

    report = exchange.import_from(tmp_path / "My Prompt.txt", single_braces=True)

    assert report.created == ("my-prompt",)
    content = prompts.resolve("my-prompt")[1].content
    assert content.variables == (Variable("text"),)
    assert prompts.prepare("my-prompt", {"text": "A"}).question == 'Label A as {"x": 1}'


def test_links_hidden_folders_and_what_is_no_text_are_left_out_or_named(
    exchange: PromptExchange, tmp_path: Path
) -> None:
    folder = tmp_path / "p"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "a.prompt.md").write_text("no", "utf-8")
    (folder / "good.prompt.md").write_text("yes", "utf-8")
    (folder / "bad.prompt.md").write_bytes(b"\xff\xfe\x00")
    (folder / "Bad Name.prompt.md").write_text("x", "utf-8")
    if os.name == "posix":
        (folder / "link.prompt.md").symlink_to(tmp_path / "elsewhere")

    report = exchange.import_from(folder)

    assert report.created == ("good",)
    assert {one.what for one in report.unread} == {"bad.prompt.md", "Bad Name.prompt.md"}


def test_a_write_goes_only_where_it_was_asked_to(prompts: Prompts, tmp_path: Path) -> None:
    prompt = prompts.create("hello", HELLO)
    version = prompts.version(prompt)

    write_folder(tmp_path / "out", [(prompt, version)])

    assert contents(tmp_path / "out").keys() == {"hello.prompt.md"}
