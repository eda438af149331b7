"""Names that the ways in use of what is stored of holds and requests."""

from workbench.storage.retention_store import LegalHold, RetentionRun
from workbench.storage.rights_store import RightsRequest

__all__ = ["LegalHold", "RetentionRun", "RightsRequest"]
