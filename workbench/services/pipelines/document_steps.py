"""Steps over documents: bring a collection in line with its folders; redact files."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from workbench.domain.clock import new_id
from workbench.domain.linked_folder import LinkedFolder, SyncProgress, SyncReport
from workbench.domain.pipeline import PipelineStep
from workbench.errors import InputError, NotFound, WorkspaceReadOnly
from workbench.jobs import Done, Failed, JobContext, WasCancelled
from workbench.services.pipelines.step_kit import Begun, Came, Kit, Needed, Way, documents_digest
from workbench.services.privacy.privacy import Pseudonyms
from workbench.storage.outbox import MOST_BYTES, SUFFIXES, Outbox, checked_name

_MOST_FILES: Final = 200_000  # looked at for what changed
_MOST_REDACTED: Final = 500
_PATIENCE_S: Final = 5.0  # for files that are being written
_LOOK_S: Final = 0.1
_INTO: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_ATTEMPT_CHARS: Final = 8


class SyncStep:
    """`collection`; with `folder`, that one is linked if it is not."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, step: PipelineStep, _needed: Needed, context: JobContext) -> dict[str, str]:
        places = [one.path for one in self._linked(step)]
        if not places and "folder" in step.settings:
            places = [str(_place(step.text("folder")))]
        return {place: _stamps(Path(place), context) for place in places}

    def work(self, step: PipelineStep, _needed: Needed, _begun: Begun, context: JobContext) -> Came:
        kit = self._kit
        collection = kit.library.collection_named(step.text("collection"), create=True)
        folders = self._linked(step)
        if not folders and "folder" in step.settings:
            folders = [kit.folders.link(_place(step.text("folder")), collection.id)]
        if not folders:
            raise InputError(
                f"No folder is linked to “{collection.name}”.",
                hint="Name one with `folder`, or link it: workbench docs sync FOLDER -c C",
            )
        reports = [self._sync(one, context) for one in folders]
        away = [one.path for one in reports if one.away]
        if away:
            raise InputError(f"The folder {away[0]} is away.", hint="Is its drive there?")
        n_failed = sum(len(one.failed) for one in reports)
        said = (
            f"{sum(one.added for one in reports):,} new, {sum(one.changed for one in reports):,}"
            f" changed, {sum(one.removed for one in reports):,} gone, {n_failed:,} unreadable"
        )
        seen = documents_digest(kit, collection.name)
        return Came(said, {"collection": collection.name, "documents": seen})

    def is_there(self, output: Mapping[str, str]) -> bool:
        try:
            return documents_digest(self._kit, output["collection"]) == output["documents"]
        except NotFound:
            return False

    def _linked(self, step: PipelineStep) -> list[LinkedFolder]:
        try:
            collection = self._kit.library.collection_named(step.text("collection"))
        except NotFound:
            return []
        found = [one for one in self._kit.folders.all() if one.collection_id == collection.id]
        if "folder" in step.settings:
            place = str(_place(step.text("folder")))
            return [one for one in found if one.path == place]
        return [one for one in found if not one.is_paused]

    def _sync(self, folder: LinkedFolder, context: JobContext) -> SyncReport:
        """On the lane that adds and removes documents."""

        def tell(event: object) -> None:
            if isinstance(event, SyncProgress) and event.total:
                context.report(Way(event.done / event.total))

        job = self._kit.index_lane.submit(
            lambda own: self._kit.sync.sync(folder.id, own, patience_s=_PATIENCE_S),
            on_event=tell,
        )
        while job.wait(_LOOK_S) is None:
            if context.cancelled:
                job.cancel()
        match job.outcome:
            case Done(report):
                made: SyncReport = report
                return made
            case Failed(error):
                raise error
            case WasCancelled() | None:
                context.check()
                raise InputError("The sync was stopped.", hint="Go on with the run.")


