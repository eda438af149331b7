"""Registered models in SQLite: where their files are, what their headers say, how to load them."""

from __future__ import annotations

from workbench.domain.model import LoadSettings, ModelHeader, ModelId, RegisteredModel
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class ModelStore:
    """Rows for imported models; the model that ships keeps only its settings here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def imported(self) -> tuple[RegisteredModel, ...]:
        """Imported models, oldest first."""
        rows = self._database.read("SELECT * FROM models WHERE path <> '' ORDER BY added_at, id")
        return tuple(map(_model, rows))

    def save(self, model: RegisteredModel) -> None:
        """Insert, or replace the row of the same id."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO models(id, name, path, header, sha256, settings, added_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name,"
                " path = excluded.path, header = excluded.header, sha256 = excluded.sha256,"
                " settings = excluded.settings",
                (
                    model.id,
                    storable(model.name),
                    storable(model.path),
                    dumps(model.header),
                    model.sha256,
                    dumps(model.settings),
                    model.added_at,
                ),
            )

    def remove(self, model_id: ModelId) -> bool:
        """Forget it; True if there was one."""
        with self._database.write() as connection:
            done = connection.execute("DELETE FROM models WHERE id = ?", (model_id,))
        return done.rowcount > 0

    def settings_of(self, model_id: ModelId) -> LoadSettings | None:
        row = self._database.read_one("SELECT settings FROM models WHERE id = ?", (model_id,))
        return loads(LoadSettings, row["settings"]) if row is not None else None

    def save_settings(self, model_id: ModelId, settings: LoadSettings) -> None:
        """Keep the settings; a model without a row gets one that holds nothing else."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO models(id, name, path, header, settings, added_at)"
                " VALUES (?, ?, '', '{}', ?, '')"
                " ON CONFLICT(id) DO UPDATE SET settings = excluded.settings",
                (model_id, model_id, dumps(settings)),
            )


def _model(row: Row) -> RegisteredModel:
    return RegisteredModel(
        id=ModelId(row["id"]),
        name=row["name"],
        path=row["path"],
        header=loads(ModelHeader, row["header"]),
        added_at=row["added_at"],
        sha256=row["sha256"],
        settings=loads(LoadSettings, row["settings"]),
    )
