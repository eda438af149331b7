"""Hidden chats in backups and in encrypted workspaces: what was hidden stays so and comes back."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.bundle import fake_engines
from tests.trips.test_stored_chats import MAIL, NAME, QUESTION, holders
from workbench.app import Workbench, open_workspace
from workbench.domain.feedback import Feedback
from workbench.domain.privacy_places import Place
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.workspace import backups
from workbench.services.workspace.encryption import Encryption
from workbench.services.workspace.workspace_check import check_workspace
from workbench.storage.key_header import Cost

WORDS = "a phrase of many words"


def hidden(folder: Path) -> Workbench:
    made = open_workspace(WorkspacePaths(folder), fake_engines)
    made.privacy_desk.rules.set_place(Place.CHATS, on=True)
    return made


def test_a_backup_carries_the_originals_and_merging_hides_anew(tmp_path: Path) -> None:
    first = hidden(tmp_path / "first")
    turn = first.chat.send(Ask(QUESTION), plain_context())
    first.feedback.keep(Feedback(turn.id, -1, note=f"{NAME} said so."))
    first.backups.make(tmp_path / "backups", "", plain_context(), program="test")
    first.close()
    folder = backups.open_folder(tmp_path / "backups", "")
    backups.restore(folder, backups.newest(folder), tmp_path / "restored", replace=False)
    assert not holders(tmp_path, MAIL, "lovelace")
    assert not check_workspace(WorkspacePaths(tmp_path / "restored"), None).flaws

    restored = open_workspace(WorkspacePaths(tmp_path / "restored"), fake_engines)
    assert restored.conversations.turns(turn.conversation_id)[0].question == QUESTION
    restored.close()

    second = hidden(tmp_path / "second")
    other = second.chat.send(Ask("Who is charles@analytical-engines.org?"), plain_context())
    second.backup_merge.merge(folder, backups.newest(folder), plain_context())
    assert second.conversations.turns(turn.conversation_id)[0].question == QUESTION
    assert second.conversations.turns(other.conversation_id)[0].question == other.question
    assert second.feedback.get(turn.id).note == f"{NAME} said so."  # type: ignore[union-attr]
    second.close()
    assert not holders(tmp_path, MAIL, "lovelace")
    assert not check_workspace(WorkspacePaths(tmp_path / "second"), None).flaws


def test_a_lost_vault_is_told_and_leaves_placeholders(tmp_path: Path) -> None:
    workbench = hidden(tmp_path)
    turn = workbench.chat.send(Ask(f"Who is {MAIL}?"), plain_context())
    workbench.close()
    (tmp_path / "chats.vault").unlink()
    assert [one.where for one in check_workspace(WorkspacePaths(tmp_path), None).flaws] == [
        "chats.vault"
    ]
    again = open_workspace(WorkspacePaths(tmp_path), fake_engines)
    (kept,) = again.conversations.turns(turn.conversation_id)
    assert kept.question == "Who is <EMAIL_ADDRESS_1>?"
    again.close()


def test_it_is_read_after_the_workspace_was_encrypted_and_given_another_key(
    tmp_path: Path,
) -> None:
    paths = WorkspacePaths(tmp_path)
    workbench = hidden(tmp_path)
    turn = workbench.chat.send(Ask(QUESTION), plain_context())
    workbench.close()
    encryption = Encryption(paths, cost=Cost(1, 1, 64))
    encryption.begin_encrypting(WORDS)
    encryption.finish(WORDS).wipe()
    encryption.begin_rekeying(WORDS)
    encryption.finish(WORDS).wipe()

    again = open_workspace(paths, fake_engines, key=encryption.unlock(WORDS))
    assert again.conversations.turns(turn.conversation_id)[0].question == QUESTION
    second = again.chat.send(Ask(QUESTION), plain_context())
    assert again.conversations.turns(second.conversation_id)[0].question == QUESTION
    again.close()
    assert not holders(tmp_path, MAIL, "lovelace")
    assert not check_workspace(paths, encryption.unlock(WORDS)).flaws
