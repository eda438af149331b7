"""QLoRA is offered where it can be done, and refused in one sentence elsewhere."""

from __future__ import annotations

import pytest

from engines.training.four_bits import why_not, why_not_here
from engines.training.trainer import ChildTrainer


@pytest.mark.parametrize(
    ("has_library", "has_cuda", "said"),
    [(True, True, ""), (True, False, "graphics"), (False, True, "bitsandbytes"),
     (False, False, "graphics")],
)  # fmt: skip
def test_both_library_and_processor_are_needed(
    has_library: bool, has_cuda: bool, said: str
) -> None:
    found = why_not(has_library=has_library, has_cuda=has_cuda)
    assert said in found and bool(found) == bool(said)


def test_only_this_method_asks_for_it() -> None:
    trainer = ChildTrainer(())
    assert trainer.why_not("lora") == trainer.why_not("dora") == ""
    assert trainer.why_not("qlora") == why_not_here()
