"""Every page in a language: pictures, controls without a name, words that nobody can translate.

    python -m tests.benchmarks.languages --language de --out DIR [--theme light] [--size 1280x800]

Besides the catalogue's languages there are two that nobody speaks: `marked` puts ⟦ ⟧ around every
sentence that was looked up and makes it longer, so that what stands without them cannot be
translated; `mirrored` is read from the right. Works on a workspace of its own with the samples.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from ui.compose import open_real_workspace
from ui.desktop import language
from ui.samples import SAMPLE_COLLECTION, sample_files, sample_questions
from workbench.jobs import plain_context

MARKED, MIRRORED = "marked", "mirrored"
_LONGER = 0.3  # German and French take about that much more room than English


def marked(_context: str, text: str, _n: int) -> str:
    return f"⟦{text}{'~' * int(len(text) * _LONGER)}⟧" if text.strip() else ""


def choose(name: str) -> None:
    if name == MARKED:
        language.use("de", marked)
    elif name == MIRRORED:
        language.use("ar", lambda _context, _text, _n: "")
    else:
        language.use(language.resolved(name))


def words(root: QWidget) -> Iterator[tuple[str, str]]:
    """What the visible widgets below `root` show: the kind of widget, and the text."""
    for one in (root, *root.findChildren(QWidget)):
        if not one.isVisible():
            continue
        kind = f"{type(one.parent()).__name__} > {type(one).__name__}"
        if isinstance(one, QLabel | QAbstractButton):
            yield kind, one.text()
        if isinstance(one, QComboBox):
            yield from ((kind, one.itemText(n)) for n in range(one.count()))
        if isinstance(one, QLineEdit):
            yield f"{kind} placeholder", one.placeholderText()
        if isinstance(one, QTableView):
            columns = range(one.model().columnCount())
            yield from (
                (
                    f"{kind} head",
                    str(one.model().headerData(n, one.horizontalHeader().orientation())),
                )
                for n in columns
            )
        yield f"{kind} name", one.accessibleName()
        yield f"{kind} tip", one.toolTip()


def cannot_be_translated(root: QWidget) -> list[tuple[str, str]]:
    found = []
    for kind, text in words(root):
        bare = re.sub(r"⟦.*?⟧", "", text, flags=re.DOTALL)
        if re.search(r"[A-Za-z]{3,}", bare):
            found.append((kind, text[:90]))
    return sorted(set(found))


def walk(root: Path, out: Path, theme: str, size: tuple[int, int]) -> dict[str, object]:
    # Pages take their words when they are imported, so only now.
    from tests.desktop.test_accessibility import nameless  # noqa: PLC0415
    from ui.desktop.app import dress, render_to_png  # noqa: PLC0415
    from ui.desktop.main_window import MainWindow  # noqa: PLC0415
    from ui.desktop.rail import PLACES  # noqa: PLC0415
    from ui.desktop.snapshot import offscreen_delivery, settle  # noqa: PLC0415

    deliver = offscreen_delivery()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    workbench = open_real_workspace(root, deliver=deliver)
    collection = workbench.library.collection_named(SAMPLE_COLLECTION, create=True)
    workbench.ingest.add(sample_files(), collection.id, plain_context())
    workbench.settings.update(theme=theme)
    window = MainWindow(dress(application, theme))
    window.resize(*size)
    window.show()
    window.attach(workbench)
    settle(workbench)
    window.chat.view_model.send(sample_questions()[0])
    settle(workbench)
    pages: dict[str, object] = {}
    for number, (name, *_rest) in enumerate(PLACES):
        window.show_page(number)
        settle(workbench)
        render_to_png(window, out / f"{number}-{theme}.png")
        n_seen, without = nameless(window)
        pages[name] = {
            "controls": n_seen,
            "nameless": without,
            "untranslatable": cannot_be_translated(window),
        }
    window.close()
    window.detach()
    workbench.close()
    return pages


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", default="1280x800")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    choose(asked.language)  # before any page is imported
    width, height = map(int, asked.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        found = walk(Path(folder) / "workspace", asked.out, asked.theme, (width, height))
    if asked.language != MARKED:
        for page in found.values():
            page.pop("untranslatable")  # type: ignore[attr-defined]
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    return 1 if any(page["nameless"] for page in found.values()) else 0  # type: ignore[index]


if __name__ == "__main__":
    sys.exit(main())
