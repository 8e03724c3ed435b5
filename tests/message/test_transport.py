"""What the way here leaves on a telegram, form by form: each is read as the clean copy is, and written back as it is.

The telegram is exercise traffic of our own writing, in true form.
"""

from __future__ import annotations

import quopri
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.message import as_json, compose, looks_like_telegram, parse
from dragoman.message.transport import page_of

CLEAN = """VZCZCXRO0411
PP RUEHFL
DE RUEHRA #0311/01 1181405
ZNY CCCCC ZZH
P 281405Z APR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 1187
INFO RUEHTL/AMEMBASSY TALLINN 0402
RHEHNSC/NSC WASHDC

C O N F I D E N T I A L SECTION 01 OF 02 RIGA 000311

SIPDIS

STATE FOR EUR/NB

E.O. 12958: DECL: 04/28/2017
TAGS: PREL, MARR, LG
SUBJECT: EXERCISE LANTERN: THE HARBOR & THE ICE

REF: A. RIGA 288
     B. 06 TALLINN 900

Classified By: DCM Ann Sample for reasons 1.4 (b) and (d).

1. (C) SUMMARY: The harbor master told us that the ice would hold
until May, and that the piers were closed to all. END SUMMARY.

2. (C) He said "no ship will sail". A note followed & was read.

RIGA 00000311  001.2 OF 002

3. (U) The note named 4 ships.

4. (C) COMMENT: He has said so before. END COMMENT.
SAMPLE
"""
MARKED = re.sub(r"(?m)^(\d\.)", r"¶\1", CLEAN)
"""The same with the pilcrows of the collection's pages."""
ROUTED = CLEAN.index("P 2814")


def with_pilcrow(words: str) -> str:
    """Return the telegram with something else where each pilcrow stood."""
    return MARKED.replace("¶", words)


FORMS = {
    "line ends of two characters": CLEAN.replace("\n", "\r\n"),
    "carriage returns alone": CLEAN.replace("\n", "\r"),
    "carriage returns doubled": CLEAN.replace("\n", "\r\r\n"),
    "line ends turned round": CLEAN.replace("\n", "\n\r"),
    "next-line characters": CLEAN.replace("\n", "\x85"),
    "line separators": CLEAN.replace("\n", "\u2028"),
    "blanks at line ends": CLEAN.replace("\n", " \n"),
    "backslashes at line ends": CLEAN.replace("\n", " \\\n"),
    "zeros at line ends": CLEAN.replace("\n", "\x00\n"),
    "an empty line below each line": CLEAN.replace("\n", "\n\n"),
    "the same with carriage returns": CLEAN.replace("\n", "\r\n\r\n"),
    "no empty lines": re.sub(r"\n\n+", "\n", CLEAN),
    "pilcrows": MARKED,
    "pilcrows and a blank": with_pilcrow("¶ "),
    "pilcrows on lines of their own": with_pilcrow("¶\n"),
    "pilcrows before letters too": re.sub(r"(?m)^     B\.", "¶B.", MARKED),
    "pilcrows read as UTF-8 in Latin-1": with_pilcrow("Â¶"),
    "pilcrows lost": with_pilcrow("\ufffd"),
    "pilcrows turned to question marks": with_pilcrow("?"),
    "form feeds before lines": "\f" + CLEAN.replace("\n3. (U)", "\n\f3. (U)").replace("C O N F", "\fC O N F"),
    "form feeds on lines of their own": CLEAN.replace("001.2 OF 002\n", "001.2 OF 002\n\f\n"),
    "tabs": CLEAN.replace(": ", ":\t").replace(". (", ".\t(").replace("FM ", "FM\t").replace("INFO ", "INFO\t"),
    "all indented by tabs": "".join(f"\t{line}\n" for line in CLEAN.splitlines()),
    "a byte order mark": "\ufeff" + CLEAN,
    "marks without breadth": CLEAN.replace("\n\n", "\n\u200b\n"),
    "no-break spaces": CLEAN.replace(" ", "\xa0"),
    "control characters": CLEAN.replace("\n\n", "\n\x02\n") + "\x1a",
    "quoted-printable, Latin-1": quopri.encodestring(MARKED.encode("latin-1")).decode(),
    "quoted-printable, UTF-8": quopri.encodestring(MARKED.encode()).decode(),
    "quoted blanks at line ends": CLEAN.replace("\n\n", "=20\n=20\n"),
    "named entities": MARKED.replace("&", "&amp;").replace('"', "&quot;").replace("¶", "&para;"),
    "numbered entities": MARKED.replace("&", "&#38;").replace("¶", "&#xb6;").replace("\n", "&#x000A;"),
    "entities of blanks": CLEAN.replace("\n\n", "\n&nbsp;\n"),
    "line breaks of HTML": CLEAN.replace("\n", "<br>\n"),
    "line breaks of HTML alone": CLEAN.replace("\n", "<br/>"),
    "marks of mail": "".join(f"> {line}\n" for line in CLEAN.splitlines()),
    "the page heading of the seventies": CLEAN.replace(
        "\n3. (U)", "\nCONFIDENTIAL\n\nPAGE 02        RIGA   00311  281405Z\n\n3. (U)"
    ),
}


