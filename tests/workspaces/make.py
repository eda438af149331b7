"""Write the small workspaces of this folder: real databases of earlier schemas.

`python -m tests.workspaces.make 3`, from the repository root, writes the schema after its third
step. A file that is there is never written again, since it stands for what people have on their
disks. Everything in it is made up.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from workbench.storage.database import Database
from workbench.storage.migrations import STEPS, migrate

FOLDER = Path(__file__).parent
AT = "2026-01-02T03:04:05.000000Z"


def make(n_steps: int) -> Path:
    """Write `after-step-N.db` and return its path."""
    path = FOLDER / f"after-step-{n_steps}.db"
    if path.exists():
        raise SystemExit(f"{path} exists and stays as it is")
    database = Database(path)
    migrate(database, FOLDER, STEPS[:n_steps])
    with database.write() as connection:
        fill(connection)
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", (AT,))
    database.close()
    return path


def fill(connection: sqlite3.Connection) -> None:
    """One document with two passages, one conversation with two branches, one model."""
    connection.execute("INSERT INTO collections VALUES ('c1', 'Policies', ?)", (AT,))
    text = "The daily allowance is 90 euros. Receipts are due within 14 days."
    connection.execute(
        "INSERT INTO documents(id, collection_id, name, source_path, sha256, size_bytes,"
        " media_type, status, n_chars, added_at)"
        " VALUES ('d1', 'c1', 'travel.txt', '/old/travel.txt', ?, ?, 'text/plain', 'pending',"
        " ?, ?)",
        ("0" * 64, len(text), len(text), AT),
    )
    connection.execute("INSERT INTO texts VALUES ('d1', ?)", (text,))
    for ordinal, (start, end) in enumerate([(0, 32), (33, 65)]):
        connection.execute(
            'INSERT INTO chunks(document_id, ordinal, "start", "end", text)'
            " VALUES ('d1', ?, ?, ?, ?)",
            (ordinal, start, end, text[start:end]),
        )
    connection.execute(
        "INSERT INTO conversations VALUES ('v1', 'Travel costs', ?, ?, 't3', '[\"c1\"]')", (AT, AT)
    )
    passage = (
        '{"chunk_id":1,"document_id":"d1","document":"travel.txt","page":null,"start":0,"end":32,'
        '"text":"The daily allowance is 90 euros.","heading":"","score":0.03}'
    )
    turns = [
        ("t1", None, "What is the allowance?", "90 euros [1].", "complete", passage),
        ("t2", "t1", "And the receipts?", "Within 14", "stopped", ""),
        ("t3", "t1", "When are receipts due?", "Within", "open", ""),
    ]
    for turn_id, parent, question, answer, state, cited in turns:
        citations = f'[{{"number":1,"passage":{cited},"quote_start":0,"quote_end":32}}]'
        connection.execute(
            "INSERT INTO turns(id, conversation_id, parent_id, question, answer, state,"
            " created_at, model, settings, citations)"
            " VALUES (?, 'v1', ?, ?, ?, ?, ?, 'Demo', ?, ?)",
            (
                turn_id,
                parent,
                question,
                answer,
                state,
                AT,
                '{"temperature":0.0,"max_tokens":64,"a_later_setting":1}',
                citations if cited else "[]",
            ),
        )
    header = (
        '{"architecture":"llama","name":"Small","size_bytes":1000,"n_params":500,'
        '"quantization":"F16","context_length":1024,"embedding_length":8,"n_layers":1,"n_heads":1,'
        '"n_kv_heads":1,"vocabulary_size":100,"tokenizer":"gpt2","chat_template":""}'
    )
    connection.execute(
        "INSERT INTO models VALUES ('m1', 'Small', '/old/small.gguf', ?, '', '{\"n_ctx\":512}', ?)",
        (header, AT),
    )


if __name__ == "__main__":
    print(make(int(sys.argv[1])))
