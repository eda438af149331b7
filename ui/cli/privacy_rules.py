"""`workbench pii rules|places|set|allow|deny|forget|reveals`: the workspace's own rules."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.stored_chats import hide_earlier
from workbench.domain.privacy_places import SAID, Place
from workbench.domain.privacy_policy import Action
from workbench.errors import InputError


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    rules = verbs.add_parser("rules", parents=[common], help="the workspace's own rules")
    rules.set_defaults(run=run_rules)
    places = verbs.add_parser("places", parents=[common], help="where personal data is taken out")
    places.add_argument("place", nargs="?", choices=[str(place) for place in Place])
    places.add_argument("state", nargs="?", choices=("on", "off"))
    places.set_defaults(run=run_places)
    change = verbs.add_parser("set", parents=[common], help="what becomes of a type")
    change.add_argument("type", metavar="TYPE")
    change.add_argument("--action", choices=[str(action) for action in Action])
    change.add_argument("--threshold", type=float, metavar="0..1")
    change.set_defaults(run=run_set)
    allow = verbs.add_parser("allow", parents=[common], help="never report a value")
    allow.add_argument("value")
    allow.set_defaults(run=run_allow)
    deny = verbs.add_parser("deny", parents=[common], help="always report a value")
    deny.add_argument("value")
    deny.add_argument("type", metavar="TYPE")
    deny.set_defaults(run=run_deny)
    forget = verbs.add_parser("forget", parents=[common], help="take a value from both lists")
    forget.add_argument("value")
    forget.set_defaults(run=run_forget)
    reveals = verbs.add_parser("reveals", parents=[common], help="what was revealed, and why")
    reveals.set_defaults(run=run_reveals)


def run_rules(_options: argparse.Namespace, context: Context, output: Output) -> int:
    rules = context.workbench.privacy_desk.rules
    policy, (allowed, denied) = rules.policy(), rules.lists()
    content = {
        "action": str(policy.action),
        "actions": {kind: str(action) for kind, action in policy.actions.items()},
        "threshold": policy.selection.threshold,
        "thresholds": dict(policy.selection.thresholds),
        "allow": list(allowed),
        "deny": dict(denied),
        "custom": [one.entity_type for one in policy.selection.custom],
    }
    if output.as_json:
        output.json(content)
        return 0
    output.table(("RULE", "VALUE"), [(name, str(value)) for name, value in content.items()])
    return 0


def run_places(options: argparse.Namespace, context: Context, output: Output) -> int:
    rules = context.workbench.privacy_desk.rules
    if options.place is not None:
        if options.state is None:
            raise InputError("Say on or off.", hint=f"Write: pii places {options.place} on")
        rules.set_place(Place(options.place), on=options.state == "on")
        hide_earlier(context, output)
    places = rules.places()
    if output.as_json:
        output.json(
            {
                str(place): {"on": places.is_on(place), "demanded": place in places.demanded}
                for place in Place
            }
        )
        return 0
    rows = [
        (
            str(place),
            "on" if places.is_on(place) else "off",
            "demanded by policy.json" if place in places.demanded else "",
            SAID[place],
        )
        for place in Place
    ]
    rows += [
        ("indexing", "-", "a setting of each collection", "Before indexing"),
        ("logs", "-", "hold no text, whatever is switched on", "In logs"),
    ]
    output.table(("PLACE", "", "", "WHAT IT IS"), rows)
    return 0


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    if options.action is None and options.threshold is None:
        raise InputError("There is nothing to set.", hint="Give --action or --threshold.")
    rules = context.workbench.privacy_desk.rules
    if options.threshold is not None:
        rules.set_threshold(options.type, options.threshold)
    if options.action is not None:
        rules.set_action(options.type, Action(options.action))
    return run_rules(options, context, output)


def run_allow(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.privacy_desk.rules.allow(options.value)
    return run_rules(options, context, output)


def run_deny(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.privacy_desk.rules.deny(options.value, options.type)
    return run_rules(options, context, output)


def run_forget(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.privacy_desk.rules.forget(options.value)
    return run_rules(options, context, output)


def run_reveals(_options: argparse.Namespace, context: Context, output: Output) -> int:
    made = context.workbench.privacy_desk.reveals()
    if output.as_json:
        output.json(
            [
                {"at": one.at, "place": one.place, "restored": one.n_restored, "reason": one.reason}
                for one in made
            ]
        )
        return 0
    rows = [(one.at, one.place, str(one.n_restored), one.reason) for one in made]
    output.table(("WHEN", "WHERE", "RESTORED", "REASON"), rows)
    return 0
