"""Carries a model into a workspace and says so; to be killed half way. Arguments: root, model."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.model_file import Keep
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.models.carry_in import Wish


def main() -> None:
    root, model = Path(sys.argv[1]), Path(sys.argv[2])
    workbench = open_workspace(WorkspacePaths(root), lambda _paths: fake_engines())
    while True:
        print("copying", flush=True)
        kept = workbench.carry_in.bring_in(Wish(model, Keep.COPY), plain_context())
        print("kept", kept.sha256, flush=True)
        workbench.carry_in.remove(kept.id)
        print("removed", flush=True)


if __name__ == "__main__":
    main()
