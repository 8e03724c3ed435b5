"""The register of officers: whose a name was, and when. Persons of history, and some of our own."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from importlib.resources import files

import pytest
from training.officers import Nations, officers_of

from dragoman.reference import load
from dragoman.reference.officers import Officers, keys_of

REGISTER = Officers()


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [
        ("Averoff", 1978, "GRC"),
        ("George Ball", 1965, "USA"),
        ("GEORGE W. BALL", 1965, "USA"),
        ("Çağlayangil", 1967, "TUR"),
        ("Toufanian", 1976, "IRN"),
    ],
)
def test_a_name_of_its_time_gives_the_country(name: str, year: int, country: str) -> None:
    """Whatever its capitals, accents and initials, a name is known within the years of those who bore it."""
    assert set(REGISTER.countries(name, date(year, 5, 1))) == {country}


def test_a_name_out_of_its_time_gives_nothing() -> None:
    """Decades later, or without a day, or of a name that nobody bore, nothing is known."""
    assert REGISTER.countries("Averoff", date(2015, 5, 1)) == {}
    assert REGISTER.countries("Averoff", None) == {}
    assert REGISTER.countries("Quillfeather", date(1978, 5, 1)) == {}
    assert REGISTER.countries("", date(1978, 5, 1)) == {}


def test_a_name_of_several_countries_gives_them_all() -> None:
    """Who is meant is for the paper to say."""
    assert set(REGISTER.countries("Stewart", date(1968, 5, 1))) >= {"GBR", "USA"}


def test_a_name_is_kept_as_surname_and_with_its_given_names() -> None:
    """``Lund, Ingrid Maria`` is found as Lund, Ingrid Lund and Maria Lund."""
    assert keys_of("Lund, Ingrid Maria") == keys_of("Lund, Ingrid") | keys_of("Lund, Maria")
    assert keys_of("Lund") <= keys_of("Lund, Ingrid")
    assert keys_of("-") == set()


@pytest.mark.parametrize(
    ("role", "country"),
    [
        ("Norwegian Ambassador to Peru", "NOR"),
        ("Ambassador to Peru from May 1961", "USA"),
        ("Minister of Fisheries of Norway until 1964", "NOR"),
        ("Office of Norwegian Affairs, Department of State", "USA"),
        ("King of Norway", "NOR"),
        ("Deputy Secretary General of the United Nations", "UNO"),
        ("leader of the fishermen", None),
    ],
)
def test_a_role_says_whose_officer_somebody_was(role: str, country: str | None) -> None:
    """The country named before any word of place; the edition's own for its own services; else nobody's."""
    assert Nations(load()).country_of(role, 1962) == country


def test_the_years_are_those_of_roles_and_volumes() -> None:
    """A person has the years in his roles, and those of the volumes that name him."""
    lund = {
        "name": "Lund, Ingrid",
        "names": [{"name": "Lund, I."}],
        "roles": [{"text": "Norwegian Minister of Trade from 1959", "sources": ["frus1961-63v40#p_LI1"]}],
    }
    found = list(officers_of([lund], load()))
    assert {(one.country, one.since, one.until) for one in found} == {("NOR", 1959, 1963)}


def test_the_card_is_that_of_the_register() -> None:
    """The digest on the card is the register's."""
    shipped = files("dragoman.reference")
    card = json.loads(shipped.joinpath("officers.json").read_text(encoding="utf-8"))
    assert card["sha256"] == hashlib.sha256(shipped.joinpath("officers.npz").read_bytes()).hexdigest()
