"""Who may ask over the local API: tokens with scopes, and how often each may.

A secret is shown once, when it is made; the workspace keeps its SHA-256. Knows no protocol.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from workbench.domain.api_token import ApiToken, Scope, checked_name, checked_scope
from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.profile import OWNER, Profile
from workbench.errors import AccessDenied, InputError, NotFound, TooManyRequests
from workbench.services.profiles.acting import Acting
from workbench.services.workspace.audit import Audit
from workbench.storage.api_token_store import ApiTokenStore

PREFIX: Final = "wb-"
_SECRET_BYTES: Final = 32
_WINDOW_S: Final = 60.0
_NOTED_EVERY_S: Final = 60.0  # when a token was used last is written this often at most


@dataclass(slots=True)
class _Pace:
    asked: deque[float] = field(default_factory=deque)
    noted: float = float("-inf")


class ApiAccess:
    """Thread-safe."""

    def __init__(
        self,
        store: ApiTokenStore,
        audit: Audit,
        acting: Acting | None = None,
        active: Callable[[str], Profile | None] = lambda _id: None,
    ) -> None:
        """`active`: the profile with this id, unless it was removed."""
        self._acting = acting or Acting()
        self._active = active
        self._store = store
        self._audit = audit
        self._lock = threading.Lock()
        self._paces: dict[str, _Pace] = {}

    def list(self) -> tuple[ApiToken, ...]:
        """Revoked ones included, the newest first."""
        return self._store.all()

    def create(self, name: str, scope: Scope) -> tuple[ApiToken, str]:
        """A new token and its secret, which nobody can show again. Raises InputError."""
        label = checked_name(name)
        if any(one.name.casefold() == label.casefold() for one in self._valid()):
            raise InputError(
                f"There is a token “{label}” already.", hint="Revoke it, or choose another name."
            )
        secret = PREFIX + secrets.token_urlsafe(_SECRET_BYTES)
        owner = self._acting.current.id
        token = ApiToken(new_id(), label, checked_scope(scope), now(), profile=owner)
        facts = {
            "models": len(scope.models),
            "collections": len(scope.collections),
            "per_minute": scope.per_minute,
            "most_tokens": scope.most_tokens,
            "may_override": int(scope.may_override),
        }
        with self._audit.telling(Event(Action.TOKEN_CREATED, token.id, facts)):
            self._store.add(token, _hash(secret))
        return token, secret

    def find(self, name_or_id: str) -> ApiToken:
        """A valid one first. Raises NotFound."""
        wanted = name_or_id.strip().casefold()
        for token in (*self._valid(), *self._store.all()):
            if wanted in {token.id, token.name.casefold()}:
                return token
        raise NotFound(
            f"There is no token “{name_or_id}”.", hint="`workbench tokens list` shows them."
        )

    def revoke(self, token_id: str) -> None:
        """It opens nothing from now on. Raises NotFound."""
        with self._audit.telling(Event(Action.TOKEN_REVOKED, token_id)):
            self._store.revoke(token_id)

    def admitted(self, secret: str) -> tuple[ApiToken, Profile]:
        """The token as `admit` gives it, and the profile that acts. Raises as that does."""
        token = self.admit(secret)
        if not self._acting.has_profiles:
            return token, OWNER
        profile = self._active(token.profile) if token.profile else None
        if profile is None:
            raise AccessDenied(
                "This token belongs to no profile that is in use.",
                hint="Make one as a profile: workbench --as NAME tokens add.",
            )
        return token, profile

    def admit(self, secret: str) -> ApiToken:
        """The token of a request that counts from now. Raises AccessDenied, TooManyRequests."""
        # Looked up by hash: how long it takes tells nothing about the secret.
        token = self._store.by_hash(_hash(secret)) if secret else None
        if token is None or token.revoked_at:
            raise AccessDenied(
                "The request carries no valid token.",
                hint="Send “Authorization: Bearer TOKEN”; `workbench tokens add` makes one.",
            )
        with self._lock:
            pace = self._paces.setdefault(token.id, _Pace())
            at = time.monotonic()
            wait_s = _wait_s(pace.asked, at, token.scope.per_minute)
            if wait_s > 0:
                raise TooManyRequests(
                    f"“{token.name}” may ask {token.scope.per_minute:,} times a minute.",
                    hint=f"Ask again in {wait_s:.0f} seconds.",
                    wait_s=wait_s,
                )
            pace.asked.append(at)
            is_due = at - pace.noted >= _NOTED_EVERY_S
            pace.noted = at if is_due else pace.noted
        if is_due:
            self._store.used(token.id)
        return token

    def _valid(self) -> tuple[ApiToken, ...]:
        return tuple(one for one in self._store.all() if not one.revoked_at)


def _wait_s(asked: deque[float], at: float, per_minute: int) -> float:
    """Seconds until another request is allowed; 0 where it is allowed now."""
    while asked and at - asked[0] >= _WINDOW_S:
        asked.popleft()
    if not per_minute or len(asked) < per_minute:
        return 0.0
    return max(1.0, asked[0] + _WINDOW_S - at)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
