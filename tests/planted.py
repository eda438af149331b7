"""Words that are put everywhere in a workspace, and the search for them in every byte on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.planted_more import PLACES as MORE
from tests.planted_more import plant_more
from ui.cli.main import _report_crash
from ui.desktop.drafts import Drafts
from workbench.app import Workbench
from workbench.domain.audit import Action
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.guard.finding import GuardAction
from workbench.domain.prompt import PromptContent
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.privacy.privacy import Privacy, Pseudonyms, VaultAccess
from workbench.storage.workspace_key import WorkspaceKey

ROOT_WORD = "qzx"  # no language has it
PLACES = (
    "document", "documentname", "collection", "question", "answer", "title", "search", "tag",
    "prompt", "promptname", "dataset", "datasetname", "system", "rails", "note", "draft",
    "promptdraft", "vault", "crash", *MORE,
)  # fmt: skip


def word(place: str) -> str:
    return f"{ROOT_WORD}{place}"


def plant(workbench: Workbench, folder: Path, key: WorkspaceKey | None) -> None:
    """Each word in its place, through the services that a person works with."""
    folder.mkdir(exist_ok=True)
    name = word("documentname")
    (folder / f"{name}.md").write_text(
        f"# Plans\nThe {word('document')} is {word('answer')}.", "utf-8"
    )
    collection = workbench.library.collection_named(word("collection"), create=True)
    workbench.ingest.add([folder], collection.id, plain_context())
    (document,) = workbench.library.documents(collection.id)
    workbench.library.properties.tag([document.id], [word("tag")])
    workbench.settings.update(response_cache_mb=10, system_prompt=f"You know {word('system')}.")
    question = f"What is the {word('question')} of the {word('document')}?"
    turn = workbench.chat.send(Ask(question, collection_ids=(collection.id,)), plain_context())
    workbench.conversations.rename(turn.conversation_id, word("title"))
    workbench.conversations.search(word("search"))
    workbench.retrieval.search(word("search"), [collection.id])
    workbench.feedback.keep(Feedback(turn.id, -1, note=word("note")))
    workbench.prompts.create(word("promptname"), PromptContent(f"Be {word('prompt')}."))
    case = Case("one", {"question": word("dataset")})
    workbench.datasets.add_cases(word("datasetname"), [case], "begun")
    workbench.rails.set_action("out", "brand", GuardAction.ANNOTATE, words=[word("rails")])
    for file, place in (("drafts.json", "draft"), ("prompt-drafts.json", "promptdraft")):
        drafts = Drafts(workbench.paths.root / file, workbench.files)
        drafts.set("", word(place))
        drafts.write()
    plant_more(workbench, collection.id, word)
    _plant_in_vault(workbench, key)
    _report_crash(workbench.paths.root, ValueError(word("crash")))
    assert workbench.audit_trail.list(9, Action.DOCUMENT_ADDED.value)


def _plant_in_vault(workbench: Workbench, key: WorkspaceKey | None) -> None:
    paths = workbench.paths
    vault = Privacy().open_vault(
        VaultAccess(paths.root / "names.vault", paths.vault_key, workspace_key=key)
    )
    privacy = Privacy()
    policy = privacy.policy("default")
    text = f"Write to {word('vault')}@example.org please."
    Pseudonyms(vault).redact(text, privacy.find(text, policy), policy)
    vault.close()


def found(*folders: Path) -> dict[str, list[str]]:
    """In which files (or their names) which planted words can be read, in any of these forms."""
    places: dict[str, list[str]] = {}
    for path in _files(*folders):
        content = path.read_bytes().lower()
        for place in PLACES:
            text = word(place)
            forms = (text.encode(), text.encode("utf-16-le"), text[::-1].encode())
            if any(form in content for form in forms) or text in path.as_posix().lower():
                places.setdefault(place, []).append(path.name)
    return places


def _files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path


__all__ = ["PLACES", "found", "plant", "word"]
