"""Prompts in and out: a folder of text files, JSON, promptfoo's `prompts:`, signed packs.

What comes in never overwrites: a prompt that is known gets a new version, or nothing if its
content is the same. What cannot be read is named, one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from workbench.domain.clock import new_id, now
from workbench.domain.prompt import Prompt, PromptId, PromptVersion, WholePrompt
from workbench.errors import InputError, WorkbenchError
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.prompts import prompt_folder, prompt_json, prompt_pack, promptfoo
from workbench.services.prompts.prompt_records import PromptRecord, Unread
from workbench.services.prompts.prompts import Prompts
from workbench.services.workspace.audit import user_name
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

Format = Literal["folder", "json", "promptfoo", "pack"]
Outcome = Literal["updated", "same"]
FORMATS: tuple[Format, ...] = ("folder", "json", "promptfoo", "pack")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Names of prompts, by what happened to them."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    signer: str = ""  # fingerprint of the key that signed a pack


@dataclass(slots=True)
class _Tally:
    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def refuse(self, name: str, error: WorkbenchError) -> None:
        self.unread.append(Unread(name, f"{error.message} {error.hint}".strip()))


class PromptExchange:
    """Reads and writes files; call from a lane."""

    def __init__(self, prompts: Prompts) -> None:
        self._prompts = prompts
        self.leaving: Leaves = as_it_is
        self.export_files: ExportFiles = IN_THE_CLEAR

    def import_from(
        self, path: Path, *, single_braces: bool = False, signer: str = ""
    ) -> ImportReport:
        """The kind is told by the path: a folder, `.json`, `.yaml`, `.promptpack`, or one text.

        `single_braces`: plain texts mark variables as `{name}`. `signer`: accept a pack only if
        this key signed it (the beginning of its fingerprint, 16 digits at least).
        Raises InputError for what cannot be read at all, a tampered pack among them.
        """
        if not path.exists():
            raise InputError(f"There is no file or folder {path}.", hint="Check the path.")
        suffix = path.suffix.lower()
        fingerprint = ""
        if path.is_dir():
            records, unread = prompt_folder.read_folder(path, single_braces=single_braces)
        elif suffix == prompt_pack.SUFFIX:
            fingerprint, text = prompt_pack.open_pack(path, signer)
            records, unread = prompt_json.read_json(text)
        elif suffix == ".json":
            records, unread = prompt_json.read_json(prompt_folder.read_text(path))
        elif suffix in (".yaml", ".yml"):
            records, unread = promptfoo.read_config(path)
        else:
            records = [prompt_folder.read_one(path, path.parent, single_braces=single_braces)]
            unread = []
        tally = _Tally(unread=list(unread))
        self._take_in(records, path.name, tally)
        return ImportReport(
            tuple(tally.created),
            tuple(tally.updated),
            tuple(tally.same),
            tuple(tally.unread),
            fingerprint,
        )

    def export_to(
        self,
        path: Path,
        prompts: Sequence[Prompt],
        kind: Format,
        *,
        label: str = "",
        key: Path | None = None,
    ) -> tuple[str, ...]:
        """Write them; returns what was written, as paths below `path` or the file itself.

        Folder and promptfoo hold one version each: the newest, or the one that `label` points
        to (prompts without it are left out). JSON and packs hold all versions and labels. A pack
        is signed with the key in the file `key`, which is made if it is not there.
        Raises InputError, WorkspaceReadOnly.
        """
        if kind in ("folder", "promptfoo"):
            chosen = [
                (
                    self.leaving(prompt),
                    self._left(
                        self._prompts.version(prompt, label) if label else self._newest(prompt)
                    ),
                )
                for prompt in prompts
                if not label or label in dict(prompt.labels)
            ]
            if kind == "folder":
                return prompt_folder.write_folder(path, chosen, self.export_files)
            return promptfoo.write_config(path, chosen, self.export_files)
        text = prompt_json.write_json(
            [
                (
                    self.leaving(prompt),
                    tuple(map(self._left, reversed(self._prompts.versions(prompt.id)))),
                )
                for prompt in prompts
            ]
        )
        if kind == "json":
            written = prompt_folder.write_text(path, text, self.export_files)
        else:
            if key is None:
                raise InputError(
                    "A pack must be signed.", hint="Name the file of your key with --key."
                )
            written = prompt_pack.write_pack(path, text, key, self.export_files)
        return (str(written),)

    def _left(self, version: PromptVersion) -> PromptVersion:
        """As it may leave; a content that was changed has its own hash."""
        made = self.leaving(version)
        return replace(made, hash=made.content.hash) if made != version else version

    def _newest(self, prompt: Prompt) -> PromptVersion:
        return self._prompts.version(prompt)

    def _take_in(self, records: Sequence[PromptRecord], source: str, tally: _Tally) -> None:
        """New prompts in one transaction, since each costs a wait for the disk; then the rest."""
        known = {one.name: one for one in self._prompts.list()}
        new: dict[str, WholePrompt] = {}
        others: list[PromptRecord] = []
        for record in records:
            if record.name in known or record.name in new:
                others.append(record)
                continue
            try:
                new[record.name] = self._prompts.checked(_as_new(record, source))
            except WorkbenchError as error:
                tally.refuse(record.name, error)
        self._prompts.put_back(*new.values())
        tally.created.extend(new)
        for record in others:
            prompt = known.get(record.name) or self._prompts.find(record.name)
            try:
                outcome = self._merge(prompt, record, source)
            except WorkbenchError as error:
                tally.refuse(record.name, error)
                continue
            (tally.updated if outcome == "updated" else tally.same).append(record.name)

    def _merge(self, known: Prompt, record: PromptRecord, source: str) -> Outcome:
        numbers: dict[int, int] = {}  # of the record, and here
        have = {one.hash: one.number for one in reversed(self._prompts.versions(known.id))}
        outcome: Outcome = "same"
        latest = known.latest
        for version in record.versions:
            number = have.get(version.content.hash)
            is_older = number is not None and number != latest
            if number is None or (is_older and not record.has_history):
                saved = self._prompts.save(
                    known.id,
                    version.content,
                    message=version.message or _imported(source),
                    author=version.author or None,
                )
                number = latest = have[version.content.hash] = saved.number
                outcome = "updated"
            numbers[version.number] = number
        labels = dict(known.labels)
        for label, number in record.labels:
            if labels.get(label) != numbers[number]:
                self._prompts.label(known.id, label, numbers[number])
                outcome = "updated"
        return outcome


def _as_new(record: PromptRecord, source: str) -> WholePrompt:
    prompt_id, at = PromptId(new_id()), now()
    numbers = {version.number: n for n, version in enumerate(record.versions, 1)}
    versions = [
        PromptVersion(
            prompt_id=prompt_id,
            number=n,
            content=version.content,
            hash=version.content.hash,
            message=version.message if record.has_history else _imported(source),
            author=version.author if record.has_history else user_name(),
            created_at=version.created_at or at,
        )
        for n, version in enumerate(record.versions, 1)
    ]
    prompt = Prompt(
        id=prompt_id,
        name=record.name,
        title=record.title,
        description=record.description,
        folder=record.folder,
        tags=record.tags,
        is_favourite=False,
        created_at=versions[0].created_at,
        updated_at=at,
        latest=len(versions),
        labels=tuple((label, numbers[number]) for label, number in record.labels),
    )
    return WholePrompt(prompt, tuple(versions))


def _imported(source: str) -> str:
    return f"Imported from {source}"
