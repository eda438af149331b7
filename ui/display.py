"""Is there a screen to open a window on?"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """True where a window can be shown. An explicit Qt platform other than offscreen counts."""
    env = os.environ if environment is None else environment
    chosen = env.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in ("offscreen", "minimal", "vnc")
    if platform.startswith("linux") or "bsd" in platform:
        return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))
    return True
