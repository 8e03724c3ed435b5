"""Whose those are whom a paper takes up again without their country. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import Read, read

DAY = date(2009, 6, 20)


def of(told: Read, words: str) -> str | None:
    """Return the country of the last mention of some words."""
    found = [one for one in told.told.mentions if one.text == words]
    entity = told.links.entity(found[-1].index) if found else None
    return entity.country if entity is not None else None


def cable(text: str) -> Read:
    return read(f"2. (C) {text}", day=DAY, kind="cable")


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (
            "Governor Lund of Peru paid a fee, by the account of a Danish diplomat. The diplomat thanked Chile.",
            "The diplomat",
            "DNK",
        ),
        (
            "Jordanian peacekeepers came under fire in Port-au-Prince. The patrol then shot two bystanders.",
            "The patrol",
            "JOR",
        ),
        (
            "Two Kenyan engineers were abducted in Mogadishu on Monday. Gunmen freed the captives on Friday.",
            "the captives",
            "KEN",
        ),
    ],
)
def test_those_called_again_by_their_noun_are_of_the_country_told_before(text: str, who: str, country: str) -> None:
    """A noun with an article takes up those whom a nationality before it, or before a word of its kind, named."""
    assert of(read(text, day=DAY), who) == country


def test_one_among_those_named_is_of_their_country() -> None:
    """``among them`` and ``including`` make somebody one of those just named, wherever the sentence plays."""
    told = read(
        "Meeting in Oslo on Monday, Norway expelled thirty Chadian officials, among them the judge who jailed "
        "two students in March.",
        day=DAY,
    )
    assert of(told, "the judge") == "TCD"


def test_its_own_is_whom_the_sentence_is_about() -> None:
    """Who belongs to a country's own party is of the country that the sentence is about, not of the last named."""
    told = read("Chile called off the signing of a pact with Peru, as members of its own party had demanded.", day=DAY)
    assert of(told, "members of its own party") == "CHL"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The United Nations tribunal for Rwanda sentenced two mayors on Monday.", "UNO"),
        ("The African Union's Peace and Security Council suspended Chad on Monday.", "IGO"),
        ("The members of the Rio Treaty on Monday called on Britain to halt its operations.", "IGO"),
    ],
)
def test_an_organ_is_of_the_body_that_its_phrase_begins_with(text: str, country: str) -> None:
    """A court or council of a body is that body's, whatever country it is for and whatever other body has one so
    called."""
    told = read(text, day=DAY)
    event = told.told.events[0]
    entity = told.links.entity(event.actor[0])
    assert entity is not None and entity.country == country


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Judge Beatriz Rojas of Chile's Supreme Court sentenced a banker on Monday.", "Judge Beatriz Rojas", "CHL"),
        ("Osman, a welder from East Java, was arrested in Lima on Monday.", "Osman", "IDN"),
        (
            "Peru accused Chile on Monday of theft. Dorji Wangmo of Bhutan appealed to her followers to leave Lima.",
            "her followers",
            "BTN",
        ),
    ],
)
def test_a_person_is_of_the_country_that_his_phrase_names(text: str, who: str, country: str) -> None:
    """The court of a country that somebody is of, or the province he is from, tells his country, and his followers'."""
    assert of(read(text, day=DAY), who) == country


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (
            "Soldiers fired on crowds in Conakry on Monday, and ECOWAS urged both sides to hold back.",
            "both sides",
            "GIN",
        ),
        (
            "Four union leaders went on hunger strike in La Paz on Monday.",
            "Four union leaders",
            "BOL",
        ),
    ],
)
def test_the_parties_of_one_quarrel_are_of_the_only_country_named(text: str, who: str, country: str) -> None:
    """Where a report names one country only, both sides and the leaders of its unions are of it."""
    assert of(read(text, day=DAY), who) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Foreign Secretary Anwar Talukder told DCM that Dhaka could not send a battalion to Iraq.", "BGD"),
        (
            "Vice Premier Lu Zheng received the Ambassador at Zhongnanhai and deplored the sale of planes to Taipei.",
            "CHN",
        ),
        (
            "The GOG (Government of Guyana) has refused the offer of Jamaica. Foreign Minister Clement Persaud visited "
            "Kingston on Monday.",
            "GUY",
        ),
        ("The Nepalese army has placed Prime Minister Prakash Rimal under arrest before a summit in Dhaka.", "NPL"),
        (
            "Vice Foreign Minister Jaime Prieto received the Ambassador and his Argentine, Brazilian and Chilean "
            "colleagues. Ecuador, he said, had pulled its men back; he accused Peru of shelling them.",
            "ECU",
        ),
    ],
)
def test_a_telegram_without_a_head_is_of_the_country_that_is_at_home_in_it(text: str, country: str) -> None:
    """The seat of a government, its army and what it cannot do tell the host; a destination, a summit's city, a buyer
    and the lands of colleagues do not."""
    told = cable(text)
    person = next(one for one in told.told.mentions if one.kind == "person")
    entity = told.links.entity(person.index)
    assert entity is not None and entity.country == country


