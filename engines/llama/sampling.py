"""Sampling settings to a llama.cpp sampler chain, in llama.cpp's own order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from workbench.domain.model import SamplingSettings

PENALTY_WINDOW: Final = 64  # tokens that a repetition penalty looks back on; llama.cpp's default


class Sampler:
    """Owns one chain. Call `free` on the model thread."""

    def __init__(
        self, library: Any, n_vocab: int, settings: SamplingSettings, prompt: Sequence[int]
    ) -> None:
        self._native = library
        self._chain = library.llama_sampler_chain_init(library.llama_sampler_chain_default_params())
        if settings.repeat_penalty != 1.0:
            self._add(
                library.llama_sampler_init_penalties(
                    n_vocab, PENALTY_WINDOW, settings.repeat_penalty, 0.0, 0.0
                )
            )
        if settings.temperature <= 0.0:
            self._add(library.llama_sampler_init_greedy())
        else:
            self._add(library.llama_sampler_init_top_k(settings.top_k))
            self._add(library.llama_sampler_init_top_p(settings.top_p, 1))
            self._add(library.llama_sampler_init_min_p(settings.min_p, 1))
            self._add(library.llama_sampler_init_temp(settings.temperature))
            self._add(library.llama_sampler_init_dist(settings.seed & 0xFFFFFFFF))
        if settings.repeat_penalty != 1.0:
            for token in prompt[-PENALTY_WINDOW:]:
                library.llama_sampler_accept(self._chain, token)

    def sample(self, context: Any, row: int) -> int:
        """The next token from output `row` of the last batch; it counts as accepted."""
        return int(self._native.llama_sampler_sample(self._chain, context, row))

    def free(self) -> None:
        if self._chain is not None:
            self._native.llama_sampler_free(self._chain)
            self._chain = None

    def _add(self, sampler: Any) -> None:
        self._native.llama_sampler_chain_add(self._chain, sampler)
