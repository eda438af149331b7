"""Train adapters: plan, start, watch, pause, export, apply; each adapter knows its run and data.

What a run needs lies in a folder of its own (`RunFolder`); the database keeps what was ordered
and what came of it. Knows no torch, only the port to what trains.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, get_args

from workbench.changes import Changes, Kind
from workbench.domain.adapter import AdapterChoice
from workbench.domain.clock import new_id, now
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import Keep, ModelFile, digest_of
from workbench.domain.training import (
    Checkpoint,
    Estimate,
    Method,
    Point,
    Preset,
    RunFacts,
    RunState,
    TrainingSettings,
    with_changes,
)
from workbench.domain.training_data import TrainingExample, fingerprint, line_of
from workbench.domain.training_run import (
    Judgement,
    Outcome,
    RunStatus,
    TrainingRun,
    judged,
)
from workbench.errors import Corrupt, DiskFull, InputError, NotEnoughMemory, NotFound, ResourceError
from workbench.jobs import JobContext
from workbench.ports.trainer import Trainer, TrainingOrder
from workbench.services.models.adapters import Adapters
from workbench.services.models.carry_in import CarryIn, Wish
from workbench.services.models.model_files import hashed
from workbench.services.models.models import Models, place_of
from workbench.services.models.sealed_adapters import SealedAdapters
from workbench.services.training.training_card import card, markdown
from workbench.services.training.training_files import Prepared, checked_file, prepared
from workbench.services.training.training_presets import preset_named
from workbench.services.training.training_runner import TrainingRunner
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles
from workbench.storage.run_folder import REPLAY, TRAIN, VALIDATION, RunFolder, write_examples
from workbench.storage.training_store import TrainingStore

_CALIBRATION_S: Final = 10.0
_LONGEST_NAME: Final = 100
_REPLAYED: Final = 0.1  # of the examples, where some are given to replay


@dataclass(frozen=True, slots=True)
class TrainingWish:
    """What is to be trained. `base`: a model by name or id, or a folder; empty: the current one.

    `changes`: settings that differ from the preset's.
    """

    data: Path | None = None
    examples: tuple[TrainingExample, ...] = ()  # in place of a file
    held_out: tuple[TrainingExample, ...] = ()  # to validate on; none: a share of the examples
    data_name: str = ""
    base: str = ""
    preset: str = "balanced"
    changes: Mapping[str, Any] = field(default_factory=dict)
    replay: Path | None = None
    name: str = ""
    licence: str = ""
    sources: tuple[str, ...] = ()
    n_redacted: int = 0
    n_paraphrased: int = 0


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """What a wish comes to, with what it will take."""

    base_name: str
    data_name: str
    data_sha256: str
    settings: TrainingSettings
    facts: RunFacts
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class RunView:
    """A run with where it stands now."""

    run: TrainingRun
    status: RunStatus
    is_alive: bool  # a process trains it at this moment


@dataclass(frozen=True, slots=True)
class SeenBy:
    """A run that read something, and the adapters that came of it."""

    run: TrainingRun
    n_examples: int
    is_source: bool  # its examples name it as what they came from
    adapters: tuple[str, ...]


Hide = Callable[[Sequence[TrainingExample]], Sequence[TrainingExample]]


class Training:
    """`plan` and what trains block for long: call them from a lane. Publishes `Kind.TRAINING`."""

    def __init__(  # noqa: PLR0913 - an adapter goes through all of these
        self,
        *,
        store: TrainingStore,
        trainer: Trainer | None,
        runner: TrainingRunner | None,
        models: Models,
        adapters: Adapters,
        carry_in: CarryIn,
        changes: Changes,
        folder: Path,
        secrets: Callable[[str], bytes] = lambda _run_id: b"",
        sealed: SealedAdapters | None = None,
        presets: tuple[Preset, ...],
        hide: Hide = lambda examples: examples,
    ) -> None:
        """`hide` takes out of examples what must not be learnt."""
        self._hide = hide
        self.export_files: ExportFiles = IN_THE_CLEAR
        self.may_learn: Callable[[Sequence[str]], None] = lambda _sources: None  # or it raises
        self._store = store
        self._trainer = trainer
        self._runner = runner
        self._models = models
        self._adapters = adapters
        self._carry_in = carry_in
        self._changes = changes
        self._folder = folder
        self._secrets = secrets  # of each run by its id; empty: files are not sealed
        self._sealed = sealed or SealedAdapters(None)
        self.presets = presets

    # ------------------------------------------------------------------------ ordering

    def settings(self, wish: TrainingWish) -> TrainingSettings:
        """The preset's with the wish's changes. Raises InputError."""
        changes = dict(wish.changes)
        if wish.replay is not None:
            changes.setdefault("replay_share", _REPLAYED)
        settings = with_changes(preset_named(self.presets, wish.preset).settings, changes)
        if self._trainer is not None and (why_not := self._trainer.why_not(settings.method)):
            raise InputError(why_not, hint="Choose another method: lora, rslora or dora.")
        return settings

    @property
    def methods(self) -> tuple[str, ...]:
        """What can be trained with on this machine."""
        known = get_args(Method)
        if self._trainer is None:
            return known
        return tuple(one for one in known if not self._trainer.why_not(one))

    def plan(self, wish: TrainingWish, context: JobContext) -> TrainingPlan:
        """Load the model, count, and calibrate for ten seconds; nothing is trained or kept.

        Raises InputError (with the lines that are wrong), NotFound, UnsupportedFormat,
        NotEnoughMemory, EngineError, Cancelled.
        """
        trainer = self._there()
        settings = self.settings(wish)
        base = self._base(wish.base)
        data = self._data(wish, settings)
        replay = tuple(self._hide(_replay(wish)))
        with tempfile.TemporaryDirectory(prefix="plan-", dir=self._made_folder()) as place:
            folder = Path(place)
            secret = self._secrets(folder.name)
            write_examples(folder, _files(data, replay), secret)
            order = TrainingOrder(folder, base.path, settings, base.template, secret=secret)
            process = trainer.open(order, lambda: context.cancelled)
            try:
                estimate = process.estimate(_CALIBRATION_S)
                facts = process.facts
            finally:
                process.close()
        return TrainingPlan(base.name, data.name, data.sha256, settings, facts, estimate)

    def start(self, wish: TrainingWish, context: JobContext) -> TrainingRun:
        """Write the run down, with its data; nothing is trained yet. Raises as `plan` does."""
        trainer = self._there()
        settings = self.settings(wish)
        base = self._base(wish.base)
        trainer.architecture(base.path)
        self.may_learn(wish.sources)
        data = self._data(wish, settings)
        replay = tuple(self._hide(_replay(wish)))
        run = TrainingRun(
            id=f"{now()[:10].replace('-', '')}-{new_id()[:10]}",
            name=(wish.name.strip() or f"{base.name} on {data.name}")[:_LONGEST_NAME],
            created_at=now(),
            base_id=base.id,
            base_name=base.name,
            base_path=str(base.path),
            base_sha256=base.sha256 or _digest(base.path, context),
            template=base.template,
            data_name=data.name,
            data_sha256=data.sha256,
            n_examples=len(data.inside) + len(data.validation),
            n_validation=len(data.validation),
            n_replay=len(replay),
            is_pairs=data.is_pairs,
            preset=wish.preset,
            settings=settings,
            licence=wish.licence,
            sources=wish.sources,
            n_redacted=wish.n_redacted,
            n_paraphrased=wish.n_paraphrased,
        )
        self._made_folder()
        self._at(run.id).create(run, _files(data, replay))
        self._store.add(run)
        self._changes.publish(Kind.TRAINING, run.id)
        return run

    # ------------------------------------------------------------------------- running

    def work(self, run_id: str, context: JobContext) -> RunView:
        """Train until the end, a pause or a stop; then register the best checkpoint's adapter.

        Reports TrainingProgress. Raises as `TrainingRunner.work`.
        """
        if self._runner is None:
            raise _nothing_trains()
        folder = self._at(self.find(run_id).run.id)
        try:
            self._runner.work(folder, context)
        finally:
            self._changes.publish(Kind.TRAINING, folder.path.name)
        self.collect(folder.path.name, context)
        return self.find(run_id)

    def pause(self, run_id: str) -> None:
        """It keeps a checkpoint and rests, wherever it is trained."""
        self._wish(run_id, "pause")

    def stop(self, run_id: str) -> None:
        """It keeps a checkpoint and ends; what was kept can be used."""
        self._wish(run_id, "stop")

    def collect(self, run_id: str, context: JobContext) -> tuple[RegisteredModel, ...]:
        """Register the adapters that another process made of a run; in an encrypted workspace they
        stay sealed where they are.
        """
        folder = self._at(self.find(run_id).run.id)
        if folder.secret:
            return ()
        return tuple(
            self._register(folder, outcome, context)
            for outcome in folder.outcomes()
            if not outcome.adapter_id and (folder.path / outcome.file).is_file()
        )

    # ------------------------------------------------------------------------- looking

    def list(self) -> tuple[RunView, ...]:
        """The newest first."""
        return tuple(self._view(run) for run in self._store.all() if self._at(run.id).path.is_dir())

    def find(self, beginning: str) -> RunView:
        """By id, its beginning, or name. Raises NotFound."""
        wanted = beginning.strip()
        known = self._store.all()
        found = [one for one in known if wanted in {one.id, one.name}] or [
            one for one in known if wanted and one.id.startswith(wanted)
        ]
        if len(found) == 1 or (found and found[0].id == wanted):
            return self._view(found[0])
        raise NotFound(
            f"There are {len(found)} training runs called “{wanted[:60]}”."
            if found
            else f"There is no training run “{wanted[:60]}”.",
            hint="`workbench finetune list` shows them.",
        )

    def points(self, run_id: str) -> tuple[Point, ...]:
        return self._at(self.find(run_id).run.id).points()

    def checkpoints(self, run_id: str) -> tuple[Checkpoint, ...]:
        return self._at(self.find(run_id).run.id).checkpoints()

    def outcomes(self, run_id: str) -> tuple[Outcome, ...]:
        """The adapters that were made of its checkpoints."""
        return self._at(self.find(run_id).run.id).outcomes()

    def held_out(self, run_id: str, n: int) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The first validation conversations, to try base and adapter on."""
        found = []
        for raw in self._at(self.find(run_id).run.id).examples(VALIDATION)[:n]:
            answer = [["assistant", raw["chosen"]]] if "chosen" in raw else []
            turns = [*raw["prompt"], *answer] if "chosen" in raw else raw["messages"]
            found.append(tuple((role, text) for role, text in turns))
        return tuple(found)

    def lineage(self, adapter_id: str) -> TrainingRun | None:
        """The run that an adapter came of."""
        return self._store.run_of(adapter_id)

    def having_seen(self, source: str) -> tuple[tuple[TrainingRun, tuple[str, ...]], ...]:
        """Runs, with their adapters, whose examples came from a turn, a document or a person."""
        return self._store.having_seen(source)

    def saw(self, text: str) -> tuple[SeenBy, ...]:
        """Runs that read `text` in an example, blind to case, or whose data came from the turn or
        the document of that id.
        """
        needle = " ".join(text.casefold().split())
        if not needle:
            raise InputError("Nothing is looked for.", hint="Give words, a turn or a document.")
        found = []
        for run in self._store.all():
            is_source = any(
                source == text or source.partition(":")[2] == text for source in run.sources
            )
            n = self._n_holding(run, needle)
            if n or is_source:
                adapters = tuple(one.adapter_id for one in self._store.adapters(run.id))
                found.append(SeenBy(run, n, is_source, adapters))
        return tuple(found)

    # --------------------------------------------------------------------------- using

    def export(
        self, run_id: str, context: JobContext, step: int = 0, number_format: str = "F16"
    ) -> tuple[Outcome, RegisteredModel]:
        """A checkpoint's adapter as a GGUF, verified and registered. `step` 0: the best one.

        In an encrypted workspace it stays sealed; raises InputError where it could not be used so.
        """
        folder = self._at(self.find(run_id).run.id)
        if folder.secret:
            self._sealed.check_possible()
        outcome = self.write(run_id, context, step, number_format)
        if outcome.adapter_id:
            return outcome, self._models.get(outcome.adapter_id)
        adapter = self._register(folder, outcome, context)
        return replace(outcome, adapter_id=adapter.id), adapter

    def write(
        self, run_id: str, context: JobContext, step: int = 0, number_format: str = "F16"
    ) -> Outcome:
        """The same file in the run's folder, verified, but not registered."""
        if self._runner is None:
            raise _nothing_trains()
        folder = self._at(self.find(run_id).run.id)
        return self._runner.write(folder, step, number_format.upper(), context)

    def secret_of(self, run_id: str) -> bytes:
        """What opens the run's files and nothing else, for the process that trains it; empty in a
        workspace that is not encrypted.
        """
        return self._at(self.find(run_id).run.id).secret

    def export_folder(self, run_id: str, target: Path, context: JobContext, step: int = 0) -> Path:
        """A checkpoint's adapter as PEFT's folder, with its card. Raises InputError."""
        if self._runner is None:
            raise _nothing_trains()
        if self.export_files.is_sealed:
            raise InputError(
                "Exports of this workspace are sealed, and a folder for PEFT cannot be.",
                hint="Save the adapter as a file with --to, or switch sealing off.",
            )
        if target.exists() and any(target.iterdir()):
            raise InputError(f"{target} is not empty.", hint="Name a folder that is not there yet.")
        folder = self._at(self.find(run_id).run.id)
        self._runner.write_folder(folder, step, target, context)
        return target

    def save_adapter(self, outcome: Outcome, run_id: str, target: Path) -> tuple[Path, Path, Path]:
        """Copy the file and write its card beside it, in Markdown and JSON."""
        folder = self._at(self.find(run_id).run.id)
        known = self.card(run_id, outcome)
        card_text, card_json = target.with_suffix(".md"), target.with_suffix(".json")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            files = self.export_files
            return (
                files.write(target, folder.content(outcome.file)),
                files.write(card_text, markdown(known)),
                files.write(card_json, json.dumps(known, indent=2, ensure_ascii=False) + "\n"),
            )
        except OSError as error:
            raise ResourceError(
                f"The adapter cannot be written to {target}.",
                hint="Check the folder and the space on its drive.",
                details=str(error),
            ) from error

    def card(self, run_id: str, outcome: Outcome) -> dict[str, Any]:
        view = self.find(run_id)
        folder = self._at(view.run.id)
        return card(view.run, view.status, outcome, folder.checkpoints())

    def judge(
        self,
        run_id: str,
        lost_cases: tuple[str, ...] = (),
        judge_low: float | None = None,
    ) -> Judgement:
        """Whether the newest adapter of a run may be offered for promotion."""
        found = self.outcomes(run_id)
        return judged(found[-1].verified if found else None, lost_cases, judge_low)

    def apply(self, run_id: str, context: JobContext, *, is_on: bool = True) -> RegisteredModel:
        """Turn the run's adapter on for its base, in the workspace. Raises InputError, NotFound."""
        view = self.find(run_id)
        _, adapter = self.export(view.run.id, context)
        base = self._models.get(view.run.base_id) if view.run.base_id else None
        if base is None:
            raise InputError(
                "This run's base is a folder; answers are made by models in GGUF.",
                hint="Import the same model as a GGUF and turn the adapter on for it.",
            )
        self._adapters.choose(base.id, AdapterChoice(adapter.id, 1.0, is_on))
        return adapter

    def remove(self, run_id: str) -> None:
        """Forget a run with its checkpoints and data; adapters that were registered stay.

        Raises InputError while it is trained.
        """
        view = self.find(run_id)
        if view.is_alive:
            raise InputError("This run is being trained.", hint="Stop it first.")
        self._at(view.run.id).remove()
        self._store.remove(view.run.id)
        self._changes.publish(Kind.TRAINING, view.run.id)

    # ------------------------------------------------------------------------- private

    def _there(self) -> Trainer:
        if self._trainer is None:
            raise _nothing_trains()
        return self._trainer

    def _n_holding(self, run: TrainingRun, needle: str) -> int:
        """Examples that hold these words; 0 where the data is not there any more."""
        folder, n = self._at(run.id), 0
        for name in (TRAIN, VALIDATION, REPLAY):
            if not (folder.path / name).is_file():
                continue
            for raw in folder.examples(name):
                turns = [*raw.get("messages", raw.get("prompt", []))]
                texts = [*(said for _, said in turns), raw.get("chosen"), raw.get("rejected")]
                plain = " ".join(" ".join(one.split()) for one in texts if one).casefold()
                n += needle in plain
        return n

    def _made_folder(self) -> Path:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ResourceError(
                "The workspace's “training” folder cannot be made.",
                hint="Check the folder's permissions.",
                details=str(error),
            ) from error
        return self._folder

    def _at(self, run_id: str) -> RunFolder:
        return RunFolder(self._folder / run_id, self._secrets(run_id))

    def _view(self, run: TrainingRun) -> RunView:
        folder = self._at(run.id)
        try:
            status, is_alive = folder.status, folder.is_training
        except Corrupt as error:  # the others are shown all the same
            return RunView(run, RunStatus(RunState.FAILED, message=error.message), False)
        if status.state is RunState.RUNNING and not is_alive:
            status = replace(status, state=RunState.PAUSED, message="Cut off; it can be resumed.")
        return RunView(run, status, is_alive)

    def _wish(self, run_id: str, wish: str) -> None:
        view = self.find(run_id)
        if not view.is_alive:
            raise InputError(
                f"The run {view.run.name} is not being trained; it is {view.status.state.value}.",
                hint="`workbench finetune list` shows what runs.",
            )
        self._at(view.run.id).put_wish(wish)

    def _base(self, wanted: str) -> _Base:
        path = Path(wanted).expanduser() if wanted else None
        if path is not None and path.is_dir():
            return _Base("", path.name, place_of(path), "", "")
        model = self._models.resolve(wanted) if wanted else self._models.current()
        if model.adapter is not None or model.place is not None:
            raise InputError(
                f"{model.name} cannot be trained.",
                hint="Choose a model whose file is on this machine, not an adapter.",
            )
        self._models.check_files(model)
        template = model.settings.chat_template
        return _Base(model.id, model.name, Path(model.path), model.sha256, template)

    def _data(self, wish: TrainingWish, settings: TrainingSettings) -> Prepared:
        if wish.examples:
            examples, name = wish.examples, wish.data_name or "examples"
        elif wish.data is not None:
            found = checked_file(wish.data)
            examples, name = found.examples, wish.data_name or wish.data.name
        else:
            raise InputError("There is nothing to train on.", hint="Name a file with --data.")
        n = len(examples)
        everything = tuple(self._hide((*examples, *wish.held_out)))
        examples = everything[:n]
        if wish.held_out:
            is_pairs = everything[0].rejected is not None
            return Prepared(name, fingerprint(everything), examples, everything[n:], is_pairs)
        return prepared(examples, name, settings.validation_share, settings.seed)

    def _register(
        self, folder: RunFolder, outcome: Outcome, context: JobContext
    ) -> RegisteredModel:
        run = folder.run
        if folder.secret:
            adapter = self._bring_in_sealed(folder, outcome, run.name, context)
        else:
            wish = Wish(folder.path / outcome.file, Keep.COPY, (outcome.sha256,), name=run.name)
            adapter = self._carry_in.bring_in(wish, context)
        registered = replace(outcome, adapter_id=adapter.id)
        folder.put_outcome(registered)
        self._store.add_adapter(run.id, registered)
        self._changes.publish(Kind.TRAINING, run.id)
        return adapter

    def _bring_in_sealed(
        self, folder: RunFolder, outcome: Outcome, name: str, context: JobContext
    ) -> RegisteredModel:
        """Sealed for the workspace instead of the run; its bytes are never on the disk."""
        with self._carry_in.making() as place:
            made = place / Path(outcome.file).name
            try:
                self._sealed.write(folder.content(outcome.file), made)
            except OSError as error:
                raise ResourceError(
                    "The adapter cannot be put among the workspace's models.",
                    hint="Check the space on its drive.",
                    details=str(error),
                ) from error
            return self._carry_in.bring_in(Wish(made, Keep.COPY, (), name=name), context)


