"""The matrix of a run of 2,000 cases x 6 subjects: opened, scrolled through, put in another order.

Run: `python tests/benchmarks/evaluation_page.py [--cases N] [--subjects N] [--pictures FOLDER]`,
with a display or with QT_QPA_PLATFORM=offscreen. Prints how long one turn of the event loop with
all its painting takes at worst while the matrix is scrolled, beside the 16 ms of a frame; with
`--pictures` draws the page in both themes, large and small.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.fakes.bundle import fake_engines
from ui.desktop import fonts
from ui.desktop.evaluation.page import EvaluationPage
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.domain.clock import new_id, now
from workbench.domain.evaluation import Cell, CellResult, Column, GradeLine, Run
from workbench.domain.grading.grade import Check
from workbench.domain.model import Message, SamplingSettings
from workbench.paths import WorkspacePaths

FRAME_MS = 16.0
TEXT = "The customer asks when the order will arrive and what can be done about the delay. "


def fill(opened: Workbench, n_cases: int, n_subjects: int, share: float, seed: int) -> Run:
    """A run as an evaluation leaves it, written straight into the database."""
    chance = random.Random(seed)
    store = opened.evaluation._store
    columns = tuple(
        Column(n, f"model-{n} × answer@{n}", "", f"model-{n}", "", "", "", "", SamplingSettings())
        for n in range(1, n_subjects + 1)
    )
    run = Run(new_id(), now(), "", "running", "orders@1", "", columns, seed, 4, "", (), 0, 0)
    cells = [
        Cell(
            column * n_cases + case,
            column + 1,
            f"order-{case:04}",
            (Message("system", TEXT * 8), Message("user", f"{TEXT} Number {case}?")),
            (Check("contains", "sorry"),),
            None,
            (("late", "lost", "wrong")[case % 3],),
            case,
        )
        for column in range(n_subjects)
        for case in range(n_cases)
    ]
    run = store.begin(run, cells)
    for cell in cells:
        draw = chance.random()
        outcome = "pass" if draw < share else "fail" if draw < 0.95 else "abstain"
        outcome = "error" if draw > 0.99 else outcome
        grade = GradeLine("contains", outcome, 1.0, "“sorry” is not in it")
        score = 1.0 if outcome == "pass" else round(chance.random() / 2, 2)
        result = CellResult(outcome, score, "", TEXT * 3, (grade,), "end", 900, 60, 700, 1.2)
        store.finish(run.id, cell, result)
    store.move(run.id, "complete")
    return store.find(run.id)


def until(is_true, seconds: float = 60.0) -> None:
    loop, ends = QEventLoop(), time.monotonic() + seconds
    while not is_true() and time.monotonic() < ends:
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def turn(app: QApplication, act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of it and of everything that waits then, painting included: by the clock, and
    of the processor, which a busy machine does not change.
    """
    begun, used = time.perf_counter(), time.thread_time()
    act()
    app.processEvents()
    app.sendPostedEvents()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - used) * 1000


def scrolled(app: QApplication, page: EvaluationPage) -> list[tuple[float, float]]:
    bar = page.run_panel.matrix.verticalScrollBar()
    return [turn(app, partial(bar.setValue, at)) for at in range(0, bar.maximum(), 97)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--subjects", type=int, default=6)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    theme = ThemeController("light")
    theme.apply(app)
    fonts.load_first(app)
    fonts.load_rest()
    with tempfile.TemporaryDirectory() as folder:
        opened = open_workspace(WorkspacePaths(Path(folder) / "w"), lambda _p: fake_engines())
        first = fill(opened, options.cases, options.subjects, 0.82, 1)
        opened.evaluation.pin(first)
        second = fill(opened, options.cases, options.subjects, 0.86, 2)
        page = EvaluationPage(theme)
        page.resize(1500, 900)
        page.attach(opened)
        page.show()
        begun = time.perf_counter()
        until(lambda: page.view_model.open is not None)
        page.view_model.open_run(second.id, first.id)
        until(lambda: page.view_model.open is not None and page.view_model.open.against)
        opening = time.perf_counter() - begun
        page.show_cases()
        until(lambda: False, 0.3)
        steps = scrolled(app, page)
        ordering = turn(app, lambda: page.run_panel.matrix.matrix.set_order("worst"))
        view = page.view_model.open
        assert view is not None
        showing = turn(app, lambda: page.run_panel.show_run(view, is_under_way=False))
        if options.pictures:
            draw(app, page, theme, options.pictures)
        page.detach()
        opened.close()
    print(f"{options.cases:,} cases x {options.subjects} subjects; a frame is {FRAME_MS:.0f} ms")
    print(f"both runs read and compared, behind the window: {opening:.2f} s")
    for name, each in (
        ("by the clock", sorted(one for one, _ in steps)),
        ("of the processor", sorted(one for _, one in steps)),
    ):
        n = len(each)
        print(
            f"scrolling, {name}: {n} steps, median {each[n // 2]:.1f} ms, "
            f"p99 {each[int(n * 0.99)]:.1f} ms, worst {each[-1]:.1f} ms, "
            f"{sum(one > FRAME_MS for one in each)} longer than a frame"
        )
    print(f"another order: {ordering[0]:.1f} ms by the clock, {ordering[1]:.1f} of the processor")
    print(f"showing a run: {showing[0]:.1f} ms by the clock, {showing[1]:.1f} of the processor")


def draw(app: QApplication, page: EvaluationPage, theme: ThemeController, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        for name, size in (("large", (1500, 900)), ("small", (868, 600))):
            page.resize(*size)
            for tab, what in ((0, "overview"), (1, "cases")):
                page.case_panel.hide()
                page.run_panel.tabs.choose(tab)
                if tab:
                    page.run_panel.matrix.choose(3, 2)
                    until(lambda: page.case_panel.isVisible(), 5)
                until(lambda: False, 0.2)
                page.grab().save(str(folder / f"{what}-{mode}-{name}.png"))


if __name__ == "__main__":
    main()
