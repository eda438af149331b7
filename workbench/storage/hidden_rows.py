"""Write rows whose texts are hidden on the way, in one transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from workbench.storage.database import Database
from workbench.storage.hidden_texts import Looked, columns, texts_of


@contextlib.contextmanager
def writing(
    database: Database, values: Mapping[str, object], beside: Sequence[str] = ()
) -> Iterator[tuple[sqlite3.Connection, dict[str, str]]]:
    """One transaction, and the columns that these values become: texts as they are, all else JSON.

    What is found in one of them is hidden in all of them. `beside`: longer texts that one of them
    may be the beginning of.
    """
    looked = look_at(database, values, beside)
    with database.write() as connection:
        yield connection, columns(values, looked.hidden())


def look_at(database: Database, values: Mapping[str, object], beside: Sequence[str] = ()) -> Looked:
    """To be called ahead of a transaction that is open already when the values are written."""
    return database.texts.look(texts_of(values), beside)
