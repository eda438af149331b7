"""Try a release or a version of a prompt in use: who answers, how it stands, back by itself.

A conversation keeps what it began with; that is read from its own turns. Shadows are
answered when nobody waits, and shown to nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, word
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import Turn, TurnId
from workbench.domain.grading.grade import Evidence, total
from workbench.domain.grading.graders import RULES, grade
from workbench.domain.groups import compare_groups
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.release import Release
from workbench.domain.statistics import Difference, compare
from workbench.domain.trial import (
    GROWTH,
    Drawn,
    Standing,
    Subject,
    Trial,
    TrialContent,
    TriedAnswer,
    by_conversation,
    crossed,
    draws_second,
    grown,
)
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.eval_sources import FoundSources
from workbench.services.evaluation.grading_kit import grading_kit
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.workspace.audit import Audit
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.trial_store import TrialStore

_NAME: Final = re.compile(r"[^\W_](?:[\w .-]{0,62}[^\W_])?")


@dataclass(frozen=True, slots=True)
class ShadowStanding:
    """Both answers to the same questions, by the graders."""

    n_waiting: int
    n_failed: int
    difference: Difference


class Trials:
    """Thread-safe; `shadow` blocks, the rest is quick."""

    def __init__(
        self,
        *,
        store: TrialStore,
        conversations: ConversationStore,
        releases: Releases,
        prompts: Prompts,
        generate: Generate,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._conversations = conversations
        self._releases = releases
        self._prompts = prompts
        self._generate = generate
        self._audit = audit
        self._changes = changes

    def all(self) -> tuple[Trial, ...]:
        return self._store.all()

    def get(self, name: str) -> Trial:
        return self._store.get(name)

    def create(self, name: str, content: TrialContent, share: float) -> Trial:
        """`share`: of the second, where there is a split. Raises InputError, NotFound for a
        release or a prompt that is not there.
        """
        if not _NAME.fullmatch(name):
            raise InputError(f"“{name[:60]}” cannot be a name.", hint="Use letters and digits.")
        subject, kind = content.subject, content.kind
        one, other = (self._reference(each, subject) for each in (content.first, content.second))
        if one == other:
            raise InputError(f"A {subject} is not tried against itself.", hint="Name two.")
        if not (0 <= share <= 1 and 0 <= content.tolerance <= 1 and content.per_step >= 1):
            raise InputError("Shares lie between 0 and 1.", hint="Write --split 70.")
        if kind == "shadow" and not content.checks:
            raise InputError(
                "A shadow is seen by nobody, so only checks can judge it.", hint="Give --check."
            )
        for check in content.checks:
            if check.kind not in RULES:
                raise InputError(
                    f"“{check.name}” needs a model; a trial is judged by rules.",
                    hint="Use a check such as not-contains, or evaluate the releases.",
                )
        for running in self._store.all():
            if running.state != "running" or running.content.subject != subject:
                continue
            if _meets(running.content, one, other):
                raise InputError(
                    f"“{running.name}” already tries a {subject} beside {running.content.first}.",
                    hint="Stop it first.",
                )
        started = {"ab": share, "shadow": 0.0, "canary": GROWTH[0]}[kind]
        kept = replace(content, first=one, second=other)
        trial = Trial(new_id(), name, kept, "running", started, now())
        facts = {"kind": kind, "first": word(one), "second": word(other)}
        with self._audit.telling(Event(Action.TRIAL_BEGUN, trial.id, facts)):
            self._store.add(trial)
        self._changes.publish(Kind.EVALUATIONS)
        return trial

    def stop(self, name: str, reason: str = "stopped by a person") -> Trial:
        trial = self._store.get(name)
        if trial.state == "running":
            self._end(trial, "stopped", reason)
        return self._store.get(name)

    def remove(self, name: str) -> None:
        """With what its shadows answered. Raises NotFound."""
        trial = self._store.get(name)
        with self._audit.telling(Event(Action.TRIAL_ENDED, trial.id, {"state": "removed"})):
            self._store.remove(trial.id)
        self._changes.publish(Kind.EVALUATIONS)

    def release_for(self, reference: str, conversation_id: str) -> str:
        """Who answers in place of `reference`: itself, or the release that is tried beside it.

        A conversation stays with the one that it began with. A canary is looked at first.
        """
        for trial in self._store.all():
            content = trial.content
            if trial.state != "running" or content.kind == "shadow" or content.first != reference:
                continue
            if content.subject != "release":
                continue
            current = self.look_after(trial) if content.kind == "canary" else trial
            if current.state != "running":
                return reference
            if conversation_id:
                arm = self._store.arm_of(conversation_id, (content.first, content.second))
                if arm:
                    return arm
            key = conversation_id or new_id()
            return content.second if draws_second(current, key) else content.first
        return reference

    def prompt_for(self, reference: str, conversation_id: str) -> Drawn:
        """What is asked when a prompt is wished for by its name or a label: itself, or the version
        that a trial draws. Whoever names a version gets that one. Raises NotFound.
        """
        prompt, version = self._prompts.resolve(reference)
        meant = f"{prompt.name}@{version.number}"
        _, at, number = reference.rpartition("@")
        if at and number.isdecimal():
            return Drawn(reference)
        for trial in self._store.all():
            content = trial.content
            if trial.state != "running" or content.subject != "prompt":
                continue
            if meant not in (content.first, content.second):
                continue
            if content.kind == "shadow":
                return Drawn(content.first, trial.id, keeps_values=True)
            current = self.look_after(trial) if content.kind == "canary" else trial
            if current.state != "running":
                return Drawn(content.first)
            arm = self._store.prompt_arm_of(conversation_id, trial.id) if conversation_id else ""
            drawn = draws_second(current, conversation_id or new_id())
            return Drawn(arm or (content.second if drawn else content.first), trial.id)
        return Drawn(reference)

    def look_after(self, trial: Trial) -> Trial:
        """A canary goes back if its threshold is crossed, else its share may grow."""
        standing = self.standing(trial)
        reason = crossed(trial.content, standing)
        if reason:
            self._end(trial, "rolled back", reason)
            return self._store.get(trial.name)
        share = grown(trial, standing)
        if share != trial.share:
            self._store.share(trial.id, share)
            self._changes.publish(Kind.EVALUATIONS)
        return replace(trial, share=share)

    def standing(self, trial: Trial) -> Standing:
        answers = self._store.answers(trial)
        first = [one for one in answers if one.arm == trial.content.first]
        second = [one for one in answers if one.arm == trial.content.second]
        said = {one.turn_id: float(one.rating > 0) for one in answers if one.rating}
        graded = None
        if trial.content.checks:
            scores = {
                one.turn_id: score
                for one in answers
                if (score := self._score(trial.content, one.answer, one.seconds)) is not None
            }
            graded = compare_groups(by_conversation(first, scores), by_conversation(second, scores))
        return Standing(
            len(first),
            len(second),
            compare_groups(by_conversation(first, said), by_conversation(second, said)),
            graded,
        )

    # -------------------------------------------------------------------------- shadows

    def shadow(self, trial: Trial, context: JobContext, most: int = 0) -> int:
        """Answer what waits; returns how many. Reports each. Raises Cancelled."""
        waiting = self._waiting(trial)
        chosen = waiting[:most] if most else waiting
        is_release = bool(chosen) and trial.content.subject == "release"
        release = self._releases.for_asking(trial.content.second) if is_release else None
        for number, one in enumerate(chosen, 1):
            context.check()
            self._shadow_one(trial, release, one, context)
            context.report((number, len(chosen)))
        return len(chosen)

    def shadow_standing(self, trial: Trial) -> ShadowStanding:
        shadows = self._store.shadows(trial.id)
        before: list[float] = []
        after: list[float] = []
        for one in self._store.answers(trial):
            shadow = shadows.get(one.turn_id)
            if shadow is None or shadow.problem:
                continue
            mine = self._score(trial.content, one.answer, None)
            other = self._score(trial.content, shadow.answer, None)
            if mine is not None and other is not None:
                before.append(mine)
                after.append(other)
        n_failed = sum(bool(one.problem) for one in shadows.values())
        return ShadowStanding(len(self._waiting(trial)), n_failed, compare(before, after))

    # -------------------------------------------------------------------------- private

    def _waiting(self, trial: Trial) -> list[TriedAnswer]:
        if trial.content.kind != "shadow" or trial.state != "running":
            return []
        done = self._store.shadows(trial.id)
        return [
            one
            for one in self._store.answers(trial)
            if one.arm == trial.content.first and one.turn_id not in done
        ]

    def _reference(self, name: str, subject: Subject) -> str:
        """`NAME@VERSION` of a release or of a prompt. Raises NotFound."""
        if subject == "release":
            return self._releases.find(name).reference
        prompt, version = self._prompts.resolve(name)
        return f"{prompt.name}@{version.number}"

    def _shadow_one(
        self, trial: Trial, release: Release | None, one: TriedAnswer, context: JobContext
    ) -> None:
        turn = self._conversations.turn(TurnId(one.turn_id))
        before = self._conversations.path(turn.parent_id)
        passages = tuple(hit.passage for hit in turn.retrieval.used) if turn.retrieval else ()
        try:
            system, examples, question = self._asked(trial, release, turn)
            messages = [Message("system", system)] if system else []
            for past in before:
                messages += [Message("user", past.question), Message("assistant", past.answer)]
            messages += [*examples, Message("user", question)]
            found = self._generate.one(
                FoundSources(passages, ()).around(messages),
                SamplingSettings(),
                context.telling(lambda _piece: None),
                release=release,
                use_cache=False,
                priority=Priority.BACKGROUND,
                feature="evaluation",
            )
        except WorkbenchError as error:
            self._store.keep_shadow(trial.id, one.turn_id, "", error.message)
        else:
            self._store.keep_shadow(trial.id, one.turn_id, found.text, "")

    def _asked(
        self, trial: Trial, release: Release | None, turn: Turn
    ) -> tuple[str, tuple[Message, ...], str]:
        """System text, examples and question of a shadow."""
        if trial.content.subject == "release" or turn.prompt is None:
            system = release.content.system if release is not None else ""
            return system, (), turn.question
        prepared = self._prompts.prepare(trial.content.second, dict(turn.prompt.values))
        return prepared.use.system, prepared.use.examples, prepared.question

    def _score(self, content: TrialContent, answer: str, seconds: float | None) -> float | None:
        """None if nothing was decided."""
        evidence = Evidence(answer, seconds, "end")
        kit = grading_kit()
        found = total([(check, grade(evidence, check, kit)) for check in content.checks])
        return found.score if found.outcome in {"pass", "fail"} else None

    def _end(self, trial: Trial, state: str, reason: str) -> None:
        facts = {"state": word(state)}
        with self._audit.telling(Event(Action.TRIAL_ENDED, trial.id, facts)):
            self._store.end(trial.id, "stopped" if state == "stopped" else "rolled back", reason)
        self._changes.publish(Kind.EVALUATIONS)


def _meets(content: TrialContent, first: str, second: str) -> bool:
    """Whether two trials would decide over the same question. Either version of a prompt may be
    the one that its name stands for.
    """
    if content.subject == "release":
        return content.first == first
    return bool({content.first, content.second} & {first, second})
