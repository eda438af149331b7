"""Colours as tokens, light and dark, and who follows the system's choice.

Knows no widget: pages read tokens when they paint and listen to `ThemeController.changed`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Name = Literal["light", "dark", "contrast-light", "contrast-dark"]
Mode = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]
MODES: Final = ("system", "light", "dark", "contrast-light", "contrast-dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour is "#rrggbb". Text tokens reach 4.5:1 on the surfaces that they stand on, with
    high contrast 7:1."""

    name: Name
    window: str
    rail: str
    panel: str  # side columns beside the page
    card: str
    card_hover: str
    card_selected: str
    border: str
    text: str
    muted: str
    faint: str
    accent: str  # filled buttons, focus rings, progress
    on_accent: str
    accent_soft: str  # chips and the selected rail entry
    accent_text: str  # links and numbers on plain surfaces
    ok: str
    warn: str
    danger: str
    code_background: str
    highlight: str  # behind a cited span
    highlight_text: str
    selection: str

    @property
    def is_dark(self) -> bool:
        return self.name in ("dark", "contrast-dark")

    @property
    def is_contrast(self) -> bool:
        return self.name in ("contrast-light", "contrast-dark")


DARK = Theme(
    name="dark",
    window="#0e1016",
    rail="#0b0d12",
    panel="#12151d",
    card="#181c26",
    card_hover="#1e2330",
    card_selected="#262d45",
    border="#2b3244",
    text="#e8ebf4",
    muted="#a5aec3",
    faint="#8d98b0",
    accent="#5162e8",
    on_accent="#ffffff",
    accent_soft="#20264a",
    accent_text="#9aa6ff",
    ok="#3ddc97",
    warn="#f5b454",
    danger="#ff7d90",
    code_background="#0b0d13",
    highlight="#5c4a12",
    highlight_text="#fff3cf",
    selection="#3a46a0",
)

LIGHT = Theme(
    name="light",
    window="#f7f8fb",
    rail="#eef0f5",
    panel="#fbfbfd",
    card="#ffffff",
    card_hover="#f1f3f9",
    card_selected="#e8eaff",
    border="#dde1eb",
    text="#171a23",
    muted="#525c72",
    faint="#5f697e",
    accent="#4a58e0",
    on_accent="#ffffff",
    accent_soft="#e8eaff",
    accent_text="#3f4cd0",
    ok="#0a6f46",
    warn="#8a5200",
    danger="#b8243b",
    code_background="#f4f5f9",
    highlight="#ffe9a3",
    highlight_text="#2b2205",
    selection="#c9cfff",
)


CONTRAST_DARK = Theme(
    name="contrast-dark",
    window="#000000",
    rail="#000000",
    panel="#000000",
    card="#000000",
    card_hover="#1c1c1c",
    card_selected="#00264d",
    border="#ffffff",
    text="#ffffff",
    muted="#f0f0f0",
    faint="#dcdcdc",
    accent="#ffe04d",
    on_accent="#000000",
    accent_soft="#332b00",
    accent_text="#ffe04d",
    ok="#6dffa8",
    warn="#ffd080",
    danger="#ffb3bd",
    code_background="#000000",
    highlight="#ffe04d",
    highlight_text="#000000",
    selection="#004080",
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    window="#ffffff",
    rail="#ffffff",
    panel="#ffffff",
    card="#ffffff",
    card_hover="#ececec",
    card_selected="#d4e3ff",
    border="#000000",
    text="#000000",
    muted="#1a1a1a",
    faint="#2e2e2e",
    accent="#00109c",
    on_accent="#ffffff",
    accent_soft="#dfe6ff",
    accent_text="#00107a",
    ok="#003d1e",
    warn="#4d2d00",
    danger="#7a0012",
    code_background="#ffffff",
    highlight="#ffe14d",
    highlight_text="#000000",
    selection="#b3d1ff",
)


def palette(theme: Theme) -> QPalette:
    """What Fusion draws plain controls with."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.card,
        roles.AlternateBase: theme.card_hover,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.faint,
        roles.Button: theme.card,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.danger,
        roles.ToolTipBase: theme.card_hover,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.text,
        roles.Accent: theme.accent,
        roles.Link: theme.accent_text,
        roles.LinkVisited: theme.accent_text,
        roles.Light: theme.card_hover,
        roles.Midlight: theme.border,
        roles.Mid: theme.border,
        roles.Dark: theme.border,
        roles.Shadow: theme.rail,
    }
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        result.setColor(disabled, role, QColor(theme.faint))
    return result


class ThemeController(QObject):
    """Holds the theme that is shown; `changed` carries the new `Theme`."""

    changed = Signal(object)

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._app: QApplication | None = None
        self._current = self._resolve()

    @property
    def current(self) -> Theme:
        return self._current

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        if self._app is not None:
            self._app.styleHints().setColorScheme(_SCHEMES[mode])
        self._follow()

    def apply(self, app: QApplication) -> None:
        """Dress the application, and follow the system from now on."""
        self._app = app
        app.setStyle("Fusion")
        app.styleHints().setColorScheme(_SCHEMES[self._mode])
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)
        self._current = self._resolve()
        app.setPalette(palette(self._current))

    @Slot()
    def _follow(self) -> None:
        theme = self._resolve()
        if theme is self._current:
            return
        self._current = theme
        if self._app is not None:
            self._app.setPalette(palette(theme))
        self.changed.emit(theme)

    def _resolve(self) -> Theme:
        if self._mode != "system":
            return _CHOSEN[self._mode]
        hints = QGuiApplication.styleHints() if QGuiApplication.instance() is not None else None
        if hints is None:
            return LIGHT
        is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT


_CHOSEN = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast-light": Qt.ColorScheme.Light,
    "contrast-dark": Qt.ColorScheme.Dark,
}
