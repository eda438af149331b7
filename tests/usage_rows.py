"""Fact rows of requests as 180 days of use might leave them, by a seed. All made up."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from workbench.domain.request_fact import (
    ErrorKind,
    Feature,
    Guard,
    RequestBegin,
    RequestEnd,
    Status,
)
from workbench.domain.time_buckets import stored
from workbench.domain.trace import Fact, Step, StepName
from workbench.storage.database import Database
from workbench.storage.request_rows import begin_request, end_request

FIRST = datetime(2026, 1, 20, tzinfo=UTC)
DAYS = 180
MODELS = (("m1", "Demo"), ("m2", "Small"), ("m3", "Large"), ("m4", "Coder"))
FEATURES: tuple[Feature, ...] = ("chat", "ask", "generate", "batch")
COLLECTIONS = ("c1", "c2", "c3")
KINDS: tuple[ErrorKind, ...] = ("user", "resource", "engine")


def requests(n: int, seed: int) -> Iterator[tuple[RequestBegin, RequestEnd]]:
    """In order of time, more of them by day than by night."""
    chance = random.Random(seed)
    step = timedelta(days=DAYS) / n
    for number in range(n):
        at = FIRST + step * (number + chance.random())
        at += timedelta(hours=chance.triangular(-3, 3))
        model_id, model = chance.choices(MODELS, (5, 3, 2, 1))[0]
        feature = chance.choices(FEATURES, (5, 2, 1, 4))[0]
        asked = (
            tuple(sorted(chance.sample(COLLECTIONS, chance.randint(0, 2))))
            if feature in {"chat", "ask"}
            else ()
        )
        prompt = chance.choice(("", "", "p1", "p2"))
        begin = RequestBegin(
            id=f"r{number:07}",
            at=stored(at),
            feature=feature,
            model_id=model_id,
            model=model,
            prompt_id=prompt,
            prompt_version=chance.randint(1, 3) if prompt else None,
            prompt_hash="0" * 64 if prompt else "",
            release=chance.choice(("", "", "Contracts@2")),
            collection_ids=asked,
        )
        # What came later draws from a chance of its own, so that the rest stays as it was.
        yield _more(begin, _end(chance, searched=bool(asked)), random.Random(seed * 7 + number))


def _end(chance: random.Random, *, searched: bool) -> RequestEnd:
    status: Status = chance.choices(
        ("complete", "stopped", "failed", "interrupted"), (90, 5, 4, 1)
    )[0]
    if status == "interrupted":
        return RequestEnd("interrupted")
    kind: ErrorKind = "cancelled" if status == "stopped" else ""
    found = chance.randint(0, 8) if searched else None
    retrieval_s = chance.lognormvariate(-4, 0.5) if searched else None
    score = chance.uniform(0.2, 0.95) if found else None
    if status == "failed":
        return RequestEnd(
            "failed",
            chance.choice(KINDS),
            total_s=chance.random(),
            retrieval_s=retrieval_s,
            n_hits=found,
            best_score=score,
        )
    read, written = chance.randint(20, 3_000), chance.randint(1, 600)
    queue_s = chance.expovariate(20)
    first = queue_s + (retrieval_s or 0.0) + read / chance.uniform(200, 2_000)
    speed = math.exp(chance.gauss(3, 0.4))
    return RequestEnd(
        status,
        kind,
        prompt_tokens=read,
        completion_tokens=written,
        reused_tokens=chance.randint(0, read),
        queue_s=queue_s,
        first_token_s=first,
        total_s=first + written / speed,
        tokens_per_second=speed,
        retrieval_s=retrieval_s,
        n_hits=found,
        n_passages=min(found, 4) if found is not None else None,
        best_score=score,
        n_citations=chance.randint(0, 3) if found else 0,
        refused=bool(searched and chance.random() < 0.1),
    )


def _more(
    begin: RequestBegin, end: RequestEnd, chance: random.Random
) -> tuple[RequestBegin, RequestEnd]:
    guard: Guard = chance.choices(("", "noted", "in", "out"), (90, 7, 2, 1))[0]
    families = ("pii",) if guard else ()
    begin = replace(
        begin,
        profile=chance.choice(("", "", "Legal")),
        language=chance.choice(("en", "en", "en", "de", "")),
        input_chars=chance.randint(10, 400),
    )
    if end.total_s is None:
        return begin, end
    return begin, replace(
        end,
        adapters=chance.choice(((), (), (), ("Tone",))),
        output_chars=(end.completion_tokens or 0) * 4,
        guard=guard,
        guard_findings=len(guard),
        guard_families=families,
        energy_wh=chance.uniform(0.001, 0.2) if number_of(begin) % 4 == 0 else None,
        energy_source="RAPL" if number_of(begin) % 4 == 0 else "",
    )


def number_of(begin: RequestBegin) -> int:
    return int(begin.id[1:])


def steps(end: RequestEnd) -> tuple[Step, ...]:
    """Five to seven of them where the model answered."""
    found: list[Step] = []

    def add(name: StepName, duration_s: float, **facts: Fact) -> None:
        start = found[-1].start_s + found[-1].duration_s if found else 0.0
        found.append(Step(name, start, duration_s, "", facts))

    if end.retrieval_s is not None:
        passages = tuple(f"d{number}/{number * 7}" for number in range(end.n_hits or 0))
        add("retrieval", end.retrieval_s, hits=end.n_hits or 0, passages=passages)
    add("load", 0.0002)
    add("rendering", 0.003, messages=2, input_tokens=end.prompt_tokens or 0)
    if end.first_token_s is not None and end.queue_s is not None and end.total_s is not None:
        add("queue", end.queue_s)
        add("reading", max(end.first_token_s - end.queue_s, 0.0))
        add("generation", end.total_s - end.first_token_s, reason="stop")
        add("checks", 0.001, citations=end.n_citations, refused=end.refused)
    return tuple(found)


def fill(database: Database, n: int, seed: int = 8, *, is_traced: bool = False) -> None:
    """Write them in one transaction."""
    with database.write() as connection:
        for begin, end in requests(n, seed):
            begin_request(connection, begin)
            traced = replace(end, steps=steps(end)) if is_traced else end
            end_request(connection, begin.id, traced)
