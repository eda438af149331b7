"""The desk where models are carried in: read, hash, compare with what is expected, keep, register.

What is refused leaves no model, and no bytes in the workspace, but a record with the reason.
Knows no GGUF and no window: the header comes from the inspector, progress goes to the job.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.lineage import Lineage
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_file import FileState, Keep, ModelCheck, ModelFile, digest_of
from workbench.domain.provenance import SHA256, Expectation, Listed, judge
from workbench.errors import InputError, ModelRefused, ResourceError
from workbench.jobs import JobContext
from workbench.ports.model_inspector import ModelInspector
from workbench.services.models.model_files import copied, files_of, hashed, linked, recorded_files
from workbench.services.models.models import Arrival, Models, check_event, place_of
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.examined import split_headers
from workbench.services.workspace.manifests import read_manifest
from workbench.services.workspace.trusted_keys import TrustedKeys
from workbench.storage.model_store import ModelStore

_PARTIAL: Final = "partial-"
_FOLDER_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Wish:
    """One model to carry in. `path` may be any part of a split one.

    `sha256s`: of each part, in order. `name` empty: what the file calls itself. `version_of`: any
    version of the model that this one is a newer version of. `listed`: who says the hashes, if
    nobody typed them.
    """

    path: Path
    keep: Keep = Keep.IN_PLACE
    sha256s: tuple[str, ...] = ()
    manifest: Path | None = None
    name: str = ""
    version_of: ModelId | None = None
    listed: Listed | None = None


class CarryIn:
    """One model at a time; call from a lane, a large model takes minutes."""

    def __init__(
        self,
        *,
        models: Models,
        store: ModelStore,
        inspector: ModelInspector,
        keys: TrustedKeys,
        audit: Audit,
        changes: Changes,
        folder: Path,
    ) -> None:
        self._models = models
        self._store = store
        self._inspector = inspector
        self._keys = keys
        self._audit = audit
        self._changes = changes
        self._folder = folder
        self._busy = threading.Lock()
        self._at_work: set[Path] = set()  # folders of models that are being made

    def bring_in(self, wish: Wish, context: JobContext) -> RegisteredModel:
        """Carry one model in and register it; the same bytes again are the same model.

        Reports `CarryProgress`. Raises what `ModelInspector.inspect` raises; ModelRefused if the
        bytes are not those that are expected, which is recorded; DiskFull, ResourceError,
        Cancelled, which leave nothing behind.
        """
        place = place_of(wish.path)
        try:
            expected = self._expectation(wish.sha256s, wish.manifest, wish.listed)
        except ModelRefused as refused:
            check = ModelCheck(FileState.REFUSED, reason=refused.message, at=now())
            self._refuse(place.name, None, check)
            raise
        header, adapter = split_headers(self._inspector.inspect_any(place))
        place = place.with_name(header.parts[0]) if header.parts else place
        with self._busy:
            self._sweep()
            with self._gathered(wish.keep, files_of(place, header), context) as files:
                check = self._with_standing(judge(files, expected, now()))
                if check.state is FileState.REFUSED:
                    self._refuse(place.name, self._models.at(place), check)
                    raise _refusal(place.name, check)
                if wish.keep is not Keep.IN_PLACE:  # what was read is what is kept
                    read = self._inspector.inspect_any(Path(files[0].path))
                    header, adapter = split_headers(read)
                arrival = Arrival(header, files, wish.keep, check, wish.name, adapter=adapter)
                return self._register(wish, arrival, check)

    @contextlib.contextmanager
    def making(self) -> Iterator[Path]:
        """A folder for a model that is being made here; gone at the end unless `keep_made` took it.

        Raises ResourceError.
        """
        partial = self._folder / f"{_PARTIAL}{new_id()}"
        with self._busy:
            self._at_work.add(partial)
        try:
            _make_folder(partial)
            yield partial
        finally:
            shutil.rmtree(partial, ignore_errors=True)
            with self._busy:
                self._at_work.discard(partial)

    def keep_made(
        self, made: Path, name: str, lineage: Lineage, context: JobContext
    ) -> RegisteredModel:
        """Hash and register a model that was made in a folder of `making`.

        The same bytes again are the same model. Raises InputError if it is no whole GGUF,
        ResourceError, Cancelled.
        """
        header = self._inspector.inspect(made)
        files = hashed(files_of(made, header), context)
        digest = digest_of([file.sha256 for file in files])
        check = ModelCheck(FileState.UNVERIFIED, digest, reason=lineage.sentence, at=now())
        with self._busy:
            known = self._models.holding(digest)
            if known is not None and known.state not in {FileState.MISSING, FileState.CHANGED}:
                return known
            files = self._settled(files, digest)
            return self._models.register(
                Arrival(header, files, Keep.COPY, check, name, "", lineage)
            )

    def verify(
        self,
        model_id: ModelId,
        context: JobContext,
        sha256s: tuple[str, ...] = (),
        manifest: Path | None = None,
    ) -> RegisteredModel:
        """Hash the model's files again and compare with the record, and with what is expected.

        Bytes that are as they were keep their standing; others make it `changed`, or `refused`
        where somebody vouches for different ones. Raises ModelFileMissing, Cancelled.
        """
        model = self._models.get(model_id)
        expected = self._expectation(sha256s, manifest)
        files = hashed(recorded_files(model), context)
        digest = digest_of([file.sha256 for file in files])
        check = judge(files, expected, now())
        if model.is_demo:
            self._audit.record(check_event(model, check))
            return replace(model, check=check, state=check.state, sha256=digest)
        if check.state is not FileState.REFUSED and (reason := _change(model, digest)):
            check = ModelCheck(FileState.CHANGED, digest, reason=reason, at=now())
        elif check.state is FileState.UNVERIFIED:
            check = self._standing(model, digest, check)
        if check.state in {FileState.CHANGED, FileState.REFUSED}:
            with self._audit.telling(check_event(model, check)):
                self._store.add_check(model.id, model.name, check)
        else:
            self._models.renew(model.id, files, check)
        self._changes.publish(Kind.MODELS, model.id)
        return self._models.get(model.id)

    def remove(self, model_id: ModelId) -> None:
        """Forget a model; a copy or link in the workspace goes too, a file elsewhere stays.

        Raises InputError for the demo model, NotFound.
        """
        self._models.remove(model_id)
        self.tidy()

    def history(self, model_id: ModelId) -> tuple[ModelCheck, ...]:
        """What came of each look at this model's bytes, the newest first."""
        return tuple(check for _name, check in self._store.checks(model_id))

    def refusals(self) -> tuple[tuple[str, ModelCheck], ...]:
        """File names of imports that were refused, with the reason, the newest first."""
        return self._store.checks(None)

    def tidy(self) -> None:
        """Unlink what a kill left in the workspace's folder of models."""
        with self._busy:
            self._sweep()

    # ------------------------------------------------------------------------ private

    def _expectation(
        self, sha256s: tuple[str, ...], manifest: Path | None, listed: Listed | None = None
    ) -> Expectation:
        wanted = tuple(item.strip().lower().removeprefix("sha256:") for item in sha256s)
        for item in wanted:
            if not SHA256.fullmatch(item):
                raise InputError(
                    f"“{item[:80]}” is no SHA-256.", hint="It has 64 hexadecimal digits."
                )
        read = read_manifest(manifest, self._keys) if manifest is not None else None
        return Expectation(wanted, read, listed)

    @contextlib.contextmanager
    def _gathered(
        self, keep: Keep, files: tuple[ModelFile, ...], context: JobContext
    ) -> Iterator[tuple[ModelFile, ...]]:
        """The files where they will stay or are made ready to, hashed; gone again on any error."""
        if keep is Keep.IN_PLACE:
            yield hashed(files, context)
            return
        partial = self._folder / f"{_PARTIAL}{new_id()}"
        _make_folder(partial)
        try:
            if keep is Keep.COPY:
                yield copied(files, partial, context)
            else:
                yield hashed(linked(files, partial), context)
        finally:
            shutil.rmtree(partial, ignore_errors=True)

    def _register(
        self,
        wish: Wish,
        arrival: Arrival,
        check: ModelCheck,
    ) -> RegisteredModel:
        files = arrival.files
        known = self._models.holding(check.sha256)
        is_whole = known is not None and known.state not in {FileState.MISSING, FileState.CHANGED}
        stays = wish.keep is Keep.IN_PLACE or (known and known.keep is not Keep.IN_PLACE)
        if known is not None and is_whole and stays:  # the same bytes are there already
            is_here = known.path == files[0].path
            return self._models.renew(known.id, files if is_here else known.files, check)
        if wish.keep is not Keep.IN_PLACE:
            files = self._settled(files, check.sha256)
        line = self._line(wish.version_of, arrival) if wish.version_of else ""
        return self._models.register(replace(arrival, files=files, line=line))

    def _line(self, older: ModelId, arrival: Arrival) -> str:
        """The name that both are versions of."""
        model = self._models.get(older)
        if (model.adapter is None) != (arrival.adapter is None):
            raise InputError(
                f"An adapter is no version of a model, nor the other way round: {model.name}.",
                hint="Import it under a name of its own.",
            )
        return model.line

    def _settled(self, files: tuple[ModelFile, ...], digest: str) -> tuple[ModelFile, ...]:
        """Give the gathered folder its lasting name, which says what the bytes in it are."""
        partial = Path(files[0].path).parent
        folder = self._folder / digest[:_FOLDER_DIGITS]
        try:
            if folder.is_dir():  # a copy that was damaged; whole ones are not carried in twice
                shutil.rmtree(folder)
            partial.rename(folder)
        except OSError as error:
            raise ResourceError(
                f"The folder {folder.name} in the workspace's “models” cannot be replaced.",
                hint="Unload the model and try again.",
                details=str(error),
            ) from error
        return tuple(replace(file, path=str(folder / Path(file.path).name)) for file in files)

    def _with_standing(self, check: ModelCheck) -> ModelCheck:
        known = self._models.holding(check.sha256)
        if known is None or check.state is not FileState.UNVERIFIED:
            return check
        return self._standing(known, check.sha256, check)

    def _standing(self, model: RegisteredModel, digest: str, check: ModelCheck) -> ModelCheck:
        """Nobody said anything new: the last word on exactly these bytes still holds."""
        for earlier in self.history(model.id):
            if earlier.state is not FileState.CHANGED and earlier.sha256 == digest:
                return replace(earlier, at=check.at)
        return check

    def _refuse(self, name: str, known: RegisteredModel | None, check: ModelCheck) -> None:
        subject = known.id if known else ""
        event = Event(Action.MODEL_REFUSED, subject, {"sha256": check.sha256}, "refused")
        with self._audit.telling(event):
            self._store.add_check(known.id if known else None, name, check)
        self._changes.publish(Kind.MODELS)

    def _sweep(self) -> None:
        if not self._folder.is_dir():
            return
        used = {Path(file.path).parent for m in self._models.registered() for file in m.files}
        for folder in self._folder.iterdir():
            if folder.is_dir() and folder not in used and folder not in self._at_work:
                shutil.rmtree(folder, ignore_errors=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise ResourceError(
            "The workspace's “models” folder cannot be written to.",
            hint="Check the folder's permissions, or register the model in place.",
            details=str(error),
        ) from error


def _change(model: RegisteredModel, digest: str) -> str:
    """In what way the bytes are not those that were registered; empty if they may be."""
    if model.sha256:
        came = f"The SHA-256 is {digest}; it was {model.sha256} when the model came."
        return "" if model.sha256 == digest else came
    if model.state is FileState.CHANGED:
        return "Size or time differ, and no SHA-256 of the earlier bytes is on record."
    return ""


def _refusal(name: str, check: ModelCheck) -> ModelRefused:
    return ModelRefused(
        f"{name} is refused: {check.reason}",
        hint="Get the file again from its source, or check what it was compared with.",
    )
