"""Time stamps as the workspace writes them, and fresh ids that sort by time."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime


def now() -> str:
    """UTC, ISO 8601 with microseconds: sorts as text."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def new_id() -> str:
    """26 characters: the time in microseconds, then 52 random bits. Sorts by creation."""
    micros = int(datetime.now(UTC).timestamp() * 1_000_000)
    return f"{micros:013x}{secrets.token_hex(7)[:13]}"
