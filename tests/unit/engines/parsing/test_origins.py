"""Every format says where in the original a piece of its text stands."""

from __future__ import annotations

from tests.unit.engines.parsing.support import DOCUMENTS, origins, parse


def test_a_word_document_counts_paragraphs_and_rows_of_tables() -> None:
    found = origins(parse((DOCUMENTS / "report.docx").read_bytes(), ".docx"))
    assert "paragraph 1" in found
    assert all(text.strip() for text in found.values())


def test_a_page_of_the_web_counts_paragraphs_too() -> None:
    markup = (
        b"<h1>Stays</h1><p>One night.</p><table><tr><td>a</td><td>b</td></tr>"
        b"<tr><td>c</td><td>d</td></tr></table><ul><li>Two.</ul>"
    )
    assert origins(parse(markup, ".html")) == {
        "paragraph 1": "Stays",
        "paragraph 2": "One night.",
        "table 1, row 1": "| a | b |",
        "table 1, row 2": "| c | d |",
        "paragraph 3": "- Two.",
    }


def test_the_body_of_a_mail_is_a_part_of_it() -> None:
    mail = b"Subject: Nights\nContent-Type: text/html\n\n<p>One.</p><p>Two.</p>"
    assert origins(parse(mail, ".eml")) == {"header": "Subject: Nights", "body": "One.\n\nTwo."}
