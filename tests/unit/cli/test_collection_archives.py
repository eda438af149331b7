"""`workbench collections export` and `import` over fake engines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.document_room import write
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench
    collection = workbench.library.collection_named("Travel", create=True).id
    files = write(tmp_path / "source", {"hotel.txt": "The limit for a hotel is 140 EUR."})
    workbench.ingest.add([files], collection, plain_context())

    def call(*arguments: object, as_json: bool = True) -> tuple[int, Any]:
        words = [*map(str, arguments), *(["--json"] if as_json else [])]
        options = build_parser().parse_args(words)
        capsys.readouterr()
        code = options.run(options, context, Output(as_json=as_json))
        printed = capsys.readouterr().out
        return code, json.loads(printed) if as_json else printed

    return call


def test_a_collection_goes_out_and_comes_back(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "travel.wbcollection"

    code, out = run("collections", "export", "Travel", path)
    _, back = run("collections", "import", path)
    _, merged = run("collections", "import", path, "--into", "Travel")
    _, anew = run("collections", "import", path, "--into", "Mine", "--reread")
    _, said = run("collections", "import", path, "--into", "Travel", as_json=False)

    assert code == 0
    assert out == {
        "collection": "Travel",
        "path": str(path),
        "documents": 1,
        "bytes": path.stat().st_size,
    }
    assert (back["collection"], back["added"], back["vectors"]) == ("Travel (2)", 1, 1)
    assert (merged["added"], merged["known"]) == (0, 1)
    assert (anew["read_here"], anew["vectors"], anew["chunks"]) == (1, 0, 1)
    assert "1 were there already" in said


def test_what_is_not_there_or_no_archive_is_refused(run: Run, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        run("collections", "export", "Nowhere", tmp_path / "x")
    with pytest.raises(InputError, match="no archive"):
        run("collections", "import", tmp_path / "gone.wbcollection")
