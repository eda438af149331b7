"""`docs show --span`: a piece of a text, and where in the original it stands."""

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


def test_a_span_is_shown_with_its_place(
    workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.txt").write_text("One.\nTwo.\nThree.", "utf-8")
    notes = workbench.library.collection_named("Notes", create=True)
    workbench.ingest.add([tmp_path / "note.txt"], notes.id, plain_context())
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def show(span: str, *more: str) -> str:
        options = build_parser().parse_args(["docs", "show", "note.txt", "--span", span, *more])
        options.run(options, context, Output(as_json=bool(more)))
        return capsys.readouterr().out

    shown = json.loads(show("5:9", "--json"))
    assert (shown["text"], shown["origin"]["said"], shown["boxes"]) == ("Two.", "line 2", [])
    assert show("0:9").splitlines() == ["note.txt, lines 1–2", "One.", "Two."]
    for wrong in ("9:5", "0:999", "a:b", "5"):
        with pytest.raises(InputError):
            show(wrong)
