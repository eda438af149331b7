"""Stages and releases: promoted with a reason, rolled back, bound for good, refused when broken."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.domain.model import RegisteredModel, SamplingSettings
from workbench.domain.stage import Stage, StageChange, split_reference, version_before
from workbench.errors import InputError, ModelRefused, NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.models.carry_in import Wish
from workbench.services.routing.releases import Recipe
from workbench.storage.sqlite import connect

WHY = "it answers better"


@dataclass
class Shelf:
    workbench: Workbench
    folder: Path

    def version(self, number: int, of: RegisteredModel | None = None) -> RegisteredModel:
        path = self.folder / f"v{number}" / "small.gguf"
        path.parent.mkdir()
        path.write_bytes(b"GGUF" + bytes([number]))
        wish = Wish(path, version_of=of.id if of else None)
        return self.workbench.carry_in.bring_in(wish, plain_context())

    def promote(self, model: RegisteredModel, stage: Stage = Stage.PRODUCTION) -> RegisteredModel:
        return self.workbench.registry.promote(model.id, stage, WHY)

    def stages(self, line: str = "small") -> list[Stage]:
        return [model.stage for model in self.workbench.registry.versions(line)]


@pytest.fixture
def shelf(workbench: Workbench, tmp_path: Path) -> Iterator[Shelf]:
    return Shelf(workbench, tmp_path)


# ------------------------------------------------------------------------------- models


def test_versions_of_a_model_share_a_name_and_are_numbered(shelf: Shelf) -> None:
    first = shelf.version(1)
    second = shelf.version(2, of=first)

    assert [(m.line, m.version, m.stage) for m in (first, second)] == [
        ("small", 1, Stage.STAGING),
        ("small", 2, Stage.STAGING),
    ]
    assert first.name != second.name


def test_one_version_is_in_production_and_the_name_stands_for_it(shelf: Shelf) -> None:
    first = shelf.version(1)
    second = shelf.version(2, of=first)
    models = shelf.workbench.models
    assert models.resolve("small").id == first.id

    shelf.promote(first)
    shelf.promote(second)

    assert shelf.stages() == [Stage.ARCHIVED, Stage.PRODUCTION]
    assert models.resolve("SMALL").id == second.id
    assert models.resolve("small@1").id == first.id
    with pytest.raises(NotFound):
        models.resolve("small@3")


def test_a_rollback_brings_back_what_was_there_and_keeps_the_history(shelf: Shelf) -> None:
    first = shelf.version(1)
    second = shelf.version(2, of=first)
    shelf.promote(first)
    shelf.promote(second)

    back = shelf.workbench.registry.rollback(second.id, "it was worse")

    assert back.id == first.id
    assert shelf.stages() == [Stage.PRODUCTION, Stage.ARCHIVED]
    history = shelf.workbench.registry.history("small")
    assert [(c.version, c.after, c.action) for c in history] == [
        (1, Stage.PRODUCTION, "rollback"),
        (2, Stage.ARCHIVED, "rollback"),
        (2, Stage.PRODUCTION, "promote"),
        (1, Stage.ARCHIVED, "promote"),
        (1, Stage.PRODUCTION, "promote"),
    ]
    assert history[0].reason == "it was worse"


def test_without_an_earlier_version_there_is_no_way_back(shelf: Shelf) -> None:
    first = shelf.version(1)
    shelf.promote(first)

    with pytest.raises(InputError, match="No other version"):
        shelf.workbench.registry.rollback(first.id, WHY)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_reason_is_needed(shelf: Shelf, reason: str) -> None:
    model = shelf.version(1)

    with pytest.raises(InputError, match="reason"):
        shelf.workbench.registry.promote(model.id, Stage.PRODUCTION, reason)


def test_what_cannot_be_promoted_is_said(shelf: Shelf) -> None:
    model = shelf.version(1)
    shelf.promote(model)
    with pytest.raises(InputError, match="already"):
        shelf.promote(model)
    with pytest.raises(InputError, match="demo"):
        shelf.promote(replace(model, id=shelf.workbench.models.get("demo").id))
    path = shelf.folder / "unhashed.gguf"
    path.write_bytes(b"GGUF unhashed")
    with pytest.raises(InputError, match="not hashed"):
        shelf.promote(shelf.workbench.models.import_file(path))
    changed = shelf.version(3)
    Path(changed.path).write_bytes(b"GGUF other bytes")
    with pytest.raises(InputError, match="changed"):
        shelf.promote(changed)


def test_an_archived_model_is_not_asked_and_chat_goes_on(shelf: Shelf) -> None:
    first = shelf.version(1)
    second = shelf.version(2, of=first)
    models = shelf.workbench.models
    shelf.promote(first)
    models.choose(first.id)

    shelf.promote(second)

    assert models.current().id == second.id
    with pytest.raises(ModelRefused, match="archived"):
        models.choose(first.id)
    with pytest.raises(ModelRefused, match="archived"):
        shelf.workbench.chat.send(Ask("Hello?", model_id=first.id), plain_context())
    shelf.promote(second, Stage.ARCHIVED)
    assert models.current().is_demo


def test_other_bytes_under_the_same_path_are_a_version_that_is_not_promoted(shelf: Shelf) -> None:
    model = shelf.version(1)
    shelf.promote(model)
    Path(model.path).write_bytes(b"GGUF other bytes")

    again = shelf.workbench.carry_in.bring_in(Wish(Path(model.path)), plain_context())

    assert (again.id, again.version, again.stage) == (model.id, 2, Stage.STAGING)


def test_the_number_of_a_removed_version_is_not_given_again(shelf: Shelf) -> None:
    first = shelf.version(1)
    second = shelf.version(2, of=first)
    shelf.promote(second)
    shelf.workbench.carry_in.remove(second.id)

    assert shelf.version(3, of=first).version == 3


def test_verifying_again_leaves_the_stage_alone(shelf: Shelf) -> None:
    model = shelf.version(1)
    shelf.promote(model)

    assert shelf.workbench.carry_in.verify(model.id, plain_context()).stage is Stage.PRODUCTION


# ------------------------------------------------------------------------------ releases


def test_a_release_binds_what_decides_an_answer(shelf: Shelf) -> None:
    model = shelf.version(1)
    workbench = shelf.workbench
    sampling = SamplingSettings(temperature=0.7, max_tokens=33)

    release = workbench.releases.create(
        "Support", Recipe(model.id, system="Be brief.", passages=2, sampling=sampling, note="new")
    )

    content = release.content
    assert (release.reference, release.stage) == ("Support@1", Stage.STAGING)
    assert content.model.sha256 == model.sha256
    assert (content.system, content.retrieval.passages) == ("Be brief.", 2)
    assert content.sampling == sampling
    assert content.wording.system
    assert release.hash == content.hash
    assert workbench.releases.find("support") == release


def test_a_question_asked_with_a_release_takes_everything_from_it(shelf: Shelf) -> None:
    model = shelf.version(1)
    workbench = shelf.workbench
    sampling = SamplingSettings(max_tokens=33, seed=5)
    recipe = Recipe(model.id, system="Be brief.", sampling=sampling)
    workbench.releases.create("Support", recipe)
    workbench.settings.update(system_prompt="Be long.")
    seen = []
    fake = workbench.models._chat_model
    generate = fake.generate
    fake.generate = lambda messages, *rest, **more: (  # type: ignore[method-assign]
        seen.append(messages),
        generate(messages, *rest, **more),
    )[1]

    release = workbench.releases.for_asking("Support@1")
    turn = workbench.chat.send(Ask("Hello?", release=release), plain_context())

    assert (turn.release, turn.model) == ("Support@1", model.name)
    assert (turn.settings.max_tokens, turn.settings.seed) == (33, 5)
    assert seen[0][0].content == "Be brief."
    (kept,) = workbench.conversations.path(turn.conversation_id)
    assert kept.release == "Support@1"


def test_versions_count_up_and_the_name_means_the_one_in_production(shelf: Shelf) -> None:
    model = shelf.version(1)
    releases = shelf.workbench.releases
    for _ in range(3):
        releases.create("Support", Recipe(model.id))
    with pytest.raises(ModelRefused, match=r"No version .* in production"):
        releases.for_asking("Support")

    releases.promote("Support@1", Stage.PRODUCTION, WHY)
    releases.promote("support@2", Stage.PRODUCTION, WHY)

    assert releases.for_asking("Support").version == 2
    with pytest.raises(ModelRefused, match="archived"):
        releases.for_asking("Support@1")
    assert releases.rollback("Support", "worse").version == 1
    assert [change.action for change in releases.history("Support")][:2] == ["rollback"] * 2
    assert releases.for_asking("Support").version == 1


def test_a_release_of_the_demo_model_can_be_asked(shelf: Shelf) -> None:
    releases = shelf.workbench.releases
    releases.create("Trying", Recipe())

    assert releases.for_asking("Trying@1").content.model.id == "demo"


@pytest.mark.parametrize("damage", ["removed", "changed", "other bytes"])
def test_a_release_whose_model_is_not_what_it_was_is_refused(shelf: Shelf, damage: str) -> None:
    model = shelf.version(1)
    releases = shelf.workbench.releases
    releases.create("Support", Recipe(model.id))
    if damage == "removed":
        shelf.workbench.carry_in.remove(model.id)
    else:
        Path(model.path).write_bytes(b"GGUF other bytes")
    if damage == "other bytes":
        shelf.workbench.carry_in.bring_in(Wish(Path(model.path)), plain_context())

    with pytest.raises(ModelRefused):
        releases.for_asking("Support@1")
    with pytest.raises(ModelRefused):
        releases.promote("Support@1", Stage.PRODUCTION, WHY)


def test_a_release_may_ask_a_model_that_was_archived_since(shelf: Shelf) -> None:
    model = shelf.version(1)
    workbench = shelf.workbench
    workbench.releases.create("Support", Recipe(model.id))
    shelf.promote(model, Stage.ARCHIVED)

    release = workbench.releases.for_asking("Support@1")

    assert workbench.chat.send(Ask("Hello?", release=release), plain_context()).answer
    with pytest.raises(ModelRefused):
        workbench.releases.create("Support", Recipe(model.id))


def test_a_release_never_changes(shelf: Shelf) -> None:
    shelf.workbench.releases.create("Support", Recipe(shelf.version(1).id))
    database = shelf.workbench.paths.database

    connection = connect(database)  # two libraries may not have one file open
    for change in ("content = '{}'", "version = 9", "name = 'x'"):
        with pytest.raises(sqlite3.IntegrityError, match="never changes"):
            connection.execute(f"UPDATE releases SET {change}")
    connection.close()


@pytest.mark.parametrize("name", ["", "  ", "a@1", "x" * 65, "a/b", " - "])
def test_a_name_that_cannot_be_is_refused(shelf: Shelf, name: str) -> None:
    with pytest.raises(InputError, match="name of a release"):
        shelf.workbench.releases.create(name, Recipe())


def test_settings_out_of_range_make_no_release(shelf: Shelf) -> None:
    with pytest.raises(InputError):
        shelf.workbench.releases.create("Support", Recipe(passages=0))
    with pytest.raises(InputError):
        shelf.workbench.releases.create("S", Recipe(sampling=SamplingSettings(temperature=-1)))
    with pytest.raises(NotFound):
        shelf.workbench.releases.find("Support")


# ---------------------------------------------------------------------------- pure rules


@given(st.text(min_size=1), st.integers(0, 999_999_999))
def test_a_reference_is_a_name_and_a_number(name: str, number: int) -> None:
    plain = name.strip()
    if plain:
        assert split_reference(f"{plain}@{number}") == (plain, number)


@pytest.mark.parametrize("reference", ["a", "a@", "@1", "a@b", "a@-1", "a@1234567890", "a@²"])
def test_anything_else_is_a_name(reference: str) -> None:
    assert split_reference(reference) == (reference, None)


@given(st.lists(st.integers(1, 6), max_size=12), st.sets(st.integers(1, 6)))
def test_the_way_back_leads_to_the_last_other_version_that_is_there(
    promoted: list[int], there: set[int]
) -> None:
    history = [
        StageChange("model", "m", n, Stage.STAGING, Stage.PRODUCTION, "promote", "r", "")
        for n in reversed(promoted)
    ]
    current = promoted[-1] if promoted else None

    found = version_before(history, current, there)

    others = [n for n in promoted if n != current and n in there]
    assert found == (others[-1] if others else None)
