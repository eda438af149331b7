"""The library of prompts: save, compare, label, restore, search, render, check, use.

A version never changes; restoring an old one saves it anew. Knows no window and no file format;
`prompt_exchange` brings prompts in and out.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.clock import new_id, now
from workbench.domain.model import Message
from workbench.domain.prompt import (
    LATEST,
    Prompt,
    PromptContent,
    PromptId,
    PromptUse,
    PromptVersion,
    TurnWithPrompt,
    VariableKind,
    WholePrompt,
    checked_folder,
    checked_label,
    checked_name,
    checked_tags,
    clean_text,
    is_variable_name,
    normalised,
)
from workbench.domain.prompt_diff import DiffRow, diff_contents
from workbench.domain.prompt_lint import Finding, LintWords, fit, lint, read_words
from workbench.domain.prompt_rendering import RenderedPrompt, TemplateProblem, render_prompt
from workbench.domain.prompt_values import missing_names, stand_ins, typed_values
from workbench.domain.trial import Drawn
from workbench.errors import EngineError, InputError, NotFound, WorkbenchError
from workbench.paths import resources
from workbench.ports.chat_model import ChatModel
from workbench.ports.document_parser import DocumentParser, ParseLimits
from workbench.services.models.models import Models
from workbench.services.workspace.audit import Audit, user_name
from workbench.storage.prompt_store import PromptStore

MAX_CONTENT_CHARS = 1_000_000
_FILE_LIMITS = ParseLimits(seconds=30, text_chars=400_000)
_MOST_USES = 200


@dataclass(frozen=True, slots=True)
class Preview:
    """How a prompt would be sent now. Without a loaded model nothing is counted."""

    messages: tuple[Message, ...]
    missing: tuple[str, ...]  # variables without a value; they stand as «name»
    problem: str  # why it cannot be rendered; empty if it can
    findings: tuple[Finding, ...]
    model: str = ""
    n_tokens: int | None = None
    n_ctx: int = 0


@dataclass(frozen=True, slots=True)
class PreparedPrompt:
    """A prompt ready to be asked: the question, and what the turn keeps of where it came from."""

    question: str
    use: PromptUse
    content: PromptContent


@functools.cache
def lint_words() -> LintWords:
    return read_words((resources() / "prompts" / "lint.json").read_text("utf-8"))


def starter_folder() -> Path:
    """The prompts that come with the program, as a folder that can be imported."""
    return resources() / "prompts" / "starter"


class Prompts:
    """Thread-safe. Publishes `Kind.PROMPTS` with the prompt's id after each write."""

    def __init__(
        self,
        *,
        store: PromptStore,
        models: Models,
        chat_model: ChatModel,
        parser: DocumentParser,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._audit = audit
        self._models = models
        self._chat_model = chat_model
        self._parser = parser
        self._changes = changes

    # -------------------------------------------------------------------------- finding

    def list(self) -> tuple[Prompt, ...]:
        """By folder and name."""
        return self._store.all()

    def search(self, text: str) -> tuple[Prompt, ...]:
        """In names, titles, tags, descriptions and the newest text; the best match first."""
        by_id = {prompt.id: prompt for prompt in self._store.all()}
        return tuple(by_id[found] for found in self._store.search(text) if found in by_id)

    def find(self, name_or_id: str) -> Prompt:
        """Raises NotFound."""
        wanted = name_or_id.strip().removeprefix("/")
        prompt = self._store.named(wanted)
        if prompt is not None:
            return prompt
        try:
            return self._store.get(PromptId(wanted))
        except NotFound:
            raise NotFound(
                f"There is no prompt “{wanted}”.",
                hint="`workbench prompts list` shows them; `workbench prompts import --starter`"
                " brings in those that come with the program.",
            ) from None

    def versions(self, prompt_id: PromptId) -> tuple[PromptVersion, ...]:
        """Newest first."""
        return self._store.versions(prompt_id)

    def version(self, prompt: Prompt, which: str | int = LATEST) -> PromptVersion:
        """By number, by label, or the newest. Raises NotFound."""
        word = str(which).strip().removeprefix("v") if str(which)[1:].isdigit() else str(which)
        if word in ("", LATEST):
            return self._store.version(prompt.id, prompt.latest)
        if word.isdigit():
            return self._store.version(prompt.id, int(word))
        number = dict(prompt.labels).get(word)
        if number is None:
            raise NotFound(
                f"“{prompt.name}” has no version or label “{word}”.",
                hint=f"Labels: {', '.join(label for label, _ in prompt.labels) or 'none'};"
                f" versions 1 to {prompt.latest}.",
            )
        return self._store.version(prompt.id, number)

    def resolve(self, reference: str) -> tuple[Prompt, PromptVersion]:
        """`NAME`, `NAME@VERSION` or `NAME@LABEL`. Raises NotFound."""
        name, _, which = reference.partition("@")
        prompt = self.find(name)
        return prompt, self.version(prompt, which or LATEST)

    # -------------------------------------------------------------------------- saving

    def create(
        self,
        name: str,
        content: PromptContent,
        *,
        title: str = "",
        description: str = "",
        folder: str = "",
        tags: Sequence[str] = (),
        message: str = "",
        author: str | None = None,
    ) -> Prompt:
        """Version 1 of a new prompt. Raises InputError for a name that is taken or cannot be."""
        at = now()
        prompt = self._checked(
            Prompt(
                id=PromptId(new_id()),
                name=name,
                title=title,
                description=description,
                folder=folder,
                tags=tuple(tags),
                is_favourite=False,
                created_at=at,
                updated_at=at,
                latest=1,
            )
        )
        first = self._new_version(prompt.id, 1, content, message, author)
        with self._audit.telling(_saved(first)):
            self._store.insert(WholePrompt(prompt, (first,)))
        self._tell(prompt.id)
        return self._store.get(prompt.id)

    def save(
        self,
        prompt_id: PromptId,
        content: PromptContent,
        *,
        message: str = "",
        author: str | None = None,
        restored_from: int | None = None,
    ) -> PromptVersion:
        """The next version; the newest one, unchanged, if the content is the same.

        Raises InputError for a content that cannot be kept, NotFound.
        """
        prompt = self._store.get(prompt_id)
        newest = self._store.version(prompt_id, prompt.latest)
        version = self._new_version(prompt_id, prompt.latest + 1, content, message, author)
        if version.hash == newest.hash:
            return newest
        with self._audit.telling(_saved(version)):
            saved = self._store.append(replace(version, restored_from=restored_from))
        self._tell(prompt_id)
        return saved

    def restore(self, prompt_id: PromptId, number: int, author: str | None = None) -> PromptVersion:
        """Save an old version's content as the next version. Raises NotFound."""
        old = self._store.version(prompt_id, number)
        return self.save(
            prompt_id,
            old.content,
            message=f"Restored version {number}",
            author=author,
            restored_from=number,
        )

    def update(self, prompt: Prompt) -> Prompt:
        """Name, title, description, folder, tags and favourite; these have no versions."""
        updated = self._store.update(self._checked(prompt))
        self._tell(updated.id)
        return updated

    def label(self, prompt_id: PromptId, label: str, number: int) -> Prompt:
        """Put or move a label. Raises InputError for what cannot be a label, NotFound."""
        word = checked_label(label.strip())
        event = Event(Action.PROMPT_LABELLED, prompt_id, {"label": word, "version": number})
        with self._audit.telling(event):
            self._store.put_label(prompt_id, word, number)
        self._tell(prompt_id)
        return self._store.get(prompt_id)

    def unlabel(self, prompt_id: PromptId, label: str) -> Prompt:
        """Raises NotFound."""
        with self._audit.together():
            self._store.remove_label(prompt_id, label)
            event = Event(Action.PROMPT_UNLABELLED, prompt_id, {"label": label})
            self._audit.record(event)
        self._tell(prompt_id)
        return self._store.get(prompt_id)

    def remove(self, prompt_id: PromptId) -> WholePrompt:
        """Delete it with all versions; turns that used it keep what they were asked.

        What is returned can be given to `put_back`.
        """
        versions = tuple(reversed(self._store.versions(prompt_id)))
        removed = WholePrompt(self._store.get(prompt_id), versions)
        event = Event(Action.PROMPT_REMOVED, prompt_id, {"versions": len(versions)})
        self._store.delete(prompt_id, lambda: self._audit.record(event))
        self._tell(prompt_id)
        return removed

    def put_back(self, *wholes: WholePrompt) -> None:
        """Prompts with their whole past, deleted before or brought from elsewhere; all or none.

        Raises InputError if a name was taken meanwhile, or for what cannot be kept.
        """
        if wholes:
            kept = tuple(map(self.checked, wholes))
            events = [_saved(version) for whole in kept for version in whole.versions]
            with self._audit.telling(*events):
                self._store.insert(*kept)
            self._changes.publish(Kind.PROMPTS, *(whole.prompt.id for whole in wholes))

    def checked(self, whole: WholePrompt) -> WholePrompt:
        """As it would be kept, hashes computed anew. Raises InputError for what cannot be."""
        versions = tuple(
            replace(version, content=kept, hash=kept.hash)
            for version in whole.versions
            for kept in [_keepable(version.content)]
        )
        for label, _ in whole.prompt.labels:
            checked_label(label)
        return WholePrompt(self._checked(whole.prompt), versions)

    # -------------------------------------------------------------------------- looking

    def diff(self, prompt: Prompt, left: str | int, right: str | int) -> tuple[DiffRow, ...]:
        """Raises NotFound."""
        return diff_contents(
            self.version(prompt, left).content, self.version(prompt, right).content
        )

    def uses(
        self, prompt_id: PromptId, number: int | None = None, limit: int = _MOST_USES
    ) -> tuple[TurnWithPrompt, ...]:
        """Where it was used, newest first; with a `number`, where that version was."""
        return self._store.uses(prompt_id, number, limit)

    def use_counts(self, prompt_id: PromptId) -> dict[int, int]:
        """Turns by version."""
        return self._store.use_counts(prompt_id)

    def lint(self, content: PromptContent) -> tuple[Finding, ...]:
        """What is likely to go wrong, errors first; for the loaded model too, if there is one."""
        return self.preview(content, {}).findings

    def preview(self, content: PromptContent, given: Mapping[str, str]) -> Preview:
        """Render it as far as it goes. Values of files are paths. Never raises for a template."""
        findings = lint(content, lint_words())
        missing = tuple(missing_names(content.variables, given))
        try:
            values = stand_ins(content.variables, self._with_files(content, given))
            messages = render_prompt(content, values).messages
        except TemplateProblem as problem:
            return Preview((), missing, problem.message, findings)
        except WorkbenchError as error:  # a file that cannot be read
            return Preview((), missing, f"{error.message} {error.hint}".strip(), findings)
        loaded = self._models.loaded
        if loaded is None:
            return Preview(messages, missing, "", findings)
        try:
            n_tokens = self._chat_model.count_prompt_tokens(messages)
        except (EngineError, InputError) as error:  # unloaded meanwhile, or a template that refuses
            return Preview(messages, missing, error.message, findings)
        names = {str(Path(one.path)): one.name for one in self._models.list()}
        model = names.get(str(Path(loaded.path)), loaded.header.name)
        too_small = fit(n_tokens, loaded.n_ctx, content, model)
        return Preview(
            messages, missing, "", (*too_small, *findings), model, n_tokens, loaded.n_ctx
        )

    # -------------------------------------------------------------------------- using

    def render(self, version: PromptVersion, given: Mapping[str, str]) -> RenderedPrompt:
        """Raises InputError for a value that is missing or wrong, or a broken template.

        Values of files are paths; UnsupportedFormat, UnreadableDocument if one cannot be read.
        """
        content = version.content
        values = typed_values(
            content.variables,
            self._with_files(content, given),
            date.today(),  # noqa: DTZ011 - theirs
        )
        return render_prompt(content, values)

    def prepare(
        self, reference: str, given: Mapping[str, str], drawn: Drawn | None = None
    ) -> PreparedPrompt:
        """A question for chat from `NAME[@VERSION|@LABEL]`. `drawn`: by a trial. Raises what
        `render` raises.
        """
        prompt, version = self.resolve(reference)
        rendered = self.render(version, given)
        if not rendered.user.strip():
            raise InputError(
                f"“{prompt.name}” gives an empty question.", hint="Give its variables values."
            )
        use = PromptUse(
            prompt_id=prompt.id,
            name=prompt.name,
            version=version.number,
            hash=version.hash,
            system=rendered.system if rendered.system.strip() else "",
            examples=rendered.examples,
        )
        if drawn is not None and drawn.trial_id:
            values = tuple(sorted(given.items())) if drawn.keeps_values else ()
            use = replace(use, trial=drawn.trial_id, drawn=drawn.reference, values=values)
        return PreparedPrompt(rendered.user.strip(), use, version.content)

    # -------------------------------------------------------------------------- private

    def _with_files(self, content: PromptContent, given: Mapping[str, str]) -> dict[str, str]:
        """The given values, a file's path replaced by the file's text."""
        values = dict(given)
        for variable in content.variables:
            path = values.get(variable.name, variable.default or "")
            if variable.kind is VariableKind.FILE and path:
                values[variable.name] = self._file_text(Path(path).expanduser())
            elif variable.kind is VariableKind.FILE and variable.name in values:
                del values[variable.name]
        return values

    def _file_text(self, path: Path) -> str:
        if not path.is_file():
            raise InputError(f"There is no file {path}.", hint="Choose another file.")
        return self._parser.parse(path, path.suffix.lower(), _FILE_LIMITS).text

    def _new_version(
        self,
        prompt_id: PromptId,
        number: int,
        content: PromptContent,
        message: str,
        author: str | None,
    ) -> PromptVersion:
        kept = _keepable(content)
        return PromptVersion(
            prompt_id=prompt_id,
            number=number,
            content=kept,
            hash=kept.hash,
            message=" ".join(clean_text(message).split()),
            author=user_name() if author is None else clean_text(author).strip(),
            created_at=now(),
        )

    def _checked(self, prompt: Prompt) -> Prompt:
        return replace(
            prompt,
            name=checked_name(prompt.name.strip()),
            title=" ".join(clean_text(prompt.title).split()),
            description=clean_text(prompt.description).strip(),
            folder=checked_folder(prompt.folder),
            tags=checked_tags(prompt.tags),
        )

    def _tell(self, prompt_id: PromptId) -> None:
        self._changes.publish(Kind.PROMPTS, prompt_id)


def _saved(version: PromptVersion) -> Event:
    facts: Facts = {"version": version.number, "hash": version.hash}
    return Event(Action.PROMPT_SAVED, version.prompt_id, facts)


def _keepable(content: PromptContent) -> PromptContent:
    """Only what can never be used is refused; the rest is for `lint` to say."""
    kept = normalised(content)
    names = [variable.name for variable in kept.variables]
    for name in names:
        if not is_variable_name(name) or names.count(name) > 1:
            raise InputError(
                f"“{name}” cannot be the name of a variable here.",
                hint="Use letters, digits and underscores, and each name once; words of the"
                " template language are taken.",
            )
    parts = [kept.system, kept.user, kept.output_schema]
    parts += [text for one in kept.examples for text in (one.input, one.output)]
    if sum(map(len, parts)) > MAX_CONTENT_CHARS:
        raise InputError(
            f"This prompt is longer than {MAX_CONTENT_CHARS:,} characters.",
            hint="Put long text into a variable of the kind “file”.",
        )
    return kept
