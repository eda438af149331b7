"""How the contract tests start the program's children."""

from __future__ import annotations

import sys

CHILD_COMMAND = (sys.executable, "-m", "engines.build", "--child")
