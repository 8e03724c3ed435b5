"""Whose somebody is: principal figures, envoys, those a phrase says more of. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.resolution.desk import title_forms
from tests.extraction.reading import Read, read

LATE = date(2022, 6, 20)


def countries(told: Read) -> dict[str, str | None]:
    """Return the country of each mention, by its words."""
    links = told.links
    return {
        one.text: entity.country if (entity := links.entity(one.index)) is not None else None
        for one in told.told.mentions
    }


def released(text: str, headline: str = "Notes on a Day") -> Read:
    return read(f"{headline}\n\nOffice of the Spokesperson\n\n{text}", day=LATE)


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("President Bush, his visit to Chile, was praised by Peru.", "President Bush", "USA"),
        ("Norway recalled Ronald Reagan's visit to Chad.", "Ronald Reagan", "USA"),
        ("Norway recalled how President Kennedy met the ministers of Chad.", "President Kennedy", "USA"),
        ("Chad thanked Prime Minister Johnson for the UK's grain.", "Prime Minister Johnson", "GBR"),
        ("President von der Leyen thanked Chad for the fish.", "President von der Leyen", "EUR"),
        ("Norway urged Belarus to release Aleksey Navalny.", "Aleksey Navalny", "RUS"),
        ("Peru thanked Foreign Minister Moreno of Chile.", "Foreign Minister Moreno", "CHL"),
    ],
)
def test_a_principal_figure_goes_before_what_stands_around(text: str, who: str, country: str) -> None:
    """Whom the table of figures knows is of his own country, whatever country a phrase behind him names, unless that
    is said to be his own."""
    assert countries(read(text, day=LATE))[who] == country


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("NATO Deputy Secretary General Mircea Geoana met Chilean Foreign Minister Rojas.", "Geoana", "IGO"),
        ("Peru thanked Michigan Governor Berit Lund for the seed.", "Berit Lund", "USA"),
        (
            "Senior Bureau Official (SBO) Olav Quispe, who concluded his visit to Brussels, thanked Chad for the fish.",
            "Quispe",
            "USA",
        ),
        ("Ambassador Quispe and her team thanked Chad for the fish.", "Quispe", "USA"),
    ],
)
def test_a_title_tells_whose_its_holder_is(text: str, who: str, country: str) -> None:
    """An officer of a body is the body's, a governor of the region's country, an official of what his own releases."""
    known = countries(released(text))
    assert next(code for words, code in known.items() if words.endswith(who)) == country


def test_those_of_a_phrase_are_not_of_the_place_where_they_are() -> None:
    """A movement with a name is its own country's wherever it is met, and ``our staff`` is the speaker's."""
    text = (
        "Peru praised the talks between senior leaders of the Islamic Republic of Afghanistan and the Taliban in Doha."
    )
    known = countries(read(text, day=LATE))
    assert {code for words, code in known.items() if words.startswith("the Taliban")} == {"AFG"}
    told = released("MS LUND: We thank Chad. Peru attacked our staff in Lima.")
    assert countries(told).get("our staff in Lima") != "PER"


def test_a_countrys_neighbours_are_not_its_own() -> None:
    """``Chad's neighbors`` are of other countries, ``Chad's farmers`` of Chad."""
    known = countries(read("Norway urged Chad's neighbors to help. Norway urged Chad's farmers to wait.", day=LATE))
    assert (known["Chad's neighbors"], known["Chad's farmers"]) == (None, "TCD")


def test_people_from_across_a_region_are_of_no_one_country() -> None:
    """Whom the words behind them place in several countries has none of the headline."""
    told = released(
        "The Secretary met with senior government officials from across the region. The Secretary met with police "
        "officers.",
        "The Secretary's Day in Peru",
    )
    assert countries(told)["senior government officials"] is None


def test_a_short_name_that_begins_another_is_not_the_body() -> None:
    """``The Alliance for Open Markets`` is not NATO."""
    known = countries(released("Chad thanked the Alliance for Open Markets."))
    assert known["the Alliance for Open Markets"] is None


def test_regions_and_ships_that_a_model_takes_for_bodies() -> None:
    """A region is its state's, a warship the state's whose letters stand before its name."""
    known = countries(read("Russia seized Crimea in 2014. The USS Halden helped Tonga.", day=LATE))
    assert known["Crimea"] == "UKR"
    assert known["The USS Halden"] == "USA"


def test_a_government_is_not_the_last_one_with_a_longer_name() -> None:
    """``The Russian Government`` is Russia's, though another government has just been named at length."""
    text = "Norway praised the Transitional Government of Chad. Norway urged the Chilean Government to wait."
    assert countries(read(text, day=LATE))["the Chilean Government"] == "CHL"


def test_a_short_form_is_of_the_country_its_long_name_begins_with() -> None:
    """``The CHF`` is Chilean where the paper explains it as the Chilean Harbour Force."""
    told = released("Norway praised the Chilean Harbour Force (CHF). Peru thanked the CHF for its help.")
    assert countries(told)["the CHF"] == "CHL"


