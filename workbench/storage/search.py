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
    words = [word for word in map(_clean, text.split()) if word]
    if any_term:
        terms = _content_terms(words)
    else:
        last = len(words) - 1
        terms = [_quoted(w, prefix_last and at == last) for at, w in enumerate(words)]
    unique = list(dict.fromkeys(terms))[:MAX_TERMS]
    return (" OR " if any_term else " ").join(unique)


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
