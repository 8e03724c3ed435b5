"""Who is a party to what a department of state releases. Every sentence is the project's own."""

from __future__ import annotations

from dragoman.resolution.grounds import NO_FIRM_GROUND
from tests.extraction.reading import Read, read

HEAD = "Notes on a Day\n\nOffice of the Spokesperson\n\n"


def released(text: str, headline: str = "Notes on a Day") -> Read:
    return read(f"{headline}\n\nOffice of the Spokesperson\n\n{text}")


def sides(told: Read, kind: str, number: int = 0) -> tuple[list[str | None], list[str | None]]:
    event = [
        one
        for one in told.told.events
        if one.kind == kind and (one.status != "hypothetical" or one.reason == NO_FIRM_GROUND)
    ][number]
    return told.countries(event.actor), told.countries(event.recipient)


def test_officials_met_on_a_journey_are_of_the_country_it_leads_to() -> None:
    """Whom an officer meets where he is said to be is of that country, also in the sentence behind."""
    told = released(
        "Under Secretary Lund will travel to Lima, where she will meet with senior government officials. She will also "
        "hold talks with Deputy Foreign Minister Alvaro Botas and members of civil society."
    )
    assert sides(told, "AGREE", 1) == (["USA"], ["PER"])
    assert sides(told, "AGREE", 2) == (["USA"], ["PER", "PER"])


def test_a_journey_to_several_countries_tells_of_none_whose_officials_are_met() -> None:
    """Of a journey to two countries it is not told in which the officials are met."""
    told = released("Under Secretary Lund will travel to Peru and Chile. She will meet with senior officials.")
    assert sides(told, "AGREE", 1) == (["USA"], [None])


def test_guests_and_partners_are_not_of_the_place() -> None:
    """Diplomatic partners met in a city where many sit are of no country that is told."""
    told = released("While in Geneva, Under Secretary Lund will meet with diplomatic partners.")
    assert sides(told, "AGREE") == (["USA"], [None])


def test_two_meetings_with_different_groups_are_two() -> None:
    """A second meeting planned with others of the same country is an event of its own."""
    told = released(
        "In Peru, Secretary Lund will meet with Foreign Minister Quispe. He will meet with students to discuss trade."
    )
    assert [one.kind for one in told.told.events] == ["AGREE", "AGREE"]


def test_whom_a_verb_is_done_to_stands_before_whom_it_is_about() -> None:
    """Donors who are urged to help Kenya are who is asked, not Kenya."""
    told = released("We urge other donors to help support the people of Kenya.")
    event = told.only("REQUEST")
    assert [told.told.mentions[one].text for one in event.recipient] == ["other donors"]


def test_what_is_promised_against_somebody_is_not_promised_to_him() -> None:
    """An oath to deter or to make pay is none to who is deterred; whom he attacks may hear it."""
    told = released("Norway and Peru committed to deter further Chadian aggression against Mali.")
    assert "TCD" not in sides(told, "AGREE")[1]
    told = released("The United States reaffirms its commitment to imposing severe costs on Chad.")
    assert sides(told, "AGREE") == (["USA"], [])


def test_a_continent_is_no_country() -> None:
    """Central America and Latin American bishops are not the United States', nor is a gulf Mexico's."""
    told = read("Leaders throughout North and Central America met Latin American bishops by the Gulf of Mexico.")
    assert {"USA", "MEX"} & {cue.key for cue in told.told.cues} == set()


def test_the_senate_of_a_release_is_the_speakers() -> None:
    """A government's own release leaves its own parliament without a country."""
    told = released("We urge the Senate to confirm these envoys to Chad. Chad is far away. Chad is large.")
    assert sides(told, "REQUEST") == (["USA"], ["USA"])


def test_a_coalition_with_a_name_of_its_own_is_not_at_home_where_it_speaks_of() -> None:
    """A body with a name of its own gets no country from the place its sentence names."""
    told = released("The Printers Freedom Coalition condemned the arrests of two writers in Chad.")
    assert None in sides(told, "ACCUSE")[0]


