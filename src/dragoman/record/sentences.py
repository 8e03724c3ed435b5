"""Telling a claim in one plain English sentence, by the table ``phrases.tsv``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from functools import cache

import msgspec

from dragoman.extraction import When
from dragoman.record.claims import Role
from dragoman.reference import typed

LONGEST_WORDS = 300
"""So many characters of a quote or a request, at most, stand in a sentence."""

PRONOUNS = frozenset(
    "i me we us you he him she her it they them who whom this that these those my our your his its their".split()
)
"""Words that name nobody: left open, they are quoted."""

DETERMINED = frozenset("the a an my your his her its our their this that these those".split())
"""Words by which a name needs no article: ``our NATO allies``."""

DOUBTFUL = "doubtful"
"""How a hypothetical event is told where not its words leave it open, but who took part in it."""
TOLD = {
    "actual": "{first} {past}",
    "historical": "{first} {past}",
    "ongoing": "{first} {past}, which was going on",
    "planned": "{first} planned to {base}",
    "hypothetical": "{first} might {base}",
    "negated": "{first} did not {base}",
    "denied": "it is denied that {first} {past}",
    "claimed": "it is claimed that {first} {past}",
    DOUBTFUL: "it is doubtful whether {first} {past}",
}
"""How each status turns a phrase."""
UNNAMED, SOMEBODY = "somebody not named", "somebody"
NOT_SO = frozenset({"negated", "denied", DOUBTFUL})
"""Statuses in which ``anybody`` stands for ``somebody``."""
OF_NOBODY = {
    "negated": ("nobody", "actual"),
    DOUBTFUL: ("anybody", DOUBTFUL),
    "denied": ("anybody", "denied"),
    "planned": (SOMEBODY, "planned"),
    "hypothetical": (SOMEBODY, "hypothetical"),
}
"""Who is said to have done what is not firm to somebody who is named, and the status that is then still to be told."""
MUTUAL = frozenset({("CONSULT", ""), ("CONSULT", "phone"), ("CONSULT", "multilateral"), ("COOPERATE", "")})
"""Events in which both sides do the same, so that either may be told first; by type and mode."""
DOUBT = TOLD[DOUBTFUL].partition(" {")[0]
"""The words by which the sentence of such an event is known again."""


class Phrase(msgspec.Struct, frozen=True):
    """How claims of one kind, predicate and mode are told; columns of ``phrases.tsv``."""

    kind: str
    predicate: str
    mode: str
    past: str
    base: str
    alone_past: str
    alone_base: str


class Article(msgspec.Struct, frozen=True):
    """A word by which a name takes the article, standing ``first``, ``last`` or ``any``where in it."""

    word: str
    where: str


@cache
def phrases() -> dict[tuple[str, str, str], Phrase]:
    """Return the table by kind, predicate and mode."""
    return {(row.kind, row.predicate, row.mode): row for row in typed("phrases", Phrase)}


@cache
def _articles() -> frozenset[tuple[str, str]]:
    return frozenset((row.word, row.where) for row in typed("articles", Article))


def told(phrase: Phrase, first: str | None, second: str | None, status: str = "actual") -> str:
    """Return who did what to whom, with the status in words: ``the United States did not meet or speak with Iran``.

    Where only the other side is named, what is doubtful or denied is told of ``anybody``, what may come of
    ``somebody``; what did not happen was done by ``nobody``.
    """
    past, base = phrase.past, phrase.base
    is_told_of_nobody = first is None and (second is not None or status == "negated")
    nobody, status = OF_NOBODY.get(status, (UNNAMED, status)) if is_told_of_nobody else (UNNAMED, status)
    if second is None:
        past, base = phrase.alone_past or past, phrase.alone_base or base
    second = "anybody" if second in (None, SOMEBODY) and status in NOT_SO else second or SOMEBODY
    past, base = (words.replace("{to}", second) for words in (past, base))
    return TOLD.get(status, TOLD["actual"]).format(first=first or nobody, past=past, base=base)


def phrase_for(kind: str, predicate: str, modes: Sequence[str] = (), status: str = "actual") -> tuple[Phrase, str]:
    """Return the phrase of the first mode, or word for one, that has one, and the status still to be told.

    A row whose mode is the status itself (AGREE, planned) tells it already.
    """
    table = phrases()
    if (kind, predicate, status) in table:
        return table[kind, predicate, status], "actual"
    for mode in (*modes, ""):
        if (kind, predicate, mode) in table:
            return table[kind, predicate, mode], status
    words = predicate.replace("_", " ").lower()
    return Phrase(kind, predicate, "", f"{words} {{to}}", f"{words} {{to}}", words, words), status


def name_of(role: Role) -> str:
    """Return what a side is called in running text: its resolved name, else the paper's words, ``“we”`` in marks."""
    if role.entity is None:
        words = squeezed(role.words.text)
        return quoted(words) if words.lower() in PRONOUNS else words
    return with_article(role.entity.name, office=role.entity.kind == "office")


