"""The usage page against a real workspace: figures, filters, requests, steps, prices, report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.usage_rows import fill
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.alerts_dialog import AlertsDialog
from ui.desktop.usage.page import UsagePage
from ui.desktop.usage.prices_dialog import PricesDialog
from ui.desktop.usage.requests_dialog import RequestsDialog
from ui.desktop.usage.trace_dialog import Waterfall
from workbench.app import Workbench
from workbench.domain.usage_period import Period

SOME_DAY = date(2026, 7, 10)
WAIT = 30_000


@pytest.fixture
def empty(qtbot: QtBot, workbench: Workbench, theme: ThemeController) -> Iterator[UsagePage]:
    page = UsagePage(theme)
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.view_model.period = Period("month", SOME_DAY)
    page.attach(workbench)
    yield page
    page.detach()


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, empty: UsagePage) -> UsagePage:
    fill(workbench.usage._store._database, 400, is_traced=True)
    empty.show()
    wait(qtbot, empty)
    return empty


def wait(qtbot: QtBot, page: UsagePage) -> None:
    """Until everything that was asked has arrived."""
    model = page.view_model
    qtbot.waitUntil(
        lambda: (
            model.overview is not None
            and model.overview.selection == model.selection
            and model.overview.unit == model.unit
            and model._lane is not None
            and not model._lane.is_busy
        ),
        timeout=WAIT,
    )
    qtbot.wait(10)


def told(page: UsagePage, title: str) -> str:
    return next(tile.data.value for tile in page.tiles.tiles if tile.data.title == title)


def test_an_empty_workspace_says_what_will_be_here(qtbot: QtBot, empty: UsagePage) -> None:
    empty.show()
    wait(qtbot, empty)

    assert empty.empty.isVisible() and not empty._full.isVisible()
    assert empty.empty._title.text() == "No requests"


def test_nothing_is_asked_before_the_page_is_looked_at(empty: UsagePage) -> None:
    assert empty.view_model.overview is None


def test_tiles_and_charts_say_what_the_summary_says(page: UsagePage) -> None:
    overview = page.view_model.overview
    assert overview is not None
    counts = overview.summary.total.counts
    assert counts.requests > 50
    assert told(page, "Requests") == wording.count(counts.requests)
    assert told(page, "Success") == wording.share(counts.success_rate)
    chart = page.charts["requests"].chart.data
    assert chart is not None and len(chart.keys) in {29, 30}
    assert sum(value or 0 for item in chart.series for value in item.values) == counts.requests
    by_model = page.charts["model"].chart.data
    assert by_model is not None
    assert sum(value or 0 for value in by_model.series[0].values) == counts.requests


def test_a_filter_narrows_everything_and_is_cleared(qtbot: QtBot, page: UsagePage) -> None:
    before = told(page, "Requests")
    page._open_place("model", "m4")
    wait(qtbot, page)

    assert page.view_model.filters.model == "m4"
    assert page.controls.filters["model"].currentData() == "m4"
    assert int(told(page, "Requests")) < int(before)
    page.controls.clear.click()
    wait(qtbot, page)
    assert told(page, "Requests") == before


def test_periods_and_units_are_chosen(qtbot: QtBot, page: UsagePage) -> None:
    page.controls.earlier.click()
    wait(qtbot, page)
    assert page.view_model.period.last == date(2026, 6, 10)
    page.controls.later.click()
    page.controls.units.setCurrentIndex(page.controls.units.findData("week"))
    page.controls.units.activated.emit(page.controls.units.currentIndex())
    wait(qtbot, page)
    chart = page.charts["requests"].chart.data
    assert chart is not None and len(chart.keys) in {5, 6}
    page.controls.periods.setCurrentIndex(page.controls.periods.findData("all"))
    page.controls.periods.activated.emit(page.controls.periods.currentIndex())
    wait(qtbot, page)
    assert told(page, "Requests") == "400"
    assert not page.controls.earlier.isEnabled()


def test_a_figure_opens_its_requests_and_a_request_its_steps(qtbot: QtBot, page: UsagePage) -> None:
    chart = page.charts["requests"].chart
    assert chart.data is not None
    page.charts["requests"].chosen.emit(chart.data.keys[3])
    qtbot.waitUntil(lambda: bool(page.findChildren(RequestsDialog)), timeout=WAIT)
    (dialog,) = page.findChildren(RequestsDialog)
    listed = sum(item.values[3] or 0 for item in chart.data.series)
    assert len(dialog._requests) == listed > 0

    dialog.view.setFocus()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.view.hasFocus, timeout=WAIT)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(page.findChildren(Waterfall)), timeout=WAIT)
    (fall,) = page.findChildren(Waterfall)
    assert "Writing the prompt" in fall.accessibleName()
    assert fall.window().findChild(QTableView).model().rowCount() == len(fall._steps)  # type: ignore[union-attr]


def test_a_tile_opens_the_requests_that_it_is_about(qtbot: QtBot, page: UsagePage) -> None:
    tile = next(tile for tile in page.tiles.tiles if tile.data.title == "No answer")
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(page.findChildren(RequestsDialog)), timeout=WAIT)
    (dialog,) = page.findChildren(RequestsDialog)
    assert dialog._requests and all(fact.end.refused for fact in dialog._requests)


def test_prices_are_edited_and_wrong_ones_refused(
    qtbot: QtBot, page: UsagePage, workbench: Workbench
) -> None:
    page.controls.prices.click()
    (dialog,) = page.findChildren(PricesDialog)
    dialog.rows[1][1].setText("-3")
    dialog.keep()
    assert dialog.problem.text()
    dialog.rows[1][1].set_value(2)
    before = told(page, "Hosted, it would cost")

    dialog.keep()

    qtbot.waitUntil(lambda: told(page, "Hosted, it would cost") != before, timeout=WAIT)
    assert workbench.usage.prices.read().prices[1].input == 2.0


def test_a_report_is_written_as_page_and_as_pdf(
    qtbot: QtBot, page: UsagePage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.notice):
        page.save_report(str(tmp_path / "report.html"))
    page.save_report(str(tmp_path / "report.pdf"))

    html = (tmp_path / "report.html").read_text("utf-8")
    assert told(page, "Requests") in html and "By model" in html
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    page.save_report(str(tmp_path / "nowhere" / "report.pdf"))
    assert "cannot be written" in page.banner.message


def test_an_alert_is_told_shown_and_acknowledged(
    qtbot: QtBot, page: UsagePage, workbench: Workbench
) -> None:
    page.controls.alerts.click()
    (dialog,) = page.findChildren(AlertsDialog)
    dialog.keep()
    assert dialog.problem.text()
    dialog.name.setText("Memory")
    dialog.figure.setCurrentIndex(dialog.figure.findData("memory_free_gb"))
    dialog.side.setCurrentIndex(dialog.side.findData("below"))
    dialog.threshold.set_value(100)

    with qtbot.waitSignal(page.alert, timeout=WAIT) as told_of:
        dialog.add.click()

    assert "Memory" in told_of.args[0]
    qtbot.waitUntil(lambda: "Memory" in page.alert_banner.message, timeout=WAIT)
    qtbot.waitUntil(lambda: _n_rows(dialog.history) == 1, timeout=WAIT)
    dialog.note.setText("Closed a browser")
    dialog.seen.click()
    qtbot.waitUntil(lambda: not page.alert_banner.message, timeout=WAIT)
    assert workbench.alerts.history()[0].note == "Closed a browser"
    qtbot.waitUntil(lambda: _n_rows(dialog.rules) == 1, timeout=WAIT)
    dialog.remove.click()
    qtbot.waitUntil(lambda: _n_rows(dialog.rules) == 0, timeout=WAIT)


def _n_rows(view: QTableView) -> int:
    model = view.model()
    return model.rowCount() if model is not None else -1


@pytest.mark.parametrize("width", [640, 1600])
def test_the_page_fits_narrow_and_wide_windows(qtbot: QtBot, page: UsagePage, width: int) -> None:
    page.resize(width, 700)
    qtbot.wait(20)

    assert page.grid._columns == (1 if width < 900 else 2)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (9_999, "9,999"), (12_345, "12.3 k"), (4_560_000, "4.56 M"), (0.5, "0.5")],
)
def test_counts_are_short(value: float, text: str) -> None:
    assert wording.count(value) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (2, 1, "+100.0 %"),
        (1, 2, "-50.0 %"),
        (1, 1, "±0 %"),
        (1, 0, ""),
        (None, 1, ""),
        (50, 1, "×50"),
    ],
)
def test_changes_are_told(now: float | None, before: float | None, text: str) -> None:
    assert wording.change(now, before) == text
