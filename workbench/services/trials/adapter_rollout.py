"""Take a trained adapter into use by degrees: staging, shadow, canary, production, and back.

An adapter is bound with its base into a release; what stands in production under that name answers
beside it. Where there is none yet, the base alone is put there first. Knows no trainer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, get_args

from workbench.domain.adapter import AdapterChoice
from workbench.domain.grading.grade import Check
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.release import Release
from workbench.domain.stage import Stage
from workbench.domain.training_run import Judgement
from workbench.domain.trial import Trial, TrialContent
from workbench.errors import InputError, NotFound
from workbench.services.routing.releases import Recipe, Releases
from workbench.services.trials.trials import Trials

Way = Literal["staging", "shadow", "canary", "production"]
WAYS: Final[tuple[Way, ...]] = get_args(Way)
_NOT_IN_NAMES: Final = re.compile(r"[^\w .-]+")
_NAME_CHARS: Final = 40
_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class RolloutWish:
    """`checks` judge every answer of a shadow or canary; a canary that is worse by `tolerance`
    goes back by itself. `anyway`: a reason to promote what the gate does not let through.
    """

    way: Way
    name: str = ""  # of the release; empty: the adapter's
    checks: tuple[Check, ...] = ()
    tolerance: float = 0.1
    per_step: int = 20
    anyway: str = ""


@dataclass(frozen=True, slots=True)
class Rollout:
    release: Release
    before: Release | None  # that stands in production beside it
    trial: Trial | None


class AdapterRollout:
    def __init__(self, releases: Releases, trials: Trials) -> None:
        self._releases = releases
        self._trials = trials

    def begin(
        self, adapter: RegisteredModel, base_id: str, judgement: Judgement, wish: RolloutWish
    ) -> Rollout:
        """Raises InputError: the gate does not offer promotion and no reason is given, what
        `Releases.create`, `Releases.promote` and `Trials.create` raise.
        """
        name = named(wish.name or adapter.line or adapter.name)
        if wish.way == "production" and not judgement.offered and not wish.anyway.strip():
            raise InputError(
                "The gate does not let it through. " + " ".join(judgement.reasons),
                hint="Try it as a canary, or give a reason to promote it all the same.",
            )
        is_trial = wish.way in ("shadow", "canary")
        before = self._in_production(name)
        if before is None and wish.way != "staging":  # also so that there is a way back
            before = self._base_alone(name, ModelId(base_id), adapter)
        release = self._release(name, ModelId(base_id), adapter)
        if wish.way == "production":
            reason = wish.anyway.strip() or f"{adapter.name}: the gate let it through."
            return Rollout(
                self._releases.promote(release.reference, Stage.PRODUCTION, reason), before, None
            )
        if not is_trial or before is None:
            return Rollout(release, before, None)
        trial = self._trials.create(
            f"{name} {wish.way} {release.version}",
            TrialContent(
                "shadow" if wish.way == "shadow" else "canary",
                before.reference,
                release.reference,
                wish.checks,
                wish.tolerance,
                wish.per_step,
            ),
            0.0,
        )
        return Rollout(release, before, trial)

    def roll_back(self, name: str, reason: str) -> Release:
        """What was in production before, for good. Raises InputError, NotFound."""
        return self._releases.rollback(named(name), reason)

    # ------------------------------------------------------------------------ private

    def _in_production(self, name: str) -> Release | None:
        try:
            found = self._releases.find(name)
        except NotFound:
            return None
        return found if found.stage is Stage.PRODUCTION else None

    def _base_alone(self, name: str, base: ModelId, adapter: RegisteredModel) -> Release:
        recipe = Recipe(base, adapters=(), note=f"The base without {adapter.name}")
        made = self._releases.create(name, recipe)
        reason = "What the adapter is compared with."
        return self._releases.promote(made.reference, Stage.PRODUCTION, reason)

    def _release(self, name: str, base: ModelId, adapter: RegisteredModel) -> Release:
        """The one that binds this adapter and is not archived, or a new version."""
        for one in self._releases.list():
            bound = [each.sha256 for each in one.content.adapters]
            is_it = one.name.casefold() == name.casefold() and bound == [adapter.sha256]
            if is_it and one.stage is Stage.STAGING and one.content.model.id == base:
                return one
        note = f"Adapter {adapter.name}, SHA-256 {adapter.sha256[:_SHOWN]}"
        recipe = Recipe(base, adapters=(AdapterChoice(adapter.id),), note=note)
        return self._releases.create(name, recipe)


def named(text: str) -> str:
    """A name that a release and its trial can have."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:_NAME_CHARS].strip(" .-_")
    return plain or "Adapter"