def with_article(name: str, *, office: bool = False) -> str:
    """Put ``the`` before a name that takes it: ``the United States``, ``the Ministry of Defence``, but ``France``."""
    words = name.split()
    if not words or words[0].lower() in DETERMINED:
        return name
    places = {(words[0], "first"), (words[-1], "last"), *((word, "any") for word in words)}
    return f"the {name}" if office or places & _articles() else name


def listed(names: Sequence[str]) -> str | None:
    """Return ``a, b and c``, each name once; None for no name."""
    once = tuple(dict.fromkeys(names))
    if not once:
        return None
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} and {once[-1]}"


def squeezed(words: str, longest: int = LONGEST_WORDS) -> str:
    """Return words of a paper on one line, cut at a blank where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def quoted(words: str) -> str:
    """Return words of a paper in quotation marks, without those they came in.

    A quotation within them has both its marks: ``an attack would be answered "with the full weight of the law"``.
    """
    bare = squeezed(words).strip('“”"')
    if bare.count('"') % 2:
        at = bare.rindex('"')
        bare = f'{bare}"' if bare[at - 1].isspace() else f'"{bare}'
    return f"“{bare}”"


def days(when: When | None) -> str | None:
    """Return an interval in words: ``8 December 2006``, ``May 2006``, ``1992``, ``from 1 May 2006``; None undated."""
    if when is None or (when.earliest is None and when.latest is None):
        return None
    if when.earliest is None or when.latest is None:
        known = when.earliest or when.latest
        assert known is not None
        return f"{'until' if when.earliest is None else 'from'} {a_day(known)}"
    return _between(when.earliest, when.latest)


def _between(first: date, last: date) -> str:
    if first == last:
        return a_day(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    return f"{a_day(first)} to {a_day(last)}"


def a_day(day: date) -> str:
    """Return a day in words: ``20 December 2006``."""
    return f"{day.day} {day:%B} {day.year}"


PAST = re.compile(r"(?:said|told|wrote|spoke|.*ed)$")
PARTICIPLES = {"written": "wrote", "spoken": "spoke"}
"""Participles that are no past: ``has written``."""


def said(verb: str) -> str:
    """Return a printed verb of speech for one who is named: ``says`` for ``we say``, ``said`` for ``saying``."""
    if verb.endswith("ing"):
        return "said"
    if verb in PARTICIPLES:
        return PARTICIPLES[verb]
    if PAST.match(verb) or (verb.endswith("s") and not verb.endswith("ss")):
        return verb
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "ch", "sh")) else f"{verb}s"


def sentence(words: str, when: str | None = None, *, after: str = "") -> str:
    """Return words as a sentence without a full stop: a capital first, then what follows, then the days in brackets."""
    whole = words + after + (f" ({when})" if when else "")
    return whole[:1].upper() + whole[1:]
