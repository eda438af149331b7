"""The trainer itself: exact resumption, steps that do not depend on how they are cut, export."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("peft", reason="peft is not installed")
pytestmark = [pytest.mark.real, pytest.mark.filterwarnings("ignore")]

from engines.training import checkpoint, gguf_export, parity
from engines.training.base_model import architecture_of
from engines.training.memory_file import memory_file
from engines.training.session import Session
from tests.tiny_architectures import write_tiny_model
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.sealing import unsealed_bytes
from workbench.domain.training import TrainingSettings
from workbench.errors import EngineError, UnsupportedFormat
from workbench.storage.run_folder import write_examples

QUICK = TrainingSettings(
    rank=4, alpha=8, batch=4, pass_tokens=200, steps=6, epochs=1, learning_rate=5e-3,
    precision="float32", validate_every=3, checkpoint_every=2, threads=1, dropout=0.1,
)  # fmt: skip


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "tiny.gguf"
    write_tiny_model("llama", path)
    return path


def write(folder: Path, lines: list[dict[str, Any]], n_validation: int = 3) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    texts = [json.dumps(one) + "\n" for one in lines]
    (folder / "validation.jsonl").write_text("".join(texts[:n_validation]))
    (folder / "train.jsonl").write_text("".join(texts[n_validation:]))


def answers(n: int) -> list[dict[str, Any]]:
    return [
        {"messages": [["user", "q" * (1 + i % 7)], ["assistant", f"yes {i % 3}" + "!" * (i % 4)]]}
        for i in range(n)
    ]


def opened(folder: Path, base: Path, settings: TrainingSettings = QUICK) -> Session:
    return Session(
        {"settings": settings.plain(), "folder": str(folder), "base": str(base), "device": "cpu"}
    )


def trained(session: Session, until: int = 1_000) -> list[dict[str, Any]]:
    events = []
    while not session.has_ended and session.step < until:
        events += session.advance(0)
    return events


def adapter(session: Session) -> dict[str, Any]:
    return {
        name: one.detach().clone()
        for name, one in session.model.named_parameters()
        if one.requires_grad
    }


def same(left: dict[str, Any], right: dict[str, Any]) -> bool:
    return left.keys() == right.keys() and all(torch.equal(left[n], right[n]) for n in left)


def test_a_resumed_run_is_the_uninterrupted_one_bit_for_bit(tmp_path: Path, base: Path) -> None:
    write(tmp_path / "whole", answers(15))
    write(tmp_path / "cut", answers(15))
    whole = opened(tmp_path / "whole", base)
    trained(whole)

    cut = opened(tmp_path / "cut", base)
    trained(cut, until=5)  # the last checkpoint is that of step 4
    partial = tmp_path / "cut" / "checkpoints" / "partial-6"  # a kill while step 6 was written
    partial.mkdir()
    (partial / "state.pt").write_bytes(b"half")
    again = opened(tmp_path / "cut", base)

    assert again.step == 4
    trained(again)
    assert same(adapter(whole), adapter(again))
    kept = [
        (checkpoint.load(tmp_path / name / "checkpoints" / "step-0000006"))
        for name in ("whole", "cut")
    ]
    assert same(kept[0]["adapter"], kept[1]["adapter"])
    assert torch.equal(kept[0]["random"], kept[1]["random"])
    assert kept[0]["best"] == kept[1]["best"]

    newest = tmp_path / "cut" / "checkpoints" / "step-0000006" / "state.pt"
    newest.write_bytes(newest.read_bytes()[:-40] + b"x" * 40)
    assert opened(tmp_path / "cut", base).step == 4  # a damaged one is passed over


def test_a_pause_in_the_middle_changes_nothing(tmp_path: Path, base: Path) -> None:
    """Of a step with dropout, and of the validation behind one, which decides about the end."""
    settings = replace(QUICK, pass_tokens=40, patience=1, steps=4, validate_every=2)
    write(tmp_path / "whole", answers(15))
    whole = opened(tmp_path / "whole", base, settings)
    events = trained(whole)
    losses = [one["loss"] for one in events if one["kind"] == "step"]

    write(tmp_path / "cut", answers(15))
    session = opened(tmp_path / "cut", base, settings)
    seen: list[dict[str, Any]] = []
    n_pauses = {"step": 0, "validation": 0}
    while not session.has_ended:
        seen += session.advance(0)
        if session.has_ended:
            break
        where = "validation" if session._is_behind else "step"
        if n_pauses[where] < 3 and session._work is not None:
            n_pauses[where] += 1
            session.keep(with_samples=False)
            session = opened(tmp_path / "cut", base, settings)

    assert n_pauses["step"] and n_pauses["validation"]
    assert [one["loss"] for one in seen if one["kind"] == "step"] == losses
    assert [one["loss"] for one in seen if one["kind"] == "validation"] == [
        one["loss"] for one in events if one["kind"] == "validation"
    ]
    assert same(adapter(whole), adapter(session))


def test_a_step_is_the_same_however_it_is_cut(tmp_path: Path, base: Path) -> None:
    """One row of eight texts, or eight rows of one: packing sees no neighbour."""
    settings = replace(QUICK, batch=8, steps=2, dropout=0.0)
    found = []
    for name, pass_tokens in (("packed", 4_000), ("alone", 1)):
        write(tmp_path / name, answers(19))
        session = opened(tmp_path / name, base, replace(settings, pass_tokens=pass_tokens))
        events = [one for one in trained(session) if one["kind"] == "step"]
        found.append(([one["loss"] for one in events], adapter(session)))

    (packed, left), (alone, right) = found
    assert packed == pytest.approx(alone, rel=1e-5)
    for name in left:
        assert torch.allclose(left[name], right[name], atol=2e-4), name

    session = opened(tmp_path / "packed", base, settings)
    texts = sorted(session.held_out(3), key=lambda one: len(one.tokens))
    with torch.no_grad():
        together = session._forward.answers(texts)
        one_by_one = torch.cat([session._forward.answers([text]) for text in texts])
    assert torch.allclose(together, one_by_one, atol=1e-5)


def test_only_answers_count_and_the_end_of_an_answer_is_learnt(tmp_path: Path, base: Path) -> None:
    write(tmp_path, answers(9))
    session = opened(tmp_path, base)
    text = session.held_out(1)[0]
    encoder = session.base.encoder

    counted = [token for token, counts in zip(text.tokens, text.counts, strict=True) if counts]

    assert encoder.text(counted[:-1]) == "yes 0" and encoder.is_end(counted[-1])
    assert not any(text.counts[: len(text.tokens) - len(counted)])


@pytest.mark.parametrize("method", ["rslora", "dora"])
def test_the_written_adapter_computes_in_llama_cpp_what_was_trained(
    tmp_path: Path, base: Path, method: Any
) -> None:
    write(tmp_path, answers(12))
    session = opened(tmp_path, base, replace(QUICK, method=method, steps=4))
    trained(session)

    target = tmp_path / "adapter.gguf"
    gguf_export.export(session.model, gguf_export.Wish(target, "F32"))
    gguf_export.check_written(target, base)
    found = parity.compare(session.model, base, target, session.held_out(6), 1)

    assert found.worst < 1e-2 and found.same_choice == 1.0 and found.base_restored


@pytest.mark.parametrize("kind", ["gemma3", "phi3"])
def test_architectures(tmp_path: Path, kind: str) -> None:
    base = tmp_path / "base.gguf"
    write_tiny_model(kind, base)
    write(tmp_path / "run", answers(8))
    session = opened(tmp_path / "run", base, replace(QUICK, steps=2))
    trained(session)

    target = tmp_path / "adapter.gguf"
    gguf_export.export(session.model, gguf_export.Wish(target))
    gguf_export.check_written(target, base)
    found = parity.compare(session.model, base, target, session.held_out(4), 1)

    assert found.worst < 1e-2 and found.base_restored


def test_pairs_move_apart(tmp_path: Path, base: Path) -> None:
    pairs = [
        {"prompt": [["user", "q" * (1 + i % 5)]], "chosen": "good", "rejected": "bad bad"}
        for i in range(11)
    ]
    write(tmp_path, pairs)
    session = opened(tmp_path, base, replace(QUICK, learning_rate=2e-2, dropout=0.0))

    events = trained(session)

    losses = [one["loss"] for one in events if one["kind"] == "step"]
    assert losses[0] == pytest.approx(0.6931, abs=1e-3)  # nothing is preferred before
    assert losses[-1] < losses[0] - 0.01


def test_a_loss_that_is_no_number_stops_the_run_and_leaves_the_checkpoint(
    tmp_path: Path, base: Path
) -> None:
    write(tmp_path, answers(15))
    session = opened(tmp_path, base)
    trained(session, until=3)
    with torch.no_grad():
        next(iter(session._parameters.values())).fill_(float("nan"))

    with pytest.raises(EngineError) as caught:
        trained(session)

    assert "step 4" in caught.value.message and caught.value.hint
    assert [one.step for one in checkpoint.kept(tmp_path / "checkpoints")] == [2]
    assert opened(tmp_path, base).step == 2


def test_other_architectures_are_refused_by_name(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "falcon.gguf", architecture="falcon")

    with pytest.raises(UnsupportedFormat) as caught:
        architecture_of(path)

    assert "falcon" in caught.value.message and "qwen3" in caught.value.hint
    (tmp_path / "missing").mkdir()
    with pytest.raises(UnsupportedFormat):
        architecture_of(tmp_path / "missing")


def test_a_sealed_run_is_the_same_run_and_tells_nothing_on_the_disk(
    base: Path, tmp_path: Path
) -> None:
    """Its adapter is loaded by llama.cpp from memory alone."""
    secret = bytes(range(32))
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    lines = answers(14)
    write(plain, lines)
    sealed.mkdir()
    texts = [json.dumps(one) + "\n" for one in lines]
    write_examples(sealed, (("validation.jsonl", texts[:3]), ("train.jsonl", texts[3:])), secret)

    def run(folder: Path, secret: bytes) -> Session:
        spec = {"settings": QUICK.plain(), "folder": str(folder), "base": str(base)}
        return Session({**spec, "device": "cpu", "secret": secret.hex()})

    session = run(plain, b"")
    trained(session)
    trained(run(sealed, secret), 4)
    other = run(sealed, secret)  # goes on from what it opens
    assert other.step == 2
    trained(other)
    wish = gguf_export.Wish(plain / "adapter.gguf", "F16", "Mine")
    written = gguf_export.export(session.model, wish, base)
    hidden = gguf_export.export(
        other.model, replace(wish, target=sealed / "adapter.gguf"), base, secret
    )

    assert hidden == written
    planted = (b"yes", b"qqq", b"lora", b"GGUF", b"self_attn", b"samples")
    files = [one for one in sealed.rglob("*") if one.is_file()]
    assert len(files) == 9
    assert not [one for one in files if any(word in one.read_bytes() for word in planted)]
    content = unsealed_bytes((sealed / "adapter.gguf").read_bytes(), secret, b"adapter.gguf")
    assert content == (plain / "adapter.gguf").read_bytes()
    with memory_file(content) as place:
        found = parity.compare(other.model, base, place, other.held_out(3), 1)
    assert found.worst < 0.05 and found.base_restored
