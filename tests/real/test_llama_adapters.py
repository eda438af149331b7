"""LoRA adapters in the real engine: hot, several at once, never mixed up, gone without a trace."""

from __future__ import annotations

import json
import os
import random
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.llama_child import child_command
from tests.tiny_adapter import write_tiny_adapter
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.adapter import AdapterUse
from workbench.domain.model import (
    Completed,
    LoadSettings,
    Message,
    Priority,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.errors import InputError, ModelFileMissing, ModelLoadError
from workbench.paths import resources
from workbench.services.models.sealed_adapters import SealedAdapters
from workbench.storage.workspace_key import WorkspaceKey

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama import adapter_shelf
from engines.llama.adapter_set import BASE, AdapterSet
from engines.llama.chat_model import LlamaChatModel
from engines.llama.library import native
from engines.llama.loader import OpenModel
from engines.llama.plan import LoadPlan

DEMO = resources() / "demo_model" / "demo.gguf"
NOISE = 0.01  # of a batch that is cut in another way, in which sums come in another order
LONG = "The committee agreed on the budget for the library and the hall. " * 6


@dataclass(frozen=True)
class Answer:
    text: str
    tokens: tuple[int, ...]
    logprobs: tuple[float, ...]
    n_reused: int


@dataclass(frozen=True)
class Room:
    model: LlamaChatModel
    folder: Path
    base: Path

    def adapter(
        self, name: str, seed: int = 0, scale: float = 1.0, **options: object
    ) -> AdapterUse:
        path = self.folder / f"{name}.gguf"
        if not path.exists():
            write_tiny_adapter(path, self.base, seed=seed, **options)  # type: ignore[arg-type]
        return AdapterUse(str(path), scale)

    def ask(
        self,
        text: str,
        adapters: Sequence[AdapterUse] = (),
        max_tokens: int = 16,
        priority: Priority = Priority.CHAT,
        cache_key: str = "",
    ) -> Answer:
        said, tokens, logprobs, last = "", [], [], None
        for event in self.model.generate(
            [Message("user", text)],
            SamplingSettings(max_tokens=max_tokens, n_probs=1),
            lambda: False,
            priority,
            cache_key,
            adapters=adapters,
        ):
            if isinstance(event, TextPiece):
                said += event.text
            if isinstance(event, TokenProbabilities):
                tokens.append(event.written.token)
                logprobs.append(event.written.logprob)
            last = event
        assert isinstance(last, Completed)
        return Answer(said, tuple(tokens), tuple(logprobs), last.usage.reused_tokens)


def _try_only(model: LlamaChatModel, *names: str) -> None:
    """A child costs half a second: here the others are trusted untried."""
    trust = model._prober.trust_adapter

    def trust_some(adapter: Path, *rest: Any) -> None:
        if adapter.stem in names:
            trust(adapter, *rest)

    model._prober.trust_adapter = trust_some  # type: ignore[method-assign]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("adapters")
    base = write_tiny_gguf(folder / "tiny.gguf", n_ctx=1_024)
    model = LlamaChatModel(child_command(), folder / "cache")
    _try_only(model, "once", "slow", "nan")
    model.keep_on_disk(1 << 28)
    model.load(base, LoadSettings(n_ctx=1_024))
    yield Room(model, folder, base)
    model.close()


def test_an_adapter_changes_the_answer_and_leaves_no_trace(room: Room) -> None:
    before = room.ask("What was agreed?")
    under = room.ask("What was agreed?", [room.adapter("a", 1)])
    after = room.ask("What was agreed?")

    assert under.logprobs != before.logprobs
    assert after.tokens == before.tokens
    assert after.logprobs == pytest.approx(before.logprobs, abs=NOISE)


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="no file lives in memory alone here")
def test_a_sealed_adapter_answers_as_its_plain_file_does(room: Room) -> None:
    plain = room.adapter("open", 5)
    sealed = SealedAdapters(WorkspaceKey(bytes(range(32))))
    place = room.folder / "sealed" / "sealed.gguf"
    place.parent.mkdir()
    sealed.write(Path(plain.path).read_bytes(), place)
    use = AdapterUse(str(sealed.plain(place)), 1.0)
    plan = LoadPlan(256, 1, 64, 2, 0, use_extra_bufts=False, flash_attention=True)

    tried = room.model._prober._probe(room.base, plan, Path(use.path))  # by a child
    answer = room.ask("What was agreed?", [use])

    assert tried.outcome == "runs"
    assert answer.logprobs == pytest.approx(room.ask("What was agreed?", [plain]).logprobs)
    assert [one.name for one in place.parent.iterdir()] == ["sealed.gguf"]
    assert b"Tiny adapter" not in place.read_bytes()
    sealed.close()


