"""An inspector that believes every file that begins with the four bytes of a GGUF, parts too."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.model import LoadSettings, MemoryEstimate, ModelHeader
from workbench.domain.model_file import split_name
from workbench.errors import InputError, ModelFileMissing


class FakeInspector:
    def inspect(self, path: Path) -> ModelHeader:
        if not path.is_file():
            raise ModelFileMissing(f"{path.name} is not there.", hint="Choose another file.")
        with path.open("rb") as file:
            if file.read(4) != b"GGUF":
                raise InputError(f"{path.name} is not a GGUF file.", hint="Choose a .gguf file.")
        split = split_name(path.name)
        parts = split.names() if split else ()
        return ModelHeader(
            architecture="llama",
            name=split.prefix if split else path.stem,
            size_bytes=sum(path.with_name(n).stat().st_size for n in parts or (path.name,)),
            n_params=1_000_000,
            quantization="F16",
            context_length=2048,
            embedding_length=64,
            n_layers=2,
            n_heads=4,
            n_kv_heads=4,
            vocabulary_size=512,
            tokenizer="gpt2",
            chat_template="",
            licence="MIT",
            metadata=(("general.architecture", "llama"), ("general.name", path.stem)),
            parts=parts,
        )

    def estimate(self, header: ModelHeader, settings: LoadSettings) -> MemoryEstimate:
        n_ctx = settings.n_ctx or header.context_length
        return MemoryEstimate(
            weights_bytes=header.size_bytes,
            kv_bytes=n_ctx * header.n_layers * header.embedding_length * 4,
            compute_bytes=1 << 20,
            free_bytes=8 << 30,
        )
