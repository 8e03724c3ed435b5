"""Who stands on a side beside whom, and what is no party at all. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

from tests.extraction.reading import read
from tests.resolution.test_releases import released, sides


def test_who_returns_with_the_traveller_is_no_host() -> None:
    """Somebody of the traveller's own country with whom he came back is on his side."""
    text = "Remarks\n\nSECRETARY BLINKEN: I came to Oslo together with Secretary Austin.\n\nQUESTION: Thanks."
    told = read(text, day=date(2022, 5, 10))
    assert sides(told, "CONSULT") == (["USA", "USA"], ["NOR"])


def test_a_deputy_premier_who_is_foreign_minister_is_one_man() -> None:
    """The deputy's title before another title and a name names nobody else."""
    told = released("Under Secretary Moe met with Deputy Prime Minister and Foreign Minister Ivo Paz of Bolivia.")
    assert sides(told, "CONSULT") == (["USA"], ["BOL"])


def test_a_minister_named_behind_a_premier_is_met() -> None:
    """A minister named behind the title of another takes part."""
    told = released("Under Secretary Moe met with the Prime Minister and Foreign Minister Ivo Paz of Bolivia.")
    assert sides(told, "CONSULT")[1] == ["BOL"]


def test_both_who_act_right_before_the_verb_act() -> None:
    """A second officer joined to the first before a verb takes part."""
    told = released("Under Secretary Ida Moe and Under Secretary Ola Berg co-hosted a roundtable discussion with Peru.")
    assert sides(told, "CONSULT") == (["USA", "USA"], ["PER"])


def test_support_of_two_is_that_of_both() -> None:
    """``Their support`` is that of all who voice it."""
    told = released("Norway and Croatia underscored their strong support for Moldova.")
    assert sides(told, "SUPPORT") == (["NOR", "HRV"], ["MDA"])


def test_an_agreement_establishes_nothing_as_a_party() -> None:
    """A paper that was signed is nobody."""
    told = released("This bilateral Agreement establishes a modern civil aviation relationship with Peru.")
    assert all(not event.actor for event in told.told.events)


def test_a_country_where_a_bomb_went_off_is_not_blamed() -> None:
    """An attack by whoever did it is condemned, and not the land in which it was done."""
    told = released("The United States condemns the bombing earlier today in the Puno province of Peru.")
    assert sides(told, "ACCUSE") == (["USA"], [])


def test_a_row_goes_on_with_all_of_a_body() -> None:
    """``And all of`` a body takes part as the body."""
    told = released("The United States is working with Thailand, and all of ASEAN, to press the junta.")
    assert sides(told, "COOPERATE") == (["USA"], ["THA", "IGO"])


def test_the_west_is_nobody_by_that_surname() -> None:
    """An article before a single word shows that it is nobody's surname."""
    told = released("Peru asked the West to lift the ban. Ambassador Thomas West met with the Minister.")
    assert sides(told, "REQUEST") == (["PER"], [])


def test_partners_spoken_of_just_before_are_they() -> None:
    """``Them`` behind partners of no country is not the country the paragraph is about."""
    told = released(
        "Peru could hold a vote. We shared the file with allies and partners and will coordinate with them."
    )
    assert sides(told, "AGREE") == (["USA"], [None, None])


def test_counterparts_at_a_conference_are_not_the_hosts() -> None:
    """Counterparts whom an officer meets at a conference come from many countries."""
    told = released(
        "Under Secretary Moe will travel to Lima, Peru, to attend the Ocean Conference. She will hold talks with her "
        "counterparts."
    )
    assert sides(told, "AGREE", 1) == (["USA"], [None])


def test_a_task_is_no_embassy() -> None:
    """A mission that somebody carries out is no mission of a country."""
    told = released("We have faith in the agency. We support the important mission that it is doing inside of Peru.")
    assert all("PER" not in told.countries(event.recipient) for event in told.told.events)


def test_the_asker_named_next_is_not_asked() -> None:
    """A person of the asker's own country with whom the next clause begins is not one of those asked."""
    told = released("We have urged our Israeli partners to act, and Secretary Blinken has met with them.")
    assert sides(told, "REQUEST") == (["USA"], ["ISR"])


def test_the_parties_of_whom_those_who_met_speak_are_others() -> None:
    """``That the parties had agreed`` is told of others than of those who speak of it."""
    told = released(
        "Secretary Blinken spoke with Peruvian Foreign Minister Ivo Paz. The Secretary welcomed the Minister's "
        "confirmation that the parties had agreed to a ceasefire."
    )
    assert all("PER" not in told.countries(one.actor) for one in told.told.events if one.kind == "AGREE")


def test_many_countries_are_of_no_one_country() -> None:
    """A group of countries is not of the country the paragraph is about."""
    told = released("Peru blocked the text. We worked with a growing group of like-minded countries to adopt it.")
    assert sides(told, "COOPERATE") == (["USA"], [None])


def test_an_adviser_is_of_the_country_of_whom_he_advises() -> None:
    """Who serves a foreign head is not of the speaker's own country."""
    told = released(
        "Under Secretary Moe met with Peruvian Minister Ivo Paz and Diplomatic Advisor to President Castillo of Peru."
    )
    assert "USA" not in sides(told, "CONSULT")[1]


def test_the_head_of_a_line_does_nothing() -> None:
    """A word before a colon only heads the line."""
    told = released("USAF Technicians: The Secretary of Defense has directed the Air Force to study the number.")
    assert sides(told, "REQUEST")[0] == ["USA"]


def test_a_journey_in_ones_own_country_is_no_meeting_to_come() -> None:
    """Who will travel to a town of his own country will meet no other side there."""
    told = released("Under Secretary Moe will travel to Boston on Friday.")
    assert not [one for one in told.told.events if one.kind == "AGREE"]