def test_the_demo_model_is_itself_again_without_adapters(tmp_path: Path, room: Room) -> None:
    model = LlamaChatModel(child_command(), room.folder / "cache")
    try:
        model.load(DEMO, LoadSettings(n_ctx=512))
        _try_only(model)
        demo = Room(model, tmp_path, DEMO)
        before = demo.ask("What is a lease?")
        under = demo.ask("What is a lease?", [demo.adapter("demo", strength=0.5)])
        after = demo.ask("What is a lease?")
    finally:
        model.close()

    assert under.tokens != before.tokens
    assert after.tokens == before.tokens
    assert after.logprobs == pytest.approx(before.logprobs, abs=NOISE)


def test_the_same_step_without_adapters_gives_the_same_bits(tmp_path: Path) -> None:
    plan = LoadPlan(256, 1, 64, 2, 0, use_extra_bufts=False, flash_attention=True)
    model = OpenModel(native(), DEMO, plan)
    write_tiny_adapter(tmp_path / "some.gguf", DEMO)

    def logits(adapters: AdapterSet) -> list[float]:
        model.trim(0, 0)
        model.batch.clear()
        for position, token in enumerate((5, 9, 200, 31)):
            model.batch.add(token, position, 0, output=position == 3)
        model.adapters.apply(adapters)
        assert model.decode() == 0
        values = model.native.llama_get_logits_ith(model.context, 3)
        return list(values[: model.vocabulary.size])

    try:
        before = logits(BASE)
        model.adapters.load(tmp_path / "some.gguf", "some")
        held = model.adapters.hold([("some", 1.0)])
        assert held is not None
        assert logits(held) != before
        assert logits(BASE) == before
    finally:
        model.close()


def test_scales_and_several_adapters_at_once(room: Room) -> None:
    plain = room.ask("Add up.")
    half = room.ask("Add up.", [room.adapter("a", 1, 0.5)])
    whole = room.ask("Add up.", [room.adapter("a", 1, 1.0)])
    both = room.ask("Add up.", [room.adapter("a", 1, 0.5), room.adapter("b", 2, 0.7)])
    turned = room.ask("Add up.", [room.adapter("b", 2, 0.7), room.adapter("a", 1, 0.5)])
    none = room.ask("Add up.", [room.adapter("a", 1, 0.0)])

    assert len({answer.logprobs for answer in (plain, half, whole, both)}) == 4
    assert turned.tokens == both.tokens
    assert turned.n_reused  # the same set, whatever the order: its keys are known
    assert none.tokens == plain.tokens
    assert none.n_reused


def test_what_an_adapter_adds_is_its_product_times_alpha_by_rank(room: Room) -> None:
    """Twice the alpha is twice the scale; the opposite takes it back."""
    loud = room.adapter("loud", 5, 0.5, alpha=16.0)
    plain = room.adapter("plain", 5, 1.0, alpha=8.0)
    back = room.adapter("back", 5, -1.0, alpha=8.0)

    assert room.ask("Sum.", [loud]).logprobs == pytest.approx(
        room.ask("Sum.", [plain]).logprobs, abs=1e-3
    )
    assert room.ask("Sum.", [plain, back]).logprobs == pytest.approx(
        room.ask("Sum.").logprobs, abs=1e-3
    )


def test_nothing_computed_under_other_adapters_is_reused(room: Room) -> None:
    text = LONG + "one"
    first = room.ask(text, [room.adapter("a", 1)])
    under_b = room.ask(text, [room.adapter("b", 2)])
    again = room.ask(text, [room.adapter("a", 1)])
    other_scale = room.ask(text, [room.adapter("a", 1, 0.9)])
    plain = room.ask(text)

    others = (under_b, other_scale, plain)
    assert max(answer.n_reused for answer in others) < 10  # the template's, of other answers
    assert again.n_reused > 100
    assert again.tokens == first.tokens
    assert room.ask(LONG + "two").n_reused > 100


def test_kept_keys_belong_to_their_adapters(room: Room) -> None:
    text = LONG * 2 + "kept"
    first = room.ask(text, [room.adapter("a", 1)], cache_key="talk")
    room.model.unload()
    room.model.load(room.base, LoadSettings(n_ctx=1_024))

    plain = room.ask(text, cache_key="talk")
    under = room.ask(text, [room.adapter("a", 1)], cache_key="talk")

    assert plain.n_reused == 0
    assert under.n_reused > 200
    assert under.tokens == first.tokens
    assert plain.tokens != first.tokens


def test_side_by_side_each_answers_as_alone(room: Room) -> None:
    sets: list[list[AdapterUse]] = [
        [],
        [room.adapter("a", 1)],
        [room.adapter("b", 2)],
        [room.adapter("a", 1, 0.5), room.adapter("b", 2)],
    ]
    asked = [(f"{LONG} Question {n}", sets[n % 4], n) for n in range(8)]
    alone = [room.ask(text, adapters, 40) for text, adapters, _ in asked]
    room.model.unload()
    room.model.load(room.base, LoadSettings(n_ctx=1_024))

    with ThreadPoolExecutor(len(asked)) as pool:
        together = list(
            pool.map(
                lambda one: room.ask(one[0], one[1], 40, list(Priority)[one[2] % 3]),
                asked,
            )
        )

    for one, other in zip(alone, together, strict=True):
        assert other.text == one.text
        assert other.logprobs == pytest.approx(one.logprobs, abs=NOISE)


