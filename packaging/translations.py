"""The catalogues of languages: collect the window's sentences, take translations in, compile them.

    python packaging/translations.py collect | missing LANG | take LANG FILE | compile | check

Two contexts stand in each `resources/languages/LANG.ts`: `window` holds what passes `tr` and `tr_n`
in `ui/desktop`, `said` what the services raise as errors with their hints, values as `{0}`, `{1}`.
Needs nothing but the standard library, and PySide6's lrelease for `compile`.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
PATTERNS = FOLDER / "sentences.json"  # those of `said` that hold values, for finding them again
LANGUAGES = ("de", "fr", "es")
WINDOW, SAID = "window", "said"
N_FORMS = 2  # in each of the three: one, and more


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of the code: where it is looked up, its text, whether it has forms of number."""

    context: str
    text: str
    is_counted: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.text


@cache
def sources(root: Path = ROOT) -> tuple[Source, ...]:
    """All that is to be translated, in the order of the files, each once."""
    found: dict[tuple[str, str], Source] = {}
    for path in sorted((root / "ui" / "desktop").rglob("*.py")):
        for one in _in_window(ast.parse(path.read_text("utf-8"))):
            found.setdefault(one.key, one)
    for folder in ("workbench", "engines"):
        for path in sorted((root / folder).rglob("*.py")):
            for one in _in_errors(ast.parse(path.read_text("utf-8"))):
                found.setdefault(one.key, one)
    return tuple(found.values())


def _in_window(tree: ast.AST) -> Iterator[Source]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant(value=str(text))]):
                yield Source(WINDOW, text)
            case ast.Call(
                func=ast.Name(id="tr_n"), args=[ast.Constant(), ast.Constant(value=str(many)), _]
            ):
                yield Source(WINDOW, many, is_counted=True)


def _in_errors(tree: ast.AST) -> Iterator[Source]:
    """The sentence and the hint of each call that gives a hint or is raised."""
    raised = {id(node.exc) for node in ast.walk(tree) if isinstance(node, ast.Raise)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        hints = [one.value for one in node.keywords if one.arg == "hint"]
        if not hints and id(node) not in raised:
            continue
        for one in (*node.args[:1], *hints):
            text = _text(one)
            if text is not None and _is_sentence(text):
                yield Source(SAID, text)


def _text(node: ast.expr) -> str | None:
    """A literal as it stands, with values as numbered fields; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    text, n = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        else:
            text, n = f"{text}{{{n}}}", n + 1
    return text


def _is_sentence(text: str) -> bool:
    return (" " in text.strip() and text[:1].isupper()) or text.startswith(("{0} ", "“"))


def fields(text: str) -> set[str]:
    """The names of the fields in `text`; none where its braces are no fields."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:
        return set()


# --- the catalogues -----------------------------------------------------------------------------


def read(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The translations of a catalogue by context and source; empty forms where one is missing."""
    path = FOLDER / f"{language}.ts"
    if not path.is_file():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            forms = (
                tuple(form.text or "" for form in told.iter("numerusform"))
                if message.get("numerus")
                else (told.text or "",)
            ) if told is not None else ("",)  # fmt: skip
            found[name, message.findtext("source", "")] = forms
    return found


def write(language: str, known: dict[tuple[str, str], tuple[str, ...]]) -> None:
    """Write the catalogue of `language`: the code's sentences, with what is known of them."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in (WINDOW, SAID):
        context = ET.SubElement(top, "context")
        ET.SubElement(context, "name").text = name
        for one in sources():
            if one.context != name:
                continue
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = one.text
            told = ET.SubElement(message, "translation")
            forms = known.get(one.key, ())
            if one.is_counted:
                message.set("numerus", "yes")
                for form in forms if len(forms) == N_FORMS else ("",) * N_FORMS:
                    ET.SubElement(told, "numerusform").text = form
            elif forms:
                told.text = forms[0]
            if not all(forms) or not forms:
                told.set("type", "unfinished")
    ET.indent(top, " ")
    body = ET.tostring(top, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    (FOLDER / f"{language}.ts").write_text(head + body + "\n", "utf-8")


def collect() -> None:
    for language in LANGUAGES:
        write(language, read(language))
    held = [one.text for one in sources() if one.context == SAID and fields(one.text)]
    PATTERNS.write_text(json.dumps(held, ensure_ascii=False, indent=0) + "\n", "utf-8")


def missing(language: str) -> list[dict[str, object]]:
    """What has no translation, as `take` wants it back with `translation` (or `forms`) filled."""
    known = read(language)
    return [
        {"context": one.context, "source": one.text}
        | ({"forms": ["", ""]} if one.is_counted else {"translation": ""})
        for one in sources()
        if not all(known.get(one.key, ("",)))
    ]


def take(language: str, path: Path) -> tuple[int, list[str]]:
    """Put the translations of a file in; returns how many, and what was refused and why."""
    known, wanted = read(language), {one.key: one for one in sources()}
    n, refused = 0, []
    for entry in json.loads(path.read_text("utf-8")):
        one = wanted.get((entry.get("context", WINDOW), entry["source"]))
        forms = tuple(entry.get("forms") or (entry.get("translation", ""),))
        problem = wrong(one, forms) if one else "is not in the code"
        if problem:
            refused.append(f"{entry['source']!r} {problem}")
        elif one:
            known[one.key] = forms
            n += 1
    write(language, known)
    return n, refused


def wrong(one: Source, forms: tuple[str, ...]) -> str:
    """Why these forms cannot be the translation; nothing if they can."""
    if len(forms) != (N_FORMS if one.is_counted else 1):
        return f"has {len(forms)} forms"
    for form in forms:
        if not form:
            return "is not translated"
        theirs, ours = fields(form), fields(one.text)
        if theirs != ours and not (one.is_counted and theirs == ours - {"n"}):
            return f"has other fields: {form!r}"
        if one.text.strip("\n") and (one.text[0] == " ") != (form[0] == " "):
            return f"begins otherwise: {form!r}"
        if one.text.count("\n") != form.count("\n") or one.text.count("\t") != form.count("\t"):
            return f"breaks lines otherwise: {form!r}"
    return ""


def compiled(language: str, target: Path) -> None:
    """Write the compiled catalogue to `target`. Raises OSError, CalledProcessError."""
    import PySide6  # noqa: PLC0415 - the collector itself needs no library

    tool = Path(PySide6.__file__).parent / "lrelease"
    run = (str(tool), "-silent", str(FOLDER / f"{language}.ts"), "-qm", str(target))
    subprocess.run(run, check=True, capture_output=True)


def problems() -> list[str]:
    """What keeps the catalogues from being whole; empty when they are."""
    wanted = {one.key: one for one in sources()}
    told = []
    for language in LANGUAGES:
        known = read(language)
        told += [f"{language}: {text!r} is not in the code" for _, text in known.keys() - wanted]
        for key, one in wanted.items():
            problem = wrong(one, known.get(key, ("",) * (N_FORMS if one.is_counted else 1)))
            told += [f"{language}: {one.text!r} {problem}"] if problem else []
    return told


def main(arguments: list[str]) -> int:
    match arguments:
        case ["collect"]:
            collect()
        case ["missing", language]:
            json.dump(missing(language), sys.stdout, ensure_ascii=False, indent=1)
        case ["take", language, path]:
            n, refused = take(language, Path(path))
            print(f"{n} taken", *refused, sep="\n")
            return 1 if refused else 0
        case ["compile"]:
            for language in LANGUAGES:
                compiled(language, FOLDER / f"{language}.qm")
        case ["check"]:
            found = problems()
            print(*found[:50], f"{len(found)} problems", sep="\n")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
