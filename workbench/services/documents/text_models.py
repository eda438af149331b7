"""The models that read passages, by what a collection or a setting calls them.

Empty is the bundled embedder, `library` the same one run by sentence-transformers; `model:ID` is a
registered GGUF, `folder:PATH` a local folder of sentence-transformers. Each is opened once and
stays open. Knows no library and no index.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from workbench.domain.model import RegisteredModel
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.errors import InputError, NotFound
from workbench.ports.embedder import Embedder
from workbench.ports.reranker import Reranker

MODEL, FOLDER = "model:", "folder:"
LIBRARY = "library"  # the bundled embedder's weights, run by sentence-transformers
BUNDLED = "bundled"  # how a person writes it


class Registered(Protocol):
    """What is needed of the registered models."""

    def list(self) -> tuple[RegisteredModel, ...]: ...

    def get(self, id_or_name: str) -> RegisteredModel: ...

    def check_files(self, model: RegisteredModel) -> None: ...


class _Closable(Protocol):
    def close(self) -> None: ...


Opened = TypeVar("Opened", bound=_Closable)
Open = Callable[[Path, str], Opened]  # a file or a folder, and the SHA-256 of a file if known


class _Shelf(Generic[Opened]):
    """Opens each choice once. Thread-safe."""

    def __init__(self, models: Registered | None, kind: ModelKind, opener: Open[Opened]) -> None:
        self._models = models
        self._kind = kind
        self._open = opener
        self._opened: dict[str, Opened] = {}
        self._lock = threading.Lock()

    def of(self, choice: str) -> Opened:
        """Raises NotFound, InputError for another kind of model, ModelFileMissing, ModelRefused."""
        with self._lock:
            if choice not in self._opened:
                self._opened[choice] = self._open(*self._place(choice))
            return self._opened[choice]

    def choice(self, text: str) -> str:
        """What a person wrote: the id or name of a registered model, or a folder.

        Raises what `of` raises.
        """
        path = Path(text).expanduser()
        if text.startswith((MODEL, FOLDER)):
            choice = text
        elif path.is_dir():
            choice = f"{FOLDER}{path.absolute()}"
        else:
            choice = f"{MODEL}{self._registered(text).id}"
        self.of(choice)
        return choice

    def label(self, choice: str) -> str:
        """How people call it, also when it is gone."""
        if choice.startswith(FOLDER):
            return Path(choice.removeprefix(FOLDER)).name
        try:
            return self._registered(choice.removeprefix(MODEL)).name
        except NotFound:
            return "a model that is gone"

    def registered(self) -> tuple[RegisteredModel, ...]:
        """The registered models of this kind."""
        models = self._models.list() if self._models is not None else ()
        return tuple(model for model in models if kind_of(model.header) is self._kind)

    def close(self) -> None:
        with self._lock:
            opened, self._opened = list(self._opened.values()), {}
        for one in opened:
            one.close()

    def _place(self, choice: str) -> tuple[Path, str]:
        if choice.startswith(FOLDER):
            return Path(choice.removeprefix(FOLDER)), ""
        model = self._registered(choice.removeprefix(MODEL))
        if kind_of(model.header) is not self._kind:
            raise InputError(
                f"{model.name} is not a model for {self._kind.value}.",
                hint="`workbench models list` shows what each model is for.",
            )
        assert self._models is not None
        self._models.check_files(model)
        return Path(model.path), model.sha256

    def _registered(self, name: str) -> RegisteredModel:
        if self._models is None:
            raise NotFound(f"There is no model “{name}”.", hint="Import its GGUF file first.")
        return self._models.get(name)


@dataclass(frozen=True, slots=True)
class TextModelChoice:
    """One line of a list to choose from."""

    choice: str
    label: str


class Embedders:
    """The bundled embedder, and others by their choice."""

    def __init__(
        self,
        bundled: Embedder,
        opener: Open[Embedder],
        models: Registered | None = None,
        library: Embedder | None = None,
    ) -> None:
        """`library`: the bundled weights run by another library; None: there is no other."""
        self.bundled = bundled
        self._library = library
        self._shelf = _Shelf(models, ModelKind.EMBEDDING, opener)

    def of(self, choice: str) -> Embedder:
        """Raises NotFound, InputError, ModelFileMissing, ModelRefused."""
        if choice == LIBRARY and self._library is not None:
            return self._library
        return self._shelf.of(choice) if choice else self.bundled

    def choice(self, text: str) -> str:
        """What a person wrote, as it is stored. Raises what `of` raises."""
        word = text.strip().casefold()
        if word in {"", BUNDLED}:
            return ""
        return word if word == LIBRARY else self._shelf.choice(text)

    def label(self, choice: str) -> str:
        if choice == LIBRARY:
            return f"{self.bundled.name} (sentence-transformers)"
        return self._shelf.label(choice) if choice else self.bundled.name

    def choices(self) -> tuple[TextModelChoice, ...]:
        """The bundled one, then the registered ones."""
        known = [TextModelChoice(f"{MODEL}{m.id}", m.name) for m in self._shelf.registered()]
        own = ["", LIBRARY] if self._library is not None else [""]
        return (*(TextModelChoice(choice, self.label(choice)) for choice in own), *known)

    def close(self) -> None:
        self._shelf.close()


class Rerankers:
    """Models that score passages, by their choice. The ways without one are not known here."""

    def __init__(self, opener: Open[Reranker], models: Registered | None = None) -> None:
        self._shelf = _Shelf(models, ModelKind.RERANKING, opener)

    def of(self, choice: str) -> Reranker:
        """Raises NotFound, InputError, ModelFileMissing, ModelRefused."""
        return self._shelf.of(choice)

    def choice(self, text: str) -> str:
        """What a person wrote, as it is stored. Raises what `of` raises."""
        return self._shelf.choice(text)

    def label(self, choice: str) -> str:
        return self._shelf.label(choice)

    def choices(self) -> tuple[TextModelChoice, ...]:
        return tuple(TextModelChoice(f"{MODEL}{m.id}", m.name) for m in self._shelf.registered())

    def close(self) -> None:
        self._shelf.close()
