"""Models on disk and in memory, and how text is asked of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NewType

ModelId = NewType("ModelId", str)
Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class ModelHeader:
    """Facts that a GGUF states about itself, read and checked before llama.cpp sees the file."""

    architecture: str
    name: str
    size_bytes: int
    n_params: int
    quantization: str
    context_length: int  # tokens it was trained for; 0 when unstated
    embedding_length: int
    n_layers: int
    n_heads: int
    n_kv_heads: int
    vocabulary_size: int
    tokenizer: str
    chat_template: str  # empty when the file has none
    licence: str = ""
    metadata: tuple[tuple[str, str], ...] = ()  # every key with a short rendering of its value


@dataclass(frozen=True, slots=True)
class LoadSettings:
    """How to load a model. Zero means: choose for me."""

    n_ctx: int = 0  # context in tokens; 0 = what the model was trained for, within memory
    n_threads: int = 0
    n_gpu_layers: int = -1  # -1 = as many as fit, 0 = none
    use_extra_bufts: bool = True  # repacked CPU buffers; off where they crash


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    id: ModelId
    name: str
    path: str
    header: ModelHeader
    added_at: str
    sha256: str = ""
    settings: LoadSettings = field(default_factory=LoadSettings)
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """What is in memory now, with the settings that really hold."""

    path: str
    header: ModelHeader
    n_ctx: int
    n_threads: int
    n_gpu_layers: int
    load_s: float
    notes: tuple[str, ...] = ()  # fallbacks that were needed, one sentence each


@dataclass(frozen=True, slots=True)
class SamplingSettings:
    """llama.cpp's samplers under their standard names; temperature 0 is greedy."""

    temperature: float = 0.0
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int = 0
    max_tokens: int = 512
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """What one answer cost. Times in seconds."""

    prompt_tokens: int
    completion_tokens: int
    reused_tokens: int  # prompt tokens whose keys were still in the cache
    time_to_first_token_s: float
    tokens_per_second: float  # decoding only
    total_s: float


StopReason = Literal["end", "length", "stop_string", "cancelled"]


@dataclass(frozen=True, slots=True)
class PromptProgress:
    """`done` of `total` prompt tokens are in the cache, `reused` of them without computing."""

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Newly decoded text; never half a character."""

    text: str


@dataclass(frozen=True, slots=True)
class Completed:
    usage: Usage
    reason: StopReason


GenerationEvent = PromptProgress | TextPiece | Completed


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Bytes that a model would need with given settings, and what is free."""

    weights_bytes: int
    kv_bytes: int
    compute_bytes: int
    free_bytes: int

    @property
    def total_bytes(self) -> int:
        return self.weights_bytes + self.kv_bytes + self.compute_bytes
