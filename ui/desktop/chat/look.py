"""What the transcript and the panels take from the theme, worked out once per theme."""

from __future__ import annotations

from dataclasses import dataclass

from ui.desktop.fonts import FAMILY, MONO_FAMILY, SIZE_PX
from ui.desktop.markdown.style import (
    CONTRAST_DARK_CODE,
    CONTRAST_LIGHT_CODE,
    DARK_CODE,
    LIGHT_CODE,
    MarkdownStyle,
)
from ui.desktop.theme import Theme, ThemeController


@dataclass(frozen=True, slots=True)
class Look:
    controller: ThemeController
    theme: Theme
    markdown: MarkdownStyle


_CODE = {
    "light": LIGHT_CODE,
    "dark": DARK_CODE,
    "contrast-light": CONTRAST_LIGHT_CODE,
    "contrast-dark": CONTRAST_DARK_CODE,
}


def look_of(controller: ThemeController) -> Look:
    theme = controller.current
    is_dark = theme.is_dark
    return Look(
        controller,
        theme,
        MarkdownStyle(
            text=theme.text,
            muted=theme.muted,
            accent=theme.accent_text,
            chip=theme.accent_soft,
            chip_text=theme.accent_text,
            code_background=theme.card_hover,
            border=theme.border,
            header=theme.card_hover,
            is_dark=is_dark,
            family=FAMILY,
            mono_family=MONO_FAMILY,
            size_px=SIZE_PX,
            code_colours=_CODE[theme.name],
        ),
    )
