"""What a model writes on its way to whoever reads it: through the window, and whole where it must.

For one answer, on one thread. Knows the judge; not how an answer is stored.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.services.chat.chat_rails import ChatRails


class Outgoing:
    """Where the policy looks at whole answers with consequences, nothing is delivered before
    `release`."""

    def __init__(self, judge: ChatRails, system: str, deliver: Callable[[str], None]) -> None:
        self._judge = judge
        self._deliver = deliver
        self._window = judge.window(system) if judge.watches("out") else None
        self._passed: list[str] = []  # the window, in order

    @property
    def is_stopped(self) -> bool:
        """The model need not go on."""
        return self._window is not None and self._window.is_stopped

    @property
    def is_watched(self) -> bool:
        return self._window is not None or self._judge.looks_whole

    @property
    def whole(self) -> str:
        """What passed the window by now."""
        return "".join(self._passed).lstrip()

    def write(self, text: str) -> None:
        self._pass(text if self._window is None else self._window.feed(text))

    def close(self) -> None:
        """The model is at its end: the rest, judged."""
        if self._window is not None:
            self._pass(self._window.close())
            self._judge.judged_answer(self._window)

    def release(self, text: str) -> None:
        """The whole answer as it may be shown, where it was held until now."""
        if self._judge.holds_whole:
            self._deliver(text)

    def _pass(self, text: str) -> None:
        self._passed.append(text)
        if not self._judge.holds_whole:
            self._deliver(text)
