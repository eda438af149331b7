"""Does what is logged and says so after each; to be killed. Arguments: root, folder for files."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.prompt import PromptContent
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask


def main() -> None:
    root, folder = Path(sys.argv[1]), Path(sys.argv[2])
    workbench = open_workspace(WorkspacePaths(root), lambda _paths: fake_engines())
    collection = workbench.library.collection_named("Documents", create=True)

    def say(action: str, subject: str) -> None:
        print(action, subject, flush=True)

    for number in count():
        text = folder / f"{root.name}-{number}-{workbench.n_interrupted}.txt"
        text.write_text(f"The price of {text.stem} is {number} euros.", "utf-8")
        report = workbench.ingest.add([text], collection.id, plain_context())
        for document in report.added:
            say("document.added", document.id)
        turn = workbench.chat.send(Ask(f"What costs {number}?"), plain_context())
        say("answer.made", turn.id)
        name = f"p{number}-{turn.id}"
        prompt = workbench.prompts.create(name, PromptContent(f"Say {turn.id}"))
        say("prompt.saved", prompt.id)
        workbench.conversations.delete(turn.conversation_id)
        say("conversation.deleted", turn.conversation_id)
        for document in report.added:
            workbench.library.remove([document.id], plain_context())
            say("document.removed", document.id)


if __name__ == "__main__":
    main()