def test_a_city_of_two_states_is_of_the_one_of_the_day() -> None:
    """A capital stands for the state of the paper's day alone, so that no older state of it is weighed against it."""
    told = read(
        "2. (C) Foreign Minister Petrovic told the Ambassador that Belgrade would sign.",
        day=date(1975, 3, 1),
        kind="cable",
    )
    person = next(one for one in told.told.mentions if one.kind == "person")
    entity = told.links.entity(person.index)
    assert entity is not None and entity.country == "YUG"


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Chile summoned the Danish ambassador on Monday. The envoy thanked Peru.", "The envoy", "DNK"),
        ("Kenya and Uganda joined the Fund on Monday, and their ministers thanked Oslo.", "their ministers", "KEN"),
        ("Danish delegate Jan Holm met EU mediator Uwe Prieto in Quito on Monday.", "Danish delegate Jan Holm", "DNK"),
    ],
)
def test_an_envoy_and_what_two_countries_have_in_common_are_taken_up(text: str, who: str, country: str) -> None:
    """An ambassador is taken up as the envoy, two countries as ``their``; a calling before a name goes with it."""
    assert of(read(text, day=DAY), who) == country


def test_guests_abducted_by_rebels_do_not_tell_whose_the_rebels_are() -> None:
    """Climbers and tourists of a country are told of abroad: nobody is at home where they come from."""
    assert of(read("Kurdish rebels abducted three German climbers on Tuesday.", day=DAY), "Kurdish rebels") is None


def test_a_short_form_of_many_governments_is_that_of_the_country_named() -> None:
    """A short form of several governments stands for the one of them whose country the paper names."""
    told = cable("Israeli Ambassador told PolCouns that GOI had rejected an Egyptian offer.")
    assert of(told, "GOI") == "ISR"


def test_an_ambassador_called_in_is_the_one_who_then_declines() -> None:
    """The ambassador who acts right after another country's was called in is that other, not the writer's own."""
    told = read(
        "1. JAPANESE VICE FONMIN HAYAMA CALLED IN ROK AMBASSADOR SEPT 5 TO PROTEST ABDUCTION. AMBASSADOR REJECTED "
        "PROTEST.",
        day=date(1973, 9, 7),
        kind="cable",
    )
    assert of(told, "AMBASSADOR") == "KOR"


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (
            "Montenegro will not retaliate, MFA Political Director Vesna Lukic assured the DCM over lunch.",
            "MFA Political Director Vesna Lukic",
            "MNE",
        ),
        (
            "After a row with Chile, Health Minister Rosa Prieto told Poloff that Lima would send doctors.",
            "Health Minister Rosa Prieto",
            "PER",
        ),
    ],
)
def test_who_says_what_a_country_will_do_speaks_for_it(text: str, who: str, country: str) -> None:
    """An officer without a country who tells what a government will do or has not done is that government's."""
    assert of(cable(text), who) == country


def test_what_a_country_has_to_do_anybody_may_say() -> None:
    """What a country has done or must do tells nothing of the one who says so."""
    assert (
        of(cable("Peru accused Chad. Minister Rosa Prieto said that Chad must pay."), "Minister Rosa Prieto") != "TCD"
    )


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        (
            "Guerrillas in Peru kidnapped two Danes on Monday. Chile refused to pay the kidnappers.",
            "the kidnappers",
            "PER",
        ),
        (
            "Chile recalled its ambassador from Peru. Peru demanded an apology from its neighbour.",
            "its neighbour",
            "CHL",
        ),
        (
            "The Arab League suspended Chad on Monday. The League's Nabil Osman urged Chad to relent.",
            "The League's Nabil Osman",
            "IGO",
        ),
        (
            "Madagascar arrested two ministers on Monday. Leaders gathered in Lobamba demanded that the island's new "
            "rulers free them.",
            "the island's new rulers",
            "MDG",
        ),
    ],
)
def test_those_called_by_what_they_did_or_are_to_another(text: str, who: str, country: str) -> None:
    """Kidnappers are whoever was told to have kidnapped, a neighbour is the other country, a body's man the body's."""
    assert of(read(text, day=DAY), who) == country


def test_a_traveller_is_not_of_the_country_to_which_he_goes() -> None:
    """A president who flew to a capital is of another of the countries a report speaks of."""
    told = read(
        "Kyrgyz lawmakers ratified an accord with Russia on Monday. President Almaz Isakov, who flew to Moscow last "
        "week, rebuffed a Turkish offer.",
        day=DAY,
    )
    assert of(told, "President Almaz Isakov") == "KGZ"
