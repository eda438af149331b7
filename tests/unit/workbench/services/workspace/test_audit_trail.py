"""What somebody may do to the real file, through SQL, and what `verify` then says."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from workbench.domain.audit import Action, Event, Verification
from workbench.errors import InputError
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit_opening import opened_audit
from workbench.services.workspace.audit_trail import write_checkpoint
from workbench.storage.sqlite import connect

N_EVENTS = 6


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    """A workspace with six events and a signature over all of them."""
    made = WorkspacePaths(tmp_path / "workspace")
    with opened_audit(made) as opened:
        for number in range(N_EVENTS):
            opened.audit.record(Event(Action.DOCUMENT_ADDED, f"d{number}", {"bytes": number}))
        opened.trail.checkpoint()
    return made


@pytest.fixture
def sql(paths: WorkspacePaths) -> Iterator[sqlite3.Connection]:
    """What has the file open and the triggers dropped."""
    connection = connect(paths.database)  # two libraries may not have one file open
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_events'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    connection.close()


def verified(paths: WorkspacePaths, kept: Path | None = None) -> Verification:
    with opened_audit(paths) as opened:
        return opened.trail.verify(kept)


def problem(paths: WorkspacePaths, kept: Path | None = None) -> tuple[int, str]:
    misfit = verified(paths, kept).misfit
    return (misfit.number, misfit.problem) if misfit else (0, "")


def test_an_untouched_log_fits_and_says_how_far_it_is_signed(paths: WorkspacePaths) -> None:
    result = verified(paths)

    assert result.fits
    assert result.checkpoints == 1
    assert result.signed_entries == N_EVENTS + 1  # the key was made
    assert result.entries == N_EVENTS + 2  # and it was signed


@pytest.mark.parametrize("column", ["at", "who", "action", "subject", "outcome", "facts", "hash"])
def test_an_edit_is_found(paths: WorkspacePaths, sql: sqlite3.Connection, column: str) -> None:
    sql.execute(f"UPDATE audit_events SET {column} = replace({column}, '0', '1') || ' '")
    assert problem(paths) == (1, "edited")


def test_an_edit_of_the_type_alone_is_found(paths: WorkspacePaths, sql: sqlite3.Connection) -> None:
    sql.execute("UPDATE audit_events SET who = CAST(who AS BLOB) WHERE number = 3")
    assert problem(paths) == (3, "edited")


def test_a_deletion_is_found(paths: WorkspacePaths, sql: sqlite3.Connection) -> None:
    sql.execute("DELETE FROM audit_events WHERE number = 4")
    assert problem(paths) == (4, "missing")


def test_a_deletion_with_new_numbers_is_found(
    paths: WorkspacePaths, sql: sqlite3.Connection
) -> None:
    sql.execute("DELETE FROM audit_events WHERE number = 4")
    sql.execute("UPDATE audit_events SET number = number - 1 WHERE number > 4")
    assert problem(paths) == (4, "edited")


def test_another_order_is_found(paths: WorkspacePaths, sql: sqlite3.Connection) -> None:
    for before, after in ((2, 100), (5, 2), (100, 5)):
        sql.execute("UPDATE audit_events SET number = ? WHERE number = ?", (after, before))
    assert problem(paths) == (2, "edited")


def test_a_cut_tail_is_found(paths: WorkspacePaths, sql: sqlite3.Connection) -> None:
    sql.execute("DELETE FROM audit_events WHERE number >= 5")
    assert problem(paths) == (5, "cut_off")


def test_an_emptied_log_is_found_also_after_new_events(
    paths: WorkspacePaths, sql: sqlite3.Connection
) -> None:
    sql.execute("DELETE FROM audit_events")
    assert problem(paths) == (1, "cut_off")
    with opened_audit(paths) as opened:
        for _ in range(N_EVENTS * 2):
            opened.audit.record(Event(Action.ANSWER_MADE))
        opened.trail.checkpoint()
    assert problem(paths) == (N_EVENTS + 1, "unlike_checkpoint")


def test_what_no_signature_covers_can_be_cut_off_unseen(
    paths: WorkspacePaths, sql: sqlite3.Connection
) -> None:
    """The limit that the guide names."""
    with opened_audit(paths) as opened:
        opened.audit.record(Event(Action.MODEL_REMOVED))
    sql.execute("DELETE FROM audit_events WHERE action = 'model.removed'")

    result = verified(paths)
    assert result.fits
    assert result.entries > result.signed_entries


def test_a_log_made_anew_with_a_new_key_is_found_by_a_checkpoint_kept_elsewhere(
    paths: WorkspacePaths, tmp_path: Path
) -> None:
    kept = tmp_path / "checkpoint.json"
    with opened_audit(paths) as opened:
        write_checkpoint(opened.trail.checkpoint(), kept)
    assert problem(paths, kept) == (0, "")

    shutil.rmtree(paths.root)
    with opened_audit(paths) as opened:
        for number in range(N_EVENTS * 2):
            opened.audit.record(Event(Action.DOCUMENT_ADDED, f"d{number}"))
        opened.trail.checkpoint()

    assert problem(paths) == (0, "")
    assert problem(paths, kept) == (N_EVENTS + 1, "unlike_checkpoint")


def test_checkpoints_that_are_gone_or_changed_are_found(paths: WorkspacePaths) -> None:
    file = paths.audit / "checkpoints.jsonl"
    line = file.read_text("utf-8")

    file.write_text(line.replace('"entries":7', '"entries":6'), "utf-8")
    assert problem(paths) == (6, "bad_signature")
    file.write_text("{}\n", "utf-8")
    assert problem(paths) == (0, "bad_signature")
    file.unlink()
    assert problem(paths) == (N_EVENTS + 1, "checkpoint_missing")


def test_a_checkpoint_cut_short_by_a_crash_is_made_again(paths: WorkspacePaths) -> None:
    file = paths.audit / "checkpoints.jsonl"
    with file.open("ab") as open_file:
        open_file.write(b'{"entries":9,')
    assert verified(paths).fits

    with opened_audit(paths) as opened:
        opened.audit.record(Event(Action.MODEL_REMOVED))
        opened.trail.checkpoint()
    result = verified(paths)
    assert result.fits
    assert result.checkpoints == 2


def test_nothing_new_is_not_signed_again(paths: WorkspacePaths) -> None:
    with opened_audit(paths) as opened:
        first = opened.trail.checkpoint()
        opened.trail.sign_at_the_end()
        assert opened.trail.checkpoint() == first
    assert verified(paths).checkpoints == 1


def test_a_lost_key_is_replaced_and_the_log_says_so(paths: WorkspacePaths) -> None:
    (paths.audit / "signing-key.pem").unlink()
    with opened_audit(paths) as opened:
        opened.audit.record(Event(Action.MODEL_REMOVED))
        opened.trail.checkpoint()
        assert len(opened.trail.list(9, "log.key_made")) == 2
    assert verified(paths).fits


def test_a_damaged_key_signs_nothing_and_closing_goes_on(paths: WorkspacePaths) -> None:
    (paths.audit / "signing-key.pem").write_text("no key", "utf-8")
    with opened_audit(paths) as opened:
        opened.audit.record(Event(Action.MODEL_REMOVED))
        with pytest.raises(InputError, match="damaged"):
            opened.trail.checkpoint()
        opened.trail.sign_at_the_end()


def test_an_empty_log_is_not_signed(tmp_path: Path) -> None:
    with opened_audit(WorkspacePaths(tmp_path / "new")) as opened:
        opened.trail.sign_at_the_end()
        with pytest.raises(InputError, match="empty"):
            opened.trail.checkpoint()
    assert not (tmp_path / "new" / "audit").exists()


def test_an_export_can_be_checked_without_this_program(paths: WorkspacePaths) -> None:
    with opened_audit(paths) as opened:
        lines = list(opened.trail.export())

    assert len(lines) == N_EVENTS + 3
    previous = "0" * 64
    for line in lines:
        entry = json.loads(line)
        told = entry.pop("hash")
        assert entry["previous"] == previous
        bare = json.dumps(entry, sort_keys=True, separators=(",", ":"))
        assert sha256(bare.encode()).hexdigest() == told
        previous = told


def test_the_key_is_for_its_owner_alone(paths: WorkspacePaths) -> None:
    mode = (paths.audit / "signing-key.pem").stat().st_mode
    assert mode & 0o077 == 0 or shutil.which("cmd")


def test_damaged_facts_can_still_be_listed_and_exported(
    paths: WorkspacePaths, sql: sqlite3.Connection
) -> None:
    sql.execute("UPDATE audit_events SET facts = '{no json' WHERE number = 2")
    with opened_audit(paths) as opened:
        assert len(list(opened.trail.export())) == N_EVENTS + 3
    assert problem(paths) == (2, "edited")
