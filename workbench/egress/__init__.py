"""Nothing leaves the machine: switches for libraries, a guard in Python, a filter in the kernel
with a process that tells whom it refused.

And the one way out for what a person or an administrator permitted: a gate with a gatekeeper. Uses
the standard library alone, so that it can act before anything else is imported.
"""

from workbench.egress.actions import ACTIONS, MODELS, VECTORS, NetworkAction
from workbench.egress.door import open_door
from workbench.egress.gate import Channel, Gate, Use, closed_gate, launch
from workbench.egress.guard import (
    Attempt,
    Tally,
    attempts,
    install,
    refused,
    tally,
    told_by_children,
)
from workbench.egress.guard import follow as follow_attempts
from workbench.egress.guard import is_up as is_guarded
from workbench.egress.guard import unrecorded as unrecorded_attempts
from workbench.egress.listing import Listing
from workbench.egress.policy import Policy, read_policy, workspace_of
from workbench.egress.seccomp import Seal, seal
from workbench.egress.switches import set_offline_switches
from workbench.egress.told import listen
from workbench.egress.told import stop as stop_listening

__all__ = [
    "ACTIONS",
    "MODELS",
    "VECTORS",
    "Attempt",
    "Channel",
    "Gate",
    "Listing",
    "NetworkAction",
    "Policy",
    "Seal",
    "Tally",
    "Use",
    "attempts",
    "closed_gate",
    "follow_attempts",
    "install",
    "is_guarded",
    "launch",
    "listen",
    "open_door",
    "read_policy",
    "refused",
    "seal",
    "set_offline_switches",
    "stop_listening",
    "tally",
    "told_by_children",
    "unrecorded_attempts",
    "workspace_of",
]
