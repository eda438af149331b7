"""Every place that writes a file is known here: exports go through the one writer that can seal.

A new one fails until it writes through `ExportFiles` or is entered with a reason.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
WRITES = {"write_text", "write_bytes"}
ELSEWHERE = {
    # kept in the workspace
    "workbench/services/moving/backup_merge.py": "a backup's file, on its way into the workspace",
    "workbench/services/moving/collection_import.py": "texts on their way in, in memory on Linux",
    "workbench/services/models/model_files.py": "a model, copied into the workspace",
    "workbench/services/models/sealed_adapters.py": "into a file in memory",
    "workbench/services/workspace/backups.py": "a backup that is brought back",
    "workbench/settings.py": "settings",
    "ui/desktop/drafts.py": "drafts",
    # without content
    "workbench/services/workspace/manifests.py": "a signature",
    "workbench/services/workspace/audit_trail.py": "a checkpoint: a hash and its signature",
    "workbench/services/prompts/prompt_pack.py": "the signer's own key",
    "workbench/services/profiles/auditors_trail.py": "a checkpoint: a hash and its signature",
    "ui/cli/audit.py": "the log holds no content, and others check its signature",
    "ui/cli/subject.py": "a receipt, which others check",
    "ui/cli/main.py": "where in the code it broke off",
    "ui/desktop/crash.py": "where in the code it broke off",
    "ui/desktop/charts/saving.py": "a chart of figures",
    # refused where exports are sealed
    "workbench/services/evaluation/mlflow_export.py": "a folder for another program",
    # through the writer
    "workbench/services/documents/archive_file.py": "parts of an archive that is written so",
    # without personal data, which is what it is for
    "ui/desktop/privacy/view_model.py": "the text with placeholders",
}


def writing(path: Path) -> bool:
    """Whether a file writes by itself: `.write_text`, `.write_bytes`, or opens to write."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        if name in WRITES and len(node.args) in (1, 2) and isinstance(node.func, ast.Attribute):
            return True
        modes = [one.value for one in node.args if isinstance(one, ast.Constant)]
        if name in {"open", "fdopen"} and any(
            isinstance(mode, str) and mode.startswith(("w", "x", "a")) and len(mode) <= 3
            for mode in modes
        ):
            return True
    return False


def test_every_file_that_leaves_is_written_by_the_one_that_can_seal() -> None:
    paths = [
        ROOT / "workbench" / "settings.py",
        *(ROOT / "workbench" / "services").rglob("*.py"),
        *(ROOT / "ui").rglob("*.py"),
    ]
    found = {path.relative_to(ROOT).as_posix() for path in paths if writing(path)}
    assert "ui/cli/subject.py" in found
    assert found - ELSEWHERE.keys() == set()
    assert {name for name in ELSEWHERE if name not in found} == set()
