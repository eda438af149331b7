"""What the pages told last of collections, prompts and models, for the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from ui.desktop.chat.view_model import ChatViewModel
    from workbench.domain.document import Collection
    from workbench.domain.model import RegisteredModel
    from workbench.domain.prompt import Prompt
    from workbench.services.trials.chosen import Choices


class PagesSeen(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.collections: tuple[Collection, ...] = ()
        self.prompts: tuple[Prompt, ...] = ()
        self.models: tuple[RegisteredModel, ...] = ()

    def follow(self, chat: ChatViewModel) -> None:
        """The chat page knows all three: it offers them."""
        chat.collections_changed.connect(self._on_collections)
        chat.prompts_changed.connect(self._on_prompts)
        chat.choices_changed.connect(self._on_choices)

    def forget(self) -> None:
        self.collections, self.prompts, self.models = (), (), ()

    @Slot(list)
    def _on_collections(self, collections: list[Collection]) -> None:
        self.collections = tuple(collections)

    @Slot(tuple)
    def _on_prompts(self, prompts: tuple[Prompt, ...]) -> None:
        self.prompts = prompts

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        self.models = choices.models
