"""Every text colour can be read on every surface that it stands on."""

from __future__ import annotations

import itertools

import pytest

from ui.desktop.markdown.style import CONTRAST_DARK_CODE, CONTRAST_LIGHT_CODE
from ui.desktop.privacy.colours import ground
from ui.desktop.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Theme,
    ThemeController,
)

SURFACES = ("window", "rail", "panel", "card", "card_hover", "card_selected")
TEXTS = ("text", "muted", "faint", "accent_text", "ok", "warn", "danger")
PAIRS = (
    *itertools.product(TEXTS, SURFACES),
    ("on_accent", "accent"),
    ("accent_text", "accent_soft"),
    ("text", "accent_soft"),
    ("text", "code_background"),
    ("text", "selection"),
    ("muted", "code_background"),
    ("highlight_text", "highlight"),
)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "back"), PAIRS, ids=lambda value: str(value))
def test_text_reaches_a_contrast_of_four_and_a_half(theme: Theme, front: str, back: str) -> None:
    ratio = contrast(getattr(theme, front), getattr(theme, back))
    assert ratio >= 4.5, f"{front} on {back} in the {theme.name} theme: {ratio:.2f}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_focus_ring_stands_out_from_every_surface(theme: Theme) -> None:
    ratios = [contrast(theme.accent_text, getattr(theme, surface)) for surface in SURFACES]
    assert min(ratios) >= 3.0


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "back"), PAIRS, ids=lambda value: str(value))
def test_high_contrast_reaches_seven(theme: Theme, front: str, back: str) -> None:
    ratio = contrast(getattr(theme, front), getattr(theme, back))
    assert ratio >= 7.0, f"{front} on {back} in the {theme.name} theme: {ratio:.2f}"


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)
def test_with_high_contrast_frames_stand_out_and_marked_words_are_read(theme: Theme) -> None:
    assert min(contrast(theme.border, getattr(theme, back)) for back in SURFACES) >= 4.5
    for kind in ("PERSON", "IBAN_CODE", "DATE_TIME", "SECRET", "SOMETHING"):
        assert contrast(theme.text, ground(kind, theme).name()) >= 7.0


@pytest.mark.parametrize(
    ("theme", "code"), [(CONTRAST_LIGHT, CONTRAST_LIGHT_CODE), (CONTRAST_DARK, CONTRAST_DARK_CODE)]
)
def test_with_high_contrast_code_reaches_seven(theme: Theme, code: dict[str, str]) -> None:
    ratios = {name: contrast(colour, theme.card_hover) for name, colour in code.items()}
    assert min(ratios.values()) >= 7.0, ratios


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_choosing_a_theme_tells_the_listeners_once(qapp: object) -> None:
    controller = ThemeController("light")
    seen: list[Theme] = []
    controller.changed.connect(seen.append)

    controller.set_mode("dark")
    controller.set_mode("dark")

    assert seen == [DARK]
    assert controller.current is DARK
