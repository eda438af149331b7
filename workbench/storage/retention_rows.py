"""What there is of each class of retention, with the time that counts. Rows in, values out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from workbench.domain.retention.rules import Kept
from workbench.paths import WorkspacePaths
from workbench.storage.database import Database

_QUERIES: Final[Mapping[str, str]] = {
    "chats": "SELECT id AS key, title, updated_at AS at, 'conversation:' || id AS scope"
    " FROM conversations",
    "surveys": "SELECT id AS key, question AS title, created_at AS at, 'survey:' || id AS scope"
    " FROM surveys WHERE state <> 'running'",
    "vectors": "SELECT v.turn_id AS key, 'a question' AS title, t.created_at AS at,"
    " 'conversation:' || t.conversation_id AS scope"
    " FROM question_vectors v JOIN turns t ON t.id = v.turn_id",
    "caches": "SELECT key, 'a kept answer' AS title, used_at AS at, '' AS scope"
    " FROM cached_answers",
    "drafts": "SELECT id AS key, dataset AS title, created_at AS at, '' AS scope FROM case_drafts",
    "traces": "SELECT r.seq AS key, r.feature AS title, r.at, '' AS scope FROM requests r"
    " WHERE EXISTS (SELECT 1 FROM trace_steps s WHERE s.request_seq = r.seq)",
    "evaluation runs": "SELECT id AS key, source AS title, created_at AS at,"
    " 'evaluation:' || id AS scope FROM eval_runs WHERE state <> 'running'",
    "training runs": "SELECT id AS key, name AS title, created_at AS at, 'run:' || id AS scope"
    " FROM training_runs",
}
_DELETES: Final[Mapping[str, str]] = {
    "vectors": "DELETE FROM question_vectors WHERE turn_id = ?",
    "caches": "DELETE FROM cached_answers WHERE key = ?",
    "drafts": "DELETE FROM case_drafts WHERE id = ?",
    "traces": "DELETE FROM trace_steps WHERE request_seq = ?",
    "surveys": "DELETE FROM surveys WHERE id = ?",
}


class RetentionRows:
    def __init__(self, database: Database, paths: WorkspacePaths) -> None:
        self._database = database
        self._paths = paths

    def all(self) -> Iterator[Kept]:
        for kind, sql in _QUERIES.items():
            for row in self._database.read(sql):
                key = str(row["key"])
                if kind == "training runs" and not has_data(self._paths.training / key):
                    continue
                scopes = ("all", f"place:{kind}", row["scope"])
                title = self._database.texts.show(row["title"])
                yield Kept(kind, key, title, row["at"], tuple(filter(None, scopes)))
        root = self._paths.root
        for kind, files in (
            ("logs", _below(self._paths.logs)),
            ("caches", (one for one in _below(self._paths.cache) if one.suffix == ".kv")),
            ("drafts", (root / name for name in ("drafts.json", "prompt-drafts.json"))),
            ("exports", _below(root / "exports")),
            ("upgrade copies", self._paths.backups.glob("*.db")),
        ):
            for path in files:
                if path.is_file():
                    name = path.relative_to(root).as_posix()
                    yield Kept(kind, f"file:{name}", name, _time(path), ("all", f"place:{kind}"))

    def baselines(self) -> frozenset[str]:
        """Evaluations that later ones are compared with."""
        rows = self._database.read("SELECT run_id FROM eval_pins")
        return frozenset(row["run_id"] for row in rows)

    def delete(self, kind: str, keys: list[str], check: Callable[[], None]) -> int:
        """Rows of a class that nobody else owns; how many went."""
        n, sql = 0, _DELETES[kind]
        with self._database.write() as connection:
            for key in keys:
                check()
                n += connection.execute(sql, (key,)).rowcount
        return n

    def finish(self) -> None:
        with self._database.write() as connection:
            self._database.texts.forget_unused(connection)
        self._database.optimize_after_delete()


def has_data(run: Path) -> bool:
    return (run / "checkpoints").is_dir() or any(run.glob("*.jsonl"))


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if not path.is_symlink())


def _time(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
