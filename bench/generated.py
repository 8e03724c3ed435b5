"""Telegrams made by chance, in true form, with the fields that should be read in them. All is exercise traffic.

A `Plan` is everything a telegram says; `write` makes its text, its sections and its expected fields. Whoever wants a
faulty telegram changes a plan with ``dataclasses.replace``, or its text, and knows what was there before.
``python -m bench.generated 250000 OUT.csv`` writes a table of telegrams.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from bench import exercise_prose as prose
from bench.exercise_form import Addressed, Cited, Era, Facts, Paragraph, Plan, above, bodies, facts, page, utc
from dragoman.reference import Post, load

PLAIN = {
    "U": "UNCLASSIFIED",
    "SBU": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
    "LOU": "LIMITED OFFICIAL USE",
    "C": "CONFIDENTIAL",
    "S": "SECRET",
}
SUBJECTS: dict[Era, tuple[str, ...]] = {
    "1970s": ("PFOR", "PINT", "EAID", "ETRD", "ENRG", "EFIN", "MASS"),
    "2000s": ("PREL", "PGOV", "ECON", "ETRD", "ENRG", "SENV", "EAID", "PHUM", "MARR"),
}
LEVELS: dict[Era, tuple[str, ...]] = {"1970s": ("U", "LOU", "C", "C", "S"), "2000s": ("U", "SBU", "SBU", "C", "C", "S")}
YEARS: dict[Era, tuple[int, int]] = {"1970s": (1972, 1979), "2000s": (1994, 2010)}
OFFICES = ("EUR/NB", "NEA/RA", "AF/W", "OES/OA", "EAP/MTS", "WHA/CAN")
OLD_POSTS = frozenset(
    "ANKARA ATHENS BANGKOK BOGOTA CAIRO JAKARTA KABUL LAGOS LIMA LISBON LONDON MADRID MANILA NAIROBI "
    "NEWDELHI NICOSIA OTTAWA PARIS ROME SANTIAGO TEHRAN TOKYO".split()
)
DEPARTMENT = "RUEHC", "SECSTATE WASHDC"


@dataclass(frozen=True, slots=True)
class Generated:
    """A telegram: its plan, the lines ``above`` the classification, and the ``body`` from there on.

    ``sections`` are the parts as they were sent, each with its own head; one where it was not cut. ``facts`` are
    fields of ``dragoman parse`` with the values that should be read.
    """

    plan: Plan
    above: str
    body: str
    sections: tuple[str, ...]
    facts: Facts

    @property
    def text(self) -> str:
        """The whole telegram, its sections joined as good copies have them."""
        return f"{self.above}\n\n{self.body}"

    def row(self, serial: int) -> bytes:
        """Return the telegram as a row of a table of telegrams, line end included."""
        plan, at = self.plan, self.plan.moment
        origin = f"{plan.post.kind.title()} {plan.name.title()}"
        label = PLAIN[plan.level] + ("//NOFORN" if plan.noforn else "")
        cited = "|".join(one.id for one in plan.refs)
        moment = f"{at.month}/{at.day}/{at.year} {at.hour}:{at.minute:02}"
        return row(str(serial), moment, plan.number, origin, label, cited, self.above, self.body)


def row(*columns: str) -> bytes:
    r"""Return columns as a row of a table of telegrams: in quotes, a quote as ``\"``, a backslash as ``\\``."""
    shown = (column.replace("\\", "\\\\").replace('"', '\\"') for column in columns)
    return ('"' + '","'.join(shown) + '"\n').encode()


def write(plan: Plan) -> Generated:
    """Write a telegram: its text in the form of its year, whole and in sections, and what should be read in it."""
    texts = bodies(plan)
    of = len(texts)
    heads = [above(plan, part if of > 1 else None) for part in range(1, of + 1)]
    body = texts[0] + "".join(page(plan, part, of) + text for part, text in enumerate(texts[1:], 2))
    sections = tuple(f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True))
    return Generated(plan, heads[0], body, sections, facts(plan, of))


@cache
def posts(era: Era) -> tuple[Post, ...]:
    """Return the embassies and consulates that may send: those that had one name all through the era."""
    found = [post for post in load().posts if post.indicator and country_tag(post)]
    usual = [post for post in found if post.kind in ("embassy", "consulate") and _is_named_so(post, YEARS[era])]
    return tuple(post for post in usual if era == "2000s" or post.name in OLD_POSTS)


