"""The fakes, bundled as the real engines are."""

from __future__ import annotations

from tests.fakes.chat_model import FakeChatModel
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.gauge import FakeGauge
from tests.fakes.hub import FakeHub
from tests.fakes.inspector import FakeInspector
from tests.fakes.machine import FakeMachine
from tests.fakes.parser import FakeParser
from tests.fakes.recognition import FakeRecognition
from tests.fakes.reranker import FakeReranker
from tests.fakes.vector_index import FakeVectorIndex
from tests.fakes.workshop import FakeWorkshop
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines


def fake_engines(paths: WorkspacePaths | None = None) -> Engines:
    return Engines(
        chat_model=FakeChatModel(),
        inspector=FakeInspector(),
        embedder=FakeEmbedder(),
        library_embedder=FakeEmbedder(),
        open_embedder=lambda path, _sha256: FakeEmbedder(dimension=48, name=f"fake:{path.name}"),
        open_reranker=lambda path, _sha256: FakeReranker(f"fake:{path.name}"),
        index=FakeVectorIndex(),
        parser=FakeParser(),
        machine=FakeMachine(),
        workshop=FakeWorkshop(),
        gauge=FakeGauge(),
        hub=FakeHub(),
        recognition=FakeRecognition(),
    )
