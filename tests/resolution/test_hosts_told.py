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
