"""Which model is in memory, in which engine: one, and a second beside it where both fit.

Knows engines by their port; not which model is asked, nor why.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.model import LoadedModel, ModelId, RegisteredModel
from workbench.errors import EngineError
from workbench.ports.chat_model import ChatModel
from workbench.ports.model_inspector import ModelInspector
from workbench.ports.outside_models import OutsideModels

# Of what a model needs beside another one; the rest is left to the system and to documents.
ROOM: Final = 1.25


@dataclass(frozen=True, slots=True)
class Ready:
    """A model that can be asked now, and the engine that holds it."""

    model: RegisteredModel
    loaded: LoadedModel
    engine: ChatModel


class ModelMemory:
    """Thread-safe. Loads follow one another; asking goes on meanwhile."""

    def __init__(
        self,
        first: ChatModel,
        inspector: ModelInspector,
        second: ChatModel | None = None,
        outside: OutsideModels | None = None,
        veil: Callable[[ChatModel], ChatModel] = lambda model: model,
    ) -> None:
        """`second` is for a model beside the first; None: there is never more than one. `veil`:
        through what those who ask see a model."""
        self._veil = veil
        self._first = first
        self._second = second
        self._inspector = inspector
        self._outside = outside
        self._connected: dict[ModelId, tuple[object, ChatModel]] = {}
        self._loading = threading.RLock()

    @property
    def loaded(self) -> tuple[LoadedModel, ...]:
        """What is in memory now. Never blocks."""
        held = (engine.loaded for engine in self._engines)
        return tuple(loaded for loaded in held if loaded is not None)

    def holds(self, model: RegisteredModel) -> bool:
        """Whether asking it costs no load; of a model of another program always."""
        return model.place is not None or self._holding(model) is not None

    def fits_beside(self, model: RegisteredModel) -> bool:
        """Whether it could be loaded without giving up what is loaded. Reads what is free now."""
        if self._second is None:
            return False
        estimate = self._inspector.estimate(model.header, model.settings)
        return estimate.total_bytes * ROOM <= estimate.free_bytes

    def load(
        self, model: RegisteredModel, report: Callable[[float], None], *, beside: bool = False
    ) -> Ready:
        """Have it in memory; `beside`: keep what is there if both fit.

        Raises what `ChatModel.load` raises.
        """
        if model.place is not None:
            return self._reach(model, report)
        with self._loading:
            engine = self._holding(model)
            if engine is None:
                engine = self._free_engine(model) if beside else None
            if engine is None:
                engine = self._first
                if self._second is not None:
                    self._second.unload()
            loaded = engine.load(Path(model.path), model.settings, report, sha256=model.sha256)
            return Ready(model, loaded, self._veil(engine))

    def unload(self) -> None:
        """Free the memory of all of them."""
        for engine in self._engines:
            engine.unload()

    def unload_model(self, model: RegisteredModel) -> None:
        """Free its memory, or let go of the other program."""
        self._connected.pop(model.id, None)
        engine = self._holding(model)
        if engine is not None:
            engine.unload()

    def forget(self, cache_key: str) -> None:
        """Nothing that was computed for this conversation stays."""
        for engine in self._engines:
            engine.forget(cache_key)

    @property
    def _engines(self) -> tuple[ChatModel, ...]:
        return (self._first,) if self._second is None else (self._first, self._second)

    def _holding(self, model: RegisteredModel) -> ChatModel | None:
        for engine in self._engines:
            loaded = engine.loaded
            if model.place is None and loaded is not None and Path(loaded.path) == Path(model.path):
                return engine
        return None

    def _free_engine(self, model: RegisteredModel) -> ChatModel | None:
        """An engine that holds nothing, if the model fits beside what the other one holds."""
        empty = [engine for engine in self._engines if engine.loaded is None]
        if len(empty) == len(self._engines):
            return self._first
        return empty[0] if empty and self.fits_beside(model) else None

    def _reach(self, model: RegisteredModel, report: Callable[[float], None]) -> Ready:
        if self._outside is None or model.place is None:
            raise EngineError(
                f"{model.name} cannot be asked from here.",
                hint="Choose a model of this program.",
            )
        kept = self._connected.get(model.id)
        if kept is None or kept[0] != model.place:
            kept = (model.place, self._outside.connect(model.place))
            self._connected[model.id] = kept
        loaded = kept[1].load(Path(), model.settings, report)
        return Ready(model, loaded, self._veil(kept[1]))
