"""The models that can be asked: the demo model and imported files, where they are, how they load.

Files stay where they are; nothing is copied. Knows no llama.cpp, only the ports to it.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.clock import new_id, now
from workbench.domain.model import (
    LoadedModel,
    LoadSettings,
    MemoryEstimate,
    ModelHeader,
    ModelId,
    RegisteredModel,
)
from workbench.errors import InputError, ModelFileMissing, NotFound
from workbench.jobs import JobContext
from workbench.ports.chat_model import ChatModel
from workbench.ports.model_inspector import ModelInspector
from workbench.settings import SettingsFile
from workbench.storage.codec import storable
from workbench.storage.model_store import ModelStore

DEMO_ID = ModelId("demo")
DEMO_NAME = "Demo model"


class Models:
    """Thread-safe. Publishes `Kind.MODELS` after each change, loading included."""

    def __init__(
        self,
        *,
        store: ModelStore,
        inspector: ModelInspector,
        chat_model: ChatModel,
        settings: SettingsFile,
        changes: Changes,
        demo_model: Path,
    ) -> None:
        self._store = store
        self._inspector = inspector
        self._chat_model = chat_model
        self._settings = settings
        self._changes = changes
        self._demo_path = demo_model
        self._demo_header: ModelHeader | None = None
        self._importing = threading.Lock()

    # -------------------------------------------------------------------------- known

    def list(self) -> tuple[RegisteredModel, ...]:
        """The demo model first, then the imported ones, oldest first.

        Without the demo model's file (it can be taken out of an installation) it is not listed.
        """
        demo = (self._demo(),) if self._demo_path.is_file() else ()
        return (*demo, *self._store.imported())

    def get(self, id_or_name: str) -> RegisteredModel:
        """By id or name, without regard to case. Raises NotFound."""
        wanted = id_or_name.strip().casefold()
        if wanted == DEMO_ID:
            return self._demo()
        for model in self.list():
            if wanted in {model.id.casefold(), model.name.casefold()}:
                return model
        raise NotFound(
            f"There is no model “{id_or_name}”.",
            hint="Import its GGUF file first; the models page and `workbench models list` "
            "show what is there.",
        )

    def import_file(self, path: Path) -> RegisteredModel:
        """Register a GGUF where it is. The same file again returns the same model, header renewed.

        Raises InputError (not a GGUF, cut off, unknown architecture), ModelFileMissing.
        """
        place = path.expanduser().absolute()
        if storable(str(place)) != str(place):
            raise InputError(
                "The path of this file is not valid Unicode.",
                hint="Rename the file or its folder.",
            )
        if place.is_dir():
            raise InputError(f"{place.name} is a folder.", hint="Choose the GGUF file in it.")
        header = self._inspector.inspect(place)
        with self._importing:
            if _is_same_file(place, self._demo_path):
                return self._demo()
            known = self.list()
            for model in known:
                if not model.is_demo and _is_same_file(place, Path(model.path)):
                    registered = replace(model, header=header)
                    break
            else:
                name = _free_name(header, place, {model.name.casefold() for model in known})
                registered = RegisteredModel(ModelId(new_id()), name, str(place), header, now())
            self._store.save(registered)
        self._changes.publish(Kind.MODELS, registered.id)
        return registered

    def remove(self, model_id: ModelId) -> None:
        """Forget a model; its file stays. Raises InputError for the demo model, NotFound."""
        model = self.get(model_id)
        if model.is_demo:
            raise InputError(
                "The demo model belongs to the program and cannot be removed.",
                hint="Choose another model for chat instead.",
            )
        if self._is_loaded(model):
            self._chat_model.unload()
        self._store.remove(model.id)
        if self._settings.current.model_id == model.id:
            self._settings.update(model_id="")
        self._changes.publish(Kind.MODELS, model.id)

    def update_settings(self, model_id: ModelId, settings: LoadSettings) -> RegisteredModel:
        """Keep how to load it; in force from the next load or question on.

        Raises InputError if a number is out of range, NotFound.
        """
        model = self.get(model_id)
        _check(settings)
        self._store.save_settings(model.id, settings)
        self._changes.publish(Kind.MODELS, model.id)
        return replace(model, settings=settings)

    def estimate(self, model_id: ModelId, settings: LoadSettings) -> MemoryEstimate:
        """The memory that it would need with these settings, against what is free now."""
        _check(settings)
        return self._inspector.estimate(self.get(model_id).header, settings)

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
        self._settings.update(model_id="" if model.is_demo else model.id)
        self._changes.publish(Kind.MODELS, model.id)
        return model

    # ------------------------------------------------------------------------- loaded

    @property
    def loaded(self) -> LoadedModel | None:
        """What is in memory now. Never blocks."""
        return self._chat_model.loaded

    def load(self, model_id: ModelId, context: JobContext) -> LoadedModel:
        """Load it with its settings, reporting fractions from 0 to 1; a no-op if it is loaded.

        Raises what `ChatModel.load` raises.
        """
        model = self.get(model_id)
        path = Path(model.path)
        if not path.is_file():
            raise ModelFileMissing(
                f"The file of {model.name} is no longer at {path}.",
                hint="Put it back, or remove the model and import it from its new place.",
            )
        before = self._chat_model.loaded
        loaded = self._chat_model.load(path, model.settings, context.report)
        if loaded is not before:
            self._changes.publish(Kind.MODELS, model.id)
        return loaded

    def unload(self) -> None:
        self._chat_model.unload()
        self._changes.publish(Kind.MODELS)

    def ensure_loaded(
        self, model_id: str, context: JobContext
    ) -> tuple[RegisteredModel, LoadedModel]:
        """Load this model, or the current one if `model_id` is empty, unless it is loaded."""
        model = self.get(model_id) if model_id else self.current()
        return model, self.load(model.id, context)

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
        )

    def _is_loaded(self, model: RegisteredModel) -> bool:
        loaded = self._chat_model.loaded
        return loaded is not None and Path(loaded.path) == Path(model.path)


def _free_name(header: ModelHeader, path: Path, taken: set[str]) -> str:
    """The header's name, told apart by quantization, file name or number where it must be."""
    plain = " ".join(header.name.split()) or path.stem
    candidates = [plain, f"{plain} ({header.quantization})", path.stem]
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
