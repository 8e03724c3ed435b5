"""Whose the parties of a telegram are, and who else stands on a side. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import Read, read

LIMA = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
TEHRAN = "FM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\nSUBJECT: VIEWS\n\n"
CALL = "1. Ambassador called on Foreign Minister Quispe of Peru on May 4. "
REAL = {"actual", "ongoing", "historical", "claimed"}


def sides(told: Read, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == kind and event.status in REAL
    ]


@pytest.mark.parametrize(
    "who", ["THE SHAH'S BROTHER", "TWO OF THE SHAH'S COUSINS", "HIM'S LAWYERS", "SOME OF THE SHAH'S ADVISORS"]
)
def test_those_of_a_monarch_are_of_his_country(who: str) -> None:
    """Whoever is named by the Shah is an Iranian."""
    told = read(
        f"{TEHRAN}1. {who} MET WITH AMBASSADOR YESTERDAY ON THE PIPELINE MATTER AND ON OTHER THINGS.", kind="cable"
    )
    assert any("IRN" in [*actor, *recipient] for actor, recipient in sides(told, "CONSULT"))


def test_those_of_a_named_person_are_of_his_country() -> None:
    """The aides of a Peruvian minister are Peruvians."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe of Peru was late. Quispe's aides met with Chilean officials on May 4.",
        kind="cable",
    )
    assert (["PER"], ["CHL"]) in sides(told, "CONSULT")


def test_us_before_a_noun_in_capitals_is_the_country() -> None:
    """In a text in capitals US is a pronoun or the country; before a noun it is the country."""
    told = read(
        f"{LIMA}1. ON MAY 4 TWO US FISHERIES EXPERTS MET WITH PERUVIAN OFFICIALS ON THE TUNA MATTER IN SPITE OF FOG.",
        kind="cable",
    )
    assert (["USA"], ["PER"]) in sides(told, "CONSULT")


def test_us_as_an_object_in_capitals_is_a_pronoun() -> None:
    """``Told us`` in capitals names no country."""
    told = read(
        f"{LIMA}1. FOREIGN MINISTER QUISPE TOLD US THAT THE FISH WERE LATE AND THE FOG WAS EARLY.", kind="cable"
    )
    assert "US" not in [cue.text for cue in told.told.cues if cue.kind == "name"]


def test_both_countries_before_a_plural_are_on_its_side() -> None:
    """``Chilean and Peruvian`` before one noun are two countries."""
    told = read(f"{LIMA}1. Ecuador rejected the Chilean and Peruvian offers on May 4.", kind="cable")
    assert [(actor, sorted(map(str, recipient))) for actor, recipient in sides(told, "REJECT")] == [
        (["ECU"], ["CHL", "PER"])
    ]


def test_the_ambassadors_of_two_countries_are_two() -> None:
    """``US and UK Ambassadors`` met somebody: both of them."""
    told = read(f"{LIMA}1. The US and UK Ambassadors met with Foreign Minister Quispe on May 4.", kind="cable")
    assert [(sorted(map(str, actor)), recipient) for actor, recipient in sides(told, "CONSULT")] == [
        (["GBR", "USA"], ["PER"])
    ]


def test_these_teams_are_the_teams_just_named() -> None:
    """A demonstrative points back at those of the same noun."""
    told = read(
        f"{LIMA}1. Two Chilean survey teams came on May 4. These teams worked with Peruvian engineers on the dam.",
        kind="cable",
    )
    assert (["CHL"], ["PER"]) in sides(told, "COOPERATE")


def test_a_press_of_elsewhere_is_not_the_hosts() -> None:
    """The European press that somebody blames is not the one of the country a telegram is written from."""
    told = read(f"{LIMA}1. Minister Quispe blamed the European press for the rumors.", kind="cable")
    assert all("PER" not in recipient for _, recipient in sides(told, "ACCUSE"))


def test_a_visit_with_no_word_of_where_to_is_to_the_host() -> None:
    """In what an embassy writes a visit leads to its host."""
    told = read(f"{LIMA}1. The shops of Peru were shut during the visit of President Frei of Chile.", kind="cable")
    assert (["CHL"], ["PER"]) in sides(told, "CONSULT")


def test_a_president_who_visits_is_not_the_hosts() -> None:
    """``The President's visit`` in what an embassy writes is not one of the host's own President."""
    told = read(
        f"{LIMA}1. The matter was not raised during the President's visit on May 4. Peru is calm.", kind="cable"
    )
    assert (["USA"], ["PER"]) in sides(told, "CONSULT")


def test_your_in_what_an_embassy_writes_is_the_department() -> None:
    """``Your talk`` in a telegram to the Department is the Department's."""
    told = read(f"{LIMA}1. Your May 4 conversation with Foreign Minister Quispe was of use.", kind="cable")
    assert (["USA"], ["PER"]) in sides(told, "CONSULT")


def test_a_number_asked_for_is_not_asked() -> None:
    """``Asked for 1,200`` puts nothing to a number."""
    told = read(f"{LIMA}1. Peru asked for 1,200 on May 4.", kind="cable")
    assert all(told.told.mentions[one].text != "1,200" for event in told.told.events for one in event.recipient)


