"""A model file or an adapter file as one kind of header, so that both come in by the same way.

Pure; knows no file.
"""

from __future__ import annotations

from workbench.domain.adapter import AdapterHeader
from workbench.domain.model import ModelHeader


def split_headers(
    found: ModelHeader | AdapterHeader,
) -> tuple[ModelHeader, AdapterHeader | None]:
    """What a row of the library needs of either."""
    if isinstance(found, ModelHeader):
        return found, None
    plain = ModelHeader(
        architecture=found.architecture,
        name=found.name,
        size_bytes=found.size_bytes,
        n_params=found.n_params,
        quantization=found.quantization,
        context_length=0,
        embedding_length=0,
        n_layers=0,
        n_heads=0,
        n_kv_heads=0,
        vocabulary_size=0,
        tokenizer="",
        chat_template="",
        licence=found.licence,
        metadata=found.metadata,
    )
    return plain, found
