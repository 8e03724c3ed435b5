"""Where a telegram without a head was written from, by its text. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from dragoman.reference import load
from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("2. (C) Foreign Minister Rojas accused Peru of shelling Arica. Peru's charge in Santiago denied it.", "CHL"),
        ("2. (C) Defense Minister Cabrita met the Ambassador in Luanda and condemned Zambia.", "AGO"),
        ("2. (C) Foreign Minister Lin received the Thai ambassador on Monday and thanked the Ambassador.", None),
        ("2. (C) Foreign Minister Mbadinga met the Ambassador. The Gabonese team also saw the French envoy.", "GAB"),
        ("3. FONMIN HALLDORSSON CALLED IN BRITISH AMB. GOI HOLDS ICELANDIC TALKS.", "ISL"),
        (
            "3. (C) Interior Minister Beridze met us in Batumi. Russia, he complained, still trains police.",
            "GEO",
        ),
    ],
)
def test_the_host_is_not_whose_envoys_come(text: str, country: str | None) -> None:
    """A minister is of the country whose cities and government are spoken of, not of whose envoys he calls in."""
    told = read(text, kind="cable")
    minister = next(link for link in told.links.links if link.entity and link.entity.kind == "person")
    assert minister.entity is not None
    assert minister.entity.country == country


def test_a_name_tells_among_a_few_countries() -> None:
    """Which of a few countries a name fits can be said by its sound."""
    lands = load().name_lands
    for name, home, others in (
        ("Giorgi Lomadze", "GEO", ("RUS", "TUR")),
        ("Sigurjon Halldorsson", "ISL", ("GBR", "DNK")),
        ("Zhao Guoqing", "CHN", ("JPN", "KOR")),
        ("Moussa Traore", "MLI", ("FRA", "DZA")),
    ):
        likeness = lands.likeness(name, (home, *others))
        assert max(likeness, key=lambda code: likeness[code]) == home


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("ECOWAS met in Accra. The bloc condemned the coup in Mali.", "ACCUSE", "IGO"),
        ("ASEAN ended its summit in Manila. The association's chairman condemned Burma.", "ACCUSE", "IGO"),
        (
            "IGAD mediated in Juba. The bloc's envoy, Kenyan general Paul Kiprono, condemned Sudan.",
            "ACCUSE",
            "IGO",
        ),
        (
            "A Swedish colonel sent by the United Nations to watch over the truce, Lars Berg, condemned Chad.",
            "ACCUSE",
            "UNO",
        ),
        ("UNAMSIL monitors condemned Liberia.", "ACCUSE", "UNO"),
    ],
)
def test_a_body_by_its_noun(text: str, kind: str, country: str) -> None:
    """``The bloc`` is the body named before, and its envoy acts for it, whatever his nationality."""
    told = read(text)
    assert told.countries(told.only(kind).actor) == [country]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Chadian, Malian and Nigerien warships held joint patrols on Monday.", {"TCD", "MLI", "NER"}),
        ("Kenyan and Ugandan engineers cooperated on the dam.", {"KEN", "UGA"}),
    ],
)
def test_nationalities_in_one_row(text: str, countries: set[str]) -> None:
    """Nationalities in a row before one noun are all on its side."""
    told = read(text)
    event = told.only("COOPERATE")
    assert set(told.countries((*event.actor, *event.recipient))) == countries


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Gunmen freed Swiss engineer Otto Bachmann in Lagos.", "RETREAT", "CHE"),
        ("Police arrested French priest Jean Dubois and German film director Klaus Weber.", "COERCE", "FRA"),
        ("Georgia's army shut the border. Colonel Levan Tsiklauri condemned the rebels.", "ACCUSE", "GEO"),
    ],
)
def test_whose_a_person_of_the_press_is(text: str, kind: str, country: str) -> None:
    """A person is of the nationality he is called by, else of the country at home in the report that his name fits."""
    told = read(text)
    event = told.only(kind)
    side = event.actor if kind == "ACCUSE" else event.recipient
    assert country in told.countries(side)


def test_whose_a_strange_name_is() -> None:
    """A name that is strange to the only country a report speaks of is left without one."""
    told = read("Peru's army shut the border. Pekka Rautiainen condemned the rebels.")
    assert told.countries(told.only("ACCUSE").actor) == [None]


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Peruvian coca growers left Lima. Chile sent aid. The growers condemned the minister.", "ACCUSE", "PER"),
        ("Taiwan's envoy was told to leave Vanuatu. The envoy condemned the cabinet.", "ACCUSE", "TWN"),
    ],
)
def test_those_called_so_before(text: str, kind: str, country: str) -> None:
    """Those whom a noun takes up again are of the country they were last called by with it."""
    told = read(text)
    assert told.countries(told.only(kind).actor) == [country]


def test_what_an_officer_deals_with() -> None:
    """The country that an officer's desk deals with is not his own."""
    told = read("2. (C) MFA Russia Desk chief Levan Tsiklauri met PolOff in Batumi.", kind="cable")
    assert "RUS" not in told.countries(told.only("CONSULT").actor)


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("2. (C) The Polisario freed ten men. The rebels condemned Morocco.", "ACCUSE", "ESH"),
        ("The blue helmets condemned Chad.", "ACCUSE", "UNO"),
        ("In a vote on a draft resolution of the United Nations, the Council condemned Chad.", "ACCUSE", "UNO"),
        ("Inspectors of UNMOVIC left Iraq. Their spokesman, Aino Rautiainen, condemned Baghdad.", "ACCUSE", "UNO"),
        ("Gunmen shelled a Thai trawler off Penang. Malaysian police seized the vessel on Monday.", "COERCE", "THA"),
    ],
)
def test_who_is_meant_by_a_common_noun(text: str, kind: str, country: str) -> None:
    """Rebels are the armed group named before, a vessel the one named before, the Council the world body's."""
    told = read(text)
    event = told.only(kind)
    assert country in told.countries((*event.actor, *event.recipient))


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Brussels froze accession talks with Serbia and condemned Belgrade.", "ACCUSE", "EUR"),
        ("Belgium's cabinet met. Brussels condemned Chad.", "ACCUSE", "BEL"),
        ("Spanish oil firm Repsol suspended work in Angola. The company condemned Chad.", "ACCUSE", "ESP"),
    ],
)
def test_a_seat_and_a_company(text: str, kind: str, country: str) -> None:
    """Brussels is the Union's in its affairs, and the company is the firm named before."""
    told = read(text)
    assert told.countries(told.only(kind).actor) == [country]


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Gunmen freed Swiss engineer Otto Bachmann in Lagos.", "Otto Bachmann", "named behind its people"),
        ("Denmark left the pact. Its ambassador, Olav Berg, condemned Chad.", "Olav Berg", "by 'Its'"),
    ],
)
def test_a_country_has_its_reason(text: str, name: str, why: str) -> None:
    """Whatever gives a person a country says so on the link."""
    (link,) = [one for one in read(text).links.links if one.entity and one.entity.name == name]
    assert link.entity is not None
    assert link.entity.country in {"CHE", "DNK"}
    assert why in link.reason
