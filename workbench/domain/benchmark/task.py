"""A benchmark task in lm-evaluation-harness's YAML layout, checked field by field. Pure.

Tasks that run Python of their own, show pictures or need other prompts' libraries are refused by
name; fields that change no figure are passed over. Source: `lm_eval/config/task.py`, 0.4.13 (MIT).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from workbench.domain.benchmark.metrics import KNOWN as KNOWN_METRICS

OutputType = Literal["multiple_choice", "generate_until", "loglikelihood", "loglikelihood_rolling"]
DEFAULT_METRICS: Final[Mapping[OutputType, tuple[str, ...]]] = {
    "multiple_choice": ("acc", "acc_norm"),
    "generate_until": ("exact_match",),
    "loglikelihood": ("perplexity", "acc"),
    "loglikelihood_rolling": ("word_perplexity", "byte_perplexity", "bits_per_byte"),
}
FILTERS: Final = frozenset(
    {"regex", "remove_whitespace", "take_first", "take_first_k", "majority_vote", "lowercase",
     "uppercase", "map"}
)  # fmt: skip
MOST_SHOTS: Final = 100
MOST_REPEATS: Final = 64
_REFUSED: Final = {
    "process_docs": "it prepares its rows with Python",
    "process_results": "it scores with Python",
    "custom_dataset": "it loads its data with Python",
    "class": "it is a Python class",
    "use_prompt": "it takes its prompt from another library",
    "doc_to_image": "it shows pictures",
    "doc_to_audio": "it plays sound",
}


class TaskRefused(ValueError):
    """`str()` says why, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class FewShot:
    """Where examples come from, and how they are written if not as the question itself."""

    split: str = ""
    samples: tuple[Mapping[str, Any], ...] = ()
    sampler: Literal["default", "first_n"] = "default"
    indices: tuple[int, ...] = ()
    doc_to_text: str | int | None = None
    doc_to_choice: str | tuple[str, ...] | None = None
    doc_to_target: str | int | None = None
    gen_prefix: str = ""
    delimiter: str = "\n\n"
    target_delimiter: str = " "


@dataclass(frozen=True, slots=True)
class Metric:
    """`options`: what `exact_match` passes over."""

    name: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilterSteps:
    """What is done to each answer before it is judged, in order."""

    name: str = "none"
    steps: tuple[tuple[str, Mapping[str, Any]], ...] = ()


@dataclass(frozen=True, slots=True)
class BenchmarkTask:
    name: str
    output_type: OutputType
    dataset_path: str
    dataset_name: str
    data_files: Mapping[str, tuple[str, ...]]  # by split
    test_split: str
    validation_split: str
    training_split: str
    description: str
    doc_to_text: str | int
    doc_to_target: str | int | tuple[Any, ...]
    doc_to_choice: str | tuple[str, ...] | None
    target_delimiter: str
    gen_prefix: str
    n_shots: int
    few_shot: FewShot
    until: tuple[str, ...]
    max_tokens: int
    temperature: float
    repeats: int
    filters: tuple[FilterSteps, ...]
    metrics: tuple[Metric, ...]
    left_out: tuple[str, ...]  # metrics that are not worked out here
    version: str = ""

    @property
    def eval_split(self) -> str:
        return self.test_split or self.validation_split


def task_from(raw: Mapping[str, Any]) -> BenchmarkTask:
    """Raises TaskRefused."""
    for name, why in _REFUSED.items():
        if raw.get(name) is not None:
            raise TaskRefused(why)
    kind = raw.get("output_type", "generate_until")
    if kind not in get_args(OutputType):
        raise TaskRefused(f"its output_type {str(kind)[:40]} is not known")
    delimiter = _text(raw, "fewshot_delimiter", "\n\n")
    generation = _mapping(raw.get("generation_kwargs"))
    until = generation.get("until", [delimiter])
    metrics, left_out = _metrics(raw.get("metric_list"), kind)
    made = BenchmarkTask(
        name=_text(raw, "task"),
        output_type=kind,
        dataset_path=_text(raw, "dataset_path"),
        dataset_name=_text(raw, "dataset_name"),
        data_files=_files(_mapping(raw.get("dataset_kwargs")).get("data_files")),
        test_split=_text(raw, "test_split"),
        validation_split=_text(raw, "validation_split"),
        training_split=_text(raw, "training_split"),
        description=_text(raw, "description"),
        doc_to_text=_text_or_place(raw.get("doc_to_text", "")),
        doc_to_target=_target(raw.get("doc_to_target", "")),
        doc_to_choice=_choice(raw.get("doc_to_choice")),
        target_delimiter=_text(raw, "target_delimiter", " "),
        gen_prefix=_text(raw, "gen_prefix"),
        n_shots=_number(raw.get("num_fewshot"), 0, MOST_SHOTS),
        few_shot=_few_shot(raw, delimiter),
        until=tuple(_texts(until if isinstance(until, list) else [until])),
        max_tokens=_number(generation.get("max_gen_toks"), 256, 100_000),
        temperature=float(generation.get("temperature") or 0.0)
        if generation.get("do_sample") is True
        else 0.0,
        repeats=max(1, _number(raw.get("repeats"), 1, MOST_REPEATS)),
        filters=_filters(raw.get("filter_list")),
        metrics=metrics,
        left_out=left_out,
        version=str(_mapping(raw.get("metadata")).get("version", ""))[:20],
    )
    if not made.name:
        raise TaskRefused("it has no name (`task`)")
    if not made.eval_split:
        raise TaskRefused("it names neither a test_split nor a validation_split")
    if made.output_type == "multiple_choice" and made.doc_to_choice is None:
        raise TaskRefused("it has no doc_to_choice")
    return made


