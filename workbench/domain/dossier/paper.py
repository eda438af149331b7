"""A dossier and a replay as sheets to print. Pure; takes the dossier as its JSON has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.domain.dossier.replay import Replay
from workbench.domain.paper.sheet import (
    Block,
    Compared,
    Heading,
    Paragraph,
    Quoted,
    Sheet,
    Table,
)


def dossier_sheet(told: Mapping[str, Any]) -> Sheet:
    turn, model, asked = told["turn"], told["model"], told["asked_with"]
    blocks: list[Block] = [
        Paragraph(f"Turn {turn['id']}, asked {_when(turn['created_at'])}", "muted"),
        Heading("Question"),
        Quoted(turn["question"]),
        Heading("Answer"),
        Quoted(turn["answer"] or "(none)"),
        *(Paragraph(note, "muted") for note in turn["notes"]),
        Heading("Made with"),
        _table(
            {
                "Model": model["name"] or "none was asked",
                "SHA-256 then": model["sha256"],
                "SHA-256 now": model["sha256_now"] or "no longer in the workspace",
                "Adapters": "; ".join(
                    f"{one['name']} at {one['scale']:g}, {one['sha256']}"
                    for one in told["adapters"]
                ),
                "Release": turn["release"],
                "Prompt": _prompt(told["prompt"]),
                "All messages, SHA-256": asked.get("messages", ""),
                "Program": asked.get("program", ""),
                "llama.cpp": asked.get("library", ""),
                "Chosen by": told["route"].get("reason", "") if told["route"] else "",
                "Kept answer of": told["route"].get("cached_at", "") if told["route"] else "",
            }
        ),
        Heading("Sampler"),
        _table({name: _plain(value) for name, value in told["sampling"].items()}),
    ]
    blocks += _retrieval(told)
    if told["rails"]:
        rows = tuple(
            (one["direction"], one["family"], one["action"], str(one["count"]))
            for one in told["rails"].get("notes", ())
        )
        blocks += [Heading("Rails"), Table(("Where", "Family", "What was done", "Times"), rows)]
    blocks += [
        Heading("Audit log"),
        Table(
            ("Entry", "When (UTC)", "Who", "What", "Hash"),
            tuple(
                (str(one["number"]), _when(one["at"]), one["who"], one["action"], one["hash"])
                for one in told["audit"]
            ),
            (1, 2, 2, 2, 4),
        ),
        Heading("Signature"),
        _table({"Public key": told["public_key"], "Ed25519": told["signature"]}),
    ]
    return Sheet("Dossier of an answer", tuple(blocks), f"AI Workbench, answer {turn['id']}")


def _retrieval(told: Mapping[str, Any]) -> list[Block]:
    found = told["retrieval"]
    if not found:
        return [Heading("Sources"), Paragraph("No documents were asked.")]
    blocks: list[Block] = [
        Heading("Sources"),
        Paragraph(f"Searched for: {found['query']}"),
        Table(
            ("No", "Document", "Characters", "Read by the model", "Now", "SHA-256 of the file"),
            tuple(
                (
                    str(number),
                    one["document"] + (f", page {one['page']}" if one["page"] else ""),
                    f"{one['start']:,} to {one['end']:,}",
                    "yes" if one["used"] else one["left_out"] or "no",
                    one["now"],
                    one["file_sha256"],
                )
                for number, one in enumerate(found["hits"], 1)
            ),
            (0.5, 3, 2, 1.6, 1.4, 4),
        ),
    ]
    for number, one in enumerate(found["hits"], 1):
        if one["used"]:
            blocks += [Heading(f"Source {number}, as it was read", 3), Quoted(one["text"])]
    return blocks


def replay_sheet(question: str, replay: Replay) -> Sheet:
    rows = tuple((one.kind, one.told) for one in replay.differences)
    blocks: list[Block] = [
        Paragraph(f"Asked again {_when(replay.at)}, of {replay.model}", "muted"),
        Paragraph(replay.verdict, "good" if replay.is_same else "bad"),
        Heading("What was different"),
        Table(("What", "How"), rows, (1, 5)) if rows else Paragraph("Nothing that is known."),
        Heading("Question"),
        Quoted(question),
        Heading("Word by word"),
        Compared(replay.pieces),
    ]
    return Sheet("An answer, asked again", tuple(blocks), f"AI Workbench, answer {replay.turn_id}")


def _table(rows: Mapping[str, str]) -> Table:
    kept = tuple((name, value) for name, value in rows.items() if value)
    return Table(("What", "Which"), kept, (1, 3))


def _prompt(use: Mapping[str, Any] | None) -> str:
    if use is None:
        return ""
    edited = ", changed before sending" if use["is_edited"] else ""
    return f"{use['name']}@{use['version']}, {use['hash']}{edited}"


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return "" if value is None else str(value)


def _when(at: str) -> str:
    return at[:19].replace("T", " ") + " UTC"
