"""Rules, vaults and hiding of a workspace folder, without models and window."""

from __future__ import annotations

from pathlib import Path

from tests.document_room import Room as DocumentRoom
from workbench.services.privacy.hiding import Hiding
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.prompt_tags import PromptTags
from workbench.services.workspace.audit import Audit
from workbench.storage.audit_log import AuditLog
from workbench.storage.policy_file import PolicyFile
from workbench.storage.private_files import PrivateFiles


class PrivacyRoom:
    def __init__(self, root: Path) -> None:
        self.documents = DocumentRoom(root)
        self.folder = self.documents.folder
        self.policy = self.folder / "policy.json"
        self.rules = OwnRules(
            self.folder,
            PrivateFiles(self.folder),
            PolicyFile(self.policy),
            Audit(AuditLog(self.documents.database)),
        )
        self.hiding = Hiding(self.rules, PromptTags(self.documents.privacy.shared))

    def close(self) -> None:
        self.documents.close()
