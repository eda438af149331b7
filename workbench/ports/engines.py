"""Everything heavy, in one frozen bundle. Made in one place, handed to `open_workspace`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.ports.chat_model import ChatModel
from workbench.ports.document_parser import DocumentParser
from workbench.ports.embedder import Embedder
from workbench.ports.entity_recognizer import Recognition
from workbench.ports.folder_events import FolderEvents
from workbench.ports.machine import Machine
from workbench.ports.model_gauge import ModelGauge
from workbench.ports.model_hub import ModelHub
from workbench.ports.model_inspector import ModelInspector
from workbench.ports.model_workshop import ModelWorkshop
from workbench.ports.outside_models import OutsideModels
from workbench.ports.reranker import Reranker
from workbench.ports.snippet_runner import SnippetRunner
from workbench.ports.tool_servers import ToolServers
from workbench.ports.trainer import Trainer
from workbench.ports.vector_index import VectorIndex


@dataclass(frozen=True, slots=True)
class Engines:
    chat_model: ChatModel
    inspector: ModelInspector
    embedder: Embedder
    library_embedder: Embedder  # the same weights, run by another library
    open_embedder: Callable[[Path, str], Embedder]  # a GGUF and its SHA-256 if known, or a folder
    open_reranker: Callable[[Path, str], Reranker]  # likewise; whoever opens one closes it
    index: VectorIndex
    parser: DocumentParser
    workshop: ModelWorkshop
    gauge: ModelGauge
    hub: ModelHub
    machine: Machine
    second_chat_model: ChatModel | None = None  # for a model beside the first, where both fit
    outside: OutsideModels | None = None
    trainer: Trainer | None = None  # absent where nothing is trained
    tool_servers: ToolServers | None = None  # absent where no other program's tools are used
    snippets: SnippetRunner | None = None  # absent where no snippet is run
    recognition: Recognition | None = None  # absent where the bundled recogniser is the only one
    folder_events: FolderEvents | None = None  # absent where folders are only looked at

    def close(self) -> None:
        """End children and threads, the heaviest first."""
        self.chat_model.close()
        if self.second_chat_model is not None:
            self.second_chat_model.close()
        if self.outside is not None:
            self.outside.close()
        if self.trainer is not None:
            self.trainer.close()
        if self.tool_servers is not None:
            self.tool_servers.close()
        if self.snippets is not None:
            self.snippets.close()
        if self.recognition is not None:
            self.recognition.close()
        if self.folder_events is not None:
            self.folder_events.close()
        self.workshop.close()
        self.gauge.close()
        self.parser.close()
        self.embedder.close()
        self.library_embedder.close()
        self.index.close()
