"""Checks by a snippet of Python, where the workspace's policy allows them.

Whoever makes the policy decides, not the suite: `policy.json` has to say so. What a snippet does
wrong is an error of its check.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from workbench.domain.evaluation import CellResult
from workbench.domain.grading.grade import Check, Grade, broken, negated
from workbench.domain.grading.snippet import KIND, snippet_grade, snippet_of
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import JobContext
from workbench.ports.snippet_runner import SnippetLimits, SnippetRunner
from workbench.storage.policy_file import PolicyFile

POLICY: Final = "python_graders"
ALLOWED: Final = "allowed"
REFUSED: Final = (
    "snippets of Python are not allowed in this workspace; whoever looks after it can write"
    ' {"python_graders": "allowed"} into its policy.json'
)


@dataclass(frozen=True, slots=True)
class PythonChecks:
    """Thread-safe; the calls block. `Cancelled` is the only thing that they raise."""

    runner: SnippetRunner | None
    policy: PolicyFile
    limits: SnippetLimits = field(default_factory=SnippetLimits)

    def is_mine(self, check: Check) -> bool:
        return check.kind == KIND

    @property
    def are_allowed(self) -> bool:
        """Only if the policy says so."""
        return self.policy.grants(POLICY, ALLOWED)

    def grade(self, answered: CellResult, check: Check, context: JobContext) -> Grade:
        if not self.are_allowed:
            return broken(REFUSED)
        snippet = snippet_of(check)
        if snippet is None:
            return broken("there is no snippet")
        if self.runner is None:
            return broken("this program runs no snippets")
        told = {"vars": dict(snippet.variables), "prompt": snippet.prompt}
        try:
            found = self.runner.run(
                snippet.code,
                snippet.function,
                answered.answer,
                told,
                self.limits,
                lambda: context.cancelled,
            )
        except Cancelled:
            raise
        except WorkbenchError as error:
            return broken(error.message.removesuffix("."))
        graded = snippet_grade(found, check.threshold)
        return negated(graded) if check.negate else graded
