"""Whose a coast guard, a commission, an observer, a counterpart is. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def sides(told: Read, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == kind and event.status in {"actual", "historical"}
    ]


@pytest.mark.parametrize(
    ("who", "country"),
    [("The Georgian Coast Guard", "GEO"), ("Peru's National Guard", "PER"), ("The U.S. Coast Guard", "USA")],
)
def test_a_body_that_every_state_has_is_of_the_state_named(who: str, country: str) -> None:
    """A coast guard is the one of the country in its own words."""
    assert sides(read(f"{who} seized a Turkish freighter."), "COERCE") == [([country], ["TUR"])]


def test_a_body_in_a_city_of_bodies_is_of_no_country() -> None:
    """A commission that sits in Brussels is not Belgium's."""
    assert sides(read("In 2001 the Commission in Brussels asked Chad to renew its gauges."), "REQUEST") == [
        ([None], ["TCD"])
    ]


def test_observers_are_not_of_the_country_that_criticizes_them() -> None:
    """Of observers of whom nobody says whose they are, none is guessed."""
    assert sides(read("Russia criticized the observers last year."), "ACCUSE") == [(["RUS"], [None])]


def test_who_telephones_his_counterpart_is_of_another_country() -> None:
    """The caller is of the other country that the sentence before names."""
    told = read(
        "Georgia asked Azerbaijan to protect its diplomats. Foreign Minister Kamal Sample telephoned his Georgian "
        "counterpart, Tamar Beispiel, this morning."
    )
    assert sides(told, "CONSULT") == [(["AZE"], ["GEO"])]


def test_those_released_are_those_who_were_held() -> None:
    """``They were released`` after an arrest is said of the arrested."""
    told = read("Police detained four Chilean farmers on Sunday. They were released on Monday.")
    freed = told.first("RETREAT")
    assert told.names(freed.recipient) == ["Farmers of Chile"]


def test_a_denial_does_not_answer_an_offer() -> None:
    """Who denies a report denies it to nobody who only offered something."""
    told = read(
        "Turkish Foreign Minister Orhan Sample offered to mediate between Chile and Peru. "
        "A spokesman in Lima denied that oil shipments had been cut."
    )
    assert sides(told, "REJECT") == [(["PER"], [])]


def test_a_country_answers_who_asked_it_and_not_who_hears_of_it() -> None:
    """What a third country refused is refused to the one that asked it, whoever tells it to whom."""
    told = read(
        "FM AMEMBASSY ANKARA\nTO SECSTATE WASHDC\n\nSUBJECT: THE WEIR\n\n"
        "1. Econoff met with Director Sezgin on June 3. He said Chile had asked Peru to halt work. Peru refused.",
        kind="cable",
    )
    assert sides(told, "REJECT") == [(["PER"], ["CHL"])]


def test_negotiators_from_two_countries_are_two_sides() -> None:
    """``From Chile and Peru`` names both who meet."""
    assert sides(read("Negotiators from Chile and Peru met in Ankara."), "CONSULT") == [(["CHL", "PER"], [])]
