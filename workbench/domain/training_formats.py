"""Training examples out of the forms in which people keep them, told apart by their fields.

OpenAI's messages, ShareGPT, Alpaca, prompt with completion, preference pairs, ratings, and rows of
a table whose columns are named. Calls of tools become text in the form of Hermes 2 Pro, which every
chat template can carry. Forms that cannot be learned from here are refused by name. Pure.

Source of the forms: the data sets that LLaMA-Factory describes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.training_data import (
    MOST_ERRORS,
    MOST_LINES,
    BadLine,
    TrainingData,
    TrainingExample,
    Turn,
)

_MEDIA: Final = ("images", "videos", "audios")
_SAID_BY: Final = {
    "human": "user",
    "user": "user",
    "gpt": "assistant",
    "assistant": "assistant",
    "system": "system",
    "developer": "system",
    "observation": "result",
    "tool": "result",
    "function": "result",
    "function_response": "result",
    "function_call": "call",
    "tool_call": "call",
}
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold what. `label`: kept is what is rated `good`."""

    prompt: str
    answer: str
    system: str = ""
    rejected: str = ""


@dataclass(frozen=True, slots=True)
class ToolWords:
    """How calls are written in text: with `{tools}`, `{call}`, `{content}`."""

    system: str
    call: str
    result: str


@dataclass(slots=True)
class Reading:
    """What came of a file."""

    form: str = ""
    examples: list[TrainingExample] = field(default_factory=list)
    bad: list[BadLine] = field(default_factory=list)
    n_bad: int = 0
    n_left_out: int = 0  # answers that were rated bad, of which nothing is to be learned

    @property
    def data(self) -> TrainingData:
        return TrainingData(tuple(self.examples), tuple(self.bad), self.n_bad)


class _Unusable(ValueError):
    """Why a row is no example."""


class _LeftOut(Exception):
    """A row that is understood and of which nothing is learned."""


def read_rows(
    rows: Iterable[tuple[int, object]], words: ToolWords, columns: Columns | None = None
) -> Reading:
    """Rows with their numbers in the file. All have the form of the first that has one."""
    found = Reading()
    for n, (number, row) in enumerate(rows):
        if n >= MOST_LINES:
            _refuse(found, number, f"the file has more than {MOST_LINES:,} examples")
            break
        try:
            if not isinstance(row, Mapping):
                raise _Unusable("it is not an object")
            form, read = form_of(row, columns)
            if found.form and form != found.form:
                raise _Unusable(f"it has the form “{form}”, those before it “{found.form}”")
            example = read(row, words, columns)
            found.form = form
            found.examples.append(example)
        except _LeftOut:
            found.form = found.form or RATINGS
            found.n_left_out += 1
        except _Unusable as why:
            _refuse(found, number, str(why))
    return found


Read = Callable[[Row, ToolWords, Columns | None], TrainingExample]
TABLE: Final = "table"
MESSAGES: Final = "messages"
SHAREGPT: Final = "ShareGPT"
ALPACA: Final = "Alpaca"
COMPLETION: Final = "prompt and completion"
PAIRS: Final = "preference pairs"
RATINGS: Final = "ratings"


def form_of(row: Row, columns: Columns | None = None) -> tuple[str, Read]:
    """Raises ValueError, saying which form cannot be learned from, or that none is known."""
    if any(row.get(name) for name in _MEDIA):
        raise _Unusable("it has pictures, sound or video, which are not learned from here")
    if columns is not None:
        return TABLE, _from_table
    keys = set(row)
    if {"chosen", "rejected"} <= keys or {"chosen_messages", "rejected_messages"} <= keys:
        return PAIRS, _from_pair
    if "messages" in keys:
        rated = isinstance(row.get("label"), bool)
        return (RATINGS, _from_rating) if rated else (MESSAGES, _from_messages)
    if "conversations" in keys or "conversation" in keys:
        return SHAREGPT, _from_sharegpt
    if "instruction" in keys and "output" in keys:
        return ALPACA, _from_alpaca
    if "prompt" in keys and keys & {"completion", "response"}:
        return COMPLETION, _from_completion
    if "text" in keys:
        raise _Unusable("it is running text without questions and answers")
    raise _Unusable(
        "no form is known: neither messages, conversations, instruction with output, prompt with"
        " completion, nor chosen with rejected"
    )


