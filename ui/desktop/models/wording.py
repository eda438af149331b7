"""How a model's facts are said. Pure."""

from __future__ import annotations

from workbench.domain.model import LoadedModel, ModelHeader, RegisteredModel

DEMO_NOTE = "This is a demo model for trying the program."
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
    short = parameters(header.n_params).replace(" billion", "B").replace(" million", "M")
    return " · ".join(part for part in (header.architecture, short, header.quantization) if part)


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    header = model.header
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


def _heads(header: ModelHeader) -> str:
    if header.n_kv_heads and header.n_kv_heads != header.n_heads:
        return f"{header.n_heads:,}, {header.n_kv_heads:,} for keys and values"
    return f"{header.n_heads:,}"
