"""The network, live: the walls, every attempt with its origin, permissions, and the statement.

Looks every second while it is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.people.wording import why_not
from ui.desktop.theme import ThemeController
from ui.desktop.usage import report
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    SectionLabel,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench import egress
from workbench.app import Workbench
from workbench.domain.profile import Permission
from workbench.services.workspace.egress_state import NATIVE, Wall
from workbench.services.workspace.network import NetworkStatus

_LOOK_MS = 1_000
_WALLS = [tr("Wall"), "", tr("What it does here")]
_ATTEMPTS = [
    tr("When (UTC)"),
    tr("Whereto"),
    tr("Feature"),
    tr("Module and line"),
    tr("What came of it"),
]
_STATES = {"up": tr("up"), "down": tr("down"), "not here": "–"}


class NetworkDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("Network"), "")
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._shown: tuple[egress.Attempt, ...] = ()
        self._walls: tuple[Wall, ...] = ()
        self.resize(920, 680)
        self.count = Label(theme, size_px=28, weight=QFont.Weight.DemiBold)
        self.native = Label(theme, size_px=13, wrap=True)
        self.told = Label(theme, tone="muted", size_px=13, wrap=True)
        self.banner = Banner(theme)
        self.walls = table_view(
            theme, tr("Walls between this program and a network"), is_even=False
        )
        self.walls.setMaximumHeight(240)
        self.attempts = table_view(theme, tr("Attempts in this run"), is_even=False)
        self.none = Label(
            theme, tr("None, by the program or a child of it."), size_px=13, wrap=True
        )
        self.action = ComboBox(theme, tr("Action"))
        for action in egress.ACTIONS.values():
            self.action.addItem(f"{action.name}: {action.title}", action.name)
        self.hosts = LineEdit(theme, tr("Hosts"), tr("hosts; empty: the usual"))
        self.allow = GhostButton(theme, tr("Permit"))
        self.deny = GhostButton(theme, tr("Forbid"), tone="danger")
        self.statement = GhostButton(theme, tr("Save statement…"), "download")
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.allow.clicked.connect(self._on_allow)
        self.deny.clicked.connect(self._on_deny)
        self.statement.clicked.connect(self._on_statement)
        self.action.currentIndexChanged.connect(self._ask_status)
        self.look()
        self._ask_status()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def done(self, result: int) -> None:
        self._timer.stop()
        self._calls.close()
        super().done(result)

    @Slot()
    def look(self) -> None:
        """At what was tried since the program started."""
        found, walls = egress.attempts(), self._workbench.egress_report.walls()
        if walls != self._walls:
            self._walls = walls
            self._show_walls()
        elif found == self._shown:
            return
        self._shown = found
        tried = egress.tally(found)
        self.count.setText(tr("Connections attempted: {n_found:,}", n_found=tried.connections))
        self.count.set_tone("warn" if tried.refused else "ok")
        self.native.setText(_native(tried, walls))
        self.native.set_tone("warn" if tried.sockets else "muted")
        rows = [_ATTEMPTS, *(_row(one) for one in reversed(found))]
        self.attempts.setModel(RowsModel(rows, (), self.attempts))
        self.attempts.resizeColumnsToContents()
        self.attempts.setVisible(bool(found))
        self.none.setVisible(not found)

    def _build(self) -> None:
        theme = self._theme
        for widget in (self.count, self.native, self.told, self.banner):
            self.column.addWidget(widget)
        self.column.addWidget(SectionLabel(theme, tr("Walls")))
        self.column.addWidget(self.walls)
        self.column.addWidget(SectionLabel(theme, tr("Permissions")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.action, 1)
        row.addWidget(self.hosts, 1)
        who = self._workbench.profiles.current
        for button in (self.allow, self.deny):
            button.setAutoDefault(False)
            button.setEnabled(who.may(Permission.POLICY))
            button.setToolTip(why_not(who, Permission.POLICY))
            row.addWidget(button)
        self.hosts.setEnabled(who.may(Permission.POLICY))
        self.column.addLayout(row)
        self.column.addWidget(SectionLabel(theme, tr("Attempts in this run")))
        self.column.addWidget(self.none)
        self.column.addWidget(self.attempts, 1)
        self.column.addStretch(0)
        self.statement.setAutoDefault(False)
        self.statement.setEnabled(who.may(Permission.AUDIT))
        self.statement.setToolTip(why_not(who, Permission.AUDIT))
        close = PrimaryButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(self.statement, close)

    def _show_walls(self) -> None:
        rows = [_WALLS, *([one.name, _STATES[one.state], one.told] for one in self._walls)]
        self.walls.setModel(RowsModel(rows, (), self.walls))
        self.walls.resizeColumnsToContents()

    @Slot()
    def _ask_status(self) -> None:
        self._ask(self._workbench.network.status, self._show_status)

    def _show_status(self, status: NetworkStatus) -> None:
        name = self.action.currentData()
        lines = [status.sentence]
        lines += [
            tr("{name} may reach {hosts_next}.", name=name, hosts_next=", ".join(item.hosts_next))
            for item in status.actions
            if item.action.name == name and item.hosts_next
        ]
        if status.needs_restart:
            lines.append(tr("What was changed counts from the next start of the program."))
        self.told.setText(" ".join(lines))

    @Slot()
    def _on_allow(self) -> None:
        action, hosts = self.action.currentData(), tuple(self.hosts.text().split())
        self._ask(lambda: self._workbench.network.allow(action, hosts), self._on_changed)

    @Slot()
    def _on_deny(self) -> None:
        action = self.action.currentData()
        self._ask(lambda: self._workbench.network.deny(action), self._on_changed)

    def _on_changed(self, _hosts: object) -> None:
        self.hosts.clear()
        self.banner.clear()
        self._ask_status()

    @Slot()
    def _on_statement(self) -> None:
        dialog = QFileDialog(self, tr("Save the network statement"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("PDF document (*.pdf)"), tr("Web page (*.html)")])
        dialog.selectFile("network-statement.pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save(self, path: Path) -> None:
        """The statement as it is now, to be printed."""

        def write(text: str) -> None:
            try:
                report.write(_page(text), path)
            except Exception as error:  # noqa: BLE001 - shown, or to the crash hook
                present(error, self.banner)
                return
            self.banner.show_message(
                tr("The statement is in {name}.", name=path.name), "", kind="info"
            )

        self._ask(self._workbench.egress_report.statement, write)

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._calls.read(
            self._workbench.io_lane, work, then, lambda error: present(error, self.banner)
        )


def _native(tried: egress.Tally, walls: Iterable[Wall]) -> str:
    """What native code asked for, or why nobody sees it."""
    asked = tr("Sockets that native code asked for, all refused: {n:,}.", n=tried.sockets)
    for wall in walls:
        if wall.name == NATIVE and wall.state != "up":
            return tr("{asked} Not listed now: {why}.", asked=asked, why=wall.told)
    return asked


def _row(one: egress.Attempt) -> list[str]:
    came = tr("refused") if one.is_refused else tr("permitted: {action}", action=one.action)
    if one.count > 1:
        came = tr("{came}, {n:,} times", came=came, n=one.count)
    target = tr("asked for: {what}", what=one.target) if one.is_socket else one.target
    return [
        one.at[:19].replace("T", " "),
        target,
        one.feature or one.action,
        f"{one.module} {one.place}".strip(),
        came,
    ]


def _page(text: str) -> str:
    head, *rest = text.split("\n")
    body = "<br>".join(escape(line).replace("  ", "&nbsp;&nbsp;") for line in rest)
    return f"<h1>{escape(head)}</h1><p>{body}</p>"
