"""A run as one HTML page that prints well and needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from workbench.domain import ai_mark
from workbench.domain.evaluation import Column, Done, Run, Totals, Versus, by_tag, totals
from workbench.domain.failures import FailureGroup, Told
from workbench.domain.grading.grade import OUTCOMES
from workbench.errors import WorkspaceReadOnly
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

_SHOWN_CHARS = 2_000
_SHOWN_KEYS, _SHOWN_EXAMPLE = 20, 200
_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;
color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border-bottom:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top}
pre{white-space:pre-wrap;margin:0;font:13px/1.4 ui-monospace,monospace}
.pass{color:#146c2e}.fail,.error{color:#a4161a}.abstain{color:#555}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}
.pass{color:#6fce85}.fail,.error{color:#ff8f8f}.abstain{color:#aaa}}
@media print{body{max-width:none;color:#000;background:#fff}tr{break-inside:avoid}}
"""


def write_report(path: Path, page: str, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """Where it lies. Raises WorkspaceReadOnly, InputError."""
    try:
        return files.write(path, page)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error


def report_page(
    run: Run,
    done: Sequence[Done],
    against: Sequence[Versus],
    groups: Sequence[FailureGroup] = (),
) -> str:
    """Flips first, then totals, tags, what fails alike, cases from the worst on, and what it takes
    to repeat it.
    """
    parts = [
        f"<h1>Evaluation of {escape(run.source)}</h1>",
        f"<p>{escape(run.created_at[:16].replace('T', ' '))} UTC · {run.n_done:,} of "
        f"{run.n_cells:,} cells · {escape(run.state)}</p>",
        f"<p>{escape(ai_mark.head('the answers'))}</p>",
    ]
    if against:
        parts += ["<h2>Against the baseline</h2>", _against(against)]
    parts += ["<h2>Totals</h2>", _totals(run.columns, done)]
    for column in run.columns:
        tags = by_tag([one for one in done if one.cell.column == column.number])
        if tags:
            parts.append(f"<h2>Tags: {escape(column.label)}</h2>")
            parts.append(_table(_HEADINGS, [(tag, *_figures(one)) for tag, one in tags.items()]))
    if groups:
        parts += ["<h2>What fails alike</h2>", _groups(groups)]
    parts += ["<h2>Cases, the worst first</h2>", _cases(run.columns, done)]
    parts += ["<h2>To repeat it</h2>", _facts(run)]
    if run.unread:
        rows = [(one.what, one.why) for one in run.unread]
        parts += ["<h2>Not supported</h2>", _table(("What", "Why"), rows)]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>Evaluation of {escape(run.source)}</title><style>{_STYLE}</style></head><body>"
        + "\n".join(parts)
        + "</body></html>\n"
    )


_HEADINGS = ("", "Pass", "95 % interval", "Mean score", *OUTCOMES, "Tokens", "Seconds")


def _figures(one: Totals) -> tuple[str, ...]:
    share = "" if one.share is None else f"{one.share:.1%}"
    interval = f"{one.interval.low:.1%} to {one.interval.high:.1%}" if one.n_decided else ""
    mean = "" if one.mean is None else f"{one.mean:.3f}"
    counts = (f"{one.counts[outcome]:,}" for outcome in OUTCOMES)
    return share, interval, mean, *counts, f"{one.tokens:,}", f"{one.seconds:.2f}"


def _totals(columns: Sequence[Column], done: Sequence[Done]) -> str:
    rows = [
        (column.label, *_figures(totals([o for o in done if o.cell.column == column.number])))
        for column in columns
    ]
    return _table(_HEADINGS, rows)


def _against(against: Sequence[Versus]) -> str:
    rows = []
    for one in against:
        found = one.difference
        rows.append(
            (
                one.label,
                found.sentence,
                f"{found.mean:+.3f}",
                f"{found.interval.low:+.3f} to {found.interval.high:+.3f}",
                f"{one.corrected_p:.4f}",
                f"{one.mcnemar_p:.4f}",
                ", ".join(one.worse) or "none",
                ", ".join(one.better) or "none",
                f"{one.n_unpaired:,}",
            )
        )
    headings = (
        "", "Verdict", "Difference", "95 % interval", "p (permutation, Holm)", "p (McNemar)",
        "Now fail", "Now pass", "Not compared",
    )  # fmt: skip
    return _table(headings, rows)


def _cases(columns: Sequence[Column], done: Sequence[Done]) -> str:
    rank = {"error": 0, "fail": 1, "abstain": 2, "pass": 3}
    names = {column.number: column.label for column in columns}
    worst = sorted(done, key=lambda one: (rank[one.result.outcome], one.result.score))
    rows = []
    for one in worst:
        result = one.result
        asked = one.cell.messages[-1].content
        rows.append(
            f"<tr><td>{escape(one.cell.case_key)}</td><td>{escape(names[one.cell.column])}</td>"
            f'<td class="{result.outcome}">{result.outcome} {result.score:.2f}<br>'
            f"{escape(result.reason)}</td><td><pre>{_cut(asked)}</pre></td>"
            f"<td><pre>{_cut(result.answer)}</pre></td></tr>"
        )
    head = "".join(
        f"<th>{name}</th>" for name in ("Case", "Column", "Verdict", "Asked", "Answered")
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _groups(groups: Sequence[FailureGroup]) -> str:
    rows = [
        (
            one.name,
            f"{one.n:,}",
            _told(one.tags),
            _told(one.checks),
            ", ".join(case.key for case in one.cases[:_SHOWN_KEYS])
            + (" …" if one.n > _SHOWN_KEYS else ""),
            one.cases[0].text[:_SHOWN_EXAMPLE],
        )
        for one in groups
    ]
    headings = ("About", "Cases", "Tags", "Checks", "Which, the most typical first", "For instance")
    return _table(headings, rows)


def _told(names: Sequence[Told]) -> str:
    return ", ".join(f"{one.name} ({one.n} of {one.n_all})" for one in names)


def _facts(run: Run) -> str:
    rows = [
        ("Source", run.source),
        ("Its SHA-256", run.source_hash),
        ("Seed", str(run.seed)),
        ("At once", str(run.parallel)),
        ("Run", run.id),
    ]
    for column in run.columns:
        rows.append((f"Column {column.number}", column.label))
        rows.append(("Model", f"{column.model} {column.sha256}".strip()))
        rows += [("Release", column.release)] if column.release else []
        rows += [("Prompt", f"{column.prompt} {column.prompt_hash}")] if column.prompt else []
        rows.append(("Sampling", str(column.sampling)))
    return _table(("", ""), rows)


def _table(headings: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in headings)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cut(text: str) -> str:
    return escape(text if len(text) <= _SHOWN_CHARS else f"{text[:_SHOWN_CHARS]}…")
