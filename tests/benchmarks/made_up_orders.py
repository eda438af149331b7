"""Orders in plain English with their JSON: names, things and sentences of the test are its own."""

from __future__ import annotations

import json
import random

PEOPLE = (
    "Anna", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "Jack", "Kate",
    "Leo", "Mary", "Noah", "Olive", "Paul", "Rose", "Sam", "Tom", "Vera", "Alice", "Bert",
    "Carl", "Diana", "Edward", "Fiona", "George", "Hannah", "Ivan", "Julia", "Karl", "Laura",
    "Martin", "Nora", "Oscar", "Peter", "Ruth", "Simon", "Theo", "Ursula", "Adam", "Bella",
    "Conrad", "Dora", "Eric", "Flora", "Gilbert", "Helen", "Isaac", "Jane", "Kevin", "Lucy",
    "Max", "Nina", "Otto", "Rachel", "Stella", "Victor", "Walter", "Zoe",
)  # fmt: skip
THINGS = (
    "apples", "books", "chairs", "lamps", "pens", "stones", "boxes", "cups", "shoes", "keys",
    "bags", "tables", "letters", "horses", "flowers", "windows", "doors", "shirts", "plates",
    "ropes", "bottles", "candles", "baskets", "birds", "blankets", "bricks", "brushes",
    "buttons", "cakes", "cards", "clocks", "coats", "coins", "desks", "drums", "eggs",
    "feathers", "forks", "gates", "glasses", "gloves", "hammers", "hats", "jars", "knives",
    "ladders", "maps", "mirrors", "nails", "needles", "papers", "pears", "pillows", "rings",
    "rugs", "shelves", "spoons", "stamps", "tickets", "wheels",
)  # fmt: skip
KNOWN = 45  # names and things that training meets; the rest are the test's
SENTENCES = (
    "{who} wants {n} {what}.",
    "Please send {n} {what} to {who}.",
    "{n} {what} for {who}, please.",
    "Write down that {who} ordered {n} {what}.",
    "We owe {who} {n} {what}.",
    "{who} asked us for {n} {what} today.",
    "Give {who} {n} {what}.",
    "There are {n} {what} that go to {who}.",
    "{who} needs {n} more {what}.",
    "Could you bring {who} {n} {what}?",
    "Did {who} get the {n} {what}?",
    "{n} {what} were sold to {who}.",
    "The {n} {what} belong to {who}.",
    "Will {who} take {n} {what}?",
    "I promised {who} {n} {what}.",
    "{who}, {n} {what}.",
    "Somebody called {who} has {n} {what}.",
    "Send {who} the {n} {what} now.",
    "What about the {n} {what} of {who}?",
    "{who} is waiting for {n} {what}.",
    "Yesterday {who} took {n} {what} home.",
    "For {who} we have {n} {what}.",
    "Put {n} {what} aside for {who}.",
    "{who} lost {n} {what}.",
    "Can {who} have {n} {what}?",
    "{who} bought {n} {what} yesterday.",
    "Tell {who} that the {n} {what} are here.",
    "Is it true that {who} paid for {n} {what}?",
)
SAID = 24  # sentences that training meets


def _example(chooser: random.Random, is_test: bool) -> tuple[str, str]:
    """Names, things and sentences of the test are met in no training example."""
    who = chooser.choice(PEOPLE[KNOWN:] if is_test else PEOPLE[:KNOWN])
    what = chooser.choice(THINGS[KNOWN:] if is_test else THINGS[:KNOWN])
    sentence = chooser.choice(SENTENCES[SAID:] if is_test else SENTENCES[:SAID])
    n = chooser.randint(2, 99)
    answer = json.dumps({"name": who, "item": what, "count": n})
    return sentence.format(who=who, what=what, n=n), answer


def examples(n: int, *, is_test: bool) -> list[tuple[str, str]]:
    chooser = random.Random(int(is_test))
    known: dict[str, str] = {}
    while len(known) < n:
        question, answer = _example(chooser, is_test)
        known[question] = answer
    return list(known.items())
