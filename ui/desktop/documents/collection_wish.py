"""What a collection is searched with, as the settings dialog shows and returns it. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.collection_settings import CollectionSettings, checked
from workbench.domain.document import Collection
from workbench.domain.search_options import FUSION, OFF

VARIETIES = (
    (None, tr("As in the settings")),
    (0.0, tr("None")),
    (0.2, tr("Some")),
    (0.5, tr("Much")),
)
_WAYS = (
    (None, tr("As in the settings")),
    (OFF, tr("As they were found")),
    (FUSION, tr("By scores and likeness, without a model")),
)


@dataclass(frozen=True, slots=True)
class CollectionWish:
    embedder: str
    rerank: str | None
    variety: float | None
    settings: CollectionSettings = field(default_factory=CollectionSettings)


@dataclass(frozen=True, slots=True)
class CollectionChoices:
    """The lines of the dialog's lists: what is stored, and what people read."""

    collection: Collection
    embedders: tuple[tuple[str, str], ...]
    reranks: tuple[tuple[str | None, str], ...]

    @property
    def wish(self) -> CollectionWish:
        """As it is now; what is under way counts as chosen."""
        one = self.collection
        wanted = one.embedder if one.next_embedder is None else one.next_embedder
        return CollectionWish(wanted, one.rerank, one.variety, one.settings)


def read_choices(workbench: Workbench, collection_id: str) -> CollectionChoices:
    """Raises NotFound."""
    collection = workbench.library.collection(collection_id)
    embedders = {one.choice: one.label for one in workbench.embedders.choices()}
    embedders[""] = tr("{embedders}, bundled", embedders=embedders[""])
    for choice in (collection.embedder, collection.next_embedder):
        if choice is not None and choice not in embedders:
            embedders[choice] = workbench.embedders.label(choice)
    reranks: dict[str | None, str] = dict(_WAYS)
    reranks |= {one.choice: one.label for one in workbench.rerankers.choices()}
    if collection.rerank not in reranks:
        reranks[collection.rerank] = workbench.reordering.label(collection.rerank or OFF)
    return CollectionChoices(collection, tuple(embedders.items()), tuple(reranks.items()))


def apply_wish(workbench: Workbench, collection_id: str, wish: CollectionWish) -> None:
    """Raises NotFound, InputError, and why the embedder cannot be used; then nothing is changed."""
    checked(wish.settings)
    workbench.reindexing.choose(collection_id, wish.embedder)
    workbench.library.set_search(collection_id, wish.rerank, wish.variety)
    workbench.library.set_settings(collection_id, wish.settings)
