"""How a hub's models look as JSON on the command line. Names here are promises to scripts."""

from __future__ import annotations

from typing import Any

from workbench.domain.hub import FittedOffer, HubModel
from workbench.services.models.downloads import Looked, Unfinished


def hub_model(value: HubModel) -> dict[str, Any]:
    return {
        "repository": value.repository,
        "downloads": value.downloads,
        "likes": value.likes,
        "changed_at": value.changed_at,
        "licence": value.licence,
        "gated": value.is_gated,
    }


def looked(value: Looked) -> dict[str, Any]:
    recommended = value.choice.recommended
    return {
        "repository": value.repository.repository,
        "commit": value.repository.commit,
        "licence": value.repository.licence,
        "licence_link": value.repository.licence_link,
        "gated": value.repository.is_gated,
        "offers": [offer(item) for item in value.choice.offers],
        "recommended": recommended.offer.name if recommended else None,
        "reason": value.choice.reason,
    }


def offer(value: FittedOffer) -> dict[str, Any]:
    return {
        "quantization": value.offer.quantization,
        "size_bytes": value.offer.size_bytes,
        "needs_bytes": value.needs_bytes,
        "fit": value.fit.value,
        "files": [
            {"name": file.name, "size_bytes": file.size_bytes, "sha256": file.sha256}
            for file in value.offer.files
        ],
    }


def unfinished(value: Unfinished) -> dict[str, Any]:
    return {
        "id": value.id,
        "repository": value.repository,
        "file": value.name,
        "licence": value.licence,
        "arrived_bytes": value.arrived_bytes,
        "total_bytes": value.total_bytes,
    }
