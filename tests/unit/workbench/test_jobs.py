"""Jobs run in order on their lane, report, end once, and can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from workbench.errors import Cancelled
from workbench.jobs import (
    AnswerGate,
    Done,
    Failed,
    JobContext,
    Lane,
    WasCancelled,
    plain_context,
)


@pytest.fixture
def lane():
    made = Lane("test")
    yield made
    assert made.close()


def test_jobs_run_one_after_another_in_order(lane: Lane) -> None:
    seen: list[int] = []
    jobs = [lane.submit(lambda _context, n=n: seen.append(n)) for n in range(50)]

    for job in jobs:
        job.wait(10)

    assert seen == list(range(50))


def test_a_job_reports_its_events_and_its_result(lane: Lane) -> None:
    events: list[Any] = []
    outcomes: list[Any] = []

    def work(context: JobContext) -> str:
        context.report("half")
        return "whole"

    job = lane.submit(work, on_event=events.append, on_done=outcomes.append)

    assert job.wait(10) == Done("whole")
    assert lane.close()
    assert events == ["half"]
    assert outcomes == [Done("whole")]
    assert job.is_finished


def test_an_exception_is_an_outcome_and_the_lane_lives_on(lane: Lane) -> None:
    def fail(_context: JobContext) -> None:
        raise ZeroDivisionError("a bug")

    outcome = lane.submit(fail).wait(10)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, ZeroDivisionError)
    assert lane.submit(lambda _context: 1).wait(10) == Done(1)


def test_a_running_job_is_stopped_by_its_check(lane: Lane) -> None:
    running = threading.Event()

    def work(context: JobContext) -> None:
        running.set()
        while not context.wait(0.01):
            pass
        context.check()

    job = lane.submit(work)
    running.wait(10)
    job.cancel()

    assert job.wait(10) == WasCancelled()


def test_a_waiting_job_that_was_stopped_never_starts(lane: Lane) -> None:
    hold, started = threading.Event(), []
    lane.submit(lambda _context: hold.wait(10))
    job = lane.submit(lambda _context: started.append(1))
    job.cancel()
    hold.set()

    assert job.wait(10) == WasCancelled()
    assert started == []


def test_closing_cancels_what_runs_and_refuses_what_comes() -> None:
    lane, running = Lane("closing"), threading.Event()

    def work(context: JobContext) -> None:
        running.set()
        context.wait(30)
        context.check()

    job = lane.submit(work)
    running.wait(10)
    assert lane.is_busy

    assert lane.close()

    assert job.outcome == WasCancelled()
    assert not lane.is_busy
    with pytest.raises(Cancelled):
        lane.submit(lambda _context: None)


def test_events_are_delivered_by_what_was_injected() -> None:
    mailbox: list[Callable[[], None]] = []
    events: list[Any] = []
    lane = Lane("delivered", mailbox.append)
    job = lane.submit(lambda context: context.report("hello"), on_event=events.append)
    job.wait(10)
    lane.close()

    assert events == []
    for call in mailbox:
        call()
    assert events == ["hello"]


def test_the_gate_holds_background_work_while_an_answer_is_made() -> None:
    gate, passed = AnswerGate(), threading.Event()

    def background() -> None:
        gate.wait_until_free(plain_context())
        passed.set()

    with gate.answering():
        with gate.answering():
            waiter = threading.Thread(target=background)
            waiter.start()
        assert not passed.wait(0.1)
    assert passed.wait(10)
    waiter.join()


def test_a_job_stopped_at_the_gate_ends() -> None:
    gate, stop = AnswerGate(), threading.Event()
    context = JobContext(lambda _event: None, stop)
    stop.set()

    with gate.answering(), pytest.raises(Cancelled):
        gate.wait_until_free(context)


def test_the_gate_opens_again_after_a_failed_answer() -> None:
    gate = AnswerGate()

    def fail() -> None:
        with gate.answering():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    gate.wait_until_free(plain_context())


def test_a_paused_job_waits_goes_on_and_can_be_stopped_while_it_waits() -> None:
    lane, steps = Lane("test"), list[int]()

    def work(context: JobContext) -> None:
        for step in range(1_000_000):
            context.check()
            steps.append(step)
            context.wait(0.001)

    job = lane.submit(work)
    while not steps:
        time.sleep(0.001)
    job.pause()
    assert job.is_paused
    time.sleep(0.1)
    n = len(steps)
    time.sleep(0.1)
    assert len(steps) <= n + 1

    job.go_on()
    while len(steps) <= n + 1:
        time.sleep(0.001)
    job.pause()
    job.cancel()

    assert isinstance(job.wait(5.0), WasCancelled)
    assert lane.close()
