"""The models that can be asked: the demo model and imported files, where they are, how they load.

A model whose files are not what they were is not loaded. Knows no llama.cpp, only the ports to it;
what is carried in and by whom it is vouched for is the business of `carry_in`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.adapter import AdapterHeader
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.clock import new_id, now
from workbench.domain.lineage import Lineage
from workbench.domain.model import (
    LoadedModel,
    LoadSettings,
    MemoryEstimate,
    ModelHeader,
    ModelId,
    RegisteredModel,
)
from workbench.domain.model_file import (
    FileState,
    Keep,
    ModelCheck,
    ModelFile,
    digest_of,
    split_name,
    state_now,
)
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.stage import Stage, split_reference
from workbench.errors import InputError, ModelFileMissing, ModelRefused, NotFound
from workbench.jobs import JobContext
from workbench.ports.chat_model import ChatModel
from workbench.ports.model_inspector import ModelInspector
from workbench.services.models.model_files import files_of, look, recorded_files
from workbench.services.models.model_memory import ModelMemory, Ready
from workbench.services.models.remote_models import RemoteModels
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.examined import split_headers
from workbench.settings import SettingsFile
from workbench.storage.codec import storable
from workbench.storage.model_store import ModelStore

DEMO_ID = ModelId("demo")
DEMO_NAME = "Demo model"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A model that was read, and hashed unless `check` is None, where it will stay."""

    header: ModelHeader
    files: tuple[ModelFile, ...]
    keep: Keep = Keep.IN_PLACE
    check: ModelCheck | None = None
    name: str = ""  # empty: what the file calls itself
    line: str = ""  # the name that it is a version of; empty: it is the first of its own
    lineage: Lineage | None = None  # of a model that was made here
    adapter: AdapterHeader | None = None  # of a LoRA adapter


