"""State of the people's card and its dialogs: who acts, what waits, who may what.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.exporting import write_export
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.profile import OWNER, Permission, Profile
from workbench.domain.review import Review, ReviewCounts, ReviewRules
from workbench.services.review.reviews import Shown

_KINDS = (Kind.PROFILES, Kind.REVIEWS)
LISTED = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """Who acts, and what waits for them."""

    who: Profile = OWNER
    has_profiles: bool = False
    counts: ReviewCounts = field(default_factory=ReviewCounts)


class PeopleViewModel(QObject):
    standing_found = Signal(object)  # Standing
    profiles_found = Signal(tuple)  # tuple[Profile, ...]
    reviews_found = Signal(tuple, dict)  # tuple[Review, ...], names by id of a profile
    review_found = Signal(object)  # Shown
    rules_found = Signal(object)  # ReviewRules
    entries_found = Signal(tuple)  # tuple[Entry, ...]
    verified = Signal(object)  # Verification
    told = Signal(str)  # what was done, for the foot of the window
    failed = Signal(object)
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._changed.connect(self._on_change)
        self.standing = Standing()

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self.look()

    def detach(self) -> None:
        self._unsubscribe()
        self._calls.close()
        self._workbench = None

    def may(self, permission: Permission) -> bool:
        return self.standing.who.may(permission)

    def look(self) -> None:
        def work(workbench: Workbench) -> Standing:
            profiles = workbench.profiles
            return Standing(profiles.current, profiles.are_there, workbench.reviews.counts())

        def then(standing: Standing) -> None:
            self.standing = standing
            self.standing_found.emit(standing)

        self._ask(work, then)

    # -- profiles

    def list_profiles(self) -> None:
        self._ask(lambda workbench: workbench.profiles.list(), self.profiles_found.emit)

    def add(self, name: str, roles: tuple[str, ...], passphrase: str) -> None:
        self._do(
            lambda workbench: workbench.profiles.add(name, roles, passphrase),
            tr("“{name}” can sign in the next time the workspace is opened.", name=name),
        )

    def set_roles(self, profile_id: str, roles: tuple[str, ...]) -> None:
        self._do(
            lambda workbench: workbench.profiles.set_roles(profile_id, roles),
            tr("The roles count from the next time the workspace is opened."),
        )

    def reset_passphrase(self, profile_id: str, passphrase: str) -> None:
        self._do(
            lambda workbench: workbench.profiles.reset_passphrase(profile_id, passphrase),
            tr("The passphrase is changed."),
        )

    def change_own_passphrase(self, old: str, new: str) -> None:
        self._do(
            lambda workbench: workbench.profiles.change_passphrase(old, new),
            tr("Your passphrase is changed."),
        )

    def remove(self, profile_id: str) -> None:
        self._do(
            lambda workbench: workbench.profiles.remove(profile_id),
            tr("The profile opens nothing any more."),
        )

    # -- reviews

    def list_reviews(self, *, waiting_only: bool) -> None:
        def work(workbench: Workbench) -> tuple[tuple[Review, ...], dict[str, str]]:
            found = workbench.reviews.list(waiting_only=waiting_only, limit=LISTED)
            names = {one.id: one.name for one in workbench.profiles.list(removed=True)}
            return found, names

        self._ask(work, lambda pair: self.reviews_found.emit(*pair))

    def show_review(self, review_id: str) -> None:
        self._ask(lambda workbench: workbench.reviews.find(review_id), self.review_found.emit)

    def approve(self, shown: Shown, note: str) -> None:
        wanted = shown.review.id
        self._do(lambda workbench: workbench.reviews.approve(wanted, note), tr("Approved."))

    def edit(self, shown: Shown, text: str, note: str) -> None:
        wanted = shown.review.id
        self._do(lambda workbench: workbench.reviews.edit(wanted, text, note), tr("Edited."))

    def refuse(self, shown: Shown, note: str) -> None:
        wanted = shown.review.id
        self._do(lambda workbench: workbench.reviews.refuse(wanted, note), tr("Refused."))

    def reopen(self, shown: Shown) -> None:
        wanted = shown.review.id
        self._do(lambda workbench: workbench.reviews.reopen(wanted), tr("It waits again."))

    def assign(self, shown: Shown, profile: str) -> None:
        wanted = shown.review.id
        self._do(lambda workbench: workbench.reviews.assign(wanted, profile), tr("Passed on."))

    def read_rules(self) -> None:
        self._ask(lambda workbench: workbench.reviews.rules(), self.rules_found.emit)

    def set_rules(self, rules: ReviewRules) -> None:
        self._do(
            lambda workbench: workbench.reviews.set_rules(rules),
            tr("The rules count for answers from now on."),
        )

    # -- the audit log

    def list_entries(self, action: str) -> None:
        self._ask(
            lambda workbench: workbench.audit_trail.list(LISTED, action), self.entries_found.emit
        )

    def verify(self) -> None:
        self._ask(lambda workbench: workbench.audit_trail.verify(), self.verified.emit)

    def export(self, path: Path) -> None:
        def work(workbench: Workbench) -> None:
            write_export(path, "".join(f"{line}\n" for line in workbench.audit_trail.export()))

        self._do(work, tr("The audit log is in {name}.", name=path.name))

    # -- inside

    def _ask(
        self, work: Callable[[Workbench], Any], then: Callable[[Any], None] = lambda _result: None
    ) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

    def _do(self, work: Callable[[Workbench], object], told: str) -> None:
        self._ask(work, lambda _result: self.told.emit(told))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind in _KINDS:
            self.look()