def test_the_word_summary_signs_nothing() -> None:
    """A heading word before a name is no party."""
    told = read(
        f"{LIMA}1. Summary—Deputy Minister Quispe of Peru and Minister Almeyda of Chile agreed on a text.", kind="cable"
    )
    assert all("Summary" not in told.names(event.actor) for event in told.told.events)


def test_who_asks_is_named_before_a_clause_put_in() -> None:
    """A clause between a subject and its verb does not hide the subject."""
    told = read(f"{LIMA}1. Minister Quispe, saying he had not seen the map, asked Chile to explain it.", kind="cable")
    assert (["PER"], ["CHL"]) in sides(told, "REQUEST")


def test_an_audience_is_asked_of_whom_it_would_be_with() -> None:
    """Who requests a meeting with somebody requests it of him."""
    told = read(
        f"{LIMA}1. General Olson, Chief of the US mission, requested an audience with King Hussein of Jordan.",
        kind="cable",
    )
    assert (["USA"], ["JOR"]) in sides(told, "REQUEST")


def test_whose_proposal_is_turned_down_is_refused() -> None:
    """``Rejected the Quispe proposals`` refuses Quispe."""
    told = read(f"{LIMA}1. Minister Quispe of Peru spoke. On May 4 Chile rejected the Quispe proposals.", kind="cable")
    assert (["CHL"], ["PER"]) in sides(told, "REJECT")


def test_praise_of_the_ties_between_two_is_for_the_other() -> None:
    """``The friendship between Chile and Peru`` of which a Chilean speaks is said to Peru."""
    told = read(
        f"{LIMA}1. Foreign Minister Almeyda of Chile reaffirmed the close friendship between Chile and Peru.",
        kind="cable",
    )
    assert (["CHL"], ["PER"]) in sides(told, "SUPPORT")


def test_who_speaks_for_a_state_is_not_who_it_refuses() -> None:
    """A minister who says what his government cannot accept is not the one it turns down."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe of Peru explained that the terms could not be accepted by any Peruvian "
        "government.",
        kind="cable",
    )
    assert all("PER" not in recipient for _, recipient in sides(told, "REJECT"))


def test_a_name_beside_a_body_is_still_the_one_known() -> None:
    """``At the NATO Ministerial Quispe said`` makes no officer of NATO of him."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe of Peru spoke. At the NATO Ministerial Quispe spoke. "
        "Quispe met with French officials.",
        kind="cable",
    )
    assert all(actor == ["PER"] for actor, _ in sides(told, "CONSULT"))


def test_a_surname_that_is_a_peoples_does_not_count_as_its_country() -> None:
    """``GOT`` beside a Minister Turkmen is Turkey's government, not Turkmenistan's."""
    told = read(
        "1. Turkish Foreign Minister Turkmen spoke of Turkey and of Turkish ships. Turkmen said the Turkish fleet was "
        "ready. Turkmen said that the GOT is encouraging Greece to be flexible.",
        kind="cable",
    )
    assert (["TUR"], ["GRC"]) in sides(told, "REQUEST")


def test_a_company_is_no_place() -> None:
    """McDonnell Douglas offers aircraft; the capital of the Isle of Man does not."""
    told = read(
        f"{LIMA}1. MCDONNELL DOUGLAS OFFERED PERU TEN AIRCRAFT FOR EARLY DELIVERY IN THE COMING YEAR.", kind="cable"
    )
    assert (["USA"], ["PER"]) in sides(told, "AGREE")


def test_a_short_title_in_capitals_is_the_services_own() -> None:
    """``UNSEC`` in a text in capitals is the Under Secretary."""
    told = read(
        f"{LIMA}1. FOREIGN MINISTER QUISPE MET WITH UNSEC BARLOW ON THE PIPELINE AND ON FISHING MATTERS.", kind="cable"
    )
    assert (["PER"], ["USA"]) in sides(told, "CONSULT")


def test_troops_of_both_sides_are_of_the_two_just_named() -> None:
    """Also in capitals."""
    told = read(f"{LIMA}1. TALKS BETWEEN CHILE AND PERU WENT ON. TROOPS OF BOTH SIDES STILL DEPLOYED.", kind="cable")
    assert (["CHL", "PER"], []) in sides(told, "MOBILIZE")


def test_they_are_all_whom_the_plural_before_names() -> None:
    """``They`` behind the Ambassadors of two countries are both."""
    told = read(
        f"{LIMA}1. The Chilean and Bolivian Ambassadors met with Mr. Rojas. They "
        "later called on Foreign Minister Quispe.",
        kind="cable",
    )
    assert (["BOL", "CHL"], ["PER"]) in [(sorted(map(str, actor)), asked) for actor, asked in sides(told, "CONSULT")]


