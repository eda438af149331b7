"""Step 11 of the schema: audit log."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0011_audit_log(connection: sqlite3.Connection) -> None:
    """What was done, each entry bound to the one before by its hash."""
    run_script(
        connection,
        """
        CREATE TABLE audit_events (
            number INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            outcome TEXT NOT NULL,
            facts TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        );
        CREATE INDEX audit_events_by_action ON audit_events(action, subject);
        CREATE TRIGGER audit_events_never_change BEFORE UPDATE ON audit_events BEGIN
            SELECT RAISE(ABORT, 'the audit log never changes');
        END;
        CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events BEGIN
            SELECT RAISE(ABORT, 'the audit log never changes');
        END;
        -- Also against REPLACE, which deletes without asking the trigger above.
        CREATE TRIGGER audit_events_follow BEFORE INSERT ON audit_events
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit_events) BEGIN
            SELECT RAISE(ABORT, 'the audit log only grows at its end');
        END;
        """,
    )
