"""How a text may be read by a model: as it stands, and undisguised where that makes words of it.

Pure. A view counts where more of it is common words than of the text as it stands.
"""

from __future__ import annotations

import re
from typing import Final

from workbench.domain.guard.views import Signs, View, views

MOST_READINGS: Final = 3  # beside the plain one
_LEAST_COMMON: Final = 2
_WORD: Final = re.compile(r"[^\W\d_]+")
_LOOKED_AT: Final = 4_000  # characters


def readings(text: str, signs: Signs) -> list[View]:
    """The plain view first."""
    plain, *others = views(text, signs)
    known = n_common(plain.text, signs)
    found = [plain]
    for view in others:
        wanted = _LEAST_COMMON if view.whole is not None else max(_LEAST_COMMON, known + 1)
        if n_common(view.text, signs) >= wanted:
            found.append(view)
            if len(found) > MOST_READINGS:
                break
    return found


def n_common(text: str, signs: Signs) -> int:
    return sum(word in signs.common for word in _WORD.findall(text[:_LOOKED_AT].lower()))
