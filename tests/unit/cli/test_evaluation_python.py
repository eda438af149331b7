"""Checks by Python: refused with a sentence unless the policy allows them, errors never crashes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engines.snippets.runner import ChildSnippetRunner
from tests.contracts.engine_children import CHILD_COMMAND
from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench, open_workspace
from workbench.egress import Seal
from workbench.paths import WorkspacePaths

Run = Callable[..., Any]
SUITE = """
prompts: ["Name the capital of {{ land }}."]
providers: ["workbench:default"]
tests:
  - vars: {land: Switzerland}
    assert:
      - {type: python, value: "'Bern' in output and context['vars']['land'] == 'Switzerland'"}
      - {type: python, value: "file://checks.py"}
      - {type: not-python, value: "file://checks.py:shouts"}
  - vars: {land: France}
    assert: [{type: python, value: "1 / 0"}]
  - vars: {land: Italy}
    assert: [{type: python, value: "file://../outside.py"}]
  - vars: {land: Spain}
    assert: [{type: python, value: "0.4", threshold: 0.5}]
"""
CHECKS = """
def get_assert(output, context):
    return {"pass": True, "score": 0.5, "reason": "half"}

def shouts(output, context):
    return output.isupper()
"""


@pytest.fixture
def workbench(workspace_paths: WorkspacePaths) -> Iterator[Workbench]:
    snippets = ChildSnippetRunner(CHILD_COMMAND)
    engines = replace(fake_engines(), snippets=snippets)
    assert isinstance(engines.chat_model, FakeChatModel)
    engines.chat_model._answer = lambda _messages: "Bern."
    opened = open_workspace(workspace_paths, lambda _paths: engines)
    yield opened
    opened.close()


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    (tmp_path / "outside.py").write_text("def get_assert(output, context): return True")
    folder = tmp_path / "suite"
    folder.mkdir()
    (folder / "suite.yaml").write_text(SUITE)
    (folder / "checks.py").write_text(CHECKS)
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        capsys.readouterr()
        options.run(options, context, Output(as_json=True))
        return json.loads(capsys.readouterr().out)

    return lambda: call(
        "eval", "show", call("eval", "run", str(folder / "suite.yaml"))["run"], "--clusters"
    )


def test_without_a_policy_nothing_is_run(run: Run) -> None:
    found = run()
    assert {one["outcome"] for one in found["cells"]} == {"error"}
    assert "not allowed in this workspace" in found["cells"][0]["reason"]
    said = {one["what"]: one["why"] for one in found["unread"]}
    assert "policy.json" in said["5 checks by Python"]
    assert "outside" in said["assert python: file://../outside.py"]
    assert found["clusters"]["failed"] == 4
    assert found["clusters"]["groups"][0]["checks"]


def test_where_the_policy_allows_it_they_judge(run: Run, workbench: Workbench) -> None:
    workbench.paths.policy.write_text('{"python_graders": "allowed"}')
    found = run()
    first, second, third, fourth = found["cells"]
    assert first["outcome"] == "pass"
    assert [one["score"] for one in first["grades"]] == [1.0, 0.5, 1.0]
    assert second["outcome"] == "error" and "ZeroDivisionError" in second["reason"]
    assert third["outcome"] == "error"
    assert fourth["outcome"] == "fail" and fourth["score"] == pytest.approx(0.4)


@pytest.mark.parametrize("policy", ['{"python_graders": true}', "{", '{"python_graders": "off"}'])
def test_a_policy_that_says_something_else_refuses(
    run: Run, workbench: Workbench, policy: str
) -> None:
    workbench.paths.policy.write_text(policy)
    assert "not allowed" in run()["cells"][0]["reason"]
