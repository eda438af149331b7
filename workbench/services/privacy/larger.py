"""Larger recognisers from local folders, beside the bundled one: which are chosen, what they find.

What they find is added to what the rules find; where one of them fails, the text is refused rather
than passed on less looked through. Knows no text beyond the call, but for the hashes of what was
read already.
"""

from __future__ import annotations

import hashlib
import threading
import tomllib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.larger import detections, types_of
from workbench.errors import EngineError, InputError, NotFound, WorkbenchError
from workbench.paths import resources
from workbench.ports.entity_recognizer import EntityRecognizer, Recognition
from workbench.services.privacy.own_rules import ChosenRecognizer, OwnRules

MOST: Final = 4  # recognisers
MOST_KEPT: Final = 20_000  # texts whose finds are kept in memory


@dataclass(frozen=True, slots=True)
class ListedRecognizer:
    name: str
    folder: Path
    types: Mapping[str, str]  # type by label
    unused: tuple[str, ...]  # labels that stand for no type
    problem: str = ""  # why it cannot be read; empty if it can


@lru_cache(maxsize=1)
def known_labels() -> Mapping[str, str]:
    raw = tomllib.loads((resources() / "privacy" / "labels.toml").read_text("utf-8"))
    return {str(label): str(kind) for label, kind in raw["types"].items()}


class LargerRecognizers:
    """Thread-safe. Nothing is opened before the first text."""

    def __init__(self, rules: OwnRules, port: Recognition | None = None) -> None:
        self._rules = rules
        self._port = port
        self._lock = threading.Lock()
        self._open: dict[Path, EntityRecognizer] = {}
        self._kept: OrderedDict[tuple[str, bytes], tuple[Detection, ...]] = OrderedDict()

    def listed(self) -> tuple[ListedRecognizer, ...]:
        """Those that are chosen, also such as cannot be read any more."""
        found = []
        for chosen in self._rules.recognizers():
            try:
                found.append(_listed(chosen, self._opened(chosen.folder)))
            except WorkbenchError as error:
                name = chosen.folder.name
                found.append(ListedRecognizer(name, chosen.folder, {}, (), error.message))
        return tuple(found)

    def add(self, folder: Path, labels: Mapping[str, str] | None = None) -> ListedRecognizer:
        """Use the model in `folder` from now on. `labels`: the type of each label, “-” for none.

        Raises ModelFileMissing, InputError.
        """
        folder = folder.expanduser().absolute()
        chosen = ChosenRecognizer(folder, dict(labels or {}))
        others = [one for one in self._rules.recognizers() if one.folder.name != folder.name]
        if len(others) >= MOST:
            raise InputError(f"There are {MOST} recognisers already.", hint="Remove one first.")
        with self._lock:
            self._open.pop(folder, None)
        model = self._opened(folder)
        strange = sorted(set(chosen.labels) - set(model.labels))
        if strange:
            raise InputError(
                f"{model.name} has no label “{strange[0]}”.",
                hint=f"It has {', '.join(model.labels[:20])}.",
            )
        listed = _listed(chosen, model)
        if not listed.types:
            raise InputError(
                f"None of the labels of {model.name} stands for a type of this program.",
                hint=f"Say which: --map {model.labels[0]}=PERSON",
            )
        self._rules.set_recognizers([*others, chosen])
        return listed

    def remove(self, name: str) -> None:
        """Raises NotFound."""
        chosen = self._rules.recognizers()
        rest = [one for one in chosen if one.folder.name != name]
        if len(rest) == len(chosen):
            raise NotFound(
                f"There is no recogniser {name}.", hint="`workbench pii recognizers` lists them."
            )
        self._rules.set_recognizers(rest)

    def find(self, texts: Sequence[str]) -> list[list[Detection]]:
        """For each text what they find together. Raises what `EntityRecognizer.find` raises."""
        found: list[list[Detection]] = [[] for _ in texts]
        for chosen in self._rules.recognizers():
            model = self._opened(chosen.folder)
            types = types_of(model.labels, known_labels(), chosen.labels)
            said = f"{model.identity} {sorted(types.items())}"
            keys = [
                (said, hashlib.sha256(text.encode("utf-8", "replace")).digest()) for text in texts
            ]
            with self._lock:
                known = {key: self._kept[key] for key in keys if key in self._kept}
            unread = [n for n, key in enumerate(keys) if key not in known]
            read = model.find([texts[n] for n in unread])
            for n, one in zip(unread, read, strict=True):
                known[keys[n]] = tuple(detections(one, types, model.name))
            with self._lock:
                for n, key in enumerate(keys):
                    found[n] += known[key]
                    self._kept[key] = known[key]
                    self._kept.move_to_end(key)
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        return found

    def _opened(self, folder: Path) -> EntityRecognizer:
        """Raises ModelFileMissing, InputError, EngineError."""
        if self._port is None:
            raise EngineError("No larger recogniser can be run here.", hint="Remove it first.")
        with self._lock:
            if folder not in self._open:
                self._open[folder] = self._port.open(folder)
            return self._open[folder]


def _listed(chosen: ChosenRecognizer, model: EntityRecognizer) -> ListedRecognizer:
    types = types_of(model.labels, known_labels(), chosen.labels)
    unused = tuple(label for label in model.labels if label not in types)
    return ListedRecognizer(model.name, chosen.folder, types, unused)
