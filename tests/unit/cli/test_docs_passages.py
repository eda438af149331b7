"""`docs show --passages` and `--near`: what a document was cut into, and what means the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError
from workbench.jobs import plain_context


def test_passages_are_numbered_and_have_neighbours(
    workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = {
        "note.md": "# Sea\n\nA hotel by the sea.\n\n# Land\n\nTrains go far.",
        "b.md": "A hotel.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    notes = workbench.library.collection_named("Notes", create=True)
    workbench.ingest.add([tmp_path / name for name in texts], notes.id, plain_context())
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def show(*more: str) -> str:
        options = build_parser().parse_args(["docs", "show", "note.md", *more])
        assert options.run(options, context, Output(as_json="--json" in more)) == 0
        return capsys.readouterr().out

    passages = json.loads(show("--passages", "--json"))
    near = json.loads(show("--near", "1", "--json"))

    assert [(one["number"], one["heading"], one["text"]) for one in passages] == [
        (1, "Sea", "A hotel by the sea."),
        (2, "Land", "Trains go far."),
    ]
    assert near["passage"] == passages[0]
    assert (near["nearest"][0]["document"], near["nearest"][0]["is_here"]) == ("b.md", False)
    assert near["nearest"][0]["likeness"] >= near["nearest"][-1]["likeness"]
    assert show("--passages").splitlines()[:2] == ["1. 7 to 26 Sea:", "   A hotel by the sea."]
    assert len(show("--near", "2").splitlines()) == 6
    for wrong in ("0", "3"):
        with pytest.raises(InputError):
            show("--near", wrong)
