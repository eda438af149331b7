"""Steps are transactional, a workspace is copied first, and a newer one is refused."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import quick_storage
from workbench.domain.conversation import ConversationId, TurnId, TurnState
from workbench.domain.model import LoadSettings
from workbench.errors import DiskFull, SchemaTooNew
from workbench.storage import migrations
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.migrations import STEPS, migrate
from workbench.storage.model_store import ModelStore

WORKSPACES = Path(__file__).parents[3] / "workspaces"
OLD = sorted(WORKSPACES.glob("after-step-*.db"))


@pytest.fixture(autouse=True)
def by_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is copied here: every step is applied."""
    monkeypatch.setattr(migrations, "_apply", quick_storage.by_steps)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workbench.db")
    yield opened
    opened.close()


def backups(folder: Path) -> list[Path]:
    return list((folder / "backups").glob("*.db"))


def m9001_good(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE good(id INTEGER)")


def m9002_fails_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE half(id INTEGER)")
    connection.execute("INSERT INTO half VALUES (1)")
    connection.execute("SELECT no_such_function()")


def m9002_fills_the_disk(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE big(data)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages}")
    connection.execute("INSERT INTO big VALUES (zeroblob(5000000))")


def test_a_new_workspace_gets_every_step_and_no_copy(database: Database, tmp_path: Path) -> None:
    assert migrate(database, tmp_path / "backups") == len(STEPS)
    assert migrate(database, tmp_path / "backups") == 0
    assert backups(tmp_path) == []


def test_a_failing_step_leaves_no_trace_and_stays_pending(
    database: Database, tmp_path: Path
) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrate(database, tmp_path / "backups", (m9001_good, m9002_fails_half_way))

    tables = {row[0] for row in database.read("SELECT name FROM sqlite_master")}
    assert "good" in tables
    assert "half" not in tables

    def m9002_fails_half_way_no_more(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half(id INTEGER)")

    m9002_fails_half_way_no_more.__name__ = m9002_fails_half_way.__name__
    assert migrate(database, tmp_path / "backups", (m9001_good, m9002_fails_half_way_no_more)) == 1


def test_a_step_that_fills_the_disk_is_rolled_back_with_a_clear_sentence(
    database: Database, tmp_path: Path
) -> None:
    migrate(database, tmp_path / "backups", (m9001_good,))

    with pytest.raises(DiskFull):
        migrate(database, tmp_path / "backups", (m9001_good, m9002_fills_the_disk))

    assert "big" not in {row[0] for row in database.read("SELECT name FROM sqlite_master")}


def test_an_existing_workspace_is_copied_before_its_pending_steps(
    database: Database, tmp_path: Path
) -> None:
    migrate(database, tmp_path / "backups", STEPS[:1])
    with database.write() as connection:
        connection.execute("INSERT INTO collections VALUES ('c', 'Kept', '2026')")

    migrate(database, tmp_path / "backups")

    (copy,) = backups(tmp_path)
    content = sqlite3.connect(copy)
    assert content.execute("SELECT name FROM collections").fetchall() == [("Kept",)]
    assert not content.execute("SELECT 1 FROM sqlite_master WHERE name = 'turns'").fetchall()
    content.close()


def test_a_workspace_that_cannot_be_copied_stays_as_it_is(
    database: Database, tmp_path: Path
) -> None:
    migrate(database, tmp_path / "backups", STEPS[:1])
    (tmp_path / "backups").write_text("a file where the folder should be")

    with pytest.raises(DiskFull, match="left as it is"):
        migrate(database, tmp_path / "backups")

    assert database.read_one("SELECT 1 FROM sqlite_master WHERE name = 'turns'") is None


def test_a_workspace_of_a_newer_version_is_refused_untouched(
    database: Database, tmp_path: Path
) -> None:
    migrate(database, tmp_path / "backups", (*STEPS, m9001_good))

    with pytest.raises(SchemaTooNew) as refused:
        migrate(database, tmp_path / "backups")

    assert "newer" in refused.value.message
    assert "m9001_good" in refused.value.details
    assert refused.value.hint
    assert backups(tmp_path) == []


def test_what_turns_know_of_rails_and_adapters_comes_to_their_requests(
    database: Database, tmp_path: Path
) -> None:
    n_before = next(at for at, step in enumerate(STEPS) if step.__name__.startswith("m0034"))
    migrate(database, tmp_path / "backups", STEPS[:n_before])
    rails = (
        '{"notes": [{"family": "pii", "count": 2}, {"family": "secret", "count": 1}], "held": "in"}'
    )
    with database.write() as connection:
        connection.execute(
            "INSERT INTO conversations(id, title, created_at, updated_at) VALUES ('c', '', '', '')"
        )
        connection.execute(
            "INSERT INTO turns(id, conversation_id, question, answer, state, created_at, adapters,"
            " rails) VALUES ('t', 'c', 'Q', 'A', 'complete', '', '[{\"name\": \"Tone\"}]', ?)",
            (rails,),
        )
        for number, turn in enumerate(("t", None)):
            connection.execute(
                "INSERT INTO requests(id, turn_id, at, feature, status)"
                " VALUES (?, ?, '2026-01-31T10:00:00', 'chat', 'complete')",
                (f"r{number}", turn),
            )

    migrate(database, tmp_path / "backups")

    with_turn, without = database.read(
        "SELECT guard, guard_findings, guard_families, adapters FROM requests ORDER BY id"
    )
    assert tuple(with_turn) == ("in", 3, '["pii","secret"]', '["Tone"]')
    assert tuple(without) == ("", 0, "[]", "[]")


def test_step_names_are_numbered_and_unique() -> None:
    numbers = [int(step.__name__[1:5]) for step in STEPS]

    assert numbers == sorted(set(numbers))


def test_there_are_old_workspaces_to_open() -> None:
    assert OLD


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_workspace_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    shutil.copy(old, tmp_path / "workbench.db")
    database = Database(tmp_path / "workbench.db")

    assert migrate(database, tmp_path / "backups") > 0

    conversations = ConversationStore(database)
    assert [match.turn_id for match in conversations.search("travel", 5)] == [None]
    assert [match.turn_id for match in conversations.search("allowance", 5)] == [TurnId("t1")]
    first, last = conversations.path(conversations.get(ConversationId("v1")).leaf_id)
    assert first.citations[0].passage.text == "The daily allowance is 90 euros."
    assert first.settings.max_tokens == 64
    assert last.state is TurnState.OPEN
    assert len(conversations.siblings(TurnId("t2"))) == 2
    (model,) = ModelStore(database).imported()
    assert model.settings == LoadSettings(n_ctx=512)
    assert database.read("SELECT rowid FROM chunks_fts WHERE chunks_fts MATCH 'receipts'")
    assert database.read("PRAGMA integrity_check")[0][0] == "ok"
    assert len(backups(tmp_path)) == 1
    database.close()


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_a_step_that_people_have_on_their_disks_never_changes(
    old: Path, database: Database, tmp_path: Path
) -> None:
    """If this fails, put the change into a new step instead."""
    n_steps = int(old.stem.rsplit("-", 1)[1])
    migrate(database, tmp_path / "backups", STEPS[:n_steps])
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    theirs = sqlite3.connect(f"{old.as_uri()}?mode=ro&immutable=1", uri=True)
    expected = theirs.execute(query).fetchall()
    theirs.close()

    assert expected
    assert [tuple(row) for row in database.read(query)] == expected
