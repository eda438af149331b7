"""The command that starts the engine's children in tests, without the program around it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def child_command(prelude: str = "") -> tuple[str, ...]:
    """As `python -m ui --child` would be; `prelude` runs first in the child (`plan` is known)."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        f"{prelude}\n"
        "from engines.build import run_child\n"
        "sys.exit(run_child(sys.argv[-1]))"
    )
    return (sys.executable, "-c", code)