class Models:
    """Thread-safe. Publishes `Kind.MODELS` after each change, loading included."""

    def __init__(  # noqa: PLR0913 - whatever has a say about models
        self,
        *,
        store: ModelStore,
        inspector: ModelInspector,
        chat_model: ChatModel,
        settings: SettingsFile,
        audit: Audit,
        changes: Changes,
        demo_model: Path,
        memory: ModelMemory | None = None,
        outside: RemoteModels | None = None,
    ) -> None:
        """`memory`: who holds models; None: `chat_model`, one at a time. `outside`: the models of
        other programs.
        """
        self._memory = memory or ModelMemory(chat_model, inspector)
        self._outside = outside
        self._drafts: dict[ModelId, str] = {}  # files, for as long as the workspace is open
        self._store = store
        self._audit = audit
        self._inspector = inspector
        self._chat_model = chat_model
        self._settings = settings
        self._changes = changes
        self._demo_path = demo_model
        self._demo_header: ModelHeader | None = None
        self._importing = threading.Lock()

    # -------------------------------------------------------------------------- known

    def list(self) -> tuple[RegisteredModel, ...]:
        """The demo model first, then the imported ones, oldest first, then those outside.

        Without the demo model's file (it can be taken out of an installation) it is not listed.
        """
        return tuple(model for model in self.registered() if model.adapter is None)

    def adapters(self) -> tuple[RegisteredModel, ...]:
        """LoRA adapters, oldest first."""
        return tuple(model for model in self.registered() if model.adapter is not None)

    def registered(self) -> tuple[RegisteredModel, ...]:
        """Models and adapters, in the order of `list`: names and numbers are theirs together."""
        demo = (self._demo(),) if self._demo_path.is_file() else ()
        outside = self._outside.list() if self._outside is not None else ()
        return (*demo, *map(_as_of_now, self._store.imported()), *outside)

    def get(self, id_or_name: str) -> RegisteredModel:
        """A model or an adapter by id or name, without regard to case. Raises NotFound."""
        wanted = id_or_name.strip().casefold()
        if wanted == DEMO_ID:
            return self._demo()
        for model in self.registered():
            if wanted in {model.id.casefold(), model.name.casefold()}:
                return model
        raise NotFound(
            f"There is no model “{id_or_name}”.",
            hint="Import its GGUF file first; the models page and `workbench models list` "
            "show what is there.",
        )

    def resolve(self, reference: str) -> RegisteredModel:
        """The model to ask: `NAME@VERSION`, or what `NAME` stands for, in production if one is.

        Also an id or a model's own name, or an adapter by any of them. Raises NotFound.
        """
        name, number = split_reference(reference)
        wanted = name.casefold()
        versions = [model for model in self.registered() if model.line.casefold() == wanted]
        for model in versions:
            if number == model.version or (number is None and model.stage is Stage.PRODUCTION):
                return model
        return self.get(reference)

    def check_usable(self, model: RegisteredModel) -> None:
        """Raise ModelRefused if the model is archived or refused, InputError for an adapter."""
        if model.adapter is not None:
            raise InputError(
                f"{model.name} is a LoRA adapter, not a model.",
                hint="Ask the model that it was made for, and turn the adapter on for it.",
            )
        _check_writes(model)
        if model.stage is Stage.ARCHIVED:
            raise ModelRefused(
                f"{model.name} is archived.",
                hint="Promote it again, or choose another version or model.",
            )
        if model.state is FileState.REFUSED:
            _check_state(model)

    def check_files(self, model: RegisteredModel) -> None:
        """Raise ModelFileMissing or ModelRefused if its files are not what they were."""
        _check_state(model)

    def import_file(self, path: Path) -> RegisteredModel:
        """Register a GGUF where it is, without reading it whole; nobody vouches for it.

        The same file again returns the same model, header renewed. Raises InputError (not a GGUF,
        cut off, unknown architecture), ModelFileMissing.
        """
        place = place_of(path)
        if place.is_dir():
            raise InputError(f"{place.name} is a folder.", hint="Choose the GGUF file in it.")
        header, adapter = split_headers(self._inspector.inspect_any(place))
        return self.register(Arrival(header, files_of(place, header), adapter=adapter))

    def register(self, arrival: Arrival) -> RegisteredModel:
        """Keep a model that was read; the same file or the same bytes again are the same model."""
        place = Path(arrival.files[0].path)
        digest = digest_of([file.sha256 for file in arrival.files])
        with self._importing:
            if _is_same_file(place, self._demo_path):
                return self._demo()
            known = self.at(place) or self.holding(digest)
            files = arrival.files
            if known is not None and not digest and known.state is not FileState.CHANGED:
                digest, files = known.sha256, known.files or files
            if known is not None:
                registered = replace(known, header=arrival.header, adapter=arrival.adapter)
            else:
                taken = {model.name.casefold() for model in self.registered()}
                name = _free_name(
                    arrival.name or _plain_name(arrival.header, place), taken, arrival
                )
                registered = RegisteredModel(
                    ModelId(new_id()),
                    name,
                    str(place),
                    arrival.header,
                    now(),
                    adapter=arrival.adapter,
                )
            registered = self._numbered(
                replace(
                    registered, path=files[0].path, files=files, sha256=digest, keep=arrival.keep
                ),
                known,
                arrival.line,
            )
            with self._audit.telling(_arrival_event(registered, arrival)):
                self._store.save(registered, arrival.check, arrival.lineage)
        self._changes.publish(Kind.MODELS, registered.id)
        return self.get(registered.id)

    def renew(
        self, model_id: ModelId, files: tuple[ModelFile, ...], check: ModelCheck
    ) -> RegisteredModel:
        """Put on record what the files of a model are now, and who vouches for that."""
        with self._importing:
            model = self.get(model_id)
            digest = digest_of([file.sha256 for file in files])
            renewed = replace(model, files=files, sha256=digest)
            with self._audit.telling(check_event(renewed, check)):
                self._store.renew(renewed, check)
        self._changes.publish(Kind.MODELS, model.id)
        return self.get(model.id)

    def at(self, place: Path) -> RegisteredModel | None:
        """The imported model whose first file is this one, through links too."""
        for model in self.registered():
            is_file_here = not model.is_demo and model.place is None
            if is_file_here and _is_same_file(place, Path(model.path)):
                return model
        return None

    def holding(self, digest: str) -> RegisteredModel | None:
        """The imported model of exactly these bytes."""
        if not digest:
            return None
        return next((m for m in self.registered() if not m.is_demo and m.sha256 == digest), None)

    def remove(self, model_id: ModelId) -> None:
        """Forget a model; its file stays. Raises InputError for the demo model, NotFound."""
        model = self.get(model_id)
        if model.is_demo:
            raise InputError(
                "The demo model belongs to the program and cannot be removed.",
                hint="Choose another model for chat instead.",
            )
        self._memory.unload_model(model)
        if self._outside is not None and model.place is not None:
            self._outside.remove(model)
            self._drop_choice(model)
            return
        event = Event(Action.MODEL_REMOVED, model.id, {"sha256": model.sha256})
        with self._audit.telling(event):
            self._store.remove(model.id)
        self._drop_choice(model)

    def update_settings(self, model_id: ModelId, settings: LoadSettings) -> RegisteredModel:
        """Keep how to load it; in force from the next load or question on.

        Raises InputError if a number is out of range or the draft has another vocabulary, NotFound.
        """
        model = self.get(model_id)
        _check(settings)
        if settings.draft and settings.draft != model.settings.draft:
            self._inspector.check_draft(Path(settings.draft), Path(model.path))
        self._store.save_settings(model.id, settings)
        self._changes.publish(Kind.MODELS, model.id)
        return replace(model, settings=settings)

    def estimate(self, model_id: ModelId, settings: LoadSettings) -> MemoryEstimate:
        """The memory that it would need with these settings, against what is free now."""
        _check(settings)
        return self._inspector.estimate(self.get(model_id).header, settings)

    def use_draft(self, model_id: ModelId, draft: str) -> None:
        """Let the model `draft`, by id or name, guess ahead for this one while the workspace is
        open. Raises NotFound, InputError for a model that cannot.
        """
        model = self.get(model_id)
        path = self.draft_path(draft)
        self._inspector.check_draft(Path(path), Path(model.path))
        self._drafts[model.id] = path

    def draft_path(self, draft: str) -> str:
        """The file of the model `draft`, by id or name. Raises NotFound, InputError."""
        found = self.get(draft)
        if found.adapter is not None or found.place is not None:
            raise InputError(
                f"{found.name} is no model on this computer that could guess ahead.",
                hint="Choose a smaller model of the same family.",
            )
        _check_state(found)
        return found.path

    # ------------------------------------------------------------------------- chosen

    def current(self) -> RegisteredModel:
        """The model that chat uses: the chosen one, else the demo model."""
        chosen = self._settings.current.model_id
        if chosen:
            for model in self.list():
                if model.id == chosen:
                    return model
        return self._demo()

    def choose(self, model_id: ModelId) -> RegisteredModel:
        """Use it for chat from now on. Raises NotFound."""
        model = self.get(model_id)
        self.check_usable(model)
        self._settings.update(model_id="" if model.is_demo else model.id, release="", route="")
        self._changes.publish(Kind.MODELS, model.id)
        return model

    def choose_after_archive(self, successor: ModelId | None) -> None:
        """The chosen model was archived: chat goes on with this one, or with the demo model."""
        self._settings.update(model_id=successor or "")

    # ------------------------------------------------------------------------- loaded

    @property
    def loaded(self) -> LoadedModel | None:
        """What is in memory now, of two the first. Never blocks."""
        return next(iter(self._memory.loaded), None)

    @property
    def all_loaded(self) -> tuple[LoadedModel, ...]:
        return self._memory.loaded

    def holds(self, model: RegisteredModel) -> bool:
        """Whether asking it costs no load."""
        return self._memory.holds(model)

    def fits_beside(self, model: RegisteredModel) -> bool:
        """Whether it could be loaded without giving up what is loaded."""
        return self._memory.fits_beside(model)

    def load(
        self, model_id: ModelId, context: JobContext, *, even_archived: bool = False
    ) -> LoadedModel:
        """Load it with its settings, reporting fractions from 0 to 1; a no-op if it is loaded.

        An archived model is loaded on purpose only, with `even_archived`. Raises ModelRefused and
        what `ChatModel.load` raises.
        """
        return self.ready(model_id, context, even_archived=even_archived).loaded

    def ready(
        self,
        model_id: str,
        context: JobContext,
        *,
        beside: bool = False,
        even_archived: bool = False,
    ) -> Ready:
        """Have this model, or the current one if `model_id` is empty, ready to be asked.

        `beside`: without giving up what is loaded, if both fit. `even_archived`: on purpose; an
        archived model is refused otherwise. Raises what `load` raises, ModelRefused.
        """
        model = self.get(model_id) if model_id else self.current()
        if not even_archived:
            self.check_usable(model)
        _check_state(model)
        before = self._memory.loaded
        draft = self._drafts.get(model.id)
        if draft is not None:
            model = replace(model, settings=replace(model.settings, draft=draft))
        ready = self._memory.load(model, context.report, beside=beside)
        if self._memory.loaded != before:
            self._changes.publish(Kind.MODELS, model.id)
        return ready

    def unload(self) -> None:
        self._memory.unload()
        self._changes.publish(Kind.MODELS)

    def ensure_loaded(
        self, model_id: str, context: JobContext
    ) -> tuple[RegisteredModel, LoadedModel]:
        """Load this model, or the current one if `model_id` is empty, unless it is loaded."""
        ready = self.ready(model_id, context)
        return ready.model, ready.loaded

    # ------------------------------------------------------------------------ private

    def _demo(self) -> RegisteredModel:
        if self._demo_header is None:
            self._demo_header = self._inspector.inspect(self._demo_path)
        return RegisteredModel(
            id=DEMO_ID,
            name=DEMO_NAME,
            path=str(self._demo_path),
            header=self._demo_header,
            added_at="",
            settings=self._store.settings_of(DEMO_ID) or LoadSettings(),
            is_demo=True,
            line=DEMO_NAME,
        )

    def _drop_choice(self, model: RegisteredModel) -> None:
        """The model is gone: chat goes on with the demo model if it was the chosen one."""
        if self._settings.current.model_id == model.id:
            self._settings.update(model_id="")
        self._changes.publish(Kind.MODELS, model.id)

    def _numbered(
        self, model: RegisteredModel, known: RegisteredModel | None, line: str
    ) -> RegisteredModel:
        """Other bytes are another version: it has to be promoted anew."""
        if known is not None and known.sha256 in {"", model.sha256}:
            return model
        name = known.line if known is not None else line or model.name
        number = self._store.next_version(name)
        return replace(model, line=name, version=number, stage=Stage.STAGING)


