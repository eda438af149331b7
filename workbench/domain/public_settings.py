"""Which settings of an encrypted workspace lie in the clear: what is read before it is opened.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

# `network` decides what the gatekeeper is started with, before anything else runs.
PUBLIC: Final = ("version", "network")


def public_part(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {name: raw[name] for name in PUBLIC if name in raw}
