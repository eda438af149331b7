"""Releases: made from what is set now or named, asked for by name, never changed.

A release whose model is gone or has other bytes is not asked: then it would be something else.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.changes import Changes, Kind
from workbench.domain import audit as log
from workbench.domain.adapter import AdapterChoice
from workbench.domain.clock import new_id, now
from workbench.domain.model import ModelId, SamplingSettings
from workbench.domain.release import (
    BoundModel,
    BoundPrompt,
    Release,
    ReleaseContent,
    RetrievalSettings,
)
from workbench.domain.stage import Action, Stage, StageChange, split_reference, version_before
from workbench.errors import InputError, ModelRefused, NotFound
from workbench.services.models.adapters import Adapters
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.models import Models
from workbench.services.prompts.prompts import Prompts
from workbench.services.retrieval.prompting import passage_prompt
from workbench.services.routing.registry import (
    checked_reason,
    made_change,
    moved,
    no_version_before,
    stage_event,
)
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile, validated
from workbench.storage.registry_store import RegistryStore

_NAME = re.compile(r"[^\W_][\w .-]{0,62}[\w]|[^\W_]")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a new release binds; what is left out is as the settings say now."""

    model_id: ModelId | None = None
    prompt: str = ""  # NAME, NAME@VERSION or NAME@LABEL of the library
    system: str | None = None
    passages: int | None = None
    sampling: SamplingSettings | None = None
    note: str = ""
    adapters: tuple[AdapterChoice, ...] | None = None  # None: what is on for the model


