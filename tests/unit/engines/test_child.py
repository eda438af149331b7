"""A child process is called, limited, killed, mourned and replaced."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow
from workbench.errors import Cancelled, EngineError, UnreadableDocument

ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-m", "tests.unit.engines.echo_child")


@pytest.fixture
def child() -> Iterator[Child]:
    echo = Child(COMMAND, "echo", {"PYTHONPATH": str(ROOT)})
    yield echo
    echo.close()


def pid_of(child: Child) -> int:
    return int(child.call(Call("pid")).header["pid"])


def wait_until(claim: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not claim():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)


def test_an_answer_carries_fields_and_bytes(child: Child) -> None:
    frame = child.call(Call("echo", {"word": "Ångström \ud83d"}, (b"\x00\xff", b"")))

    assert frame.header == {"word": "Ångström \ud83d"}
    assert frame.blobs == (b"\x00\xff", b"")


def test_it_is_ready_once_it_has_started_and_until_it_ends(child: Child) -> None:
    assert not child.is_ready
    child.start()
    wait_until(lambda: child.is_ready)
    child.end()
    assert not child.is_ready


def test_what_libraries_print_does_not_reach_the_messages(child: Child) -> None:
    assert child.call(Call("print")).header == {"printed": True, "stdin": ""}
    assert child.call(Call("echo", {"n": 1})).header == {"n": 1}


def test_an_error_of_ours_arrives_with_its_hint(child: Child) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        child.call(Call("refuse"))

    assert (caught.value.message, caught.value.hint) == ("This is empty.", "Fill it.")


def test_a_foreign_error_keeps_its_message_in_the_child(child: Child) -> None:
    with pytest.raises(ChildFailed) as caught:
        child.call(Call("fail"))

    assert "ValueError in fail" in caught.value.details
    assert "secret" not in f"{caught.value.message} {caught.value.details}"


def test_a_child_that_cannot_start_says_so() -> None:
    child = Child(COMMAND, "echo", {"PYTHONPATH": str(ROOT), "ECHO_FAILS": "1"})

    with pytest.raises(EngineError) as caught:
        child.call(Call("echo"))

    child.close()
    assert "ImportError" in caught.value.details
    assert "secret" not in caught.value.details


def test_a_program_that_is_not_there_is_an_engine_error() -> None:
    child = Child(("/no/such/program",), "echo")

    with pytest.raises(EngineError, match="could not be started"):
        child.call(Call("echo"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals have names on POSIX only")
def test_a_death_is_told_and_the_next_call_finds_a_new_child(child: Child) -> None:
    with pytest.raises(ChildDied) as caught:
        child.call(Call("die"))

    assert caught.value.details == "signal SIGABRT"
    assert child.call(Call("echo", {"alive": True})).header == {"alive": True}


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_repeatable_call_survives_a_child_that_was_killed_unseen(child: Child) -> None:
    psutil.Process(pid_of(child)).kill()

    frame = child.call(Call("echo", {"alive": True}, repeatable=True))

    assert frame.header == {"alive": True}


def test_a_repeatable_call_that_kills_twice_is_given_up(child: Child) -> None:
    with pytest.raises(ChildDied):
        child.call(Call("die", repeatable=True))


def test_a_call_over_its_time_ends_the_child(child: Child) -> None:
    before = pid_of(child)

    with pytest.raises(ChildTooSlow):
        child.call(Call("sleep", {"seconds": 60}, timeout_s=0.2))

    assert not psutil.pid_exists(before)
    assert pid_of(child) != before


def test_time_limits_hold_while_native_code_keeps_the_interpreter(child: Child) -> None:
    with pytest.raises(ChildTooSlow):
        child.call(Call("spin", timeout_s=0.3))

    assert child.call(Call("echo", {"alive": True})).header == {"alive": True}


def test_waiting_behind_another_call_does_not_count(child: Child) -> None:
    child.call(Call("echo"))
    first = threading.Thread(target=child.call, args=(Call("sleep", {"seconds": 2.0}),))
    first.start()

    frame = child.call(Call("sleep", {"seconds": 0}, timeout_s=1.5))

    first.join()
    assert frame.header == {"slept": 0}


def test_a_call_over_its_memory_ends_the_child(child: Child) -> None:
    with pytest.raises(ChildTooLarge):
        child.call(Call("grow", {"megabytes": 300}, memory_bytes=150_000_000))


def test_a_child_that_dies_with_most_of_its_memory_taken_was_too_large(child: Child) -> None:
    params = {"megabytes": 150, "dies_after": 0.5}

    with pytest.raises(ChildTooLarge):
        child.call(Call("grow", params, memory_bytes=220_000_000))
    with pytest.raises(ChildDied):
        child.call(Call("grow", params, memory_bytes=2_000_000_000))


def test_cancelling_ends_the_child_and_the_call(child: Child) -> None:
    before = pid_of(child)

    with pytest.raises(Cancelled):
        child.call(Call("sleep", {"seconds": 60}), is_cancelled=lambda: True)

    assert not psutil.pid_exists(before)


def test_an_urgent_call_goes_before_those_that_wait(child: Child, tmp_path: Path) -> None:
    order: list[str] = []
    started, release = tmp_path / "started", tmp_path / "release"

    def ask(name: str, call: Call) -> threading.Thread:
        def work() -> None:
            child.call(call)
            order.append(name)

        thread = threading.Thread(target=work)
        thread.start()
        return thread

    hold = Call("hold", {"started": str(started), "release": str(release)})
    threads = [ask("running", hold)]
    wait_until(started.exists)
    threads.append(ask("waiting", Call("sleep", {"seconds": 0.5})))
    time.sleep(0.5)
    threads.append(ask("urgent", Call("echo", urgent=True)))
    time.sleep(0.5)
    release.touch()
    for thread in threads:
        thread.join()

    assert order.index("urgent") < order.index("waiting")


def test_closing_leaves_no_process_and_no_thread(child: Child) -> None:
    pid = pid_of(child)
    before = threading.active_count()

    child.close()

    assert not psutil.pid_exists(pid)
    assert threading.active_count() == before - 2
    with pytest.raises(EngineError, match="closed"):
        child.call(Call("echo"))


def test_closing_wakes_a_call_that_waits(child: Child) -> None:
    child.call(Call("echo"))
    caught: list[EngineError] = []

    def ask() -> None:
        try:
            child.call(Call("sleep", {"seconds": 60}))
        except EngineError as error:
            caught.append(error)

    waiting = threading.Thread(target=ask)
    waiting.start()
    time.sleep(0.2)

    child.close()

    waiting.join(10)
    assert isinstance(caught[0], ChildDied)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_child_does_not_outlive_a_killed_parent() -> None:
    script = (
        "import sys, time\n"
        "from engines.child import Call, Child\n"
        f"child = Child({COMMAND!r}, 'echo')\n"
        "print(child.call(Call('pid')).header['pid'], flush=True)\n"
        "child.call(Call('sleep', {'seconds': 600}, timeout_s=900))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = psutil.Popen([sys.executable, "-c", script], stdout=-1, env=environment, cwd=ROOT)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())

    parent.kill()
    parent.wait()

    parent.stdout.close()
    wait_until(lambda: not psutil.pid_exists(pid) or is_zombie(pid))


def is_zombie(pid: int) -> bool:
    """An orphan that nobody in this container collects has ended all the same."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
