"""Plant words in an encrypted workspace and close it, then again and wait to be killed.

Run as a script: `encrypted_worker.py WORKSPACE DOCUMENTS PASSPHRASE`. Fake engines, real storage.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from tests.planted import plant, word
from workbench.app import open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.workspace.encryption import Encryption


def main(root: Path, documents: Path, passphrase: str) -> None:
    paths = WorkspacePaths(root)
    key = Encryption(paths).unlock(passphrase)
    workbench = open_workspace(paths, fake_engines, key=key)
    plant(workbench, documents, key)
    workbench.close()
    workbench = open_workspace(paths, fake_engines, key=Encryption(paths).unlock(passphrase))
    workbench.chat.send(Ask(f"Again the {word('question')}?"), plain_context())
    print("ready", flush=True)
    while True:
        workbench.chat.send(Ask(f"More of the {word('question')}?"), plain_context())
        time.sleep(0.001)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
