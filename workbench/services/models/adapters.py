"""LoRA adapters: which of them fit which model, which are on, and what an answer is made with.

Knows the library and the inspector's comparison of shapes; no llama.cpp.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.adapter import (
    AdapterChoice,
    AdapterUse,
    BoundAdapter,
    check_scale,
    check_uses,
    split_scale,
)
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_file import FileState, Seen
from workbench.domain.stage import Stage, split_reference
from workbench.errors import InputError, ModelRefused, NotFound, WorkbenchError
from workbench.ports.model_inspector import ModelInspector
from workbench.services.models.model_files import look
from workbench.services.models.models import Models
from workbench.services.models.sealed_adapters import SealedAdapters
from workbench.storage.adapter_store import AdapterStore

_MOST_REMEMBERED: Final = 1_000


@dataclass(frozen=True, slots=True)
class Applied:
    """An adapter of one answer: what is written down, and what the engine is told."""

    bound: BoundAdapter
    use: AdapterUse


@dataclass(frozen=True, slots=True)
class Standing:
    """An adapter that fits a model, and whether it is on for it."""

    adapter: RegisteredModel
    scale: float = 1.0
    is_on: bool = False
    is_own: bool = False  # the conversation's own choice, not the workspace's


class Adapters:
    """Thread-safe; what compares files costs up to some hundred milliseconds the first time.

    Publishes `Kind.MODELS`.
    """

    def __init__(
        self,
        *,
        models: Models,
        inspector: ModelInspector,
        store: AdapterStore,
        changes: Changes,
        sealed: SealedAdapters | None = None,
    ) -> None:
        self._sealed = sealed or SealedAdapters(None)
        self._models = models
        self._inspector = inspector
        self._store = store
        self._changes = changes
        self._misfits: dict[tuple[str, Seen | None, str, Seen | None], str] = {}
        self._lock = threading.Lock()

    # -------------------------------------------------------------------------- which

    def find(self, reference: str) -> RegisteredModel:
        """`NAME@VERSION`, what `NAME` stands for, or an id. Raises NotFound."""
        name, number = split_reference(reference)
        wanted = name.casefold()
        known = self._models.adapters()
        versions = [one for one in known if one.line.casefold() == wanted]
        for one in versions:
            if number == one.version or (number is None and one.stage is Stage.PRODUCTION):
                return one
        exact = {reference.strip().casefold()}
        for one in known:
            if exact & {one.id.casefold(), one.name.casefold()}:
                return one
        names = ", ".join(one.name for one in known[:5])
        raise NotFound(
            f"There is no adapter “{reference}”.",
            hint=f"There are: {names}. A scale is written behind a colon: {known[0].name}:0.8."
            if known
            else "Import a LoRA adapter in GGUF format with `workbench models import` first.",
        )

    def misfit(self, adapter: RegisteredModel, model: RegisteredModel) -> str:
        """Why the adapter cannot be used with the model; empty if it can."""
        if model.place is not None:
            return f"{model.name} is a model of another program, which takes no adapters from here."
        if adapter.header.architecture != model.header.architecture:
            return (
                f"{adapter.name} was made for models of the kind {adapter.header.architecture}; "
                f"{model.name} is one of the kind {model.header.architecture}."
            )
        facts = (adapter.path, look(adapter.path), model.path, look(model.path))
        with self._lock:
            known = self._misfits.get(facts)
        if known is None:
            try:
                self._inspector.check_fit(Path(adapter.path), Path(model.path))
            except WorkbenchError as error:
                known = error.message
            else:
                known = ""
            with self._lock:
                if len(self._misfits) >= _MOST_REMEMBERED:
                    self._misfits.clear()
                self._misfits[facts] = known
        return known

    def bases(self, adapter: RegisteredModel) -> tuple[RegisteredModel, ...]:
        """The registered models that it fits."""
        return tuple(one for one in self._models.list() if not self.misfit(adapter, one))

    def fitting(self, model: RegisteredModel) -> tuple[RegisteredModel, ...]:
        """The registered adapters that fit it, archived and refused ones not among them."""
        return tuple(
            one
            for one in self._models.adapters()
            if one.stage is not Stage.ARCHIVED
            and one.state not in {FileState.REFUSED, FileState.MISSING, FileState.CHANGED}
            and not self.misfit(one, model)
        )

    # ------------------------------------------------------------------------- chosen

    def standing(
        self, model: RegisteredModel, conversation_id: str | None = None
    ) -> tuple[Standing, ...]:
        """The adapters that fit, with what holds in the workspace or in a conversation."""
        workspace = self._choices(model.id, None)
        own = self._choices(model.id, conversation_id) if conversation_id else {}
        found = []
        for adapter in self.fitting(model):
            choice = own.get(adapter.id) or workspace.get(adapter.id)
            if choice is None:
                found.append(Standing(adapter))
            else:
                is_own = adapter.id in own
                found.append(Standing(adapter, choice.scale, choice.is_on, is_own))
        return tuple(found)

    def choose(
        self, model_id: ModelId, choice: AdapterChoice, conversation_id: str | None = None
    ) -> None:
        """Turn an adapter on or off for a model, everywhere or in one conversation.

        Raises InputError for a scale that cannot be or an adapter that does not fit, NotFound.
        """
        check_scale(choice.scale)
        model, adapter = self._models.get(model_id), self._models.get(choice.adapter_id)
        self._check(adapter, model)
        self._store.choose(model.id, conversation_id, choice)
        self._changes.publish(Kind.MODELS, model.id)

    def as_in_workspace(self, model_id: ModelId, conversation_id: str) -> None:
        """A conversation has no choices of its own any more."""
        self._store.forget(model_id, conversation_id)
        self._changes.publish(Kind.MODELS, model_id)

    # --------------------------------------------------------------------- for answers

    def on(self, model: RegisteredModel, conversation_id: str | None = None) -> tuple[Applied, ...]:
        """What is on for this model here and now; nothing is looked at while nothing is on.

        Raises as `applied`.
        """
        choices = self._choices(model.id, None)
        if conversation_id:
            choices |= self._choices(model.id, conversation_id)
        wanted = [one for one in choices.values() if one.is_on and one.scale]
        return self.applied(wanted, model) if wanted else ()

    def named(self, references: Sequence[str]) -> tuple[AdapterChoice, ...]:
        """`NAME` or `NAME:SCALE` each. Raises NotFound, InputError for a scale or one twice."""
        choices = []
        for reference in references:
            name, scale = split_scale(reference)
            try:
                adapter = self.find(reference)
                scale = 1.0  # the colon belongs to the name
            except NotFound:
                adapter = self.find(name)
            check_scale(scale)
            choices.append(AdapterChoice(adapter.id, scale))
        check_uses([AdapterUse(one.adapter_id, one.scale) for one in choices])
        return tuple(choices)

    def applied(
        self, choices: Sequence[AdapterChoice], model: RegisteredModel
    ) -> tuple[Applied, ...]:
        """These with this model. Raises NotFound, ModelRefused, InputError if one does not fit."""
        found = []
        for choice in choices:
            adapter = self._models.get(choice.adapter_id)
            self._check(adapter, model)
            if choice.is_on:
                found.append(self._applied(adapter, choice.scale))
        return _checked(found)

    def identities(self, choices: Sequence[AdapterChoice]) -> tuple[tuple[str, float], ...]:
        """By their bytes, in an order of their own. Raises NotFound."""
        named = ((self._models.get(one.adapter_id).sha256, one.scale) for one in choices)
        return tuple(sorted(named))

    def bound(self, wanted: Sequence[BoundAdapter], model: RegisteredModel) -> tuple[Applied, ...]:
        """What a release binds, by the bytes. Raises ModelRefused if one is not there any more."""
        found = []
        for one in wanted:
            adapter = self._models.holding(one.sha256)
            if adapter is None or adapter.adapter is None:
                raise ModelRefused(
                    f"The adapter {one.name} is not what the release was made with, or was "
                    "removed.",
                    hint="Import the earlier file again, or make a new version of the release.",
                )
            self._check(adapter, model, even_archived=True)
            found.append(self._applied(adapter, one.scale))
        return _checked(found)

    def _choices(self, model_id: str, conversation_id: str | None) -> dict[str, AdapterChoice]:
        """What was chosen here. Of an archived version it holds for the one in production."""
        kept = self._store.choices(model_id, conversation_id)
        if not kept:
            return {}
        known = self._models.adapters()
        heirs = {one.line.casefold(): one.id for one in known if one.stage is Stage.PRODUCTION}
        for adapter in known:
            if adapter.stage is Stage.ARCHIVED and adapter.id in kept:
                choice, heir = kept.pop(adapter.id), heirs.get(adapter.line.casefold())
                if heir is not None:
                    kept.setdefault(heir, replace(choice, adapter_id=heir))
        return kept

    def _applied(self, adapter: RegisteredModel, scale: float) -> Applied:
        """A sealed adapter is read where its bytes are, in memory."""
        place = str(self._sealed.plain(Path(adapter.path)))
        return Applied(
            BoundAdapter(adapter.name, adapter.sha256, scale),
            AdapterUse(place, scale, adapter.sha256),
        )

    def _check(
        self, adapter: RegisteredModel, model: RegisteredModel, *, even_archived: bool = False
    ) -> None:
        if adapter.adapter is None:
            raise InputError(f"{adapter.name} is a model, not an adapter.", hint="Name an adapter.")
        if adapter.stage is Stage.ARCHIVED and not even_archived:
            raise ModelRefused(
                f"{adapter.name} is archived.", hint="Promote it again, or choose another one."
            )
        self._models.check_files(adapter)
        if what := self.misfit(adapter, model):
            raise InputError(what, hint="Choose the model that it was trained on.")


def keys_of(applied: Iterable[Applied]) -> tuple[tuple[str, float], ...]:
    """By which bytes an answer was made, and how strongly."""
    return tuple((one.bound.sha256, one.bound.scale) for one in applied)


def are_hashed(applied: Iterable[Applied]) -> bool:
    """Whether `keys_of` tells them from others."""
    return all(one.bound.sha256 for one in applied)


def uses_of(applied: Iterable[Applied]) -> tuple[AdapterUse, ...]:
    """What the engine is told."""
    return tuple(one.use for one in applied)


def _checked(found: Iterable[Applied]) -> tuple[Applied, ...]:
    """Without those that count nothing; in the order of their bytes. Raises InputError."""
    ordered = sorted(found, key=lambda one: (one.use.sha256, one.use.path))
    counting = set(check_uses([one.use for one in ordered]))
    return tuple(one for one in ordered if one.use in counting)
