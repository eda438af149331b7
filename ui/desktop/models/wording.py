"""How a model's facts are said. Pure."""

from __future__ import annotations

from pathlib import PurePath

from ui.desktop.widgets.labels import Tone
from workbench.domain.model import LoadedModel, ModelHeader, RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.remote_model import OUTSIDE
from workbench.services.models.model_scan import FoundModel

OUTSIDE_NOTE = "Runs outside this program, at {}. What it is asked leaves this program."
DEMO_NOTE = "This is a demo model for trying the program."
EMBEDDING_NOTE = "Makes vectors of passages: choose it in a collection's settings."
RERANKING_NOTE = "Scores passages: choose it in a collection's settings."
DEMO_HINT = (
    "It is tiny and has learnt one thing: to quote a value from a passage and cite it. Import a"
    " real model for real work."
)


def gib(size_bytes: float) -> str:
    if size_bytes < 2**20:
        return f"{size_bytes / 2**10:.0f} KiB"
    if size_bytes < 2**30:
        return f"{size_bytes / 2**20:.0f} MiB"
    return f"{size_bytes / 2**30:.1f} GiB"


def parameters(n_params: int) -> str:
    for size, unit in ((10**9, "billion"), (10**6, "million")):
        if n_params >= size:
            return f"{n_params / size:.1f} {unit}"
    return f"{n_params:,}"


def tokens(n: int) -> str:
    return f"{n:,} tokens" if n else "not stated"


def short_line(model: RegisteredModel) -> str:
    header = model.header
    if model.place is not None:
        return OUTSIDE.capitalize()
    if model.adapter is not None:
        return f"LoRA adapter for {header.architecture} · rank {model.adapter.rank}"
    short = parameters(header.n_params).replace(" billion", "B").replace(" million", "M")
    kind = kind_of(header)
    name = header.architecture if kind is ModelKind.CHAT else f"{header.architecture}, {kind.value}"
    return " · ".join(part for part in (name, short, header.quantization) if part)


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    header, adapter, place = model.header, model.adapter, model.place
    if place is not None:
        return (
            ("Address", place.url),
            ("Name there", place.model),
            ("Context", tokens(place.n_ctx)),
            ("Key", f"first line of {place.key_file}" if place.key_file else "none"),
            ("First word within", f"{place.first_s:g} s"),
            ("Between words", f"{place.silent_s:g} s"),
        )
    if adapter is not None:
        return (
            ("Made for", adapter.base_name or header.architecture),
            ("Rank", ", ".join(str(rank) for rank in adapter.ranks)),
            ("Alpha", f"{adapter.alpha:g}" if adapter.alpha else "none; the scale counts alone"),
            ("Parameters", parameters(header.n_params)),
            ("Format", header.quantization),
            ("File size", gib(header.size_bytes)),
            ("Tensors changed", f"{len(adapter.targets):,}"),
            ("Task", adapter.task or "not stated"),
            ("Licence", header.licence or "not stated"),
            ("File", model.path),
        )
    return (
        ("Architecture", header.architecture),
        ("Parameters", parameters(header.n_params)),
        ("Quantisation", header.quantization),
        ("File size", gib(header.size_bytes)),
        ("Trained context", tokens(header.context_length)),
        ("Layers", f"{header.n_layers:,}"),
        ("Attention heads", _heads(header)),
        ("Vocabulary", f"{header.vocabulary_size:,}"),
        ("Tokenizer", header.tokenizer or "not stated"),
        ("Chat template", "in the file" if header.chat_template else "none; a plain one is used"),
        ("Licence", header.licence or "not stated"),
        ("File", model.path),
    )


def loaded_line(loaded: LoadedModel) -> str:
    n = loaded.n_threads
    threads = f"{n} thread" if n == 1 else f"{n} threads"
    layers = f", {loaded.n_gpu_layers} layers on the GPU" if loaded.n_gpu_layers else ""
    return (
        f"In memory: context of {loaded.n_ctx:,} tokens, {threads}{layers},"
        f" loaded in {loaded.load_s:.1f} s."
    )


def seconds_left(seconds: float | None) -> str:
    """`, 2 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < 90:
        return f", {seconds:.0f} s left"
    return f", {seconds / 60:.0f} min left"


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
            return f"Vouched for by {check.by}." if check else ""
        case FileState.UNVERIFIED:
            return check.reason if check and check.reason else "Its bytes were never hashed."
        case FileState.MISSING:
            return "Its file is not there. Put it back, or import it from its new place."
        case FileState.CHANGED:
            return (
                "The file has changed since it was registered, and is not loaded. Verify it to see"
                " whether its bytes did; import it again to accept them."
            )
        case _:
            return check.reason if check else "It is refused, and is not loaded."


def standing_rows(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    check = model.check
    parts = ", ".join(PurePath(file.path).name for file in model.files)
    kept = {
        Keep.IN_PLACE: "where it is",
        Keep.COPY: "as a copy in the workspace",
        Keep.LINK: "as a hard link in the workspace",
    }
    rows = [
        ("SHA-256", model.sha256 or "not computed yet"),
        ("Kept", kept[model.keep]),
        ("Source", check.source if check else ""),
        ("Licence", (check.licence if check else "") or model.header.licence),
        ("Checked", check.at[:16].replace("T", " ") + " UTC" if check and check.at else ""),
        ("Parts", f"{len(model.files)}: {parts}" if len(model.files) > 1 else ""),
    ]
    return tuple(row for row in rows if row[1])


def found_line(item: FoundModel) -> str:
    """One row of what a scan found."""
    name = item.name or PurePath(item.path).name
    where = f" · {item.program}" if item.program else ""
    if item.header is None:
        return f"{name}{where}\n{item.problem}"
    header = item.header
    parts = f", {len(header.parts)} parts" if header.parts else ""
    state = f"here already as {item.registered_as}" if item.registered_as else item.path
    kind = "adapter, " if item.adapter else ""
    facts = f"{kind}{header.quantization} · {gib(header.size_bytes)}{parts}"
    return f"{name}{where} · {facts}\n{state}"


def _heads(header: ModelHeader) -> str:
    if header.n_kv_heads and header.n_kv_heads != header.n_heads:
        return f"{header.n_heads:,}, {header.n_kv_heads:,} for keys and values"
    return f"{header.n_heads:,}"
