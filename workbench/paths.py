"""Where a workspace keeps its things: one folder that the person can see, copy and move."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

APP_FOLDER = "AI Workbench"
PORTABLE = "portable"  # a file of this name beside an installed program, of any content
PORTABLE_WORKSPACE = "workspace"  # then the workspace, beside it as well


@dataclass(frozen=True, slots=True)
class WorkspacePaths:
    """The places inside one workspace folder. Pure: creates nothing, checks nothing."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "workbench.db"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def lock(self) -> Path:
        return self.root / "workbench.lock"

    @property
    def blobs(self) -> Path:
        """Copies of the documents, named by their SHA-256."""
        return self.root / "documents"

    @property
    def index(self) -> Path:
        """The vector index; disposable, rebuilt from the database."""
        return self.root / "index"

    @property
    def models(self) -> Path:
        """Models that were copied or linked into the workspace, each in a folder of its own."""
        return self.root / "models"

    @property
    def arriving(self) -> Path:
        """Models that are being downloaded; what is here was not checked yet."""
        return self.root / "downloads"

    @property
    def cache(self) -> Path:
        """Verdicts of probes, computed keys of conversations; disposable."""
        return self.root / "cache"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def vault_key(self) -> Path:
        """What opens vaults that were made without a passphrase; readable by its owner alone."""
        return self.root / "vault.key"

    @property
    def vaults(self) -> Path:
        """What placeholders in collections stand for: one encrypted vault for each collection."""
        return self.root / "vaults"

    @property
    def chats_vault(self) -> Path:
        """What marks in stored chats stand for."""
        return self.root / "chats.vault"

    @property
    def cache_key(self) -> Path:
        """What opens the kept keys of conversations; readable by its owner alone."""
        return self.root / "cache.key"

    @property
    def encryption(self) -> Path:
        """What the keys of an encrypted workspace are wrapped in; absent: it is not encrypted."""
        return self.root / "encryption.json"

    @property
    def profiles(self) -> Path:
        """Who may open the workspace, with wrapped keys; absent: one owner, no profiles."""
        return self.root / "profiles.json"

    @property
    def sealed_settings(self) -> Path:
        """All settings of an encrypted workspace; `settings` has what is read before that."""
        return self.root / "settings.sealed"

    @property
    def private_files(self) -> tuple[Path, ...]:
        """Small files that say something about the person; sealed in an encrypted workspace."""
        names = (
            "settings.sealed",
            "rails.json",
            "privacy.json",
            "prices.json",
            "drafts.json",
            "prompt-drafts.json",
        )
        keys = (self.vault_key, self.cache_key, self.audit / "signing-key.pem")
        return (*(self.root / name for name in names), *keys)

    @property
    def training(self) -> Path:
        """Training runs: their data, checkpoints and curves, in the clear."""
        return self.root / "training"

    @property
    def policy(self) -> Path:
        """What whoever looks after this workspace forbids in it; absent: nothing."""
        return self.root / "policy.json"

    @property
    def audit(self) -> Path:
        """Signed checkpoints of the audit log, and the key that signs them."""
        return self.root / "audit"


def default_workspace() -> Path:
    """The per-user data folder of this system; `AI_WORKBENCH_WORKSPACE` overrides it.

    An installed program that a file named `portable` lies beside keeps everything beside itself.
    """
    chosen = os.environ.get("AI_WORKBENCH_WORKSPACE")
    if chosen:
        return Path(chosen).expanduser()
    beside = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (beside / PORTABLE).exists():
        return beside / PORTABLE_WORKSPACE
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
    return base / APP_FOLDER


def resources() -> Path:
    """The folder of prompts, icons, fonts and the demo model, in a checkout or a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"
