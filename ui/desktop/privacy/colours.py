"""A colour for each group of types, on light and on dark; the name always stands beside it."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.desktop.theme import Theme

_GROUPS = (
    ({"PERSON", "AGE", "DATE_OF_BIRTH"}, 212),
    ({"LOCATION", "ADDRESS"}, 150),
    ({"ORGANIZATION"}, 275),
    ({"EMAIL_ADDRESS", "PHONE_NUMBER", "URL", "IP_ADDRESS", "MAC_ADDRESS"}, 185),
    ({"IBAN_CODE", "CREDIT_CARD", "BANK_ACCOUNT", "CRYPTO"}, 32),
    ({"SECRET", "URL_CREDENTIALS"}, 352),
    ({"DATE_TIME"}, 95),
)
_OTHER = 320


def hue_of(entity_type: str) -> int:
    return next((hue for types, hue in _GROUPS if entity_type in types), _OTHER)


def ground(entity_type: str, theme: Theme) -> QColor:
    """Behind text of the page's colour; legible on both."""
    colour = QColor()
    dark, light = (40, 232) if theme.is_contrast else (70, 215)
    colour.setHsl(hue_of(entity_type), 150, dark if theme.is_dark else light)
    return colour
