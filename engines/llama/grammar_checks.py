"""Refuse grammars that would send llama.cpp astray: endless, circular or hopelessly ambiguous ones.

llama.cpp keeps every way to read the text so far as a stack. Left recursion lets a stack grow
without reading anything; many ways into one character make many stacks at once. Its own check sees
only the simplest left recursion. Pure; the tree comes from `grammar_tree`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from engines.llama.grammar_tree import (
    MOST_REPEATS,
    Alt,
    Chars,
    Node,
    Ref,
    Repeat,
    Rules,
    Seq,
    Text,
    children,
    may_be_empty,
    size,
)
from workbench.errors import InputError

ROOT: Final = "root"
MOST_NODES: Final = 400_000
MOST_RULES: Final = 20_000
MOST_DEPTH: Final = 100  # brackets within brackets
MOST_WAYS: Final = 5_000  # into one character; each is a stack that llama.cpp tries for every token


def check_grammar(rules: Rules) -> None:
    """Raise InputError naming the rule that cannot be."""
    if ROOT not in rules:
        raise _refused("It has no rule “root”", "Name the rule that everything begins with “root”.")
    if len(rules) > MOST_RULES or sum(map(size, rules.values())) > MOST_NODES:
        raise _refused("It is too large", "Make it smaller.")
    for name, node in rules.items():
        _check_rule(name, node, rules)
    empty_rules = _empty_rules(rules)
    order = _leftmost_first(rules, empty_rules)
    _check_ends(rules)
    ways: dict[str, int] = {}
    for name in order:
        ways[name] = _ways(rules[name], ways, empty_rules)
        if ways[name] > MOST_WAYS:
            raise _refused(
                f"The rule “{name}” begins in too many ways at once",
                "Make its alternatives differ at their beginning.",
            )


def _check_rule(name: str, node: Node, rules: Rules) -> None:
    open_nodes = [(node, 0)]
    while open_nodes:
        one, depth = open_nodes.pop()
        if depth > MOST_DEPTH:
            raise _refused(
                f"The rule “{name}” is nested too deeply", "Give parts names of their own."
            )
        if isinstance(one, Ref) and one.name not in rules:
            raise _refused(f"The rule “{one.name}” is not defined", f"“{name}” refers to it.")
        if isinstance(one, Repeat) and max(one.low, one.high or 0) > MOST_REPEATS:
            raise _refused(
                f"The rule “{name}” repeats something more than {MOST_REPEATS:,} times",
                "Allow fewer, or any number with *.",
            )
        open_nodes.extend((part, depth + 1) for part in children(one))


def _empty_rules(rules: Rules) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    while True:
        more = frozenset(name for name, node in rules.items() if may_be_empty(node, found))
        if more == found:
            return found
        found = more


def _leftmost(node: Node, empty_rules: frozenset[str]) -> Iterator[str]:
    """Names of the rules that `node` may enter before it reads a character."""
    match node:
        case Ref(name):
            yield name
        case Alt(parts):
            for part in parts:
                yield from _leftmost(part, empty_rules)
        case Seq(parts):
            for part in parts:
                yield from _leftmost(part, empty_rules)
                if not may_be_empty(part, empty_rules):
                    return
        case Repeat(part, _, _):
            yield from _leftmost(part, empty_rules)
        case Chars() | Text():
            return
        case _:
            assert_never(node)


def _leftmost_first(rules: Rules, empty_rules: frozenset[str]) -> list[str]:
    """All rules, each behind those that it may enter first. Raises for a circle."""
    order: list[str] = []
    state: dict[str, int] = {}  # 1 while it is being looked at, 2 when done
    for start in rules:
        path = [] if start in state else [(start, iter(set(_leftmost(rules[start], empty_rules))))]
        state.setdefault(start, 1)
        while path:
            name, entered = path[-1]
            following = next(entered, None)
            if following is None:
                path.pop()
                state[name] = 2
                order.append(name)
            elif state.get(following) == 1:
                raise _refused(
                    f"The rule “{following}” can begin with itself",
                    "Let every round read a character first: list ::= item list | item.",
                )
            elif following not in state:
                state[following] = 1
                path.append((following, iter(set(_leftmost(rules[following], empty_rules)))))
        _check_repeats(start, rules[start], empty_rules)
    return order


def _check_repeats(name: str, node: Node, empty_rules: frozenset[str]) -> None:
    open_nodes = [node]
    while open_nodes:
        one = open_nodes.pop()
        if isinstance(one, Repeat) and one.high != 1 and may_be_empty(one.part, empty_rules):
            raise _refused(
                f"The rule “{name}” repeats something that may be empty",
                "Let every round read a character.",
            )
        open_nodes.extend(children(one))


def _check_ends(rules: Rules) -> None:
    """Every rule must be able to come to an end."""
    ending: set[str] = set()
    while True:
        more = {name for name, node in rules.items() if _can_end(node, ending)}
        if more == ending:
            break
        ending = more
    for name in rules:
        if name not in ending:
            raise _refused(
                f"The rule “{name}” demands itself without end",
                "Give it an alternative that stops.",
            )


def _can_end(node: Node, ending: set[str]) -> bool:
    match node:
        case Ref(name):
            return name in ending
        case Alt(parts):
            return any(_can_end(part, ending) for part in parts)
        case Seq(parts):
            return all(_can_end(part, ending) for part in parts)
        case Repeat(part, low, _):
            return low == 0 or _can_end(part, ending)
        case Chars(ranges):
            return bool(ranges)
        case Text():
            return True
        case _:
            assert_never(node)


def _ways(node: Node, ways: dict[str, int], empty_rules: frozenset[str]) -> int:
    """In how many ways `node` reaches its first character; rules it enters are in `ways`."""
    match node:
        case Ref(name):
            return ways[name]
        case Alt(parts):
            return sum(_ways(part, ways, empty_rules) for part in parts)
        case Seq(parts):
            total = 0
            for part in parts:
                total += _ways(part, ways, empty_rules)
                if not may_be_empty(part, empty_rules):
                    break
            return total
        case Repeat(part, _, _):
            return _ways(part, ways, empty_rules)
        case Chars() | Text():
            return 1
        case _:
            assert_never(node)


def _refused(what: str, hint: str) -> InputError:
    return InputError(f"The grammar cannot be used. {what}.", hint=hint)
