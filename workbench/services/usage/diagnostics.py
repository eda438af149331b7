"""What is installed, what runs, what was probed and where things are: the doctor's report.

Holds no document text and no prompts, so that it can be handed to somebody who helps.
"""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench import egress
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.documents.library import Library
from workbench.services.models.kept_keys import KeptKeys
from workbench.services.models.models import Models
from workbench.services.workspace.encryption import Encryption
from workbench.storage import sqlite


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[tuple[str, str], ...]


class Diagnostics:
    def __init__(
        self,
        *,
        paths: WorkspacePaths,
        engines: Engines,
        library: Library,
        models: Models,
        kept_keys: KeptKeys,
        seal: egress.Seal,
        folders: Callable[[], tuple[tuple[str, str], ...]],
    ) -> None:
        """`folders`: how linked folders are followed."""
        self._folders = folders
        self._paths = paths
        self._engines = engines
        self._library = library
        self._models = models
        self._kept_keys = kept_keys
        self._seal = seal

    def report(self) -> tuple[Section, ...]:
        """Look now. Takes about a second; call from a lane."""
        builders: tuple[Callable[[], Section], ...] = (
            self._program,
            self._machine,
            self._probes,
            self._model,
            self._workspace,
            lambda: Section("Linked folders", self._folders()),
            self._network,
        )
        return tuple(build() for build in builders)

    def _program(self) -> Section:
        libraries = self._engines.machine.report().libraries
        return Section(
            "Program",
            (
                ("Python", platform.python_version()),
                ("System", platform.platform()),
                ("SQLite", sqlite.version()),
                ("Installed", "as an application" if hasattr(sys, "_MEIPASS") else "from source"),
                *sorted(libraries.items()),
            ),
        )

    def _machine(self) -> Section:
        machine = self._engines.machine.report()
        return Section(
            "Machine",
            (
                ("Processor", machine.cpu),
                ("Cores", str(machine.cores)),
                ("Memory", f"{_gib(machine.memory_bytes)}, {_gib(machine.free_memory_bytes)} free"),
                ("Accelerators", ", ".join(machine.accelerators) or "none found"),
            ),
        )

    def _probes(self) -> Section:
        probes = self._engines.machine.report().probes
        rows = tuple(sorted(probes.items())) or (("Models probed", "none yet"),)
        return Section("What was probed", rows)

    def _model(self) -> Section:
        loaded = self._models.loaded
        if loaded is None:
            return Section("Model", (("Loaded", "none"),))
        return Section(
            "Model",
            (
                ("Loaded", Path(loaded.path).name),
                ("Architecture", loaded.header.architecture),
                ("Context", f"{loaded.n_ctx:,} tokens"),
                ("Threads", str(loaded.n_threads)),
                ("GPU layers", str(loaded.n_gpu_layers)),
                *(("Note", note) for note in loaded.notes),
            ),
        )

    def _workspace(self) -> Section:
        collections = self._library.collections()
        disk = shutil.disk_usage(self._paths.root)
        return Section(
            "Workspace",
            (
                ("Folder", str(self._paths.root)),
                ("Database", f"{self._paths.database.name}, {_mib(self._paths.database)}"),
                ("Documents", f"{self._paths.blobs.name}, {_mib(self._paths.blobs)}"),
                ("Vector index", f"{self._paths.index.name}, {_mib(self._paths.index)}"),
                ("Cache", f"{self._paths.cache.name}, {_mib(self._paths.cache)}"),
                ("Encryption", _encryption(self._paths)),
                ("Kept conversations", self._kept_keys.kept.words),
                ("Collections", str(len(collections))),
                ("Files", str(sum(item.n_documents for item in collections))),
                ("Disk free", _gib(disk.free)),
            ),
        )

    def _network(self) -> Section:
        tried, refused = egress.tally(egress.attempts()), egress.refused()
        listing = self._seal.listing
        listed = "listed" if listing.is_live else "not listed"
        closed = "closed in the kernel" if self._seal.is_closed else "guarded in Python only"
        return Section(
            "Network",
            (
                ("State", f"{closed}: {self._seal.reason}"),
                ("Permitted", self._seal.gate.policy.sentence),
                ("Native code", f"{listed}: {listing.sentence}"),
                ("Refused attempts", f"{tried.refused:,}"),
                ("Connections of permitted actions", f"{tried.permitted:,}"),
                ("Sockets refused to native code", f"{tried.sockets:,}"),
                *(
                    (f"Refused {item.at[:19]}", f"{item.module} → {item.target}")
                    for item in refused[-5:]
                ),
            ),
        )


def _encryption(paths: WorkspacePaths) -> str:
    status = Encryption(paths).status()
    return f"opened by {', '.join(status.ways)}" if status.is_encrypted else "none"


def _gib(size_bytes: float) -> str:
    return f"{size_bytes / 2**30:.1f} GiB"


def _mib(path: Path) -> str:
    if path.is_file():
        size = path.stat().st_size
    else:
        size = sum(item.stat().st_size for item in path.rglob("*") if item.is_file())
    return f"{size / 2**20:.1f} MiB"
