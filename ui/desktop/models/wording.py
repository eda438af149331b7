"""How a model's facts are said. Pure."""

from __future__ import annotations

from pathlib import PurePath

from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.labels import Tone
from workbench.domain.model import LoadedModel, ModelHeader, RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.remote_model import OUTSIDE
from workbench.services.models.model_scan import FoundModel

OUTSIDE_NOTE = tr("Runs outside this program, at {}. What it is asked leaves this program.")
DEMO_NOTE = tr("This is a demo model for trying the program.")
EMBEDDING_NOTE = tr("Makes vectors of passages: choose it in a collection's settings.")
RERANKING_NOTE = tr("Scores passages: choose it in a collection's settings.")
DEMO_HINT = tr(
    "It is tiny and has learnt one thing: to quote a value from a passage and cite it. Import a"
    " real model for real work."
)


def gib(size_bytes: float) -> str:
    if size_bytes < 2**20:
        return tr("{size_bytes:.0f} KiB", size_bytes=size_bytes / 2**10)
    if size_bytes < 2**30:
        return tr("{size_bytes:.0f} MiB", size_bytes=size_bytes / 2**20)
    return tr("{size_bytes:.1f} GiB", size_bytes=size_bytes / 2**30)


def parameters(n_params: int) -> str:
    for size, unit in ((10**9, tr("billion")), (10**6, tr("million"))):
        if n_params >= size:
            return f"{n_params / size:.1f} {unit}"
    return f"{n_params:,}"


def tokens(n: int) -> str:
    return tr("{n:,} tokens", n=n) if n else tr("not stated")


def short_line(model: RegisteredModel) -> str:
    header = model.header
    if model.place is not None:
        return OUTSIDE.capitalize()
    if model.adapter is not None:
        return tr(
            "LoRA adapter for {architecture} · rank {rank}",
            architecture=header.architecture,
            rank=model.adapter.rank,
        )
    short = parameters(header.n_params).replace(tr(" billion"), "B").replace(tr(" million"), "M")
    kind = kind_of(header)
    name = header.architecture if kind is ModelKind.CHAT else f"{header.architecture}, {kind.value}"
    return " · ".join(part for part in (name, short, header.quantization) if part)


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    header, adapter, place = model.header, model.adapter, model.place
    if place is not None:
        return (
            (tr("Address"), place.url),
            (tr("Name there"), place.model),
            (tr("Context"), tokens(place.n_ctx)),
            (
                tr("Key"),
                tr("first line of {key_file}", key_file=place.key_file)
                if place.key_file
                else tr("none"),
            ),
            (tr("First word within"), f"{place.first_s:g} s"),
            (tr("Between words"), f"{place.silent_s:g} s"),
        )
    if adapter is not None:
        return (
            (tr("Made for"), adapter.base_name or header.architecture),
            (tr("Rank"), ", ".join(str(rank) for rank in adapter.ranks)),
            (
                tr("Alpha"),
                f"{adapter.alpha:g}" if adapter.alpha else tr("none; the scale counts alone"),
            ),
            (tr("Parameters"), parameters(header.n_params)),
            (tr("Format"), header.quantization),
            (tr("File size"), gib(header.size_bytes)),
            (tr("Tensors changed"), f"{len(adapter.targets):,}"),
            (tr("Task"), adapter.task or tr("not stated")),
            (tr("Licence"), header.licence or tr("not stated")),
            (tr("File"), model.path),
        )
    return (
        (tr("Architecture"), header.architecture),
        (tr("Parameters"), parameters(header.n_params)),
        (tr("Quantisation"), header.quantization),
        (tr("File size"), gib(header.size_bytes)),
        (tr("Trained context"), tokens(header.context_length)),
        (tr("Layers"), f"{header.n_layers:,}"),
        (tr("Attention heads"), _heads(header)),
        (tr("Vocabulary"), f"{header.vocabulary_size:,}"),
        (tr("Tokenizer"), header.tokenizer or tr("not stated")),
        (
            tr("Chat template"),
            tr("in the file") if header.chat_template else tr("none; a plain one is used"),
        ),
        (tr("Licence"), header.licence or tr("not stated")),
        (tr("File"), model.path),
    )


