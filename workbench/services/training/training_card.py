"""The card that goes with an adapter: what it was made from, how, and how it measures up."""

from __future__ import annotations

from typing import Any

from workbench.domain.training import Checkpoint
from workbench.domain.training_run import Outcome, RunStatus, TrainingRun, judged


def card(
    run: TrainingRun, status: RunStatus, outcome: Outcome, checkpoints: tuple[Checkpoint, ...]
) -> dict[str, Any]:
    """Everything, as JSON."""
    verified = outcome.verified
    verdict = judged(verified)
    loss = next((one.validation for one in checkpoints if one.step == outcome.step), None)
    facts = status.facts
    return {
        "name": run.name,
        "run": run.id,
        "made_at": run.created_at,
        "base": {"name": run.base_name, "sha256": run.base_sha256},
        "data": {
            "name": run.data_name,
            "sha256": run.data_sha256,
            "examples": run.n_examples,
            "validation_examples": run.n_validation,
            "replayed_examples": run.n_replay,
            "kind": "preference pairs" if run.is_pairs else "answers",
            "licence": run.licence,
            "redacted": run.n_redacted,
            "paraphrased": run.n_paraphrased,
        },
        "settings": run.settings.plain(),
        "trained": {
            "steps": outcome.step,
            "of_steps": facts.n_steps if facts else None,
            "seconds": round(status.seconds, 1),
            "device": facts.device if facts else "",
            "precision": facts.precision if facts else "",
            "parameters": facts.n_trained if facts else None,
            "too_long": facts.n_too_long if facts else None,
        },
        "file": {
            "format": outcome.number_format,
            "sha256": outcome.sha256,
            "size_bytes": outcome.size_bytes,
        },
        "figures": {
            "validation_loss": loss,
            "perplexity_before": verified.before if verified else None,
            "perplexity_after": verified.after if verified else None,
            "largest_difference": verified.worst if verified else None,
            "largest_difference_of_base": verified.base_worst if verified else None,
            "same_choice": verified.same_choice if verified else None,
            "base_restored": verified.base_restored if verified else None,
            "texts": verified.n_texts if verified else 0,
            "tokens": verified.n_tokens if verified else 0,
        },
        "gate": {"offered": verdict.offered, "reasons": list(verdict.reasons)},
    }


def markdown(known: dict[str, Any]) -> str:
    """The same for people."""
    data, trained, figures = known["data"], known["trained"], known["figures"]
    rows = [
        ("base", f"{known['base']['name']}, SHA-256 `{known['base']['sha256'] or 'not known'}`"),
        ("data", f"{data['name']}: {data['examples']:,} examples ({data['kind']})"),
        ("data fingerprint", f"`{data['sha256']}`"),
        ("licence of the data", data["licence"] or "not stated"),
        ("redacted in the data", f"{data['redacted']:,} places"),
        ("held out", f"{data['validation_examples']:,} examples"),
        ("replayed", f"{data['replayed_examples']:,} general examples to draw from"),
        ("steps", f"{trained['steps']:,} of {trained['of_steps'] or 0:,}"),
        ("trained on", f"{trained['device']}, {trained['precision']}, {trained['seconds']:,.0f} s"),
        ("file", f"{known['file']['format']}, {known['file']['size_bytes']:,} bytes"),
        ("SHA-256", f"`{known['file']['sha256']}`"),
    ]
    lines = [f"# Adapter card: {known['name']}", "", "| | |", "| --- | --- |"]
    lines += [f"| {name} | {value} |" for name, value in rows]
    lines += ["", "## Measured on held-out answers", ""]
    if figures["perplexity_before"] is not None:
        lines += [
            f"- perplexity in llama.cpp: {figures['perplexity_before']:.4g} before, "
            f"{figures['perplexity_after']:.4g} after "
            f"({figures['tokens']:,} tokens of {figures['texts']:,} texts)",
            f"- largest difference of a logit between llama.cpp and what was trained: "
            f"{figures['largest_difference']:.2e} of the spread",
            f"- the likeliest token agrees at {figures['same_choice']:.1%} of the places",
            "- without the adapter the base computes the same bits as before: "
            + ("yes" if figures["base_restored"] else "NO"),
        ]
    else:
        lines.append("- not compared: the base is a folder, which llama.cpp does not open")
    if figures["validation_loss"] is not None:
        lines.append(f"- validation loss: {figures['validation_loss']:.4f}")
    gate = known["gate"]
    lines += ["", "## Promotion", "", "Offered." if gate["offered"] else "Not offered:"]
    lines += [f"- {reason}" for reason in gate["reasons"]]
    lines += ["", "## Settings", "", "| setting | value |", "| --- | --- |"]
    lines += [f"| {name} | {value} |" for name, value in known["settings"].items()]
    return "\n".join(lines) + "\n"