def test_a_title_alone_in_a_subject_line_is_its_holder() -> None:
    """``Meeting Between Secretary and`` is one of the Secretary of State."""
    told = read(
        "FM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\nSUBJECT: TALK\n\n1. Meeting Between Secretary and Peruvian Foreign "
        "Minister Quispe was on May 4.",
        kind="cable",
    )
    assert any("USA" in [*actor, *recipient] for actor, recipient in sides(told, "CONSULT"))


def test_a_description_with_a_name_in_brackets_is_whom_it_names() -> None:
    """A member of somebody's staff is the one named behind it."""
    told = read(
        f"{LIMA}1. A member of his staff (Minister Quispe) called on the Political Counselor on May 4.", kind="cable"
    )
    assert (["PER"], ["USA"]) in sides(told, "CONSULT")


def test_the_condemned_are_of_the_state_that_tried_them() -> None:
    """Persons convicted in a country are its own where no other is told."""
    told = read("1. The Department regrets the execution of 14 persons convicted for espionage in Peru.", kind="cable")
    assert (["PER"], ["PER"]) in sides(told, "ASSAULT")


def test_what_a_crowd_calls_for_is_not_put_to_the_embassy() -> None:
    """Students who call for a boycott ask nothing of the embassy that reports it."""
    told = read(f"{LIMA}{CALL}\n\n2. Peruvian students called for a boycott of the buses on May 4.", kind="cable")
    assert all("USA" not in recipient for _, recipient in sides(told, "REQUEST"))


def test_whose_cooperation_is_sought_is_asked() -> None:
    """In the passive too the request goes to whoever shall help."""
    told = read(
        f"{LIMA}1. I told Foreign Minister Quispe that the cooperation of the GOC is sought in Chile.", kind="cable"
    )
    assert all("USA" not in recipient for _, recipient in sides(told, "REQUEST"))


def test_who_is_complained_of_is_blamed_not_who_hears_it() -> None:
    """``Complained to Chile that Bolivia was late`` blames Bolivia."""
    told = read(f"{LIMA}1. Minister Quispe complained to Chile that Bolivia was no longer impartial.", kind="cable")
    assert sides(told, "ACCUSE") == [(["PER"], ["BOL"])]


def test_an_officer_of_the_un_asks_the_one_he_talks_with() -> None:
    """A UN official who asks in a talk asks ours."""
    told = read(
        "1. Counselor Nimetz met with UN Under Secretary General Urquhart on May 4. Urquhart said the draft was late. "
        "Urquhart asked for a clarification.",
        kind="cable",
        day=date(1979, 1, 12),
    )
    assert (["UNO"], ["USA"]) in sides(told, "REQUEST")


def test_a_third_offers_to_whoever_tells_of_it() -> None:
    """Terms that the Soviets offered, of which a Peruvian speaks, were offered to Peru."""
    told = read(f"{LIMA}{CALL}Quispe said the Soviets had offered very good terms.", kind="cable")
    assert (["RUS"], ["PER"]) in sides(told, "AGREE")


def test_him_is_another_than_who_acts_on_him() -> None:
    """Whom the Ambassador met is another than the Ambassador."""
    told = read(
        f"{LIMA}1. KING HUSSEIN OF JORDAN WAS IN TOWN. THE AMBASSADOR SAID THAT THE AMBASSADOR MET WITH HIM ON MAY 4.",
        kind="cable",
    )
    assert (["USA"], ["JOR"]) in sides(told, "CONSULT")


def test_him_is_no_lady() -> None:
    """A Mrs. before ``him`` is not meant by it."""
    told = read(f"{LIMA}1. Foreign Minister Quispe sent Mrs. Barlow a map. The Ambassador met with him.", kind="cable")
    assert (["USA"], ["PER"]) in sides(told, "CONSULT")


def test_him_in_capitals_is_the_monarch() -> None:
    """Before anybody is named HIM is His Imperial Majesty."""
    told = read(
        f"{TEHRAN}1. SECRETARY BARLOW MET WITH HIM ON MAY 4. THE SHAH SPOKE OF THE PIPELINE AND OF THE FOG.",
        kind="cable",
    )
    assert (["USA"], ["IRN"]) in sides(told, "CONSULT")


def test_who_is_asked_to_receive_one_is_asked() -> None:
    """``Asked to see him`` is asked of him."""
    told = read(
        f"{LIMA}1. Minister Quispe of Peru said Foreign Secretary Owen of the UK had asked to see him.",
        kind="cable",
    )
    assert (["GBR"], ["PER"]) in sides(told, "REQUEST")


def test_that_group_is_of_the_force_just_named() -> None:
    """Words for a band of people are put for one another."""
    told = read(
        f"{LIMA}1. We understand a DOD task force is at work. That group met with Peruvian officials on May 4.",
        kind="cable",
    )
    assert (["USA"], ["PER"]) in sides(told, "CONSULT")


def test_his_colleagues_are_of_his_government() -> None:
    """A minister's colleagues are his country's."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe of Peru and his colleagues met with Chilean officials.", kind="cable"
    )
    assert all(set(actor) == {"PER"} for actor, _ in sides(told, "CONSULT"))
