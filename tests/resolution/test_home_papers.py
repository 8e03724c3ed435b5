"""Who the ambassador, a bureau, a party of two countries or a sea is in edited papers. Sentences of our own."""

from __future__ import annotations

from tests.extraction.reading import Read, edited, read

HOME = (
    "9. Memorandum From Ann Marlow of the National Security Council Staff to Henry Kissinger, Washington, May 3, 1971"
)


def countries(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.countries(event.actor), told.countries(event.recipient)


def test_the_ambassador_of_a_paper_from_home_is_the_one_it_names() -> None:
    """A paper that no post wrote has no ambassador of its own: he is the one it named."""
    told = edited(HOME, "You will meet Norwegian Ambassador Lund.", "The Ambassador has asked for American aid.")
    assert countries(told, "REQUEST")[0] == ["NOR"]


def test_a_bureau_of_a_paper_from_home_is_the_writers() -> None:
    """A bureau or working group that is called by no country is of the government that writes."""
    told = edited(HOME, "Norwegian Ambassador Lund was delighted.", "I asked the Legal Bureau to read the draft.")
    assert countries(told, "REQUEST")[1] == ["USA"]


def test_a_party_of_two_countries_is_of_the_one_named_last() -> None:
    """The Ba'th is Iraq's where Iraq was named before it, and Syria's where Syria was."""
    assert countries(read("In Iraq, a crowd gathered. The Ba'th condemned Israel."), "ACCUSE")[0] == ["IRQ"]
    assert countries(read("In Syria, a crowd gathered. The Ba'th condemned Israel."), "ACCUSE")[0] == ["SYR"]


def test_waters_are_no_party() -> None:
    """The Persian Gulf is not Iran's."""
    assert countries(read("The British have withdrawn from the Persian Gulf."), "RETREAT") == (["GBR"], [])


def test_a_subject_may_hang_on_the_helping_verb() -> None:
    """What stands between ``have`` and ``been`` takes no subject away."""
    told = read("Norway has, through its Embassy in Lima, been urging Peruvian officials to come.")
    assert countries(told, "REQUEST") == (["NOR"], ["PER"])


def test_a_row_of_passives_shares_the_doer_named_first() -> None:
    """Whoever is detained by the police and warned is warned by the police."""
    told = read("The monks have been detained by the Peruvian police and have been warned to leave.")
    assert countries(told, "REQUEST")[0] == ["PER"]


def test_those_between_whom_a_treaty_is_have_signed_it() -> None:
    """A treaty between two that was signed was signed by them."""
    told = read("The arms agreement between Norway and Peru was signed in May.")
    assert countries(told, "SUPPORT") == (["NOR", "PER"], [])
