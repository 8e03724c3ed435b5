"""A telegram beside what its catalogue says of it. The telegrams are invented: exercise traffic in true form."""

from __future__ import annotations

from datetime import UTC, datetime

from dragoman.documents import Catalogue, Level
from dragoman.message import as_json, compose, parse

CATALOGUE = Catalogue(
    "07RIGA311", datetime(2007, 4, 28, 14, 5, tzinfo=UTC), "Embassy Riga", "CONFIDENTIAL", (("Origin", "Embassy Riga"),)
)
HEADLESS = """C O N F I D E N T I A L RIGA 000311

SUBJECT: EXERCISE: THE HARBOR

REF: TALLINN 402

1. (C) The harbor of this exercise is open.

SAMPLE
"""
HEAD = """P 281405Z APR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY 1187

"""


def told(catalogue: Catalogue, text: str = HEAD + HEADLESS) -> list[str]:
    """Return what is told of disagreement between a text and its catalogue."""
    return [problem.message for problem in parse(text, catalogue=catalogue).problems if problem.code.startswith("cat")]


def test_the_year_of_the_catalogue_makes_the_number() -> None:
    """A telegram without date line is numbered with the catalogue's year, and so are its references."""
    header = parse(HEADLESS, catalogue=CATALOGUE).header
    assert header.reference is not None
    assert header.reference.value == "07RIGA311"
    assert header.refs[0].value.id == "07TALLINN402"
    assert header.dtg is None


def test_a_catalogue_that_agrees_is_kept_and_nothing_is_told() -> None:
    """What agrees is no problem; all entries stand in the telegram's JSON."""
    assert not told(CATALOGUE)
    shown = as_json(parse(HEAD + HEADLESS, catalogue=CATALOGUE), "a", "cable-csv")["catalogue"]
    assert shown["moment"] == "2007-04-28T14:05:00Z"
    assert shown["entries"] == (("Origin", "Embassy Riga"),)
    assert as_json(parse(HEADLESS), "a", "telegram")["catalogue"] is None


def test_each_disagreement_is_told() -> None:
    """Number, time, sender and classification are compared, in one problem each."""
    other = Catalogue("07RIGA312", datetime(2007, 4, 28, 14, 6, tzinfo=UTC), "Consulate São Paulo", "SECRET")
    assert [message.split(" is ")[0].split("the ")[-1] for message in told(other)] == [
        "number",
        "time",
        "sender",
        "classification",
    ]


def test_the_catalogue_can_close_a_telegram_and_never_opens_it() -> None:
    """A label above the classification line, or with NOFORN, closes further; one below it changes nothing."""
    higher = parse(HEAD + HEADLESS, catalogue=Catalogue(classification="SECRET//NOFORN"))
    assert higher.marking.level is Level.S
    assert higher.marking.controls == ("NOFORN",)
    assert all("NOFORN" in block.marking.controls for block in higher.blocks)
    assert parse(HEAD + HEADLESS, catalogue=Catalogue(classification="UNCLASSIFIED")).marking.level is Level.C
    unknown = parse(HEAD + HEADLESS, catalogue=Catalogue(classification="NO SUCH LABEL"))
    assert unknown.marking.level is Level.C


def test_a_text_that_does_not_say_is_held_as_its_label_says() -> None:
    """Without a classification line the label is the marking; any text is still written back."""
    text = "1. The harbor of this exercise is open.\n"
    read = parse(text, catalogue=Catalogue(classification="UNCLASSIFIED//FOR OFFICIAL USE ONLY"))
    assert read.marking.level is Level.SBU
    assert compose(read) == text


def test_a_headless_telegram_is_from_the_post_of_its_number() -> None:
    """Without FM the known post on the classification line is the sender, and the problem says so."""
    read = parse(HEADLESS.replace("E.O.", "E.O. 12958: DECL: 04/28/2017"))
    assert read.header.originator is not None
    assert read.header.originator.value == "RIGA"
    assert HEADLESS[read.header.originator.span.start : read.header.originator.span.end] == "RIGA"
    assert read.header.reference is None
    assert [one.code for one in read.problems] == ["head-missing"]
    assert "only by the telegram's number" in read.problems[0].message


def test_a_declassification_date_is_no_year() -> None:
    """The year of the executive order line never makes a number."""
    text = HEADLESS.replace("SUBJECT", "E.O. 12958: DECL: 04/28/2017\nSUBJECT")
    assert parse(text).header.reference is None
    assert parse(text, year=2007).header.reference is not None


def test_an_unknown_post_sends_nothing() -> None:
    """A word that no table knows as a post is no sender; a garbled FM line is not replaced by the number's post."""
    assert parse(HEADLESS.replace("RIGA", "QZWXV")).header.originator is None
    assert parse("FM\n" + HEADLESS).header.originator is None
