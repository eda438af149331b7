"""Where a version of a prompt was used, and is: chats, calls of programs, runs, trials, releases.

Turns keep id, version and hash themselves; of the others the hash or the name says it.
"""

from __future__ import annotations

from typing import Final

from workbench.domain.prompt import Prompt, PromptUsage, PromptVersion
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.trials.trials import Trials

_MOST_TURNS: Final = 200


class PromptUses:
    """Quick; reads only."""

    def __init__(
        self, prompts: Prompts, evaluation: Evaluation, trials: Trials, releases: Releases
    ) -> None:
        self._prompts = prompts
        self._evaluation = evaluation
        self._trials = trials
        self._releases = releases

    def of(self, prompt: Prompt, number: int) -> tuple[PromptUsage, ...]:
        """Of one version, the newest first. Raises NotFound."""
        version = self._prompts.version(prompt, number)
        found = [
            *self._turns(prompt, version),
            *self._runs(version),
            *self._tried(prompt, version),
            *self._released(version),
        ]
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def _turns(self, prompt: Prompt, version: PromptVersion) -> list[PromptUsage]:
        return [
            PromptUsage(
                "api" if turn.feature == "api" else "chat",
                turn.conversation_id,
                turn.title or turn.question[:60],
                turn.model,
                turn.created_at,
                version.number,
            )
            for turn in self._prompts.uses(prompt.id, version.number, _MOST_TURNS)
        ]

    def _runs(self, version: PromptVersion) -> list[PromptUsage]:
        return [
            PromptUsage(
                "evaluation",
                run.id,
                run.source,
                f"{run.n_done:,} answers",
                run.created_at,
                version.number,
            )
            for run in self._evaluation.runs_with(version.hash)
        ]

    def _tried(self, prompt: Prompt, version: PromptVersion) -> list[PromptUsage]:
        reference = f"{prompt.name}@{version.number}"
        return [
            PromptUsage(
                "trial", trial.name, trial.name, trial.state, trial.created_at, version.number
            )
            for trial in self._trials.all()
            if trial.content.subject == "prompt"
            and reference in (trial.content.first, trial.content.second)
        ]

    def _released(self, version: PromptVersion) -> list[PromptUsage]:
        return [
            PromptUsage(
                "release",
                release.reference,
                release.reference,
                release.stage.value,
                release.created_at,
                version.number,
            )
            for release in self._releases.list()
            if release.content.prompt is not None and release.content.prompt.hash == version.hash
        ]
