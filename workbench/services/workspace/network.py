"""What may use the network: say, allow, deny; and the record of every use.

What is permitted was read before the program closed its network, so a change counts from the next
start. Whoever uses the gate is recorded here, before the first connection and after the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from workbench import egress
from workbench.domain.audit import Action, Event, word
from workbench.domain.hub import PUBLIC_HUB
from workbench.egress.hosts import parse_hosts, permits
from workbench.errors import InputError, NetworkRefused
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile


@dataclass(frozen=True, slots=True)
class ActionStatus:
    """`hosts`: in this run of the program; `hosts_next`: from its next start on."""

    action: egress.NetworkAction
    hosts: tuple[str, ...]
    hosts_next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """`sentence` says who permits what; `is_open`: a gatekeeper waits for a permitted action."""

    sentence: str
    by: str
    is_open: bool
    actions: tuple[ActionStatus, ...]
    attempts: tuple[egress.Attempt, ...]

    @property
    def needs_restart(self) -> bool:
        return any(item.hosts != item.hosts_next for item in self.actions)


class Network:
    """Thread-safe. `administrator`: the file that decides where it exists, for tests."""

    def __init__(
        self,
        *,
        gate: egress.Gate,
        paths: WorkspacePaths,
        settings: SettingsFile,
        audit: Audit,
        administrator: Path | None = None,
    ) -> None:
        self._gate = gate
        self._paths = paths
        self._settings = settings
        self._audit = audit
        self._administrator = administrator
        gate.record_with(self._record)

    def status(self) -> NetworkStatus:
        coming = egress.read_policy(self._paths, self._administrator)
        return NetworkStatus(
            sentence=coming.sentence,
            by=coming.by,
            is_open=self._gate.is_open,
            actions=tuple(
                ActionStatus(
                    action,
                    tuple(str(host) for host in self._gate.hosts(name)),
                    tuple(str(host) for host in coming.permitted.get(name, ())),
                )
                for name, action in egress.ACTIONS.items()
            ),
            attempts=egress.attempts(),
        )

    def is_permitted(self, action: str) -> bool:
        """Can it be done in this run of the program?"""
        return bool(self._gate.hosts(action))

    def hosts(self, action: str) -> tuple[str, ...]:
        """What it may reach in this run of the program."""
        return tuple(str(host) for host in self._gate.hosts(action))

    @property
    def hub_endpoint(self) -> str:
        """The hub that an administrator chose; empty if none did."""
        return self._gate.policy.hub_endpoint

    def require(self, action: str, address: str) -> None:
        """Raise NetworkRefused if the action may not reach this address, saying how it could."""
        url = urlsplit(address)
        name, port = url.hostname or "", url.port or (80 if url.scheme == "http" else 443)
        title = _known(action).title
        if not self.is_permitted(action):
            status = self.status()
            chosen = any(item.action.name == action and item.hosts_next for item in status.actions)
            again = "Start the program again: it was permitted after this start."
            raise NetworkRefused(
                f"It is not permitted to {title}.",
                hint=again if chosen else f"Allow it with “workbench network allow {action}”.",
            )
        if not permits(self._gate.hosts(action), name, port):
            raise NetworkRefused(
                f"{name} is not among the hosts that may be reached to {title}.",
                hint=f"Allow it with “workbench network allow {action} {name}:{port}”.",
            )

    def allow(self, action: str, hosts: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Permit an action to reach these hosts too, or those it usually needs; returns all.

        Raises InputError for an unknown action, for what is no host, or for none; also where an
        administrator decides.
        """
        known = _known(action)
        coming = egress.read_policy(self._paths, self._administrator)
        if coming.by == "administrator":
            return self._switch_on(action, hosts, coming)
        if action == egress.VECTORS.name:
            raise InputError(
                f"Only an administrator can permit to {known.title}.",
                hint="It is a file of this machine: see the guide on searching collections.",
            )
        before = self._settings.current.network.get(action) or []
        try:
            wanted = [str(host) for host in parse_hosts((*before, *(hosts or known.hosts)))]
        except ValueError as error:
            raise InputError(f"{error}.", hint="Name hosts as host or host:port.") from error
        if not wanted:
            raise InputError(
                f"To {known.title}, name the hosts.", hint="For example 127.0.0.1:11434."
            )
        self._choose(action, wanted)
        return tuple(wanted)

    def choose_hub(self, action: str, address: str) -> str:
        """Ask this hub for models from now on, the public one if empty; returns its host.

        Raises InputError where an administrator decides, and for what is no address.
        """
        try:
            url = urlsplit(address or PUBLIC_HUB)
            port = f":{url.port}" if url.port else (":80" if url.scheme == "http" else "")
        except ValueError as error:  # a port that is none, a bracket that is not closed
            raise _no_hub(address) from error
        if action != egress.MODELS.name or not url.hostname or url.scheme not in {"https", "http"}:
            raise _no_hub(address)
        coming = egress.read_policy(self._paths, self._administrator)
        if coming.by == "administrator":
            raise InputError(coming.sentence, hint="Ask the administrator of this machine.")
        self._settings.update(hub_endpoint=address.rstrip("/"))
        return f"{url.hostname}{port}"

    def _switch_on(
        self, action: str, hosts: tuple[str, ...], coming: egress.Policy
    ) -> tuple[str, ...]:
        """Take back the workspace's own no; the administrator's stays."""
        ruled = tuple(str(host) for host in coming.ruled.get(action, ()))
        if not ruled:
            raise InputError(
                f"It is not permitted to {_known(action).title}. {coming.sentence}",
                hint="Ask the administrator of this machine.",
            )
        if hosts:
            raise InputError(
                f"The administrator's file alone names hosts, here: {', '.join(ruled)}.",
                hint=f"Use “workbench network allow {action}” to take back a no of your own.",
            )
        self._choose(action, None)
        return ruled

    def deny(self, action: str) -> None:
        """Permit it no longer, whoever permits it. Raises InputError for an unknown action."""
        _known(action)
        self._choose(action, [])

    def _choose(self, action: str, hosts: list[str] | None) -> None:
        """Write it down; an empty list is a no, None is no opinion."""
        chosen = {k: v for k, v in self._settings.current.network.items() if k != action}
        if hosts is not None:
            chosen[action] = hosts
        kind = Action.NETWORK_DENIED if hosts == [] else Action.NETWORK_ALLOWED
        facts = {"hosts": tuple(word(host) for host in hosts or ())}
        with self._audit.telling(Event(kind, action, facts)):
            self._settings.update(network=chosen)

    def _record(self, use: egress.Use) -> None:
        facts: dict[str, str | int | tuple[str, ...]] = {"action": use.action, "use": use.id}
        if use.outcome == "open":
            facts["hosts"] = tuple(word(str(host)) for host in self._gate.hosts(use.action))
            self._audit.record(Event(Action.NETWORK_OPENED, word(use.subject), facts))
            return
        facts |= {
            "reached": tuple(word(host) for host in use.reached),
            "refused": tuple(word(host) for host in use.refused),
            "received_bytes": use.received_bytes,
            "sent_bytes": use.sent_bytes,
            "fenced": word(use.fenced),
        }
        outcome = word(use.outcome)
        self._audit.record(Event(Action.NETWORK_CLOSED, word(use.subject), facts, outcome))


def _no_hub(address: str) -> InputError:
    return InputError(
        f"“{address[:80]}” is no address of a hub of models.",
        hint="Use: workbench network allow models --hub https://models.example.org",
    )


def _known(action: str) -> egress.NetworkAction:
    if action not in egress.ACTIONS:
        raise InputError(
            f"There is no action “{action[:40]}”.", hint=f"Use {' or '.join(egress.ACTIONS)}."
        )
    return egress.ACTIONS[action]
