"""Plain text, Markdown, tables, web pages and mails become text that can be read and cited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.parsing.formats import SUFFIXES
from tests.unit.engines.parsing.support import DOCUMENTS, headings, parse, read_or_refused
from workbench.domain.document import ParsedDocument
from workbench.errors import (
    LimitExceeded,
    UnreadableDocument,
    UnsupportedFormat,
)
from workbench.ports.document_parser import ParseLimits


def test_plain_text_stays_as_it_is_but_for_line_ends() -> None:
    assert parse(b"one\r\ntwo\rthree\n", ".txt").text == "one\ntwo\nthree\n"


def test_a_format_that_nobody_reads_is_named() -> None:
    with pytest.raises(UnsupportedFormat, match=r"\.xyz") as caught:
        parse(b"words", ".XYZ")

    assert "PDF" in caught.value.hint


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize("data", [b"", b"   \n\t\n", b"PK\x03\x04\x00\x00\x00\x00"])
def test_empty_and_binary_files_are_refused_with_a_hint(suffix: str, data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        parse(data, suffix)

    assert caught.value.hint


@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv", ".html", ".eml"])
def test_more_text_than_allowed_is_refused(suffix: str) -> None:
    data = b"From: a@b.example\n\n" + b"word " * 30

    with pytest.raises(LimitExceeded):
        parse(data, suffix, ParseLimits(text_chars=60))


def test_a_file_far_larger_than_the_limit_is_not_even_read() -> None:
    with pytest.raises(LimitExceeded):
        parse(b"\xff" * 500, ".txt", ParseLimits(text_chars=100))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SUFFIXES)), st.binary(max_size=2000))
def test_no_bytes_bring_a_parser_down(suffix: str, data: bytes) -> None:
    outcome = read_or_refused(data, suffix)
    if isinstance(outcome, ParsedDocument):
        assert outcome.text.strip()
    else:
        assert outcome.message
        assert outcome.hint


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["handbook.md", "prices.csv", "guide.html", "message.eml", "minutes.txt"]),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=40)), min_size=1, max_size=8),
)
def test_damaged_documents_are_read_or_refused(name: str, damage: list[tuple[int, bytes]]) -> None:
    data = bytearray((DOCUMENTS / name).read_bytes())
    for place, noise in damage:
        at = place % len(data)
        data[at : at + len(noise)] = noise
    outcome = read_or_refused(bytes(data), f".{name.rpartition('.')[2]}")
    if not isinstance(outcome, ParsedDocument):
        assert outcome.hint
        return
    for span in outcome.headings:
        assert outcome.text[span.start : span.end].strip()


# ------------------------------------------------------------------------------------ Markdown


def test_markdown_headings_of_both_spellings_are_found() -> None:
    document = parse((DOCUMENTS / "handbook.md").read_bytes(), ".md")

    assert document.title == "Laboratory handbook"
    assert headings(document) == [
        (1, "Laboratory handbook"),
        (2, "Storage of samples"),
        (2, "Notice periods"),
        (2, "Who is responsible"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# One #\n## Two ##  \n", [(1, "One"), (2, "Two")]),
        ("#hashtag\n    # code\n", []),
        ("```\n# inside\n```\n# outside\n", [(1, "outside")]),
        ("````\n```\n# inside\n````\n# outside\n", [(1, "outside")]),
        ("---\ntitle: x\n---\n# Body\n", [(1, "Body")]),
        ("Words\n=====\n\ntext\n\n---\n", [(1, "Words")]),
        ("- item\n---\n", []),
        ("| a | b |\n|---|---|\n", []),
        ("# \n#\n", []),
        ("# #\n# C#\n#   three   ###   \n", [(1, "C#"), (1, "three")]),
    ],
)
def test_only_headings_are_taken_for_headings(text: str, found: list[tuple[int, str]]) -> None:
    assert headings(parse(text.encode(), ".md")) == found


@given(st.text(st.sampled_from("# =-~`ab\n\t|>")))
def test_heading_spans_lie_in_order_and_on_one_line(text: str) -> None:
    if not text.strip():
        return
    document = parse(text.encode(), ".md")
    end = 0
    for span in document.headings:
        assert end <= span.start < span.end <= len(document.text)
        words = document.text[span.start : span.end]
        assert words == words.strip()
        assert "\n" not in words
        end = span.end


# ---------------------------------------------------------------------------------------- CSV


def test_a_table_stays_a_table_and_every_row_knows_its_number() -> None:
    document = parse((DOCUMENTS / "prices.csv").read_bytes(), ".csv")

    assert document.text.split("\n")[:3] == [
        "| Article | Unit | Price in euros | Supplier |",
        "| - | - | - | - |",
        "| Nitrile gloves | box of 100 | 11.90 | Brandt Medical |",
    ]
    places = {o.label: document.text[o.start : o.end] for o in document.origins}
    assert places["row 3"].startswith("| Pipette tips |")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(mark: str) -> None:
    table = f"name{mark}town\nOkafor{mark}Lagos, Ikeja\n".replace(
        "Lagos, Ikeja", '"Lagos, Ikeja"' if mark == "," else "Lagos, Ikeja"
    )

    assert parse(table.encode(), ".csv").text.endswith("| Okafor | Lagos, Ikeja |")


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("1,2\n3,4\n", "| 1 | 2 |\n| 3 | 4 |"),  # no header
        ("a,b\n,x\n", "| a | b |\n| - | - |\n|  | x |"),
        ("a,b\n1\n", "| a | b |\n| - | - |\n| 1 |  |"),  # fewer cells than headers
        ("a,b\n1,2,3\n", "| a | b |\n| - | - |\n| 1 | 2 | 3 |"),
        ('a,b\n"two\nlines",x|y\n', "| a | b |\n| - | - |\n| two lines | x\\|y |"),
    ],
)
def test_uneven_tables_are_read(table: str, text: str) -> None:
    assert parse(table.encode(), ".csv").text == text


# --------------------------------------------------------------------------------------- HTML


def test_a_page_reads_as_it_looks() -> None:
    document = parse((DOCUMENTS / "guide.html").read_bytes(), ".html")

    assert document.title == "Visitor guide"
    assert headings(document) == [(1, "Visitor guide"), (2, "Opening hours")]
    assert document.text == (
        "Visitor guide\n\n"
        "Visitors report to the reception on the ground floor.\nA badge is needed at all times.\n\n"
        "Opening hours\n\n"
        "| Day | Hours |\n| - | - |\n"
        "| Monday to Thursday | 08:00 to 17:30 |\n| Friday | 08:00 to 15:00 |\n\n"
        "- Parking is free.\n- Photographs are not allowed."
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>a<p>b", "a\n\nb"),
        ("a &amp; b&nbsp;c", "a & b c"),
        ("<pre>x\n  y</pre>", "x\n  y"),
        ("<div>one <!-- no --><i>two</i> three</div>", "one two three"),
        ("<ul><li><p>one</p><p>more</p></li><li>two</li></ul>", "- one\n\nmore\n\n- two"),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", "1. a\n  - b\n2. c"),
        ('<ol start="42"><li>a<li>b</ol>', "42. a\n43. b"),
        ("<nav><a>Home</a></nav><p>x", "x"),
        ("<table><tr><td><h1>T</h1><p>x</p></td></tr></table>", "T\n\nx"),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "| a b | c |"),
        (
            "<table><tr><th colspan=2>A<th>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>",
            "| A | A | B |\n| - | - | - |\n| 1 | 2 | 3 |\n| 1 | 4 | 5 |",
        ),
        ("<select><option>x</select><p hidden>y</p>z<noscript>w</noscript>", "z"),
        ("<?xml version='1.0' encoding='utf-8'?><html><body>ü</body></html>", "ü"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert parse(markup.encode(), ".html").text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>10<sup>6</sup> of H<sub>2</sub>O<sup>&deg;</sup></p>", "10^6 of H2O°"),
        ("<p>the 1<sup>st</sup> of x<sup>n</sup></p>", "the 1st of x^n"),
        ("<p>See<img src='x' alt='a red  door'></p>", "See a red door"),
        ("<p>See<img src='x' alt=''> it</p>", "See it"),
        ("<p>See<img alt='Acme' class='site-logo'> it</p>", "See it"),
        ("<div id='nav-top'><span><img alt='Acme'></span>Home</div>", "Home"),
        ("<figure><img alt='unseen'><figcaption>A door</figcaption></figure>", "A door"),
        ("<p>All</p><footer>Imprint</footer>", "All"),
        ("<article><p>All</p><footer>By Ada</footer></article>", "All\n\nBy Ada"),
        ("<table><tr><td>a<td><ol><li>x<li>y</ol></table>", "| a | 1. x 2. y |"),
        (
            "<table><tr><th>Y<th>M<tr><td rowspan=3>1<tr><td>2<tr><td>3</table>",
            "| Y | M |\n| - | - |\n| 1 | 2 |\n| 1 | 3 |",
        ),
        ("<table><tr><td>a<tr><td rowspan=2>b</table>", "| a |\n| - |\n| b |"),
    ],
)
def test_what_pages_draw_in_other_ways_is_said_in_words(markup: str, text: str) -> None:
    assert parse(markup.encode(), ".html").text == text


def test_subtitles_are_what_is_said_with_its_times() -> None:
    vtt = (
        b"WEBVTT\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nfirst\n"
        b"00:00.000 --> 00:02.000 align:left\n"
        b"<v.loud Esme>It&rsquo;s <i>blue</i>!\n<v Mary>No way!\n\n"
        b"1:00:02.000 --> 1:00:04.000\nTwo\nlines\n"
    )
    srt = "1\r\n00:00:01,500 --> 00:00:02,000\r\n{\\an8}Café\r\n\r\n".encode()

    document = parse(vtt, ".vtt")

    assert document.text == "Esme: It’s blue!\nMary: No way!\n\nTwo\nlines"
    assert [place.label for place in document.origins] == ["00:00.000", "1:00:02.000"]
    assert parse(srt, ".srt").text == "Café"
    assert parse(b"no cue at all", ".srt").text == "no cue at all"


def test_the_encoding_that_a_page_declares_is_used() -> None:
    page = '<meta charset="iso-8859-2"><p>Źródło</p>'

    assert parse(page.encode("iso-8859-2"), ".html").text == "Źródło"


def test_a_page_nested_beyond_reason_is_read_or_refused() -> None:
    page = b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000
    try:
        text = parse(page, ".html").text
    except UnreadableDocument:
        return
    assert "deep" in text or not text


# --------------------------------------------------------------------------------------- mail


def test_a_mail_shows_headers_body_and_attachments() -> None:
    document = parse((DOCUMENTS / "message.eml").read_bytes(), ".eml")

    assert document.title == "Delivery of the centrifuge – new date"
    assert document.text.startswith(
        "From: Hanna Lindqvist <hanna.lindqvist@fernhill.example>\nTo: "
    )
    assert "The supplier pays for the delay." in document.text
    assert document.text.endswith("Attachment: delivery-note.pdf")


def test_a_mail_without_plain_text_shows_its_html() -> None:
    mail = b"Subject: Hi\nContent-Type: text/html; charset=utf-8\n\n<p>One</p><script>no()</script>"

    assert parse(mail, ".eml").text == "Subject: Hi\n\nOne"


def test_what_has_no_mail_headers_is_not_a_mail() -> None:
    with pytest.raises(UnreadableDocument, match="not an e-mail"):
        parse(b"just words", ".eml")
