"""The plan that ships is sound, and its learning rates go up and down as it says."""

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
