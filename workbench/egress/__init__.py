"""Nothing leaves the machine: switches for libraries, a guard in Python, a filter in the kernel.

Uses the standard library alone, so that it can act before anything else is imported.
"""

from workbench.egress.guard import Attempt, allow, attempts, install
from workbench.egress.seccomp import Seal, seal
from workbench.egress.switches import set_offline_switches

__all__ = ["Attempt", "Seal", "allow", "attempts", "install", "seal", "set_offline_switches"]