def _is_named_so(post: Post, years: tuple[int, int]) -> bool:
    printed = post.address.split(" ", 1)[1]
    return all(load().number_name(printed, date(year, 1, 1)) == post.name for year in range(years[0], years[1] + 1))


@cache
def country_tag(post: Post) -> str | None:
    """Return the tag of the country that a post is in."""
    return next((one.state_code for one in load().countries if one.code == post.country), None)


def telegram(number: int, draw: Random | None = None) -> Generated:
    """Return the telegram of that number, one in five from the 1970s; the same number gives the same telegram."""
    draw = draw or Random(f"telegram {number}")
    era: Era = "1970s" if number % 5 == 4 else "2000s"
    first, days = (utc(1973, 7, 1), 1950) if era == "1970s" else (utc(1995, 11, 1), 5200)
    moment = first + timedelta(days=draw.randrange(days), minutes=draw.randrange(1440))
    post = draw.choice(posts(era))
    chosen = [(draw.choice((post, *posts(era))), moment.year - draw.randrange(2)) for _ in range(draw.randrange(4))]
    refs = [cited(other, year, draw.randint(1, 400), moment.year) for other, year in chosen]
    return write(planned(draw, era, post, draw.randint(401, 9800), moment, refs))


def collection(count: int, seed: int = 1, places: int = 12) -> tuple[Generated, ...]:
    """Return so many telegrams of a few posts, over a turn of the year, as an archive without gaps would hold them."""
    return tuple(islice(traffic(seed, places, utc(2004, 11, 1), 160), count))


def traffic(seed: int, places: int = 60, first: datetime | None = None, minutes: int = 25) -> Iterator[Generated]:
    """Yield telegrams without end, in the order of time, at most so many minutes apart.

    Each post numbers its own from 1 every year, and what it sends to each addressee; references lead to telegrams
    that were given before.
    """
    draw = Random(seed)
    senders = draw.sample(posts("2000s"), places)
    counts: dict[tuple[str, str | int], int] = {}
    sent: deque[Plan] = deque(maxlen=200)
    moment = first or utc(2003, 1, 6)
    while True:
        moment += timedelta(minutes=draw.randint(3, minutes))
        post = draw.choice(senders)
        serial = _next(counts, post, moment.year)
        chosen = draw.sample(list(sent), min(len(sent), draw.choice((0, 0, 1, 2))))
        refs = [cited(one.post, one.moment.year, one.serial, moment.year) for one in chosen]
        plan = planned(draw, "2000s", post, serial, moment, refs)
        plan = replace(plan, action=_counted(plan.action, post, counts), info=_counted(plan.info, post, counts))
        sent.append(plan)
        yield write(plan)


def _next(counts: dict[tuple[str, str | int], int], post: Post, of: str | int) -> int:
    number = counts[post.name, of] = counts.get((post.name, of), 0) + 1
    return number


def _counted(
    addressees: tuple[Addressed, ...], post: Post, counts: dict[tuple[str, str | int], int]
) -> tuple[Addressed, ...]:
    """Return addressees with the next number of what the post sent to each."""
    return tuple(replace(one, counter=f"{_next(counts, post, one.name) % 10_000:04}") for one in addressees)


def cited(post: Post, year: int, serial: int, own: int) -> Cited:
    """Return a reference; its year is left out where it is that of the telegram which cites."""
    words = f"{post.address.split(' ', 1)[1]} {serial}"
    return Cited(
        f"{year % 100:02}{post.name}{serial}", words if year == own else f"{year % 100:02} {words}", year == own
    )


