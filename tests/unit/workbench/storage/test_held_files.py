"""The files of an open database can be read without costing it what it writes afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.jobs import plain_context
from workbench.services.rights.byte_proof import prove
from workbench.storage.database import Database
from workbench.storage.held_files import pieces
from workbench.storage.migrations import copy_aside

_OTHER = """
import sys
from pathlib import Path
from workbench.storage.database import Database
database = Database(Path(sys.argv[1]))
print(database.read("SELECT count(*) AS n FROM words")[0]["n"])
database.close()
"""


def seen_by_another_program(path: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _OTHER, str(path)], check=True, capture_output=True, text=True
    )
    return int(done.stdout)


@pytest.mark.skipif(os.name != "posix", reason="locks of other systems are not lost like this")
@pytest.mark.parametrize("look", ["proof", "copy"])
def test_what_is_written_after_a_look_is_seen_by_others(tmp_path: Path, look: str) -> None:
    path = tmp_path / "workbench.db"
    database = Database(path)

    def write(word: str) -> None:
        with database.write() as connection:
            connection.execute("INSERT INTO words VALUES (?)", (word,))

    with database.write() as connection:
        connection.execute("CREATE TABLE words(word TEXT)")
    write("planted before")
    if look == "proof":
        found = prove(tmp_path, [b"planted before", b"nowhere at all"], plain_context())
        assert found.needles == 2 and {one.hits for one in found.remains} == {1}
    else:
        assert copy_aside(database, tmp_path / "copies", "before").stat().st_size

    assert seen_by_another_program(path) == 1
    write("after")
    assert seen_by_another_program(path) == 2
    assert database.read("SELECT count(*) AS n FROM words")[0]["n"] == 2
    database.close()


def test_pieces_are_the_whole_file_as_it_is_now(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"", b"a" * 3_000_000, b"shorter"):
        path.write_bytes(content)
        assert b"".join(pieces(path)) == content


def test_a_word_over_the_border_of_two_pieces_is_found(tmp_path: Path) -> None:
    (tmp_path / "workbench.db").write_bytes(b"x" * ((1 << 20) - 3) + b"planted" + b"x" * 50)
    found = prove(tmp_path, [b"planted"], plain_context())
    assert [(one.path, one.hits) for one in found.remains] == [("workbench.db", 1)]
