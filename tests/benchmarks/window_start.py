"""From process start to a painted window, side by side with the barest PySide6 window.

The bare window is a main window with one centred line of text. Ours is the whole way in: the
entry point, the network guard, the command line, and the window as `workbench` opens it. Fresh
processes take turns; what is printed are medians of wall time and CPU time, and their ratios.
Where there is no screen, Qt's offscreen platform is used for both.

    python -m tests.benchmarks.window_start [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

ROUNDS = 15
KINDS = ("bare", "ours")


@dataclass(frozen=True)
class Start:
    wall_s: float
    cpu_s: float


def painted() -> None:
    """Said by the child once its window is painted."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"painted {used.ru_utime + used.ru_stime:.4f}", flush=True)


def open_bare() -> None:
    from PySide6.QtCore import QEvent, Qt, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: PLC0415

    class Bare(QMainWindow):
        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, self._end)
            return handled

        def _end(self) -> None:
            painted()
            QApplication.quit()

    app = QApplication([])
    window = Bare()
    label = QLabel("A window")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(label)
    window.resize(1280, 800)
    window.show()
    app.exec()


def open_ours() -> None:
    import ui.__main__ as entry  # noqa: PLC0415
    import ui.display  # noqa: PLC0415

    ui.display.has_display = lambda *_arguments: True
    sys.meta_path.insert(0, _WhenImported())
    with tempfile.TemporaryDirectory() as folder:
        entry.main(["--workspace", folder])


class _WhenImported:
    """Replaces what follows the first paint, without importing anything earlier than it is."""

    def find_spec(self, name: str, *_rest: object) -> None:
        if name == "ui.desktop.start":
            sys.meta_path.remove(self)
            from ui.desktop import app  # noqa: PLC0415

            def begin(_session: object) -> None:
                painted()
                app.QApplication.quit()

            app.Session.begin = begin


def one_start(kind: str) -> Start:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    command = [sys.executable, "-m", "tests.benchmarks.window_start", "--child", kind]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        wall_s = time.perf_counter() - begun
        child.communicate()
    word, _, cpu = line.partition(" ")
    if word != "painted":
        raise SystemExit(f"the {kind} window was never painted")
    return Start(wall_s, float(cpu))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--child", choices=KINDS)
    arguments = parser.parse_args()
    if arguments.child:
        {"bare": open_bare, "ours": open_ours}[arguments.child]()
        return
    for kind in KINDS:  # once for the page cache and the compiled files
        one_start(kind)
    starts: dict[str, list[Start]] = {kind: [] for kind in KINDS}
    for _round in range(arguments.rounds):
        for kind in KINDS:
            starts[kind].append(one_start(kind))
    for name in ("wall_s", "cpu_s"):
        medians = {
            kind: statistics.median(getattr(start, name) for start in starts[kind])
            for kind in KINDS
        }
        print(
            f"{name[:-2]:4}  bare {medians['bare'] * 1000:6.0f} ms   ours"
            f" {medians['ours'] * 1000:6.0f} ms   ratio {medians['ours'] / medians['bare']:.2f}"
        )


if __name__ == "__main__":
    main()