def loaded_line(loaded: LoadedModel) -> str:
    n = loaded.n_threads
    threads = tr_n("{n} thread", "{n} threads", n)
    layers = (
        tr(", {n_gpu_layers} layers on the GPU", n_gpu_layers=loaded.n_gpu_layers)
        if loaded.n_gpu_layers
        else ""
    )
    return tr(
        "In memory: context of {n_ctx:,} tokens, {threads}{layers}, loaded in {load_s:.1f} s.",
        n_ctx=loaded.n_ctx,
        threads=threads,
        layers=layers,
        load_s=loaded.load_s,
    )


def seconds_left(seconds: float | None) -> str:
    """`, 2 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 90:
        return tr(", {seconds:.0f} s left", seconds=seconds)
    return tr(", {seconds:.0f} min left", seconds=seconds / 60)


def standing_tone(state: FileState) -> Tone:
    match state:
        case FileState.VERIFIED:
            return "ok"
        case FileState.UNVERIFIED:
            return "muted"
        case _:
            return "danger"


def standing_line(model: RegisteredModel) -> str:
    """What the state means for this model, in a sentence or two."""
    check = model.check
    match model.state:
        case FileState.VERIFIED:
            return tr("Vouched for by {by}.", by=check.by) if check else ""
        case FileState.UNVERIFIED:
            return check.reason if check and check.reason else tr("Its bytes were never hashed.")
        case FileState.MISSING:
            return tr("Its file is not there. Put it back, or import it from its new place.")
        case FileState.CHANGED:
            return tr(
                "The file has changed since it was registered, and is not loaded. Verify it to see"
                " whether its bytes did; import it again to accept them."
            )
        case _:
            return check.reason if check else tr("It is refused, and is not loaded.")


def standing_rows(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    check = model.check
    parts = ", ".join(PurePath(file.path).name for file in model.files)
    kept = {
        Keep.IN_PLACE: tr("where it is"),
        Keep.COPY: tr("as a copy in the workspace"),
        Keep.LINK: tr("as a hard link in the workspace"),
    }
    rows = [
        ("SHA-256", model.sha256 or tr("not computed yet")),
        (tr("Kept"), kept[model.keep]),
        (tr("Source"), check.source if check else ""),
        (tr("Licence"), (check.licence if check else "") or model.header.licence),
        (tr("Checked"), check.at[:16].replace("T", " ") + " UTC" if check and check.at else ""),
        (tr("Parts"), f"{len(model.files)}: {parts}" if len(model.files) > 1 else ""),
    ]
    return tuple(row for row in rows if row[1])


def found_line(item: FoundModel) -> str:
    """One row of what a scan found."""
    name = item.name or PurePath(item.path).name
    where = f" · {item.program}" if item.program else ""
    if item.header is None:
        return tr("{name}{where}\n{problem}", name=name, where=where, problem=item.problem)
    header = item.header
    parts = tr(", {n_parts} parts", n_parts=len(header.parts)) if header.parts else ""
    state = (
        tr("here already as {registered_as}", registered_as=item.registered_as)
        if item.registered_as
        else item.path
    )
    kind = tr("adapter, ") if item.adapter else ""
    facts = f"{kind}{header.quantization} · {gib(header.size_bytes)}{parts}"
    return tr("{name}{where} · {facts}\n{state}", name=name, where=where, facts=facts, state=state)


def _heads(header: ModelHeader) -> str:
    if header.n_kv_heads and header.n_kv_heads != header.n_heads:
        return tr(
            "{n_heads:,}, {n_kv_heads:,} for keys and values",
            n_heads=header.n_heads,
            n_kv_heads=header.n_kv_heads,
        )
    return f"{header.n_heads:,}"
