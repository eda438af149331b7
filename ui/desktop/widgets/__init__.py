"""Small widgets that every page uses: painted from theme tokens, reachable by keyboard, named.

Each takes the `ThemeController` first and reads its tokens when it paints.
"""

from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.buttons import GhostButton, IconButton, PrimaryButton
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.dialogs import ask_text, confirm, tell
from ui.desktop.widgets.empty_state import Action, EmptyState
from ui.desktop.widgets.fields import ComboBox, LineEdit, NumberField, SearchField
from ui.desktop.widgets.labels import ElidedLabel, Label, SectionLabel
from ui.desktop.widgets.pill import Pill
from ui.desktop.widgets.progress import ProgressBar, Spinner
from ui.desktop.widgets.scrolling import ScrollBar, scroll_column, use_thin_scroll_bars
from ui.desktop.widgets.toast import Toast

__all__ = [
    "Action",
    "Banner",
    "Card",
    "ComboBox",
    "ElidedLabel",
    "EmptyState",
    "GhostButton",
    "IconButton",
    "Label",
    "LineEdit",
    "NumberField",
    "Pill",
    "PrimaryButton",
    "ProgressBar",
    "ScrollBar",
    "SearchField",
    "SectionLabel",
    "Spinner",
    "Toast",
    "ask_text",
    "confirm",
    "scroll_column",
    "tell",
    "use_thin_scroll_bars",
]