def test_who_is_fought_does_not_own_the_coalition() -> None:
    """The ministers of a coalition to defeat a group are not that group's."""
    told = released("The Ministers of the Global Coalition to Defeat ISIS met in Oslo.")
    assert "IMG" not in sides(told, "CONSULT")[0]


def test_an_envoy_of_a_body_is_not_of_the_country_he_is_sent_to() -> None:
    """``UN Special Envoy for Yemen`` is the United Nations'."""
    told = released("Secretary Lund spoke today with UN Special Envoy for Yemen Hans Grund.")
    assert sides(told, "CONSULT") == (["USA"], ["UNO"])


def test_a_bare_title_is_its_last_holders() -> None:
    """The Crown Prince is the one named before, whatever place his sentence names."""
    told = released(
        "Secretary Lund met the Crown Prince of Abu Dhabi. Secretary Lund thanked the Crown Prince for helping people "
        "in Mali."
    )
    assert sides(told, "SUPPORT") == (["USA"], ["ARE"])


def test_a_ship_is_of_no_country_by_its_surroundings() -> None:
    """A commercial ship is not of the country that the headline names."""
    told = released("Iran attacked a commercial ship.", "Refugees of Chad")
    assert sides(told, "ASSAULT") == (["IRN"], [None])


def test_a_release_without_an_office_speaks_for_its_country() -> None:
    """Good wishes ``on behalf of the United States`` are the United States', and ``you`` whom the headline names."""
    told = read(
        "Kenya National Day\n\nOn behalf of the United States of America, I congratulate the people of Kenya. We "
        "continue to support your efforts."
    )
    assert sides(told, "SUPPORT")[0] == ["USA"]
    assert sides(told, "SUPPORT", 1) == (["USA"], ["KEN"])


def test_a_briefing_without_an_office_at_its_head_is_a_departments() -> None:
    """``We`` of an Assistant Secretary is the United States, whatever countries the headline names."""
    told = read(
        "Briefing with Assistant Secretary Mara Lund on the Secretary’s Travel to Chad and Mali\n\nVia Teleconference\n"
        "\nMR TIROP: Good morning.\n\nASSISTANT SECRETARY LUND: We urged the Government of Niger to wait.\n"
    )
    assert sides(told, "REQUEST") == (["USA"], ["NER"])


def test_who_holds_those_whose_release_is_asked_has_arrested_them() -> None:
    """A state called on to free those arrested is who arrested them, and they are its own people."""
    told = released("We call on the Government of Chad to release the writers who were arrested last week.")
    assert sides(told, "COERCE") == (["TCD"], ["TCD"])


def test_blame_for_a_deed_is_for_its_doer() -> None:
    """``These detentions`` are condemned of whoever is told to have detained."""
    told = released("Chad detained ten monks in May. Nobody was heard. We condemn these detentions.")
    assert sides(told, "ACCUSE") == (["USA"], ["TCD"])


def test_what_suffers_an_attack_is_not_blamed_for_it() -> None:
    """Nobody is accused of an attack in Mali whose doer is not told."""
    told = released("The United States condemns the terrorist attack in Mali.")
    assert sides(told, "ACCUSE") == (["USA"], [])


def test_what_is_between_two_countries_is_said_to_the_one_the_headline_names() -> None:
    """A message on a country's national day promises that country, where it speaks of ``our partnership``."""
    told = released("We pledge to deepen our lasting partnership.", "Kenya National Day")
    assert sides(told, "AGREE") == (["USA"], ["KEN"])


def test_these_partners_are_those_named_before() -> None:
    """``These authorities`` are the two that the sentence before names."""
    told = released("We call on Chad and the Malian authorities to wait. We also call on these authorities to talk.")
    assert sides(told, "REQUEST", 1) == (["USA"], ["TCD", "MLI"])


