"""Attention within each of many texts that lie in one row, one behind the other.

No text sees another one, and nothing is padded: the row's other layers work on real tokens only.
Texts of one length are computed together. Registered with transformers under `NAME`; without
segments (`using`) it is the library's own attention, so that answers can be written with a cache.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from typing import Any, Final

NAME: Final = "workbench_segments"
_current: list[tuple[tuple[int, int, int], ...]] = []


def groups_of(lengths: Sequence[int]) -> tuple[tuple[int, int, int], ...]:
    """(begin, number, length) of neighbours with equal lengths."""
    found = []
    begin = 0
    for length, equal in itertools.groupby(lengths):
        number = len(list(equal))
        found.append((begin, number, length))
        begin += number * length
    return tuple(found)


@contextlib.contextmanager
def using(lengths: Sequence[int]) -> Iterator[None]:
    """The rows that are computed meanwhile consist of texts with these lengths."""
    _current.append(groups_of(lengths))
    try:
        yield
    finally:
        _current.pop()


def register() -> None:
    """Make `NAME` known to transformers. Idempotent."""
    from transformers.masking_utils import AttentionMaskInterface
    from transformers.modeling_utils import AttentionInterface

    AttentionInterface.register(NAME, _attention)
    AttentionMaskInterface.register(NAME, _no_mask)


def _no_mask(*_args: Any, **_kwargs: Any) -> None:
    """Which token sees which follows from the segments."""


def _attention(
    _module: Any,
    query: Any,
    key: Any,
    value: Any,
    _attention_mask: Any = None,
    scaling: float | None = None,
    softcap: float | None = None,
    sliding_window: int | None = None,
    **_more: Any,
) -> tuple[Any, None]:
    """`query` (1, heads, tokens, width) to (1, tokens, heads, width)."""
    import torch

    groups = _current[-1] if _current else None
    n_tokens = query.shape[2]
    if groups is None:
        groups = ((0, 1, n_tokens),)
    repeats = query.shape[1] // key.shape[1]
    if repeats > 1:
        key, value = (x.repeat_interleave(repeats, dim=1) for x in (key, value))
    results = []
    for begin, number, length in groups:
        if key.shape[2] == n_tokens:
            parts = [_texts(x, begin, number, length) for x in (query, key, value)]
        else:  # one token behind those that are in the cache
            parts = [query, key, value]
        mixed = _mixed(parts, scaling, softcap, sliding_window)
        results.append(mixed.transpose(1, 2).reshape(1, number * length, *_tail(query)))
    return (results[0] if len(results) == 1 else torch.cat(results, dim=1)), None


def _tail(query: Any) -> tuple[int, int]:
    return query.shape[1], -1


def _texts(x: Any, begin: int, number: int, length: int) -> Any:
    """(1, heads, tokens, width) to (number, heads, length, width)."""
    _, heads, _, width = x.shape
    part = x[0, :, begin : begin + number * length]
    return part.reshape(heads, number, length, width).transpose(0, 1)


def _mixed(
    parts: Sequence[Any], scaling: float | None, softcap: float | None, window: int | None
) -> Any:
    import torch
    from torch.nn import functional

    query, key, value = parts
    n_queries, n_keys = query.shape[2], key.shape[2]
    is_plain = not softcap and not (window and n_keys > window)
    if is_plain:
        return functional.scaled_dot_product_attention(
            query, key, value, is_causal=n_queries > 1, scale=scaling
        )
    places = torch.arange(n_keys, device=query.device)
    behind = places[n_keys - n_queries :, None] - places[None, :]
    seen = behind >= 0
    if window:
        seen &= behind < window
    if not softcap:
        return functional.scaled_dot_product_attention(
            query, key, value, attn_mask=seen, scale=scaling
        )
    scores = query @ key.transpose(2, 3) * (scaling or query.shape[-1] ** -0.5)
    scores = torch.tanh(scores / softcap) * softcap
    scores = scores.masked_fill(~seen, float("-inf"))
    return functional.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype) @ value
