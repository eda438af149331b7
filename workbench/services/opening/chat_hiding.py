"""Bind the database to what hides texts of chats, for as long as the workspace is open."""

from __future__ import annotations

import contextlib

from workbench.paths import WorkspacePaths
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.privacy.chat_hiding import ChatHiding
from workbench.services.privacy.draft_sealing import DraftSealing
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.privacy import Privacy
from workbench.services.privacy.stored_chats import StoredChats
from workbench.services.workspace.audit import Audit
from workbench.storage.chat_vault import ChatVault
from workbench.storage.database import Database
from workbench.storage.private_files import PrivateFiles


def hide_chats(
    *,
    database: Database,
    paths: WorkspacePaths,
    files: PrivateFiles,
    rules: OwnRules,
    finding: Privacy,
    numbers: CollectionPrivacy,
    audit: Audit,
    closing: contextlib.ExitStack,
) -> ChatHiding:
    """A value has one number in chats, prompts and collections, as far as they know each other."""
    vault = ChatVault(paths.chats_vault, paths.vault_key, files)
    closing.callback(vault.close)
    vault.elsewhere = numbers
    numbers.chats = vault
    chats = StoredChats(rules, vault, finding)
    database.texts = chats
    files.seal_within(DraftSealing(chats, vault))
    return ChatHiding(
        chats=chats,
        vault=vault,
        database=database,
        rules=rules,
        paths=paths,
        files=files,
        audit=audit,
    )
