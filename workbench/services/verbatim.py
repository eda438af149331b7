"""Hold an answer to the letter of its passages while it is written.

The model decides which sentence answers, or that none does; what is then written can only be that
sentence. So a figure cannot be miscopied, and every word has its place in a document.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.document import Passage
from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.passage_prompt import PassagePrompt
from workbench.domain.sampling import (
    MOST_CHOICE_CHARS,
    MOST_CHOICES,
    MOST_CONSTRAINT_CHARS,
)
from workbench.services.passage_lines import sentence_lines


def held_to(
    passages: Sequence[Passage], texts: PassagePrompt, sampling: SamplingSettings
) -> SamplingSettings:
    """Return settings under which the answer is one sentence of the passages, or the refusal.

    Settings that demand another form keep it. A sentence beyond the engine's limits cannot be
    chosen, and passages beyond them hold the answer to nothing.
    """
    if sampling.constraint is not None:
        return sampling
    choices = [texts.refusal]
    for number, passage in enumerate(passages, 1):
        choices += [
            line
            for line in sentence_lines(passage, number, texts)
            if len(line) <= MOST_CHOICE_CHARS and "\0" not in line
        ]
    source = json.dumps(choices, ensure_ascii=False)
    if len(choices) > MOST_CHOICES or len(source) > MOST_CONSTRAINT_CHARS:
        return sampling
    return replace(sampling, constraint=Constraint("choices", source))
