"""Which checks a model judges, an embedder or another service; names are promptfoo's. Pure.

Here stand only the names: who judges them is a service, because they need more than the answer.
"""

from __future__ import annotations

from typing import Final

# A check and the rubric that it is judged by.
RUBRIC_OF: Final = {
    "llm-rubric": "criterion",
    "model-graded-closedqa": "criterion",
    "factuality": "correct",
    "model-graded-factuality": "correct",
    "judge": "",  # it names one itself
    "context-faithfulness": "supported",
    "hallucination": "supported",
    "citation-support": "supported",
    "context-recall": "supported",
    "context-relevance": "useful-passage",
    "context-precision": "useful-passage",
    "answer-correctness": "stated",
    "answer-relevance": "asked-back",
}
JUDGED: Final = frozenset(RUBRIC_OF)
EMBEDDED: Final = frozenset({"similar"})
# By what is known of the run beside the answer: prices, the model that answered.
MEASURED: Final = frozenset({"cost", "perplexity", "perplexity-score"})
# By a snippet of Python in a child with limits, where the workspace's policy allows it.
SCRIPTED: Final = frozenset({"python"})
# These look at the passages that an answer was made from.
WITH_MATERIAL: Final = frozenset(
    {*JUDGED, "grounded", "context-coverage", "citations", "recall-at-k", "mrr", "ndcg"}
)
