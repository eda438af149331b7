"""How models of a hub are said in rows and lines. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ui.desktop.language import tr
from ui.desktop.models.wording import gib
from ui.desktop.widgets.labels import Tone
from ui.desktop.widgets.row_list import Row
from workbench.domain.hub import Fit, FittedOffer, HubModel
from workbench.services.models.downloads import DownloadPlan, Looked

_MARKS: dict[Fit, tuple[str, Tone]] = {
    Fit.EASY: (tr("fits easily"), "ok"),
    Fit.FITS: (tr("fits"), "ok"),
    Fit.TIGHT: (tr("tight"), "warn"),
    Fit.TOO_LARGE: (tr("too large"), "danger"),
}


def model_rows(models: Sequence[HubModel]) -> tuple[Row, ...]:
    return tuple(
        Row(
            item.repository,
            tr(
                "{downloads:,} downloads · changed {changed_at} · licence {licence}",
                downloads=item.downloads,
                changed_at=item.changed_at[:10] or tr("at an unknown time"),
                licence=item.licence or tr("not named"),
            ),
            tr("on request") if item.is_gated else "",
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
    parts = tr(", {n_files} parts", n_files=len(offer.files)) if len(offer.files) > 1 else ""
    return Row(
        offer.quantization or offer.name,
        tr(
            "{gib}{parts} · about {gib_2} of memory · {name}",
            gib=gib(offer.size_bytes),
            parts=parts,
            gib_2=gib(item.needs_bytes),
            name=offer.name,
        ),
        tr("recommended · {mark}", mark=mark) if is_recommended else mark,
        tone,
        item,
    )


def plan_rows(plan: DownloadPlan) -> tuple[tuple[str, str], ...]:
    """What the person agrees to, as pairs."""
    here = (
        tr(" ({gib} are here already)", gib=gib(plan.arrived_bytes)) if plan.arrived_bytes else ""
    )
    link = plan.repository.licence_link
    return (
        (tr("From"), plan.host),
        (tr("May be reached"), ", ".join(plan.hosts)),
        (tr("Is sent"), plan.sends),
        (
            tr("Comes"),
            tr(
                "{left_bytes:,} bytes, {gib}{here}; the disk has {gib_2} free",
                left_bytes=plan.left_bytes,
                gib=gib(plan.left_bytes),
                here=here,
                gib_2=gib(plan.free_disk_bytes),
            ),
        ),
        (tr("Licence"), f"{plan.licence_words}{f' ({link})' if link else ''}"),
    )
