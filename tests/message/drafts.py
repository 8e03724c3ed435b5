"""Telegrams as drafters might give them, made at random: exercise traffic in true form."""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from dragoman.message.vocabulary import vocabulary
from dragoman.reference import load

KNOWN = load()
VOCABULARY = vocabulary()
POSTS = sorted(row.name for row in KNOWN.posts if row.kind in ("embassy", "consulate") and row.address)
ADDRESSES = {row.name: row.address for row in KNOWN.posts}
WORDS = st.sampled_from(
    """the harbor of this exercise lamp pilot, minister ferry said that would open in June 2007 talks; grain (rope) U.S.
    J. Mr. Smith's "quoted words" half-open water and 10 percent: of $3.5 billion; EU-wide para 3 ref A No. 5 lighthouse
    begins on 12/20/2016 -- as before 30 (B) (see above) reftel's 1.4 DAS/POL""".split()
)
FORM_WORDS = st.sampled_from(
    "SECRET TO INFO REF Comment SUMMARY end. - ¶ 1. 2) E.O. REF: TAGS: SUBJECT: SIPDIS BT NNNN".split()
)
PLAIN = st.sampled_from(
    "harbor lamp pilot minister ferry talks grain rope water lighthouse tariff keeper barrel meadow valley".split()
)


