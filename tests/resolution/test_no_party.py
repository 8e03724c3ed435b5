"""What stands where a party would and is none. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read
from tests.resolution.test_releases import released, sides


def test_who_is_only_called_is_no_party() -> None:
    """A name between commas calls somebody and does nothing."""
    told = released(
        "QUESTION: Very quickly, Olga, Norwegian Foreign Minister Olav Berg met today with Peruvian Foreign Minister "
        "Ana Quispe.\n\nMS LUND: Thank you."
    )
    assert sides(told, "CONSULT") == (["NOR"], ["PER"])


def test_a_town_before_its_country_is_no_second_party() -> None:
    """Of a town and its country behind a comma the country is the host."""
    told = released("Secretary Lund will travel to Lima, Peru, May 4-6 to speak at the fair.")
    assert sides(told, "AGREE") == (["USA"], ["PER"])


def test_something_is_nobody() -> None:
    """``Something`` stands for a thing, whatever country was spoken of."""
    told = released("We will support Peru in its talks with Chad, something that Minister Berg asked for.")
    assert sides(told, "AGREE") == (["USA"], ["PER"])


def test_a_style_is_whoever_is_named_behind_it() -> None:
    """``His Highness`` before a name is the one named."""
    told = released("We warmly congratulate His Highness Sheikh Tamim bin Hamad Al Thani on his return to Doha.")
    assert sides(told, "SUPPORT") == (["USA"], ["QAT"])


def test_inter_american_is_of_no_one_country() -> None:
    """Between hyphens a country's name is a continent's."""
    found = read("Norway signed the Inter-American Charter on Monday.")
    assert "USA" not in found.countries(found.only("SUPPORT").recipient)