def _few_shot(raw: Mapping[str, Any], delimiter: str) -> FewShot:
    own = _mapping(raw.get("fewshot_config"))
    if own.get("process_docs") is not None:
        raise TaskRefused("it prepares its examples with Python")
    samples = own.get("samples") or []
    if not isinstance(samples, list) or not all(isinstance(one, dict) for one in samples):
        raise TaskRefused("its examples are no list")
    sampler = own.get("sampler", "default")
    if sampler not in ("default", "first_n"):
        raise TaskRefused(f"it chooses its examples by {str(sampler)[:40]}")

    def either(name: str) -> Any:
        return own[name] if own.get(name) is not None else raw.get(name)

    text, target = either("doc_to_text"), either("doc_to_target")
    return FewShot(
        split=_text(own, "split") or _text(raw, "fewshot_split"),
        samples=tuple(samples),
        sampler=sampler,
        indices=tuple(_number(one, 0, 10**9) for one in own.get("fewshot_indices") or ()),
        doc_to_text=None if text is None else _text_or_place(text),
        doc_to_choice=_choice(either("doc_to_choice")),
        doc_to_target=None if target is None else _text_or_place(target),
        gen_prefix=str(either("gen_prefix") or ""),
        delimiter=str(own.get("fewshot_delimiter") or delimiter),
        target_delimiter=_text(own, "target_delimiter", _text(raw, "target_delimiter", " ")),
    )


def _metrics(raw: Any, kind: OutputType) -> tuple[tuple[Metric, ...], tuple[str, ...]]:
    if raw is None:
        return tuple(Metric(name) for name in DEFAULT_METRICS[kind]), ()
    if not isinstance(raw, list):
        raise TaskRefused("its metric_list is no list")
    known: list[Metric] = []
    left_out: list[str] = []
    for entry in raw:
        one = _mapping(entry)
        name = str(one.get("metric", ""))
        if name in KNOWN_METRICS[kind]:
            skipped = ("metric", "aggregation", "higher_is_better", "hf_evaluate")
            options = {key: value for key, value in one.items() if key not in skipped}
            known.append(Metric(name, options))
        else:
            left_out.append(name[:40])
    if not known:
        raise TaskRefused(f"none of its metrics is known ({', '.join(left_out)})")
    return tuple(known), tuple(left_out)


def _filters(raw: Any) -> tuple[FilterSteps, ...]:
    if raw is None:
        return (FilterSteps(),)
    if not isinstance(raw, list):
        raise TaskRefused("its filter_list is no list")
    found = []
    for entry in raw:
        one = _mapping(entry)
        steps = []
        for part in one.get("filter") or ():
            step = _mapping(part)
            name = step.get("function")
            if name not in FILTERS:
                raise TaskRefused(f"its filter {str(name)[:40]} is not known")
            steps.append((str(name), {k: v for k, v in step.items() if k != "function"}))
        found.append(FilterSteps(str(one.get("name", "none")), tuple(steps)))
    return tuple(found) or (FilterSteps(),)


def _files(raw: Any) -> Mapping[str, tuple[str, ...]]:
    if raw is None:
        return {}
    if isinstance(raw, dict):
        return {
            str(name): tuple(_texts(one if isinstance(one, list) else [one]))
            for name, one in raw.items()
        }
    return {"train": tuple(_texts(raw if isinstance(raw, list) else [raw]))}


def _target(raw: Any) -> str | int | tuple[Any, ...]:
    return tuple(raw) if isinstance(raw, list) else _text_or_place(raw)


def _choice(raw: Any) -> str | tuple[str, ...] | None:
    if raw is None or isinstance(raw, str):
        return raw
    if isinstance(raw, dict):
        return tuple(map(str, raw.values()))
    if isinstance(raw, list):
        return tuple(map(str, raw))
    raise TaskRefused("its doc_to_choice is neither a text nor a list")


def _text_or_place(raw: Any) -> str | int:
    if isinstance(raw, bool) or not isinstance(raw, (str, int)):
        raise TaskRefused("what it asks is no text")
    return raw


def _text(raw: Mapping[str, Any], name: str, default: str = "") -> str:
    value = raw.get(name)
    if value is None:
        return default
    if isinstance(value, (list, dict)):
        raise TaskRefused(f"its {name} is no text")
    return str(value)


def _texts(raw: Sequence[Any]) -> list[str]:
    return [str(one) for one in raw if one is not None and str(one)]


def _number(raw: Any, default: int, most: int) -> int:
    if raw is None:
        return default
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= most:
        raise TaskRefused(f"a number in it is not between 0 and {most:,}")
    return raw


def _mapping(raw: Any) -> Mapping[str, Any]:
    return raw if isinstance(raw, dict) else {}