class RedactStep:
    """Text files of `folder`, without personal data, into a folder of the outbox."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._privacy = kit.finding

    def facts(self, step: PipelineStep, _needed: Needed, context: JobContext) -> dict[str, str]:
        named = step.text("policy", "default")
        policy = Path(named).expanduser()
        seen = hashlib.sha256()
        for path in _texts(_place(step.text("folder"))):
            context.check()
            seen.update(os.fsencode(path.name) + b"\0" + hashlib.sha256(_content(path)).digest())
        rules = hashlib.sha256(_content(policy)).hexdigest() if policy.is_file() else named
        return {"files": seen.hexdigest(), "policy": rules}

    def work(self, step: PipelineStep, _needed: Needed, begun: Begun, context: JobContext) -> Came:
        if not _INTO.fullmatch(step.text("into")):
            raise InputError(
                "`into` is no name for a folder.", hint="Use letters, digits, - and _."
            )
        policy = self._privacy.policy(step.text("policy", "default"))
        source = _place(step.text("folder"))
        files = list(_texts(source))
        if not files:
            raise InputError(
                f"There is no text in {source}.", hint=f"Read are {', '.join(SUFFIXES)}."
            )
        if len(files) > _MOST_REDACTED:
            raise InputError(
                f"{source} has {len(files):,} texts; {_MOST_REDACTED} can be redacted in one step.",
                hint="Divide the folder.",
            )
        root = self._kit.outbox
        if root.is_symlink():
            raise InputError("The outbox is a link to somewhere else.", hint="Remove the link.")
        if begun.handle and (root / begun.handle).is_dir():  # what a kill left half done
            shutil.rmtree(root / begun.handle)
        name = f"{step.text('into')}-{new_id()[-_ATTEMPT_CHARS:]}"
        begun.keep(name)
        outbox, pseudonyms, n_found = Outbox(root / name), Pseudonyms(), 0
        for n, path in enumerate(files):
            context.check()
            text = _text(path)
            found = self._privacy.find(text, policy)
            n_found += len(found)
            outbox.write(path.name, pseudonyms.redact(text, found, policy).text)
            context.report(Way((n + 1) / len(files)))
        said = f"{len(files):,} texts, {n_found:,} places redacted, in outbox/{name}"
        return Came(said, {"folder": name, "files": str(len(files))})

    def is_there(self, output: Mapping[str, str]) -> bool:
        folder = self._kit.outbox / output["folder"]
        return folder.is_dir() and sum(1 for _ in folder.iterdir()) >= int(output["files"])


def _place(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise InputError(f"The folder {text} is not absolute.", hint="Begin with / or ~.")
    return path


def _texts(folder: Path) -> Iterator[Path]:
    """In the order of their names. Raises InputError for names the outbox cannot take."""
    try:
        found = sorted(
            path
            for path in folder.iterdir()
            if path.suffix in SUFFIXES and path.is_file() and not path.is_symlink()
        )
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be read.", hint="Check the path.") from error
    for path in found:
        checked_name(path.name)
        yield path


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path.name} cannot be read.", hint="Check the file.") from error
    if len(content) > MOST_BYTES:
        raise InputError(f"{path.name} is larger than {MOST_BYTES:,} bytes.", hint="Divide it.")
    return content


def _text(path: Path) -> str:
    try:
        return _content(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not UTF-8.", hint="Convert it first.") from error


def _stamps(folder: Path, context: JobContext) -> str:
    """Of names, sizes and times below a folder; no file is opened."""
    seen, n = hashlib.sha256(), 0
    try:
        for place, folders, names in os.walk(folder):
            context.check()
            folders.sort()
            for name in sorted(names):
                n += 1
                if n > _MOST_FILES:
                    raise InputError(
                        f"{folder} holds more than {_MOST_FILES:,} files.",
                        hint="Link smaller folders.",
                    )
                path = Path(place) / name
                status = path.lstat()
                told = f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n"
                seen.update(told.encode("utf-8", "surrogateescape"))
    except FileNotFoundError:  # it went while it was looked at: no two looks are alike
        return new_id()
    except OSError as error:
        raise WorkspaceReadOnly(
            f"The folder {folder} cannot be looked through.", hint="Check its permissions."
        ) from error
    return seen.hexdigest()
