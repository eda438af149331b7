"""Unsent text is there again after the program was closed or killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.desktop.drafts import Drafts
from workbench.errors import WorkspaceReadOnly


def reopened(path: Path) -> Drafts:
    drafts = Drafts(path)
    drafts.read()
    return drafts


def test_a_written_draft_is_read_again(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.set("one", "half a question")
    drafts.write()
    assert reopened(tmp_path / "drafts.json").get("one") == "half a question"


def test_an_emptied_draft_leaves_no_trace(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.set("one", "secret words")
    drafts.write()
    drafts.set("one", "")
    drafts.write()
    assert "secret" not in (tmp_path / "drafts.json").read_text("utf-8")


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"a": 3}', "\x00"])
def test_a_damaged_file_means_no_drafts(tmp_path: Path, content: str) -> None:
    (tmp_path / "drafts.json").write_text(content, "utf-8")
    assert reopened(tmp_path / "drafts.json").get("a") == ""


def test_what_was_typed_before_the_file_was_read_stays(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    path.write_text('{"": "old", "other": "kept"}', "utf-8")
    drafts = Drafts(path)
    drafts.set("", "new")
    drafts.read()
    assert (drafts.get(""), drafts.get("other")) == ("new", "kept")


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "missing" / "drafts.json")
    drafts.set("one", "text")
    with pytest.raises(WorkspaceReadOnly):
        drafts.write()
    (tmp_path / "missing").mkdir()
    drafts.write()
    assert reopened(tmp_path / "missing" / "drafts.json").get("one") == "text"
