"""Read the rules, word lists and policies of `resources/privacy`, once for the whole program."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.domain.privacy_invented import Words
from workbench.domain.privacy_policy import Policy, parse_policy
from workbench.domain.recognizers.engine import Recognizers, lexicon_from
from workbench.domain.recognizers.names.recognizer import NameRecognizer
from workbench.domain.recognizers.words import Lexicon
from workbench.errors import InputError, NotFound
from workbench.paths import resources

LARGEST_POLICY_BYTES = 1_000_000


def _folder() -> Path:
    return resources() / "privacy"


@lru_cache(maxsize=1)
def load_recognizers() -> Recognizers:
    """All rules, compiled, and the network for names: some tenths of a second, the first time."""
    patterns, lexicon = load_rules()
    return Recognizers(patterns, lexicon, load_names())


def load_rules() -> tuple[list[Mapping[str, Any]], Lexicon]:
    """Patterns and word lists, without the network."""
    words = _folder() / "words"
    lists = {path.stem: path.read_text("utf-8") for path in words.glob("*.txt")}
    tables = {path.stem: _toml(path) for path in words.glob("*.toml")}
    patterns = [_toml(path) for path in sorted((_folder() / "patterns").glob("*.toml"))]
    return patterns, lexicon_from(lists, tables)


@lru_cache(maxsize=1)
def load_names() -> NameRecognizer:
    """The network for names: 3.6 MB, read when the first text is looked at."""
    import numpy as np

    people = _toml(_folder() / "words" / "people.toml")
    with np.load(resources() / "name_model" / "names.npz", allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
        return NameRecognizer(arrays, people["never"], people["never_alone"])


@lru_cache(maxsize=1)
def stand_in_words() -> Words:
    """What stand-ins are made of."""
    words = _toml(_folder() / "words" / "stand_ins.toml")
    return Words(
        first=tuple(words["first"]),
        last=tuple(words["last"]),
        places=tuple(words["places"]),
        streets=tuple(words["streets"]),
        firms=tuple(words["firms"]),
        legal_forms=frozenset(words["legal_forms"]),
        dates=tuple(map(tuple, words["dates"])),
    )


@lru_cache(maxsize=1)
def coverage() -> Mapping[str, tuple[str, str]]:
    """By type: how it is known, and in which languages the words around it are."""
    listed = _toml(_folder() / "coverage.toml")["types"]
    return {name: (str(how), str(languages)) for name, (how, languages) in listed.items()}


def policy_names() -> list[str]:
    return sorted(path.stem for path in (_folder() / "policies").glob("*.toml"))


def load_policy_table(name: str) -> Mapping[str, Any]:
    """A bundled policy as it stands in its file."""
    return _toml(_folder() / "policies" / f"{name}.toml")


def load_policy(name_or_path: str) -> Policy:
    """A bundled policy by name, or a TOML file. Raises NotFound, InputError."""
    bundled = _folder() / "policies" / f"{name_or_path}.toml"
    if name_or_path in policy_names():
        return parse_policy(_toml(bundled))
    path = Path(name_or_path).expanduser()
    try:
        if path.stat().st_size > LARGEST_POLICY_BYTES:
            raise InputError("The policy file is too large.", hint="A policy is a short TOML file.")
        raw = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise NotFound(
            f"There is no policy “{name_or_path}”.",
            hint=f"Use {', '.join(policy_names())}, or the path of a TOML file.",
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(
            f"The policy {path.name} cannot be read.",
            hint="It must be a TOML file; see resources/privacy/policies.",
            details=str(error),
        ) from error
    return parse_policy(raw)


def _toml(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
