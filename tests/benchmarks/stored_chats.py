"""What hidden chats cost: reading, writing and searching with the switch on and off, side by side.

`python -m tests.benchmarks.stored_chats [--turns N]` prints processor time and ratios of one run,
plain and hidden in turns. `--kills N`: killed at N random moments instead; what has to hold is in
tests/trips/test_stored_chats_kill.py.
"""

from __future__ import annotations

import argparse
import functools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.fakes.bundle import fake_engines
from tests.trips.test_stored_chats_kill import check_kill
from workbench.app import Workbench, open_workspace
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.privacy_places import Place
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.storage.conversation_store import ConversationStore

ROUNDS = 7
PER_CHAT = 10
NAMES = ("Anna Miller", "Robert Taylor", "Maria Lopez", "Peter Schmidt", "Emily Watson")
FILLER = (
    "The delivery was checked on arrival and stored in the second hall. Two of the crates were"
    " damaged, and the forwarder was told about it the same day. The contract says that damage"
    " has to be reported within a week, so nothing is lost. "
)


def texts(n: int) -> tuple[str, str]:
    name = NAMES[n % len(NAMES)]
    mail = f"customer{n % 500}@example-{n % 40}.org"
    question = f"What did {name} ({mail}) say about delivery {n}? {FILLER}"
    return question, f"{name} asked to be called at +1 415 555 {n % 10_000:04d}. {FILLER * 4}[1]"


def turn_of(conversation_id: ConversationId, parent: TurnId | None, n: int) -> Turn:
    question, answer = texts(n)
    passage = Passage(ChunkId(n), DocumentId(new_id()), "letter.txt", 1, 0, len(FILLER), FILLER)
    return Turn(
        TurnId(new_id()), conversation_id, parent, question, answer, TurnState.COMPLETE, now(),
        model="model", citations=(Citation(1, passage, 0, 40),),
    )  # fmt: skip


def write(store: ConversationStore, first: int, n: int) -> list[ConversationId]:
    made = []
    for start in range(first, first + n, PER_CHAT):
        conversation = store.create(f"About {NAMES[start % len(NAMES)]}", ())
        made.append(conversation.id)
        parent = None
        for at in range(start, start + PER_CHAT):
            turn = turn_of(conversation.id, parent, at)
            store.save_turn(replace(store.open_turn(turn), answer=turn.answer, state=turn.state))
            parent = turn.id
    return made


def cpu(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def opened(folder: Path, *, is_hidden: bool) -> Workbench:
    workbench = open_workspace(WorkspacePaths(folder), fake_engines)
    if is_hidden:
        workbench.privacy_desk.rules.set_place(Place.CHATS, on=True)
    return workbench


def read_all(workbench: Workbench, ids: list[ConversationId]) -> None:
    for one in ids:
        workbench.conversations.path(one)


def measure(n_turns: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        both = {
            name: opened(Path(folder) / name, is_hidden=name == "hidden")
            for name in ("plain", "hidden")
        }
        stores = {name: one.conversations._store for name, one in both.items()}
        for store in stores.values():
            write(store, 1_000_000, PER_CHAT)  # rules and word lists are in memory from here on
        ids = {}
        spent: dict[str, dict[str, list[float]]] = {}
        for name, store in stores.items():
            begun = time.process_time()
            ids[name] = write(store, 0, n_turns)
            spent.setdefault("write a turn", {})[name] = [
                (time.process_time() - begun) / n_turns * 1_000
            ]
        acts: dict[str, tuple[Callable[[Workbench, str], object], int]] = {
            "read a turn": (lambda one, name: read_all(one, ids[name]), n_turns),
            "list the chats": (lambda one, _name: one.conversations.list(), 1),
            "search a name": (lambda one, _name: one.conversations.search("miller delivery"), 1),
            "search a word": (lambda one, _name: one.conversations.search("forwarder"), 1),
        }
        for act, (work, per) in acts.items():
            kept = spent.setdefault(act, {"plain": [], "hidden": []})
            for _ in range(ROUNDS):
                for name, one in both.items():
                    took = cpu(functools.partial(work, one, name))
                    kept[name].append(took / per * 1_000)
        for act, kept in spent.items():
            plain, hidden = (statistics.median(kept[name]) for name in ("plain", "hidden"))
            print(f"{act:16} {plain:9.3f} ms {hidden:9.3f} ms  {hidden / plain:5.2f} times")
        late = both["plain"]
        late.privacy_desk.rules.set_place(Place.CHATS, on=True)
        took = cpu(lambda: late.chat_hiding.hide_all(plain_context()))
        state = late.chat_hiding.state()
        print(f"hide {state.total:,} records that are there: {took:.1f} s of processor time")
        print(f"vault: {late.paths.chats_vault.stat().st_size / 2**20:.2f} MiB, {state.hidden:,}")
        for one in both.values():
            one.close()


def kills(n: int) -> None:
    acknowledged = 0
    for seed in range(n):
        with tempfile.TemporaryDirectory() as folder:
            acknowledged += check_kill(Path(folder), random.Random(seed).randrange(1, 10**6))
        print(f"{seed + 1} kills, {acknowledged} turns acknowledged, all there, all hidden")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1_000)
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    if options.kills:
        kills(options.kills)
    else:
        measure(options.turns)
    return 0


if __name__ == "__main__":
    sys.exit(main())
