"""The command that starts the probing child in tests, without the program around it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def child_command(prelude: str = "") -> tuple[str, ...]:
    """As `python -m ui --child` would be; `prelude` runs first in the child (`plan` is known)."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        f"{prelude}\n"
        "from engines.llama.probe import probe_main\n"
        "sys.exit(probe_main())"
    )
    return (sys.executable, "-c", code)
