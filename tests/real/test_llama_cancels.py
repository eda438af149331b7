"""A thousand answers cancelled at random moments leave nothing behind."""

from __future__ import annotations

import contextlib
import gc
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings, Message, Priority, SamplingSettings

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel

CANCELS, CALLERS = 1_000, 12
MOST_GROWTH_BYTES = 8 << 20  # a leaked sampler or prompt each would be more


def cancel_somehow(model: LlamaChatModel, chance: random.Random) -> None:
    """End one answer by closing its stream, by its own wish, or between two of its tokens."""
    wish = threading.Event()
    question = "and the " * chance.randrange(1, 60) + str(chance.random())
    stream = model.generate(
        [Message("user", question)],
        SamplingSettings(max_tokens=400, temperature=chance.choice([0.0, 1.0])),
        wish.is_set,
        chance.choice(list(Priority)),
        chance.choice(["", f"c{chance.randrange(5)}"]),
    )
    with contextlib.closing(stream):  # type: ignore[type-var]
        for number, _ in enumerate(stream):
            if number >= chance.randrange(1, 6):
                if chance.random() < 0.5:
                    return
                wish.set()


def run_some(model: LlamaChatModel, n: int, seed: int) -> None:
    with ThreadPoolExecutor(CALLERS) as pool:
        list(pool.map(lambda k: cancel_somehow(model, random.Random(seed + k)), range(n)))


def resident_bytes() -> int:
    gc.collect()
    return int(psutil.Process().memory_info().rss)


def test_a_thousand_random_cancels_leak_nothing(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny.gguf")
    model = LlamaChatModel(child_command(), tmp_path / "cache")
    model.keep_on_disk(1 << 24)
    model.load(path, LoadSettings())
    scheduler = model._scheduler
    run_some(model, CANCELS // 4, seed=0)  # memory pools fill up
    before = resident_bytes()

    run_some(model, CANCELS, seed=CANCELS)

    end = time.monotonic() + 20
    while scheduler._active or scheduler._waiting:
        assert time.monotonic() < end
    assert resident_bytes() - before < MOST_GROWTH_BYTES
    assert not any(slot.busy for slot in scheduler._slots)
    assert sum(scheduler._waiting._requests.values()) == 0
    assert sum(scheduler._waiting._tokens.values()) == 0
    native, memory = model._running.open_model.native, model._running.open_model.memory  # type: ignore[union-attr]
    for slot in scheduler._slots:
        held = scheduler.call(lambda seq=slot.seq_id: native.llama_memory_seq_pos_max(memory, seq))  # type: ignore[misc]
        assert held == len(slot.tokens) - 1
    for number in range(5):
        model.forget(f"c{number}")
    model.forget("")
    for slot in scheduler._slots:
        held = scheduler.call(lambda seq=slot.seq_id: native.llama_memory_seq_pos_max(memory, seq))  # type: ignore[misc]
        assert (held, slot.tokens) == (-1, [])
    model.close()
