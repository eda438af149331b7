"""The rails of one answer: question, passages and what the model writes, each judged once.

Knows the policy and collects what is noted; not how a turn is stored or shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from workbench.domain.conversation import Turn
from workbench.domain.guard.finding import WHOLE, Direction, Finding, GuardAction, strictest
from workbench.domain.guard.holdback import HoldBack
from workbench.domain.guard.policy import GuardPolicy, policy_mark
from workbench.domain.guard.verdict import (
    LONGEST_REASON,
    RailNote,
    RailsVerdict,
    Revised,
    noted,
)
from workbench.domain.neighbours import Around, Surroundings
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.domain.support import SentenceCheck
from workbench.domain.trace import Fact
from workbench.errors import InputError
from workbench.services.chat.second_look import Aside, SecondLook
from workbench.services.privacy.answer_form import form_problem
from workbench.services.privacy.guard_resources import guard_texts
from workbench.services.privacy.guardrails import Guardrails

_MASK = "█"  # as long as what it covers, so that places in the document stay right


class ChatRails:
    """For one answer, on one thread."""

    def __init__(
        self,
        rails: Guardrails,
        collection_ids: Sequence[str],
        question: str,
        override: str = "",
        policy: GuardPolicy | None = None,
    ) -> None:
        """`override`: the reason with which a person goes on where the policy asks for one.
        `policy`: instead of that of workspace and collections.

        Raises InputError for a policy that cannot be read.
        """
        self._rails = rails
        self._policy = policy if policy is not None else rails.policy(collection_ids)
        self._override = override
        self._notes: dict[Direction, tuple[RailNote, ...]] = {}
        self._held: Literal["", "in", "out"] = ""
        self._revised: Revised | None = None
        self._system = ""
        self.asked = question  # as it may go on

    @property
    def mark(self) -> str:
        """Of the policy that holds here."""
        return policy_mark(self._policy)

    def watches(self, direction: Direction) -> bool:
        """False: nothing is looked for, and nothing changes."""
        return bool(self._policy.watched(direction))

    @property
    def was_asked(self) -> bool:
        """The question was not held back."""
        return self._held != "in"

    @property
    def verdict(self) -> RailsVerdict | None:
        """None where nothing was noted."""
        notes = tuple(note for each in self._notes.values() for note in each)
        if not notes and not self._override and self._revised is None:
            return None
        return RailsVerdict(notes, self._held, self._override, self._revised)

    def facts(self, direction: Direction) -> dict[str, Fact]:
        """For the trace: how many, of which families, and the strictest action."""
        notes = self._notes.get(direction, ())
        return {
            "direction": direction,
            "findings": sum(note.count for note in notes),
            "families": tuple(dict.fromkeys(note.family for note in notes)),
            "action": strictest(note.action for note in notes).value,
        }

    def judge_question(self) -> bool:
        """False if it is held back. What is to be taken out is missing from `asked`."""
        found = self._check(self.asked, "in")
        self._notes["in"] = noted("in", found)
        self.asked = self._redacted(self.asked, found)
        if any(map(self._stops, found)):
            self._held = "in"
        return not self._held

    def let_through(self, reason: str) -> bool:
        """A person has looked: from now on as with an override; False for what is blocked."""
        if any(
            note.action is GuardAction.BLOCK for notes in self._notes.values() for note in notes
        ):
            return False
        self._override, self._held = reason, ""
        return True

    @property
    def is_answer_held(self) -> bool:
        return self._held == "out"

    @property
    def judges_question(self) -> bool:
        """The model is asked about the question before it answers."""
        return bool(self._policy.judges("in"))

    def judge_question_by(self, aside: Aside) -> bool:
        """False if the model as judge finds what holds the question back."""
        found = SecondLook(self._policy, aside).judged(self.asked, "in")
        self._notes["in"] = (*self._notes.get("in", ()), *noted("in", found))
        if any(map(self._stops, found)):
            self._held = "in"
        return not self._held

    @property
    def looks_whole(self) -> bool:
        """The answer is looked at once more when it is at its end."""
        return self._policy.looks_whole

    @property
    def holds_whole(self) -> bool:
        """Nothing of it is shown before that."""
        return self._policy.holds_whole

    @property
    def wants_support(self) -> bool:
        """Its sentences are compared with their sources."""
        return self._policy.action("out", "unsupported") is not GuardAction.ALLOW

    def revise(self, answer: str, aside: Aside) -> str:
        """As it may go on, if the policy has answers revised."""
        if not self._policy.revises or not answer.strip():
            return answer
        text, revised = SecondLook(self._policy, aside).revised(self.asked, answer)
        if revised is None:
            return answer
        window = self.window(self._system)  # what is new passes the rails, too
        text = window.feed(text) + window.close()
        self.judged_answer(window)
        self._revised = revised
        return text

    def judge_whole(
        self,
        answer: str,
        aside: Aside,
        checks: Sequence[SentenceCheck] = (),
        *,
        has_form: bool = False,
    ) -> str | None:
        """As it may be shown; None if it is held back: its form, unless it has one of its own, its
        sources, the judge."""
        watched = self._policy.watched("out") & set(WHOLE)
        found: list[Finding] = []
        if "schema" in watched and not has_form:
            problems = [form_problem(answer, one) for one in self._policy.schemas]
            found += [one for one in problems if one is not None]
        if "unsupported" in watched:
            found += _unsupported(answer, checks)
        found = [replace(one, action=self._policy.action("out", one.family)) for one in found]
        if "judge" in watched and not any(map(self._stops, found)):
            found += SecondLook(self._policy, aside).judged(answer, "out")
        found.sort(key=lambda one: (one.start, one.end))
        self._notes["out"] = (*self._notes.get("out", ()), *noted("out", found))
        if any(map(self._stops, found)):
            self._held = "out"
            return None
        return self._redacted(answer, found)

    def judge_documents(self, trace: RetrievalTrace) -> RetrievalTrace:
        """Passages in which something is held back do not enter the prompt; what is to be taken
        out is covered."""
        notes: list[RailNote] = []
        used = [hit for hit in trace.hits if hit.used]
        found = self._check_all([hit.passage.text for hit in used], "document")
        judged = iter([self._judged(hit, one, notes) for hit, one in zip(used, found, strict=True)])
        hits = tuple(next(judged) if hit.used else hit for hit in trace.hits)
        self._notes["document"] = _joined((*self._notes.get("document", ()), *notes))
        return replace(trace, hits=hits)

    def judge_tool(self, text: str, tool: str) -> str | None:
        """What a tool returned, as it may go to the model; None if it is held back.

        What is to be taken out is missing; what is noted names the tool.
        """
        return self.judge_text(text, "tool", tool)

    def judge_text(self, text: str, direction: Direction, name: str) -> str | None:
        """The same for any text from outside, under the name of where it comes from."""
        if not self.watches(direction):
            return text
        found = self._check(text, direction)
        fresh = noted(direction, found, name)
        self._notes[direction] = _joined((*self._notes.get(direction, ()), *fresh))
        return None if any(map(self._stops, found)) else self._redacted(text, found)

    def unsuspected(self, around: Surroundings) -> Surroundings:
        """Of what stands beside passages only that in which nothing is found."""
        if not self.watches("document"):
            return around

        texts = list(dict.fromkeys(t for one in around.values() for t in (one.before, one.after)))
        suspected = {
            text
            for text, found in zip(texts, self._check_all(texts, "document"), strict=True)
            if found
        }

        def judged(text: str) -> str:
            return "" if text in suspected else text

        kept = {
            chunk_id: Around(judged(one.before), judged(one.after))
            for chunk_id, one in around.items()
        }
        return {chunk_id: one for chunk_id, one in kept.items() if one != Around()}

    def history(self, turns: Sequence[Turn]) -> tuple[Turn, ...]:
        """Earlier turns as they may go on: without those that were held back."""
        kept = [turn for turn in turns if turn.rails is None or not turn.rails.held]
        if not self._policy.has("in", GuardAction.REDACT):
            return tuple(kept)
        return tuple(
            replace(turn, question=self._redacted(turn.question, self._check(turn.question, "in")))
            for turn in kept
        )

    def window(self, system: str) -> HoldBack:
        """What the model writes goes through it; `judged_answer` notes what it found."""
        self._notes.pop("out", None)
        self._system = system
        limit = self._policy.longest.get("out")
        families = self._policy.watched("out") - {"length", *WHOLE}
        too_long = self._policy.action("out", "length")

        def judge(text: str, before: int) -> Sequence[Finding]:
            found = list(
                self._rails.check(text, "out", self._policy, families=families, system=system)
            )
            if limit is not None and before + len(text) > limit:
                start, says = max(0, limit - before), f"more than {limit:,} characters"
                place = min(start, len(text) - 1), len(text)
                found.append(Finding("length", "too long", "medium", *place, says, too_long))
            return found

        return HoldBack(judge, self._stops, _removed)

    def judged_answer(self, window: HoldBack) -> None:
        self._notes["out"] = noted("out", window.findings)
        if window.is_stopped:
            self._held = "out"

    def _judged(self, hit: Hit, found: Sequence[Finding], notes: list[RailNote]) -> Hit:
        passage = hit.passage
        notes += noted("document", found, passage.document)
        if any(map(self._stops, found)):
            return replace(hit, used=False)
        text = passage.text
        for one in found:
            if one.action is GuardAction.REDACT:
                text = text[: one.start] + _MASK * (one.end - one.start) + text[one.end :]
        return hit if text == passage.text else replace(hit, passage=replace(passage, text=text))

    def _check(self, text: str, direction: Direction) -> tuple[Finding, ...]:
        return self._check_all((text,), direction)[0]

    def _check_all(self, texts: Sequence[str], direction: Direction) -> list[tuple[Finding, ...]]:
        watched = self._policy.watched(direction)
        return self._rails.check_all(texts, direction, self._policy, families=watched)

    def _stops(self, one: Finding) -> bool:
        return one.action is GuardAction.BLOCK or (
            one.action is GuardAction.ASK and not self._override
        )

    def _redacted(self, text: str, found: Sequence[Finding]) -> str:
        pieces: list[str] = []
        at = 0
        for one in found:
            if one.action is GuardAction.REDACT and one.end > at:
                pieces += [text[at : max(at, one.start)], _removed(one)]
                at = one.end
        return "".join((*pieces, text[at:]))


def _unsupported(answer: str, checks: Sequence[SentenceCheck]) -> list[Finding]:
    """The sentences that their sources do not bear out, and an answer that names no source."""
    found = []
    for one in checks:
        if one.state == "unsupported":
            says = "its source does not bear this out"
            if one.missing:
                says = "a figure that no source has"
            found.append(
                Finding("unsupported", "sources", "high" if one.missing else "medium",
                        one.start, one.end, says)
            )  # fmt: skip
    if checks and all(one.state == "uncited" for one in checks):
        says = "no sentence names a source"
        found.append(Finding("unsupported", "uncited", "medium", 0, len(answer), says))
    return found


def checked_reason(text: str) -> str:
    """The reason of an override, on one line. Raises InputError for one that is too long."""
    reason = " ".join(text.split())
    if len(reason) > LONGEST_REASON:
        raise InputError(
            f"The reason is longer than {LONGEST_REASON} characters.", hint="Say it shorter."
        )
    return reason


def held_text(held: Literal["question", "answer"]) -> str:
    """What stands in place of what was held back."""
    return guard_texts()[held]


def _removed(one: Finding) -> str:
    if one.family == "invisible":  # nobody saw it
        return ""
    return guard_texts()["removed"].format(family=one.family.replace("_", " "))


def _joined(notes: Sequence[RailNote]) -> tuple[RailNote, ...]:
    """One note for all passages of a document with the same family and action."""
    joined: dict[tuple[str, str, str], RailNote] = {}
    for note in notes:
        key = (note.document, note.family, note.action.value)
        before = joined.get(key)
        joined[key] = replace(before, count=before.count + note.count) if before else note
    return tuple(joined.values())