def prose(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return paragraphs of such words: sentences, items, subparagraphs."""
    sentences = st.lists(words, min_size=3, max_size=60).map(" ".join)
    openings = st.sampled_from(["\n\nThen ", "\n-- ", "\n(a) "])
    more = st.lists(st.builds(str.__add__, openings, sentences), max_size=3)
    return st.builds(lambda first, rest: f"The {first}{'.'.join(('', *rest))}.", sentences, more)


TITLES = st.lists(PLAIN, min_size=2, max_size=16).map(" ".join)
SUBJECTS = st.one_of(TITLES.map(str.upper), TITLES.map(str.title)).map("EXERCISE: ".__add__)
PRECEDENCES = st.sampled_from(["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"])
SERIALS = st.integers(1, 29_999)
CAPTIONS = sorted(
    row.name for row in KNOWN.captions if not row.takes and row.name not in ("CORRECTED COPY", "EXERCISE")
)
OFFICES = ("EUR", "NEA/IR", "EB", "PM AND EUR/CARC", "USTR", "INR", "L, PM AND H")
PEOPLE = (
    ("Ann Sample", "DCM"),
    ("Jane Q. Public", "Ambassador"),
    ("R. Pattern", None),
    ("Ed Specimen, Jr.", "Charge d'Affaires"),
)
CLASSES = ("UNCLASSIFIED", "CONFIDENTIAL", "SECRET")
MARKS = {
    "UNCLASSIFIED": ("U", "SBU"),
    "CONFIDENTIAL": ("U", "SBU", "C", "C/NF"),
    "SECRET": ("U", "C", "S", "S/NF", "S//REL NATO"),
}


def addressee(post: str, word: str | None, count: int | None) -> dict[str, Any]:
    """Return an addressee as the schema has it."""
    row = KNOWN.post_named(post)
    return {
        "route": row.indicator if row else None,
        "name": ADDRESSES[post],
        "precedence": word,
        "mcn": f"{count:04}" if count else None,
    }


ADDRESSEES = st.builds(
    addressee,
    st.sampled_from(POSTS),
    st.one_of(st.none(), st.sampled_from(["IMMEDIATE", "PRIORITY"])),
    st.integers(0, 9999),
)


@functools.cache
def tags_of(on: date) -> list[str]:
    """Return the subjects and countries in the list of a day, those of the nearest list where none is known."""
    on = on if on.year < 1980 or on.year >= 1990 else date(1990, 1, 1)
    slips = {form for row in KNOWN.tag_forms for form in row.forms} | {"RU", "NA"}
    return sorted(
        {
            row.code
            for row in KNOWN.tags
            if row.kind in ("subject", "country") and row.since and row.since <= on <= (row.until or on)
        }
        - slips
    )


@st.composite
def references(draw: st.DrawFn, year: int) -> list[dict[str, Any]]:
    """Return references: one by itself, or several under letters."""
    count = draw(st.integers(0, 5))
    found = []
    for place in range(count):
        post, serial = draw(st.sampled_from(POSTS)), draw(SERIALS)
        cited = draw(st.integers(max(year - 2, 1966), year))
        found.append(
            {
                "label": None if count == 1 else chr(ord("A") + place),
                "kind": "cable",
                "id": f"{cited % 100:02}{post}{serial}",
                "notal": draw(st.booleans()),
            }
        )
    return found


@st.composite
def drafts(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> dict[str, Any]:
    """Return a telegram of some year between 1966 and 2012, with what such a telegram has, its text of these words."""
    moment = draw(st.datetimes(datetime(1966, 1, 1), datetime(2012, 12, 31)))
    moment = moment.replace(second=0, microsecond=0, tzinfo=UTC)
    post, serial = draw(st.sampled_from(POSTS)), draw(SERIALS)
    modern = moment.year >= 1996
    classification = draw(st.sampled_from(CLASSES))
    count = draw(st.integers(1, 12))
    marked = moment.year >= 1980 and draw(st.booleans())
    marks = st.sampled_from(MARKS[classification]) if marked else st.none()
    record: dict[str, Any] = {
        "reference": f"{moment.year % 100:02}{post}{serial}",
        "precedence": draw(st.lists(PRECEDENCES, min_size=1, max_size=2, unique=True)),
        "dtg": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        "originator": ADDRESSES[post],
        "action": draw(st.lists(ADDRESSEES, min_size=1, max_size=4)),
        "info": draw(st.lists(ADDRESSEES, max_size=6)),
        "classification": classification,
        "captions": draw(st.lists(st.sampled_from(CAPTIONS), max_size=3, unique=True)),
        "instructions": [
            f"{'STATE' if place else 'DEPT'} FOR {office}"
            for place, office in enumerate(draw(st.lists(st.sampled_from(OFFICES), max_size=3)))
        ],
        "subject": draw(SUBJECTS),
        "refs": draw(references(moment.year)),
        "paragraphs": [
            {"n": number if count > 1 else None, "mark": draw(marks), "text": draw(prose(words))}
            for number in range(1, count + 1)
        ],
        "body": [
            {"kind": "heading", "before": place, "text": draw(TITLES).title()}
            for place in sorted(draw(st.sets(st.integers(0, count - 1), max_size=3)))
        ],
        "signer": draw(st.sampled_from([None, "SAMPLE", "DE PATTERN", "SPECIMEN JR"])),
    }
    if modern:
        row = KNOWN.post_named(post)
        record |= {
            "transmission_id": f"VZCZCXRO{serial % 10_000:04}",
            "routes": [one["route"] for one in record["info"] if one["route"]] or ["RUEHWEB"],
            "de": {
                "station": row.indicator if row and row.indicator else "RUEHXX",
                "serial": f"{serial % 10_000:04}",
                "julian_day": moment.timetuple().tm_yday,
                "time": f"{moment:%H%M}",
            },
            "security_prosign": {"U": "UUUUU", "C": "CCCCC", "S": "SSSSS"}[classification[0]],
        }
    if moment.year >= 1973:
        record["tags"] = draw(st.lists(st.sampled_from(tags_of(moment.date())), min_size=1, max_size=8, unique=True))
        record |= order(classification, moment)
    if modern and classification != "UNCLASSIFIED":
        name, title = draw(st.sampled_from(PEOPLE))
        section = "1.5" if moment < datetime(2003, 3, 25, tzinfo=UTC) else "1.4"
        letters = draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True))
        record["classified_by"] = [{"name": name, "title": title, "section": section, "reasons": letters}]
    return record


def order(classification: str, moment: datetime) -> dict[str, Any]:
    """Return the executive order line of the day, in its parts."""
    rows = [row for row in KNOWN.executive_orders if row.amends is None and row.since and row.since <= moment.date()]
    number = rows[-1].number
    if classification == "UNCLASSIFIED":
        return {"eo": number, "declassify_instruction": "N/A"}
    if number in ("12958", "13526"):
        return {"eo": number, "declassify_on": f"{moment.year + 10}-{moment:%m}-01"}
    instruction = {"11652": "GDS", "12065": "GDS 3/14/85 (SAMPLE, ANN) OR-P", "12356": "DECL: OADR"}[number]
    return {"eo": number, "declassify_instruction": instruction}
