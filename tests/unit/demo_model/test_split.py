"""What training sees and what the evaluation sees never overlap."""

import random

from resources.demo_model.documents import frames, kinds
from resources.demo_model.split import side, templates
from resources.demo_model.tables import LABEL_TYPES
from resources.demo_model.values import Values


def all_template_lists() -> list[list[str]]:
    lists = [texts for texts in frames().values() if len(texts) > 2]
    for kind in kinds():
        lists += [kind[part] for part in ("titles", "about", "openings", "fillers")]
        for entry in kind["fields"]:
            lists += [entry["says"], entry["asks"]]
    return lists


def test_no_template_is_both_trained_on_and_held_out() -> None:
    lists = all_template_lists()

    overlaps = [set(templates(t, "train")) & set(templates(t, "held_out")) for t in lists]

    assert len(lists) > 250
    assert not any(overlaps)


def test_every_list_of_templates_has_a_held_out_one_and_more_to_train_on() -> None:
    for texts in all_template_lists():
        held_out = templates(texts, "held_out")
        assert 1 <= len(held_out) < len(texts) / 2
        assert sorted(held_out + templates(texts, "train")) == sorted(texts)


def test_no_value_is_both_trained_on_and_held_out() -> None:
    types = sorted({*LABEL_TYPES, "address", "ncount:seats", "temp", "course", "ship", "machine"})

    trained = {Values(random.Random(1), "train").make(kind) for kind in types}
    trained |= {make for n in range(60) for make in made(n, "train", types)}
    held_out = {make for n in range(60) for make in made(n, "held_out", types)}

    assert len(trained) > 500
    assert len(held_out) > 300
    assert not trained & held_out


def made(seed: int, split: str, types: list[str]) -> list[str]:
    values = Values(random.Random(f"{split}{seed}"), "train" if split == "train" else "held_out")
    return [values.make(kind) for kind in types]


def test_about_a_fifth_of_all_values_is_held_out() -> None:
    sides = [side(f"value {number}") for number in range(5000)]

    assert 0.18 < sides.count("held_out") / len(sides) < 0.22


def test_three_kinds_of_document_are_held_out_whole() -> None:
    assert sorted(kind["kind"] for kind in kinds() if kind["held_out"]) == [
        "insurance",
        "maintenance",
        "shipping",
    ]
