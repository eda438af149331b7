"""Whose profile acts at this moment: that of who opened the workspace, or that of an API token.

Services ask for the name alone, for the record; what may be done is checked where they are handed
out (`guarding`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

from workbench.domain.profile import OWNER, Profile

# Of a request that carries a token; follows it into the thread that answers it.
_asking: ContextVar[Profile | None] = ContextVar("asking", default=None)


class Acting:
    """Thread-safe. Without profiles the one owner acts."""

    def __init__(self, session: Profile = OWNER, *, has_profiles: bool = False) -> None:
        self.session = session
        self.has_profiles = has_profiles

    @property
    def current(self) -> Profile:
        return _asking.get() or self.session

    @property
    def name(self) -> str:
        """Empty for the owner of a workspace without profiles."""
        return self.current.name

    @contextlib.contextmanager
    def as_profile(self, profile: Profile) -> Iterator[None]:
        token = _asking.set(profile)
        try:
            yield
        finally:
            _asking.reset(token)

    def becomes(self, profile: Profile) -> None:
        """For the rest of the task that this is called in: one request of a server."""
        _asking.set(profile)
