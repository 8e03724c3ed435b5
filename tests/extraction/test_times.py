"""Expressions of time, anchored to the paper's day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

DAY = date(2007, 4, 17)  # a Tuesday


def days(text: str, day: date = DAY) -> list[tuple[str | None, str | None, str | None]]:
    found = read(text, day=day).told.times
    return [
        (when.text, str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None)
        for when in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The envoy left on March 3.", "March 3", "2007-03-03", "2007-03-03"),
        ("The envoy left on December 3.", "December 3", "2006-12-03", "2006-12-03"),
        ("The envoy will leave on March 3.", "March 3", "2008-03-03", "2008-03-03"),
        ("They met on 5-7 February 2004.", "5-7 February 2004", "2004-02-05", "2004-02-07"),
        ("They met from March 28 to April 2.", "from March 28 to April 2", "2007-03-28", "2007-04-02"),
        ("She arrived yesterday.", "yesterday", "2007-04-16", "2007-04-16"),
        ("She arrived on Friday.", "Friday", "2007-04-13", "2007-04-13"),
        ("She will arrive on Friday.", "Friday", "2007-04-20", "2007-04-20"),
        ("He came back last week.", "last week", "2007-04-09", "2007-04-15"),
        ("He came back earlier this month.", "earlier this month", "2007-04-01", "2007-04-16"),
        ("It opened in late February.", "in late February", "2007-02-21", "2007-02-28"),
        ("It has worked since 1999.", "since 1999", "1999-01-01", "2007-04-17"),
        ("It began in the early 1970s.", "the early 1970s", "1970-01-01", "1973-12-31"),
        ("The port closed two weeks ago.", "two weeks ago", "2007-04-03", "2007-04-03"),
        ("The plan was made in spring 2005.", "spring 2005", "2005-03-01", "2005-05-31"),
        ("Money for FY 2006 was spent.", "FY 2006", "2005-10-01", "2006-09-30"),
        ("It has been shut since May last year.", "since May last year", "2006-05-01", "2007-04-17"),
        ("He left on 12 March of last year.", "12 March of last year", "2006-03-12", "2006-03-12"),
        ("They met in the first week of March.", "the first week of March", "2007-03-01", "2007-03-07"),
        ("It closed in the week of March 5.", "the week of March 5", "2007-03-05", "2007-03-11"),
        ("It closed the week before last.", "the week before last", "2007-04-02", "2007-04-08"),
        ("He signed it on 2006-11-30.", "2006-11-30", "2006-11-30", "2006-11-30"),
        ("He signed it on 11/30/2006.", "11/30/2006", "2006-11-30", "2006-11-30"),
    ],
)
def test_an_expression_means_these_days(text: str, words: str, first: str, last: str) -> None:
    """An expression is found with its words and its first and last day."""
    assert (words, first, last) in days(text)


def test_a_day_that_is_not_is_not_guessed() -> None:
    """31 February has words and no day."""
    assert days("The note is dated February 31, 2007.") == [("February 31, 2007", None, None)]


@pytest.mark.parametrize(
    "text", ["Some 1,500 people came.", "The 2000 soldiers left.", "Section 12 of the law applies.", "It cost $1999."]
)
def test_not_every_number_is_a_time(text: str) -> None:
    """Numbers that count something are no dates."""
    assert days(text) == []


def test_counted_from_the_last_day_spoken_of() -> None:
    """``three days later`` counts from the day before it in the text."""
    assert ("three days later", "2007-03-08", "2007-03-08") in days("He arrived on March 5. He left three days later.")


def test_without_a_paper_day_only_full_dates_are_days() -> None:
    """Where the paper is undated, a bare month and day has no interval."""
    found = read("He left on March 3 and came back on May 9, 2004.", day=None).told.times
    assert [(when.text, when.earliest) for when in found] == [("March 3", None), ("May 9, 2004", date(2004, 5, 9))]


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("Police freed the hostages on Friday, two days after gunmen kidnapped them.", "ASSAULT", "2007-04-11"),
        ("Gunmen kidnapped the envoy on Friday, a week after Oslo expelled two diplomats.", "SANCTION", "2007-04-06"),
        (
            "Norway will send doctors to Haiti next week, Foreign Minister Ola Lund said on Friday.",
            "AGREE",
            "2007-04-13",
        ),
        ("Norway promised Haiti two ships by September.", "AGREE", None),
        ("Prosecutors in Oslo opened an inquiry into a fuel spill in January.", "ACCUSE", None),
        ("Police arrested a singer on Monday for a 2003 robbery.", "COERCE", "2007-04-16"),
        ("Police arrested the editor as Norway recalled its ambassador from Chad on Friday.", "COERCE", "2007-04-13"),
    ],
)
def test_an_event_has_the_day_of_its_own_clause(text: str, kind: str, first: str | None) -> None:
    """A deadline, the day of a plan or of another act does not date an event; a counted clause does."""
    found = [event for event in read(text).told.events if event.kind == kind]
    assert [str(event.when.earliest) if event.when else None for event in found] == [first]


def test_arrests_at_a_protest_are_of_its_day() -> None:
    """What police do to a crowd, told right after the march, was done on the day of the march."""
    found = read("Thousands of protesters marched through Oslo on Friday. Police detained 40 people.")
    (event,) = [one for one in found.told.events if one.kind == "COERCE"]
    assert event.when is not None and str(event.when.earliest) == "2007-04-13"


@pytest.mark.parametrize("words", ["the\ncoming week", "earlier\nthis  month", "over the\nweekend", "late\nlast\nyear"])
def test_a_line_end_inside_an_expression_changes_nothing(words: str) -> None:
    """An expression broken over lines is read as on one line."""
    broken = read(f"Norway said that Peru asked Chile {words} to reopen the port.")
    whole = read(f"Norway said that Peru asked Chile {' '.join(words.split())} to reopen the port.")
    assert [(one.earliest, one.latest) for one in broken.told.times] == [
        (one.earliest, one.latest) for one in whole.told.times
    ]


def test_a_weekday_before_is_counted_from_the_day_spoken_of() -> None:
    """The previous Saturday lies before the day that was named, not before the paper."""
    found = days("Paz said on April 12 that the crew, seized the previous Saturday, was well.")
    assert ("the previous Saturday", "2007-04-07", "2007-04-07") in found


def test_the_same_day_is_that_of_the_main_clause() -> None:
    """A day named beside the way, in a participle or relative clause, is not the one that ``the same day`` means."""
    found = days("Dockers struck on Monday over the men shot by police on Friday, and the minister quit the same day.")
    assert ("the same day", "2007-04-16", "2007-04-16") in found


def dated(text: str, kind: str, day: date = DAY, paper: str = "press") -> list[str | None]:
    found = read(text, day=day, kind=paper).told.events
    return [str(one.when.earliest) if one.when else None for one in found if one.kind == kind]


def test_what_is_said_next_was_said_on_the_same_day() -> None:
    """What those who met say in the next sentences was said at the meeting."""
    text = "The Foreign Minister summoned the Ambassador on April 12. He asked that Chad release the two pilots."
    assert dated(text, "REQUEST") == ["2007-04-12"]


def test_a_telegram_in_capitals_dates_the_verb_before() -> None:
    """A bare day in a telegram belongs to the verb of talk before it, whatever the parser makes of the names."""
    text = "FONMIN DIAW CALLED IN AMBASSADOR APRIL 12 TO COMPLAIN OF RAIDS. HE ASKED THAT FLIGHTS CEASE BY MAY 10."
    assert dated(text, "REQUEST", paper="cable") == ["2007-04-12"]


def test_a_deadline_does_not_hide_the_day_of_the_clause() -> None:
    """What was promised by a later day was promised on the day the sentence tells."""
    text = "The envoy arrived in Oslo on Thursday and was promised an answer by Sunday."
    assert dated(text, "AGREE") == ["2007-04-12"]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Chad recalled its envoy on March 28, a day after the arrest of two officers.", "COERCE", "2007-03-27"),
        ("The dockers' union has refused to unload Chadian ships since March 14.", "PROTEST", "2007-03-14"),
        ("The foreign ministers of Chad and Niger, meeting on March 14, rejected the demand.", "REJECT", "2007-03-14"),
        ("LIMA, April 16 - Miners in Peru went on strike on Friday over pay.", "PROTEST", "2007-04-13"),
        ("Police on Friday fired tear gas to break up a march by students.", "PROTEST", "2007-04-13"),
    ],
)
def test_a_deed_has_the_day_that_its_neighbours_tell(text: str, kind: str, day: str) -> None:
    """A deed is dated from the clause it is counted from, its doers' meeting, and not by the dateline."""
    assert dated(text, kind) == [day]


