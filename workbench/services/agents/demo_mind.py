"""A run with the demo model, which can do nothing but quote: it searches, and quotes what it found.

The plan and the calls are by rules; what came of them is a sentence of a passage, word for word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.domain.agent.forms import Checked
from workbench.domain.agent.run import AgentRun, AgentStep, Evidence
from workbench.domain.agent.toolbox import ToolSpec
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.passage_marks import marks_in
from workbench.domain.tools import ToolAnswer
from workbench.jobs import JobContext
from workbench.services.agents.agent_mind import FEATURE, Thought, query_of
from workbench.services.agents.agent_resources import agent_texts
from workbench.services.agents.tool_caller import Asking, ToolCaller
from workbench.services.chat.verbatim import held_to
from workbench.services.documents.passage_lines import passage_lines
from workbench.services.retrieval.prompting import is_refusal, passage_prompt

_ANSWER_TOKENS = 120
_MOST_PASSAGES = 4
_SEARCH = "search_documents"


class DemoMind:
    """Stands where `AgentMind` does; the calls block."""

    def __init__(
        self, caller: ToolCaller, run: AgentRun, objective: str, context: JobContext
    ) -> None:
        self._caller = caller
        self._objective = objective
        self._context = context
        self._asking = Asking(run.model_id, FEATURE, run.profile)

    def plan(self, _specs: Sequence[ToolSpec], _most: int) -> Thought:
        """One item: what is asked. There is nothing that it could be cut into."""
        return Thought(0, "", steps=(self._objective,))

    def act(
        self,
        run: AgentRun,
        place: int,
        specs: Sequence[ToolSpec],
        _known: Callable[[int], str],
        _most: int,
    ) -> Thought:
        if not any(one.name == _SEARCH for one in specs):
            return Thought(0, "", said=ToolAnswer(agent_texts().demo))
        return Thought(0, "", said=ToolAnswer("", (query_of(run.plan[place].text),)))

    def check(
        self,
        run: AgentRun,
        step: AgentStep,
        _result: Callable[[int], str],
        found: Sequence[Evidence],
        _most: int,
        *,
        may: bool,  # noqa: ARG002 - it makes no plans
    ) -> Thought:
        if not found:
            return Thought(0, "", checked=Checked("done", step.text or agent_texts().nothing))
        chosen = found[:_MOST_PASSAGES]
        texts = passage_prompt()
        passages = [one.passage for one in chosen]
        listed = "\n".join(
            line
            for number, passage in enumerate(passages, 1)
            for line in passage_lines(passage, number, texts)
        )
        asked = run.plan[step.item].text
        messages = (
            Message("system", texts.system_for(is_demo=True)),
            Message("user", texts.user.format(passages=listed, question=asked)),
        )
        sampling = held_to(passages, texts, SamplingSettings(max_tokens=_ANSWER_TOKENS))
        made = self._caller.plain(messages, sampling, self._asking, self._context)
        answer = made.answer.text.strip()
        finding = answer if is_refusal(answer, texts) else _numbered(answer, chosen)
        return Thought(made.tokens, made.request_id, checked=Checked("done", finding))

    def report(
        self, _known: Callable[[int], str], _evidence: Sequence[Evidence], _most: int
    ) -> Thought:
        """The findings say all that it has to say."""
        return Thought(0, "")


def _numbered(answer: str, found: Sequence[Evidence]) -> str:
    """`[2b] A sentence.` with the number that the passage has in the run, behind it."""
    head, _, sentence = answer.partition("] ")
    marks = marks_in(head[1:])
    if not marks or not sentence or not 1 <= marks[0].number <= len(found):
        return answer
    return f"{sentence.strip()} [{found[marks[0].number - 1].number}]"
