"""`workbench docs sync`, `watch`, `unlink` and `list --folders` over fake engines."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError, NotFound

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; returns its exit code and its JSON, or text with `as_json=False`."""
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, as_json: bool = True) -> tuple[int, Any]:
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        code = options.run(options, context, Output(as_json=as_json))
        printed = capsys.readouterr().out
        return code, json.loads(printed) if as_json else printed

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    made.mkdir()
    write(made / "one.txt", "The first paper.")
    write(made / "two.md", "# Two\n\nThe second paper.")
    write(made / "draft.bak.txt", "Not yet.")
    return made


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    old = time.time() - 60 - len(text)
    os.utime(path, (old, old))


def test_a_folder_is_linked_synced_listed_and_unlinked(run: Run, folder: Path) -> None:
    code, (report,) = run("docs", "sync", str(folder), "-c", "Papers", "--ignore", "*.bak.txt")
    assert (code, report["added"], report["left_out"]) == (0, 2, {"ignored": 1})
    write(folder / "three.txt", "The third paper.")
    (folder / "one.txt").unlink()

    _, (again,) = run("docs", "sync")

    assert (again["added"], again["removed"], again["unchanged"]) == (1, 1, 1)
    _, (listed,) = run("docs", "list", "--folders", "-c", "Papers")
    assert (listed["state"], listed["files"], listed["path"]) == ("synced", 2, str(folder))
    assert "LINKED FOLDER" in run("docs", "list", as_json=False)[1]
    assert run("docs", "unlink", str(folder), "--remove")[1]["removed"] == 2
    assert run("docs", "list")[1] == []
    assert run("docs", "list", "--folders")[1] == []


def test_a_failed_file_is_told_and_a_missing_folder_is_away(run: Run, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xfd")
    os.utime(folder / "bad.txt", (1, 1))

    code, (report,) = run("docs", "sync", str(folder))

    assert code == 1
    assert [one["path"] for one in report["failed"]] == ["bad.txt"]
    folder.rename(folder.with_name("unplugged"))
    code, (report,) = run("docs", "sync")
    assert (code, bool(report["away"]), report["removed"]) == (1, True, 0)


def test_a_paused_folder_is_left_alone(run: Run, folder: Path) -> None:
    run("docs", "sync", str(folder))
    assert run("docs", "sync", str(folder), "--pause")[1][0]["state"] == "paused"
    write(folder / "new.txt", "New.")

    assert run("docs", "sync")[1] == []
    with pytest.raises(InputError, match="paused"):
        run("docs", "sync", str(folder))
    assert run("docs", "sync", str(folder), "--resume")[1][0]["added"] == 1


def test_watching_takes_what_comes(run: Run, folder: Path) -> None:
    _, report = run("docs", "watch", str(folder), "--for", "0")

    assert report["added"] == 3
    with pytest.raises(NotFound, match="not linked"):
        run("docs", "unlink", str(folder.parent))


def test_how_a_folder_is_followed_is_said(run: Run, folder: Path) -> None:
    run("docs", "sync", str(folder))

    code, shown = run("docs", "show", str(folder))
    assert (code, shown["in_step"], shown["files"]) == (0, True, 3)
    assert (shown["told"], shown["unheard"]) == (False, "absent")
    (folder / "two.md").unlink()
    assert run("docs", "show", shown["id"])[1]["in_step"] is False
    told = run("docs", "show", str(folder), as_json=False)[1]
    assert "looked at regularly: this program was put together without" in told
    sections = {one["title"]: one["rows"] for one in run("doctor")[1]}
    rows = {row["name"]: row["value"] for row in sections["Linked folders"]}
    assert rows["Followed"] == "1"
    assert "looked at regularly" in rows[str(folder)]
    folder.rename(folder.with_name("unplugged"))
    assert run("docs", "show", str(folder))[1]["unheard"] == "away"


def test_documents_are_tagged_and_found_by_filters(run: Run, folder: Path) -> None:
    run("docs", "add", str(folder), "-c", "Papers")

    _, (changed,) = run("docs", "set", "two.md", "--tag", "signed", "--author", "Ada")

    assert changed["properties"]["tag"] == ["signed"]
    assert [one["name"] for one in run("docs", "list", "-f", "tag=signed")[1]] == ["two.md"]
    assert "Ada" in run("docs", "set", "two.md", "--tag", "signed", as_json=False)[1]
    hits = run("docs", "search", "paper", "-c", "Papers", "--filter", "type=txt")[1]
    assert {one["document"] for one in hits} == {"one.txt", "draft.bak.txt"}
    _, asked = run("ask", "Which paper?", "-c", "Papers", "--filter", "author=Ada")
    assert {one["document"] for one in asked["retrieval"]} == {"two.md"}
    with pytest.raises(InputError, match="Nothing"):
        run("docs", "set", "two.md")
