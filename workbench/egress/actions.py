"""The few things for which the network may be opened, each by a child of its own.

An action names what is done, which child does it, and which hosts it needs unless others are named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class NetworkAction:
    name: str  # as in settings, on the command line and in the audit log
    title: str  # continues “Allow to …”
    child: str  # the child process that does it
    hosts: tuple[str, ...]  # unless others are named
    has_folder: bool = False  # may write into the workspace's folder of downloads


MODELS = NetworkAction(
    name="models",
    title="search for models and download them",
    child="hub",
    hosts=("huggingface.co", "*.huggingface.co", "*.hf.co"),
    has_folder=True,
)
ENGINES = NetworkAction(
    name="engines",
    title="ask other engines that speak the OpenAI protocol",
    child="relay",
    hosts=(),
)
VECTORS = NetworkAction(
    name="vectors",
    title="keep the search index on a Chroma server that the administrator named",
    child="remote-index",
    hosts=(),
)

ACTIONS: Mapping[str, NetworkAction] = MappingProxyType(
    {action.name: action for action in (MODELS, ENGINES, VECTORS)}
)
