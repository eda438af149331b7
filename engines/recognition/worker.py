"""The child that recognises: loads a folder with transformers, reads texts window by window.

Nothing is fetched: the folder must hold everything, and no code of its own is run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from engines.child_loop import Answer, Handler, serve
from engines.recognition.folders import RecognizerFacts, read_folder
from engines.recognition.spans import Word, best, spans, words_of
from workbench.errors import EngineError

THREADS_VARIABLE = "WORKBENCH_RECOGNITION_THREADS"
AT_ONCE: Final = 8  # windows


def main() -> int:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        os.environ[name] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    loaded: dict[str, _Model] = {}

    def find(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        folder = params["folder"]
        facts = read_folder(Path(folder))
        model = loaded.get(folder)
        if model is None or model.facts != facts:
            loaded.clear()  # one at a time: they are large
            model = loaded[folder] = _Model(Path(folder), facts)
        return Answer({"found": [model.find(text) for text in params["texts"]]})

    return {"find": find}


class _Model:
    def __init__(self, folder: Path, facts: RecognizerFacts) -> None:
        try:
            import torch
            from transformers import AutoModelForTokenClassification, AutoTokenizer
        except ImportError as error:
            raise EngineError(
                "This build of the program carries no transformers, which larger recognisers need.",
                hint="Install the full build, or remove the recogniser.",
                details=type(error).__name__,
            ) from error
        torch.set_num_threads(int(os.environ.get(THREADS_VARIABLE, "1")))
        self.facts = facts
        self._torch = torch
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(
                str(folder), local_files_only=True, trust_remote_code=False, use_fast=True
            )
            self._model = AutoModelForTokenClassification.from_pretrained(
                str(folder),
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=True,
                dtype=torch.float32,
            )
        except Exception as error:
            raise EngineError(
                f"The recogniser in {folder.name} cannot be loaded.",
                hint="Its files may be incomplete; copy the folder again.",
                details=type(error).__name__,
            ) from error
        self._model.eval()

    def find(self, text: str) -> list[tuple[str, int, int, float]]:
        """Windows overlap by a quarter, so that each word is seen with its neighbours."""
        if not text.strip():
            return []
        facts = self.facts
        read = self._tokenizer(
            text,
            truncation=True,
            max_length=facts.window,
            stride=(facts.window - 4) // 4,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            add_special_tokens=True,
        )
        n = len(read["input_ids"])
        words: list[Word] = []
        for first in range(0, n, AT_ONCE):
            part = range(first, min(first + AT_ONCE, n))
            rows = self._probabilities([read["input_ids"][at] for at in part])
            for at, row in zip(part, rows, strict=True):
                words += words_of(read["offset_mapping"][at], read.word_ids(at), row, facts.classes)
        found = spans(text, best(words), facts.classes)
        return [(one.label, one.start, one.end, one.score) for one in found]

    def _probabilities(self, ids: Sequence[Sequence[int]]) -> list[Any]:
        """For each window (tokens, classes)."""
        torch = self._torch
        longest = max(map(len, ids))
        padding = self._tokenizer.pad_token_id or 0
        tokens = torch.tensor([[*one, *[padding] * (longest - len(one))] for one in ids])
        seen = torch.tensor([[1] * len(one) + [0] * (longest - len(one)) for one in ids])
        with torch.inference_mode():
            logits = self._model(input_ids=tokens, attention_mask=seen).logits
            rows = torch.softmax(logits.float(), dim=-1).numpy()
        return [row[: len(one)] for row, one in zip(rows, ids, strict=True)]