def fields(text: str) -> dict[str, Any]:
    """Return what was read, without places: head, numbers, marks and summary."""
    shown = as_json(parse(text), "any", "telegram")
    left = {"spans", "problems", "paragraphs", "routes", "comment", "eo_line", "asides", "furniture"}
    read = {name: value for name, value in shown.items() if name not in left}
    read["paragraphs"] = [(one["n"], one["mark"]) for one in shown["paragraphs"]]
    return read


@pytest.mark.parametrize("form", sorted(FORMS))
def test_each_form_is_read_as_the_clean_copy(form: str) -> None:
    """Every field is as in the clean copy, no problem is told, and the text comes back character for character."""
    text = FORMS[form]
    assert fields(text) == fields(CLEAN)
    assert not parse(text).problems
    assert compose(parse(text)) == text
    assert looks_like_telegram(text)


def test_pilcrows_that_became_ones() -> None:
    """Copies whose pilcrows became ones are read and say so; so are lettered references."""
    text = re.sub(r"(?m)^     B\.", "1B.", with_pilcrow("1"))
    assert fields(text) == fields(CLEAN)
    assert {one.code for one in parse(text).problems} == {"paragraph-number"}


def test_a_word_broken_by_a_soft_line_end() -> None:
    """Of a single soft line end the mark goes and the line end stays."""
    assert page_of("harbor mas=\nter\n") == "harbor mas \nter\n"


def test_without_the_routing_lines() -> None:
    """A copy that begins at the date line lacks the lines above it and nothing else."""
    above = {"transmission_id", "de", "security_prosign"}
    whole, cut = fields(CLEAN), fields(CLEAN[ROUTED:])
    assert {name for name in whole if whole[name] != cut[name]} == above


def test_places_are_those_of_the_text() -> None:
    """The words at a field's place are the text's own, with the debris that stands among them."""
    text = CLEAN.replace("&", "&amp;")
    subject = parse(text).header.subject
    assert subject is not None
    assert text[subject.span.start : subject.span.end] == "EXERCISE LANTERN: THE HARBOR &amp; THE ICE"
    assert subject.value == "EXERCISE LANTERN: THE HARBOR & THE ICE"


def test_lines_are_counted_in_the_text() -> None:
    """In a copy with an empty line below each line a problem's line is that of the copy."""
    text = CLEAN.replace("\n", "\n\n").replace("281405Z APR", "281405Z QXZ")
    (problem,) = [one for one in parse(text).problems if one.code == "time-unread"]
    assert problem.line == 9
    assert text.splitlines()[8].startswith("P 281405Z QXZ")


def test_a_clean_text_is_its_own_page() -> None:
    """Nothing is copied where there is nothing to take off; signs in prose stay."""
    assert page_of(CLEAN.replace("&", "and")) is CLEAN.replace("&", "and") or page_of(CLEAN) == CLEAN
    prose = 'AT&T and R&D; a < b > c, x=3, "why?"\n? 4 of them\n'
    assert page_of(prose) == prose


@given(st.text(alphabet='&#x0A;<br/> =20\n\r\\>¶Â\ufffd?1.\x00\x85\xa0"p', max_size=200))
def test_a_page_is_as_long_as_its_text(text: str) -> None:
    """Whatever stands in a text, its page is as long."""
    assert len(page_of(text)) == len(text)


@pytest.mark.parametrize("unit", ["&", "&#", "<br", "<a ", "=", "=\n", "\\ ", "\\", ">", "> ", "\n>", "\n ", "?", "\r"])
def test_pages_are_made_in_linear_time(unit: str) -> None:
    """A megabyte of anything is turned over in under a second."""
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    page_of(text)
    assert time.process_time() - start < 3
