"""The answer in progress: what is known of it, and what to say before its first word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ui.desktop.chat.rows import WorkingRow
from ui.desktop.chat.tool_words import calling_line
from ui.desktop.language import tr, tr_n
from workbench.domain.chat_event import Judging, Reading
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.tool_use import ToolUse
from workbench.jobs import Job

PENDING = TurnId("pending")  # the turn that was asked and is not in the database yet
_LOADING = tr("Loading the model…")


def pending_turn(
    question: str, conversation_id: ConversationId | None, parent_id: TurnId | None
) -> Turn:
    """What stands in the transcript until the real turn is opened."""
    return Turn(
        id=PENDING,
        conversation_id=conversation_id or ConversationId(""),
        parent_id=parent_id,
        question=question,
        answer="",
        state=TurnState.OPEN,
        created_at="",
    )


@dataclass(slots=True)
class LiveAnswer:
    job: Job
    turn: Turn
    conversation_id: ConversationId | None
    asks_documents: bool
    trace: RetrievalTrace | None = None
    text: list[str] = field(default_factory=list)
    working: str = tr("Starting…")
    fraction: float | None = None
    is_stopping: bool = False

    @property
    def working_row(self) -> WorkingRow | None:
        return None if self.text else WorkingRow(self.turn.id, self.working, self.fraction)

    @property
    def citable(self) -> frozenset[int]:
        """Numbers that may be cited: the passages in the prompt, in their order."""
        return frozenset(range(1, len(self.trace.used) + 1)) if self.trace else frozenset()

    def opened(self, turn: Turn, *, is_loaded: bool) -> None:
        self.turn = turn
        self.conversation_id = turn.conversation_id
        if self.asks_documents:
            self.working = tr("Searching the documents…")
        else:
            self.working = tr("Thinking…") if is_loaded else _LOADING

    def retrieved(self, trace: RetrievalTrace, *, is_loaded: bool) -> None:
        self.trace = trace
        self.working = self._reading if is_loaded else _LOADING

    def trimmed(self, notes: tuple[str, ...]) -> None:
        """What had to be left out of the prompt stands above the answer while it is written."""
        self.turn = replace(self.turn, notes=notes)

    def asks(self) -> None:
        """A call waits for the person."""
        self.working = tr("A call of a tool waits for you…")

    def called(self, uses: tuple[ToolUse, ...]) -> None:
        self.turn = replace(self.turn, tools=uses)
        if uses:
            self.working = calling_line(uses[-1])

    def goes_on(self, event: Reading | Judging) -> None:
        """The prompt is read, or the whole answer looked at before it is shown."""
        match event:
            case Reading(done, total, _):
                self.fraction = done / total if total else None
                self.working = self._reading
            case Judging():
                self.fraction = None
                self.working = tr("The answer is looked at before it is shown…")

    def begin_anew(self, failed: str) -> None:
        """Who was asked failed; another one is asked."""
        self.text.clear()
        self.turn = replace(self.turn, notes=())
        self.fraction = None
        self.working = tr("{failed} could not answer. Asking another model…", failed=failed)

    @property
    def _reading(self) -> str:
        n_used = len(self.trace.used) if self.trace is not None else 0
        if not n_used:
            return tr("Reading the question…")
        return tr_n("Reading {n} passage…", "Reading {n} passages…", n_used)
