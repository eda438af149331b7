"""`Embedder` over a GGUF that llama.cpp runs in a child process of its own.

Documents go to it in small calls, so that a query never waits for more than one of them. Knows
neither llama.cpp nor where the file came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engines.embedding.embedder import legible, plan_batches
from engines.embedding.gguf_child import GgufChild, read_facts
from engines.embedding.gguf_model import MOST_TOKENS
from engines.embedding.prefixes import prefixes_of
from workbench.domain.model_kind import ModelKind
from workbench.errors import InputError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix


class GgufEmbedder:
    """The file's header is read at once, nothing else before the first call."""

    def __init__(
        self,
        child_command: Sequence[str],
        path: Path,
        cache: Path,
        *,
        identity: str = "",
        threads: int | None = None,
    ) -> None:
        """`identity`: the SHA-256 of the file where it is known.

        Raises ModelFileMissing, InputError if the file is no embedding model.
        """
        facts = read_facts(path)
        if facts.kind is not ModelKind.EMBEDDING:
            raise InputError(
                f"{facts.name} scores passages, it makes no vectors.",
                hint="Choose an embedding model; this one can rerank.",
            )
        self._facts = facts
        self._prefixes = prefixes_of(facts.name, path.stem)
        self._name = f"gguf:{(identity or facts.identity)[:32]}"
        if self._prefixes.query or self._prefixes.document:
            self._name += ":prefixed"
        self._child = GgufChild(child_command, path, facts.kind, cache, threads)

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return self._facts.dimension

    @property
    def max_tokens(self) -> int:
        return min(self._facts.context_length or MOST_TOKENS, MOST_TOKENS)

    def warm_up(self, n_texts: int = 0) -> None:  # noqa: ARG002 - as ready for one as for many
        self._child.warm_up()

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        for batch in plan_batches([len(text) for text in texts]):
            some = [self._prefixes.document + texts[i] for i in batch]
            rows[batch] = self._embed(some, urgent=False)
        return rows

    def embed_query(self, text: str) -> Float32Matrix:
        return self._embed([self._prefixes.query + text], urgent=True)

    def close(self) -> None:
        self._child.close()

    def _embed(self, texts: Sequence[str], *, urgent: bool) -> Float32Matrix:
        import numpy as np

        params = {"texts": [legible(text) for text in texts]}
        frame = self._child.call("embed", params, urgent=urgent)
        rows = np.frombuffer(frame.blobs[0], dtype=np.float32)
        return rows.reshape(len(texts), self.dimension).copy()
