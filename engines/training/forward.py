"""One forward pass over many texts in one row; the loss of answers, or of pairs. In the child."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

from engines.training import segments
from engines.training.answer_loss import surprises
from engines.training.encoding import Encoded


class Forward:
    """Knows the model and the number format that it computes in."""

    def __init__(self, model: Any, device: str, precision: str) -> None:
        self._model = model
        self._causal = model.get_base_model()
        self._device = device
        self._precision = precision
        config = self._causal.config
        self._softcap = getattr(config, "final_logit_softcapping", None)

    def answers(self, texts: Sequence[Encoded]) -> Any:
        """-log p of every token that counts, text by text in one vector."""
        import torch

        ids: list[int] = []
        positions: list[int] = []
        wanted: list[int] = []
        targets: list[int] = []
        for text in texts:
            begin = len(ids)
            ids += text.tokens
            positions += range(len(text.tokens))
            for place in range(1, len(text.tokens)):
                if text.counts[place]:
                    wanted.append(begin + place - 1)
                    targets.append(text.tokens[place])

        def row(values: Sequence[int]) -> Any:
            return torch.tensor([values], device=self._device)

        with self._numbers(), segments.using([len(text.tokens) for text in texts]):
            hidden = self._causal.model(
                input_ids=row(ids), position_ids=row(positions), use_cache=False
            ).last_hidden_state[0]
            picked = hidden[row(wanted)[0]]
            weight = self._causal.lm_head.weight
            return surprises(picked, weight, row(targets)[0], self._softcap)

    def pairs(self, chosen: Sequence[Encoded], rejected: Sequence[Encoded], beta: float) -> Any:
        """The DPO loss of each pair. Source: Rafailov et al., NeurIPS 2023."""
        import torch
        from torch.nn import functional

        texts = [*chosen, *rejected]
        order = sorted(range(len(texts)), key=lambda n: len(texts[n].tokens))
        ordered = [texts[n] for n in order]

        def sums() -> Any:
            values = self.answers(ordered)
            parts = torch.split(values, [text.n_answer for text in ordered])
            back = {number: -part.sum() for number, part in zip(order, parts, strict=True)}
            return torch.stack([back[n] for n in range(len(texts))])

        with torch.no_grad(), self._model.disable_adapter():
            before = sums()
        gain = sums() - before
        margin = gain[: len(chosen)] - gain[len(chosen) :]
        return -functional.logsigmoid(beta * margin)

    def write(self, prompt: Sequence[int], encoder: Any, n_tokens: int) -> str:
        """The likeliest answer, at most so many tokens."""
        import torch

        self._model.eval()
        made: list[int] = []
        with torch.inference_mode(), self._numbers():
            step = self._causal.model(
                input_ids=torch.tensor([list(prompt)], device=self._device), use_cache=True
            )
            while len(made) < n_tokens:
                logits = self._causal.lm_head(step.last_hidden_state[0, -1:])
                token = int(logits.argmax())
                if encoder.is_end(token):
                    break
                made.append(token)
                step = self._causal.model(
                    input_ids=torch.tensor([[token]], device=self._device),
                    past_key_values=step.past_key_values,
                    position_ids=torch.tensor([[len(prompt) + len(made) - 1]], device=self._device),
                    use_cache=True,
                )
        self._model.train()
        return str(encoder.text(made))

    def _numbers(self) -> contextlib.AbstractContextManager[Any]:
        import torch

        if self._precision == "float32":
            return contextlib.nullcontext()
        mixed: contextlib.AbstractContextManager[Any] = torch.autocast(
            self._device.partition(":")[0], dtype=torch.bfloat16
        )
        return mixed
