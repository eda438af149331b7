"""Models that other programs run: added by name and address, listed apart, removed.

Asking one is never a default: somebody chooses it, names it, or allows it in a rule set. Knows no
protocol, only the port.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.model import ModelHeader, ModelId, RegisteredModel
from workbench.domain.remote_model import OUTSIDE, RemotePlace, checked_place, checked_url
from workbench.domain.stage import Stage
from workbench.errors import InputError
from workbench.ports.outside_models import OutsideModels
from workbench.services.workspace.audit import Audit
from workbench.storage.remote_store import RemoteStore

_NAME_CHARS = 80


class RemoteModels:
    """Publishes `Kind.MODELS`."""

    def __init__(
        self, *, store: RemoteStore, port: OutsideModels | None, audit: Audit, changes: Changes
    ) -> None:
        self._store = store
        self._port = port
        self._audit = audit
        self._changes = changes

    def list(self) -> tuple[RegisteredModel, ...]:
        """Oldest first."""
        return tuple(_registered(*row) for row in self._store.all())

    def offered(self, url: str, key_file: str = "") -> Mapping[str, int]:
        """The models that a server names, with their context, 0 where it does not say.

        Raises InputError for an address that cannot be, and what the port raises.
        """
        if self._port is None:
            raise InputError("Other programs cannot be asked from here.", hint="Use the program.")
        return self._port.offered(checked_url(url), key_file)

    def add(self, name: str, place: RemotePlace, taken: frozenset[str]) -> RegisteredModel:
        """Register it; nothing is asked. `taken`: names of other models, in lower case.

        Raises InputError for a name or place that cannot be.
        """
        label = " ".join(name.split())
        if not label or len(label) > _NAME_CHARS or label.casefold() in taken or "@" in label:
            raise InputError(
                f"“{label[:_NAME_CHARS]}” cannot be its name."
                if label.casefold() not in taken
                else f"There is a model “{label}” already.",
                hint=f"Choose another one, up to {_NAME_CHARS} characters and without @.",
            )
        checked = checked_place(replace(place, url=checked_url(place.url)))
        model = _registered(ModelId(new_id()), label, checked, now())
        event = Event(Action.OUTSIDE_MODEL_ADDED, model.id, {"host": host_word(checked)})
        with self._audit.telling(event):
            self._store.add(model.id, label, checked, model.added_at)
        self._changes.publish(Kind.MODELS, model.id)
        return model

    def remove(self, model: RegisteredModel) -> None:
        with self._audit.telling(Event(Action.OUTSIDE_MODEL_REMOVED, model.id)):
            self._store.remove(model.id)


def host_word(place: RemotePlace) -> str:
    """Host and port for the audit log; a hash if they are no plain word."""
    word = place.address
    is_plain = word.isascii() and not set(word) - set("abcdefghijklmnopqrstuvwxyz0123456789.:-")
    return word if is_plain else hashlib.sha256(word.encode()).hexdigest()


def _registered(model_id: ModelId, name: str, place: RemotePlace, at: str) -> RegisteredModel:
    header = ModelHeader(
        architecture=OUTSIDE,
        name=place.model,
        size_bytes=0,
        n_params=0,
        quantization="",
        context_length=place.n_ctx,
        embedding_length=0,
        n_layers=0,
        n_heads=0,
        n_kv_heads=0,
        vocabulary_size=0,
        tokenizer="",
        chat_template="",
    )
    return RegisteredModel(
        model_id, name, place.url, header, at, line=name, stage=Stage.STAGING, place=place
    )
