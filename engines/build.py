"""Construct every engine, and be every child process. The one table of what stands behind a port.

Importing this module loads no heavy library; nor does `build`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from workbench.egress import Gate, closed_gate
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.ports.vector_index import VectorIndex


def build(
    paths: WorkspacePaths,
    child_command: Sequence[str],
    gate: Gate | None = None,
) -> Engines:
    """All engines of one workspace, none of them started.

    `child_command` followed by a child's name starts a program that calls `run_child`. `gate` is
    the way out for permitted actions.
    """
    from engines.embedding import runtime
    from engines.embedding.bundled_embedder import BundledEmbedder
    from engines.embedding.embedder import ChildEmbedder
    from engines.embedding.opening import TextModelOpener
    from engines.embedding.runtime import ProbedEmbedder
    from engines.embedding.torch_embedder import TorchEmbedder
    from engines.folders.events import LocalFolderEvents
    from engines.hub.hub import GatedModelHub
    from engines.index.chroma_index import ChromaIndex
    from engines.index.exact_index import ExactIndex
    from engines.index.remote_index import RemoteChromaIndex
    from engines.llama.chat_model import LlamaChatModel
    from engines.llama.gauge import LlamaGauge
    from engines.llama.inspector import GgufInspector
    from engines.llama.verdicts import VerdictStore
    from engines.llama.workshop import LlamaWorkshop
    from engines.machine import LocalMachine
    from engines.parsing.parser import ChildDocumentParser
    from engines.recognition.recognizer import RecognitionChild
    from engines.relay.outside import GatedOutsideModels
    from engines.snippets.runner import ChildSnippetRunner
    from engines.tool_servers.servers import ChildToolServers
    from engines.training.trainer import ChildTrainer

    index: VectorIndex = ChromaIndex(child_command, paths.index)
    if gate is not None and gate.policy.vector_server and gate.hosts("vectors"):
        index = RemoteChromaIndex(gate, paths.index)
    if paths.encryption.exists():  # nothing of it may lie on the disk
        index = ExactIndex()
    library_embedder = ChildEmbedder(child_command, paths.cache)
    opener = TextModelOpener(child_command, paths.cache, library_embedder)
    return Engines(
        chat_model=LlamaChatModel(child_command, paths.cache),
        inspector=GgufInspector(),
        embedder=ProbedEmbedder(
            BundledEmbedder(child_command, paths.cache),
            TorchEmbedder(child_command, paths.cache),
            paths.cache,
        ),
        library_embedder=library_embedder,
        open_embedder=opener.embedder,
        open_reranker=opener.reranker,
        index=index,
        parser=ChildDocumentParser(child_command),
        machine=LocalMachine(
            lambda: {**VerdictStore(paths.cache).summary(), **runtime.probes(paths.cache)}
        ),
        workshop=LlamaWorkshop(child_command),
        gauge=LlamaGauge(child_command, paths.cache),
        hub=GatedModelHub(gate or closed_gate()),
        second_chat_model=LlamaChatModel(child_command, paths.cache, "kv-beside"),
        outside=GatedOutsideModels(gate or closed_gate()),
        trainer=ChildTrainer(child_command),
        tool_servers=ChildToolServers(child_command),
        snippets=ChildSnippetRunner(child_command),
        recognition=RecognitionChild(child_command),
        folder_events=LocalFolderEvents(),
    )


def run_child(name: str) -> int:  # noqa: C901, PLR0911, PLR0912 - one way in for each child
    """Be the child process `name` until the parent goes away; returns its exit code."""
    match name:
        case "parse":
            from engines.parsing import worker as parse_worker

            return parse_worker.main()
        case "embed":
            from engines.embedding import worker as embed_worker

            return embed_worker.main()
        case "embed-gguf":
            from engines.embedding import gguf_worker

            return gguf_worker.main()
        case "embed-torch":
            from engines.embedding import torch_worker

            return torch_worker.main()
        case "index":
            from engines.index import worker as index_worker

            return index_worker.main()
        case "remote-index":
            from engines.index import remote_worker

            return remote_worker.main()
        case "relay":
            from engines.relay import worker as relay_worker

            return relay_worker.main()
        case "hub":
            from engines.hub import worker as hub_worker

            return hub_worker.main()
        case "grammar":
            from engines.llama import grammar_worker

            return grammar_worker.main()
        case "gauge":
            from engines.llama import gauge_worker

            return gauge_worker.main()
        case "workshop":
            from engines.llama import workshop_worker

            return workshop_worker.main()
        case "tool-server":
            from engines.tool_servers import worker as tool_server_worker

            return tool_server_worker.main()
        case "tool-program":
            from engines.tool_servers import program

            return program.main()
        case "train":
            from engines.training import worker as train_worker

            return train_worker.main()
        case "snippet":
            from engines.snippets import worker as snippet_worker

            return snippet_worker.main()
        case "recognise":
            from engines.recognition import worker as recognition_worker

            return recognition_worker.main()
        case "probe":
            from engines.llama import probe

            return probe.probe_main()
        case _:
            sys.stderr.write(f"There is no child process named {name}.\n")
            return 2


if __name__ == "__main__":
    sys.exit(run_child(sys.argv[-1]))