def test_a_lesser_set_does_not_starve_beside_a_chat(room: Room) -> None:
    adapter = room.adapter("a", 1)
    done = threading.Event()

    def background() -> None:
        room.ask("Count.", [adapter], 8, Priority.BACKGROUND)
        done.set()

    stream = room.model.generate(
        [Message("user", "Talk on and on.")], SamplingSettings(max_tokens=900), lambda: False
    )
    next(stream)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(background)
        for _ in stream:
            if done.is_set():
                break
        assert done.is_set()
        stream.close()


def test_an_adapter_is_loaded_once_and_tried_in_a_child_once(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Path] = []
    load = adapter_shelf.AdapterShelf.load
    monkeypatch.setattr(
        adapter_shelf.AdapterShelf,
        "load",
        lambda shelf, path, identity: loaded.append(path) or load(shelf, path, identity),
    )
    adapter = room.adapter("once", 9)
    for scale in (1.0, 0.5, 1.0):
        room.ask("Once.", [AdapterUse(adapter.path, scale)])

    assert loaded == [Path(adapter.path)]
    verdicts = json.loads((room.folder / "cache" / "model_probes.json").read_text())["verdicts"]
    mine = [entry for entry in verdicts.values() if entry["subject"].startswith("once.gguf with")]
    assert [entry["outcome"] for entry in mine] == ["runs"]


def test_those_that_nobody_uses_make_room(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_shelf, "MOST_LOADED", 2)
    first = room.ask("Room.", [room.adapter("a", 1)])
    for name in ("b", "once"):
        room.ask("Room.", [room.adapter(name, 2)])

    assert room.ask("Room.", [room.adapter("a", 1)]).tokens == first.tokens
    both = [room.adapter("a", 1), room.adapter("b", 2), room.adapter("once", 9)]
    assert room.ask("Room.", both).tokens


def test_cancelling_ends_the_trial_of_an_adapter(room: Room) -> None:
    adapter = room.adapter("slow", 12)
    begun = time.monotonic()
    events = list(
        room.model.generate(
            [Message("user", "Stop.")],
            SamplingSettings(max_tokens=4),
            lambda: time.monotonic() > begun + 0.05,
            adapters=[adapter],
        )
    )

    assert isinstance(events[-1], Completed)
    assert events[-1].reason == "cancelled"
    assert room.ask("Stop.", [adapter]).tokens


def test_nothing_is_held_after_answers_that_were_cancelled(room: Room) -> None:
    chance = random.Random(4)
    sets = [[], [room.adapter("a", 1)], [room.adapter("a", 1, 0.5), room.adapter("b", 2)]]

    def one(number: int) -> None:
        stream = room.model.generate(
            [Message("user", f"{LONG} {number}")],
            SamplingSettings(max_tokens=40),
            lambda: False,
            Priority(number % 4),
            adapters=sets[number % 3],
        )
        for _, _event in zip(range(chance.randrange(12)), stream, strict=False):
            pass
        stream.close()  # type: ignore[attr-defined]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(48)))
    room.ask("And now?")  # whoever was cancelled has left when this is answered

    running = room.model._running
    assert running is not None
    held = running.open_model.adapters._open.values()
    assert held
    assert [adapter.n_users for adapter in held] == [0] * len(held)


def test_weights_that_are_no_numbers_are_found_in_the_child(room: Room) -> None:
    def spoil(tensors: dict[str, np.ndarray]) -> None:
        next(iter(tensors.values()))[:] = np.nan

    with pytest.raises(ModelLoadError, match="no numbers"):
        room.ask("Hm.", [room.adapter("nan", change=spoil)])
    assert room.ask("Hm.").tokens


def test_what_does_not_fit_never_reaches_llama_cpp(room: Room) -> None:
    foreign = room.adapter("foreign", architecture="qwen2")
    with pytest.raises(InputError, match="qwen2"):
        room.ask("No.", [foreign])
    with pytest.raises(ModelFileMissing, match=r"gone\.gguf"):
        room.ask("No.", [AdapterUse(str(room.folder / "gone.gguf"))])
    with pytest.raises(InputError, match="scale"):
        room.ask("No.", [room.adapter("a", 1, float("nan"))])
    with pytest.raises(InputError, match="twice"):
        room.ask("No.", [room.adapter("a", 1), room.adapter("a", 1, 0.5)])
    assert room.ask("No.").tokens
