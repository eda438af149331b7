"""Sampling settings to a llama.cpp sampler chain, in llama.cpp's own order."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from typing import Any, Final

from workbench.domain.model import SamplingSettings
from workbench.domain.sampling import NEVER
from workbench.errors import InputError

_MIROSTAT_M: Final = 100  # llama.cpp's own choice


def build_chain(
    library: Any, vocabulary: Any, settings: SamplingSettings, prompt: Sequence[int]
) -> Any:
    """A chain that ends in a choice; what was said before counts for the penalties.

    Temperature 0 chooses the likeliest token after biases and penalties, whatever else is set.
    Raises InputError if a bias names a token that the model does not have.
    """
    chain = library.llama_sampler_chain_init(library.llama_sampler_chain_default_params())
    for sampler in _samplers(library, vocabulary, settings):
        library.llama_sampler_chain_add(chain, sampler)
    for token in prompt[-_window(settings) :] if _window(settings) else ():
        library.llama_sampler_accept(chain, token)
    return chain


def banned_tokens(settings: SamplingSettings, n_vocab: int) -> tuple[int, ...]:
    """Tokens whose bias means never. Raises InputError for tokens that the model does not have."""
    for token, _bias in settings.logit_bias:
        if token >= n_vocab:
            raise InputError(
                f"logit_bias names the token {token:,}; the model has {n_vocab:,}.",
                hint="Ids belong to one model; `models template M --preview TEXT` shows them.",
            )
    return tuple(token for token, bias in settings.logit_bias if bias <= NEVER)


def _samplers(library: Any, vocabulary: Any, settings: SamplingSettings) -> list[Any]:
    n_vocab = vocabulary.size
    biases = [(token, bias) for token, bias in settings.logit_bias if bias > NEVER]
    chain = []
    if biases:
        entries = (library.llama_logit_bias * len(biases))(*biases)
        chain.append(library.llama_sampler_init_logit_bias(n_vocab, len(biases), entries))
    seed = settings.seed & 0xFFFFFFFF
    if settings.mirostat and settings.temperature > 0:
        chain.append(library.llama_sampler_init_temp(settings.temperature))
        tau, eta = settings.mirostat_tau, settings.mirostat_eta
        if settings.mirostat == 1:
            mirostat = library.llama_sampler_init_mirostat(n_vocab, seed, tau, eta, _MIROSTAT_M)
        else:
            mirostat = library.llama_sampler_init_mirostat_v2(seed, tau, eta)
        return [*chain, mirostat]
    makers = _makers(library, vocabulary, settings, seed)
    greedy = settings.temperature <= 0
    for name in settings.samplers:
        if not greedy or name in {"penalties", "dry"}:
            sampler = makers[name]()
            if sampler is not None:
                chain.append(sampler)
    if greedy:
        return [*chain, library.llama_sampler_init_greedy()]
    return [*chain, library.llama_sampler_init_dist(seed)]


def _makers(
    library: Any, vocabulary: Any, settings: SamplingSettings, seed: int
) -> dict[str, Callable[[], Any]]:
    """How to make each sampler; None where the settings leave it out."""
    one = settings
    keep = one.min_keep

    def penalties() -> Any:
        if not _has_penalties(one):
            return None
        return library.llama_sampler_init_penalties(
            vocabulary.size,
            one.repeat_last_n,
            one.repeat_penalty,
            one.frequency_penalty,
            one.presence_penalty,
        )

    def dry() -> Any:
        if not _has_dry(one):
            return None
        breakers = [text.encode("utf-8", "replace") for text in one.dry_sequence_breakers if text]
        return library.llama_sampler_init_dry(
            vocabulary.handle,
            one.dry_multiplier,
            one.dry_base,
            one.dry_allowed_length,
            one.dry_penalty_last_n,
            (ctypes.c_char_p * len(breakers))(*breakers),
            len(breakers),
        )

    def xtc() -> Any:
        if one.xtc_probability <= 0:
            return None
        return library.llama_sampler_init_xtc(
            one.xtc_probability, one.xtc_threshold, max(1, keep), seed
        )

    def temperature() -> Any:
        return library.llama_sampler_init_temp_ext(
            one.temperature, one.dynatemp_range, one.dynatemp_exponent
        )

    return {
        "penalties": penalties,
        "dry": dry,
        "top_n_sigma": lambda: (
            library.llama_sampler_init_top_n_sigma(one.top_n_sigma) if one.top_n_sigma > 0 else None
        ),
        "top_k": lambda: library.llama_sampler_init_top_k(one.top_k),
        "typ_p": lambda: (
            library.llama_sampler_init_typical(one.typ_p, max(1, keep)) if one.typ_p < 1 else None
        ),
        "top_p": lambda: library.llama_sampler_init_top_p(one.top_p, max(1, keep)),
        "min_p": lambda: library.llama_sampler_init_min_p(one.min_p, max(1, keep)),
        "xtc": xtc,
        "temperature": temperature,
    }


def _has_penalties(settings: SamplingSettings) -> bool:
    return settings.repeat_last_n > 0 and (
        settings.repeat_penalty != 1.0
        or settings.frequency_penalty != 0.0
        or settings.presence_penalty != 0.0
    )


def _has_dry(settings: SamplingSettings) -> bool:
    return settings.dry_multiplier != 0.0 and settings.dry_penalty_last_n > 0


def _window(settings: SamplingSettings) -> int:
    """How many tokens of the prompt the samplers must have seen."""
    if settings.mirostat and settings.temperature > 0:
        return 0
    return max(
        settings.repeat_last_n if _has_penalties(settings) else 0,
        settings.dry_penalty_last_n if _has_dry(settings) else 0,
    )
