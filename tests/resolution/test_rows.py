"""Rows of names behind the first. Every sentence is the project's own."""

from __future__ import annotations

from tests.resolution.test_releases import released, sides


def test_a_row_is_read_to_its_end() -> None:
    """Partners named one after the other with ``with`` are all partners."""
    told = released(
        "We are working closely with the European Union, with Kenya, with Peru, and with the African Union."
    )
    assert sides(told, "COOPERATE") == (["USA"], ["EUR", "KEN", "PER", "IGO"])


def test_a_date_behind_the_last_country_ends_no_row() -> None:
    """The last stop of a journey is a stop though its date stands right behind it."""
    told = released("Special Envoy Lund will travel to Peru, the United Arab Emirates, and Kenya July 24-August 1.")
    assert sides(told, "AGREE") == (["USA"], ["PER", "ARE", "KEN"])


def test_officials_of_several_countries_are_of_all() -> None:
    """Officials from a row of countries are of each of them."""
    told = released("Secretary Lund will meet with senior officials from Peru, Gabon, Kenya, and Chad.")
    assert sides(told, "AGREE") == (["USA"], ["PER", "GAB", "KEN", "TCD"])


def test_officials_in_the_countries_of_a_journey() -> None:
    """Officials met in the three countries are of those that the journey leads to."""
    told = released(
        "Special Envoy Lund will travel to Peru, Kenya, and Chad. The Special Envoy will meet with senior officials in "
        "the three countries."
    )
    assert sides(told, "AGREE", 1) == (["USA"], ["PER", "KEN", "TCD"])


def test_two_own_a_commitment() -> None:
    """A commitment of two persons is of both."""
    told = released(
        "Foreign Minister Alvaro Botas of Peru met Norwegian Foreign Minister Olav Lund. The group discussed Minister "
        "Alvaro Botas and Minister Olav Lund’s commitment to strengthen cooperation."
    )
    assert sides(told, "AGREE")[0] == ["PER", "NOR"]


def test_the_doer_of_the_next_clause_is_not_in_the_row() -> None:
    """Who does something of his own behind the name is no further partner."""
    told = released("Secretary Lund met with President Quispe of Peru, and Kenya urged restraint.")
    assert sides(told, "CONSULT") == (["USA"], ["PER"])


def test_where_a_state_lies_is_no_further_partner() -> None:
    """A country behind a bare ``to`` belongs to the words before it."""
    told = released("The United States commends those states next to Chad that took in refugees.")
    assert "TCD" not in sides(told, "SUPPORT")[1]


def test_the_name_of_a_body_before_its_officer_is_his() -> None:
    """In a row the officer of a body is named, and not the body."""
    told = released(
        "Secretary Lund spoke today with NATO Secretary General Olav Berg, Organization for Security and Co-operation "
        "in Europe (OSCE) Chairman-in-Office Jan Kowal, and Peruvian Foreign Minister Ana Quispe."
    )
    event = told.only("CONSULT")
    assert len(event.recipient) == 3
    assert sides(told, "CONSULT")[1][-1] == "PER"


def test_those_named_for_many_act_in_their_place() -> None:
    """``Several allies, including Peru and Chad``: Peru and Chad sent the troops."""
    told = released("Several allies, including Peru, Chile and Chad, have sent troops to the border.")
    assert sides(told, "MOBILIZE")[0] == ["PER", "CHL", "TCD"]


def test_those_alongside_whom_somebody_took_part_took_part() -> None:
    """Who participates ``alongside`` others meets them."""
    told = released("Deputy Secretary Sherman took part in the meeting alongside ministers from Mali and Peru.")
    assert sides(told, "CONSULT") == (["USA"], ["MLI", "PER"])


def test_through_what_they_work_is_no_partner() -> None:
    """Bodies that two work through are named as examples of that, and are not whom they work with."""
    told = released("Norway and Peru cooperate through several institutions including NATO and the United Nations.")
    assert sides(told, "COOPERATE") == (["NOR", "PER"], [])
