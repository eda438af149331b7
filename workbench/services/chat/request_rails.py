"""The choke point of a request without a conversation: what is asked and what is written pass here.

Each look is a step of the request's trace. Knows neither models nor how an answer is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.guard.holdback import HoldBack
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import Message
from workbench.services.chat.chat_rails import ChatRails, held_text
from workbench.services.metering.step_clock import StepClock


class RequestRails:
    """For one request, on one thread."""

    def __init__(self, judge: ChatRails, steps: StepClock) -> None:
        self._judge = judge
        self._question = judge.asked
        self._steps = steps
        self._window: HoldBack | None = None
        self._is_empty = True

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

    def may_ask(self) -> bool:
        """False if what is asked is held back."""
        if not self._judge.watches("in"):
            return True
        self._steps.begin("rails")
        may_go_on = self._judge.judge_question()
        self._steps.end("", **self._judge.facts("in"))
        return may_go_on

    def asking(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """The same messages with the question as it may go on, wherever it stands in them."""
        if self._judge.asked == self._question:
            return tuple(messages)
        return tuple(
            replace(one, content=one.content.replace(self._question, self._judge.asked))
            for one in messages
        )

    def begin(self, system: str) -> None:
        """An answer begins; what an earlier attempt wrote does not count."""
        self._window = self._judge.window(system) if self._judge.watches("out") else None
        self._is_empty = True

    def passed(self, piece: str) -> str:
        """What may be shown by now."""
        shown = piece if self._window is None else self._window.feed(piece)
        self._is_empty = self._is_empty and not shown
        return shown

    def ended(self) -> str:
        """The rest, and a sentence in place of what is held back."""
        if self._window is None:
            return ""
        self._steps.begin("rails")
        rest = self._window.close()
        self._judge.judged_answer(self._window)
        self._steps.end("", **self._judge.facts("out"))
        if not self._window.is_stopped:
            return rest
        is_empty = self._is_empty and not rest
        return rest + ("" if is_empty else "\n\n") + held_text("answer")
