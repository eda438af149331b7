"""How long one update of a streaming answer takes, behind a long conversation.

Streams 4,000 tokens into the transcript behind 200 messages, four tokens an update, each update
with a forced repaint of the viewport; beside it the same text in one QTextBrowser that is given
the whole conversation as Markdown again and again. Prints milliseconds of the GUI thread (CPU and
wall) and the ratio of the medians.

    python tests/benchmarks/transcript.py [--tokens 4000] [--messages 200]
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QTextBrowser

from ui.desktop import fonts
from ui.desktop.chat.look import look_of
from ui.desktop.chat.rows import Row, opening_rows, rows_of
from ui.desktop.chat.transcript import Transcript
from ui.desktop.markdown.highlighting import warm_up
from ui.desktop.theme import ThemeController
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.model import Usage

SENTENCE = (
    "the agreement limits liability to six months of fees unless the board has approved a longer "
    "term in writing and the supplier has shown proof of insurance for every site"
)
WORDS = SENTENCE.split()
CODE = "```python\nfor item in load('x'):\n    total += item.amount  # sum\n    print(total)\n```"
TABLE = "| Site | Months | Note |\n|---|---:|---|\n" + "| North | 6 | see [1] |\n" * 5
TOKENS_PER_UPDATE = 4
BASELINE_SAMPLES = 30


def answer(n_tokens: int, dice: random.Random) -> str:
    """Paragraphs, lists, code and tables until there are about `n_tokens` words."""
    parts: list[str] = []
    n = 0
    while n < n_tokens:
        kind = dice.random()
        if kind < 0.55:
            part = " ".join(dice.choices(WORDS, k=dice.randint(20, 80))) + " [1]."
        elif kind < 0.75:
            part = "\n".join(f"- **{w}** {' '.join(dice.choices(WORDS, k=9))}" for w in WORDS[:5])
        elif kind < 0.9:
            part = CODE
        else:
            part = TABLE
        parts.append(part)
        n += len(part.split())
    return "\n\n".join(parts)


def turn(number: int, question: str, text: str, state: TurnState = TurnState.COMPLETE) -> Turn:
    return Turn(
        TurnId(f"t{number}"),
        ConversationId("c"),
        TurnId(f"t{number - 1}") if number else None,
        question,
        text,
        state,
        "2026-01-01T00:00:00.000000Z",
        model="model",
        usage=Usage(300, 200, 100, 0.3, 30.0, 5.0),
    )


def timed(act: Callable[[], None]) -> tuple[float, float]:
    """CPU and wall milliseconds of this thread."""
    wall, cpu = time.perf_counter(), time.thread_time()
    act()
    return (time.thread_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3


def line(name: str, values: list[float]) -> str:
    values = sorted(values)
    p99 = values[min(len(values) - 1, int(len(values) * 0.99))]
    p50 = values[len(values) // 2]
    return f"{name:34s} p50 {p50:7.2f}   p99 {p99:7.2f}   max {values[-1]:7.2f}   n {len(values)}"


def pieces(text: str) -> list[str]:
    words = text.split(" ")
    step = TOKENS_PER_UPDATE
    groups = [" ".join(words[i : i + step]) for i in range(0, len(words), step)]
    return [group + " " for group in groups[:-1]] + groups[-1:]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--tokens", type=int, default=4_000)
    arguments.add_argument("--messages", type=int, default=200)
    chosen = arguments.parse_args()
    app = QApplication([])
    theme = ThemeController("dark")
    theme.apply(app)
    fonts.load_first(app)
    fonts.load_rest()
    warm_up()
    dice = random.Random(7)
    turns = [turn(i, "What about this?", answer(230, dice)) for i in range(chosen.messages // 2)]
    text = answer(chosen.tokens, dice)

    transcript = Transcript(look_of(theme))
    transcript.resize(900, 800)
    transcript.show()
    shown: list[tuple[TurnId, tuple[Row, ...]]] = [(t.id, rows_of(t, turns)) for t in turns]
    opened = timed(lambda: transcript.show_turns(shown))
    settle(app)
    live = turn(len(turns), "And now?", "", TurnState.OPEN)
    shown.append((live.id, opening_rows(live, turns, None)))
    transcript.show_turns(shown)
    settle(app)
    ours = [
        timed(lambda piece=piece: step(app, transcript, piece))  # type: ignore[misc]
        for piece in pieces(text)
    ]
    closing = timed(lambda: close(app, transcript, live, text))

    browser = QTextBrowser()
    browser.resize(900, 800)
    browser.show()
    history = "\n\n".join(f"**{t.question}**\n\n{t.answer}" for t in turns)
    settle(app)
    every = max(1, len(text) // BASELINE_SAMPLES)
    theirs = [
        timed(lambda end=end: whole(app, browser, f"{history}\n\n{text[:end]}"))  # type: ignore[misc]
        for end in range(every, len(text), every)
    ]
    print(f"{chosen.messages} messages, then {len(text.split()):,} tokens; milliseconds")
    print(f"opening the conversation           CPU {opened[0]:.1f}  wall {opened[1]:.1f}")
    print(line("transcript, CPU", [cpu for cpu, _ in ours]))
    print(line("transcript, wall", [wall for _, wall in ours]))
    print(f"closing the answer                 CPU {closing[0]:.1f}  wall {closing[1]:.1f}")
    print(line("QTextBrowser.setMarkdown, CPU", [cpu for cpu, _ in theirs]))
    ours_p50 = sorted(cpu for cpu, _ in ours)[len(ours) // 2]
    theirs_p50 = sorted(cpu for cpu, _ in theirs)[len(theirs) // 2]
    print(f"ratio of medians                   {theirs_p50 / ours_p50:.0f} times faster")


def settle(app: QApplication) -> None:
    for _ in range(60):
        app.processEvents()


def step(app: QApplication, transcript: Transcript, piece: str) -> None:
    transcript.stream_text(piece, frozenset({1}))
    transcript.viewport().repaint()
    app.processEvents()


def close(app: QApplication, transcript: Transcript, live: Turn, text: str) -> None:
    done = turn(int(live.id[1:]), live.question, text)
    transcript.replace_turn(live.id, live.id, rows_of(done))
    transcript.viewport().repaint()
    app.processEvents()


def whole(app: QApplication, browser: QTextBrowser, text: str) -> None:
    browser.setMarkdown(text)
    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum())
    browser.viewport().repaint()
    app.processEvents()


if __name__ == "__main__":
    main()
