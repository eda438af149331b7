"""Save versions of a prompt and move its label until killed, printing what was acknowledged.

Run as a script: `prompt_worker.py WORKSPACE`. Fake engines, real storage.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.prompt import PromptContent
from workbench.errors import NotFound
from workbench.paths import WorkspacePaths


def main(root: Path) -> None:
    service = open_workspace(WorkspacePaths(root), fake_engines).prompts
    try:
        prompt = service.find("kill")
    except NotFound:
        prompt = service.create("kill", PromptContent("Begun"))
    print("ready", flush=True)
    for number in itertools.count(prompt.latest):
        version = service.save(prompt.id, PromptContent(f"Text {number} of {root}"))
        print("saved", version.number, version.hash, flush=True)
        service.label(prompt.id, "production", version.number)
        print("labelled", version.number, "", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
