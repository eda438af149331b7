"""A program that downloads a model, to be killed meanwhile: `download_worker.py ROOT PORT PORT`.

Prints a line when the first bytes have arrived. Asks in this process what the child would ask.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engines.llama.inspector import GgufInspector  # noqa: E402
from tests.fakes.bundle import fake_engines  # noqa: E402
from tests.hub_in_process import InProcessHub  # noqa: E402
from tests.unit.workbench.services.models.test_downloads import OpenGate  # noqa: E402
from workbench.app import Workbench, open_workspace  # noqa: E402
from workbench.domain.hub import FetchProgress  # noqa: E402
from workbench.domain.model import RegisteredModel  # noqa: E402
from workbench.egress import Seal, gated  # noqa: E402
from workbench.egress.hosts import parse_hosts  # noqa: E402
from workbench.jobs import plain_context  # noqa: E402
from workbench.paths import WorkspacePaths  # noqa: E402


def open_with_hub(root: Path, hub_port: int, cdn_port: int) -> Workbench:
    hosts = (f"127.0.0.1:{hub_port}", f"localhost:{cdn_port}")
    gated._hosts[:] = parse_hosts(hosts)
    engines = replace(fake_engines(), hub=InProcessHub(), inspector=GgufInspector())
    seal = Seal(False, "a test", gate=OpenGate(*hosts))  # type: ignore[arg-type]
    workbench = open_workspace(WorkspacePaths(root), lambda _paths: engines, seal=seal)
    workbench.settings.update(hub_endpoint=f"http://127.0.0.1:{hub_port}")
    return workbench


def pull(workbench: Workbench, wanted: str, say: bool = False) -> RegisteredModel:
    def told(event: object) -> None:
        if say and isinstance(event, FetchProgress) and event.done_bytes:
            print(event.done_bytes, flush=True)

    downloads = workbench.downloads
    plan = downloads.plan(downloads.look("maker/small-GGUF", plain_context()), wanted)
    return downloads.download(plan, plain_context(told), is_accepted=True)


if __name__ == "__main__":
    pull(open_with_hub(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])), "", say=True)
