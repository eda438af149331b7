"""The network statement: what could reach a network, what did, and whether the record of it fits.

Words for paper or for somebody who asks; made from the seal, the permissions and the audit log.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench import egress
from workbench.domain.audit import Action, Entry, Verification
from workbench.domain.clock import now
from workbench.services.workspace.audit_trail import facts_of
from workbench.services.workspace.network import NetworkStatus


@dataclass(frozen=True, slots=True)
class Total:
    """What all uses of one action came to."""

    action: str
    uses: int
    unclosed: int  # cut off by a kill, or still open
    reached: tuple[str, ...]
    refused: tuple[str, ...]
    received_bytes: int
    sent_bytes: int


def totals(entries: Sequence[Entry]) -> tuple[Total, ...]:
    """Uses by action, from the entries of the audit log about the network, in any order."""
    opened: dict[str, set[str]] = {}
    closed: dict[str, list[dict[str, object]]] = {}
    for entry in entries:
        facts = dict(facts_of(entry))
        action, use = str(facts.get("action", "")), str(facts.get("use", ""))
        if entry.action == Action.NETWORK_OPENED.value:
            opened.setdefault(action, set()).add(use)
        elif entry.action == Action.NETWORK_CLOSED.value:
            closed.setdefault(action, []).append(facts)
    return tuple(
        _total(action, opened.get(action, set()), closed.get(action, []))
        for action in sorted({*opened, *closed})
    )


def _total(action: str, opened: set[str], closed: Sequence[dict[str, object]]) -> Total:
    ended = {str(facts.get("use", "")) for facts in closed}
    return Total(
        action,
        len(opened | ended),
        len(opened - ended),
        _names(closed, "reached"),
        _names(closed, "refused"),
        _sum(closed, "received_bytes"),
        _sum(closed, "sent_bytes"),
    )


def statement(
    status: NetworkStatus,
    seal: egress.Seal,
    entries: Sequence[Entry],
    verification: Verification,
) -> str:
    """The whole statement as plain text. `entries`: those about the network, the newest first."""
    closed = "closed in the kernel" if seal.is_closed else "guarded in Python only"
    tried = egress.tally(status.attempts)
    lines = [
        "Network statement of AI Workbench",
        f"Made {now()[:19].replace('T', ' ')} UTC",
        "",
        "The program contains no telemetry, no update check and no upload of crash reports.",
        f"Its own network: {closed} ({seal.reason}).",
        status.sentence,
        *(
            f"  to {item.action.title}: {', '.join(item.hosts_next) or 'not permitted'}"
            for item in status.actions
        ),
        "",
        f"In this run: {tried.connections:,} connections attempted: {tried.refused:,} refused,"
        f" {tried.permitted:,} of permitted actions.",
        f"Sockets that native code asked for, all refused: {tried.sockets:,}"
        f" ({seal.listing.sentence}).",
        *(f"  {line}" for line in origins(status.attempts)),
        "",
    ]
    found = totals(entries)
    n_refused = sum(entry.action == Action.NETWORK_REFUSED.value for entry in entries)
    if found:
        lines.append(f"On record since {entries[-1].at[:19].replace('T', ' ')} UTC:")
    else:
        lines.append("On record: the network was never used.")
    if n_refused:
        lines.append(f"  refused outside of permitted actions: {n_refused:,} origins, by run")
    for item in found:
        lines += [
            f"  {item.action}: {item.uses} uses, {item.received_bytes:,} bytes received,"
            f" {item.sent_bytes:,} sent; {item.unclosed} cut off or still open",
            f"    reached: {', '.join(item.reached) or 'nothing'}",
            f"    refused: {', '.join(item.refused) or 'nothing'}",
        ]
    misfit = verification.misfit
    fits = "fits" if misfit is None else f"does not fit: {misfit.explanation}"
    lines += ["", f"The audit log with its {verification.entries:,} entries {fits}."]
    return "\n".join(lines)


def origins(attempts: Sequence[egress.Attempt]) -> tuple[str, ...]:
    """One line for each attempt: when, what or whereto, and from where; with how often."""
    return tuple(
        f"{one.at[:19].replace('T', ' ')} {one.target}: {one.feature or one.action},"
        f" {one.module}{f' ({one.place})' if one.place else ''},"
        f" {'refused' if one.is_refused else 'permitted'}"
        + (f", {one.count:,} times" if one.count > 1 else "")
        for one in attempts
    )


def _names(closed: Sequence[dict[str, object]], field: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for facts in closed:
        value = facts.get(field)
        if isinstance(value, list):
            found.update(dict.fromkeys(str(name) for name in value))
    return tuple(sorted(found))


def _sum(closed: Sequence[dict[str, object]], field: str) -> int:
    values = [facts.get(field) for facts in closed]
    return sum(value for value in values if isinstance(value, int))
