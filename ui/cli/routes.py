"""`workbench routes`: rule sets that choose who answers; what they would choose for a text."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from typing import Any

from ui.cli import shapes_routing
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.route_words import conditions
from workbench.domain.routing import (
    DAYS,
    FEATURES,
    TARGET_HINT,
    Conditions,
    Rule,
    RuleSet,
    decide,
    order,
    target_from,
    with_rule,
    without_rule,
)
from workbench.errors import InputError, WorkbenchError


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("routes", parents=[common], help="rules that choose who answers")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", parents=[common], help="rule sets and their rules")
    listing.add_argument("set", nargs="?", metavar="SET")
    listing.set_defaults(run=run_list)
    _register_add(verbs, common)
    _register_set(verbs, common)
    remove = verbs.add_parser("remove", parents=[common], help="remove a rule set, or one rule")
    remove.add_argument("set", metavar="SET")
    remove.add_argument("rule", nargs="?", metavar="RULE")
    remove.set_defaults(run=run_remove)
    test = verbs.add_parser("test", parents=[common], help="who would be asked, and why")
    test.add_argument("text", help="the question")
    test.add_argument("--set", metavar="SET", help="default: the rule set in force")
    test.add_argument("--feature", choices=FEATURES, default="ask")
    test.add_argument("--passages", action="store_true", help="as if passages stood in the prompt")
    test.add_argument("--tag", action="append", default=[], metavar="T")
    test.add_argument("--at", metavar="HH:MM", help="local time; default: now")
    test.set_defaults(run=run_test)


def _register_add(verbs: Any, common: argparse.ArgumentParser) -> None:
    add = verbs.add_parser(
        "add",
        parents=[common],
        help="add a rule, and its rule set if there is none",
        description="A rule in place of its namesake, or at the end. All conditions have to hold; "
        "of repeated ones, one.",
    )
    add.add_argument("set", metavar="SET")
    add.add_argument("rule", metavar="RULE", help="a name for the rule")
    add.add_argument("--use", required=True, metavar="WHO", help=TARGET_HINT)
    add.add_argument("--before", default="", metavar="RULE", help="stand in front of this rule")
    for name in ("min-prompt-tokens", "max-prompt-tokens", "min-question-chars",
                 "max-question-chars"):  # fmt: skip
        add.add_argument(f"--{name}", type=int, metavar="N")
    add.add_argument("--passages", choices=("yes", "no"), help="passages stand in the prompt")
    add.add_argument("--feature", action="append", default=[], choices=FEATURES)
    add.add_argument("--language", action="append", default=[], metavar="CODE", help="such as de")
    add.add_argument("--tag", action="append", default=[], metavar="T")
    add.add_argument("--hours", default="", metavar="HH:MM-HH:MM", help="local time")
    add.add_argument("--day", action="append", default=[], choices=DAYS)
    add.add_argument("--outside", action="store_true", help="WHO may run outside this program")
    add.set_defaults(run=run_add)


def _register_set(verbs: Any, common: argparse.ArgumentParser) -> None:
    change = verbs.add_parser("set", parents=[common], help="what holds for a whole rule set")
    change.add_argument("set", metavar="SET")
    change.add_argument("--otherwise", metavar="WHO", help="whom no rule fits")
    change.add_argument(
        "--fallback",
        action="append",
        metavar="WHO",
        help="who is asked when one fails; repeat it for an order, an empty text for none",
    )
    swapping = change.add_mutually_exclusive_group()
    swapping.add_argument("--swap", action="store_true", help="load whom a rule wants")
    swapping.add_argument("--stay", action="store_true", help="stay on what is loaded, if named")
    change.add_argument(
        "--hold", type=float, metavar="S", help="seconds before a smaller one takes its place"
    )
    outside = change.add_mutually_exclusive_group()
    outside.add_argument("--outside", action="store_true", help="other programs may be asked")
    outside.add_argument("--no-outside", action="store_true")
    force = change.add_mutually_exclusive_group()
    force.add_argument("--in-force", action="store_true", help="follow it where nobody is named")
    force.add_argument("--off", action="store_true", help="follow it only where it is named")
    change.set_defaults(run=run_set)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    sets = workbench.route_sets
    found = (sets.get(options.set),) if options.set else sets.list()
    current = workbench.settings.current.route.casefold()
    if output.as_json:
        output.json(
            [shapes_routing.rule_set(it, in_force=it.name.casefold() == current) for it in found]
        )
        return 0
    rows = []
    for rules in found:
        mark = "*" if rules.name.casefold() == current else " "
        rows += [
            (mark, rules.name, rule.name, conditions(rule.when), rule.use.text)
            for rule in rules.rules
        ]
        rows.append((mark, rules.name, "otherwise", "", rules.otherwise.text))
        rows += [(mark, rules.name, "fallback", "", item.text) for item in rules.fallbacks]
        rows.append((mark, rules.name, rules.swapping, f"hold {rules.hold_s:g} s", ""))
    output.table(("", "SET", "RULE", "WHEN", "ASKS"), rows)
    return 0


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    sets = context.workbench.route_sets
    rules = sets.find(options.set) or RuleSet(" ".join(options.set.split()))
    when = Conditions(
        options.min_prompt_tokens,
        options.max_prompt_tokens,
        options.min_question_chars,
        options.max_question_chars,
        None if options.passages is None else options.passages == "yes",
        tuple(options.feature),
        tuple(options.language),
        tuple(options.tag),
        options.hours,
        tuple(options.day),
    )
    rule = Rule(" ".join(options.rule.split()), target_from(options.use), when)
    if options.outside:
        rules = replace(rules, allows_outside=True)
    return _saved(with_rule(rules, rule, options.before), context, output)


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    rules = workbench.route_sets.find(options.set) or RuleSet(" ".join(options.set.split()))
    if options.otherwise is not None:
        rules = replace(rules, otherwise=target_from(options.otherwise))
    if options.fallback is not None:
        named = tuple(target_from(text) for text in options.fallback if text.strip())
        rules = replace(rules, fallbacks=named)
    if options.swap or options.stay:
        rules = replace(rules, swapping="swap" if options.swap else "stay")
    if options.hold is not None:
        rules = replace(rules, hold_s=options.hold)
    if options.outside or options.no_outside:
        rules = replace(rules, allows_outside=options.outside)
    code = _saved(rules, context, output)
    if options.in_force:
        workbench.chosen.choose_route(rules.name)
    elif options.off and workbench.settings.current.route.casefold() == rules.name.casefold():
        workbench.chosen.choose_route("")
    return code


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    sets = context.workbench.route_sets
    if options.rule:
        return _saved(without_rule(sets.get(options.set), options.rule), context, output)
    sets.remove(options.set)
    if output.as_json:
        output.json({"removed": options.set})
    else:
        output.line(f"{options.set} is removed")
    return 0


def run_test(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Nothing is asked and nothing is loaded: who would be, if nothing were loaded before."""
    from workbench.services.metering.request_facts import facts_of  # noqa: PLC0415 - the window does without

    router = context.workbench.router
    rules = router.rules_for(options.set or "")
    if rules is None:
        raise InputError(
            "No rule set is in force.", hint="Name one with --set; `workbench routes list`."
        )
    facts = facts_of(
        options.feature,
        options.text,
        has_passages=options.passages,
        tags=options.tag,
        at=_time(options.at),
    )
    decision = decide(rules, facts)
    asked, problems = [], []
    for target in order(rules, decision.target):
        try:
            asked.append(router.candidate(target).asked)
        except WorkbenchError as error:
            problems.append(f"{target.text}: {error.message}")
    if output.as_json:
        output.json(
            {
                "rule_set": rules.name,
                "rule": decision.rule or None,
                "target": decision.target.text,
                "reason": decision.reason,
                "asked": asked,
                "problems": problems,
                "prompt_tokens": facts.prompt_tokens,
                "language": facts.language or None,
            }
        )
        return 0
    language = facts.language or "not recognised"
    output.line(f"About {facts.prompt_tokens:,} prompt tokens, language: {language}")
    if asked:
        output.line(f"{asked[0]} would be asked because {decision.reason}.")
    for name in asked[1:]:
        output.line(f"If that fails: {name}")
    for problem in problems:
        output.note(problem)
    return 0 if asked else 1


def _saved(rules: RuleSet, context: Context, output: Output) -> int:
    workbench = context.workbench
    kept = workbench.route_sets.save(rules)
    if output.as_json:
        current = workbench.settings.current.route.casefold()
        output.json(shapes_routing.rule_set(kept, in_force=kept.name.casefold() == current))
    else:
        output.line(f"{kept.name}: rules: {len(kept.rules)}, otherwise: {kept.otherwise.text}")
    return 0


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    hour, colon, minute = text.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal()):
        raise InputError(f"“{text}” is no time of day.", hint="Write it like 22:30.")
    try:
        return datetime.now().astimezone().replace(hour=int(hour), minute=int(minute))
    except ValueError:
        raise InputError(f"“{text}” is no time of day.", hint="Write it like 22:30.") from None
