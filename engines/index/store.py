"""Chroma behind plain calls: one Chroma collection per collection, cosine, ids and vectors.

Lives in the index child. Every failure of Chroma or of its files is an IndexFailure.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from engines.child_loop import describe_error
from engines.index.file_seal import unseal
from engines.index.generations import Generations, broken
from workbench.errors import DiskFull, IndexFailure, WorkbenchError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

    from workbench.ports.embedder import Float32Matrix

P = ParamSpec("P")
T = TypeVar("T")
Store = TypeVar("Store", bound="ChromaStore")

PAGE = 1_000
_SPACE_TO_WORK = 20_000_000
_HNSW = {"space": "cosine", "ef_construction": 128, "ef_search": 256, "max_neighbors": 24}


def translated(
    method: Callable[Concatenate[Store, P], T],
) -> Callable[Concatenate[Store, P], T]:
    """Chroma raises whatever its Rust core, SQLite or numpy do, panics included."""

    @wraps(method)
    def wrapper(self: Store, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(self, *args, **kwargs)
        except (IndexFailure, DiskFull, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise self.failure(error) from error

    return wrapper


class ChromaStore:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._generations = Generations(folder)
        self._path: Path | None = None
        self._client: ClientAPI | None = None
        self._open: dict[str, Collection] = {}

    @translated
    def add(self, collection: str, ids: Sequence[int], vectors: Float32Matrix) -> None:
        target = self._collection(collection, create=True)
        assert target is not None
        target.upsert(ids=[str(i) for i in ids], embeddings=vectors)

    @translated
    def query(self, collection: str, vector: Float32Matrix, k: int) -> list[tuple[int, float]]:
        target = self._collection(collection)
        if target is None:
            return []
        found = target.query(query_embeddings=vector, n_results=k, include=["distances"])
        distances = found["distances"] or [[]]
        return [
            (int(name), 1.0 - float(distance))
            for name, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    @translated
    def remove(self, collection: str, ids: Sequence[int]) -> None:
        target = self._collection(collection)
        if target is not None:
            target.delete(ids=[str(i) for i in ids])

    @translated
    def ids(self, collection: str) -> list[int]:
        target = self._collection(collection)
        return [] if target is None else [int(i) for i in target.get(include=[])["ids"]]

    @translated
    def drop(self, collection: str) -> None:
        from chromadb.errors import NotFoundError

        self._open.pop(collection, None)
        with suppress(NotFoundError):
            self._connected().delete_collection(self._name(collection))

    @translated
    def compact(self) -> None:
        """Copy what lives into a new generation, switch to it, unlink the old one."""
        old_client, old_path = self._connected(), self._path
        new_path = self._generations.create(after=old_path)
        new_client = _connect(new_path)
        for old in old_client.list_collections():
            new = new_client.create_collection(
                old.name, embedding_function=None, configuration={"hnsw": _HNSW}
            )
            for names, vectors in _pages(old):
                new.upsert(ids=names, embeddings=vectors)
        self._generations.switch(new_path)
        self._open.clear()
        self._client, self._path = new_client, new_path
        old_client.close()
        if old_path is not None:
            self._generations.unlink(old_path)

    def failure(self, error: BaseException) -> WorkbenchError:
        details = describe_error(error)["details"]
        if isinstance(error, OSError) and error.filename and self._client is None:
            details += " while opening the files"
        with suppress(OSError):
            if shutil.disk_usage(self._folder).free < _SPACE_TO_WORK:
                return DiskFull(
                    "The disk is full; the search index could not be written.",
                    hint="Free some space and try again. Nothing stored was lost.",
                )
        return broken(details)

    def _connected(self) -> ClientAPI:
        if self._client is None:
            if not unseal(self._folder):
                raise broken("its files are not what they were when they were closed")
            self._path = self._generations.open()
            self._client = _connect(self._path)
        return self._client

    def _collection(self, collection: str, *, create: bool = False) -> Collection | None:
        from chromadb.errors import NotFoundError

        if collection not in self._open:
            client, name = self._connected(), self._name(collection)
            try:
                self._open[collection] = client.get_collection(name, embedding_function=None)
            except NotFoundError:
                if not create:
                    return None
                self._open[collection] = client.create_collection(
                    name, embedding_function=None, configuration={"hnsw": _HNSW}
                )
        return self._open[collection]

    def _name(self, collection: str) -> str:
        """What Chroma calls it."""
        return f"c-{collection}"


def _connect(path: Path) -> ClientAPI:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(path), settings=Settings(anonymized_telemetry=False))


def _pages(collection: Collection) -> Iterator[tuple[list[str], Any]]:
    names = collection.get(include=[])["ids"]
    for begin in range(0, len(names), PAGE):
        page = collection.get(ids=names[begin : begin + PAGE], include=["embeddings"])
        yield page["ids"], page["embeddings"]
