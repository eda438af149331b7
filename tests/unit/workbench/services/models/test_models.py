"""Which models there are, which one chat uses, and what is in memory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.unit.workbench.services.chat_world import World
from workbench.changes import Kind
from workbench.domain.model import LoadSettings, ModelId, RegisteredModel
from workbench.errors import InputError, ModelFileMissing, NotFound
from workbench.jobs import plain_context


def gguf(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"GGUF and more")
    return path


@pytest.fixture
def imported(world: World, tmp_path: Path) -> RegisteredModel:
    return world.models.import_file(gguf(tmp_path, "small.gguf"))


def test_the_demo_model_is_there_from_the_start(world: World) -> None:
    (demo,) = world.models.list()

    assert demo.is_demo
    assert demo.id == "demo"
    assert world.models.current() == demo
    assert world.models.get("demo") == demo
    assert world.models.get("Demo model") == demo


def test_an_import_registers_the_file_where_it_is(world: World, imported: RegisteredModel) -> None:
    assert Path(imported.path).name == "small.gguf"
    assert imported.name == "small"
    assert [model.id for model in world.models.list()] == ["demo", imported.id]
    for text in (imported.id, "small", "SMALL"):
        assert world.models.get(text) == imported


def test_the_same_file_again_is_the_same_model(
    world: World, imported: RegisteredModel, tmp_path: Path
) -> None:
    link = tmp_path / "link.gguf"
    os.link(imported.path, link)
    world.models.update_settings(imported.id, LoadSettings(n_ctx=512))

    again = world.models.import_file(Path(imported.path))
    through_link = world.models.import_file(link)

    assert again.id == through_link.id == imported.id
    assert again.settings == LoadSettings(n_ctx=512)
    assert len(world.models.list()) == 2


def test_the_demo_models_own_file_is_not_registered_twice(world: World) -> None:
    assert world.models.import_file(world.demo).is_demo
    assert len(world.models.list()) == 1


def test_models_of_the_same_name_are_told_apart(world: World, tmp_path: Path) -> None:
    names = [
        world.models.import_file(gguf(tmp_path / folder, "same.gguf")).name for folder in "abcd"
    ]

    assert names == ["same", "same (F16)", "same (2)", "same (3)"]
    assert world.models.import_file(gguf(tmp_path / "e", "Demo.gguf")).name == "Demo (F16)"


@pytest.mark.parametrize(
    ("content", "error"), [(b"%PDF", InputError), (b"", InputError), (None, ModelFileMissing)]
)
def test_what_is_no_model_is_refused_and_not_registered(
    world: World, tmp_path: Path, content: bytes | None, error: type[Exception]
) -> None:
    path = tmp_path / "wrong.gguf"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(error):
        world.models.import_file(path)

    assert len(world.models.list()) == 1


def test_a_folder_is_refused(world: World, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        world.models.import_file(tmp_path)


def test_the_chosen_model_is_current_until_it_is_removed(
    world: World, imported: RegisteredModel
) -> None:
    world.models.choose(imported.id)
    assert world.models.current() == imported

    world.models.load(imported.id, plain_context())
    world.models.remove(imported.id)

    assert world.models.current().is_demo
    assert world.models.loaded is None
    assert world.settings.current.model_id == ""
    assert Path(imported.path).exists()
    with pytest.raises(NotFound):
        world.models.get(imported.id)


def test_removing_a_model_leaves_another_one_loaded(
    world: World, imported: RegisteredModel
) -> None:
    world.models.load(ModelId("demo"), plain_context())

    world.models.remove(imported.id)

    assert world.models.loaded is not None


def test_the_demo_model_stays(world: World) -> None:
    with pytest.raises(InputError) as refused:
        world.models.remove(ModelId("demo"))

    assert refused.value.hint


def test_without_its_file_the_demo_model_is_not_listed(
    world: World, imported: RegisteredModel
) -> None:
    world.demo.unlink()

    assert world.models.list() == (imported,)
    with pytest.raises(ModelFileMissing):
        world.models.load(ModelId("demo"), plain_context())
    world.models.choose(imported.id)
    assert world.models.current() == imported


def test_settings_are_kept_and_used_at_the_next_load(
    world: World, imported: RegisteredModel
) -> None:
    settings = LoadSettings(n_ctx=256, n_threads=2, n_gpu_layers=0)
    for model_id in (ModelId("demo"), imported.id):
        assert world.models.update_settings(model_id, settings).settings == settings
        assert world.models.get(model_id).settings == settings
        assert world.models.load(model_id, plain_context()).n_ctx == 256


@pytest.mark.parametrize(
    "settings",
    [LoadSettings(n_ctx=-1), LoadSettings(n_threads=-2), LoadSettings(n_gpu_layers=-2)],
)
def test_settings_out_of_range_are_refused(world: World, settings: LoadSettings) -> None:
    with pytest.raises(InputError, match="must lie between"):
        world.models.update_settings(ModelId("demo"), settings)
    with pytest.raises(InputError):
        world.models.estimate(ModelId("demo"), settings)


def test_the_estimate_grows_with_the_context(world: World) -> None:
    small, large = (
        world.models.estimate(ModelId("demo"), LoadSettings(n_ctx=n)) for n in (512, 4_096)
    )

    assert small.total_bytes < large.total_bytes


def test_loading_reports_fractions_and_is_done_once(world: World) -> None:
    fractions: list[float] = []
    world.published.clear()

    first = world.models.load(ModelId("demo"), plain_context(fractions.append))
    again = world.models.ensure_loaded("", plain_context(fractions.append))

    assert fractions == [0.5, 1.0]
    assert again == (world.models.current(), first)
    assert [change.kind for change in world.published] == [Kind.MODELS]


def test_a_vanished_file_is_named_with_what_to_do(world: World, imported: RegisteredModel) -> None:
    Path(imported.path).unlink()

    with pytest.raises(ModelFileMissing) as refused:
        world.models.load(imported.id, plain_context())

    assert imported.path in refused.value.message
    assert "import" in refused.value.hint


def test_unloading_frees_the_memory(world: World) -> None:
    world.models.load(ModelId("demo"), plain_context())
    world.models.unload()

    assert world.models.loaded is None


def test_an_unknown_model_is_not_found_with_a_hint(world: World) -> None:
    with pytest.raises(NotFound) as refused:
        world.models.get("unknown")

    assert "unknown" in refused.value.message
    assert refused.value.hint


def test_a_draft_is_kept_with_the_settings_and_checked_first(
    world: World, imported: RegisteredModel, tmp_path: Path
) -> None:
    small = world.models.import_file(gguf(tmp_path, "draft.gguf"))
    foreign = world.models.import_file(gguf(tmp_path, "foreign.gguf"))

    kept = world.models.update_settings(
        imported.id, LoadSettings(draft=world.models.draft_path(small.name))
    )

    assert world.models.get(imported.id).settings == kept.settings
    assert kept.settings.draft == small.path
    with pytest.raises(InputError, match="vocabulary"):
        world.models.update_settings(imported.id, LoadSettings(draft=foreign.path))
    assert world.models.get(imported.id).settings.draft == small.path


def test_a_draft_for_now_is_used_and_not_kept(
    world: World, imported: RegisteredModel, tmp_path: Path
) -> None:
    small = world.models.import_file(gguf(tmp_path, "draft.gguf"))

    world.models.use_draft(imported.id, small.id)
    world.models.load(imported.id, plain_context())

    assert world.chat_model._settings.draft == small.path
    assert world.models.get(imported.id).settings.draft == ""
    with pytest.raises(NotFound):
        world.models.use_draft(imported.id, "nobody")
