"""What the benchmarks of training share: a run in this process, and answers through llama.cpp."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from engines.llama.adapter_set import BASE
from engines.llama.library import native
from engines.llama.loader import OpenModel
from engines.llama.plan import LoadPlan
from engines.llama.prompt import PromptBuilder
from engines.training.gguf_export import Wish, check_written, export
from engines.training.session import Session
from workbench.domain.model import Message
from workbench.domain.training import TrainingSettings
from workbench.paths import resources

DEMO = resources() / "demo_model" / "demo.gguf"
Asked = Sequence[tuple[str, str]]  # role and text


def write(folder: Path, name: str, examples: Iterable[Asked]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps({"messages": [list(turn) for turn in one]}) + "\n" for one in examples)
    (folder / name).write_text("".join(lines), "utf-8")


def trained(folder: Path, settings: TrainingSettings, base: Path = DEMO) -> dict[str, float]:
    """Train to the end, or on from the last checkpoint; prints how it goes. Minutes of this go."""
    begun, worked = time.monotonic(), time.process_time()
    plain = settings.plain()
    session = Session({"settings": plain, "folder": str(folder), "base": str(base), "device": ""})
    print(json.dumps(session.facts()), flush=True)
    while not session.has_ended:
        for event in session.advance(5):
            if event["kind"] != "step" or event["step"] % 50 == 0:
                wall = round((time.monotonic() - begun) / 60, 2)
                print(json.dumps({**event, "wall_min": wall}), flush=True)
    written(session, folder / "adapter.gguf", base)
    return {
        "wall_min": (time.monotonic() - begun) / 60,
        "cpu_min": (time.process_time() - worked) / 60,
        "steps": session.step,
    }


def written(session: Session, target: Path, base: Path) -> None:
    export(session.model, Wish(target, "F16", target.parent.name))
    check_written(target, base)


def answers(
    base: Path, adapter: Path | None, questions: Sequence[str], n_tokens: int
) -> Iterator[str]:
    """The likeliest answer to each, by llama.cpp alone, written freely."""
    plan = LoadPlan(1024, 1, 512, 1, 0, use_extra_bufts=False, flash_attention=False)
    opened = OpenModel(native(), base, plan)
    template = _template(base)
    builder = PromptBuilder(opened.vocabulary, template)
    held: Any = BASE
    if adapter is not None:
        opened.adapters.load(adapter, "tuned")
        held = opened.adapters.hold([("tuned", 1.0)])
    try:
        for question in questions:
            prompt = builder.tokens((Message("user", question),))
            yield _answer(opened, held, prompt, n_tokens)
    finally:
        opened.close()


def _answer(opened: OpenModel, held: Any, prompt: list[int], n_tokens: int) -> str:
    import numpy as np

    opened.native.llama_memory_clear(opened.memory, True)
    opened.adapters.apply(held)
    made: list[int] = []
    fed, begin = prompt, 0
    while len(made) < n_tokens:
        opened.batch.clear()
        for place, token in enumerate(fed, begin):
            opened.batch.add(token, place, 0, output=place == begin + len(fed) - 1)
        assert opened.decode() == 0
        values = opened.native.llama_get_logits_ith(opened.context, len(fed) - 1)
        token = int(np.ctypeslib.as_array(values, shape=(opened.vocabulary.size,)).argmax())
        if opened.vocabulary.is_end(token):
            break
        made.append(token)
        begin += len(fed)
        fed = [token]
    return b"".join(map(opened.vocabulary.piece, made)).decode("utf-8", "replace")


def _template(base: Path) -> str:
    from engines.llama.gguf import read_gguf

    return str(read_gguf(base).metadata.get("tokenizer.chat_template", ""))


def share(n_good: int, n: int) -> str:
    """`72.1 % (70.5 % to 73.6 %; 2,221 of 3,080)`, the interval Wilson's at 95 %."""
    z, p = 1.959964, n_good / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = middle - half, middle + half
    return f"{p:.1%} ({low:.1%} to {high:.1%}; {n_good:,} of {n:,})".replace("%", " %")
