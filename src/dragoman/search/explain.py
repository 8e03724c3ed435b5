"""A query said in words, so that the one who asked sees what was understood."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.search.fields import LEVELS
from dragoman.search.query import parse_query
from dragoman.search.tree import Days, Either, Every, Exactly, Node, Not, Query, Words, WordsIn

KIND_NAMES = {"cable": "telegrams", "press": "press papers", "frus": "papers of printed editions"}
POST_WORDS = {
    "AMEMBASSY": "Embassy",
    "AMCONSUL": "Consulate",
    "USMISSION": "Mission",
    "SECSTATE": "the Secretary of State in",
    "WASHDC": "Washington",
}
MISSIONS = frozenset({"USOSCE", "USNATO", "USUN", "USEU", "UNVIE", "UNROME", "USOAS", "USOECD"})
"""Posts at a body, whose names are short forms."""
WHOSE = "papers"
EVENT_WORDS = {"possible": "planned or possible"}


def explain(query: str | Query) -> str:
    """Say what a query asks: ``papers from Embassy Baku, December 2006, mentioning Azimov``."""
    read = parse_query(query) if isinstance(query, str) else query
    if read.tree == Every(()):
        return "all papers"
    if read.tree == Either(()):
        return "nothing that could be understood"
    return _clause(read.tree)


def explain_part(node: Node) -> str:
    """Say one part of a query as an addition to "papers": ``from Embassy Baku``."""
    return _said(node)


def _clause(node: Node) -> str:
    """Say a whole query: a noun for the papers, then what is asked of them."""
    parts = node.parts if isinstance(node, Every) else (node,)
    kinds = [part for part in parts if isinstance(part, Exactly) and part.field == "kind"]
    noun = KIND_NAMES.get(kinds[0].values[0], WHOSE) if kinds else WHOSE
    ordered = sorted((part for part in parts if part not in kinds[:1]), key=_rank)
    texts: list[str] = []
    plain = [part for part in ordered if isinstance(part, Words)]
    for part in ordered:
        if not isinstance(part, Words):
            texts.append(_said(part))
        elif part is plain[0]:
            texts.append("mentioning " + _listed([_words(one) for one in plain], "and"))
    if not texts:
        return noun
    if isinstance(ordered[0], Not):
        texts[0] = texts[0].removeprefix("but ")
    bare_days = [text.removeprefix("dated ") for text in texts[1:]]
    return ", ".join((f"{noun} {texts[0]}", *bare_days))


def _rank(node: Node) -> int:
    """Order the parts as a sentence has them: sender, addressee, day, other terms, words, what is left out."""
    match node:
        case WordsIn(field="from"):
            return 0
        case WordsIn(field="to"):
            return 1
        case Days():
            return 2
        case Words():
            return 5
        case Either():
            return 6
        case Not():
            return 7
    return 3


def _said(node: Node) -> str:
    """Say one part as an addition to "papers"."""
    match node:
        case Words():
            return "mentioning " + _words(node)
        case WordsIn(field=field, words=words):
            return _said_of_field(field, words)
        case Exactly():
            return _said_exactly(node)
        case Days(first=first, last=last):
            return "dated " + _said_days(first, last)
        case Not(part=part):
            return "but not " + _said(part)
        case Either(parts=parts) if all(isinstance(part, Words) for part in parts):
            return "mentioning " + _listed([_words(part) for part in parts if isinstance(part, Words)], "or")
        case Either(parts=parts):
            return "either " + _listed([_said(part) for part in parts], "or")
        case Every(parts=parts):
            return "(" + " and ".join(_said(part) for part in parts) + ")"


def _words(words: Words) -> str:
    """Say words as they were typed: a name keeps its capital, a phrase its quotation marks."""
    text = f"“{words.text.strip()}”" if len(words.words) > 1 else words.text.strip()
    return f"words that begin with {text}" if words.is_open else text


def _said_of_field(field: str, words: Words) -> str:
    text = ("… beginning with " if words.is_open else "") + words.text.strip()
    match field:
        case "from" | "to":
            return f"{field} {_post(words.text.strip())}" + ("…" if words.is_open else "")
        case "subject":
            return f"with “{text}” in the subject"
        case "country":
            return f"about {text.upper() if len(text) == 3 else text}"
    return f"that speak of {text}"


def _post(name: str) -> str:
    """Say a post as one speaks of it: ``AMEMBASSY BAKU`` is Embassy Baku."""
    if not name.isupper():
        return name
    said = " ".join(POST_WORDS.get(word) or _called(word) for word in name.split())
    return said.removesuffix(" in")


def _called(word: str) -> str:
    """Return a word of a post's name with small letters, a short form as it is."""
    return word if len(word) <= 3 or word in MISSIONS else word.capitalize()


def _said_exactly(term: Exactly) -> str:
    value = term.values[0]
    shown = value + ("…" if term.is_open else "")
    match term.field:
        case "class":
            return "without a stated class" if value == "UNSTATED" else f"classified {_class_word(value)}"
        case "kind":
            return "that are " + KIND_NAMES[value]
        case "number":
            return f"with the number {shown}"
        case "tags":
            return f"with the tag {shown}"
        case "caption":
            return f"with the caption {shown}"
        case "type":
            return f"in which an event of type {shown} was read"
        case "firm" | "doubtful" | "possible" | "denied":
            return f"in which an event of type {shown} is {EVENT_WORDS.get(term.field, term.field)}"
        case "ground":
            return f"in which an event is {EVENT_WORDS.get(value, value)}"
        case "carrier":
            return f"that came in as {shown}"
        case "lang":
            return f"in the language {shown}"
    return f"that speak of {shown}"


def _class_word(name: str) -> str:
    """Return the word for a level, such as ``confidential`` for C."""
    return next(words[1] for level, words in LEVELS.items() if level.name == name)


def _said_days(first: date | None, last: date | None) -> str:
    """Say an interval: ``2006``, ``December 2006``, ``20 December 2006``, or from one day to another."""
    if first is None or last is None:
        return f"from {_day(first)} on" if first else f"up to {_day(last)}" if last else ""
    if first == last:
        return _day(first)
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == 1 and after.day == 1:
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return f"{first:%B} {first.year}"
        if first.month == 1 and after.month == 1:
            return str(first.year) if after.year - first.year == 1 else f"{first.year} to {last.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else ""


def _listed(texts: Iterable[str], joint: str) -> str:
    """Join texts as a sentence does: ``a, b and c``."""
    every = list(texts)
    return every[0] if len(every) == 1 else ", ".join(every[:-1]) + f" {joint} " + every[-1]
