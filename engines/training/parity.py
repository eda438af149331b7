"""Does llama.cpp compute with the written adapter what was trained? Logits, text by text.

In the child, with the trained model in 32 bits on one side and llama.cpp on the other. It keeps
keys and values in 32 bits here: what is compared is the adapter, not the rounding of a cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from engines.llama.adapter_set import BASE
from engines.llama.library import native
from engines.llama.loader import OpenModel
from engines.llama.plan import LoadPlan
from engines.training import segments
from engines.training.encoding import Encoded
from workbench.errors import EngineError

_NAME: Final = "trained"
_STEP: Final = 256


@dataclass(frozen=True, slots=True)
class Parity:
    """`worst` is the largest difference of a logit over the standard deviation of that text's.

    Perplexities are llama.cpp's, over the tokens of the answers.
    """

    n_texts: int
    n_tokens: int
    worst: float
    same_choice: float  # share of places at which the likeliest token agrees
    before: float
    after: float
    base_restored: bool  # the same bits without the adapter as before it
    base_worst: float  # as `worst`, of the base without the adapter: what llama.cpp rounds anyway

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def compare(
    model: Any,
    base: Path,
    adapter: Path,
    texts: Sequence[Encoded],
    n_threads: int,
    *,
    is_exact: bool = True,
) -> Parity:
    """`is_exact` False: with keys and values in 16 bits, as chat keeps them.

    Raises EngineError if llama.cpp cannot run them.
    """
    import numpy as np

    longest = max(len(text.tokens) for text in texts)
    n_ctx = -(-longest // _STEP) * _STEP
    n_outputs = max(text.n_answer for text in texts)
    plan = LoadPlan(n_ctx, 1, n_ctx, n_threads, 0, use_extra_bufts=False, flash_attention=False)
    opened = OpenModel(native(), base, plan, n_outputs=n_outputs, is_exact=is_exact)
    try:
        opened.adapters.load(adapter, _NAME)
        held = opened.adapters.hold([(_NAME, 1.0)])
        if held is None:
            raise EngineError("llama.cpp could not hold the adapter.", hint="Export it again.")
        first = _logits(opened, texts[0], BASE)
        worst = same = places = base_worst = 0.0
        before = after = 0.0
        for text in texts:
            mine = _logits(opened, text, held)
            theirs = _trained_logits(model, text)
            spread = float(theirs.std())
            worst = max(worst, float(np.abs(mine - theirs).max()) / spread)
            same += float((mine.argmax(1) == theirs.argmax(1)).sum())
            places += len(mine)
            after += _surprise(mine, text)
            alone = _logits(opened, text, BASE)
            with model.disable_adapter():
                theirs = _trained_logits(model, text)
            base_worst = max(base_worst, float(np.abs(alone - theirs).max() / theirs.std()))
            before += _surprise(alone, text)
        again = _logits(opened, texts[0], BASE)
    finally:
        opened.close()
    return Parity(
        len(texts),
        int(places),
        worst,
        same / places,
        float(np.exp(before / places)),
        float(np.exp(after / places)),
        bool(np.array_equal(first, again)),
        base_worst,
    )


def _places(text: Encoded) -> list[int]:
    return [n - 1 for n in range(1, len(text.tokens)) if text.counts[n]]


def _logits(opened: OpenModel, text: Encoded, adapters: Any) -> Any:
    """Rows for the places from which an answer's token is predicted: (places, vocabulary)."""
    import numpy as np

    places = _places(text)
    wanted = set(places)
    opened.native.llama_memory_clear(opened.memory, True)
    opened.batch.clear()
    for place, token in enumerate(text.tokens):
        opened.batch.add(token, place, 0, output=place in wanted)
    opened.adapters.apply(adapters)
    if opened.decode() != 0:
        raise EngineError("llama.cpp could not compute with the adapter.", hint="Export it again.")
    rows = []
    for place in places:
        values = opened.native.llama_get_logits_ith(opened.context, place)
        rows.append(np.ctypeslib.as_array(values, shape=(opened.vocabulary.size,)).copy())
    return np.stack(rows)


def _trained_logits(model: Any, text: Encoded) -> Any:
    import torch

    causal = model.get_base_model()
    device = next(model.parameters()).device
    places = _places(text)
    was_training = model.training
    model.eval()
    with torch.no_grad(), segments.using([len(text.tokens)]):
        made = causal(
            input_ids=torch.tensor([text.tokens], device=device),
            position_ids=torch.arange(len(text.tokens), device=device)[None],
            logits_to_keep=torch.tensor(places, device=device),
            use_cache=False,
        )
    model.train(was_training)
    return made.logits[0].float().cpu().numpy()


def _surprise(logits: Any, text: Encoded) -> float:
    import numpy as np

    targets = [text.tokens[place + 1] for place in _places(text)]
    high = logits.max(axis=1, keepdims=True)
    spread = np.log(np.exp(logits - high).sum(axis=1, dtype=np.float64)) + high[:, 0]
    return float((spread - logits[np.arange(len(targets)), targets]).sum())
