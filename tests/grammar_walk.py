"""Texts that a grammar tree allows, and whether it allows a text: for tests without a model."""

from __future__ import annotations

from random import Random

from engines.llama.grammar_tree import Alt, Chars, Node, Ref, Repeat, Rules, Seq, Text

MOST_STEPS = 400


def random_text(rules: Rules, random: Random) -> str:
    """A text of the grammar; short ways are taken once it has become long."""
    shortest = _shortest(rules)
    steps = 0

    def walk(node: Node) -> str:
        nonlocal steps
        steps += 1
        hurried = steps > MOST_STEPS
        match node:
            case Text(value):
                return value
            case Chars(ranges):
                low, high = random.choice(ranges)
                return chr(random.randint(low, min(high, low + 200)))
            case Ref(name):
                return walk(rules[name])
            case Seq(parts):
                return "".join(map(walk, parts))
            case Alt(parts):
                if hurried:
                    return walk(min(parts, key=lambda part: _cost(part, shortest)))
                return walk(random.choice(parts))
            case Repeat(part, low, high):
                most = low if hurried else min(low + 3, low + 3 if high is None else high)
                return "".join(walk(part) for _ in range(random.randint(low, most)))
            case _:
                raise AssertionError(node)

    return walk(rules["root"])


def allows(rules: Rules, text: str) -> bool:  # noqa: C901 - one case per kind of node
    known: dict[tuple[int, int], frozenset[int]] = {}

    def ends(node: Node, at: int) -> frozenset[int]:
        key = (id(node), at)
        if key not in known:
            known[key] = frozenset()
            known[key] = _ends(node, at)
        return known[key]

    def _ends(node: Node, at: int) -> frozenset[int]:
        match node:
            case Text(value):
                return frozenset({at + len(value)} if text.startswith(value, at) else ())
            case Chars(ranges):
                found = at < len(text) and any(a <= ord(text[at]) <= b for a, b in ranges)
                return frozenset({at + 1} if found else ())
            case Ref(name):
                return ends(rules[name], at)
            case Alt(parts):
                return frozenset().union(*(ends(part, at) for part in parts))
            case Seq(parts):
                reached = frozenset({at})
                for part in parts:
                    reached = frozenset().union(*(ends(part, one) for one in reached))
                return reached
            case Repeat(part, low, high):
                reached, found, rounds = frozenset({at}), frozenset(), 0
                while reached and (high is None or rounds <= high):
                    if rounds >= low:
                        if reached <= found:
                            break
                        found |= reached
                    rounds += 1
                    reached = frozenset().union(*(ends(part, one) for one in reached))
                return found
            case _:
                raise AssertionError(node)

    return len(text) in ends(rules["root"], 0)


def _shortest(rules: Rules) -> dict[str, float]:
    costs = dict.fromkeys(rules, float("inf"))
    for _ in rules:
        before = dict(costs)
        for name, node in rules.items():
            costs[name] = _cost(node, costs)
        if costs == before:
            break
    return costs


def _cost(node: Node, costs: dict[str, float]) -> float:
    match node:
        case Text() | Chars():
            return 1
        case Ref(name):
            return 1 + costs[name]
        case Seq(parts):
            return sum((_cost(part, costs) for part in parts), 1)
        case Alt(parts):
            return 1 + min(_cost(part, costs) for part in parts)
        case Repeat(part, low, _):
            return 1 + low * _cost(part, costs) if low else 1
        case _:
            raise AssertionError(node)