def test_a_past_before_the_past_is_not_the_day_spoken_of() -> None:
    """``That evening`` is of the day the report tells, not of one that lies before it."""
    found = days("Chad protested on Friday. Paz, who had lunched with the envoy on Monday, left that evening.")
    assert ("that evening", "2007-04-13", "2007-04-13") in found


def test_what_a_deal_says_is_of_the_day_it_was_made() -> None:
    """What both are to do under an accord was agreed when it was signed."""
    text = "Chad and Niger signed a truce in Agadez on Friday. Under it, Niger is to free sixty soldiers."
    assert dated(text, "CONCEDE") + dated(text, "AGREE") == ["2007-04-13"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In a letter dated May 2, Norway accused Chad of fraud.", "2007-05-02", "2007-05-02"),
        ("Norway expelled nine Chadian officers between May 2 and May 4.", "2007-05-02", "2007-05-04"),
        ("Rebels attacked a Chadian post on Monday and Tuesday.", "2007-05-07", "2007-05-08"),
        ("From Monday to Wednesday, farmers blocked the road to Oslo.", "2007-05-07", "2007-05-09"),
        ("Rebels attacked a Chadian post overnight.", "2007-05-09", "2007-05-10"),
        ("At dawn on Sunday helicopters bombed Lagos.", "2007-05-06", "2007-05-06"),
        ("Shortly after midnight on Sunday, troops stormed a church in Lagos.", "2007-05-06", "2007-05-06"),
        ("Norway had on 28 April rejected the offer of Chad.", "2007-04-28", "2007-04-28"),
        ("Norway on Monday sent Chad a note protesting the arrests.", "2007-05-07", "2007-05-07"),
    ],
)
def test_an_event_has_its_day(text: str, first: str, last: str) -> None:
    """Days in a row, nights, the day of a paper something is said in, a time swallowed by who acts."""
    dated = [event.when for event in read(text, day=date(2007, 5, 10)).told.events if event.when]
    assert (first, last) in [(str(when.earliest), str(when.latest)) for when in dated]
