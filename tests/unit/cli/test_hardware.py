"""`workbench hardware` says what runs, for people and for scripts."""

from __future__ import annotations

import argparse
import json
from types import SimpleNamespace
from typing import Any, cast

import pytest

from ui.cli import hardware
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.app import Workbench


@pytest.fixture
def context(workbench: Workbench) -> Context:
    return cast("Context", SimpleNamespace(workbench=workbench))


def test_a_person_reads_which_model_to_take(
    context: Context, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hardware.run(argparse.Namespace(), context, Output(as_json=False)) == 0

    said = capsys.readouterr().out
    assert "Test processor, 2 cores" in said
    assert "Take a model of about 3 B parameters" in said
    assert "70 B" in said


def test_a_script_reads_the_same_as_json(
    context: Context, capsys: pytest.CaptureFixture[str]
) -> None:
    hardware.run(argparse.Namespace(), context, Output(as_json=True))

    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["best"] == "3 B"
    assert told["hardware"]["memory_bytes"] == 16 << 30
    assert told["outlooks"][0]["pace"] == "ahead"
