"""The choke point of a request without a conversation: what is asked and what is written pass here.

Each look is a step of the request's trace. Knows neither models nor how an answer is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.domain.guard.holdback import HoldBack
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import Message
from workbench.domain.support import SentenceCheck
from workbench.services.chat.chat_rails import ChatRails, held_text
from workbench.services.chat.second_look import Aside
from workbench.services.metering.step_clock import StepClock

# What the sources of an answer say of each of its sentences.
Support = Callable[[str], tuple[SentenceCheck, ...]]


class RequestRails:
    """For one request, on one thread."""

    def __init__(self, judge: ChatRails, steps: StepClock) -> None:
        self._judge = judge
        self._question = judge.asked
        self._steps = steps
        self._window: HoldBack | None = None
        self._is_empty = True
        self._kept: list[str] = []  # what is shown at the end, if at all
        self._aside: Aside | None = None
        self._is_free = True
        self._support: Support | None = None
        self.checks: tuple[SentenceCheck, ...] | None = None  # None: not looked for here

    @property
    def verdict(self) -> RailsVerdict | None:
        return self._judge.verdict

    @property
    def asked(self) -> str:
        """The question as it may go on."""
        return self._judge.asked

    @property
    def is_stopped(self) -> bool:
        """The rest of the answer is held back; the model need not go on."""
        return self._window is not None and self._window.is_stopped

    @property
    def is_held(self) -> bool:
        """The answer, or the rest of it, may not be shown."""
        return self.is_stopped or self._judge.is_answer_held

    def may_ask(self) -> bool:
        """False if what is asked is held back."""
        if not self._judge.watches("in"):
            return True
        self._steps.begin("rails")
        may_go_on = self._judge.judge_question()
        self._steps.end("", **self._judge.facts("in"))
        return may_go_on

    def let_through(self, reason: str) -> bool:
        """A reviewer did; False if something is blocked all the same."""
        return self._judge.let_through(reason) and self.may_ask()

    def asking(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """The same messages with the question as it may go on, wherever it stands in them."""
        if self._judge.asked == self._question:
            return tuple(messages)
        return tuple(
            replace(one, content=one.content.replace(self._question, self._judge.asked))
            for one in messages
        )

    def may_ask_by(self, aside: Aside) -> bool:
        """False if the model as judge holds back what is asked."""
        if not self._judge.judges_question:
            return True
        self._steps.begin("rails")
        may_go_on = self._judge.judge_question_by(aside)
        self._steps.end("", **self._judge.facts("in"))
        return may_go_on

    def begin(
        self,
        system: str,
        aside: Aside | None = None,
        *,
        is_free: bool = True,
        support: Support | None = None,
    ) -> None:
        """An answer begins; what an earlier attempt wrote does not count. `aside` asks the model
        that writes it. Unless it `is_free`, it is in a form of its own, which stays as it is.
        `support` compares it with its sources; None: it has none.
        """
        self._is_free = is_free
        self._support, self.checks = support, None
        self._window = self._judge.window(system) if self._judge.watches("out") else None
        self._is_empty = True
        self._kept, self._aside = [], aside if self._judge.looks_whole else None

    def passed(self, piece: str) -> str:
        """What may be shown by now."""
        passed = piece if self._window is None else self._window.feed(piece)
        if self._aside is not None:
            self._kept.append(passed)
        shown = "" if self._holds else passed
        self._is_empty = self._is_empty and not shown
        return shown

    def ended(self) -> str:
        """The rest, and a sentence in place of what is held back."""
        rest = ""
        if self._window is not None:
            self._steps.begin("rails")
            rest = self._window.close()
            self._judge.judged_answer(self._window)
            self._steps.end("", **self._judge.facts("out"))
        if self._aside is not None:
            self._kept.append(rest)
            rest = self._looked_whole("".join(self._kept), self._aside, rest)
        if not self.is_held:
            return rest
        is_empty = self._is_empty and not rest
        return rest + ("" if is_empty else "\n\n") + held_text("answer")

    @property
    def _holds(self) -> bool:
        return self._aside is not None and self._judge.holds_whole

    def _looked_whole(self, answer: str, aside: Aside, rest: str) -> str:
        """What is left to be shown of an answer that was looked at whole."""
        if self.is_stopped:
            return answer if self._holds else rest
        self._steps.begin("rails")
        if self._is_free:
            answer = self._judge.revise(answer, aside)
        passed = answer
        if not self._judge.is_answer_held:
            checks: tuple[SentenceCheck, ...] = ()
            if self._support is not None and self._judge.wants_support:
                checks = self._support(answer)
            passed = (
                self._judge.judge_whole(answer, aside, checks, has_form=not self._is_free) or ""
            )
            self.checks = checks if checks and passed == answer else None
        self._steps.end("", **self._judge.facts("out"))
        if not self._holds:
            return rest
        return passed
