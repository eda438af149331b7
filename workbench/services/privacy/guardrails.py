"""The rails: check a text by the policy in force, and change that policy.

Knows where the policy lies; not what the texts are for. What a chat does with a verdict is in
`chat_rails`.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.domain.audit import Action, Event, Facts
from workbench.domain.guard.checks import in_order
from workbench.domain.guard.finding import FAMILIES, Direction, Family, Finding, GuardAction
from workbench.domain.guard.meaning import Like, Meaning, checked_meanings
from workbench.domain.guard.policy import (
    WORD_FAMILIES,
    GuardPolicy,
    checked_action,
    checked_asks,
    checked_judged,
    checked_rate,
    checked_words,
    together,
)
from workbench.domain.guard.rate import RateLimiter
from workbench.errors import InputError
from workbench.paths import WorkspacePaths
from workbench.services.privacy.answer_form import checked_schema
from workbench.services.privacy.guard_classifier import CLASSIFIED, Embed, GuardClassifier
from workbench.services.privacy.guard_resources import load_checks
from workbench.services.privacy.meaning_rails import MeaningRails
from workbench.services.privacy.oversight_resources import judge_policies
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
        self._meanings = MeaningRails(embed) if embed is not None else None

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
        learnt: list[list[Finding]] = [[] for _ in texts]
        if self._classifier is not None and wanted & CLASSIFIED:
            learnt = self._classifier.findings(texts, direction, wanted)
        if self._meanings is not None and policy.meanings:
            alike = self._meanings.findings(texts, direction, policy.meanings, wanted)
            learnt = [[*one, *more] for one, more in zip(learnt, alike, strict=True)]
        return [
            in_order((*found, *checks.acted(more, direction, policy))) if more else found
            for found, more in zip(known, learnt, strict=True)
        ]

    def likes(self, text: str, direction: Direction, policy: GuardPolicy) -> list[Like]:
        """How near its sentences come to what the policy names by example."""
        if self._meanings is None or not policy.meanings:
            return []
        return self._meanings.likes((text,), direction, policy.meanings, FAMILIES)[0]

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
        changed = replace(
            old,
            actions={**old.actions, (direction, family): action},
            longest={**old.longest, direction: longest} if longest is not None else old.longest,
            words={**old.words, family: checked_words(words)} if words is not None else old.words,
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

    def set_meanings(self, meanings: Iterable[Meaning], *, collection_id: str = "") -> GuardPolicy:
        """What is named by example, all of it anew. Raises InputError."""
        wanted = checked_meanings(meanings)
        facts = {"meanings": len(wanted), "examples": sum(len(one.examples) for one in wanted)}
        return self._changed(collection_id, facts, meanings=wanted)

    def set_schema(self, schema: str, *, collection_id: str = "") -> GuardPolicy:
        """The form that answers must have; empty: any. Raises InputError."""
        wanted = (checked_schema(schema),) if schema.strip() else ()
        return self._changed(collection_id, {"schema": len(wanted)}, schemas=wanted)

    def set_judged(
        self,
        direction: Direction,
        names: Iterable[str],
        *,
        asks: Mapping[str, str] | None = None,
        collection_id: str = "",
    ) -> GuardPolicy:
        """The policies that the model judges there; `asks`: own ones, all of them anew.

        Raises InputError for one that nobody knows.
        """
        old = self._old(collection_id)
        own = checked_asks(dict(asks)) if asks is not None else dict(old.asks)
        judged = checked_judged({**old.judged, direction: tuple(names)})
        known = {name for name, one in judge_policies().items() if direction in one.directions}
        for name in judged[direction]:
            if name not in known | own.keys():
                raise InputError(
                    f"There is no policy “{name[:60]}” for this direction.",
                    hint=f"There are {', '.join(sorted(known | own.keys()))}.",
                )
        facts: Facts = {"direction": direction, "judged": judged[direction], "asks": len(own)}
        return self._changed(collection_id, facts, judged=judged, asks=own)

    def set_revises(self, revises: bool, *, collection_id: str = "") -> GuardPolicy:
        """Whether answers are criticised and rewritten before they are shown."""
        return self._changed(collection_id, {"revises": int(revises)}, revises=revises)

    def _old(self, collection_id: str) -> GuardPolicy:
        found = self._file.read()
        old = found.collections.get(collection_id) if collection_id else found.workspace
        return old or GuardPolicy()

    def _changed(self, collection_id: str, facts: Facts, **changes: Any) -> GuardPolicy:
        changed = replace(self._old(collection_id), **changes)
        told = {**facts, "collection": collection_id}
        self._save(_with(self._file.read(), changed, collection_id), told)
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
