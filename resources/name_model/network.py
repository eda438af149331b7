"""The network as torch trains it, and as NumPy arrays for the program."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from resources.name_model.corpora import Labelled
from resources.name_model.vocabulary import Vocabulary
from workbench.domain.recognizers.names.net import (
    BUCKETS,
    COMMON,
    LABELS,
    REACH,
    candidates,
    features,
)
from workbench.domain.recognizers.names.tokens import BLOCK, NUMBER, codes_of, tokenize

WIDTH, HIDDEN = 64, 160
BATCH = 2048
RATE = 4e-3
INPUTS = ("word", "flags", "shape", "last3", "last2", "first3")
WORDS_FORGOTTEN, LISTS_FORGOTTEN = 0.12, 0.06  # so that spelling and context have to do


def encoded(texts: Sequence[Labelled], words: Vocabulary) -> dict[str, np.ndarray]:
    """All texts as one row of tokens, with a zero sign between, and the label of each."""
    index, ids = words.index(), {label: n for n, label in enumerate(LABELS)}
    parts: dict[str, list[np.ndarray]] = {key: [] for key in (*INPUTS, "able", "label")}
    for text, spans in texts:
        tokens = tokenize(codes_of(text + "\n\0\n\0")[:BLOCK])
        seen = features(tokens, index, words.flags, words.rows)
        labels = np.zeros(len(tokens.start), np.int64)
        for kind, start, end in spans:
            inside = np.flatnonzero((tokens.start < end) & (tokens.end > start))
            labels[inside] = ids[f"I-{kind}"]
            labels[inside[:1]] = ids[f"B-{kind}"]
        for key in INPUTS:
            shown = getattr(seen, key)
            parts[key].append(shown(slice(None)) if callable(shown) else shown)
        parts["able"].append(candidates(tokens, seen.flags))
        parts["label"].append(labels)
    return {key: np.concatenate(value) for key, value in parts.items()}


class Net(nn.Module):
    def __init__(self, words: Vocabulary) -> None:
        super().__init__()
        start = torch.zeros(words.n_rows, words.start.shape[1])
        start[1 : len(words.start) + 1] = torch.from_numpy(words.start)
        self.register_buffer("start", start)
        self.project = nn.Linear(start.shape[1], WIDTH, bias=False)
        self.shift = nn.Embedding(words.n_rows, WIDTH)
        self.by_flags, self.by_shape = nn.Embedding(256, WIDTH), nn.Embedding(10, WIDTH)
        self.last3, self.last2, self.first3 = (nn.Embedding(BUCKETS, WIDTH) for _ in range(3))
        nn.init.normal_(self.shift.weight, std=0.02)
        for table in (self.by_flags, self.by_shape, self.last3, self.last2, self.first3):
            nn.init.normal_(table.weight, std=0.1)
        self.hidden = nn.Linear(WIDTH * (2 * REACH + 1), HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.rest = nn.Dropout(0.3)

    def forward(self, x: Mapping[str, torch.Tensor]) -> torch.Tensor:
        word, flags = x["word"], x["flags"]  # (batch, window)
        if self.training:
            gone = (torch.rand(word.shape) < WORDS_FORGOTTEN) & (x["shape"] < NUMBER)
            word = torch.where(gone, torch.zeros_like(word), word)
            flags = torch.where(torch.rand(word.shape) < LISTS_FORGOTTEN, flags & COMMON, flags)
        rows = self.project(self.start[word]) + self.shift(word) + self.by_flags(flags)
        rows = rows + self.by_shape(x["shape"]) + self.last3(x["last3"])
        rows = rows + self.last2(x["last2"]) + self.first3(x["first3"])
        rows = torch.relu(rows) * x["inside"][..., None]  # (batch, window, width)
        return self.out(self.rest(torch.relu(self.hidden(self.rest(rows.flatten(1))))))

    def arrays(self, words: Vocabulary) -> dict[str, Any]:
        """For `NameNet`: tables as bytes with a scale for each row."""
        tables = {
            "words": self.project(self.start) + self.shift.weight,
            "by_flags": self.by_flags.weight,
            "by_shape": self.by_shape.weight,
            "last3": self.last3.weight,
            "last2": self.last2.weight,
            "first3": self.first3.weight,
        }
        made: dict[str, Any] = {"hashes": words.hashes, "flags": words.flags, "rows": words.rows}
        for name, table in tables.items():
            values = table.detach().numpy()
            scale = np.maximum(np.abs(values).max(axis=1, keepdims=True), 1e-6) / 127
            made[name] = np.round(values / scale).astype(np.int8)
            made[f"{name}_scale"] = scale.astype(np.float16)
        for name, layer in (("hidden", self.hidden), ("out", self.out)):
            made[name] = layer.weight.detach().T.numpy().astype(np.float16)
            made[f"{name}_bias"] = layer.bias.detach().numpy()
        return made


def trained(data: Mapping[str, np.ndarray], words: Vocabulary, epochs: int) -> Net:
    """Only the tokens that may be names are learned from."""
    net, began = Net(words), time.process_time()
    tensors = {key: torch.from_numpy(value.astype(np.int64)) for key, value in data.items()}
    able = torch.from_numpy(np.flatnonzero(data["able"]))
    n, offsets = len(tensors["word"]), torch.arange(-REACH, REACH + 1)
    steps = epochs * (len(able) // BATCH)
    step = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(step, RATE, total_steps=steps + 1, pct_start=0.1)
    for epoch in range(epochs):
        net.train()
        total = 0.0
        for batch in able[torch.randperm(len(able))].split(BATCH):
            if len(batch) < BATCH:
                continue
            around = batch[:, None] + offsets
            inside = ((around >= 0) & (around < n)).float()
            around = around.clamp(0, n - 1)
            x = {key: tensors[key][around] for key in INPUTS} | {"inside": inside}
            wanted = tensors["label"][batch]
            loss = nn.functional.cross_entropy(net(x), wanted, label_smoothing=0.02)
            step.zero_grad()
            loss.backward()
            step.step()
            plan.step()
            total += float(loss.detach())
        mean = total / (len(able) // BATCH)
        print(
            f"epoch {epoch + 1}: loss {mean:.4f}, {time.process_time() - began:.0f} s", flush=True
        )
    return net.eval()
