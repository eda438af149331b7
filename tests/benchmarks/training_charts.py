"""Does the window stall while a run's charts are updated ten times a second?

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.training_charts [--seconds S] [--steps N]

The panel of a run shows N steps and gets three more ten times a second, as the window's view model
hands them on, each of the four charts painted anew. Told is the processor time of the window's
thread for each update with its painting, and for comparison by the clock. Exit code 1 if the
longest update took more than 16 ms of processor time.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from ui.desktop.theme import ThemeController
from ui.desktop.training.run_panel import RunPanel
from ui.desktop.training.view_model import RunDetail
from workbench.domain.training import Point, RunState, TrainingSettings
from workbench.domain.training_run import Judgement, RunStatus, TrainingRun
from workbench.services.training.training import RunView
from workbench.services.training.training_runner import TrainingProgress

STALL_MS = 16.0
TICK_S = 0.1


def point(step: int) -> Point:
    validation = 2.0 / (1 + step / 50) if step % 50 == 0 else None
    loss = None if validation is not None else 3.0 / (1 + step / 40) + (step % 7) / 50
    return Point(step, step * 0.5, loss, validation, 1e-3, 0.7, 900.0 + step % 40, 700 << 20)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--steps", type=int, default=20_000)
    given = parser.parse_args()
    app = QApplication(sys.argv[:1])
    panel = RunPanel(ThemeController())
    panel.resize(1_000, 760)
    panel.show()
    run = TrainingRun(
        "r", "Charts", "2026-01-01T00:00:00", "m", "Base", "", "", "", "data", "", 100, 10, 0,
        False, "quick", TrainingSettings(),
    )  # fmt: skip
    status = RunStatus(RunState.RUNNING, given.steps)
    points = tuple(map(point, range(1, given.steps + 1)))
    view = RunView(run, status, is_alive=True)
    panel.show_detail(RunDetail(view, points, (), (), Judgement(offered=False)))
    app.processEvents()
    cpu, wall, step, n_updates = [], [], given.steps, 0
    until = time.monotonic() + given.seconds
    while time.monotonic() < until:
        new = tuple(point(step + n) for n in (1, 2, 3))
        step += 3
        begun, worked = time.monotonic(), time.thread_time()
        n_updates += 1
        panel.show_progress(
            TrainingProgress("r", RunStatus(RunState.RUNNING, step), 2 * given.steps, new, 60.0)
        )
        until_next = begun + TICK_S
        while True:  # each turn of the event loop is a stall of its own
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            cpu.append(1e3 * (time.thread_time() - worked))
            wall.append(1e3 * (time.monotonic() - begun))
            time.sleep(0.002)
            begun, worked = time.monotonic(), time.thread_time()
            if begun >= until_next:
                break
    cpu.sort()
    print(
        json.dumps(
            {
                "updates": n_updates,
                "turns": len(cpu),
                "cpu_ms_median": round(statistics.median(cpu), 2),
                "cpu_ms_p99": round(cpu[int(0.99 * (len(cpu) - 1))], 2),
                "cpu_ms_most": round(cpu[-1], 2),
                "clock_ms_median": round(statistics.median(wall), 2),
                "clock_ms_most": round(max(wall), 2),
            }
        )
    )
    return int(cpu[-1] > STALL_MS)


if __name__ == "__main__":
    sys.exit(main())