def test_those_who_met_are_the_leaders_who_then_speak() -> None:
    """``The three ministers`` and ``they`` of a report are those it says have met, also in what they blame."""
    told = released(
        "Secretary Lund met with Kenyan Foreign Minister Odhiambo and Ugandan Foreign Minister Okello. The three "
        "ministers agreed to work together on Iran. They also condemned the raids by Chad."
    )
    assert sides(told, "AGREE") == (["USA", "KEN", "UGA"], [])
    assert sides(told, "ACCUSE")[0] == ["USA", "KEN", "UGA"]


def test_the_president_of_a_readout_is_the_one_who_was_met() -> None:
    """Another president who is named between does not speak in the talk."""
    told = released(
        "Secretary Lund met with Kenyan President Amos Tirop. Secretary Lund spoke of the war of Chadian President "
        "Moussa Saleh. The President promised help."
    )
    assert sides(told, "AGREE")[0] == ["KEN"]


def test_a_country_that_speaks_is_not_they() -> None:
    """In the United States' own release ``they`` are others."""
    told = released("The United States met with the farmers. We will support them.")
    assert "USA" not in sides(told, "AGREE")[1]


def test_who_joined_a_talk_was_at_it() -> None:
    """A guest whom the next sentence names belongs to the talk."""
    told = released(
        "Secretary Lund spoke today with Japanese Foreign Minister Sato. They were joined by the Foreign Minister of "
        "Kenya to speak of trade."
    )
    assert sides(told, "CONSULT") == (["USA"], ["JPN", "KEN"])


def test_an_attack_is_nobody() -> None:
    """A terrorist attack that is condemned is no party."""
    told = released("We condemn the terrorist attack in Mali, which killed three.")
    assert sides(told, "ACCUSE")[1] == []
    assert "MLI" not in sides(told, "ASSAULT")[0]


def test_what_is_said_in_a_paper_of_two_is_said_to_the_other() -> None:
    """In a statement on the dealings of two, a promise of the one and thanks of the other are for each other."""
    headline = "Joint Statement on the U.S.-Peru Dialogue"
    told = released(
        "The United States pledged to continue providing resources. Peru expressed its gratitude for the vaccines.",
        headline,
    )
    assert sides(told, "AGREE") == (["USA"], ["PER"])
    assert sides(told, "SUPPORT") == (["PER"], ["USA"])


def test_both_sides_are_those_of_the_headline() -> None:
    """Participants of whom no talk has told are the two countries that the headline names."""
    told = released("Participants discussed the reform of ports.", "United States and Peru Go On With Talks")
    assert sorted(sides(told, "CONSULT")[0]) == ["PER", "USA"]


def test_support_told_in_a_readout_is_for_the_partner() -> None:
    """Support for what belongs to nobody named is told to the one who was called."""
    told = released(
        "The Secretary reiterated firm support for port reform.", "Secretary Lund’s Call with Peruvian Minister Botas"
    )
    assert sides(told, "SUPPORT") == (["USA"], ["PER"])


def test_its_help_is_that_of_the_country_praised() -> None:
    """What a possessive owns is praised in its owner, not in whom it helps; and ``its`` is not ``we``."""
    told = released("We support Georgia’s reforms, and we appreciate its contributions to NATO’s mission in Mali.")
    assert sides(told, "SUPPORT", 1) == (["USA"], ["GEO"])


def test_that_country_is_another_than_who_attacks_it() -> None:
    """A country pointed back at is the one named before that does not do the deed itself."""
    told = released(
        "Both sides backed Ukrainian sovereignty in the face of Russia’s unjustified attack on that country."
    )
    assert sides(told, "ASSAULT") == (["RUS"], ["UKR"])


def test_a_mission_of_a_body_is_no_embassy() -> None:
    """A mission that a body of nations sends is the body's, and none of the writer's."""
    told = released("We thank the United Nations Assistance Mission in Mali.")
    assert sides(told, "SUPPORT") == (["USA"], ["UNO"])
