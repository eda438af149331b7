"""How text that a model wrote is marked wherever it leaves the program. Pure.

One wording for all exports, and one key for all machine-readable ones.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any, Final

KEY: Final = "ai_generated"  # true in every object that holds text of a model
MARK: Final = "AI-generated"


def by_model(model: str) -> str:
    """For the line under a text."""
    return f"{MARK} by {model}" if model else MARK


def head(what: str) -> str:
    """For the head of a document: what in it was written by a model."""
    return f"{MARK}: {what} were written by a language model. Check them before you rely on them."


def marked(shape: Mapping[str, Any], *, is_generated: bool = True) -> dict[str, Any]:
    """The object with the key, before everything else."""
    return {KEY: is_generated, **shape}


def in_report(text: str, model: str = "") -> str:
    """A report in Markdown, with one line at its end."""
    if MARK in text:
        return text
    return f"{text.rstrip()}\n\n*{by_model(model)}. Check it before you rely on it.*\n"


def in_file(name: str, text: str) -> str:
    """Text that a model wrote into a file, marked where its kind has a place for that.

    A table gets a column, an object of JSON a key, a list of objects the key in each. What has no
    such place, or is damaged, stays as it is: `beside` says it then.
    """
    match name.rpartition(".")[2].lower():
        case "csv":
            return _in_table(text)
        case "json":
            return _in_json(text)
        case "md" | "txt":
            return text if MARK in text else f"{text.rstrip()}\n\n{MARK}.\n"
        case "html":
            return text if MARK in text else f"{text.rstrip()}\n<!-- {MARK} -->\n"
        case _:
            return text


def is_marked(text: str) -> bool:
    return MARK in text or KEY in text


def beside(name: str) -> tuple[str, str]:
    """The name and the text of a file that says of `name` what cannot be said inside of it."""
    return f"{name}.ai-generated.txt", f"{MARK}: {name} was written by a language model.\n"


def _in_table(text: str) -> str:
    """With one column more, in the table's own separator."""
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if row]
    except csv.Error:
        return text
    if not rows or KEY in rows[0] or any(len(row) != len(rows[0]) for row in rows):
        return text
    made = io.StringIO()
    writer = csv.writer(made, delimiter=separator, lineterminator="\n")
    writer.writerow([*rows[0], KEY])
    writer.writerows([*row, "true"] for row in rows[1:])
    return made.getvalue()


def _in_json(text: str) -> str:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return text
    if isinstance(content, dict):
        content = content if KEY in content else marked(content)
    elif isinstance(content, list) and content and all(isinstance(one, dict) for one in content):
        content = [one if KEY in one else marked(one) for one in content]
    else:
        return text
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
