"""Models from a hub: search, look, choose, agree, download, carry in.

Every step that reaches a network is one permitted action beyond the gate. What has arrived passes
the same desk as a file from a stick. Knows no HTTP, no window.
"""

from __future__ import annotations

import contextlib
import ipaddress
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, word
from workbench.domain.clock import now
from workbench.domain.hub import (
    PUBLIC_HUB,
    REPOSITORY,
    Choice,
    FittedOffer,
    HubModel,
    HubRepository,
    Offer,
    choose,
)
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import Keep
from workbench.domain.provenance import Listed
from workbench.egress.actions import MODELS
from workbench.errors import DiskFull, InputError, NotFound, ResourceError
from workbench.jobs import JobContext
from workbench.ports.machine import Machine
from workbench.ports.model_hub import FetchJob, HubAccess, ModelHub
from workbench.services.models.carry_in import CarryIn, Wish
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.network import Network
from workbench.settings import SettingsFile
from workbench.storage.download_store import DownloadStore, StoredDownload
from workbench.storage.os_keyring import read_secret

KEYRING: Final = ("ai-workbench", "huggingface")
_SPARE_BYTES: Final = 256 << 20  # left free on the disk, for the database and its journal


@dataclass(frozen=True, slots=True)
class Looked:
    """A repository, and what of it suits this machine."""

    repository: HubRepository
    choice: Choice


