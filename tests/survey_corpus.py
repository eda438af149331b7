"""A made-up archive with a known truth: contracts in several wordings, invoices, other papers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 6, 15)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
_FIRMS = (
    "Brenford Instruments", "Halden Logistics", "Mirova Textiles", "Kestrel Partners",
    "Orlan Foods", "Tavira Print", "Quill and Sons", "Norrby Energy", "Pelham Labs", "Ustra Steel",
)  # fmt: skip
_THINGS = ("office cleaning", "the lease of two vans", "server hosting", "paper", "lift service")


@dataclass(frozen=True, slots=True)
class Contract:
    name: str
    end: date
    supplier: str
    notice_months: int
    style: str


@dataclass(frozen=True, slots=True)
class Invoice:
    name: str
    day: date
    amount: float
    supplier: str


@dataclass(frozen=True, slots=True)
class Archive:
    contracts: tuple[Contract, ...]
    invoices: tuple[Invoice, ...]
    others: tuple[str, ...]

    @property
    def n_documents(self) -> int:
        return len(self.contracts) + len(self.invoices) + len(self.others)


def _english(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _american(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _german(day: date) -> str:
    return f"{day.day}. {_MONATE[day.month - 1]} {day.year}"


def _contract(contract: Contract, chance: random.Random) -> str:
    start = contract.end - timedelta(days=730)
    signed = start - timedelta(days=chance.randint(10, 60))
    firm, thing = contract.supplier, chance.choice(_THINGS)
    months = contract.notice_months
    if contract.style == "labelled":
        return (
            f"# Contract for {thing}\n\nSupplier: {firm}\nSigned: {_english(signed)}\n"
            f"Start date: {_english(start)}\nEnd date: {_english(contract.end)}\n"
            f"Notice period: {months} months\n\nThe supplier carries out {thing} with due care.\n"
        )
    if contract.style == "sentence":
        return (
            f"Agreement between Astor Ltd and {firm} on {thing}.\n\n"
            f"It was signed on {_american(signed)} in Kelmouth. It begins on {_american(start)} "
            f"and ends on {_american(contract.end)}, without any further declaration.\n\n"
            f"Before that date it may be terminated with a notice period of {months} months. "
            f"Payments are due within 30 days.\n"
        )
    if contract.style == "term":
        return (
            f"SERVICE AGREEMENT\n\nParties: Astor Ltd; {firm}\n\n1. Subject\n{firm} provides "
            f"{thing}.\n\n2. Term\nThe term runs from {start:%d.%m.%Y} to "
            f"{contract.end:%d.%m.%Y}.\n\n3. Notice\nEach party may give notice of {months} "
            f"months to the end of a quarter. The agreement was concluded in {signed.year}.\n"
        )
    if contract.style == "german":
        return (
            f"Vertrag über {thing}\n\nzwischen der Astor GmbH und {firm}.\n\n§ 1 Der Vertrag "
            f"beginnt am {_german(start)} und endet am {_german(contract.end)}.\n\n"
            f"§ 2 Die Kündigungsfrist beträgt {months} Monate.\n"
        )
    if contract.style == "table":
        return (
            f"# Lease agreement\n\n| Item | Value |\n| - | - |\n| Supplier | {firm} |\n"
            f"| Valid to | {contract.end.isoformat()} |\n| Notice period | {months} months |\n"
        )
    return (  # “prose”: no word of the lists stands near the date
        f"Contract on {thing}, made with {firm}.\n\nThe parties work together for two years. Their "
        f"cooperation is over on {_english(contract.end)}.\n"
    )


_STYLES = ("labelled", "sentence", "term", "german", "table", "prose")


def make_archive(folder: Path, *, seed: int = 3, n_contracts: int = 60) -> Archive:
    """Write `n_contracts` contracts, 30 invoices and 12 other papers; what is true of them."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    contracts, invoices, others = [], [], []
    for number in range(n_contracts):
        end = date(2025, 1, 1) + timedelta(days=chance.randrange(4 * 365))
        contract = Contract(
            f"contract-{number:03}.md",
            end,
            chance.choice(_FIRMS),
            chance.choice((1, 2, 3, 6)),
            _STYLES[number % len(_STYLES)] if number % 15 else "prose",
        )
        contracts.append(contract)
        (folder / contract.name).write_text(_contract(contract, chance), "utf-8")
    for number in range(30):
        day = date(2025, 7, 1) + timedelta(days=chance.randrange(365))
        amount = round(chance.uniform(80, 9_000), 2)
        invoice = Invoice(f"invoice-{number:03}.txt", day, amount, chance.choice(_FIRMS))
        invoices.append(invoice)
        net = round(amount / 1.19, 2)
        text = (
            f"Invoice no: {4_000 + number}\nDate: {_english(day)}\nFrom: {invoice.supplier}\n\n"
            f"Net amount: EUR {net:,.2f}\nVAT: EUR {amount - net:,.2f}\n"
            f"Amount due: EUR {amount:,.2f}\n\nPayable within 30 days.\n"
        )
        (folder / invoice.name).write_text(text, "utf-8")
    for number in range(12):
        name = f"note-{number:02}.txt"
        others.append(name)
        day = date(2026, 1, 1) + timedelta(days=chance.randrange(300))
        text = (
            f"Note {number}\n\nWe met {chance.choice(_FIRMS)} about {chance.choice(_THINGS)}. The "
            f"talks end on {_english(day)}.\n"
        )
        (folder / name).write_text(text, "utf-8")
    return Archive(tuple(contracts), tuple(invoices), tuple(others))
