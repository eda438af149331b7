"""What the first paint must not wait for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LATER = (
    "workbench.app",
    "workbench.services.chat.chat",
    "ui.compose",
    "ui.desktop.chat.page",
    "ui.desktop.documents.page",
    "markdown_it",
    "pygments",
    "sqlite3",
    "multiprocessing",
    "numpy",
    "llama_cpp",
    "chromadb",
    "torch",
)
PROGRAM = """
import json, sys, tempfile
from pathlib import Path
import ui.__main__, ui.cli.main, ui.desktop.start
from PySide6.QtWidgets import QApplication
from ui.desktop import app
application = QApplication([])
nowhere = Path(tempfile.gettempdir()) / "no workspace"
window = app.Session(None, nowhere, app.dress(application)).window
window.show()
window.grab()
print(json.dumps(sorted(sys.modules)))
"""


def test_the_first_paint_imports_no_page_no_service_and_no_heavy_library() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    imported = set(json.loads(ended.stdout.splitlines()[-1]))

    assert "ui.desktop.skeleton" in imported, "the window was built"
    assert sorted(imported & set(LATER)) == []
