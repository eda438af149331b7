"""What a person who asks about the network is told: the walls, and the statement to be printed."""

from __future__ import annotations

from typing import Final

from workbench import egress
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.services.workspace.egress_state import Wall, walls
from workbench.services.workspace.network import Network
from workbench.services.workspace.network_statement import statement

_MOST: Final = 1_000_000


class EgressReport:
    """Of this run of the program, and of what is on record."""

    def __init__(self, *, network: Network, trail: AuditTrail, seal: egress.Seal) -> None:
        self._network = network
        self._trail = trail
        self._seal = seal

    def walls(self) -> tuple[Wall, ...]:
        """From the weakest to the strongest."""
        return walls(self._seal)

    def statement(self) -> str:
        """The whole statement as plain text. Reads the whole audit log."""
        entries = self._trail.list(_MOST, "network")
        told = statement(self._network.status(), self._seal, entries, self._trail.verify())
        standing = [f"  {one.name}: {one.state}; {one.told}" for one in self.walls()]
        return "\n".join((told, "", "Walls, here and now:", *standing))
