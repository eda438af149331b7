"""The window's words in the person's language. English stands in the code; the rest is looked up.

Every sentence that the window shows passes `tr` or `tr_n`; `packaging/translations.py` collects
them into one catalogue per language (`resources/languages/`, Qt's .ts, compiled to .qm). The
language is chosen once, before a page is imported, and holds until the program ends.
"""

from __future__ import annotations

import os
import string
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.paths import resources

WINDOW_FILE: Final = "window.ini"
WINDOW, SAID = "window", "said"  # the contexts of the catalogue
SYSTEM: Final = "system"
ENGLISH: Final = "en"
# Named in their own language, since who looks for one may not read the present one.
LANGUAGES: Final = {ENGLISH: "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
RIGHT_TO_LEFT: Final = frozenset({"ar", "he", "fa", "ur"})
_THIN: Final = "\u202f"
_SEPARATORS: Final = {"de": (".", ","), "es": (".", ","), "fr": (_THIN, ",")}

Lookup = Callable[[str, str, int], str]  # context, text, how many (-1: not counted)


class _Words:
    """What is in use: a language's code, where its sentences are looked up, how it"
    " writes numbers."""

    def __init__(self) -> None:
        self.language = ENGLISH
        self.lookup: Lookup | None = None
        self.fill: string.Formatter | None = None
        self.translators: list[QTranslator] = []  # Qt asks them as long as the program runs


_words = _Words()


def tr(text: str, /, **values: object) -> str:
    """`text` in the person's language, its fields (`{name}`) filled with `values`.

    Without values nothing is filled, so that braces may stand in the text.
    """
    found = looked_up(WINDOW, text) or text
    if not values:
        return found
    return _words.fill.vformat(found, (), values) if _words.fill else found.format(**values)


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """The form for `n` things, `{n}` filled: English has two forms, others have their own."""
    found = looked_up(WINDOW, many, n) or (one if n == 1 else many)
    filled = {"n": n, **values}
    return _words.fill.vformat(found, (), filled) if _words.fill else found.format(**filled)


def shown(value: float | date, spec: str) -> str:
    """A number or a day by itself, as the language writes it; `spec` as in a field."""
    return _words.fill.format_field(value, spec) if _words.fill else format(value, spec)


def looked_up(context: str, text: str, n: int = -1) -> str:
    """What the catalogue has for `text`; nothing in English and where it has nothing."""
    return _words.lookup(context, text, n) if _words.lookup else ""


def language() -> str:
    """The code of the language in use."""
    return _words.language


def wish(root: Path) -> str:
    """What the person chose for this workspace; the system's language where nothing was."""
    if chosen := os.environ.get("AI_WORKBENCH_LANGUAGE"):
        return chosen
    path = root / WINDOW_FILE
    if not path.is_file():
        return SYSTEM
    return str(QSettings(str(path), QSettings.Format.IniFormat).value("language", SYSTEM))


def keep(root: Path, wish: str) -> None:
    """Remember what the person chose, for the next start."""
    settings = QSettings(str(root / WINDOW_FILE), QSettings.Format.IniFormat)
    settings.setValue("language", wish)
    settings.sync()


def resolved(wish: str) -> str:
    """The code that a wish comes to: the system's language if the catalogue has it,"
    " else English."""
    code = QLocale.system().name()[:2] if wish == SYSTEM else wish
    return code if code in LANGUAGES else ENGLISH


def use(code: str, lookup: Lookup | None = None) -> None:
    """Let all words from now on be those of `code`; a `lookup` takes the catalogue's place.

    Without a catalogue for `code` the words stay English.
    """
    _words.language = code
    _words.lookup = lookup or (None if code == ENGLISH else _catalogue(code))
    _words.fill = _Fields(code, *_SEPARATORS[code]) if code in _SEPARATORS else None


def dress(app: QApplication) -> None:
    """Give Qt's own dialogs the same language, and the window the direction that it is read in."""
    code = _words.language
    if code != ENGLISH:
        QLocale.setDefault(QLocale(code))
        theirs = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if theirs.load(f"qtbase_{code}", folder):
            app.installTranslator(theirs)
            _words.translators.append(theirs)
    to_left = code in RIGHT_TO_LEFT
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight
    )


def _catalogue(code: str) -> Lookup | None:
    ours = QTranslator()
    if not ours.load(str(resources() / "languages" / f"{code}.qm")):
        return None
    _words.translators.append(ours)

    def look_up(context: str, text: str, n: int) -> str:
        return ours.translate(context, text, "", n) or ""

    return look_up


class _Fields(string.Formatter):
    """Fills fields as `str.format` does, with the language's signs in numbers and its months."""

    def __init__(self, code: str, thousands: str, point: str) -> None:
        self._signs = str.maketrans({",": thousands, ".": point})
        self._locale = QLocale(code)

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, date):
            return format(value, self._named(value, format_spec))
        filled = format(value, format_spec)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return filled.translate(self._signs) if is_number else filled

    def _named(self, day: date, spec: str) -> str:
        short, long = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
        names = {
            "%b": self._locale.monthName(day.month, short),
            "%B": self._locale.monthName(day.month, long),
            "%a": self._locale.dayName(day.isoweekday(), short),
        }
        for code, name in names.items():
            spec = spec.replace(code, name)
        return spec