def check_event(
    model: RegisteredModel, check: ModelCheck | None, *, carried_in: bool = False
) -> Event:
    """What came of looking at the model's bytes; without a `check` nobody looked."""
    action = Action.MODEL_CARRIED_IN if carried_in else Action.MODEL_VERIFIED
    sha256 = check.sha256 if check else model.sha256
    facts: dict[str, str | int | tuple[str, ...]] = {
        "sha256": sha256,
        "keep": model.keep.name.lower(),
        "version": model.version,
    }
    if model.adapter is not None:
        facts["kind"] = "adapter"
    return Event(action, model.id, facts, check.state.value if check else "unverified")


def _arrival_event(model: RegisteredModel, arrival: Arrival) -> Event:
    made = arrival.lineage
    if made is None:
        return check_event(model, arrival.check, carried_in=True)
    facts: Facts = {
        "sha256": model.sha256,
        "version": model.version,
        "how": made.how,
        "format": made.quantisation,
        "source": made.source_sha256,
        "adapters": tuple(item.sha256 for item in made.adapters),
    }
    return Event(Action.MODEL_MADE, model.id, facts)


def place_of(path: Path) -> Path:
    """Where a file is, absolutely. Raises InputError if the place cannot be written down."""
    place = path.expanduser().absolute()
    if storable(str(place)) != str(place):
        raise InputError(
            "The path of this file is not valid Unicode.",
            hint="Rename the file or its folder.",
        )
    return place


