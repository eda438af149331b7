"""Models that are made here: smaller ones and merged ones, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests.fakes.gauge import FakeGauge
from tests.fakes.workshop import FakeWorkshop
from workbench.app import Workbench
from workbench.domain.adapter import AdapterUse
from workbench.domain.audit import Action
from workbench.domain.lineage import MergedAdapter
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.domain.work_progress import WorkProgress
from workbench.errors import Cancelled, DiskFull, EngineError, InputError, ModelRefused
from workbench.jobs import JobContext, plain_context
from workbench.ports.engines import Engines
from workbench.services.models.carry_in import Wish
from workbench.services.models.measuring import Text
from workbench.services.models.workshop import Merging, Quantising

TEXT = Text("words.txt", "word " * 64, n_ctx=16)


@pytest.fixture
def forge(engines: Engines) -> FakeWorkshop:
    return cast("FakeWorkshop", engines.workshop)


@pytest.fixture
def source(workbench: Workbench, tmp_path: Path) -> RegisteredModel:
    path = tmp_path / "big.gguf"
    path.write_bytes(b"GGUF" + bytes(8_000))
    return workbench.carry_in.bring_in(Wish(path), plain_context())


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    path = tmp_path / "tone.gguf"
    path.write_bytes(b"GGUF adapter")
    return path


def made_folders(workbench: Workbench) -> list[Path]:
    folder = workbench.paths.models
    return list(folder.iterdir()) if folder.is_dir() else []


def test_a_smaller_copy_is_registered_with_where_it_comes_from(
    workbench: Workbench, source: RegisteredModel
) -> None:
    made = workbench.workshop.quantise(Quantising(source.id, "q4_k_m"), plain_context())

    model = workbench.models.get("big Q4_K_M")
    assert made.model == model
    assert model.keep is Keep.COPY and model.state is FileState.UNVERIFIED
    assert Path(model.path).read_bytes().startswith(b"GGUF Q4_K_M of big.gguf")
    lineage = workbench.workshop.lineage(model.id)
    assert lineage == made.lineage
    assert lineage is not None and lineage.source_sha256 == source.sha256
    assert (lineage.how, lineage.quantisation, lineage.library) == ("quantised", "Q4_K_M", "fake 1")
    assert model.check is not None and "Made here: big, quantised to Q4_K_M" in model.check.reason
    (entry,) = workbench.audit_trail.list(9, Action.MODEL_MADE.value)
    assert entry.subject == model.id and source.sha256 in entry.facts


def test_perplexity_before_and_after_is_kept(workbench: Workbench, source: RegisteredModel) -> None:
    order = Quantising(source.id, "Q8_0", name="Small", text=TEXT)

    made = workbench.workshop.quantise(order, plain_context())

    kept = workbench.workshop.lineage(made.model.id)
    assert kept is not None and kept.before is not None and kept.after is not None
    assert kept.before.value < kept.after.value  # the fake's depends on the size
    assert kept.after.text_sha256 == hashlib.sha256(TEXT.content.encode()).hexdigest()
    assert (kept.after.n_windows, kept.after.n_tokens) == (4, 4 * 7)


def test_a_quantised_model_is_quantised_again_only_after_a_yes(
    workbench: Workbench, source: RegisteredModel, forge: FakeWorkshop
) -> None:
    forge.is_quantised = True
    with pytest.raises(InputError, match="quantised already"):
        workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), plain_context())

    order = Quantising(source.id, "Q4_K_M", requantise=True)
    made = workbench.workshop.quantise(order, plain_context())

    assert made.lineage.requantised and "quantised already" in made.lineage.sentence


@pytest.mark.parametrize("error", [DiskFull("Full."), EngineError("Crashed."), Cancelled()])
def test_what_fails_half_way_leaves_nothing(
    workbench: Workbench, source: RegisteredModel, forge: FakeWorkshop, error: BaseException
) -> None:
    forge.error = error

    with pytest.raises(type(error)):
        workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), plain_context())

    assert made_folders(workbench) == []
    assert [model.name for model in workbench.models.list() if not model.is_demo] == ["big"]


def test_cancelling_stops_it(workbench: Workbench, source: RegisteredModel) -> None:
    stop = threading.Event()

    def report(event: Any) -> None:
        if isinstance(event, WorkProgress) and event.stage.startswith("Quantising"):
            stop.set()

    with pytest.raises(Cancelled):
        workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), JobContext(report, stop))

    assert made_folders(workbench) == []


def test_a_disk_that_is_too_small_is_said_before(
    workbench: Workbench, source: RegisteredModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=10 << 20))

    with pytest.raises(DiskFull, match="10 MiB are free"):
        workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), plain_context())


def test_sweeping_leaves_what_is_being_made_alone(workbench: Workbench) -> None:
    with workbench.carry_in.making() as folder:
        (folder / "half.gguf").write_bytes(b"GGUF")
        workbench.carry_in.tidy()
        assert (folder / "half.gguf").is_file()
    assert not folder.exists()


def test_an_offer_has_sizes_memory_and_a_recommendation(
    workbench: Workbench, source: RegisteredModel, forge: FakeWorkshop
) -> None:
    offer = workbench.workshop.offer(source.id, plain_context())

    by_name = {choice.quantisation.name: choice for choice in offer.choices}
    assert by_name["Q4_K_M"].file_bytes == forge.sizes["Q4_K_M"]
    assert all(choice.fits for choice in offer.choices)
    assert offer.recommended == "Q8_0"  # a model of a million weights
    assert not offer.is_quantised


def test_adapters_are_merged_and_then_quantised(
    workbench: Workbench, source: RegisteredModel, adapter: Path
) -> None:
    uses = (AdapterUse(str(adapter), 0.5),)

    made = workbench.workshop.merge(Merging(source.id, uses, "Q8_0"), plain_context())

    assert made.model.name == "big + tone"
    assert Path(made.model.path).read_bytes().startswith(b"GGUF Q8_0 of merged.partial")
    assert [file.name for file in Path(made.model.path).parent.iterdir()] == ["big-+-tone.gguf"]
    sha256 = hashlib.sha256(adapter.read_bytes()).hexdigest()
    assert made.lineage.adapters == (MergedAdapter("tone", sha256, 0.5),)
    assert "merged with tone × 0.5" in made.lineage.sentence


def test_a_quantised_base_is_quantised_again_only_after_a_yes(
    workbench: Workbench, source: RegisteredModel, adapter: Path, forge: FakeWorkshop
) -> None:
    forge.is_quantised = True
    uses = (AdapterUse(str(adapter)),)
    with pytest.raises(InputError, match="a second time"):
        workbench.workshop.merge(Merging(source.id, uses, "Q8_0"), plain_context())

    wide = workbench.workshop.merge(Merging(source.id, uses, "F16"), plain_context())
    again = Merging(source.id, uses, "Q8_0", requantise=True)
    narrow = workbench.workshop.merge(again, plain_context())

    assert (wide.lineage.requantised, narrow.lineage.requantised) == (False, True)


def test_the_format_that_a_model_has_is_not_made_of_it(
    workbench: Workbench, source: RegisteredModel
) -> None:
    with pytest.raises(InputError, match="in F16 already"):
        workbench.workshop.quantise(Quantising(source.id, "F16"), plain_context())


def test_merging_into_the_models_own_format_is_one_step(
    workbench: Workbench, source: RegisteredModel, adapter: Path
) -> None:
    order = Merging(source.id, (AdapterUse(str(adapter)),), name="Whole")

    made = workbench.workshop.merge(order, plain_context())

    assert Path(made.model.path).read_bytes().startswith(b"GGUF F16 of big.gguf with [1.0]")


def test_a_foreign_adapter_is_refused_before_anything_is_made(
    workbench: Workbench, source: RegisteredModel, adapter: Path
) -> None:
    adapter.write_bytes(b"GGUF foreign")

    with pytest.raises(InputError, match="does not fit"):
        workbench.workshop.merge(Merging(source.id, (AdapterUse(str(adapter)),)), plain_context())

    assert made_folders(workbench) == []


def test_a_model_whose_file_changed_is_not_worked_on(
    workbench: Workbench, source: RegisteredModel
) -> None:
    Path(source.path).write_bytes(b"GGUF other bytes")

    with pytest.raises(ModelRefused):
        workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), plain_context())


def test_removing_the_model_removes_its_lineage(
    workbench: Workbench, source: RegisteredModel
) -> None:
    made = workbench.workshop.quantise(Quantising(source.id, "Q4_K_M"), plain_context())

    workbench.carry_in.remove(made.model.id)

    assert workbench.workshop.lineage(made.model.id) is None
    assert made_folders(workbench) == []


def test_a_probe_tells_its_steps_and_can_be_forgotten(
    workbench: Workbench, source: RegisteredModel, engines: Engines
) -> None:
    cast("FakeGauge", engines.gauge).crashes = 2
    heard: list[Any] = []

    report = workbench.measuring.probe(source.id, heard.append)

    assert [step.outcome for step in heard] == ["crashed", "crashed", "runs"]
    assert report.steps == tuple(heard) and len(report.notes) == 2
    assert workbench.measuring.forget_probes(source.id) == 1
    assert workbench.measuring.forget_probes(source.id) == 0


def test_the_sample_text_is_long_enough_for_the_usual_window(workbench: Workbench) -> None:
    sample = workbench.measuring.sample()

    assert len(sample.content.split()) > 2 * sample.n_ctx


def test_measuring_waits_while_an_answer_is_generated(
    workbench: Workbench, source: RegisteredModel
) -> None:
    reports: list[Any] = []
    done = threading.Event()

    def measure() -> None:
        workbench.measuring.perplexity(source.id, TEXT, plain_context(reports.append))
        done.set()

    with workbench.gate.answering():
        thread = threading.Thread(target=measure)
        thread.start()
        assert not done.wait(0.3)
        assert [report.done for report in reports] == [0]
    thread.join(10)
    assert done.is_set() and reports[-1].fraction == 1.0
