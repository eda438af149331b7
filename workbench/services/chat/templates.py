"""The chat template of a model: the file's own, or one that was put in its place.

What is put in place is tried first and can be taken back at once. Knows no Jinja.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbench.domain.model import Message, ModelId, PromptPreview, RegisteredModel
from workbench.domain.tools import Tool
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.ports.chat_model import ChatModel
from workbench.services.models.models import Models

Origin = Literal["file", "override", "none"]


@dataclass(frozen=True, slots=True)
class TemplateState:
    """`source` is what is used; empty for a model without one, which ChatML then stands in for."""

    model: RegisteredModel
    source: str
    origin: Origin
    preset: str = ""  # the name of the preset that it is


class Templates:
    """Thread-safe. A change is in force from the next question on."""

    def __init__(self, *, models: Models, chat_model: ChatModel, presets: Path) -> None:
        """`presets` is a folder of templates, named after their form."""
        self._models = models
        self._chat_model = chat_model
        self._presets = presets

    def presets(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in self._presets.glob("*.jinja")))

    def preset(self, name: str) -> str:
        """Its source. Raises NotFound."""
        if name not in self.presets():
            raise NotFound(
                f"There is no template “{name[:60]}”.", hint=f"Take {', '.join(self.presets())}."
            )
        return (self._presets / f"{name}.jinja").read_text("utf-8")

    def state(self, model_id: str) -> TemplateState:
        model = self._models.get(model_id)
        own, chosen = model.header.chat_template, model.settings.chat_template
        source = chosen or own
        names = [name for name in self.presets() if self.preset(name) == source]
        origin: Origin = "override" if chosen else "file" if own else "none"
        return TemplateState(model, source, origin, names[0] if names else "")

    def set(self, model_id: ModelId, source: str) -> TemplateState:
        """Put `source` in place of the file's own template. Raises InputError if it renders no
        short conversation; then nothing changes.
        """
        if not source.strip():
            raise InputError("The template is empty.", hint="Choose a file with a template.")
        self._chat_model.check_template(source)
        self._keep(model_id, source)
        return self.state(model_id)

    def sample(self, source: str) -> str:
        """A short conversation as this template renders it; ChatML's for an empty one.

        Raises InputError if it cannot.
        """
        return self._chat_model.check_template(source or self.preset("chatml"))

    def before_and_after(self, model_id: ModelId) -> tuple[str, str]:
        """A short conversation as the model reads it now, and would after `revert`.

        A template that cannot be used gives the reason in its place.
        """
        model = self._models.get(model_id)
        own = model.header.chat_template
        return self._shown(model.settings.chat_template or own), self._shown(own)

    def use_preset(self, model_id: ModelId, name: str) -> TemplateState:
        return self.set(model_id, self.preset(name))

    def revert(self, model_id: ModelId) -> TemplateState:
        """Go back to the file's own template."""
        self._keep(model_id, "")
        return self.state(model_id)

    def preview(
        self,
        model_id: ModelId,
        messages: Sequence[Message],
        context: JobContext,
        tools: Sequence[Tool] = (),
    ) -> PromptPreview:
        """What the model would read; loads it, archived or not, for nothing is asked of it.

        Raises InputError if its template refuses.
        """
        ready = self._models.ready(model_id, context, even_archived=True)
        return ready.engine.preview(messages, tools)

    def _shown(self, source: str) -> str:
        try:
            return self.sample(source)
        except InputError as error:
            return error.message

    def _keep(self, model_id: ModelId, source: str) -> None:
        settings = replace(self._models.get(model_id).settings, chat_template=source)
        self._models.update_settings(model_id, settings)
