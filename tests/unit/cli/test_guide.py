"""The guide that ships: cut into sections, found by words, shown in the terminal."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import guide
from ui.cli import guide as command
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import NotFound

NOWHERE = Context(Path("/nonexistent"), seal=None)  # type: ignore[arg-type] # never opened


def run(topic: str = "", search: str = "", *, as_json: bool = False) -> int:
    options = argparse.Namespace(topic=topic, search=search)
    return command.run(options, NOWHERE, Output(as_json=as_json))


def test_every_page_is_a_topic_and_the_first_is_for_beginners() -> None:
    known = guide.topics()

    assert {one.name for one in known} == {path.stem for path in guide.folder().glob("*.md")}
    assert known[0].name == "first-steps"
    assert all(one.sections and one.title for one in known)


def test_headings_inside_a_fence_are_none() -> None:
    text = "# One\na\n```\n# no heading\n```\n## Two\nb\n## Two\nc\n"

    found = list(guide.sections(text))

    assert [(one.title, one.anchor) for one in found] == [
        ("One", "one"), ("Two", "two"), ("Two", "two-1"),
    ]  # fmt: skip
    assert "# no heading" in found[0].text


def test_a_search_wants_every_word_and_puts_titles_first() -> None:
    found = guide.search("recovery key")

    assert found
    assert "encryption" in [one.topic.name for one in found[:3]]
    assert guide.search("Encryption")[0].topic.name == "encryption"
    assert guide.search("recovery zebracrossing") == ()
    assert guide.search("  ") == ()


def test_a_topic_is_shown_and_a_missing_one_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("chat") == 0
    assert capsys.readouterr().out.startswith("# ")
    assert run(search="passphrase", as_json=True) == 0
    assert json.loads(capsys.readouterr().out)[0]["topic"]
    with pytest.raises(NotFound, match="zebra"):
        run("zebra")


@given(st.text(max_size=300))
def test_any_text_can_be_cut_and_searched(text: str) -> None:
    cut = tuple(guide.sections(text))
    topic = guide.Topic("x", "x", text, cut)

    assert len({one.anchor for one in cut}) == len(cut) or any(not one.anchor for one in cut)
    guide.search(text[:40], [topic])
