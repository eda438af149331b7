"""Make smaller models, and models with adapters merged in: checked first, registered, measured.

What is made lies in a folder of its own until it is whole; a kill, a full disk or a cancel leaves
no model behind. Knows no llama.cpp, only the port to it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.adapter import AdapterUse, check_uses
from workbench.domain.clock import now
from workbench.domain.lineage import Lineage, MergedAdapter
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_file import ModelFile, digest_of
from workbench.domain.quantisation import (
    FORMATS,
    UNQUANTISED,
    Choice,
    Survey,
    format_named,
    recommended,
)
from workbench.domain.work_progress import WorkMeter
from workbench.errors import DiskFull, InputError
from workbench.jobs import JobContext
from workbench.ports.model_inspector import ModelInspector
from workbench.ports.model_workshop import ModelWorkshop
from workbench.services.models.carry_in import CarryIn
from workbench.services.models.measuring import Measuring, Text
from workbench.services.models.model_files import hashed, recorded_files
from workbench.services.models.models import Models, place_of
from workbench.storage.model_store import ModelStore
from workbench.storage.sealed_file import is_sealed_file

SPARE_BYTES: Final = 64 << 20  # of the disk, that a new model must leave
_LONGEST_NAME: Final = 120
_AS_32_BIT: Final = frozenset({"F32", "BF16"})  # whose numbers may be too large for 16 bits
_NOT_IN_NAMES: Final = re.compile(r"[^\w.+-]+")


@dataclass(frozen=True, slots=True)
class Quantising:
    """A smaller copy to make. `text`: measure perplexity on it, before and after."""

    model_id: ModelId
    quantisation: str
    name: str = ""  # empty: the model's with the format
    requantise: bool = False  # of weights that have lost bits already
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Merging:
    """Adapters to merge into a copy. `quantisation` empty: the model's own, where that is made."""

    model_id: ModelId
    uses: tuple[AdapterUse, ...]
    quantisation: str = ""
    name: str = ""
    requantise: bool = False  # weights that have lost bits already
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a model can be made into."""

    model: RegisteredModel
    choices: tuple[Choice, ...]
    recommended: str  # the name of a format; empty where none is smaller
    is_quantised: bool


@dataclass(frozen=True, slots=True)
class Made:
    model: RegisteredModel
    lineage: Lineage


class Workshop:
    """Call from a lane: what is made takes minutes. Publishes `Kind.MODELS`."""

    def __init__(
        self,
        *,
        models: Models,
        store: ModelStore,
        carry_in: CarryIn,
        measuring: Measuring,
        workshop: ModelWorkshop,
        inspector: ModelInspector,
        changes: Changes,
        folder: Path,
    ) -> None:
        self._models = models
        self._store = store
        self._carry_in = carry_in
        self._measuring = measuring
        self._workshop = workshop
        self._inspector = inspector
        self._changes = changes
        self._folder = folder

    @property
    def library(self) -> str:
        """Name and version of what does the work."""
        return self._workshop.library

    def offer(self, model_id: ModelId, context: JobContext) -> Offer:
        """The formats with the sizes that they would have. Raises what `ModelWorkshop` raises."""
        model = self._source(model_id)
        survey = self._workshop.survey(Path(model.path), lambda: context.cancelled)
        return self._offer(model, survey)

    def uses(self, references: Sequence[str]) -> tuple[AdapterUse, ...]:
        """`FILE`, `NAME` or either with `:SCALE` behind it.

        Raises NotFound, InputError for a scale that cannot be or an adapter that is named twice.
        """
        return check_uses([self._use(reference) for reference in references])

    def lineage(self, model_id: ModelId) -> Lineage | None:
        """How a model came to be that was made here."""
        return self._store.lineage(model_id)

    def quantise(self, order: Quantising, context: JobContext) -> Made:
        """Make it, reporting `WorkProgress` and `CarryProgress`.

        Raises InputError (no such format, quantised already and not meant to be again), DiskFull
        and NotEnoughMemory with the numbers, EngineError, Cancelled.
        """
        wanted = format_named(order.quantisation)
        model = self._source(order.model_id)
        if wanted.name == model.header.quantization:
            raise InputError(
                f"{model.name} is in {wanted.name} already.", hint="Choose a smaller format."
            )
        survey = self._workshop.survey(Path(model.path), lambda: context.cancelled)
        if survey.is_quantised and not order.requantise:
            raise InputError(
                f"{model.name} is quantised already ({model.header.quantization}); what is made of "
                f"it is worse than {wanted.name} made of the original.",
                hint="Take the original in F16 or BF16, or say that it is to be quantised again.",
            )
        size = survey.sizes[wanted.name]
        self._check_disk(size, wanted.name)
        lineage = self._lineage(model, wanted.name, order.text, context)
        lineage = replace(lineage, requantised=survey.is_quantised)
        name = order.name.strip() or f"{model.name} {wanted.name}"

        def make(folder: Path) -> Path:
            target = folder / _file_name(name)
            source = Path(model.path)
            self._quantise(source, target, wanted.name, size, context)
            return target

        return self._keep(make, name, lineage, order.text, context)

    def merge(self, order: Merging, context: JobContext) -> Made:
        """Make it, reporting `WorkProgress` and `CarryProgress`.

        Raises as `quantise` does, and InputError if an adapter does not fit.
        """
        model = self._source(order.model_id)
        own = model.header.quantization
        usual = own if own in {item.name for item in FORMATS} else "F16"
        wanted = format_named(order.quantisation or usual)
        uses = check_uses(order.uses)
        source = Path(model.path)
        wide = "F32" if _AS_32_BIT & {own, wanted.name} else "F16"
        wide_bytes = self._workshop.merged_bytes(source, uses, wide)
        is_two_steps = wanted.name != wide
        size, again = 0, False
        if is_two_steps:
            survey = self._workshop.survey(source, lambda: context.cancelled)
            size = survey.sizes[wanted.name]
            again = survey.is_quantised and wanted.name not in UNQUANTISED
        if again and not order.requantise:
            raise InputError(
                f"{model.name} is quantised ({own}); merged into {wanted.name}, its weights would "
                "be quantised a second time.",
                hint="Merge into F16, or say that they are to be quantised again.",
            )
        self._check_disk(wide_bytes + size, wanted.name)
        adapters = tuple(self._merged(use, context) for use in uses)
        lineage = self._lineage(model, wanted.name, order.text, context)
        lineage = replace(lineage, how="merged", adapters=adapters, requantised=again)
        name = order.name.strip() or f"{model.name} + {', '.join(item.name for item in adapters)}"

        def make(folder: Path) -> Path:
            target = folder / _file_name(name)
            first = folder / "merged.partial" if is_two_steps else target
            meter = WorkMeter("Merging", wide_bytes, context.report)
            self._workshop.merge(source, uses, first, wide, meter.at, lambda: context.cancelled)
            if is_two_steps:
                self._quantise(first, target, wanted.name, size, context)
                first.unlink()
            return target

        return self._keep(make, name, lineage, order.text, context)

    # ------------------------------------------------------------------------ private

    def _source(self, model_id: ModelId) -> RegisteredModel:
        model = self._models.get(model_id)
        if model.adapter is not None:
            raise InputError(
                f"{model.name} is a LoRA adapter, not a model.",
                hint="Choose the model that it was made for; there it can be merged.",
            )
        self._models.check_files(model)
        if not Path(model.path).is_file():
            raise InputError(
                f"{model.name} has no file on this machine.",
                hint="Choose a model that was imported, not one that another program runs.",
            )
        return model

    def _use(self, reference: str) -> AdapterUse:
        name, colon, behind = reference.rpartition(":")
        scale = _number(behind) if colon else None
        if scale is None or _is_file(reference):
            name, scale = reference, 1.0
        if _is_file(name):
            return AdapterUse(str(place_of(Path(name))), scale)
        adapter = self._models.get(name)
        self._models.check_files(adapter)
        if is_sealed_file(Path(adapter.path)):
            raise InputError(
                f"{adapter.name} is sealed, and a merged model would lie in the clear.",
                hint="Use it beside the model, or export it first: finetune export --to FILE.",
            )
        return AdapterUse(adapter.path, scale)

    def _offer(self, model: RegisteredModel, survey: Survey) -> Offer:
        choices = []
        for item in FORMATS:
            size = survey.sizes[item.name]
            header = replace(model.header, size_bytes=size)
            memory = self._inspector.estimate(header, model.settings)
            choices.append(Choice(item, size, memory.total_bytes, memory.free_bytes))
        best = recommended(choices, model.header.n_params, model.header.size_bytes)
        return Offer(
            model, tuple(choices), best.quantisation.name if best else "", survey.is_quantised
        )

    def _check_disk(self, size: int, name: str) -> None:
        place = next(p for p in (self._folder, *self._folder.parents) if p.is_dir())
        free = shutil.disk_usage(place).free
        if free < size + SPARE_BYTES:
            raise DiskFull(
                f"The model in {name} takes {size / 2**20:,.0f} MiB of the disk; "
                f"{free / 2**20:,.0f} MiB are free.",
                hint="Free some space, or choose a smaller format.",
            )

    def _lineage(
        self, model: RegisteredModel, quantisation: str, text: Text | None, context: JobContext
    ) -> Lineage:
        digest = model.sha256 or _digest(recorded_files(model), context)
        before = self._measuring.perplexity(model.id, text, context) if text else None
        return Lineage(
            "quantised",
            model.id,
            model.name,
            digest,
            quantisation,
            self._workshop.library,
            now(),
            before=before,
        )

    def _merged(self, use: AdapterUse, context: JobContext) -> MergedAdapter:
        """By the name that the library has for these bytes, or the file's."""
        digest = _digest((ModelFile(use.path, 0),), context)
        known = self._models.holding(digest)
        return MergedAdapter(known.name if known else Path(use.path).stem, digest, use.scale)

    def _quantise(
        self, source: Path, target: Path, quantisation: str, size: int, context: JobContext
    ) -> None:
        meter = WorkMeter(f"Quantising to {quantisation}", size, context.report)
        self._workshop.quantise(source, target, quantisation, meter.at, lambda: context.cancelled)

    def _keep(
        self,
        make: Callable[[Path], Path],
        name: str,
        lineage: Lineage,
        text: Text | None,
        context: JobContext,
    ) -> Made:
        with self._carry_in.making() as folder:
            made = make(folder)
            context.check()
            model = self._carry_in.keep_made(made, name[:_LONGEST_NAME], lineage, context)
        if text is not None:
            after = self._measuring.perplexity(model.id, text, context)
            lineage = replace(lineage, after=after)
            self._store.save_lineage(model.id, lineage)
            self._changes.publish(Kind.MODELS, model.id)
        return Made(model, lineage)


def _digest(files: Sequence[ModelFile], context: JobContext) -> str:
    return digest_of([file.sha256 for file in hashed(files, context)])


def _is_file(name: str) -> bool:
    try:
        return Path(name).expanduser().is_file()
    except (OSError, ValueError):  # no name that a file could have
        return False


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _file_name(name: str) -> str:
    plain = _NOT_IN_NAMES.sub("-", name).strip("-.")[:_LONGEST_NAME]
    return f"{plain or 'model'}.gguf"
