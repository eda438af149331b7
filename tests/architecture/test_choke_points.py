"""Every place that asks a model is known here, with the choke point that its text passes.

A new one fails until it is entered with a reason: what goes to a model and what comes from it
passes the rails, or is no text of a person and shown to nobody.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Calls of an engine (`….engine.generate`, `engine.complete`) and of the `Generate` service.
ASKS = {"generate", "complete", "one", "batch"}

THROUGH = {
    "workbench/services/chat/chat.py": "ChatRails: question, passages, answer",
    "workbench/services/chat/generate.py": "RequestRails: the engine itself is asked here",
    "workbench/services/api/local_answers.py": "hands its ChatRails to Generate.one",
    "workbench/services/agents/tool_caller.py": "agents pass tool output through ChatRails",
    "workbench/services/surveys/survey_model.py": "passages passed SurveyRails; answers are quotes",
    "ui/cli/generate.py": "Generate.one and Generate.batch look for themselves",
    "workbench/services/redteam/redteam.py": "hands its ChatRails to Generate.one",
}
WITHOUT = {
    "workbench/services/chat/asking_aside.py": "a step of a request whose text passed already",
    "workbench/services/chat/forms.py": "fills in forms of evaluation and making of cases",
    "workbench/services/evaluation/eval_asking.py": "measures the model itself",
    "workbench/services/evaluation/measured_checks.py": "measures the model itself",
    "workbench/services/trials/trials.py": "a shadow, kept beside and shown to nobody who asks",
    "workbench/services/training/training_trial.py": "measures an adapter",
    "workbench/services/training/tuning_advisor.py": "measures an adapter",
    "workbench/services/usage/self_test.py": "fixed questions of our own",
    "workbench/services/oversight/oversight.py": "tier two: judges and rewrites what passed",
    "workbench/services/dossier/replays.py": "does an answer again as it was, for an auditor",
}


def asking(path: Path) -> bool:
    """Whether a file calls an engine or the service that does."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr not in ASKS:
            continue
        owner = ast.unparse(node.func.value)
        if owner.split(".")[-1] in {"engine", "_generate", "generate"}:
            return True
    return False


def found() -> set[str]:
    paths = [*(ROOT / "workbench" / "services").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    return {path.relative_to(ROOT).as_posix() for path in paths if asking(path)}


def test_every_place_that_asks_a_model_has_its_choke_point() -> None:
    known = found()
    assert {"workbench/services/chat/chat.py", "workbench/services/chat/generate.py"} <= known
    assert known - THROUGH.keys() - WITHOUT.keys() == set()


def test_what_is_entered_is_still_there() -> None:
    gone = {name for name in (*THROUGH, *WITHOUT) if not (ROOT / name).exists()}
    assert gone == set()
    for name in ("chat.py", "generate.py"):
        text = (ROOT / "workbench/services/chat" / name).read_text("utf-8")
        assert "judge" in text
