"""Parties of telegrams: posts in a row, points to be made, titles and names, attributions. Sentences are our own."""

from __future__ import annotations

from tests.extraction.reading import Read, read

HEAD = "FM SECSTATE WASHDC\nTO AMEMBASSY LIMA\nAMEMBASSY QUITO\n\nSUBJECT: THE WEIR\n\n"


def sides(told: Read, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == kind and event.status == "actual"
    ]


def test_embassies_in_a_row_are_all_posts() -> None:
    """The second of ``Embassies Lima and Quito`` is a post too, and not its host."""
    told = read(f"{HEAD}1. The Department requests that Embassies Lima and Quito approach their hosts.", kind="cable")
    assert sides(told, "REQUEST") == [(["USA"], ["USA", "USA"])]


def test_your_government_is_not_the_writers() -> None:
    """Points speak to another government than the one whose post makes them."""
    told = read(f"{HEAD}1. The United States asks your government to accept the offer.", kind="cable")
    assert sides(told, "REQUEST") == [(["USA"], [None])]


def test_a_title_parted_from_its_name_is_its_bearer() -> None:
    """A parser that takes ``Under Secretary`` for a preposition and a noun does not make two of one person."""
    told = read("MFA Under Secretary Selim Sample summoned the Georgian Ambassador on May 10.", kind="cable")
    (event,) = told.told.events
    assert told.names(event.actor) == ["Selim Sample"]


def test_its_ambassador_is_of_the_country_spoken_of() -> None:
    """A pronoun before the title of a name says whose he is."""
    told = read("Russia blocked the decision. Its ambassador, Arkady Sample, accused Georgia of haste.")
    assert sides(told, "ACCUSE") == [(["RUS"], ["GEO"])]


def test_a_short_form_of_a_body_is_no_territory() -> None:
    """GUAM is four states, and not the island."""
    told = read("The GUAM states and Canada supported the decision of Chad.")
    assert sides(told, "SUPPORT")[0][0] == ["IGO", "CAN"]


def test_a_name_over_the_end_of_a_line_is_one_name() -> None:
    """A telegram's lines break names in two."""
    told = read(f"{HEAD}1. Peru asked the United\nStates to pay for the gauges.", kind="cable")
    assert sides(told, "REQUEST") == [(["PER"], ["USA"])]


def test_according_to_somebody_leads_to_no_recipient() -> None:
    """Whose word it is stands on no side."""
    told = read("According to Minister Sample, Chile apologized to Peru on Monday.")
    assert sides(told, "CONCEDE") == [(["CHL"], ["PER"])]


def test_the_two_men_are_not_those_last_named() -> None:
    """Two without a name are not the consul and the country that he asked."""
    told = read("Chilean Consul Ann Sample asked the United States for cameras. The two men were arrested in Peru.")
    arrest = told.first("COERCE")
    assert told.names(arrest.recipient) == [None]
