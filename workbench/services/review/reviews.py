"""The review queue: what waits for whom, what a reviewer decides, and what is learned of it.

An answer enters in the transaction that closes its turn; what other programs, `generate` and agents
were answered enters as it is given out. Whoever asked does not decide; the one it waits for does,
or after its time anybody who may review. What was decided stands in the turn, the report or the
review itself, the model's own words stay with the review.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import Turn, TurnId
from workbench.domain.feedback import Feedback
from workbench.domain.guard.verdict import RailsVerdict, told_lines
from workbench.domain.profile import Permission
from workbench.domain.review import (
    Cleared,
    Decision,
    Reason,
    Review,
    ReviewCounts,
    ReviewRules,
    Source,
    checked_note,
    checked_rules,
    checked_text,
    due_after,
    is_flagged,
    noted,
    reasons_of,
    told,
)
from workbench.errors import AccessDenied, InputError
from workbench.paths import resources
from workbench.services.chat.feedback import FeedbackBook
from workbench.services.evaluation.chat_cases import ChatCases
from workbench.services.profiles.acting import Acting
from workbench.services.training.corrections import Corrections
from workbench.services.workspace.audit import Audit
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.profile_store import ProfileStore
from workbench.storage.review_store import ReviewStore

DATASET: Final = "reviewed answers"
MOST_LISTED: Final = 1_000
PutReport = Callable[[str, str, str], None]  # run, its report, what is told of the review


@dataclass(frozen=True, slots=True)
class Shown:
    """A review with what it is about, and people by name."""

    review: Review
    question: str
    answer: str  # the model's own words
    model: str  # who wrote it; empty: none was asked
    asked_by: str
    assigned_to: str
    decided_by: str
    rails: tuple[str, ...]  # what rails said, a line each
    unsupported: tuple[str, ...]  # sentences that the sources do not bear out


class Reviews:
    """Thread-safe."""

    def __init__(
        self,
        *,
        store: ReviewStore,
        conversations: ConversationStore,
        profiles: ProfileStore,
        feedback: FeedbackBook,
        acting: Acting,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._conversations = conversations
        self._profiles = profiles
        self._feedback = feedback
        self._acting = acting
        self._audit = audit
        self._changes = changes
        self._cases: ChatCases | None = None
        self._corrections: Corrections | None = None
        self._put_report: PutReport | None = None

    def feed(self, cases: ChatCases, corrections: Corrections) -> None:
        """Where what was decided becomes cases and examples; these are built later."""
        self._cases, self._corrections = cases, corrections

    def bind_reports(self, put: PutReport) -> None:
        """How what was decided of an agent's report gets there; agents are built later."""
        self._put_report = put

    # -- entering

    def consider(self, turn: Turn) -> Turn:
        """Let the closed turn wait if the rules say so; as it is to be kept.

        Joins the transaction that closes it.
        """
        rules = self._store.rules()
        reasons = reasons_of(turn, rules)
        if not reasons:
            return turn
        made_at = now()
        review = Review(
            id=new_id(),
            turn_id=turn.id,
            conversation_id=turn.conversation_id,
            reasons=reasons,
            asked_by=self._acting.current.id,
            made_at=made_at,
            due_at=due_after(made_at, rules.hours),
            assigned_to=rules.reviewer,
            original=turn.answer,
        )
        self._store.put(review)
        self._audit.record(
            Event(Action.REVIEW_WAITS, turn.id, {"reasons": reasons, "for": review.assigned_to})
        )
        return replace(turn, notes=noted(turn.notes, told(review, "")))

    def consider_request(
        self,
        source: Source,
        ref: str,
        question: str,
        answer: str,
        model: str,
        rails: RailsVerdict | None,
        *,
        is_unsupported: bool = False,
        profile: str = "",
    ) -> str:
        """Let what was answered without a turn wait if the rules say so: the review's id, or
        nothing. `profile`: the name of who asked, where somebody else acts."""
        rules = self._store.rules()
        reasons: list[Reason] = []
        if rules.flagged and is_flagged(rails):
            reasons.append("flagged")
        elif rules.unsupported and is_unsupported:
            reasons.append("unsupported")
        if not reasons:
            return ""
        for known in self._store.asked(question):
            if known.waits and known.source == source != "agent":
                return known.id  # asked once more while it waits
        made_at = now()
        review = Review(
            id=new_id(),
            turn_id="",
            conversation_id="",
            reasons=tuple(reasons),
            asked_by=self._id_of(profile) or self._acting.current.id,
            made_at=made_at,
            due_at=due_after(made_at, rules.hours),
            assigned_to=rules.reviewer,
            original=answer,
            source=source,
            ref=ref,
            question=question,
            model=model,
            rails=told_lines(rails) if rails is not None else (),
            answer=answer,
        )
        facts: Facts = {"reasons": review.reasons, "for": review.assigned_to, "source": source}
        with self._audit.telling(Event(Action.REVIEW_WAITS, ref, facts)):
            self._store.put(review)
        self._changes.publish(Kind.REVIEWS, review.id)
        return review.id

    def cleared(self, question: str) -> Cleared | None:
        """What a reviewer decided of the same question without a turn, the newest decision; None
        where nobody decided, or it was refused."""
        for one in self._store.asked(question):
            if one.waits:
                continue
            if one.decision == "refused":
                return None
            return Cleared(one.id, one.answer if one.decision == "edited" else "")
        return None

    def check_override(self, held: TurnId | None) -> None:
        """Whether who acts may go on where a rail asks a person: with profiles, when a reviewer
        approved the turn that was held. Raises AccessDenied.
        """
        if not self._acting.has_profiles or not self._store.rules().flagged:
            return
        review = self._store.of_turn(held) if held is not None else None
        is_approved = review is not None and review.decision in {"approved", "edited"}
        if not is_approved and "owner" not in self._acting.current.roles:
            raise AccessDenied(
                "A rail holds this back until a reviewer approves it.",
                hint="It waits in the review queue; go on when it is approved.",
            )

    def escalate(self) -> int:
        """Pass on what waited too long; returns how many."""
        rules, at, n = self._store.rules(), now(), 0
        for review in self._store.late(at):
            to = rules.escalate_to
            passed = replace(review, assigned_to=to, escalated_at=at)
            event = Event(
                Action.REVIEW_ESCALATED, review.about, {"from": review.assigned_to, "for": to}
            )
            with self._audit.telling(event):
                self._store.put(passed)
            n += 1
        if n:
            self._changes.publish(Kind.REVIEWS)
        return n

    # -- looking

    def rules(self) -> ReviewRules:
        return self._store.rules()

    def counts(self) -> ReviewCounts:
        return self._store.counts(now())

    def list(self, *, waiting_only: bool = True, limit: int = MOST_LISTED) -> tuple[Review, ...]:
        """Those that wait, the oldest first; then what was decided, the newest first."""
        self.escalate()
        return self._store.list(waiting_only=waiting_only, limit=limit)

    def find(self, review_id: str) -> Shown:
        """Raises NotFound."""
        review = self._store.get(review_id)
        if not review.turn_id:
            return Shown(
                review=review,
                question=review.question,
                answer=review.original,
                model=review.model,
                asked_by=self._name(review.asked_by),
                assigned_to=self._name(review.assigned_to),
                decided_by=self._name(review.decided_by),
                rails=review.rails,
                unsupported=(),
            )
        turn = self._conversations.turn(TurnId(review.turn_id))
        answer = review.original or turn.answer
        return Shown(
            review=review,
            question=turn.question,
            answer=answer,
            model=turn.model,
            asked_by=self._name(review.asked_by),
            assigned_to=self._name(review.assigned_to),
            decided_by=self._name(review.decided_by),
            rails=_railed(turn),
            unsupported=tuple(
                answer[one.start : one.end] for one in turn.checks if one.state == "unsupported"
            ),
        )

    def state_of(self, turn_id: str) -> Review | None:
        """None: it never waited."""
        return self._store.of_turn(turn_id)

    # -- deciding

    def assign(self, review_id: str, profile: str) -> Review:
        """Let a named reviewer decide; empty: anybody who may. Raises NotFound, InputError."""
        review = self._waiting(review_id)
        to = self._reviewer(profile) if profile else ""
        changed = replace(review, assigned_to=to)
        with self._audit.telling(Event(Action.REVIEW_ASSIGNED, review.about, {"for": to})):
            self._store.put(changed)
        return self._published(changed)

    def approve(self, review_id: str, note: str = "", *, learns: bool = True) -> Review:
        """It stands as it is. `learns`: it becomes a case, as what is expected.

        Raises NotFound, InputError, AccessDenied.
        """
        review, turn = self._decided(review_id, "approved", note, None)
        if turn is None:
            if learns and review.model:
                self._learn_of(review)
        elif learns and not _is_held(turn):
            self._learn(turn, None)
        return review

    def edit(self, review_id: str, text: str, note: str = "", *, learns: bool = True) -> Review:
        """The reviewer's words stand in place of the model's. Raises as above."""
        answer = checked_text(text)
        review, turn = self._decided(review_id, "edited", note, answer)
        if learns and turn is None:
            self._learn_of(review)
        elif learns and turn is not None:
            self._learn(turn, answer)
        return review

    def refuse(self, review_id: str, note: str = "") -> Review:
        """A sentence stands in place of the answer. Raises as above."""
        sentence = (resources() / "prompts" / "refused_by_reviewer.txt").read_text("utf-8").strip()
        review, turn = self._decided(review_id, "refused", note, sentence)
        if turn is not None and self._feedback.get(turn.id) is None and not _is_held(turn):
            self._feedback.keep(Feedback(turn.id, -1, ("other",), note=review.note, at=now()))
        return review

    def reopen(self, review_id: str) -> Review:
        """Take a decision back: it waits again, and the turn shows the model's own words."""
        review = self._store.get(review_id)
        if review.waits:
            raise InputError("Nothing was decided yet.", hint="Approve, edit or refuse it.")
        self._check_may(review)
        rules, at = self._store.rules(), now()
        again = replace(
            review,
            decision="",
            decided_by="",
            decided_at="",
            note="",
            escalated_at="",
            due_at=due_after(at, rules.hours),
        )
        again = replace(again, answer=again.original if not again.turn_id else "")
        with self._audit.telling(Event(Action.REVIEW_REOPENED, review.about)):
            self._store.put(again)
            self._put(again, again.original, "")
        return self._published(again)

    def set_rules(self, rules: ReviewRules) -> ReviewRules:
        """For answers from now on. Raises InputError, NotFound."""
        wanted = checked_rules(
            replace(
                rules,
                reviewer=self._reviewer(rules.reviewer) if rules.reviewer else "",
                escalate_to=self._reviewer(rules.escalate_to) if rules.escalate_to else "",
            )
        )
        facts = {name: str(value) for name, value in asdict(wanted).items()}
        with self._audit.telling(Event(Action.REVIEW_RULES, facts=facts)):
            self._store.keep_rules(wanted)
        self._changes.publish(Kind.REVIEWS)
        return wanted

    # -- inside

    def _waiting(self, review_id: str) -> Review:
        review = self._store.get(review_id)
        if not review.waits:
            raise InputError(
                "This was decided already.", hint="Take the decision back first: review reopen."
            )
        return review

    def _decided(
        self, review_id: str, decision: Decision, note: str, answer: str | None
    ) -> tuple[Review, Turn | None]:
        """With the turn as it was; None for what has none."""
        review = self._waiting(review_id)
        self._check_may(review)
        me = self._acting.current
        after = replace(
            review,
            decision=decision,
            decided_by=me.id,
            decided_at=now(),
            note=checked_note(note),
        )
        turn = self._conversations.turn(TurnId(review.turn_id)) if review.turn_id else None
        if turn is None:
            after = replace(after, answer=review.original if answer is None else answer)
        event = Event(
            Action.REVIEW_DECIDED, review.about, {"reasons": review.reasons}, outcome=decision
        )
        with self._audit.telling(event):
            self._store.put(after)
            self._put(after, answer, me.name)
        return self._published(after), turn

    def _put(self, review: Review, answer: str | None, by: str) -> None:
        """What was decided, where people read it. `answer` None: as it stands."""
        if review.turn_id:
            turn = self._conversations.turn(TurnId(review.turn_id))
            shown = turn.answer if answer is None else answer
            self._conversations.revise(turn.id, shown, noted(turn.notes, told(review, by)))
        elif review.source == "agent" and self._put_report is not None:
            shown = review.original if answer is None else answer
            self._put_report(review.ref, shown, told(review, by))

    def _check_may(self, review: Review) -> None:
        """The one it waits for, and never who asked; an owner always."""
        me = self._acting.current
        if "owner" in me.roles:
            return
        if review.asked_by == me.id:
            raise AccessDenied(
                "Nobody decides on their own question.", hint="Let another reviewer decide."
            )
        if review.assigned_to not in {"", me.id}:
            raise AccessDenied(
                f"This waits for {self._name(review.assigned_to) or 'another reviewer'}.",
                hint="Assign it to yourself first: workbench review assign.",
            )

    def _reviewer(self, name_or_id: str) -> str:
        wanted = " ".join(name_or_id.split()).casefold()
        for kept in self._profiles.all():
            one = kept.profile
            if wanted in {one.id, one.name.casefold()} and one.may(Permission.REVIEW):
                return one.id
        raise InputError(
            f"“{name_or_id[:60]}” is no profile that may review.",
            hint="`workbench profiles list` shows the roles.",
        )

    def _name(self, profile_id: str) -> str:
        for kept in self._profiles.all(removed=True):
            if kept.profile.id == profile_id:
                return kept.profile.name
        return ""

    def _id_of(self, name: str) -> str:
        for kept in self._profiles.all() if name else ():
            if name in {kept.profile.id, kept.profile.name}:
                return kept.profile.id
        return ""

    def _learn_of(self, review: Review) -> None:
        """Of what has no turn: a case in the data set."""
        if self._cases is not None and review.question.strip() and review.answer.strip():
            with contextlib.suppress(InputError):
                was_corrected = review.answer != review.original
                self._cases.add_reviewed(
                    review.id, review.question, review.answer, DATASET, was_corrected=was_corrected
                )

    def _learn(self, turn: Turn, correction: str | None) -> None:
        """Into feedback, the corrections that training takes, and the data set of cases.

        What cannot be learned of, an answer without text say, is decided all the same.
        """
        with contextlib.suppress(InputError):
            if correction is not None:
                self._feedback.keep(Feedback(turn.id, -1, ("other",), correction, at=now()))
            elif self._feedback.get(turn.id) is None:
                self._feedback.keep(Feedback(turn.id, 1, at=now()))
            if self._corrections is not None:
                self._corrections.review(turn.id, "accepted")
            if self._cases is not None:
                self._cases.add_turn(turn.id, DATASET)

    def _published(self, review: Review) -> Review:
        self._changes.publish(Kind.REVIEWS, review.about)
        if review.conversation_id:
            self._changes.publish(Kind.CONVERSATIONS, review.conversation_id)
        return review


def _is_held(turn: Turn) -> bool:
    return turn.rails is not None and bool(turn.rails.held)


def _railed(turn: Turn) -> tuple[str, ...]:
    return told_lines(turn.rails) if turn.rails is not None else ()
