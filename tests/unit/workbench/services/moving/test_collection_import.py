"""Collections of GPT4All and Open WebUI: files that are there, text of those that are gone."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context

LOCAL_DOCS = """
CREATE TABLE chunks(id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
    chunk_text TEXT NOT NULL, file TEXT NOT NULL, words INTEGER DEFAULT 0 NOT NULL);
CREATE TABLE collections(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL,
    start_update_time INTEGER, last_update_time INTEGER, embedding_model TEXT);
CREATE TABLE folders(id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT UNIQUE NOT NULL);
CREATE TABLE collection_items(collection_id INTEGER NOT NULL, folder_id INTEGER NOT NULL);
CREATE TABLE documents(id INTEGER PRIMARY KEY, folder_id INTEGER NOT NULL,
    document_time INTEGER NOT NULL, document_path TEXT UNIQUE NOT NULL);
"""
KNOWLEDGE = """
CREATE TABLE knowledge(id TEXT PRIMARY KEY, user_id TEXT, name TEXT, description TEXT, data JSON,
    meta JSON, created_at INTEGER, updated_at INTEGER);
CREATE TABLE file(id TEXT PRIMARY KEY, user_id TEXT, hash TEXT, filename TEXT, path TEXT,
    data JSON, meta JSON, created_at INTEGER, updated_at INTEGER);
"""


def local_docs(folder: Path) -> Path:
    papers = folder / "papers"
    papers.mkdir(parents=True)
    (papers / "rent.txt").write_text("The rent is 900 euros a month. " * 5, "utf-8")
    with sqlite3.connect(folder / "localdocs_v3.db") as database:
        database.executescript(LOCAL_DOCS)
        database.execute("INSERT INTO collections VALUES (1, 'Flat', 0, 0, 'nomic')")
        database.execute("INSERT INTO folders VALUES (7, ?)", (str(papers),))
        database.execute("INSERT INTO collection_items VALUES (1, 7)")
        for number, name in enumerate(("rent.txt", "gone.pdf", "empty.pdf"), 1):
            database.execute(
                "INSERT INTO documents VALUES (?, 7, 0, ?)", (number, str(papers / name))
            )
        for text in ("The deposit is", "three months of rent."):
            database.execute(
                "INSERT INTO chunks(document_id, chunk_text, file) VALUES (2, ?, 'gone.pdf')",
                (text,),
            )
    database.close()
    return folder


def knowledge(folder: Path) -> Path:
    (folder / "uploads").mkdir(parents=True)
    (folder / "uploads" / "f1_fees.txt").write_text("The fee is 12 euros. " * 5, "utf-8")
    with sqlite3.connect(folder / "webui.db") as database:
        database.executescript(KNOWLEDGE)
        ids = json.dumps({"file_ids": ["f1", "f2", "f3"]})
        database.execute("INSERT INTO knowledge(id, name, data) VALUES ('k', 'Fees', ?)", (ids,))
        for number, name, content in (("f1", "fees.txt", ""), ("f2", "old.docx", "Old fees.")):
            database.execute(
                "INSERT INTO file(id, filename, path, data, meta) VALUES (?, ?, ?, ?, ?)",
                (number, name, f"/app/backend/data/uploads/{number}_{name}",
                 json.dumps({"content": content}), json.dumps({"name": name})),
            )  # fmt: skip
    database.close()
    return folder


def test_local_docs_are_taken_over_once(workbench: Workbench, tmp_path: Path) -> None:
    place = local_docs(tmp_path / "gpt4all")
    service = workbench.collection_import

    (offer,) = service.offered(place)
    (taken,) = service.take(place, (), plain_context())
    (again,) = service.take(place, ("Flat",), plain_context())

    assert (offer.collection.name, offer.n_there, offer.n_text, offer.n_lost) == ("Flat", 1, 1, 1)
    assert (taken.n_added, taken.n_text, taken.lost) == (2, 1, ("empty.pdf",))
    assert (again.n_added, again.n_known) == (0, 2)
    names = {one.name for one in workbench.library.documents(taken.collection_id)}
    assert names == {"rent.txt", "gone.pdf.txt"}
    found = workbench.retrieval.search("deposit three months", [taken.collection_id])
    assert any("three months of rent" in hit.passage.text for hit in found.hits)


def test_folders_of_local_docs_may_be_followed(workbench: Workbench, tmp_path: Path) -> None:
    place = local_docs(tmp_path / "gpt4all")

    (taken,) = workbench.collection_import.take(place, (), plain_context(), link=True)
    workbench.collection_import.take(place, (), plain_context(), link=True)

    assert taken.linked == (str(place / "papers"),)
    assert [str(one.path) for one in workbench.linked_folders.all()] == [str(place / "papers")]
    assert taken.n_added == 0


def test_knowledge_comes_with_its_files_under_their_names(
    workbench: Workbench, tmp_path: Path
) -> None:
    place = knowledge(tmp_path / "webui")

    (taken,) = workbench.collection_import.take(place / "webui.db", (), plain_context())

    assert (taken.name, taken.n_added, taken.n_text) == ("Fees", 2, 1)
    names = {one.name for one in workbench.library.documents(taken.collection_id)}
    assert names == {"fees.txt", "old.docx.txt"}


def test_what_is_none_is_refused(workbench: Workbench, tmp_path: Path) -> None:
    service = workbench.collection_import
    (tmp_path / "a.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4_000)
    (tmp_path / "b.db").write_text("no database", "utf-8")
    with sqlite3.connect(tmp_path / "c.db") as other:
        other.execute("CREATE TABLE things(x)")
    other.close()

    for name in ("a.db", "b.db", "c.db", "missing.db"):
        with pytest.raises(InputError):
            service.offered(tmp_path / name)
    with pytest.raises(NotFound):
        service.offered(tmp_path)
    with pytest.raises(NotFound, match="Other"):
        service.take(local_docs(tmp_path / "g"), ("Other",), plain_context())


def test_a_name_from_elsewhere_leads_nowhere(workbench: Workbench, tmp_path: Path) -> None:
    place = knowledge(tmp_path / "webui")
    with sqlite3.connect(place / "webui.db") as database:
        database.execute(
            "UPDATE file SET path = '/etc/hostname', filename = '../../x', meta = ?"
            " WHERE id = 'f2'",
            (json.dumps({"name": "../../x"}),),
        )
    database.close()

    (taken,) = workbench.collection_import.take(place, (), plain_context())

    names = {one.name for one in workbench.library.documents(taken.collection_id)}
    assert names == {"fees.txt", "x.txt"}
