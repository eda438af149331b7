"""The plan that ships is sound, and its learning rates go up and down as it says."""

import torch

from resources.demo_model.export_gguf import blended
from resources.demo_model.train import PLAN, Cycle, read_plan


def test_a_cycle_goes_up_stays_and_goes_down() -> None:
    cycle = Cycle(steps=100, warm_up=10, cool_down=50, peak=0.5)

    assert cycle.rate(0) == 0.05
    assert cycle.rate(20) == 0.5
    assert cycle.rate(75) == 0.25
    assert cycle.rate(99) == 0.01


def test_the_cycles_of_the_plan_are_as_long_as_its_phases() -> None:
    plan = read_plan(PLAN)

    assert sum(cycle.steps for cycle in plan.cycles) == plan.steps
    assert plan.phase(plan.steps - 1) == plan.phases[-1]
    first = plan.cycles[0].steps
    assert plan.rate(first - 1) < plan.rate(first + plan.cycles[1].warm_up)
    assert plan.cycle_ended(first) == 0
    assert plan.cycle_ended(plan.steps) == 1
    assert plan.cycle_ended(first + 1) is None
    assert sum(plan.blend) == 1.0


def test_weights_are_blended_by_their_shares() -> None:
    states = [{"w": torch.tensor([1.0, 2.0])}, {"w": torch.tensor([3.0, 6.0])}]

    assert blended(states, (0.75, 0.25))["w"].tolist() == [1.5, 3.0]
