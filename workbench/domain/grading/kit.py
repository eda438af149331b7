"""What graders need beside an answer: phrases of refusals, recognisers, words of languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.grading.answer_language import AnswerLanguages
from workbench.domain.grading.toxicity import ToxicWords
from workbench.domain.guard.checks import Checks
from workbench.domain.recognizers.engine import Recognizers


@dataclass(frozen=True, slots=True)
class Kit:
    refusals: re.Pattern[str]
    languages: AnswerLanguages
    recognizers: Recognizers
    toxic: ToxicWords
    rails: Callable[[], Checks]  # read when they are needed
