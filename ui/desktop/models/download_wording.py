"""How models of a hub are said in rows and lines. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ui.desktop.models.wording import gib
from ui.desktop.widgets.labels import Tone
from ui.desktop.widgets.row_list import Row
from workbench.domain.hub import Fit, FittedOffer, HubModel
from workbench.services.models.downloads import DownloadPlan, Looked

_MARKS: dict[Fit, tuple[str, Tone]] = {
    Fit.EASY: ("fits easily", "ok"),
    Fit.FITS: ("fits", "ok"),
    Fit.TIGHT: ("tight", "warn"),
    Fit.TOO_LARGE: ("too large", "danger"),
}


def model_rows(models: Sequence[HubModel]) -> tuple[Row, ...]:
    return tuple(
        Row(
            item.repository,
            f"{item.downloads:,} downloads · changed {item.changed_at[:10] or 'at an unknown time'}"
            f" · licence {item.licence or 'not named'}",
            "on request" if item.is_gated else "",
            "warn",
            item,
        )
        for item in models
    )


def offer_rows(looked: Looked) -> tuple[Row, ...]:
    return tuple(
        _offer_row(item, item is looked.choice.recommended) for item in looked.choice.offers
    )


def _offer_row(item: FittedOffer, is_recommended: bool) -> Row:
    offer = item.offer
    mark, tone = _MARKS[item.fit]
    parts = f", {len(offer.files)} parts" if len(offer.files) > 1 else ""
    return Row(
        offer.quantization or offer.name,
        f"{gib(offer.size_bytes)}{parts} · about {gib(item.needs_bytes)} of memory · {offer.name}",
        f"recommended · {mark}" if is_recommended else mark,
        tone,
        item,
    )


def plan_rows(plan: DownloadPlan) -> tuple[tuple[str, str], ...]:
    """What the person agrees to, as pairs."""
    here = f" ({gib(plan.arrived_bytes)} are here already)" if plan.arrived_bytes else ""
    link = plan.repository.licence_link
    return (
        ("From", plan.host),
        ("May be reached", ", ".join(plan.hosts)),
        ("Is sent", plan.sends),
        (
            "Comes",
            f"{plan.left_bytes:,} bytes, {gib(plan.left_bytes)}{here};"
            f" the disk has {gib(plan.free_disk_bytes)} free",
        ),
        ("Licence", f"{plan.licence_words}{f' ({link})' if link else ''}"),
    )
