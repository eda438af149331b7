"""Adapters in the library: a kind of their own, on for a workspace, a chat or an answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_adapter, write_fake_model
from workbench.app import Workbench
from workbench.domain.adapter import AdapterChoice, BoundAdapter, split_scale
from workbench.domain.batch import Frame, read_item
from workbench.domain.export import to_markdown
from workbench.domain.model import Message, RegisteredModel, SamplingSettings
from workbench.domain.stage import Stage
from workbench.errors import InputError, ModelFileMissing, ModelRefused, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask
from workbench.services.models.carry_in import Wish
from workbench.services.models.models import DEMO_ID
from workbench.services.routing.releases import Recipe


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def bring(workbench: Workbench, path: Path, **wish: object) -> RegisteredModel:
    return workbench.carry_in.bring_in(Wish(path, **wish), plain_context())  # type: ignore[arg-type]


def legal(workbench: Workbench, stick: Path, name: str = "legal") -> RegisteredModel:
    return bring(workbench, write_fake_adapter(stick / f"{name}.gguf"))


def ask(workbench: Workbench, text: str = "Hello", **more: object) -> str:
    return workbench.chat.send(Ask(text, **more), plain_context()).answer  # type: ignore[arg-type]


def test_an_adapter_is_a_kind_of_its_own(workbench: Workbench, stick: Path) -> None:
    adapter = legal(workbench, stick)
    model = bring(workbench, write_fake_model(stick / "base.gguf"))

    assert adapter.adapter is not None
    assert (adapter.adapter.rank, adapter.adapter.alpha) == (8, 16.0)
    assert adapter.sha256
    assert [one.id for one in workbench.models.adapters()] == [adapter.id]
    assert [one.id for one in workbench.models.list()] == [DEMO_ID, model.id]
    entry = workbench.audit_trail.list(10, action="model.carried_in")[-1]
    assert '"kind":"adapter"' in entry.facts
    with pytest.raises(InputError, match="is a LoRA adapter"):
        workbench.models.choose(adapter.id)
    with pytest.raises(InputError, match="is a LoRA adapter"):
        ask(workbench, model_id=adapter.id)
    with pytest.raises(InputError, match="no version of a model"):
        bring(workbench, write_fake_adapter(stick / "b.gguf"), version_of=model.id)


def test_versions_and_stages_of_adapters(workbench: Workbench, stick: Path) -> None:
    first = legal(workbench, stick)
    second = bring(workbench, write_fake_adapter(stick / "newer.gguf"), version_of=first.id)

    workbench.registry.promote(first.id, Stage.PRODUCTION, "The first")
    assert workbench.adapters.find("legal").id == first.id
    workbench.registry.promote(second.id, Stage.PRODUCTION, "Better")
    assert workbench.adapters.find("legal").id == second.id
    assert workbench.adapters.find("legal@1").stage is Stage.ARCHIVED
    workbench.registry.rollback(second.id, "Worse")
    assert workbench.adapters.find("LEGAL").id == first.id


def test_what_fits_is_told_by_comparing_shapes(workbench: Workbench, stick: Path) -> None:
    adapter = legal(workbench, stick)
    foreign = bring(workbench, write_fake_adapter(stick / "foreign.gguf", fits=False))
    demo = workbench.models.get(DEMO_ID)

    assert [one.id for one in workbench.adapters.fitting(demo)] == [adapter.id]
    assert [one.id for one in workbench.adapters.bases(adapter)] == [DEMO_ID]
    assert workbench.adapters.bases(foreign) == ()
    assert "'x' is not in the model" in workbench.adapters.misfit(foreign, demo)
    with pytest.raises(InputError, match="does not fit"):
        workbench.adapters.choose(demo.id, AdapterChoice(foreign.id))


def test_on_for_the_workspace_and_otherwise_in_one_conversation(
    workbench: Workbench, stick: Path
) -> None:
    one, other = legal(workbench, stick), legal(workbench, stick, "tone")
    workbench.adapters.choose(DEMO_ID, AdapterChoice(one.id, 0.5))
    first = workbench.chat.send(Ask("Hello"), plain_context())
    chat = first.conversation_id

    assert first.adapters == (BoundAdapter("legal", one.sha256, 0.5),)
    assert first.answer.startswith("(legal 0.5)")
    workbench.adapters.choose(DEMO_ID, AdapterChoice(one.id, 0.5, is_on=False), chat)
    workbench.adapters.choose(DEMO_ID, AdapterChoice(other.id, 1.5), chat)
    second = workbench.chat.send(Ask("Hello", conversation_id=chat), plain_context())
    assert [bound.name for bound in second.adapters] == ["tone"]
    assert ask(workbench).startswith("(legal 0.5)")  # another conversation
    workbench.adapters.as_in_workspace(DEMO_ID, chat)
    assert [item.is_own for item in workbench.adapters.standing(_demo(workbench), chat)] == [
        False,
        False,
    ]
    kept = workbench.conversations.turns(chat)
    assert [[bound.name for bound in turn.adapters] for turn in kept] == [["legal"], ["tone"]]


def _demo(workbench: Workbench) -> RegisteredModel:
    return workbench.models.get(DEMO_ID)


def test_what_is_removed_or_archived_is_on_no_longer(workbench: Workbench, stick: Path) -> None:
    one, other = legal(workbench, stick), legal(workbench, stick, "tone")
    for adapter in (one, other):
        workbench.adapters.choose(DEMO_ID, AdapterChoice(adapter.id))
    workbench.registry.promote(other.id, Stage.ARCHIVED, "Old")
    workbench.carry_in.remove(one.id)

    assert ask(workbench) == "You said: Hello"


def test_what_is_on_goes_along_to_the_version_in_production(
    workbench: Workbench, stick: Path
) -> None:
    first = legal(workbench, stick)
    second = bring(workbench, write_fake_adapter(stick / "newer.gguf"), version_of=first.id)
    workbench.registry.promote(first.id, Stage.PRODUCTION, "The first")
    workbench.adapters.choose(DEMO_ID, AdapterChoice(first.id, 0.4))

    workbench.registry.promote(second.id, Stage.PRODUCTION, "Better")

    assert ask(workbench).startswith("(newer 0.4)")
    (shown,) = workbench.adapters.standing(_demo(workbench))
    assert (shown.adapter.id, shown.scale, shown.is_on) == (second.id, 0.4, True)
    workbench.registry.rollback(second.id, "Worse")
    assert ask(workbench).startswith("(legal 0.4)")


def test_kept_answers_belong_to_their_adapters(workbench: Workbench, stick: Path) -> None:
    workbench.settings.update(response_cache_mb=1)
    adapter = legal(workbench, stick)
    messages, sampling = [Message("user", "Hello")], SamplingSettings()

    def text(*references: str) -> str:
        adapters = workbench.adapters.named(references)
        return workbench.generate.one(
            messages, sampling, plain_context(), DEMO_ID, adapters=adapters
        ).text

    plain, under = text(), text("legal:0.5")
    assert (text(), text("legal:0.5"), text("legal")) == (plain, under, "(legal 1) " + plain)
    assert adapter.sha256


def test_an_exported_conversation_says_which_adapters_made_it(
    workbench: Workbench, stick: Path
) -> None:
    workbench.adapters.choose(DEMO_ID, AdapterChoice(legal(workbench, stick).id, 0.5))
    turn = workbench.chat.send(Ask("Hello"), plain_context())

    written = to_markdown(workbench.conversations.get(turn.conversation_id), [turn])

    assert "with legal × 0.5" in written


def test_an_adapter_that_is_gone_is_told_instead_of_left_out(
    workbench: Workbench, stick: Path
) -> None:
    adapter = legal(workbench, stick)
    workbench.adapters.choose(DEMO_ID, AdapterChoice(adapter.id))
    Path(adapter.path).unlink()

    with pytest.raises(ModelFileMissing, match="legal"):
        ask(workbench)


def test_adapters_of_one_answer_take_the_place_of_those_that_are_on(
    workbench: Workbench, stick: Path, engines: Engines
) -> None:
    one, other = legal(workbench, stick), legal(workbench, stick, "tone")
    workbench.adapters.choose(DEMO_ID, AdapterChoice(one.id))
    named = workbench.adapters.named(["tone:0.3", "legal@1"])

    assert ask(workbench, adapters=named).startswith("(legal 1) (tone 0.3)")
    assert ask(workbench, adapters=()) == "You said: Hello"
    assert isinstance(engines.chat_model, FakeChatModel)
    uses = engines.chat_model.adapters[0]
    assert {(use.path, use.sha256) for use in uses} == {
        (one.path, one.sha256),
        (other.path, other.sha256),
    }


def test_unknown_names_and_scales_that_cannot_be_are_refused(
    workbench: Workbench, stick: Path
) -> None:
    with pytest.raises(NotFound, match="no adapter"):
        workbench.adapters.named(["legal:0.8"])
    legal(workbench, stick)
    with pytest.raises(NotFound) as caught:
        workbench.adapters.named(["leagl:0.8"])
    assert "legal:0.8" in caught.value.hint
    with pytest.raises(InputError, match="scale"):
        workbench.adapters.named(["legal:11"])
    with pytest.raises(InputError, match="scale"):
        workbench.adapters.named(["legal:nan"])
    with pytest.raises(InputError, match="twice"):
        workbench.adapters.named(["legal", "legal:0.5"])
    assert split_scale("a:b:0.5") == ("a:b", 0.5)
    assert split_scale("a:b") == ("a:b", 1.0)


def test_generate_uses_what_is_named_and_a_release_what_it_binds(
    workbench: Workbench, stick: Path
) -> None:
    adapter = legal(workbench, stick)
    messages = [Message("user", "Hello")]
    sampling = SamplingSettings()
    workbench.adapters.choose(DEMO_ID, AdapterChoice(adapter.id))
    release = workbench.releases.create("Support", Recipe())

    plain = workbench.generate.one(messages, sampling, plain_context())
    named = workbench.generate.one(
        messages, sampling, plain_context(), adapters=workbench.adapters.named(["legal:2"])
    )
    bound = workbench.generate.one(messages, sampling, plain_context(), release=release)

    assert plain.adapters == ()
    assert named.text.startswith("(legal 2)")
    assert bound.adapters == (BoundAdapter("legal", adapter.sha256, 1.0),)


def test_a_release_binds_adapters_by_their_bytes(workbench: Workbench, stick: Path) -> None:
    adapter = legal(workbench, stick)
    choices = (AdapterChoice(adapter.id, 0.7),)
    release = workbench.releases.create("Support", Recipe(adapters=choices))
    without = workbench.releases.create("Support", Recipe(adapters=()))

    assert release.content.adapters == (BoundAdapter("legal", adapter.sha256, 0.7),)
    assert release.hash != without.hash
    turn = workbench.chat.send(Ask("Hello", release=release), plain_context())
    assert turn.answer.startswith("(legal 0.7)")
    assert turn.adapters == release.content.adapters
    workbench.carry_in.remove(adapter.id)
    with pytest.raises(ModelRefused, match="adapter legal"):
        workbench.releases.for_asking(release.reference)


def test_a_scan_tells_adapters_from_models(workbench: Workbench, stick: Path) -> None:
    write_fake_adapter(stick / "legal.gguf")
    write_fake_model(stick / "base.gguf")

    found = {item.name: item for item in workbench.model_scan.scan([stick], plain_context())}

    assert found["legal"].adapter is not None
    assert found["base"].adapter is None


def test_the_fingerprint_of_a_batch_covers_its_adapters() -> None:
    plain = Frame("m", SamplingSettings())
    under = replace(plain, adapters=(("abc", 0.5),))
    stronger = replace(plain, adapters=(("abc", 0.6),))
    prints = {getattr(read_item('"Hi"', 1, f), "fingerprint", "") for f in (plain, under, stronger)}

    assert len(prints) == 3
