"""The rails: check a text by the policy in force, and change that policy.

Knows where the policy lies; not what the texts are for. What a chat does with a verdict is in
`chat_rails`.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from workbench.domain.audit import Action, Event, Facts
from workbench.domain.guard.checks import in_order
from workbench.domain.guard.finding import FAMILIES, Direction, Family, Finding, GuardAction
from workbench.domain.guard.policy import (
    WORD_FAMILIES,
    GuardPolicy,
    checked_action,
    checked_rate,
    checked_words,
    together,
)
from workbench.domain.guard.rate import RateLimiter
from workbench.errors import InputError
from workbench.paths import WorkspacePaths
from workbench.services.privacy.guard_classifier import CLASSIFIED, Embed, GuardClassifier
from workbench.services.privacy.guard_resources import load_checks
from workbench.services.workspace.audit import Audit
from workbench.storage.private_files import PrivateFiles
from workbench.storage.rails_file import RailsFile, RailsPolicies
from workbench.storage.sealing_state import check_key
from workbench.storage.workspace_key import WorkspaceKey

FILE_NAME = "rails.json"


def opened_rails(
    paths: WorkspacePaths, key: WorkspaceKey | None = None, embed: Embed | None = None
) -> Guardrails:
    """For looking only, beside a program that works in the workspace. Raises WorkspaceSealed."""
    check_key(paths, key)
    return Guardrails(paths.root, files=PrivateFiles(paths.root, key), embed=embed)


class Guardrails:
    """Thread-safe. Rules are read on first use."""

    def __init__(
        self,
        folder: Path,
        audit: Audit | None = None,
        files: PrivateFiles | None = None,
        embed: Embed | None = None,
    ) -> None:
        """`audit` None: for looking only; changing the policy needs one. `embed` None: by rules
        alone, without the classifiers.
        """
        self._file = RailsFile(folder / FILE_NAME, files)
        self._audit = audit
        self._limiter = RateLimiter(time.monotonic)
        self._classifier = GuardClassifier(embed) if embed is not None else None

    def policies(self) -> RailsPolicies:
        """Raises InputError if somebody wrote the file wrongly."""
        return self._file.read()

    def policy(self, collection_ids: Iterable[str] = ()) -> GuardPolicy:
        """What holds when these collections are asked: the stricter of workspace and each."""
        found = self._file.read()
        own = [found.collections[one] for one in collection_ids if one in found.collections]
        return together((found.workspace, *own)) if own else found.workspace

    def check(
        self,
        text: str,
        direction: Direction,
        policy: GuardPolicy,
        *,
        families: Iterable[str] = FAMILIES,
        system: str = "",
    ) -> tuple[Finding, ...]:
        """Findings by position, each with the policy's action."""
        return self.check_all((text,), direction, policy, families=families, system=system)[0]

    def check_all(
        self,
        texts: Sequence[str],
        direction: Direction,
        policy: GuardPolicy,
        *,
        families: Iterable[str] = FAMILIES,
        system: str = "",
    ) -> list[tuple[Finding, ...]]:
        """Of each text what `check` finds; the embedder is asked once for all of them."""
        wanted, checks = frozenset(families), load_checks()
        known = [
            checks.find(text, direction, policy, families=wanted, system=system) for text in texts
        ]
        if self._classifier is None or not wanted & CLASSIFIED:
            return known
        learnt = self._classifier.findings(texts, direction, wanted)
        return [
            in_order((*found, *checks.acted(more, direction, policy)))
            for found, more in zip(known, learnt, strict=True)
        ]

    def scores(
        self, text: str, direction: Direction, families: Iterable[str] = FAMILIES
    ) -> dict[Family, float]:
        """What the classifiers say of it, 0 to 1, by family; the likeliest of its stretches."""
        if self._classifier is None:
            return {}
        told: dict[Family, float] = {}
        for one in self._classifier.scores((text,), direction, frozenset(families))[0]:
            told[one.family] = max(one.probability, told.get(one.family, 0.0))
        return told

    def set_action(
        self,
        direction: Direction,
        family: Family,
        action: GuardAction,
        *,
        collection_id: str = "",
        longest: int | None = None,
        words: Iterable[str] | None = None,
    ) -> GuardPolicy:
        """Change one entry. `longest` belongs to “length”, `words` to the lists.

        Raises InputError for what does not belong together.
        """
        if longest is not None and (family != "length" or longest < 1):
            raise InputError("A limit belongs to “length”.", hint="Write: IN length ACTION.")
        if words is not None and family not in WORD_FAMILIES:
            names = " and ".join(WORD_FAMILIES)
            raise InputError("This family has no list of words.", hint=f"Lists have {names}.")
        checked_action(action, family)
        found = self._file.read()
        old = found.collections.get(collection_id) if collection_id else found.workspace
        old = old or GuardPolicy()
        has_limit = longest is not None or direction in old.longest
        if family == "length" and action is not GuardAction.ALLOW and not has_limit:
            raise InputError("There is no limit yet.", hint="Give one with --limit N.")
        changed = GuardPolicy(
            {**old.actions, (direction, family): action},
            {**old.longest, direction: longest} if longest is not None else old.longest,
            {**old.words, family: checked_words(words)} if words is not None else old.words,
            old.rate,
        )
        facts = {
            "direction": direction,
            "family": family,
            "action": action.value,
            "was": old.action(direction, family).value,
            "collection": collection_id,
            "words": len(changed.words.get(family, ())),
            "longest": changed.longest.get(direction, 0) if family == "length" else 0,
        }
        self._save(_with(found, changed, collection_id), facts)
        return changed

    def set_rate(self, limits: Mapping[str, int]) -> GuardPolicy:
        """So many questions a profile may ask by `per_minute` and `per_day`; empty: any number."""
        found = self._file.read()
        changed = replace(found.workspace, rate=checked_rate(dict(limits)))
        self._save(replace(found, workspace=changed), dict(changed.rate))
        return changed

    def admit(self, profile: str) -> None:
        """A question of this profile comes in. Raises RateLimited if it is one too many."""
        self._limiter.admit(profile, self._file.read().workspace.rate)

    def reset(self) -> None:
        """Back to the default, for workspace and collections."""
        self._save(RailsPolicies(), {"reset": 1})

    def _save(self, policies: RailsPolicies, facts: Facts) -> None:
        if self._audit is None:
            raise InputError("The policy can be looked at only.", hint="Open the workspace.")
        with self._audit.together():  # what is not on record is not in force
            self._audit.record(Event(Action.RAILS_CHANGED, "", facts))
            self._file.write(policies)


def _with(found: RailsPolicies, changed: GuardPolicy, collection_id: str) -> RailsPolicies:
    if not collection_id:
        return replace(found, workspace=changed)
    return replace(found, collections={**found.collections, collection_id: changed})
