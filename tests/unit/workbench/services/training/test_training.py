"""Training as a person meets it: planned, started, paused, resumed, exported, applied, removed."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import N_STEPS, FakeTrainer
from workbench.app import Workbench, open_workspace
from workbench.domain.training import RunState
from workbench.errors import (
    Cancelled,
    DiskFull,
    EngineError,
    InputError,
    NotEnoughMemory,
    NotFound,
    UnsupportedFormat,
)
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.opening import training_opening
from workbench.services.opening.training_opening import FOLDER, drive
from workbench.services.training import training_runner
from workbench.services.training.training import TrainingWish, check_estimate
from workbench.services.training.training_runner import TrainingProgress
from workbench.storage.run_folder import RunFolder


@pytest.fixture
def trainer() -> FakeTrainer:
    return FakeTrainer()


@pytest.fixture
def engines(trainer: FakeTrainer) -> Engines:
    return replace(fake_engines(), trainer=trainer)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "answers.jsonl"
    lines = [{"prompt": f"Question {n}", "completion": f"Answer {n}"} for n in range(40)]
    path.write_text("".join(json.dumps(one) + "\n" for one in lines))
    return path


def begun(workbench: Workbench, data: Path, **more: Any) -> str:
    return workbench.training.start(TrainingWish(data, **more), plain_context()).id


def state(workbench: Workbench, run_id: str) -> RunState:
    return workbench.training.find(run_id).status.state


def test_a_plan_says_what_it_takes_and_keeps_nothing(
    workbench: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    plan = workbench.training.plan(TrainingWish(data, preset="quick"), plain_context())

    assert (plan.facts.device, plan.facts.n_examples + plan.facts.n_validation) == ("cpu", 40)
    assert plan.estimate.fits and plan.settings.rank == 16
    assert list((workbench.paths.root / FOLDER).iterdir()) == []
    assert workbench.training.list() == ()
    check_estimate(plan.estimate)
    trainer.needs_bytes = 1 << 40
    too_large = workbench.training.plan(TrainingWish(data), plain_context()).estimate
    with pytest.raises(NotEnoughMemory, match="1,048,576 MiB"):
        check_estimate(too_large)
    with pytest.raises(DiskFull, match="MiB"):
        check_estimate(replace(plan.estimate, disk_bytes=1 << 40))


def test_a_run_to_its_end(workbench: Workbench, data: Path) -> None:
    told: list[Any] = []
    run_id = begun(workbench, data, preset="quick", name="Polite", licence="CC0-1.0")

    view = workbench.training.work(run_id, plain_context(told.append))

    assert (view.status.state, view.status.step, view.is_alive) == (RunState.DONE, N_STEPS, False)
    progress = [one for one in told if isinstance(one, TrainingProgress)]
    assert progress[-1].fraction == 1.0 and any(one.seconds_left for one in progress)
    points = workbench.training.points(run_id)
    assert [one.step for one in points if one.loss is not None] == list(range(1, N_STEPS + 1))
    checkpoints = workbench.training.checkpoints(run_id)
    assert [one.step for one in checkpoints] == [2, 4, 6, 8, 10]
    assert checkpoints[-1].validation == 0.2 and checkpoints[-1].samples[0].answer == "at 10"
    (outcome,) = workbench.training.outcomes(run_id)
    adapter = workbench.models.get(outcome.adapter_id)
    assert (adapter.name, adapter.sha256) == ("Polite", outcome.sha256)
    assert workbench.training.lineage(adapter.id) == view.run
    assert workbench.training.judge(run_id).offered


def test_an_adapter_leads_back_to_what_its_data_came_from(workbench: Workbench, data: Path) -> None:
    run_id = begun(workbench, data, sources=("turn-1", "turn-2"))
    view = workbench.training.work(run_id, plain_context())

    (found,) = workbench.training.having_seen("turn-2")

    assert found == (view.run, (workbench.training.outcomes(run_id)[0].adapter_id,))
    assert workbench.training.having_seen("turn-3") == ()


def test_applied_it_is_on_for_its_base_and_off_again(workbench: Workbench, data: Path) -> None:
    run_id = begun(workbench, data)
    workbench.training.work(run_id, plain_context())
    base = workbench.models.get(workbench.training.find(run_id).run.base_id)

    adapter = workbench.training.apply(run_id, plain_context())
    assert [one.bound.name for one in workbench.adapters.on(base)] == [adapter.name]

    workbench.training.apply(run_id, plain_context(), is_on=False)
    assert workbench.adapters.on(base) == ()


@pytest.mark.parametrize(
    ("wish", "after"), [("pause", RunState.PAUSED), ("stop", RunState.STOPPED)]
)
def test_it_rests_with_a_checkpoint_and_goes_on(
    workbench: Workbench, trainer: FakeTrainer, data: Path, wish: str, after: RunState
) -> None:
    run_id = begun(workbench, data)
    ask = getattr(workbench.training, wish)
    trainer.on_step = lambda step: ask(run_id) if step == 5 else None

    view = workbench.training.work(run_id, plain_context())

    assert (view.status.state, view.status.step) == (after, 5)
    assert workbench.training.checkpoints(run_id)[-1].step == 5
    view = workbench.training.work(run_id, plain_context())
    assert (view.status.state, view.status.step) == (RunState.DONE, N_STEPS)
    steps = [one.step for one in workbench.training.points(run_id) if one.loss is not None]
    assert steps == list(range(1, N_STEPS + 1))
    with pytest.raises(InputError, match="not being trained"):
        workbench.training.pause(run_id)


def test_cancelling_pauses(workbench: Workbench, trainer: FakeTrainer, data: Path) -> None:
    import threading

    stopped = threading.Event()
    trainer.on_step = lambda step: stopped.set() if step == 3 else None
    run_id = begun(workbench, data)

    with pytest.raises(Cancelled):
        workbench.training.work(run_id, JobContext(lambda _event: None, stopped))

    assert state(workbench, run_id) is RunState.PAUSED
    assert workbench.training.checkpoints(run_id)[-1].step == 3


def test_a_full_disk_pauses_and_a_fault_is_told(
    workbench: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    run_id = begun(workbench, data)
    trainer.fails_at = {4: DiskFull("The disk is full.", hint="Free some space.")}
    view = workbench.training.work(run_id, plain_context())
    assert (view.status.state, view.status.message) == (RunState.PAUSED, "The disk is full.")

    trainer.fails_at = {6: EngineError("The loss is no number.", hint="Lower the rate.")}
    with pytest.raises(EngineError):
        workbench.training.work(run_id, plain_context())
    view = workbench.training.find(run_id)
    assert (view.status.state, view.status.hint) == (RunState.FAILED, "Lower the rate.")
    outcome, adapter = workbench.training.export(run_id, plain_context())
    assert outcome.step == 4 and adapter.sha256 == outcome.sha256  # the last good one

    assert workbench.training.work(run_id, plain_context()).status.state is RunState.DONE


def test_a_run_that_was_cut_off_is_seen_and_resumed(
    workbench: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    class Killed(BaseException):
        pass

    def kill(step: int) -> None:
        if step == 5:
            raise Killed

    trainer.on_step = kill
    run_id = begun(workbench, data)
    with pytest.raises(Killed):
        workbench.training.work(run_id, plain_context())

    view = workbench.training.find(run_id)
    assert (view.status.state, view.is_alive) == (RunState.PAUSED, False)
    assert "Cut off" in view.status.message
    trainer.on_step = lambda _step: None
    curve = workbench.paths.root / FOLDER / run_id / "curve.jsonl"
    curve.write_text(curve.read_text() + '{"step": 5, "at')
    workbench.training.work(run_id, plain_context())
    steps = [one.step for one in workbench.training.points(run_id) if one.loss is not None]
    assert steps == list(range(1, N_STEPS + 1))


def test_it_waits_while_an_answer_is_written(
    workbench: Workbench, trainer: FakeTrainer, data: Path
) -> None:
    told: list[int] = []
    run_id = begun(workbench, data)
    answering = workbench.gate.answering()
    waits: list[str] = []

    def watch(step: int) -> None:
        told.append(step)
        if step == 3:
            answering.__enter__()
            import threading

            def release() -> None:
                folder = RunFolder(workbench.paths.root / FOLDER / run_id)
                while "answer" not in folder.status.message:
                    time.sleep(0.01)
                waits.append(folder.status.message)
                told.append(-1)
                answering.__exit__(None, None, None)

            threading.Thread(target=release).start()

    trainer.on_step = watch
    workbench.training.work(run_id, plain_context())

    assert told[:4] == [1, 2, 3, -1] and waits == ["Waiting: an answer is being written."]
    assert workbench.training.find(run_id).status.state is RunState.DONE


def test_a_process_without_the_workspace_trains_and_it_is_collected_later(
    workspace_paths: WorkspacePaths, trainer: FakeTrainer, data: Path
) -> None:
    opened = open_workspace(workspace_paths, lambda _p: replace(fake_engines(), trainer=trainer))
    run_id = begun(opened, data)
    opened.close()

    drive(workspace_paths, run_id, FakeTrainer())

    opened = open_workspace(workspace_paths, lambda _p: replace(fake_engines(), trainer=trainer))
    assert opened.training.find(run_id).status.state is RunState.DONE
    (adapter,) = opened.training.collect(run_id, plain_context())
    assert opened.training.collect(run_id, plain_context()) == ()
    assert [one.id for one in opened.models.adapters()] == [adapter.id]
    opened.close()
    for name in ("nothing", "../models"):
        with pytest.raises(NotFound):
            drive(workspace_paths, name, FakeTrainer())


def test_export_with_its_card(workbench: Workbench, data: Path, tmp_path: Path) -> None:
    run_id = begun(workbench, data, licence="CC0-1.0")
    workbench.training.work(run_id, plain_context())

    outcome, _ = workbench.training.export(run_id, plain_context(), 4, "F32")
    files = workbench.training.save_adapter(outcome, run_id, tmp_path / "out" / "mine.gguf")

    assert files[0].read_bytes().startswith(b"GGUF fake adapter 4 F32")
    known = json.loads(files[2].read_text())
    assert known["data"]["licence"] == "CC0-1.0" and known["trained"]["steps"] == 4
    assert known["figures"]["perplexity_after"] == 5.0 and known["gate"]["offered"]
    assert outcome.sha256 in files[1].read_text()
    where = workbench.training.export_folder(run_id, tmp_path / "peft", plain_context())
    assert (where / "adapter_config.json").is_file()
    with pytest.raises(InputError, match="not empty"):
        workbench.training.export_folder(run_id, where, plain_context())
    with pytest.raises(InputError, match="no checkpoint of step 5"):
        workbench.training.export(run_id, plain_context(), 5)


def test_bad_input_is_told_in_words(workbench: Workbench, data: Path, tmp_path: Path) -> None:
    context = plain_context()
    bad = tmp_path / "bad.jsonl"
    bad.write_text(data.read_text() + "nonsense\n")
    with pytest.raises(InputError, match="cannot be used") as caught:
        workbench.training.start(TrainingWish(bad), context)
    assert "line 41" in caught.value.hint
    bad.write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        workbench.training.start(TrainingWish(bad), context)
    with pytest.raises(InputError, match="cannot be read"):
        workbench.training.start(TrainingWish(tmp_path / "missing"), context)
    with pytest.raises(InputError, match="nothing to train on"):
        workbench.training.start(TrainingWish(), context)
    with pytest.raises(InputError, match="preset"):
        workbench.training.start(TrainingWish(data, preset="magic"), context)
    with pytest.raises(InputError, match="rank"):
        workbench.training.start(TrainingWish(data, changes={"rank": "0"}), context)
    (tmp_path / "falcon").mkdir()
    with pytest.raises(UnsupportedFormat):
        workbench.training.start(TrainingWish(data, base=str(tmp_path / "falcon")), context)
    with pytest.raises(NotFound):
        workbench.training.find("nothing")
    assert workbench.training.list() == ()


def test_a_forgotten_run_leaves_its_adapter(workbench: Workbench, data: Path) -> None:
    run_id = begun(workbench, data)
    workbench.training.work(run_id, plain_context())

    workbench.training.remove(run_id)

    assert workbench.training.list() == ()
    assert not (workbench.paths.root / FOLDER / run_id).exists()
    assert len(workbench.models.adapters()) == 1


def test_without_a_trainer_it_says_so(workspace_paths: WorkspacePaths, data: Path) -> None:
    opened = open_workspace(workspace_paths, lambda _paths: fake_engines())
    with pytest.raises(Exception, match="cannot train"):
        begun(opened, data)
    opened.close()


def test_it_waits_while_the_machine_runs_on_battery(
    workbench: Workbench, trainer: FakeTrainer, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_runner, "_WAIT_S", 0.01)
    run_id = begun(workbench, data)
    folder = RunFolder(workbench.paths.root / FOLDER / run_id)
    looks = iter([False, False, True, True, True])
    said: list[str] = []

    def on_battery() -> bool:
        is_on = next(looks, False)
        said.append(folder.status.message)
        return is_on

    runner = training_runner.TrainingRunner(trainer, AnswerGate(), on_battery)
    status = runner.work(folder, plain_context())

    assert status.state is RunState.DONE and status.step == N_STEPS
    assert said.count("Waiting: the machine runs on battery.") == 3


def test_what_this_machine_cannot_train_is_refused_before_anything_is_kept(
    workbench: Workbench, data: Path
) -> None:
    assert workbench.training.methods == ("lora", "rslora", "dora")
    with pytest.raises(InputError, match="NVIDIA"):
        begun(workbench, data, changes={"method": "qlora"})
    assert workbench.training.list() == ()


def test_a_machine_that_tells_nothing_of_batteries_is_plugged_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def silent() -> None:
        raise FileNotFoundError("/sys/class/power_supply")

    monkeypatch.setattr("psutil.sensors_battery", silent, raising=False)
    assert training_opening.on_battery() is False