def test_whom_somebody_serves_is_no_title_of_his() -> None:
    """``President`` is no title of the Press Secretary to the President, ``Prime Minister`` one of that of Chile."""
    assert "President" not in title_forms("Press Secretary to the President")
    assert "Prime Minister" in title_forms("Prime Minister of Chile")


def test_a_title_before_a_name_is_no_bureau() -> None:
    """``PM`` before a name is a Prime Minister, not the bureau of the same letters."""
    told = read("Adil Rojas, Prime Minister of Chile, was there. PM Rojas urged Peru to wait.", day=LATE)
    assert told.countries(told.only("REQUEST").actor) == ["CHL"]


def test_his_majesty_is_nobody_elses() -> None:
    """``His`` of His Imperial Majesty tells no owner: he is of the country an embassy writes from."""
    told = read(
        "R 041530Z MAY 72\nFM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n1. PRESIDENT NIXON WAS THERE. "
        "HIS IMPERIAL MAJESTY THANKED CHILE FOR THE FISH.",
        day=date(1972, 5, 4),
        kind="cable",
    )
    assert told.countries(told.only("SUPPORT").actor) == ["IRN"]


def test_a_figure_in_office_goes_before_one_of_other_years() -> None:
    """Of two countries for which somebody stood it is the one of the paper's day."""
    told = read("General Haig thanked Chile for the fish.", day=date(1978, 5, 4))
    assert told.countries(told.only("SUPPORT").actor) == ["IGO"]


def test_the_kingdom_is_the_one_the_paper_is_about() -> None:
    """``The Kingdom`` is Morocco in what is about Morocco, and Saudi Arabia in what is about it."""
    for adjective, country in (("Moroccan", "MAR"), ("Saudi", "SAU")):
        told = released("Peru thanked the Kingdom for the fish.", f"A Talk with {adjective} Foreign Minister Lund")
        assert countries(told)["the Kingdom"] == country


def test_members_of_a_body_that_every_country_has_are_at_home_with_it() -> None:
    """``Members of civil society`` are of the country that the headline of a release names."""
    told = released("The Under Secretary will meet with members of civil society.", "A Visit to Peru")
    assert countries(told)["members of civil society"] == "PER"


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Our Charge d’Affaires Berit Lund visited Chad.", "Berit Lund", "USA"),
        ("We named Olav Quispe an envoy. Special Envoy Quispe visited Chad.", "Quispe", "USA"),
        ("The Chadian Fish Council (CFC) met in Peru. CFC Chief Olav Quispe thanked Peru.", "Olav Quispe", "TCD"),
    ],
)
def test_a_later_title_tells_whose_somebody_is(text: str, who: str, country: str) -> None:
    """A title tells whose somebody is also with a curved apostrophe, behind the short form of a body that the paper
    explains, and where the name stood without it before."""
    assert next(code for words, code in countries(released(text)).items() if who in words and code) == country


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Walter Ashdown thanked Chad for the fish.", "Walter Ashdown", "USA"),
        ("Norway and Peru met. Ignacio Quell thanked Norway for the fish.", "Ignacio Quell", "PER"),
        ("Spain and Peru met. Ignacio Quell thanked Spain for the fish.", "Ignacio Quell", None),
        ("Tarquell Ashdown thanked Chad for the fish.", "Tarquell Ashdown", None),
    ],
)
def test_a_given_name_tells_of_which_country_of_the_paper_somebody_is(text: str, who: str, country: str | None) -> None:
    """Of whom nothing else tells whose he is, he is of the one country that the paper is by or about in which his given
    name is borne; of two nobody is told."""
    assert countries(released(text))[who] == country


def test_a_given_name_alone_is_the_one_person_of_the_paper_who_bears_it() -> None:
    """Who is called Tony is the one Anthony of the paper; where two bear the name it is nobody."""
    one = released("Anthony Rojas of Peru spoke. Norway thanked Tony for the fish.")
    assert countries(one)["Tony"] == "PER"
    two = released("Anthony Rojas of Peru and Anthony Lund of Norway spoke. Chad thanked Tony for the fish.")
    assert countries(two)["Tony"] is None


def test_a_king_is_not_of_the_republic_that_his_sentence_names() -> None:
    """Who bears a title that a country does not give is not that country's, though no other is named."""
    found = read("Secretary Kerry met King Zaltan bin Farukh.", day=date(2015, 5, 10))
    (king,) = [one.index for one in found.told.mentions if one.title == "King"]
    assert found.countries((king,)) == [None]


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("More than two million refugees have fled Chad.", "refugees", "TCD"),
        ("Norway hosts 600 refugees from Chad.", "refugees", "TCD"),
        ("Families who have been forced to flee Chad thanked Norway.", "Families", "TCD"),
        ("Peru thanked Norway for welcoming refugees.", "refugees", None),
    ],
)
def test_who_fled_is_of_the_country_they_fled_from(text: str, who: str, country: str | None) -> None:
    """Refugees are of the country they came from, where that is told, and not of the one that takes them in."""
    found = countries(released(text))
    assert next(code for words, code in found.items() if who in words) == country
