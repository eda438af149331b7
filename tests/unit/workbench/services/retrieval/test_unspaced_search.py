"""Texts without blanks are found by their words, wherever these stand."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.document_room import Room, write
from workbench.domain.search_options import SearchOptions
from workbench.storage.unspaced_search import pairs_of


def test_words_inside_a_run_are_found(tmp_path: Path) -> None:
    room = Room(tmp_path / "workspace")
    files = {
        "a.txt": "根据合同第十二条,租约的解约通知期为三个月,自下月一日起算。",
        "b.txt": "公司在上海和北京设有办事处,员工共有三百人。",
        "c.txt": "会議は毎週金曜日の午後に行われます。",
    }
    room.add(write(tmp_path / "files", files))
    options = SearchOptions(mode="keyword")

    def first(query: str) -> str:
        asked = [room.collection().id]
        return room.retrieval.search(query, asked, options=options).hits[0].passage.document

    assert first("解约通知期是多久?") == "a.txt"
    assert first("北京有办事处吗") == "b.txt"
    assert first("毎週の会議はいつ") == "c.txt"
    room.close()


@given(st.text(max_size=200))
def test_any_text_has_pairs_or_none(text: str) -> None:
    assert all(len(pair) > 0 for pair in pairs_of(text))


def test_the_words_alone_decide_where_the_bundled_embedder_cannot_read(tmp_path: Path) -> None:
    room = Room(tmp_path / "workspace")
    files = {"a.txt": "مدة الإشعار ثلاثة أشهر.", "b.txt": "The notice period is three months."}
    room.add(write(tmp_path / "files", files))
    asked = [room.collection().id]

    arabic = room.retrieval.search("ما هي مدة الإشعار؟", asked).hits
    english = room.retrieval.search("What is the notice period?", asked).hits

    assert [hit.passage.document for hit in arabic] == ["a.txt"]
    assert arabic[0].used
    assert arabic[0].dense_score is None
    assert english[0].dense_rank is not None
    room.close()