def _as_of_now(model: RegisteredModel) -> RegisteredModel:
    return replace(model, state=state_now(recorded_files(model), model.check, look))


def _check_writes(model: RegisteredModel) -> None:
    """A model that makes vectors or scores writes no text."""
    kind = kind_of(model.header)
    if kind is not ModelKind.CHAT:
        raise InputError(
            f"{model.name} is a model for {kind.value}; it writes no text.",
            hint="Choose a chat or instruct model here; this one can be chosen for a collection.",
        )


def _check_state(model: RegisteredModel) -> None:
    """A model whose bytes are not those that were registered is not used."""
    if model.place is not None:
        return
    if model.state is FileState.MISSING or not Path(model.path).is_file():
        gone = next((f.path for f in recorded_files(model) if look(f.path) is None), model.path)
        raise ModelFileMissing(
            f"The file of {model.name} is no longer at {gone}.",
            hint="Put it back, or remove the model and import it from its new place.",
        )
    if model.state is FileState.CHANGED:
        raise ModelRefused(
            f"The file of {model.name} has changed since it was registered.",
            hint="Verify it to see whether its bytes did; import it again to accept them.",
            details=model.check.reason if model.check else "",
        )
    if model.state is FileState.REFUSED:
        raise ModelRefused(
            f"{model.name} is refused: its bytes are not those that were vouched for.",
            hint="Get the file again from its source, or verify it with the right SHA-256.",
            details=model.check.reason if model.check else "",
        )


def _plain_name(header: ModelHeader, path: Path) -> str:
    split = split_name(path.name)
    return " ".join(header.name.split()) or (split.prefix if split else path.stem)


def _free_name(plain: str, taken: set[str], arrival: Arrival) -> str:
    """This name, told apart by quantization, file name or number where it must be."""
    stem = Path(arrival.files[0].path).stem
    candidates = [plain, f"{plain} ({arrival.header.quantization})", stem]
    reserved = taken | {DEMO_ID, DEMO_NAME.casefold()}
    number = 2
    while candidates[0].casefold() in reserved:
        candidates.pop(0)
        if not candidates:
            candidates.append(f"{plain} ({number})")
            number += 1
    return candidates[0]


def _is_same_file(left: Path, right: Path) -> bool:
    try:
        return left.samefile(right)
    except OSError:  # one of them is gone: then only the name can tell
        return left == right


def _check(settings: LoadSettings) -> None:
    limits = {
        "n_ctx": (settings.n_ctx, 0, 16_777_216, "context length"),
        "n_threads": (settings.n_threads, 0, 1_024, "number of threads"),
        "n_gpu_layers": (settings.n_gpu_layers, -1, 100_000, "number of GPU layers"),
    }
    for value, low, high, name in limits.values():
        if not low <= value <= high:
            raise InputError(
                f"The {name} is {value:,}, but must lie between {low:,} and {high:,}.",
                hint="0 lets the program choose; for GPU layers it is -1.",
            )
