"""Which version of a model its name stands for: promote, archive, roll back, each with a reason."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from workbench.changes import Changes, Kind
from workbench.domain import audit as log
from workbench.domain.clock import now
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_file import FileState
from workbench.domain.stage import Action, Stage, StageChange, Subject, version_before
from workbench.errors import InputError
from workbench.services.models.models import Models
from workbench.services.workspace.audit import Audit
from workbench.storage.registry_store import RegistryStore

Item = TypeVar("Item")
_MOST_REASON = 2_000
_ACTIONS = {
    ("model", "promote"): log.Action.MODEL_PROMOTED,
    ("model", "rollback"): log.Action.MODEL_ROLLED_BACK,
    ("release", "promote"): log.Action.RELEASE_PROMOTED,
    ("release", "rollback"): log.Action.RELEASE_ROLLED_BACK,
}


class Registry:
    """Versions of models in stages. Publishes `Kind.MODELS`."""

    def __init__(
        self, *, models: Models, store: RegistryStore, audit: Audit, changes: Changes
    ) -> None:
        self._models = models
        self._store = store
        self._audit = audit
        self._changes = changes
        self._moving = threading.Lock()

    def promote(self, model_id: ModelId, stage: Stage, reason: str) -> RegisteredModel:
        """Put one version into a stage; what was in production before it is archived.

        Raises InputError: no reason, the demo model, the same stage, or for production a model
        whose bytes are not known or not what they were; NotFound.
        """
        why = checked_reason(reason)
        with self._moving:
            model = self._of_the_person(model_id)
            if model.place is not None:
                raise InputError(
                    f"{model.name} runs outside this program and has no versions here.",
                    hint="Remove it, or add another one.",
                )
            if model.stage is stage:
                raise InputError(
                    f"{model.line} version {model.version} is in {stage.value} already.",
                    hint="Choose another stage.",
                )
            if stage is Stage.PRODUCTION:
                _check_bytes(model)
            self._move(model, self._in_production(model.line), stage, "promote", why)
        return self._after(model)

    def rollback(self, model_id: ModelId, reason: str) -> RegisteredModel:
        """Bring back the version that was in production before; returns it.

        `model_id` is any version. Raises InputError if there is none, or no reason.
        """
        why = checked_reason(reason)
        with self._moving:
            model = self._of_the_person(model_id)
            current = self._in_production(model.line)
            there = {item.version: item for item in self.versions(model.line)}
            number = version_before(
                self.history(model.line), current.version if current else None, there
            )
            if number is None:
                raise no_version_before(model.line)
            _check_bytes(there[number])
            self._move(there[number], current, Stage.PRODUCTION, "rollback", why)
        return self._after(there[number])

    def versions(self, line: str) -> tuple[RegisteredModel, ...]:
        """Oldest first."""
        wanted = line.casefold()
        found = [model for model in self._models.registered() if model.line.casefold() == wanted]
        return tuple(sorted(found, key=lambda model: model.version))

    def history(self, line: str) -> tuple[StageChange, ...]:
        """The newest first; kept when a version is removed."""
        return self._store.history("model", line)

    def _of_the_person(self, model_id: ModelId) -> RegisteredModel:
        model = self._models.get(model_id)
        if model.is_demo:
            raise InputError(
                "The demo model belongs to the program and has no stages.",
                hint="Import a model of your own.",
            )
        return model

    def _in_production(self, line: str) -> RegisteredModel | None:
        return next((m for m in self.versions(line) if m.stage is Stage.PRODUCTION), None)

    def _move(
        self,
        model: RegisteredModel,
        current: RegisteredModel | None,
        stage: Stage,
        action: Action,
        reason: str,
    ) -> None:
        def change(item: RegisteredModel, after: Stage) -> StageChange:
            return made_change("model", item.line, item.version, item.stage, after, action, reason)

        moves = moved(model, current, stage, change)
        with self._audit.telling(*(stage_event(item.id, made) for item, made in moves)):
            self._store.move_models([(item.id, made) for item, made in moves])
        is_left = {item.id for item, made in moves if made.after is Stage.ARCHIVED}
        if self._models.current().id in is_left:  # chat goes on with what the name stands for
            successor = model if stage is Stage.PRODUCTION else None
            self._models.choose_after_archive(successor.id if successor else None)

    def _after(self, model: RegisteredModel) -> RegisteredModel:
        self._changes.publish(Kind.MODELS, model.id)
        return self._models.get(model.id)


def moved(
    item: Item,
    current: Item | None,
    stage: Stage,
    change: Callable[[Item, Stage], StageChange],
) -> list[tuple[Item, StageChange]]:
    """The changes that one promotion needs: what was in production makes room first."""
    moves = []
    if stage is Stage.PRODUCTION and current is not None and current != item:
        moves.append((current, change(current, Stage.ARCHIVED)))
    moves.append((item, change(item, stage)))
    return moves


def made_change(
    subject: Subject,
    name: str,
    version: int,
    before: Stage,
    after: Stage,
    action: Action,
    reason: str,
) -> StageChange:
    return StageChange(subject, name, version, before, after, action, reason, now())


def stage_event(subject: str, change: StageChange) -> log.Event:
    """What the audit log keeps of it; name and reason stay in the history of stages."""
    facts: log.Facts = {
        "version": change.version,
        "before": change.before.value,
        "after": change.after.value,
    }
    return log.Event(_ACTIONS[change.subject, change.action], subject, facts)


def checked_reason(reason: str) -> str:
    """One line. Raises InputError if it is empty or too long."""
    text = " ".join(reason.split())
    if not text or len(text) > _MOST_REASON:
        raise InputError(
            "A reason is needed, of one line.", hint="Say why, for whoever reads the history."
        )
    return text


def no_version_before(name: str) -> InputError:
    return InputError(
        f"No other version of {name} was in production before.",
        hint="Promote the version that you want instead.",
    )


def _check_bytes(model: RegisteredModel) -> None:
    if model.sha256 and model.state in {FileState.VERIFIED, FileState.UNVERIFIED}:
        return
    state = model.state.value if model.sha256 else "not hashed yet"
    raise InputError(
        f"{model.name} cannot go into production: it is {state}.",
        hint=f"`workbench models verify` hashes its files. {model.check.reason}"
        if model.check and model.check.reason
        else "`workbench models verify` hashes its files.",
    )