def planned(draw: Random, era: Era, post: Post, serial: int, moment: datetime, refs: Sequence[Cited]) -> Plan:  # noqa: PLR0913, PLR0917
    """Choose what a telegram says."""
    level = draw.choice(LEVELS[era])
    noforn = era == "2000s" and level in ("C", "S") and draw.random() < 0.2
    letters = draw.choice((("P",), ("R",), ("O",), ("P", "R"), ("O", "R")))
    modern = era == "2000s"
    signer = draw.choice(prose.SURNAMES)
    name = f"{draw.choice(prose.GIVEN)} {draw.choice('ABCDEFGHJKLMNPRST')}. {draw.choice(prose.SURNAMES)}"
    once = list({one.id: one for one in refs}.values())
    paragraphs = _paragraphs(draw, level, noforn, bool(once)) if modern else _capitals(draw)
    subject = f"EXERCISE GRANITE: {draw.choice(prose.TOPICS)}"
    info = _info(draw, era, post, letters)
    return Plan(
        era=era,
        post=post,
        serial=serial,
        moment=moment,
        letters=letters,
        action=(_to(draw, *DEPARTMENT, letters),),
        info=info,
        level=level,
        noforn=noforn,
        instruction=f"DEPT FOR {draw.choice(OFFICES)}" if modern and draw.random() < 0.4 else None,
        tags=(*draw.sample(SUBJECTS[era], draw.randint(1, 3)), country_tag(post) or ""),
        subject=subject,
        refs=tuple(once),
        classifier=(draw.choice(prose.TITLES), name, ("b", "d")) if modern and level in ("C", "S") else None,
        paragraphs=paragraphs,
        signer=signer,
        channel=f"XRO{draw.randint(0, 9999):04}" if info else "XYZ0000",
    )


def _info(draw: Random, era: Era, post: Post, letters: tuple[str, ...]) -> tuple[Addressed, ...]:
    others = draw.sample(posts(era), draw.randint(0, 5))
    return tuple(_to(draw, one.indicator or "", one.address, letters) for one in others if one != post)


def _to(draw: Random, route: str, name: str, letters: tuple[str, ...]) -> Addressed:
    urgent = {"O": "IMMEDIATE", "P": "PRIORITY", "R": None}[letters[0]]
    marked = draw.random() < 0.5 or (len(letters) > 1 and name == DEPARTMENT[1])
    return Addressed(route, name, urgent if marked else None, f"{draw.randint(1, 9999):04}")


def _paragraphs(draw: Random, level: str, noforn: bool, refers: bool) -> tuple[Paragraph, ...]:
    """Choose the paragraphs of a telegram of the 2000s; one at least is marked as high as the whole."""
    low = [mark for mark in ("U", "SBU", "C") if ("U", "SBU", "C", "S").index(mark) <= _rank(level)]
    top = f"{level}/NF" if noforn else level
    count = draw.randint(5, 20)
    request = draw.randrange(2, count) if draw.random() < 0.3 else None
    made = []
    for number in range(1, count + 1):
        voice = "summary" if number == 1 else "comment" if number == count else None
        words = prose.sentences(draw, draw.randint(2, 5))
        if number == 1:
            words = f"This is exercise traffic{' (see reftel)' if refers else ''}. {words}"
        elif number == count:
            words = draw.choice(prose.OPINIONS)
        elif number == request:
            words, voice = draw.choice(prose.REQUESTS), "action request"
        heading = draw.choice(prose.HEADINGS) if voice is None and draw.random() < 0.15 else None
        mark = top if number == 1 or draw.random() < 0.6 else draw.choice(low)
        made.append(Paragraph(mark if level != "U" else "U", words, heading, voice))
    return tuple(made)


def _rank(level: str) -> int:
    return ("U", "SBU", "C", "S").index(level)


def _capitals(draw: Random) -> tuple[Paragraph, ...]:
    """Choose the paragraphs of a telegram of the 1970s: in capitals, without marks."""
    made = []
    count = draw.randint(5, 12)
    for number in range(1, count + 1):
        words = prose.sentences(draw, draw.randint(2, 5))
        voice = "summary" if number == 1 else "comment" if number == count else None
        made.append(
            Paragraph(None, f"THIS IS EXERCISE TRAFFIC. {words}".upper() if number == 1 else words.upper(), None, voice)
        )
    return tuple(made)


def write_table(path: Path, count: int, seed: int = 1) -> int:
    """Write a table of so many telegrams and return its size in bytes."""
    with path.open("wb") as out:
        for serial, made in enumerate(islice(traffic(seed), count), 1):
            out.write(made.row(serial))
        return out.tell()


if __name__ == "__main__":
    print(f"{write_table(Path(sys.argv[2]), int(sys.argv[1])):,} bytes")
