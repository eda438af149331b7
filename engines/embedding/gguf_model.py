"""An embedding or reranking GGUF in llama.cpp: texts to vectors, pairs of texts to scores.

Runs in a child process. Pooling is what the file's header says; rows are of unit length. Texts are
computed together up to `BATCH_TOKENS`, and such batches side by side; what is longer than the
model's context is cut, its closing token kept. Knows neither questions nor documents, nor prefixes.
"""

from __future__ import annotations

import os
import queue
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engines.embedding.gguf_lane import BATCH_TEXTS, GgufLane, failed
from engines.embedding.packing import framed, pack, shortened_pair
from engines.llama.library import native, recent_messages
from engines.llama.vocabulary import Vocabulary

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MOST_TOKENS: Final = 2_048  # of one text, whatever the model could read: attention is quadratic
BATCH_TOKENS: Final = 128  # more at once were no faster with one thread, fewer parts less even
_MOST_LANES: Final = 8  # a call has hardly more batches
_ALONE: Final = 64  # a batch that is alone and longer than this gets all threads
_NULL_TOKEN: Final = -1
_RANK: Final = 4  # llama.h: LLAMA_POOLING_TYPE_RANK


@dataclass(frozen=True, slots=True)
class Rows:
    matrix: Float32Matrix  # (texts, width)
    n_cut: int  # texts that were longer than the model reads


class GgufModel:
    """Raises EngineError if llama.cpp cannot load the file or compute with it."""

    def __init__(
        self, path: Path, n_threads: int, *, extra_buffers: bool, most_tokens: int = MOST_TOKENS
    ) -> None:
        self._native = native()
        self._model = self._load(path, extra_buffers)
        self._n_threads = n_threads
        trained = int(self._native.llama_model_n_ctx_train(self._model))
        self.most_tokens = min(most_tokens, trained or most_tokens)
        first = self._lane()
        self.pooling = first.pooling
        self._n_lanes = 1 if first.keeps else min(n_threads, _MOST_LANES)
        self._lanes = [first]  # more when there is work for them
        self._workers = ThreadPoolExecutor(self._n_lanes, "embedding")
        self._vocabulary = Vocabulary(self._native, self._model)
        self._before, self._after = self._frame()

    @property
    def ranks(self) -> bool:
        """Whether it scores pairs of texts; else it makes vectors."""
        return self.pooling == _RANK

    @property
    def width(self) -> int:
        return int(self._native.llama_model_n_embd_out(self._model))

    def embed(self, texts: Sequence[str]) -> Rows:
        """One unit-length float32 row per text, in order: shape (len(texts), width)."""
        import numpy as np

        made = [
            framed(self._tokens(text), self._before, self._after, self.most_tokens)
            for text in texts
        ]
        rows = self._pooled([tokens for tokens, _ in made], self.width)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        lengths[lengths == 0] = 1.0
        return Rows((rows / lengths).astype(np.float32), sum(was_cut for _, was_cut in made))

    def rank(self, query: str, passages: Sequence[str]) -> list[float]:
        """How well each passage answers the question, higher is better; in order."""
        pairs = [self._pair(query, passage) for passage in passages]
        return [float(row[0]) for row in self._pooled(pairs, 1)]

    def _pair(self, query: str, passage: str) -> list[int]:
        """The two texts joined as llama.cpp's server joins them (`format_prompt_rerank`)."""
        template = self._native.llama_model_chat_template(self._model, b"rerank")
        if template:
            text = template.decode("utf-8", "replace")
            text = text.replace("{query}", query).replace("{document}", passage)
            return self._vocabulary.tokenize(text, parse_special=True)[: self.most_tokens]
        vocab, get = self._vocabulary.handle, self._native
        end = get.llama_vocab_eos(vocab)
        if end == _NULL_TOKEN:
            end = get.llama_vocab_sep(vocab)
        opening = [get.llama_vocab_bos(vocab)] if get.llama_vocab_get_add_bos(vocab) else []
        closing = [end] if get.llama_vocab_get_add_eos(vocab) else []
        between = [get.llama_vocab_sep(vocab)] if get.llama_vocab_get_add_sep(vocab) else []
        middle = closing + between
        first, second = self._tokens(query), self._tokens(passage)
        room = self.most_tokens - len(opening) - len(middle) - len(closing)
        n_first, n_second = shortened_pair(len(first), len(second), room)
        return [*opening, *first[:n_first], *middle, *second[:n_second], *closing]

    def _pooled(self, sequences: Sequence[Sequence[int]], width: int) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(sequences), width), dtype=np.float32)
        groups = pack([len(tokens) for tokens in sequences], BATCH_TOKENS, BATCH_TEXTS)
        if len(groups) == 1 or self._n_lanes == 1:
            longest = max((sum(len(sequences[at]) for at in group) for group in groups), default=0)
            self._lanes[0].share(self._n_threads if longest > _ALONE else 1)
            for group in groups:
                self._fill(rows, self._lanes[0], sequences, group)
            return rows
        while len(self._lanes) < min(self._n_lanes, len(groups)):
            self._lanes.append(self._lane())
        free: queue.SimpleQueue[GgufLane] = queue.SimpleQueue()
        for lane in self._lanes:
            lane.share(1)
            free.put(lane)

        def work(group: Sequence[int]) -> None:
            lane = free.get()  # there are as many as workers, or it waits for one
            try:
                self._fill(rows, lane, sequences, group)
            finally:
                free.put(lane)

        # The long ones first, so that all end together.
        under_way = [self._workers.submit(work, group) for group in reversed(groups)]
        wait(under_way)  # also after a failure: no lane is at work when the next call comes
        for one in under_way:
            one.result()
        return rows

    def _fill(
        self,
        rows: Float32Matrix,
        lane: GgufLane,
        sequences: Sequence[Sequence[int]],
        group: Sequence[int],
    ) -> None:
        import numpy as np

        width = rows.shape[1]

        def take(place: int, found: Any) -> None:
            rows[group[place]] = np.ctypeslib.as_array(found, shape=(width,))

        lane.rows([sequences[position] for position in group], take)

    def _tokens(self, text: str) -> list[int]:
        return self._vocabulary.tokenize(text, parse_special=False)

    def _frame(self) -> tuple[list[int], list[int]]:
        """What the model wants before and after every text, read off an ordinary word."""
        bare = self._tokens("a")
        whole = self._vocabulary.tokenize("a", parse_special=False, add_special=True)
        for at in range(len(whole) - len(bare) + 1):
            if whole[at : at + len(bare)] == bare:
                return whole[:at], whole[at + len(bare) :]
        return [], []

    def _load(self, path: Path, extra_buffers: bool) -> Any:
        params = self._native.llama_model_default_params()
        params.use_extra_bufts = extra_buffers
        model = self._native.llama_model_load_from_file(os.fsencode(path), params)
        if not model:
            raise failed(recent_messages())
        return model

    def _lane(self) -> GgufLane:
        capacity = max(BATCH_TOKENS, self.most_tokens)
        return GgufLane(self._native, self._model, self._n_threads, capacity)
