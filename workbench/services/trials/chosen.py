"""What chat asks with where a question names nobody: a model, a release or a rule set.

The choice is a setting; here it is made, and put around a question.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.changes import Changes, Kind
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.prompt import PromptUse
from workbench.domain.prompt_values import missing_names
from workbench.domain.release import Release
from workbench.domain.routing import RuleSet
from workbench.domain.stage import Stage
from workbench.errors import InputError, NotFound
from workbench.services.models.models import Models
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.routing.route_sets import RouteSets
from workbench.settings import SettingsFile

if TYPE_CHECKING:
    from workbench.services.chat.chat import Ask
    from workbench.services.trials.trials import Trials


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen, and what is: a rule set if `route`, else a release, else the model."""

    models: tuple[RegisteredModel, ...]  # without those that are archived
    releases: tuple[Release, ...]
    sets: tuple[RuleSet, ...]
    model: RegisteredModel
    release: Release | None
    route: RuleSet | None


class Chosen:
    def __init__(
        self,
        *,
        models: Models,
        releases: Releases,
        sets: RouteSets,
        prompts: Prompts,
        settings: SettingsFile,
        changes: Changes,
        trials: Trials | None = None,
    ) -> None:
        self._trials = trials
        self._models = models
        self._releases = releases
        self._sets = sets
        self._prompts = prompts
        self._settings = settings
        self._changes = changes

    def choices(self) -> Choices:
        """What is archived is not offered."""
        chosen = self._settings.current
        releases = self._releases.list()
        return Choices(
            tuple(one for one in self._models.list() if _answers(one)),
            tuple(one for one in releases if one.stage is not Stage.ARCHIVED),
            self._sets.list(),
            self._models.current(),
            self._release(chosen.release),
            self._sets.in_force(),
        )

    def choose_model(self, model_id: ModelId) -> None:
        """Raises NotFound, ModelRefused."""
        self._models.choose(model_id)

    def choose_release(self, reference: str) -> None:
        """Ask with this release from now on; empty: with the model.

        One that is in production is followed by its name, to the versions that come. Raises
        NotFound, ModelRefused.
        """
        wanted = ""
        if reference:
            release = self._releases.for_asking(reference)
            is_followed = release.stage is Stage.PRODUCTION
            wanted = release.name if is_followed else release.reference
        self._settings.update(release=wanted, route="")
        self._changes.publish(Kind.MODELS)

    def choose_route(self, name: str) -> None:
        """Follow this rule set from now on; empty: none. Raises NotFound."""
        wanted = self._sets.get(name).name if name else ""
        self._settings.update(route=wanted, release="")
        self._changes.publish(Kind.MODELS)

    def around(self, ask: Ask) -> Ask:
        """The question with the chosen release around it, if it names nobody itself.

        A release that binds a prompt brings the question's text: the question is the value of the
        prompt's one variable, and documents are not asked. Raises NotFound, ModelRefused,
        InputError for a prompt of several variables.
        """
        if ask.prompt is not None and not ask.tags:
            ask = replace(ask, tags=self._tags_of(ask.prompt))
        reference = self._settings.current.release
        names_somebody = ask.model_id or ask.route or ask.adapters is not None
        if not reference or ask.release is not None or names_somebody:
            return ask
        release = self._releases.for_asking(reference)
        if self._trials is not None:
            tried = self._trials.release_for(release.reference, ask.conversation_id or "")
            if tried != release.reference:
                release = self._releases.for_asking(tried)
        bound = release.content.prompt
        if bound is None or ask.prompt is not None:
            return replace(ask, release=release)
        variables = self._prompts.resolve(bound.reference)[1].content.variables
        open_names = missing_names(variables, {})
        if len(open_names) != 1:
            raise InputError(
                f"The prompt of the release {release.reference} wants {len(open_names)} values.",
                hint=f"Insert the prompt with /{bound.name} instead, and choose a model.",
            )
        prepared = self._prompts.prepare(bound.reference, {open_names[0]: ask.question})
        return replace(
            ask,
            release=release,
            question=prepared.question,
            prompt=prepared.use,
            collection_ids=(),
        )

    def _release(self, reference: str) -> Release | None:
        """What the setting means now; None if it means nothing any more."""
        if not reference:
            return None
        try:
            return self._releases.find(reference)
        except NotFound:
            return None

    def _tags_of(self, used: PromptUse) -> tuple[str, ...]:
        """Of the prompt as it is now; none if it was removed."""
        prompts = (prompt for prompt in self._prompts.list() if prompt.id == used.prompt_id)
        return next((prompt.tags for prompt in prompts), ())


def _answers(model: RegisteredModel) -> bool:
    """Neither archived, nor made for vectors or scores."""
    return model.stage is not Stage.ARCHIVED and kind_of(model.header) is ModelKind.CHAT
