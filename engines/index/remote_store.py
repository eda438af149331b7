"""A Chroma server behind the same calls as Chroma's files: names of its own for each workspace.

Lives in the child beyond the gate. What a server removes it may keep in its files, as Chroma does;
to compact them is the server's own business.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engines.child_loop import describe_error
from engines.index.generations import broken
from engines.index.store import ChromaStore, translated
from workbench.errors import NetworkRefused, Unreachable, WorkbenchError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

PAGE = 10_000


class RemoteStore(ChromaStore):
    def __init__(self, url: str, workspace: str, token: str = "") -> None:
        super().__init__(Path())
        self._url = urlsplit(url)
        self._workspace = workspace
        self._token = token

    @translated
    def ids(self, collection: str) -> list[int]:
        target = self._collection(collection)
        found: list[int] = []
        while target is not None:
            page = target.get(include=[], limit=PAGE, offset=len(found))["ids"]
            found += map(int, page)
            if len(page) < PAGE:
                break
        return found

    @translated
    def compact(self) -> None:
        """The server's own business."""

    @translated
    def reset(self) -> None:
        client = self._connected()
        for collection in client.list_collections():
            if collection.name.startswith(self._name("")):
                client.delete_collection(collection.name)
        self._open.clear()

    def failure(self, error: BaseException) -> WorkbenchError:
        import httpx

        self._open.clear()  # what was known of the server may be true no more
        if isinstance(error, NetworkRefused):
            return error
        if self._client is None or isinstance(error, (httpx.HTTPError, OSError)):
            self._client = None
            return Unreachable(
                f"The index server at {self._url.hostname} does not answer.",
                hint="Until it does every stored vector is compared, which takes longer.",
                details=describe_error(error)["details"],
            )
        return broken(describe_error(error)["details"])

    def _connected(self) -> ClientAPI:
        if self._client is None:
            import chromadb
            from chromadb.config import Settings

            is_safe = self._url.scheme == "https"
            self._client = chromadb.HttpClient(
                host=self._url.hostname or "",
                port=self._url.port or (443 if is_safe else 80),
                ssl=is_safe,
                headers={"Authorization": f"Bearer {self._token}"} if self._token else {},
                settings=Settings(anonymized_telemetry=False),
            )
        return self._client

    def _name(self, collection: str) -> str:
        return f"workbench-{self._workspace}-{collection}"
