"""State of the rules: which sets there are, which is in force, whom a question would be given to.

Asks the services on a lane and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.remote_model import DEFAULT_CONTEXT, RemotePlace
from workbench.domain.routing import Rule, RuleSet, decide, with_rule
from workbench.errors import InputError
from workbench.services.metering.request_facts import facts_of


@dataclass(frozen=True, slots=True)
class RemoteWish:
    """A model of another program as it was typed. Empty or None: ask the server."""

    name: str
    url: str
    model: str = ""
    n_ctx: int | None = None
    key_file: str = ""


class RoutingViewModel(QObject):
    changed = Signal(object)  # Choices
    tried = Signal(str)  # a sentence: who would be asked, and why
    added = Signal(str)  # name of a model of another program
    failed = Signal(object)  # an exception
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._arrived.connect(self._on_change)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._arrived.emit)

    def detach(self) -> None:
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._calls.close()
        self._workbench = None

    @Slot()
    def read(self) -> None:
        self._ask(lambda bench: bench.chosen.choices(), self.changed.emit)

    def put_in_force(self, name: str) -> None:
        """Empty: none is."""
        self._ask(lambda bench: bench.chosen.choose_route(name))

    def remove(self, name: str) -> None:
        self._ask(lambda bench: bench.route_sets.remove(name))

    def add_rule(self, set_name: str, rule: Rule) -> None:
        def work(bench: Workbench) -> None:
            rules = bench.route_sets.find(set_name) or RuleSet(" ".join(set_name.split()))
            bench.route_sets.save(with_rule(rules, rule))

        self._ask(work)

    def save(self, rules: RuleSet) -> None:
        self._ask(lambda bench: bench.route_sets.save(rules))

    def try_question(self, rules: RuleSet, question: str) -> None:
        """Nothing is asked and nothing loaded."""

        def work(bench: Workbench) -> str:
            decision = decide(rules, facts_of("chat", question))
            asked = bench.router.candidate(decision.target).asked
            return tr(
                "{asked} would be asked because {reason}.", asked=asked, reason=decision.reason
            )

        self._ask(work, self.tried.emit)

    def add_remote(self, wish: RemoteWish) -> None:
        def work(bench: Workbench) -> str:
            model, n_ctx = wish.model, wish.n_ctx
            if not model or n_ctx is None:
                found = bench.remote_models.offered(wish.url, wish.key_file)
                if not model and len(found) != 1:
                    named = ", ".join(list(found)[:5]) or tr("none")
                    raise InputError(
                        tr(
                            "The server has {n_found:,} models: {named}.",
                            n_found=len(found),
                            named=named,
                        ),
                        hint=tr("Type the name of one of them."),
                    )
                model = model or next(iter(found))
                n_ctx = n_ctx or found.get(model) or DEFAULT_CONTEXT
            taken = frozenset(one.name.casefold() for one in bench.models.registered())
            place = RemotePlace(wish.url, model, n_ctx, wish.key_file)
            return bench.remote_models.add(wish.name, place, taken).name

        self._ask(work, self.added.emit)

    def _ask(
        self,
        work: Callable[[Workbench], Any],
        then: Callable[[Any], None] = lambda _result: None,
    ) -> None:
        bench = self._workbench
        if bench is not None:
            self._calls.read(bench.io_lane, lambda: work(bench), then, self.failed.emit)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind in (Kind.MODELS, Kind.SETTINGS):
            self.read()