@dataclass(frozen=True, slots=True)
class _Base:
    id: str
    name: str
    path: Path
    sha256: str
    template: str


def check_estimate(estimate: Estimate) -> None:
    """Raise NotEnoughMemory or DiskFull, with the numbers, if a run cannot fit."""
    if estimate.memory_bytes > estimate.free_memory_bytes:
        raise NotEnoughMemory(
            f"This run takes about {estimate.memory_bytes >> 20:,} MiB of memory; "
            f"{estimate.free_memory_bytes >> 20:,} MiB are free.",
            hint="Use fewer tokens a pass, a lower rank, or gradient checkpointing.",
        )
    if estimate.disk_bytes > estimate.free_disk_bytes:
        raise DiskFull(
            f"The checkpoints of this run take about {estimate.disk_bytes >> 20:,} MiB; "
            f"{estimate.free_disk_bytes >> 20:,} MiB of the disk are free.",
            hint="Keep checkpoints less often, or free some space.",
        )


def _files(data: Prepared, replay: tuple[TrainingExample, ...]) -> tuple[tuple[str, Any], ...]:
    return (
        (TRAIN, map(line_of, data.inside)),
        (VALIDATION, map(line_of, data.validation)),
        (REPLAY, map(line_of, replay)),
    )


def _replay(wish: TrainingWish) -> tuple[TrainingExample, ...]:
    return checked_file(wish.replay).examples if wish.replay is not None else ()


def _digest(path: Path, context: JobContext) -> str:
    if path.is_dir():
        return ""
    return digest_of([one.sha256 for one in hashed((ModelFile(str(path), 0),), context)])


def _nothing_trains() -> ResourceError:
    return ResourceError(
        "This installation cannot train.", hint="Install the edition with training."
    )
