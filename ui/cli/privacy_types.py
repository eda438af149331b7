"""`workbench pii types`: what can be found, in which languages, and types of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.texts import read_text
from workbench.domain.privacy import ENTITY_TYPES
from workbench.domain.recognizers.custom import CustomType, find_custom, slowest
from workbench.errors import InputError, NotFound
from workbench.services.privacy.privacy_resources import coverage


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    types = verbs.add_parser("types", parents=[common], help="what can be found; types of your own")
    types.set_defaults(run=run_names)
    acts = types.add_subparsers(dest="act", metavar="ACT")
    listed = acts.add_parser("list", parents=[common], help="how each is known, in which languages")
    listed.set_defaults(run=run_list)
    add = acts.add_parser("add", parents=[common], help="a type of your own, or another form of it")
    add.add_argument("name", metavar="NAME", help="capital letters and underscores: CASE_NUMBER")
    form = add.add_mutually_exclusive_group(required=True)
    form.add_argument("--regex", metavar="EXPRESSION")
    form.add_argument("--words", metavar="A,B", help="words, with commas between them")
    form.add_argument("--words-file", type=Path, metavar="FILE", help="one word a line")
    add.add_argument("--match", action="append", default=[], metavar="TEXT", help="must be found")
    add.add_argument("--miss", action="append", default=[], metavar="TEXT", help="must not be")
    add.add_argument("--score", type=float, default=0.9, metavar="0..1")
    add.set_defaults(run=run_add)
    test = acts.add_parser("test", parents=[common], help="run its examples; look through a text")
    test.add_argument("name", metavar="NAME")
    test.add_argument("file", nargs="?", metavar="FILE", help="- reads the input")
    test.set_defaults(run=run_test)
    remove = acts.add_parser("remove", parents=[common], help="forget a type of your own")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=run_remove)


def run_names(_options: argparse.Namespace, _context: Context, output: Output) -> int:
    """The types of the program, without opening a workspace."""
    if output.as_json:
        output.json(sorted(ENTITY_TYPES))
    else:
        for name in sorted(ENTITY_TYPES):
            output.line(name)
    return 0


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    own = context.workbench.privacy_desk.rules.policy().selection.custom
    rows = [(one.entity_type, f"your own {_form(one)}", "any") for one in own]
    rows += [(name, how, languages) for name, (how, languages) in sorted(coverage().items())]
    if output.as_json:
        output.json([{"type": name, "how": how, "languages": spoken} for name, how, spoken in rows])
    else:
        output.table(("TYPE", "KNOWN BY", "LANGUAGES OF THE WORDS"), rows)
    return 0


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Refused if an example fails, or if the expression could take for ever."""
    custom = CustomType(
        entity_type=options.name,
        regex=options.regex or "",
        words=tuple(_words(options)),
        score=options.score,
        matches=tuple(options.match),
        misses=tuple(options.miss),
    )
    context.workbench.privacy_desk.rules.set_custom(custom)
    return _told(custom, output)


def run_test(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if one of its examples fails."""
    custom = _named(options.name, context)
    if options.file is None:
        return _told(custom, output)
    text = read_text(options.file)
    found = find_custom(text, (custom,), {})
    if output.as_json:
        output.json([{"start": one.start, "end": one.end} for one in found])
        return 0
    for one in found:
        output.line(f"{one.start}-{one.end}  {text[one.start : one.end]}")
    output.line(f"{len(found)} found.")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    _named(options.name, context)
    context.workbench.privacy_desk.rules.remove_custom(options.name)
    return run_list(options, context, output)


def _told(custom: CustomType, output: Output) -> int:
    examples = [(one, True, _is_found(custom, one)) for one in custom.matches]
    examples += [(one, False, _is_found(custom, one)) for one in custom.misses]
    failed = sum(wanted is not found for _, wanted, found in examples)
    seconds = slowest(custom)
    if output.as_json:
        output.json(
            {
                "type": custom.entity_type,
                "examples": [
                    {"text": text, "wanted": wanted, "found": found}
                    for text, wanted, found in examples
                ],
                "failed": failed,
                "slowest_ms": round(seconds * 1000, 2),
            }
        )
        return 1 if failed else 0
    rows = [
        ("found" if found else "missed", "" if wanted is found else "WRONG", text)
        for text, wanted, found in examples
    ]
    if rows:
        output.table(("", "", "EXAMPLE"), rows)
    output.line(f"{custom.entity_type}: {len(rows) - failed} of {len(rows)} examples right, "
                f"{seconds * 1000:.1f} ms for the hardest 2,000 signs.")  # fmt: skip
    return 1 if failed else 0


def _is_found(custom: CustomType, text: str) -> bool:
    return bool(find_custom(text, (custom,), {}))


def _named(name: str, context: Context) -> CustomType:
    own = context.workbench.privacy_desk.rules.policy().selection.custom
    for one in own:
        if one.entity_type == name:
            return one
    raise NotFound(f"There is no type {name} of your own.", hint="`workbench pii types list`")


def _form(custom: CustomType) -> str:
    return "expression" if custom.regex else f"list of {len(custom.words)} words"


def _words(options: argparse.Namespace) -> list[str]:
    if options.words_file is not None:
        lines = read_text(str(options.words_file)).splitlines()
    else:
        lines = (options.words or "").split(",")
    words = [line.strip().casefold() for line in lines if line.strip()]
    if not options.regex and not words:
        raise InputError("The list of words is empty.", hint="Give words with commas between.")
    return words
