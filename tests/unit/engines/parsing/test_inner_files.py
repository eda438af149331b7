"""Mailboxes, Outlook messages and archives: files in files, each with its place and its limits."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.parsing import source
from engines.parsing.mbox import split_mailbox
from engines.parsing.ole import BrokenOle, read_ole
from tests.documents.docx_writer import write_zip
from tests.documents.ole_writer import write_msg, write_ole
from tests.documents.samples import MAIL, MEMBERS, write_tar
from tests.unit.engines.parsing.support import DOCUMENTS, headings, origins, parse
from workbench.errors import LimitExceeded, UnreadableDocument


def test_members_of_an_archive_stand_under_their_names() -> None:
    members = {
        **MEMBERS,
        "deep.zip": write_zip({"inside.txt": "Words."}),
        "contract.pdf": (DOCUMENTS / "contract.pdf").read_bytes(),
        ".hidden.txt": b"no",
        "photo.xyz": b"no",
        "broken.docx": b"no",
    }
    for data, suffix in ((write_zip(members), ".zip"), (write_tar(members, "gz"), ".tgz")):
        document = parse(data, suffix)

        assert [text for _, text in headings(document)][:5] == [
            "notes/plan.md",
            "Plan",
            "prices.csv",
            "deep.zip",
            "inside.txt",
        ]
        assert headings(document)[1] == (2, "Plan")
        places = origins(document)
        assert places["prices.csv, row 2"] == "| gloves | 11.90 |"
        assert places["deep.zip, inside.txt"] == "Words."
        assert "36 months" in places["contract.pdf, page 2"]
        assert document.warnings == (
            "broken.docx: This Word document is damaged.",
            "1 files of other kinds were left out.",
        )


def test_a_compressed_file_is_read_with_and_without_an_archive_in_it() -> None:
    assert parse(gzip.compress(b"Measure twice."), ".gz").text == "Text\n\nMeasure twice."
    assert "gloves" in parse(write_tar(MEMBERS, "gz"), ".gz").text


def test_archives_in_archives_end_somewhere() -> None:
    data = write_zip({"a.txt": "deep down"})
    for _ in range(10):
        data = write_zip({"a.zip": data})

    with pytest.raises((LimitExceeded, UnreadableDocument), match=r"deep|limits"):
        parse(data, ".zip")


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    zeros = bytes(8_000_000)
    for data, suffix in (
        (write_zip({"a.txt": zeros}), ".zip"),
        (write_tar({"a.txt": zeros}, "gz"), ".tgz"),
        (gzip.compress(zeros), ".gz"),
    ):
        with pytest.raises(LimitExceeded, match="far more"):
            parse(data, suffix)


def test_the_number_and_the_size_of_all_files_together_are_limited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inner = write_zip({f"{n}.txt": "word" for n in range(30)})
    outer = write_zip({f"{n}.zip": inner for n in range(300)})

    with pytest.raises(LimitExceeded, match="too many"):
        parse(outer, ".zip")
    assert source.MAX_INNER_FILES < 30 * 300


def test_an_archive_without_a_file_that_can_be_read_says_why() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.docx.*damaged"):
        parse(write_zip({"a.docx": "x"}), ".zip")
    with pytest.raises(UnreadableDocument, match="holds no files"):
        parse(write_zip({}), ".zip")


def test_links_and_devices_in_a_tar_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("passwd.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        member = tarfile.TarInfo("../../a.txt")
        member.size = 5
        archive.addfile(member, io.BytesIO(b"words"))

    assert parse(out.getvalue(), ".tar").text == "../../a.txt\n\nwords"


def test_an_encrypted_member_costs_itself() -> None:
    data = bytearray(write_zip({"a.txt": "words", "b.txt": "more"}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        at = archive.infolist()[0].header_offset
    central = data.index(b"PK\x01\x02")
    data[at + 6] |= 1
    data[central + 8] |= 1

    document = parse(bytes(data), ".zip")

    assert document.warnings == ("a.txt: it is encrypted and needs a password.",)


# ---------------------------------------------------------------------------------- mailboxes


def test_every_message_stands_under_its_subject() -> None:
    box = b"From a@b Mon\n" + MAIL + b"\nFrom c@d Tue\n" + MAIL.replace(b"Keys", b"Locks")
    document = parse(box, ".mbox")

    assert headings(document) == [(1, "Keys"), (1, "Locks")]
    assert document.text.count("in the box.") == 2


def test_a_line_that_begins_like_a_message_is_text() -> None:
    box = b"From a\nSubject: x\n\nHello.\nFrom here on\n\n>From there\n"

    assert list(split_mailbox(box)) == [b"Subject: x\n\nHello.\nFrom here on\n\nFrom there\n"]


@given(st.lists(st.sampled_from([b"From a\n", b"\n", b"x\n", b">From b\n"])))
def test_no_line_of_a_mailbox_is_lost(lines: list[bytes]) -> None:
    data = b"From first\n" + b"".join(lines)

    assert b"".join(split_mailbox(data)).count(b"x\n") == lines.count(b"x\n")


def test_a_box_without_messages_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="no messages"):
        parse(b"just words", ".mbox")


# -------------------------------------------------------------------------- Outlook, attachments


def test_an_outlook_message_shows_headers_body_and_attachments() -> None:
    data = write_msg("Keys", "In the box.", {"plan.md": b"# Plan\n\nTwice.", "x.xyz": b"?"})
    document = parse(data, ".msg")

    assert document.title == "Keys"
    assert document.text == (
        "From: Hanna Lindqvist\nSubject: Keys\n\nIn the box.\n\n"
        "Attachment: plan.md\n\n# Plan\n\nTwice.\n\nAttachment: x.xyz"
    )
    assert origins(document)["plan.md"].startswith("# Plan")


def test_html_and_messages_in_messages_are_read() -> None:
    inner = {"__substg1.0_0037001F": "Inner".encode("utf-16-le")}
    data = write_ole(
        {
            "__substg1.0_0037001F": "Outer".encode("utf-16-le"),
            "__substg1.0_10130102": b"<p>Hello <b>you</b>",
            "__attach_version1.0_#00000000": {"__substg1.0_3701000D": inner},
        }
    )

    assert parse(data, ".msg").text == (
        "Subject: Outer\n\nHello you\n\nAttachment: a message\n\nSubject: Inner"
    )


def test_what_is_no_outlook_message_is_refused() -> None:
    for data in (b"words", write_ole({"WordDocument": b"x"}), write_msg("a", "b")[:700]):
        with pytest.raises(UnreadableDocument, match="Outlook"):
            parse(data, ".msg")


@given(
    st.dictionaries(
        st.text(st.characters(codec="ascii", exclude_characters="\0"), min_size=1, max_size=20),
        st.binary(max_size=2000),
        max_size=6,
    )
)
def test_streams_come_back_as_they_were_written(streams: dict[str, bytes]) -> None:
    assert read_ole(write_ole({"folder": streams})).folders["folder"].streams == streams


@given(st.binary(max_size=1500))
def test_any_bytes_are_a_compound_file_or_none(noise: bytes) -> None:
    whole = bytearray(write_msg("Keys", "In the box."))
    whole[: len(noise)] = whole[:8] + noise[8:] if len(noise) > 8 else whole[: len(noise)]
    try:
        read_ole(bytes(whole))
    except BrokenOle:
        return


def test_attachments_of_a_mail_are_read_too() -> None:
    mail = (
        b"Subject: Plan\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n--x\n"
        b"Content-Disposition: attachment; filename=plan.md\n\n# Plan\n\nTwice.\n--x\n"
        b"Content-Type: message/rfc822\n\nSubject: Old\n\nThanks.\n--x--\n"
    )
    document = parse(mail, ".eml")

    assert headings(document) == [
        (2, "Attachment: plan.md"),
        (3, "Plan"),
        (2, "Attachment: a message.eml"),
    ]
    assert document.text.endswith("Attachment: a message.eml\n\nSubject: Old\n\nThanks.")
