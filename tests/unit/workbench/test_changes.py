"""Whoever listens hears of changes, until it stops listening."""

from __future__ import annotations

from workbench.changes import Change, Changes, Kind


def test_every_listener_hears_kind_and_ids() -> None:
    changes = Changes()
    first: list[Change] = []
    second: list[Change] = []
    changes.subscribe(first.append)
    changes.subscribe(second.append)

    changes.publish(Kind.MODELS, "a", "b")

    assert first == second == [Change(Kind.MODELS, ("a", "b"))]


def test_who_unsubscribed_hears_no_more() -> None:
    changes = Changes()
    heard: list[Change] = []
    stop = changes.subscribe(heard.append)

    stop()
    stop()
    changes.publish(Kind.SETTINGS)

    assert heard == []


def test_a_listener_may_unsubscribe_while_it_is_told() -> None:
    changes = Changes()
    heard: list[str] = []

    def once(_change: Change) -> None:
        heard.append("once")
        stop()

    stop = changes.subscribe(once)
    changes.subscribe(lambda _change: heard.append("always"))

    changes.publish(Kind.DOCUMENTS)
    changes.publish(Kind.DOCUMENTS)

    assert heard == ["once", "always", "always"]
