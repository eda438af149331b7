"""How late the GUI thread is while an answer streams and a folder is being ingested.

A precise 5 ms timer on the GUI thread notes its lateness, with the real window, real engines and
real storage: idle, while answers stream, while documents are ingested, and while both happen.
Every phase is printed with the idle phase of the same run beside it, because a busy machine is
late by itself; so is the CPU time that the GUI thread took, which a busy machine does not change.

    python -m tests.benchmarks.gui_stalls [--seconds S] [--documents N] [--model FILE] [--fakes]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.desktop import fonts
from ui.desktop.app import dress
from ui.desktop.delivery import QtDelivery
from ui.desktop.garbage import GarbageOnGuiThread
from ui.desktop.main_window import CHAT, DOCUMENTS, MainWindow
from workbench.app import Workbench, open_workspace
from workbench.jobs import Deliver
from workbench.paths import WorkspacePaths

STEP_MS = 5
FRAME_MS = 16.0
SENTENCE = (
    "Supplier {n} limits its liability to {m} months of fees, and clause {n}.{m} asks for written"
    " approval by the finance director before any exception is granted. "
)
QUESTIONS = (
    "To how many months does supplier 7 limit its liability?",
    "Who approves an exception?",
    "What does clause 12.5 ask for?",
)


@dataclass
class Phase:
    name: str
    late_ms: list[float] = field(default_factory=list)
    cpu_s: float = 0.0
    wall_s: float = 0.0
    n_answers: int = 0

    @property
    def p99(self) -> float:
        return statistics.quantiles(self.late_ms, n=100)[98]

    def line(self, idle: Phase) -> str:
        over = sum(1 for value in self.late_ms if value > FRAME_MS)
        ratio = self.p99 / idle.p99 if idle.p99 else float("nan")
        return (
            f"{self.name:10} p50 {statistics.median(self.late_ms):6.2f}   p99 {self.p99:7.2f}"
            f"   max {max(self.late_ms):7.1f} ms   {over:4} of {len(self.late_ms)} over"
            f" {FRAME_MS:.0f} ms   p99 {ratio:4.1f} x idle   GUI thread"
            f" {self.cpu_s / self.wall_s:4.0%} of a core"
            + (f"   {self.n_answers} answers" if self.n_answers else "")
        )


class Probe(QObject):
    """Notes how late each beat is against the one before it."""

    def __init__(self) -> None:
        super().__init__()
        self._phase: Phase | None = None
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._beat)

    def measure(self, phase: Phase, seconds: float) -> Phase:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        self._phase = phase
        self._due = time.perf_counter() + STEP_MS / 1000
        cpu, wall = time.thread_time(), time.perf_counter()
        self._timer.start()
        loop.exec()
        self._timer.stop()
        phase.cpu_s = time.thread_time() - cpu
        phase.wall_s = time.perf_counter() - wall
        return phase

    @Slot()
    def _beat(self) -> None:
        moment = time.perf_counter()
        if self._phase is not None:
            self._phase.late_ms.append(max(0.0, (moment - self._due) * 1000))
        self._due = moment + STEP_MS / 1000


class Talk(QObject):
    """Asks one question after another until it is told to stop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._model = window.chat.view_model
        self._is_on = False
        self.n_answers = 0
        self._model.busy_changed.connect(self._on_busy)

    def begin(self) -> None:
        self._is_on = True
        self._ask()

    def end(self) -> None:
        self._is_on = False
        self._model.stop()

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        if not is_busy:
            self.n_answers += 1
            if self._is_on:
                QTimer.singleShot(0, self._ask)

    def _ask(self) -> None:
        if self._is_on:
            self._model.send(QUESTIONS[self.n_answers % len(QUESTIONS)])


def write_documents(folder: Path, n_documents: int, start: int) -> Path:
    folder.mkdir(parents=True)
    for number in range(start, start + n_documents):
        text = "\n\n".join(SENTENCE.format(n=number, m=part % 24 + 1) * 3 for part in range(20))
        (folder / f"supplier-{number}.txt").write_text(f"# Supplier {number}\n\n{text}", "utf-8")
    return folder


def wait(condition: Callable[[], bool], seconds: float = 180.0) -> None:
    end = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > end:
            raise SystemExit("what was waited for did not come")
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def open_bench(root: Path, deliver: Deliver, with_fakes: bool) -> Workbench:
    if with_fakes:
        from tests.fakes.bundle import fake_engines  # noqa: PLC0415

        return open_workspace(WorkspacePaths(root), fake_engines, deliver=deliver)
    from ui.compose import open_real_workspace  # noqa: PLC0415

    return open_real_workspace(root, deliver=deliver)


def run(
    window: MainWindow, workbench: Workbench, scratch: Path, seconds: float, n_documents: int
) -> None:
    probe = Probe()
    documents = window.documents.view_model
    first = write_documents(scratch / "first", 3, 0)
    documents.add([first], "Suppliers")
    wait(lambda: not documents.is_importing)
    collection = workbench.library.collections()[0]
    window.chat.view_model.choose_collections((collection.id,))
    talk = Talk(window)
    talk.begin()  # the model, the embedder and every font are there before anything is measured
    wait(lambda: talk.n_answers >= 1)
    talk.end()
    wait(lambda: not window.chat.view_model.is_busy)

    idle = probe.measure(Phase("idle"), seconds)
    print(idle.line(idle), flush=True)

    window.show_page(CHAT)
    talk.n_answers = 0
    talk.begin()
    streaming = probe.measure(Phase("streaming"), seconds)
    streaming.n_answers = talk.n_answers
    talk.end()
    wait(lambda: not window.chat.view_model.is_busy)
    print(streaming.line(idle), flush=True)

    window.show_page(DOCUMENTS)
    documents.add([write_documents(scratch / "second", n_documents, 100)], "Suppliers")
    print(probe.measure(Phase("ingesting"), seconds).line(idle), flush=True)

    window.show_page(CHAT)
    if not documents.is_importing:
        documents.add([write_documents(scratch / "third", n_documents, 100_000)], "Suppliers")
    talk.n_answers = 0
    talk.begin()
    both = probe.measure(Phase("both"), seconds)
    both.n_answers = talk.n_answers
    print(both.line(idle), flush=True)
    talk.end()
    documents.cancel()
    wait(lambda: not window.chat.view_model.is_busy and not documents.is_importing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--model", type=Path, help="a GGUF to chat with instead of the demo model")
    parser.add_argument("--fakes", action="store_true", help="fake engines: the window alone")
    arguments = parser.parse_args()
    sys.setswitchinterval(0.001)
    app = QApplication([])
    deliver = QtDelivery()
    with tempfile.TemporaryDirectory() as folder:
        workbench = open_bench(Path(folder) / "workspace", deliver, arguments.fakes)
        window = MainWindow(dress(app, "dark"))
        fonts.load_rest()
        garbage = GarbageOnGuiThread()
        garbage.start()
        window.pages_built.connect(garbage.freeze)
        window.show()
        window.attach(workbench)
        try:
            if arguments.model:
                workbench.models.choose(workbench.models.import_file(arguments.model).id)
            run(window, workbench, Path(folder), arguments.seconds, arguments.documents)
        finally:
            window.close()
            window.detach()
            deliver.close()
            workbench.close()
            garbage.stop()


if __name__ == "__main__":
    main()