class Releases:
    """Publishes `Kind.MODELS`."""

    def __init__(
        self,
        *,
        store: RegistryStore,
        models: Models,
        adapters: Adapters,
        prompts: Prompts,
        settings: SettingsFile,
        audit: Audit,
        changes: Changes,
        digests: ModelDigests | None = None,
    ) -> None:
        self._digests = digests or ModelDigests()
        self._store = store
        self._audit = audit
        self._models = models
        self._adapters = adapters
        self._prompts = prompts
        self._settings = settings
        self._changes = changes
        self._moving = threading.Lock()

    def create(self, name: str, recipe: Recipe) -> Release:
        """Make the next version of `name`, in staging.

        Raises InputError: a name that cannot be, a model whose bytes are not known, an archived
        model, settings out of range; NotFound.
        """
        label = _checked_name(name)
        model = self._models.get(recipe.model_id) if recipe.model_id else self._models.current()
        self._models.check_usable(model)
        if model.place is not None:
            raise InputError(
                f"{model.name} runs outside this program: nobody could tell later what it was.",
                hint="Make the release with a model of this program.",
            )
        digest = self._digests.of(model)
        if not digest:
            raise _not_hashed(model.name, model.id)
        settings = self._settings.current
        passages = settings.passages if recipe.passages is None else recipe.passages
        sampling = recipe.sampling or settings.sampling
        validated(replace(settings, passages=passages, sampling=sampling))
        adapters = (
            self._adapters.on(model)
            if recipe.adapters is None
            else self._adapters.applied(recipe.adapters, model)
        )
        for one in adapters:
            if not one.bound.sha256:
                raise _not_hashed(one.bound.name, one.bound.name)
        content = ReleaseContent(
            model=BoundModel(model.id, model.name, digest),
            system=settings.system_prompt if recipe.system is None else recipe.system,
            wording=passage_prompt(),
            retrieval=RetrievalSettings(passages),
            sampling=sampling,
            prompt=self._bound_prompt(recipe.prompt),
            adapters=tuple(one.bound for one in adapters),
        )
        wanted = Release(
            id=new_id(),
            name=label,
            version=0,
            stage=Stage.STAGING,
            content=content,
            hash=content.hash,
            note=" ".join(recipe.note.split()),
            created_at=now(),
        )
        with self._audit.together():
            release = self._store.add(wanted)
            facts: log.Facts = {
                "version": release.version,
                "hash": release.hash,
                "model": model.id,
                "adapters": tuple(one.sha256 for one in content.adapters),
            }
            self._audit.record(log.Event(log.Action.RELEASE_CREATED, release.id, facts))
        self._changes.publish(Kind.MODELS)
        return release

    def list(self) -> tuple[Release, ...]:
        """By name, the newest version first."""
        return self._store.releases()

    def find(self, reference: str) -> Release:
        """`NAME@VERSION`, or of `NAME` the version in production, else the newest.

        Raises NotFound.
        """
        name, number = split_reference(reference)
        versions = self._versions(name)
        if number is not None:
            versions = [release for release in versions if release.version == number]
        for release in versions:
            if release.stage is Stage.PRODUCTION:
                return release
        if versions:
            return versions[0]
        raise NotFound(
            f"There is no release “{reference}”.",
            hint="`workbench releases list` shows what is there.",
        )

    def for_asking(self, reference: str) -> Release:
        """The release that a question is asked with.

        A name alone means the version in production. Raises NotFound, ModelRefused: archived, or
        its model is gone, changed or refused.
        """
        name, number = split_reference(reference)
        release = self.find(reference)
        if release.stage is Stage.ARCHIVED:
            raise ModelRefused(
                f"The release {release.reference} is archived.",
                hint="Promote it again, or ask another one.",
            )
        if number is None and release.stage is not Stage.PRODUCTION:
            raise ModelRefused(
                f"No version of the release {name} is in production.",
                hint=f"Promote one, or name it: {release.reference}.",
            )
        self._check_bound(release)
        return release

    def promote(self, reference: str, stage: Stage, reason: str) -> Release:
        """Put one version into a stage; what was in production before it is archived.

        Without a number it is the newest version. Raises InputError, NotFound, ModelRefused.
        """
        why = checked_reason(reason)
        with self._moving:
            name, number = split_reference(reference)
            release = self.find(reference) if number is not None else self._newest(name)
            if release.stage is stage:
                raise InputError(
                    f"The release {release.reference} is in {stage.value} already.",
                    hint="Choose another stage or version.",
                )
            if stage is Stage.PRODUCTION:
                self._check_bound(release)
            self._move(release, stage, "promote", why)
        return self.find(release.reference)

    def rollback(self, name: str, reason: str) -> Release:
        """Bring back the version that was in production before; returns it."""
        why = checked_reason(reason)
        with self._moving:
            plain = self.find(split_reference(name)[0]).name
            versions = self._versions(plain)
            current = _in_production(versions)
            there = {release.version: release for release in versions}
            number = version_before(
                self.history(plain), current.version if current else None, there
            )
            if number is None:
                raise no_version_before(plain)
            self._check_bound(there[number])
            self._move(there[number], Stage.PRODUCTION, "rollback", why)
        return self.find(there[number].reference)

    def history(self, name: str) -> tuple[StageChange, ...]:
        """The newest first."""
        return self._store.history("release", name)

    # ------------------------------------------------------------------------ private

    def _versions(self, name: str) -> Sequence[Release]:
        wanted = name.casefold()
        return [release for release in self.list() if release.name.casefold() == wanted]

    def _newest(self, name: str) -> Release:
        versions = self._versions(name)
        return versions[0] if versions else self.find(name)

    def _move(self, release: Release, stage: Stage, action: Action, reason: str) -> None:
        def change(item: Release, after: Stage) -> StageChange:
            return made_change(
                "release", item.name, item.version, item.stage, after, action, reason
            )

        current = _in_production(self._versions(release.name))
        moves = moved(release, current, stage, change)
        with self._audit.telling(*(stage_event(item.id, made) for item, made in moves)):
            self._store.move_releases([(item.id, made) for item, made in moves])
        self._changes.publish(Kind.MODELS)

    def _bound_prompt(self, reference: str) -> BoundPrompt | None:
        if not reference:
            return None
        prompt, version = self._prompts.resolve(reference)
        return BoundPrompt(prompt.name, version.number, version.hash)

    def _check_bound(self, release: Release) -> None:
        """Model, adapters and prompt are what they were when the release was made."""
        bound = release.content.model
        try:
            model = self._models.get(bound.id)
        except NotFound:
            raise ModelRefused(
                f"The model {bound.name} of the release {release.reference} was removed.",
                hint="Import it again and make a new version of the release.",
            ) from None
        self._models.check_files(model)
        if self._digests.of(model) != bound.sha256:
            raise ModelRefused(
                f"The model {bound.name} is not what the release {release.reference} was made "
                "with: its bytes are others.",
                hint="Import the earlier file again, or make a new version of the release.",
            )
        self._adapters.bound(release.content.adapters, model)
        prompt = release.content.prompt
        if prompt is not None and self._prompts.resolve(prompt.reference)[1].hash != prompt.hash:
            raise ModelRefused(
                f"The prompt {prompt.reference} is not what the release {release.reference} was "
                "made with.",
                hint="Make a new version of the release.",
            )


def _not_hashed(name: str, reference: str) -> InputError:
    return InputError(
        f"{name} was not hashed yet, so that nobody could tell later what it was.",
        hint=f"Run `workbench models verify {reference}` first.",
    )


def _in_production(versions: Sequence[Release]) -> Release | None:
    return next((item for item in versions if item.stage is Stage.PRODUCTION), None)


def _checked_name(name: str) -> str:
    label = " ".join(name.split())
    if not _NAME.fullmatch(label):
        raise InputError(
            f"“{name[:80]}” cannot be the name of a release.",
            hint="Use up to 64 letters, digits, blanks, dots, hyphens and underscores.",
        )
    return label
