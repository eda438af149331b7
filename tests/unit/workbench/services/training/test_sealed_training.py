"""Training in an encrypted workspace: it works, and no byte of it can be read without its key."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import N_STEPS, FakeTrainer
from workbench.app import Workbench, open_workspace
from workbench.domain.adapter import AdapterChoice
from workbench.domain.training import RunState
from workbench.errors import Corrupt, InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.opening.training_opening import FOLDER, drive
from workbench.services.training.training import TrainingWish
from workbench.storage.run_folder import RunFolder
from workbench.storage.sealed_file import is_sealed_file, sealed_adapters_in
from workbench.storage.workspace_key import WorkspaceKey

WORD = "zwiebelkuchen"


@pytest.fixture
def trainer() -> FakeTrainer:
    return FakeTrainer()


@pytest.fixture
def sealed(workspace_paths: WorkspacePaths, trainer: FakeTrainer) -> Iterator[Workbench]:
    opened = open_workspace(
        workspace_paths,
        lambda _paths: replace(fake_engines(), trainer=trainer),
        key=WorkspaceKey(bytes(range(32))),
    )
    yield opened
    opened.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "answers.jsonl"
    lines = [{"prompt": f"{WORD} {n}?", "completion": f"{WORD} {n}."} for n in range(40)]
    path.write_text("".join(json.dumps(one) + "\n" for one in lines))
    return path


def leaks(root: Path) -> list[str]:
    """Files in which a word of the data, or a figure of the run, can be read."""
    planted = (WORD.encode(), b"Zwiebelname", b"validation", b"GGUF fake", b"at 10")
    files = [one for one in root.rglob("*") if one.is_file()]
    assert len(files) > N_STEPS
    return [str(one) for one in files if any(word in one.read_bytes() for word in planted)]


def test_a_run_lies_sealed_from_its_data_to_its_adapter(
    sealed: Workbench, data: Path, tmp_path: Path
) -> None:
    training = sealed.training
    sealed.training.plan(TrainingWish(data), plain_context())
    run_id = training.start(TrainingWish(data, name="Zwiebelname"), plain_context()).id

    view = training.work(run_id, plain_context())

    assert (view.status.state, view.run.name) == (RunState.DONE, "Zwiebelname")
    assert leaks(sealed.paths.root / FOLDER) == []
    losses = [one.step for one in training.points(run_id) if one.loss is not None]
    assert losses == list(range(1, N_STEPS + 1))
    assert training.checkpoints(run_id)[-1].samples[0].answer == "at 10"
    assert training.held_out(run_id, 1)[0][0][1].startswith(WORD)
    outcome = training.write(run_id, plain_context(), 4, "F32")
    file, card, _ = training.save_adapter(outcome, run_id, tmp_path / "mine.gguf")
    assert file.read_bytes() == b"GGUF fake adapter 4 F32" and outcome.sha256 in card.read_text()


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="no file lives in memory alone here")
def test_an_adapter_is_registered_sealed_and_read_from_memory(
    sealed: Workbench, data: Path
) -> None:
    training = sealed.training
    run_id = training.start(TrainingWish(data, name="Zwiebelname"), plain_context()).id
    training.work(run_id, plain_context())

    outcome, adapter = training.export(run_id, plain_context())

    assert (adapter.name, outcome.adapter_id) == ("Zwiebelname", adapter.id)
    assert is_sealed_file(Path(adapter.path)) and sealed_adapters_in(sealed.paths.models)
    assert leaks(sealed.paths.root) == []
    again, same = training.export(run_id, plain_context())
    assert (again.adapter_id, same.id) == (adapter.id, adapter.id)
    ((applied),) = sealed.adapters.applied((AdapterChoice(adapter.id),), sealed.models.current())
    assert Path(applied.use.path).read_bytes().startswith(b"GGUF fake adapter")
    assert applied.use.path.startswith("/proc/")
    assert sealed.carry_in.verify(adapter.id, plain_context()).sha256 == adapter.sha256
    with pytest.raises(InputError, match="would lie in the clear"):
        sealed.workshop.uses((adapter.name,))


def test_where_no_file_lives_in_memory_alone_it_is_said(
    sealed: Workbench, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "memfd_create", raising=False)
    run_id = sealed.training.start(TrainingWish(data), plain_context()).id
    sealed.training.work(run_id, plain_context())
    with pytest.raises(InputError, match="stays sealed"):
        sealed.training.apply(run_id, plain_context())


def test_a_process_of_its_own_gets_the_key_of_that_run_alone(sealed: Workbench, data: Path) -> None:
    first, other = (sealed.training.start(TrainingWish(data), plain_context()).id for _ in range(2))
    secret = sealed.training.secret_of(first)

    drive(sealed.paths, first, FakeTrainer(), secret)

    assert sealed.training.find(first).status.state is RunState.DONE
    assert secret != sealed.training.secret_of(other)
    with pytest.raises(Corrupt, match="damaged"):
        _ = RunFolder(sealed.paths.root / FOLDER / other, secret).run


def test_a_run_that_was_paused_goes_on_after_the_workspace_was_locked(
    workspace_paths: WorkspacePaths, sealed: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    run_id = sealed.training.start(TrainingWish(data), plain_context()).id
    trainer.on_step = lambda step: sealed.training.pause(run_id) if step == 5 else None
    sealed.training.work(run_id, plain_context())
    sealed.close()

    trainer.on_step = lambda _step: None
    again = open_workspace(
        workspace_paths,
        lambda _paths: replace(fake_engines(), trainer=trainer),
        key=WorkspaceKey(bytes(range(32))),
    )
    view = again.training.work(run_id, plain_context())
    steps = [one.step for one in again.training.points(run_id) if one.loss is not None]
    again.close()

    assert view.status.state is RunState.DONE and steps == list(range(1, N_STEPS + 1))
