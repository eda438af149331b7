"""The tour: goes from step to step, shows what each is about, and remembers where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.commands.catalogue import CHAT
from ui.desktop.first_run.bubble import Bubble, Ring
from ui.desktop.first_run.steps import STEPS, Step
from ui.desktop.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.commands.room import Room

DONE: Final = "done"
_LOOK_MS: Final = 250


class Tour(QObject):
    """Lives as long as the window; `begin` shows it, `leave` puts it away.

    `keep` is told the name of the step that comes next, or `DONE`.
    """

    def __init__(self, room: Room, stored: str, keep: Callable[[str], object]) -> None:
        host = room.host()
        super().__init__(host)
        self._room = room
        self._keep = keep
        self._number = _number_of(stored)
        self._is_offer = False
        self.ring = Ring(room.theme, host)
        self.bubble = Bubble(room.theme, host)
        self.bubble.next_wanted.connect(self._on_next)
        self.bubble.back_wanted.connect(self._on_back)
        self.bubble.act_wanted.connect(self._on_act)
        self.bubble.left.connect(self._on_left)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow)
        host.installEventFilter(self)

    @property
    def step(self) -> Step:
        return STEPS[self._number]

    @property
    def is_shown(self) -> bool:
        return self.bubble.isVisible()

    def offer(self) -> None:
        """A word in the corner, not the tour itself."""
        self._is_offer = True
        is_begun = self._number > 0
        bubble = self.bubble
        bubble.count.setText(tr("First steps"))
        bubble.title.setText(tr("Go on with the tour?") if is_begun else tr("New here?"))
        bubble.text.setText(
            tr("You left it at “{title}”.", title=self.step.title)
            if is_begun
            else tr("A tour of five minutes asks a question about sample documents.")
        )
        bubble.act.setText(tr("Go on") if is_begun else tr("Take the tour"))
        bubble.act.show()
        bubble.back.hide()
        bubble.forward.setText(tr("Not now"))
        bubble.show()
        self._place_offer()

    def begin(self) -> None:
        """From where it was left; from the beginning once it was done."""
        self._is_offer = False
        self._show()
        self.bubble.forward.setFocus()

    def leave(self) -> None:
        """Put it away; nothing else changes."""
        self._look.stop()
        self.ring.surround(None)
        self.bubble.hide()

    # ------------------------------------------------------------------------- steps

    def _show(self) -> None:
        step, bubble = self.step, self.bubble
        if step.page is not None:
            self._room.show_page(step.page)
        bubble.count.setText(
            tr("Step {number} of {total}", number=self._number + 1, total=len(STEPS))
        )
        bubble.title.setText(step.title)
        bubble.text.setText(step.text)
        bubble.setAccessibleDescription(f"{step.title}. {step.text}")
        bubble.act.setVisible(step.act is not None)
        bubble.act.setText(step.label)
        bubble.back.setVisible(self._number > 0)
        is_last = self._number == len(STEPS) - 1
        bubble.forward.setText(tr("Finish") if is_last else tr("Next"))
        bubble.show()
        self._follow()
        self._look.start()

    @Slot()
    def _on_next(self) -> None:
        if self._is_offer:
            self.leave()
            self._keep(DONE if self._number == 0 else self.step.name)
        elif self._number + 1 < len(STEPS):
            self._go(self._number + 1)
        else:
            self.leave()
            self._number = 0
            self._keep(DONE)

    @Slot()
    def _on_back(self) -> None:
        self._go(max(0, self._number - 1))

    def _go(self, number: int) -> None:
        self._number = number
        self._keep(self.step.name)
        self._show()

    @Slot()
    def _on_act(self) -> None:
        if self._is_offer:
            self.begin()
        elif self.step.act is not None:
            self.step.act(self._room)
            self._follow()

    @Slot()
    def _on_left(self) -> None:
        self.leave()
        if self._is_offer or self._number == 0:
            self._keep(DONE)
            self._number = 0
        else:
            self._keep(self.step.name)
            said = tr("The tour goes on where you left it: Ctrl+P, “Take the tour”.")
            self._room.toast.show_message(said)

    # ------------------------------------------------------------------------- looking

    @Slot()
    def _follow(self) -> None:
        """Keep ring and card where they belong, and say whether the step is done."""
        target = self._place_of(self.step.target(self._room)) if self._is_here() else None
        self.ring.surround(target)
        self.bubble.place(target)
        if self.step.act is not None:
            is_done = self.step.is_done(self._room)
            self.bubble.act.setEnabled(not is_done or self.step.name == "cite")

    def _place_offer(self) -> None:
        """Beside the place where questions are written."""
        is_chat = self._room.shows(CHAT)
        self.bubble.place(self._place_of(self._room.chat.composer) if is_chat else None)

    def _is_here(self) -> bool:
        return self.step.page is None or self._room.shows(self.step.page)

    def _place_of(self, widget: QWidget | None) -> QRect | None:
        if widget is None or not widget.isVisible():
            return None
        host = self._room.host()
        corner = widget.mapTo(host, QPoint(0, 0))
        return QRect(corner, widget.size()).intersected(host.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_shown:
            if self._is_offer:
                self._place_offer()
            else:
                self._follow()
        return super().eventFilter(watched, event)


def _number_of(name: str) -> int:
    return next((number for number, step in enumerate(STEPS) if step.name == name), 0)
