"""Drive every page, command and dialog of the window without a screen; for `silence.py`.

Usage: python tests/benchmarks/silence_driver.py WORKSPACE [LANGUAGE]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ui.desktop import language  # noqa: E402

if len(sys.argv) > 2:  # pages take their words when they are imported
    language.use(sys.argv[2])

from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from tests.benchmarks.silence_features import NOT_RUN  # noqa: E402
from ui.compose import open_real_workspace  # noqa: E402
from ui.desktop.app import dress  # noqa: E402
from ui.desktop.first_run.steps import STEPS  # noqa: E402
from ui.desktop.main_window import (  # noqa: E402
    CHAT,
    DOCUMENTS,
    MODELS,
    WORKSPACE,
    MainWindow,
)
from ui.desktop.rail import PLACES  # noqa: E402
from ui.desktop.snapshot import offscreen_delivery, settle  # noqa: E402
from ui.guide import topics  # noqa: E402
from workbench import egress  # noqa: E402
from workbench.app import Workbench  # noqa: E402


def drive(root: Path) -> dict[str, object]:
    """Which places were shown and which dialogs opened, and what the guard saw."""
    deliver = offscreen_delivery()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    workbench = open_real_workspace(root, deliver=deliver)
    window = MainWindow(dress(application, "light"))
    window.show()
    window.attach(workbench)
    workbench.resume_in_background()
    shown, dialogs = [], []
    for number, (name, _icon, _keys) in enumerate(PLACES):
        window.show_page(number)
        settle(workbench)
        shown.append(name)
    people = window.page(WORKSPACE).people  # type: ignore[attr-defined]
    for opens in (people.open_profiles, people.open_reviews, people.open_rules, people.open_log):
        opens()
        settle(workbench)
    for opens in _windows(window, workbench):
        opens()
        settle(workbench)
    dialogs += _closed()
    ran = []
    for command in window.commands.keys.commands:
        if command.id not in NOT_RUN:
            window.commands.run(command)
            settle(workbench)
            ran.append(command.id)
            dialogs += _closed()
    _help_and_tour(window, workbench)
    window.show_page(CHAT)
    window.chat.view_model.send("What is the limit for hotels?")  # type: ignore[call-arg]
    settle(workbench)
    window.close()
    window.detach()
    workbench.close()
    told = {"pages": shown, "dialogs": sorted(set(dialogs)), "commands": ran}
    return {**told, "language": sys.argv[2:], "attempts": len(egress.attempts())}


def _closed() -> list[str]:
    """Close what is open beside the window; by name."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    for dialog in found:
        dialog.close()
    return [type(dialog).__name__ for dialog in found]


def _help_and_tour(window: MainWindow, workbench: Workbench) -> None:
    """Every topic of the help, every step of the tour, and words typed into the palette."""
    desk = window.commands
    palette = desk.open_palette()
    palette.field.setText("network")
    settle(workbench)
    palette.close()
    shown = desk.open_help()
    for topic in topics():
        shown.show_topic(topic.name)
    shown.close()
    tour = desk.start_tour()
    assert tour is not None
    for _ in STEPS:
        tour.bubble.forward.click()
        settle(workbench)
    tour.leave()


def _windows(window: MainWindow, workbench: Workbench) -> Iterator[Callable[[], object]]:
    """What opens the windows beside the pages: rights, agents, surveys, training, purposes …"""
    page = window.page(WORKSPACE)
    yield page.open_network  # type: ignore[attr-defined]
    yield page.open_privacy  # type: ignore[attr-defined]
    yield page.pipelines.open  # type: ignore[attr-defined]
    rights = page.rights  # type: ignore[attr-defined]
    yield from (rights.open_person, rights.open_retention, rights.open_report)
    yield window.page(MODELS).training.open  # type: ignore[attr-defined]
    yield from (window.chat.agents.open, window.chat.surveys.open)
    yield window.chat.purposes.open_dialog
    documents = window.page(DOCUMENTS)
    for collection in workbench.library.collections()[:1]:
        yield partial(documents.uses.open_for, collection)  # type: ignore[attr-defined]


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
