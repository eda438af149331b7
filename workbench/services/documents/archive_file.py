"""An archive of a collection as a ZIP file: written whole, read with limits and every hash checked.

Untrusted: names must be of a known form and are never used as paths, sizes are those that the
manifest states, and nothing is unpacked to disk. Knows no database.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from workbench.domain.collection_archive import (
    FORMAT,
    MANIFEST,
    MEMBER,
    VECTORS,
    VERSION,
    ArchivedDocument,
    Manifest,
    Member,
    document_member,
    fault_of,
    file_member,
)
from workbench.domain.collection_settings import checked
from workbench.domain.search_options import checked_variety
from workbench.errors import Corrupt, DiskFull, InputError
from workbench.storage.codec import dumps, loads
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

_PIECE = 1 << 20
_MOST_MEMBERS = 400_000
_MOST_MANIFEST = 100_000_000
_MOST_JSON = 400_000_000  # of one document
_MOST_TIMES = 300  # as large as the archive, unpacked
_ALWAYS = 200_000_000  # is fine, however well it was packed
_KEY = 32  # bytes of a content's hash before each vector


class ArchiveWriter:
    """Everything that is put in is in the manifest, which comes last. Nothing is there before."""

    def __init__(self, path: Path, files: ExportFiles = IN_THE_CLEAR) -> None:
        self._path = path
        self._writing = files.writing(path)
        self._members: list[Member] = []
        self._is_whole = False

    def __enter__(self) -> Self:
        with _writing(self._path):
            self._file = self._writing.__enter__()
            self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED, compresslevel=4)
        return self

    def put(self, name: str, pieces: Iterator[bytes]) -> None:
        digest, size = hashlib.sha256(), 0
        with _writing(self._path), self._zip.open(name, "w", force_zip64=True) as member:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                member.write(piece)
        self._members.append(Member(name, digest.hexdigest(), size))

    def put_document(self, document: ArchivedDocument) -> None:
        self.put(document_member(document.sha256), iter([dumps(document).encode("utf-8")]))

    def finish(self, make: Callable[[tuple[Member, ...]], Manifest]) -> None:
        with _writing(self._path):
            self._zip.writestr(MANIFEST, dumps(make(tuple(self._members))))
            self._zip.close()
            self._is_whole = True
            self._writing.__exit__(None, None, None)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_whole:
            return
        with contextlib.suppress(OSError, ValueError):
            self._zip.close()
        given_up = error or RuntimeError("not finished")
        with contextlib.suppress(OSError, type(given_up)):
            self._writing.__exit__(type(given_up), given_up, trace)


class ArchiveReader:
    """Raises InputError where a file is no such archive, Corrupt where it is damaged."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        try:
            self._zip = zipfile.ZipFile(self._path)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise InputError(
                f"{self._path.name} is no archive of a collection.",
                hint="Choose a file that `collections export` wrote.",
            ) from error
        try:
            self._check_names()
            self.manifest = self._manifest()
            self._members = {one.name: one for one in self.manifest.members}
            self._check_members()
        except BaseException:
            self._zip.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def hashes(self) -> tuple[str, ...]:
        """Of the files of all documents."""
        return tuple(
            name.removeprefix("files/") for name in self._members if name.startswith("files/")
        )

    def document(self, sha256: str) -> ArchivedDocument:
        data = b"".join(self._pieces(document_member(sha256), _MOST_JSON))
        try:
            found = loads(ArchivedDocument, data.decode("utf-8"))
        except (Corrupt, UnicodeDecodeError, RecursionError) as error:
            raise self._damaged("a document cannot be read") from error
        fault = fault_of(found)
        if fault or found.sha256 != sha256:
            raise self._damaged(fault or "a document is another one")
        if found.size_bytes != self._members[file_member(sha256)].size_bytes:
            raise self._damaged("a file has another size")
        return found

    def file(self, sha256: str) -> Iterator[bytes]:
        """Raises Corrupt at its end, if not before, when it is not the file of this hash."""
        return self._pieces(file_member(sha256), None)

    def vectors(self) -> Iterator[tuple[bytes, bytes]]:
        """Content hash and vector, as they are stored; all finite and of length 1."""
        import numpy as np

        width = _KEY + 4 * self.manifest.dimension
        if VECTORS not in self._members or self.manifest.dimension == 0:
            return
        rest = b""
        for piece in self._pieces(VECTORS, None):
            rest += piece
            whole = len(rest) - len(rest) % width
            rows = [rest[at : at + width] for at in range(0, whole, width)]
            if rows:
                values = np.frombuffer(b"".join(row[_KEY:] for row in rows), dtype="<f4")
                lengths = np.linalg.norm(values.reshape(len(rows), -1), axis=1)
                if not np.all(np.abs(lengths - 1.0) < 0.01):  # NaN is none of them
                    raise self._damaged("a vector is none")
            rest = rest[whole:]
            for row in rows:
                yield row[:_KEY], row[_KEY:]
        if rest:
            raise self._damaged("vectors are cut off")

    def check(self, progress: Callable[[int, int], None]) -> None:
        """Read everything once. `progress(done, total)` counts documents and may raise."""
        total = len(self.hashes)
        for at, sha256 in enumerate(self.hashes):
            progress(at, total)
            self.document(sha256)
            for _ in self.file(sha256):
                pass
        for _ in self.vectors():
            pass

    def _check_names(self) -> None:
        entries = self._zip.infolist()
        names = [entry.filename for entry in entries]
        if len(names) > _MOST_MEMBERS or len(set(names)) != len(names):
            raise self._damaged("it has too many parts, or one twice")
        if MANIFEST not in names:
            raise InputError(
                f"{self._path.name} is no archive of a collection.",
                hint="Choose a file that `collections export` wrote.",
            )
        if any(name != MANIFEST and not MEMBER.fullmatch(name) for name in names):
            raise self._damaged("it has a part that does not belong there")
        if any(entry.flag_bits & 1 for entry in entries):
            raise self._damaged("a part is encrypted")
        total = sum(entry.file_size for entry in entries)
        if total > max(_ALWAYS, _MOST_TIMES * self._path.stat().st_size):
            raise self._damaged("it would unpack to more than 300 times its size")

    def _manifest(self) -> Manifest:
        data = b"".join(self._bounded(MANIFEST, _MOST_MANIFEST))
        try:
            known = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise self._damaged("its manifest cannot be read") from error
        if not isinstance(known, dict) or known.get("format") != FORMAT:
            raise InputError(
                f"{self._path.name} is no archive of a collection.",
                hint="Choose a file that `collections export` wrote.",
            )
        if known.get("version") != VERSION:
            raise InputError(
                f"{self._path.name} was written by another version of AI Workbench.",
                hint="Use the version that wrote it.",
            )
        try:
            found = loads(Manifest, data.decode("utf-8"))
        except (Corrupt, UnicodeDecodeError) as error:
            raise self._damaged("its manifest cannot be read") from error
        try:
            checked(found.settings)
            checked_variety(found.variety)
        except InputError as error:
            raise self._damaged("its settings cannot be true") from error
        if not found.name.strip() or len(found.name) > 1_000 or not 0 <= found.dimension <= 65_536:
            raise self._damaged("its manifest cannot be true")
        return found

    def _check_members(self) -> None:
        known = {entry.filename: entry.file_size for entry in self._zip.infolist()}
        stated = {one.name: one.size_bytes for one in self.manifest.members}
        known.pop(MANIFEST)
        if known != stated or len(stated) != len(self.manifest.members):
            raise self._damaged("its parts are not those of its manifest")
        documents = {name[10:-5] for name in known if name.startswith("documents/")}
        if documents != set(self.hashes):
            raise self._damaged("files and documents do not fit each other")
        for sha256 in self.hashes:
            if self._members[file_member(sha256)].sha256 != sha256:
                raise self._damaged("a file has another hash")

    def _pieces(self, name: str, most: int | None) -> Iterator[bytes]:
        member = self._members[name]
        if most is not None and member.size_bytes > most:
            raise self._damaged("a part is too large")
        digest = hashlib.sha256()
        for piece in self._bounded(name, member.size_bytes):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != member.sha256:
            raise self._damaged("a part is not what it was")

    def _bounded(self, name: str, most: int) -> Iterator[bytes]:
        try:
            with self._zip.open(name) as member:
                yield from _up_to(member, most, self._damaged)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError,
                RuntimeError) as error:  # fmt: skip
            raise self._damaged("a part cannot be unpacked") from error

    def _damaged(self, why: str) -> Corrupt:
        return Corrupt(
            f"{self._path.name} is damaged: {why}.", hint="Nothing was imported. Export it again."
        )


def _up_to(member: IO[bytes], most: int, damaged: Callable[[str], Corrupt]) -> Iterator[bytes]:
    n = 0
    while piece := member.read(_PIECE):
        n += len(piece)
        if n > most:
            raise damaged("a part is larger than it says")
        yield piece


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskFull(
            f"{path} could not be written.", hint="Choose another place.", details=str(error)
        ) from error
