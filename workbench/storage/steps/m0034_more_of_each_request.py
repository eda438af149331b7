"""Step 34 of the schema: more of each request."""

from __future__ import annotations

import sqlite3

from workbench.storage.script import run_script


def m0034_more_of_each_request(connection: sqlite3.Connection) -> None:
    """Who asked how, in which language, with which adapters; guards, lengths and energy."""
    run_script(
        connection,
        """
        ALTER TABLE requests ADD COLUMN profile TEXT NOT NULL DEFAULT '';
        ALTER TABLE requests ADD COLUMN adapters TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE requests ADD COLUMN language TEXT NOT NULL DEFAULT '';
        ALTER TABLE requests ADD COLUMN input_chars INTEGER;
        ALTER TABLE requests ADD COLUMN output_chars INTEGER;
        -- '': nothing was found; noted: something was; in, out: the question or answer was held.
        ALTER TABLE requests ADD COLUMN guard TEXT NOT NULL DEFAULT '';
        ALTER TABLE requests ADD COLUMN guard_findings INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE requests ADD COLUMN guard_families TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE requests ADD COLUMN energy_wh REAL;
        ALTER TABLE requests ADD COLUMN energy_source TEXT NOT NULL DEFAULT '';
        ALTER TABLE usage_dimensions ADD COLUMN profile TEXT NOT NULL DEFAULT '';
        ALTER TABLE usage_dimensions ADD COLUMN adapters TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE usage_dimensions ADD COLUMN guard TEXT NOT NULL DEFAULT '';
        -- What turns know of their adapters and rails already.
        UPDATE requests SET
            adapters = coalesce((SELECT json_group_array(json_extract(value, '$.name'))
                FROM turns, json_each(turns.adapters) WHERE turns.id = turn_id), '[]')
        WHERE turn_id IN (SELECT id FROM turns WHERE adapters <> '[]');
        UPDATE requests SET
            guard = coalesce((SELECT CASE json_extract(rails, '$.held') WHEN '' THEN 'noted'
                ELSE json_extract(rails, '$.held') END FROM turns WHERE id = turn_id), ''),
            guard_findings = coalesce((SELECT sum(json_extract(value, '$.count'))
                FROM turns, json_each(turns.rails, '$.notes') WHERE turns.id = turn_id), 0),
            guard_families = coalesce((SELECT json_group_array(DISTINCT
                json_extract(value, '$.family'))
                FROM turns, json_each(turns.rails, '$.notes') WHERE turns.id = turn_id), '[]')
        WHERE turn_id IN (SELECT id FROM turns WHERE json_array_length(rails, '$.notes') > 0);
        DELETE FROM usage_dimensions;
        DELETE FROM usage_hours;
        INSERT OR IGNORE INTO usage_stale_hours SELECT DISTINCT substr(at, 1, 13) FROM requests;
        CREATE VIEW guard_by_day AS
        SELECT substr(at, 1, 10) AS day, feature, count(*) AS requests,
               sum(guard <> '') AS with_findings, sum(guard = 'in') AS questions_held,
               sum(guard = 'out') AS answers_held, sum(guard_findings) AS findings
        FROM requests GROUP BY day, feature;
        """,
    )
