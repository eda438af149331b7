"""`workbench models quantize|merge`: make a smaller model, or one with adapters merged in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli import shapes
from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import progress_context
from workbench.domain.gauging import DEFAULT_WINDOW
from workbench.domain.lineage import Lineage, Perplexity
from workbench.domain.quantisation import FORMATS
from workbench.services.models.measuring import Text, text_file
from workbench.services.models.workshop import Made, Merging, Offer, Quantising

_FORMATS = ", ".join(item.name for item in FORMATS)


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    quantise = verbs.add_parser(
        "quantize",
        aliases=["quantise"],
        parents=[common],
        help="make a smaller copy of a model",
        description="Without --type: the formats, how large the copy would be, and whether it "
        "would fit into memory.",
    )
    quantise.add_argument("model", help="name or id")
    quantise.add_argument("--type", metavar="T", help=f"one of {_FORMATS}")
    _add_common(quantise)
    quantise.set_defaults(run=run_quantise)

    merge = verbs.add_parser("merge", parents=[common], help="merge LoRA adapters into a copy")
    merge.add_argument("model", help="name or id")
    merge.add_argument(
        "--lora",
        action="append",
        required=True,
        metavar="A[:SCALE]",
        help="a GGUF file or the name of an adapter, and how strongly it counts; repeatable",
    )
    merge.add_argument("--type", metavar="T", default="", help="default: the model's own format")
    _add_common(merge)
    merge.set_defaults(run=run_merge)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--yes-requantize",
        "--yes-requantise",
        dest="requantise",
        action="store_true",
        help="also if the model is quantised already, which costs quality",
    )
    parser.add_argument("--out-name", default="", metavar="NAME", help="what the copy is called")
    parser.add_argument(
        "--perplexity",
        type=Path,
        metavar="FILE",
        help="measure both on this text; “sample” is the one that ships",
    )
    parser.add_argument(
        "--window",
        type=int,
        default=DEFAULT_WINDOW,
        metavar="N",
        help="tokens (default: %(default)s)",
    )


def run_quantise(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    progress = progress_context(output)
    if options.type is None:
        _say_offer(workbench.workshop.offer(model.id, progress), output)
        return 0
    order = Quantising(
        model.id,
        options.type,
        options.out_name,
        options.requantise,
        wanted_text(options.perplexity, options, context),
    )
    try:
        made = workbench.workshop.quantise(order, progress)
    finally:
        output.end_status()
    _say_made(made, output)
    return 0


def run_merge(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    order = Merging(
        model.id,
        workbench.workshop.uses(options.lora),
        options.type,
        options.out_name,
        options.requantise,
        wanted_text(options.perplexity, options, context),
    )
    try:
        made = workbench.workshop.merge(order, progress_context(output))
    finally:
        output.end_status()
    _say_made(made, output)
    return 0


def wanted_text(path: Path | None, options: argparse.Namespace, context: Context) -> Text | None:
    """The text of an option; the word “sample”, where no file is called so, means ours."""
    if path is None:
        return None
    if str(path) == "sample" and not path.exists():
        return context.workbench.measuring.sample(options.window)
    return text_file(path, options.window)


def lineage_shape(value: Lineage) -> dict[str, Any]:
    return {
        "how": value.how,
        "source_id": value.source_id,
        "source_name": value.source_name,
        "source_sha256": value.source_sha256,
        "quantization": value.quantisation,
        "requantized": value.requantised,
        "adapters": [
            {"name": item.name, "sha256": item.sha256, "scale": item.scale}
            for item in value.adapters
        ],
        "library": value.library,
        "at": value.at,
        "perplexity_before": perplexity_shape(value.before) if value.before else None,
        "perplexity_after": perplexity_shape(value.after) if value.after else None,
    }


def perplexity_shape(value: Perplexity) -> dict[str, Any]:
    return {
        "perplexity": value.value,
        "standard_error": value.error,
        "tokens": value.n_tokens,
        "windows": value.n_windows,
        "window": value.n_ctx,
        "text": value.text_name,
        "text_sha256": value.text_sha256,
    }


def _say_made(made: Made, output: Output) -> None:
    if output.as_json:
        output.json({**shapes.model(made.model), "lineage": lineage_shape(made.lineage)})
        return
    model, lineage = made.model, made.lineage
    output.line(lineage.sentence)
    size = model.header.size_bytes / 2**20
    output.line(f"{model.name}: {size:,.1f} MiB. SHA-256 {model.sha256}")
    if lineage.before is not None and lineage.after is not None:
        rows = [
            (name, f"{item.value:.4f} ± {item.error:.4f}", f"{item.n_tokens:,}")
            for name, item in ((lineage.source_name, lineage.before), (model.name, lineage.after))
        ]
        output.line()
        output.table(("MODEL", f"PERPLEXITY ON {lineage.after.text_name}", "TOKENS"), rows)
        output.line(f"Change: {lineage.after.value / lineage.before.value - 1:+.2%}")


def _say_offer(offer: Offer, output: Output) -> None:
    if output.as_json:
        output.json(
            {
                "model": offer.model.name,
                "is_quantized": offer.is_quantised,
                "recommended": offer.recommended,
                "formats": [
                    {
                        "name": choice.quantisation.name,
                        "file_bytes": choice.file_bytes,
                        "memory_bytes": choice.memory_bytes,
                        "fits": choice.fits,
                    }
                    for choice in offer.choices
                ],
            }
        )
        return
    rows = [
        (
            "*" if choice.quantisation.name == offer.recommended else " ",
            choice.quantisation.name,
            f"{choice.file_bytes / 2**20:,.1f} MiB",
            f"{choice.memory_bytes / 2**20:,.0f} MiB" + ("" if choice.fits else ", too much"),
            choice.quantisation.note,
        )
        for choice in offer.choices
    ]
    output.table(("", "FORMAT", "FILE", "MEMORY", ""), rows)
    if offer.is_quantised:
        output.line("It is quantised already: --yes-requantize is needed, and costs quality.")
