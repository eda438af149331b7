"""Models on disk and in memory, and how text is asked of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, Literal, NewType

from workbench.domain.adapter import AdapterHeader
from workbench.domain.model_file import FileState, Keep, ModelCheck, ModelFile
from workbench.domain.remote_model import RemotePlace
from workbench.domain.stage import Stage
from workbench.domain.tools import ToolCall, ToolFamily

ModelId = NewType("ModelId", str)
Role = Literal["system", "user", "assistant", "tool"]


class Priority(IntEnum):
    """Who is served first: the smaller number."""

    CHAT = 0  # a person waits for the words
    API = 1
    EVALUATION = 2
    BACKGROUND = 3


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str
    tool_calls: tuple[ToolCall, ...] = ()  # of an assistant


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
    parts: tuple[str, ...] = ()  # file names of a split model, in order; empty for one file


@dataclass(frozen=True, slots=True)
class LoadSettings:
    """How to load a model. Zero means: choose for me."""

    n_ctx: int = 0  # context in tokens; 0 = what the model was trained for, within memory
    n_threads: int = 0
    n_gpu_layers: int = -1  # -1 = as many as fit, 0 = none
    use_extra_bufts: bool = True  # repacked CPU buffers; off where they crash
    chat_template: str = ""  # stands in place of the file's own
    draft: str = ""  # file of a smaller model that guesses ahead; empty: none


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    id: ModelId
    name: str
    path: str  # of a split model its first part
    header: ModelHeader
    added_at: str
    sha256: str = ""
    settings: LoadSettings = field(default_factory=LoadSettings)
    is_demo: bool = False
    files: tuple[ModelFile, ...] = ()  # all parts, as they were when last looked at whole
    keep: Keep = Keep.IN_PLACE
    check: ModelCheck | None = None  # the last one
    state: FileState = FileState.UNVERIFIED  # as of this moment, by size and time
    line: str = ""  # what its versions have in common; empty: its name
    version: int = 1
    stage: Stage = Stage.STAGING
    adapter: AdapterHeader | None = None  # of a LoRA adapter; it answers nothing by itself
    place: RemotePlace | None = None  # of a model that another program runs; it has no file here


@dataclass(frozen=True, slots=True)
class PromptPreview:
    """A prompt as the model would read it: its text, its tokens with their bytes, remarks."""

    text: str
    tokens: tuple[tuple[int, bytes], ...]
    notes: tuple[str, ...] = ()


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
    tool_family: ToolFamily = ""  # how it writes tool calls; empty: it knows none
    identity: str = ""  # library, file and plan: what decides an answer besides its request
    draft: str = ""  # file name of the model that guesses ahead


ConstraintKind = Literal["choices", "grammar", "json_schema", "regex", "quotes"]
STANDARD_SAMPLERS: Final = (
    "penalties", "dry", "top_n_sigma", "top_k", "typ_p", "top_p", "min_p", "xtc", "temperature",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Constraint:
    """What form an answer must have. `source` is a JSON list of texts for "choices", a GBNF
    grammar, a JSON Schema, a regular expression that the whole answer matches, or for "quotes" the
    JSON of a `QuoteForm`.
    """

    kind: ConstraintKind
    source: str


@dataclass(frozen=True, slots=True)
class SamplingSettings:
    """llama.cpp's samplers under their standard names; temperature 0 is greedy.

    A default leaves its sampler out, except for top_k, top_p and min_p. What the values may be is
    in `workbench.domain.sampling`.
    """

    temperature: float = 0.0
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int = 0
    max_tokens: int = 512
    stop: tuple[str, ...] = ()
    dynatemp_range: float = 0.0
    dynatemp_exponent: float = 1.0
    typ_p: float = 1.0
    top_n_sigma: float = -1.0
    xtc_probability: float = 0.0
    xtc_threshold: float = 0.1
    repeat_last_n: int = 64  # tokens that the three penalties look back on
    frequency_penalty: float = 0.0
    presence_penalty: float = 0.0
    dry_multiplier: float = 0.0
    dry_base: float = 1.75
    dry_allowed_length: int = 2
    dry_penalty_last_n: int = 1_024
    dry_sequence_breakers: tuple[str, ...] = ("\n", ":", '"', "*")
    mirostat: int = 0
    mirostat_tau: float = 5.0
    mirostat_eta: float = 0.1
    min_keep: int = 0
    samplers: tuple[str, ...] = STANDARD_SAMPLERS  # the order in which they apply
    logit_bias: tuple[tuple[int, float], ...] = ()  # token id, what is added to its logit
    min_tokens: int = 0  # before the answer may end by itself
    ignore_eos: bool = False
    n_probs: int = 0  # likeliest tokens told with each token of the answer
    constraint: Constraint | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What one answer cost. Times in seconds."""

    prompt_tokens: int
    completion_tokens: int
    reused_tokens: int  # prompt tokens whose keys were still in the cache
    time_to_first_token_s: float
    tokens_per_second: float  # decoding only
    total_s: float
    drafted_tokens: int = 0  # guessed ahead, by look-up or by a draft model, and decoded along
    accepted_tokens: int = 0  # of these, what came true


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
    is_thinking: bool = False  # belongs to the thinking span in front of the answer


@dataclass(frozen=True, slots=True)
class TokenProbability:
    """A token with the natural logarithm of its probability, before any sampler."""

    token: int
    data: bytes  # may be half a character
    logprob: float


@dataclass(frozen=True, slots=True)
class TokenProbabilities:
    """A token that was written, and the likeliest ones in its place; told when `n_probs` asks."""

    written: TokenProbability
    likeliest: tuple[TokenProbability, ...]


@dataclass(frozen=True, slots=True)
class PromptProbabilities:
    """How likely the tokens of a prompt were, each after those before it.

    `first`: id and bytes of the token before which nothing stands; None where the model's own
    opening token stood before all of them.
    """

    first: tuple[int, bytes] | None
    rest: tuple[TokenProbabilities, ...]


@dataclass(frozen=True, slots=True)
class Completed:
    usage: Usage
    reason: StopReason


GenerationEvent = PromptProgress | TextPiece | TokenProbabilities | Completed


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Bytes that a model would need with given settings, and what is free."""

    weights_bytes: int
    kv_bytes: int
    compute_bytes: int
    free_bytes: int
    graphics_bytes: int = 0  # of all these, what a graphics processor holds
    graphics_free_bytes: int = 0
    graphics_layers: int = 0
    draft_bytes: int = 0  # of a smaller model that guesses ahead

    @property
    def total_bytes(self) -> int:
        return self.weights_bytes + self.kv_bytes + self.compute_bytes + self.draft_bytes

    @property
    def main_bytes(self) -> int:
        """What it takes of the machine's own memory."""
        return max(0, self.total_bytes - self.graphics_bytes)

    @property
    def fits(self) -> bool:
        return (
            self.main_bytes <= self.free_bytes and self.graphics_bytes <= self.graphics_free_bytes
        )
