"""Turn what a person typed into an FTS5 query that means it and cannot be a syntax error.

Pure apart from one word list. Knows how the `unicode61` tokenizer cuts words, no table.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from workbench.paths import resources

MAX_TERMS = 64  # a pasted page is a question too; more terms cost time and rank no better

# Written without spaces: unicode61 keeps a whole run as one token, so only its start can be found.
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_KANA = "\u3040-\u30ff"
_SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED = re.compile(f"[{_HAN}{_KANA}{_SOUTH_EAST_ASIAN}]")
_UNSPACED_PIECE = re.compile(f"[{_HAN}]+|[\u30a0-\u30ff]+|[{_SOUTH_EAST_ASIAN}]+|[0-9A-Za-z]+")

_UNSPACED_RUN = re.compile(f"[{_HAN}{_KANA}]+|[{_SOUTH_EAST_ASIAN}]+|[0-9A-Za-z]+")


def fts_query(text: str, prefix_last: bool = True, *, any_term: bool = False) -> str:
    """Return an FTS5 expression for `text`; empty when it holds no word at all.

    Every term is quoted, so operators and punctuation are plain text. All terms must match and
    the last one may be the beginning of a word: a search while typing. With `any_term` one
    match is enough and stop words do not count: a question put to documents.
    Terms beyond `MAX_TERMS` are left out. Never raises.
    """
    if any_term:
        return " OR ".join(content_phrases(text))
    words = [word for word in map(_clean, text.split()) if word]
    last = len(words) - 1
    terms = [_quoted(w, prefix_last and at == last) for at, w in enumerate(words)]
    return " ".join(list(dict.fromkeys(terms))[:MAX_TERMS])


def content_phrases(text: str) -> list[str]:
    """What is looked for when any of it is enough, each quoted as FTS5 wants it: a word, or words
    one after the other, with a star if it is a beginning. Stop words are none of it."""
    words = [word for word in map(_clean, text.split()) if word]
    return list(dict.fromkeys(_content_terms(words)))[:MAX_TERMS]


def fts_terms(text: str) -> list[tuple[str, str, bool]]:
    """Each word that a person typed, its term, and whether it may be unfinished: the last one."""
    words = [word for word in map(_clean, text.split()) if word][:MAX_TERMS]
    last = len(words) - 1
    return [(word, _quoted(word, at == last), at == last) for at, word in enumerate(words)]


def phrase_query(words: str) -> str:
    """An FTS5 expression for these words one after the other; empty without any. Never raises."""
    cleaned = " ".join(filter(None, map(_clean, words.split())))
    return _quoted(cleaned) if cleaned else ""


@functools.cache
def stop_words() -> frozenset[str]:
    """English words too common to find a passage by, lower case."""
    return frozenset((resources() / "retrieval" / "stopwords_en.txt").read_text("utf-8").split())


def _content_terms(words: list[str]) -> list[str]:
    terms: list[str] = []
    for word in words:
        parts = _parts(word)
        if len(parts) > 1:  # "2024-05-13": the whole as a phrase, and what it is made of
            terms.append(_quoted(word))
        terms += [
            _quoted(part)
            for part in parts
            if part.casefold() not in stop_words() and (len(parts) == 1 or len(part) > 1)
        ]
        if _UNSPACED.search(word):
            terms += [_quoted(piece, True) for piece in _UNSPACED_PIECE.findall(word)]
    return terms or [_quoted(word) for word in words]


def unspaced_pieces(word: str) -> list[str]:
    """Runs of one script in a word that is written without blanks; other words as they are."""
    cleaned = _clean(word)
    return _UNSPACED_RUN.findall(cleaned)


def _parts(word: str) -> list[str]:
    return "".join(c if _is_token_char(c) else " " for c in word).split()


def _clean(word: str) -> str:
    """Drop what SQLite cannot take (NUL ends a string, lone surrogates are no text)."""
    kept = "".join(c for c in word if unicodedata.category(c) not in {"Cc", "Cs"})
    return kept if any(_is_token_char(c) for c in kept) else ""


def _is_token_char(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category in {"Co", "Mn", "Mc"}


def _quoted(term: str, prefix: bool = False) -> str:
    star = "*" if prefix or _UNSPACED.search(term) else ""
    return '"' + term.replace('"', '""') + '"' + star
