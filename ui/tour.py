"""The main job where there is no display: ingest the samples, ask, cite, and draw the window.

Everything is the real thing: the same workspace, engines, services and window as with a screen.
"""

from __future__ import annotations

from pathlib import Path

from ui.cli.ask import answer_shape, print_sources
from ui.cli.output import Output
from ui.cli.unlocking import Unlocking
from ui.compose import open_real_workspace
from ui.samples import SAMPLE_COLLECTION, sample_files, sample_questions
from workbench import egress
from workbench.app import Workbench
from workbench.domain.chat_event import TextDelta
from workbench.domain.conversation import ConversationId, Turn
from workbench.domain.ingestion import FileIngested, FileSkipped
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask


def tour(root: Path, seal: egress.Seal, output: Output) -> int:
    """Run the tour in the workspace at `root`; returns an exit code."""
    from ui.desktop.snapshot import draw_window, offscreen_delivery  # noqa: PLC0415 - Qt

    output.line("There is no display, so here is the main job without one.")
    output.line(f"Workspace: {root}")
    deliver = offscreen_delivery()
    key = Unlocking(root).key()
    workbench = open_real_workspace(root, deliver=deliver, seal=seal, key=key)
    try:
        n_files = _ingest(workbench, output)
        turns = _ask(workbench, output)
        picture: Path | None = None
        if key is None:  # a picture of an encrypted workspace would lie in the clear
            picture = draw_window(workbench, root / "window.png", turns[-1] if turns else None)
            output.line(f"The window, as it would look: {picture}")
        tried = egress.tally(egress.attempts())
        n_tried = tried.connections + tried.sockets
        output.line(
            f"Network: {'closed in the kernel' if seal.is_closed else 'guarded'}, "
            f"{n_tried} attempts refused."
        )
        if output.as_json:
            output.json(
                {
                    "files": n_files,
                    "answers": [answer_shape(turn) for turn in turns],
                    "window": str(picture) if picture else "",
                    "network_attempts": n_tried,
                }
            )
    finally:
        workbench.close()
    return 0


def _ingest(workbench: Workbench, output: Output) -> int:
    collection = workbench.library.collection_named(SAMPLE_COLLECTION, create=True)

    def show(event: object) -> None:
        match event:
            case FileIngested(document) if document.error:
                output.line(f"  {document.name}: {document.error}")
            case FileSkipped(path, reason, _) if reason != "duplicate":
                output.line(f"  {Path(path).name}: {reason}")

    workbench.ingest.add(sample_files(), collection.id, plain_context(show))
    documents = workbench.library.documents(collection.id)
    for document in documents:
        output.line(f"  {document.name}: {document.n_chunks} passages, {document.status.value}")
    output.line(f"{len(documents)} sample documents can be asked.")
    return len(documents)


def _ask(workbench: Workbench, output: Output) -> list[Turn]:
    collection = workbench.library.collection_named(SAMPLE_COLLECTION)
    conversation_id: ConversationId | None = None
    turns: list[Turn] = []

    def show(event: object) -> None:
        match event:
            case TextDelta(text):
                output.stream(text)

    for question in sample_questions()[:3]:
        output.line()
        output.line(f"> {question}")
        ask = Ask(
            question=question,
            conversation_id=conversation_id,
            collection_ids=(collection.id,),
        )
        turn = workbench.chat.send(ask, plain_context(show))
        print_sources(turn, output)
        conversation_id = turn.conversation_id
        turns.append(turn)
    output.line()
    return turns
