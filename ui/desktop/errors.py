"""The one place where a failure turns into something that a person reads."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.empty_state import Action
from workbench.errors import Cancelled, WorkbenchError


def present(error: BaseException, banner: Banner, actions: Sequence[Action] = ()) -> None:
    """Show a known error on the page's banner; a bug goes to the crash hook; a cancel is silent."""
    match error:
        case WorkbenchError():
            banner.show_message(
                error.message, error.hint, kind="error", details=error.details, actions=actions
            )
        case Cancelled():
            return
        case _:
            sys.excepthook(type(error), error, error.__traceback__)