def _from_messages(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    return _conversation(_said(row["messages"], words), row, words)


def _from_sharegpt(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    said = _said(row.get("conversations", row.get("conversation")), words)
    if row.get("system"):
        said = [("system", _text(row["system"], "“system”")), *said]
    return _conversation(said, row, words)


def _from_rating(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    example = _from_messages(row, words, None)
    if not row["label"]:
        raise _LeftOut
    return example


def _from_alpaca(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    asked = _text(row["instruction"], "“instruction”")
    more = row.get("input") or ""
    if more:
        asked = f"{asked}\n\n{_text(more, '“input”')}"
    said: list[Turn] = []
    if row.get("system"):
        said.append(("system", _text(row["system"], "“system”")))
    history = row.get("history") or ()
    if not isinstance(history, Sequence):
        raise _Unusable("“history” is not a list of pairs")
    for pair in history:
        if not isinstance(pair, Sequence) or isinstance(pair, str) or len(pair) != 2:
            raise _Unusable("“history” is not a list of pairs")
        said += [("user", _text(pair[0], "history")), ("assistant", _text(pair[1], "history"))]
    said += [("user", asked), ("assistant", _text(row["output"], "“output”"))]
    return _conversation(said, row, words)


def _from_completion(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    prompt, answer = row["prompt"], row.get("completion", row.get("response"))
    said = [("user", prompt)] if isinstance(prompt, str) else _said(prompt, words)
    ended = [("assistant", answer)] if isinstance(answer, str) else _said(answer, words)
    return _conversation([*said, *ended], row, words)


def _from_pair(row: Row, words: ToolWords, _columns: Columns | None) -> TrainingExample:
    chosen = row.get("chosen", row.get("chosen_messages"))
    rejected = row.get("rejected", row.get("rejected_messages"))
    before = _asked_before(row, words)
    good, bad = _answer(chosen, before, words), _answer(rejected, before, words)
    if good[-1][1] == bad[-1][1]:
        raise _Unusable("the better and the worse answer are the same")
    if before and good[: len(before)] == before:
        before = []
    example = _conversation([*before, *good], row, words)
    return TrainingExample(example.messages, bad[-1][1])


def _from_table(row: Row, words: ToolWords, columns: Columns | None) -> TrainingExample:
    assert columns is not None
    wanted = [columns.prompt, columns.answer, columns.system, columns.rejected]
    missing = [name for name in wanted if name and name not in row]
    if missing:
        raise _Unusable(f"there is no column “{missing[0][:60]}”")
    said: list[Turn] = []
    if columns.system and row[columns.system]:
        said.append(("system", _text(row[columns.system], columns.system)))
    said.append(("user", _text(row[columns.prompt], columns.prompt)))
    said.append(("assistant", _text(row[columns.answer], columns.answer)))
    example = _conversation(said, {}, words)
    if not columns.rejected:
        return example
    worse = _text(row[columns.rejected], columns.rejected)
    if not worse.strip() or worse == example.messages[-1][1]:
        raise _Unusable("the worse answer is empty or the same as the better one")
    return TrainingExample(example.messages, worse)


def _asked_before(row: Row, words: ToolWords) -> list[Turn]:
    for name in ("conversations", "conversation", "messages"):
        if name in row:
            return _said(row[name], words)
    if "instruction" in row:
        more = row.get("input") or ""
        asked = _text(row["instruction"], "“instruction”")
        return [("user", f"{asked}\n\n{_text(more, '“input”')}" if more else asked)]
    prompt = row.get("prompt")
    if isinstance(prompt, str):
        return [("user", prompt)]
    return _said(prompt, words) if prompt else []


def _answer(raw: Any, before: Sequence[Turn], words: ToolWords) -> list[Turn]:
    """One answer, or the whole conversation that ends with it."""
    if isinstance(raw, str):
        return [("assistant", raw)]
    said = _said([raw] if isinstance(raw, Mapping) else raw, words)
    if not said or said[-1][0] != "assistant":
        raise _Unusable("an answer does not end with the assistant")
    if not before and len(said) < 2:
        raise _Unusable("there is no question before the answers")
    return said


def _conversation(said: Sequence[Turn], row: Row, words: ToolWords) -> TrainingExample:
    """Checked: it ends with an answer, a question stands before it; tools are described first."""
    turns = list(said)
    tools = row.get("tools")
    if tools:
        described = words.system.replace("{tools}", _described(tools))
        if turns and turns[0][0] == "system":
            turns[0] = ("system", f"{turns[0][1]}\n\n{described}")
        else:
            turns.insert(0, ("system", described))
    while turns and turns[-1][0] != "assistant":
        turns.pop()  # a question without an answer at the end
    if not turns:
        raise _Unusable("there is no answer of the assistant")
    if not turns[-1][1].strip():
        raise _Unusable("the answer is empty")
    if all(role != "user" for role, _ in turns[:-1]):
        raise _Unusable("there is no question before the answer")
    return TrainingExample(tuple(_joined(turns)))


def _joined(turns: Iterable[Turn]) -> list[Turn]:
    """Several in a row of the same role are one: chat templates want them to take turns."""
    found: list[Turn] = []
    for role, text in turns:
        if found and found[-1][0] == role and role != "system":
            found[-1] = (role, f"{found[-1][1]}\n{text}")
        else:
            found.append((role, text))
    return found


def _said(raw: Any, words: ToolWords) -> list[Turn]:
    if not isinstance(raw, Sequence) or isinstance(raw, (str, bytes)) or not raw:
        raise _Unusable("there is no list of messages")
    turns: list[Turn] = []
    for one in raw:
        if not isinstance(one, Mapping):
            raise _Unusable("a message is not an object")
        role = one.get("role", one.get("from"))
        kind = _SAID_BY.get(role) if isinstance(role, str) else None
        if kind is None:
            raise _Unusable(f"a message is of {str(role)[:20]!r}, whom nobody knows")
        text = _content(one.get("content", one.get("value")), words)
        calls = one.get("tool_calls")
        if isinstance(calls, Sequence) and not isinstance(calls, str):
            text = "\n".join([part for part in (text, *_calls(calls, words)) if part])
        if kind == "result":
            turns.append(("user", words.result.replace("{content}", text)))
        elif kind == "call":
            turns.append(("assistant", words.call.replace("{call}", text)))
        else:
            turns.append((kind, text))
    return turns


def _calls(calls: Sequence[Any], words: ToolWords) -> list[str]:
    found = []
    for call in calls:
        function = call.get("function", call) if isinstance(call, Mapping) else None
        if not isinstance(function, Mapping) or not isinstance(function.get("name"), str):
            raise _Unusable("a call names no function")
        arguments = function.get("arguments", {})
        if isinstance(arguments, str):
            try:
                arguments = json.loads(arguments)
            except (ValueError, RecursionError):
                raise _Unusable("the arguments of a call are not JSON") from None
        shape = {"name": function["name"], "arguments": arguments}
        found.append(words.call.replace("{call}", json.dumps(shape, ensure_ascii=False)))
    return found


def _content(raw: Any, words: ToolWords) -> str:
    """Text, or a list of parts that are text, thinking, calls or tools."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        return raw
    if not isinstance(raw, Sequence):
        raise _Unusable("a message's content is not text")
    parts = []
    for part in raw:
        value = part.get("value", part.get("text")) if isinstance(part, Mapping) else None
        kind = part.get("type") if isinstance(part, Mapping) else None
        if kind in ("text", "reasoning", "thinking") and isinstance(value, str):
            parts.append(value)
        elif kind in ("tool_call", "function_call") and isinstance(value, str):
            parts.append(words.call.replace("{call}", value))
        elif kind in ("image_url", "video_url", "audio_url", "image", "video", "audio"):
            raise _Unusable("it has pictures, sound or video, which are not learned from here")
        elif kind == "tools":
            continue  # described already
        else:
            raise _Unusable(f"a part of a message is of the kind {str(kind)[:20]!r}")
    return "\n".join(parts)


def _described(tools: Any) -> str:
    if isinstance(tools, str):
        return tools
    try:
        return json.dumps(tools, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        raise _Unusable("the tools are not JSON") from None


def _text(raw: Any, what: str) -> str:
    if not isinstance(raw, str):
        raise _Unusable(f"{what} is not text")
    return raw


def _refuse(found: Reading, number: int, why: str) -> None:
    found.n_bad += 1
    if len(found.bad) < MOST_ERRORS:
        found.bad.append(BadLine(number, why))
