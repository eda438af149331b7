"""The word lists of questions about all documents, read once from the program's resources."""

from __future__ import annotations

import functools

from workbench.domain.survey.words import SurveyWords
from workbench.paths import resources
from workbench.storage.codec import loads


@functools.cache
def survey_words() -> SurveyWords:
    return loads(SurveyWords, (resources() / "survey" / "words.json").read_text("utf-8"))