@dataclass(frozen=True, slots=True)
class DownloadPlan:
    """What would be done, for the person to agree to. `arrived_bytes`: of an earlier try."""

    repository: HubRepository
    offer: FittedOffer
    host: str
    hosts: tuple[str, ...]  # everything that may be reached on the way
    arrived_bytes: int
    free_disk_bytes: int

    @property
    def id(self) -> str:
        """Of the download that this would be; the same choice has the same."""
        return _stored(self.repository, self.offer.offer).id

    @property
    def left_bytes(self) -> int:
        return max(0, self.offer.offer.size_bytes - self.arrived_bytes)

    @property
    def sends(self) -> str:
        """What leaves this machine, in one sentence."""
        return (
            f"{self.host} learns this machine's address, the name of the model and of its files,"
            " and, if you give one, your token there; nothing else."
        )

    @property
    def licence_words(self) -> str:
        return self.repository.licence or "none is named: ask the owner what you may do with it"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A download that was paused or cut off."""

    id: str
    repository: str
    name: str
    licence: str
    arrived_bytes: int
    total_bytes: int


class Downloads:
    """Call from the download lane: a look takes seconds, a download hours."""

    def __init__(
        self,
        *,
        hub: ModelHub,
        network: Network,
        machine: Machine,
        carry_in: CarryIn,
        settings: SettingsFile,
        audit: Audit,
        changes: Changes,
        store: DownloadStore,
    ) -> None:
        self._hub = hub
        self._network = network
        self._machine = machine
        self._carry_in = carry_in
        self._settings = settings
        self._audit = audit
        self._changes = changes
        self._store = store
        self._lock = threading.Lock()
        self._running: set[str] = set()

    @property
    def is_permitted(self) -> bool:
        """Can anything be asked in this run of the program?"""
        return self._network.is_permitted(MODELS.name)

    @property
    def endpoint(self) -> str:
        """The hub that is asked. Raises InputError if the setting is no address."""
        ruled = self._network.hub_endpoint
        chosen = (ruled or self._settings.current.hub_endpoint or PUBLIC_HUB).rstrip("/")
        url = urlsplit(chosen)
        is_safe = url.scheme == "https" or (
            url.scheme == "http" and (bool(ruled) or _is_loopback(url.hostname or ""))
        )
        if not is_safe or not url.hostname or url.query or url.username:
            raise InputError(
                f"“{chosen[:80]}” is no address of a hub.",
                hint="hub_endpoint has the form https://models.example.org.",
            )
        return chosen

    def token(self) -> str:
        """The token that lies in the keyring of the system; empty without one."""
        return read_secret(*KEYRING)

    def search(
        self, words: str, context: JobContext, author: str = "", limit: int = 30, token: str = ""
    ) -> tuple[HubModel, ...]:
        """GGUF models by words of their names, the most downloaded first."""
        access = self._access(token)
        return self._hub.search(
            access, words.strip(), author.strip(), limit, lambda: context.cancelled
        )

    def look(
        self, repository: str, context: JobContext, revision: str = "", token: str = ""
    ) -> Looked:
        """What is in a repository, and which of it suits this machine's memory."""
        name = repository.strip().removeprefix(f"{self.endpoint}/")
        if not REPOSITORY.fullmatch(name):
            raise InputError(
                f"“{repository[:80]}” is no repository.", hint="It has the form OWNER/NAME."
            )
        access = self._access(token)
        found = self._hub.repository(access, name, revision, lambda: context.cancelled)
        machine = self._machine.report()
        return Looked(found, choose(found.offers, machine.free_memory_bytes, machine.memory_bytes))

    def plan(self, looked: Looked, wanted: str = "") -> DownloadPlan:
        """`wanted`: a quantisation or a file's name; empty takes what is recommended.

        Raises NotFound, InputError.
        """
        offer = _chosen(looked, wanted)
        host = urlsplit(looked.repository.endpoint).hostname or ""
        stored = _stored(looked.repository, offer.offer)
        return DownloadPlan(
            repository=looked.repository,
            offer=offer,
            host=host,
            hosts=self._network.hosts(MODELS.name),
            arrived_bytes=self._store.arrived_bytes(stored),
            free_disk_bytes=_free_disk(self._store.folder),
        )

    def download(
        self, plan: DownloadPlan, context: JobContext, *, is_accepted: bool, token: str = ""
    ) -> RegisteredModel:
        """Download what the person agreed to and carry it in; a stopped one can be gone on with.

        Reports `FetchProgress`, then `CarryProgress`. Raises InputError without the agreement, what
        `ModelHub.fetch` and `CarryIn.bring_in` raise.
        """
        if not is_accepted:
            raise InputError(
                "The download and the licence of the model were not agreed to.",
                hint="Read what is shown, and agree to it.",
            )
        stored = _stored(plan.repository, plan.offer.offer)
        facts: dict[str, str | int | tuple[str, ...]] = {
            "commit": stored.commit,
            "licence": word(stored.licence),
            "bytes": stored.total_bytes,
        }
        event = Event(Action.LICENCE_ACCEPTED, stored.repository, facts)
        with self._audit.telling(event):
            self._store.save(stored)
        return self._bring(stored, context, token)

    def resume(self, download_id: str, context: JobContext, token: str = "") -> RegisteredModel:
        """Go on with one that was paused or cut off. Raises as `download` does, and NotFound."""
        return self._bring(self._store.get(download_id), context, token)

    def unfinished(self) -> tuple[Unfinished, ...]:
        """What was paused or cut off, and is not at work now."""
        with self._lock:
            running = set(self._running)
        return tuple(
            Unfinished(
                item.id,
                item.repository,
                item.files[0].name,
                item.licence,
                self._store.arrived_bytes(item),
                item.total_bytes,
            )
            for item in self._store.list()
            if item.id not in running
        )

    def discard(self, download_id: str) -> None:
        """Delete what arrived of one. Raises ResourceError while it is at work."""
        with self._at_work(download_id):
            self._store.remove(download_id)
        self._changes.publish(Kind.MODELS)

    # ------------------------------------------------------------------------ private

    def _bring(self, stored: StoredDownload, context: JobContext, token: str) -> RegisteredModel:
        access = self._access(token, stored.endpoint)
        with self._at_work(stored.id):
            folder = self._store.place(stored.id)
            self._check_disk(stored)
            job = FetchJob(stored.repository, stored.commit, stored.files, folder)
            paths = self._hub.fetch(access, job, context.report, lambda: context.cancelled)
            model = self._carry(stored, paths[0], context)
            self._store.remove(stored.id)
        facts: dict[str, str | int | tuple[str, ...]] = {
            "commit": stored.commit,
            "model": model.id,
            "sha256": model.sha256,
            "bytes": stored.total_bytes,
        }
        self._audit.record(Event(Action.MODEL_DOWNLOADED, stored.repository, facts))
        self._changes.publish(Kind.MODELS, model.id)
        return model

    def _carry(self, stored: StoredDownload, path: Path, context: JobContext) -> RegisteredModel:
        hashes = tuple(file.sha256 for file in stored.files)
        host = urlsplit(stored.endpoint).hostname or ""
        wish = Wish(
            path,
            Keep.LINK,
            hashes if all(hashes) else (),
            listed=Listed(
                by=f"the SHA-256 that {host} lists",
                licence=stored.licence,
                source=f"{stored.repository} at {stored.commit[:12]}, {host}",
            ),
        )
        try:
            return self._carry_in.bring_in(wish, context)
        except InputError as error:
            if not isinstance(error.__cause__, OSError):
                raise
        # A file system without hard links: the bytes are copied, and the first ones deleted.
        return self._carry_in.bring_in(replace(wish, keep=Keep.COPY), context)

    def _check_disk(self, stored: StoredDownload) -> None:
        left = stored.total_bytes - self._store.arrived_bytes(stored)
        free = _free_disk(self._store.folder)
        if free < left + _SPARE_BYTES:
            raise DiskFull(
                f"The download needs {left / 2**30:.1f} GiB more, and the disk of the workspace has"
                f" {free / 2**30:.1f} GiB free.",
                hint="Free some space, or choose a smaller quantisation.",
            )

    def _access(self, token: str, endpoint: str = "") -> HubAccess:
        """Raises NetworkRefused before anything is started, naming what is not permitted."""
        chosen = endpoint or self.endpoint
        self._network.require(MODELS.name, chosen)
        return HubAccess(chosen, token)

    @contextlib.contextmanager
    def _at_work(self, download_id: str) -> Iterator[None]:
        with self._lock:
            if download_id in self._running:
                raise ResourceError(
                    "This download is at work already.", hint="Wait for it, or pause it."
                )
            self._running.add(download_id)
        try:
            yield
        finally:
            with self._lock:
                self._running.discard(download_id)


def _stored(repository: HubRepository, offer: Offer) -> StoredDownload:
    return StoredDownload(
        repository.endpoint,
        repository.repository,
        repository.commit,
        offer.files,
        repository.licence,
        now(),
    )


def _chosen(looked: Looked, wanted: str) -> FittedOffer:
    choice, name = looked.choice, wanted.strip().casefold()
    if not name:
        if choice.recommended is None:
            raise InputError(choice.reason, hint="Choose another model, or name a file.")
        return choice.recommended
    for item in choice.offers:
        names = {item.offer.quantization.casefold(), item.offer.name.casefold()}
        if name in names | {file.path.casefold() for file in item.offer.files}:
            return item
    known = ", ".join(item.offer.quantization or item.offer.name for item in choice.offers)
    raise NotFound(
        f"{looked.repository.repository} has no “{wanted[:80]}”.",
        hint=f"It has: {known[:500]}" if known else "It has no GGUF model.",
    )


def _free_disk(folder: Path) -> int:
    place = folder
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
