"""Training examples out of JSON lines: conversations, prompts with answers, pairs of answers.

Errors name their line; nothing is guessed. Pure; what other formats there are is read elsewhere
and handed on as these values.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

MOST_LINES: Final = 1_000_000
MOST_LINE_CHARS: Final = 1_000_000
MOST_ERRORS: Final = 1_000
_ROLES: Final = frozenset({"system", "user", "assistant"})
Turn = tuple[str, str]  # role and text


@dataclass(frozen=True, slots=True)
class TrainingExample:
    """A conversation that ends with the assistant, or `rejected` beside its last answer."""

    messages: tuple[Turn, ...]
    rejected: str | None = None

    @property
    def prompt(self) -> tuple[Turn, ...]:
        return self.messages[:-1]

    @property
    def plain(self) -> dict[str, Any]:
        if self.rejected is None:
            return {"messages": [list(one) for one in self.messages]}
        before = [list(one) for one in self.prompt]
        return {"prompt": before, "chosen": self.messages[-1][1], "rejected": self.rejected}

    @property
    def group(self) -> str:
        """Equal for examples that ask the same, blind to case and blanks."""
        asked = [[role, " ".join(text.casefold().split())] for role, text in self.prompt]
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class BadLine:
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class TrainingData:
    examples: tuple[TrainingExample, ...]
    bad: tuple[BadLine, ...] = ()
    n_bad: int = 0  # more than are listed

    @property
    def is_pairs(self) -> bool:
        return bool(self.examples) and self.examples[0].rejected is not None


def read_lines(lines: Iterable[str]) -> TrainingData:
    """Every example of the lines, and what is wrong with the others, with their numbers."""
    examples: list[TrainingExample] = []
    bad: list[BadLine] = []
    n_bad = 0
    for number, line in enumerate(lines, 1):
        if number > MOST_LINES:
            bad.append(BadLine(number, f"the file has more than {MOST_LINES:,} lines"))
            n_bad += 1
            break
        if not line.strip():
            continue
        found = _line(line)
        is_pair = isinstance(found, TrainingExample) and found.rejected is not None
        if (
            isinstance(found, TrainingExample)
            and examples
            and is_pair != (examples[0].rejected is not None)
        ):
            found = "pairs of answers and single answers do not mix in one file"
        if isinstance(found, TrainingExample):
            examples.append(found)
        else:
            n_bad += 1
            if len(bad) < MOST_ERRORS:
                bad.append(BadLine(number, found))
    return TrainingData(tuple(examples), tuple(bad), n_bad)


def fingerprint(examples: Iterable[TrainingExample]) -> str:
    """SHA-256 over all examples, in order."""
    digest = hashlib.sha256(b"training/1\n")
    for one in examples:
        digest.update(line_of(one).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def line_of(example: TrainingExample) -> str:
    return json.dumps(example.plain, ensure_ascii=True, sort_keys=True) + "\n"


def divided(
    examples: Sequence[TrainingExample], share: float, seed: int
) -> tuple[tuple[TrainingExample, ...], tuple[TrainingExample, ...]]:
    """Training and validation examples; those that ask the same come to the same side.

    Where `share` is above 0 and there are two questions or more, neither side is empty.
    """

    def place(group: str) -> str:
        return hashlib.sha256(f"{seed}/{group}".encode()).hexdigest()

    groups = sorted({one.group for one in examples}, key=place)
    wanted = round(len(groups) * share)
    if share > 0 and len(groups) > 1:
        wanted = min(len(groups) - 1, max(1, wanted))
    chosen = set(groups[:wanted])
    inside = tuple(one for one in examples if one.group not in chosen)
    return inside, tuple(one for one in examples if one.group in chosen)


def _line(line: str) -> TrainingExample | str:
    """An example, or why it is none."""
    if len(line) > MOST_LINE_CHARS:
        return f"the line has more than {MOST_LINE_CHARS:,} characters"
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        return "the line is not JSON"
    if not isinstance(raw, dict):
        return "the line is not a JSON object"
    try:
        return _example(raw)
    except _Unusable as why:
        return str(why)


class _Unusable(ValueError):
    """Why an object is no example."""


def _example(raw: dict[str, Any]) -> TrainingExample:
    if "messages" in raw:
        messages = _turns(raw["messages"])
        if messages[-1][0] != "assistant":
            raise _Unusable("the last message is not the assistant's")
        if not messages[-1][1].strip():
            raise _Unusable("the answer is empty")
        if len(messages) < 2:
            raise _Unusable("there is no message before the answer")
        return TrainingExample(messages)
    if "chosen" in raw or "rejected" in raw:
        chosen, rejected = _last(raw.get("chosen")), _last(raw.get("rejected"))
        if chosen == rejected:
            raise _Unusable("“chosen” and “rejected” are the same")
        prompt = _prompt(raw["prompt"]) if "prompt" in raw else _before(raw["chosen"])
        return TrainingExample((*prompt, ("assistant", chosen)), rejected)
    if "prompt" in raw and ("completion" in raw or "response" in raw):
        answer = _last(raw.get("completion", raw.get("response")))
        return TrainingExample((*_prompt(raw["prompt"]), ("assistant", answer)))
    raise _Unusable("neither “messages” nor “prompt” with “completion” nor “chosen” is there")


def _turns(raw: Any) -> tuple[Turn, ...]:
    if not isinstance(raw, list) or not raw:
        raise _Unusable("“messages” is not a list of messages")
    found = []
    for one in raw:
        if not isinstance(one, dict):
            raise _Unusable("a message is not an object")
        role, content = one.get("role"), one.get("content")
        if not isinstance(role, str) or role not in _ROLES:
            raise _Unusable(f"a message has the role {str(role)[:20]!r}")
        found.append((role, _text(content, "a message")))
    return tuple(found)


def _prompt(raw: Any) -> tuple[Turn, ...]:
    if isinstance(raw, str):
        return (("user", _filled(raw, "“prompt”")),)
    turns = _turns(raw)
    if turns[-1][0] == "assistant":
        raise _Unusable("“prompt” ends with the assistant")
    return turns


def _last(raw: Any) -> str:
    if isinstance(raw, list):
        turns = _turns(raw)
        if turns[-1][0] != "assistant":
            raise _Unusable("an answer's last message is not the assistant's")
        return _filled(turns[-1][1], "the answer")
    return _filled(_text(raw, "the answer"), "the answer")


def _before(raw: Any) -> tuple[Turn, ...]:
    turns = _turns(raw)[:-1]
    if not turns:
        raise _Unusable("there is no message before the answer")
    return turns


def _text(raw: Any, what: str) -> str:
    if not isinstance(raw, str):
        raise _Unusable(f"{what} has no text")
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _Unusable(f"{what} holds half a character") from error
    return raw


def _filled(text: str, what: str) -> str:
    if not text.strip():
        raise _Unusable(f"{what} is empty")
    return text
