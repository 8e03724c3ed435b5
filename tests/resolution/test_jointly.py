"""Of whom we of two countries speaks. Every text is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read

HEAD = "Secretary Ann Marlow And Norwegian Foreign Minister Olav Lund At a Joint Press Availability"


def actors(kind: str, *lines: str) -> list[str | None]:
    """Return the countries of those who did the one deed of a kind in a transcript of two ministers."""
    told = read("\n\n".join((HEAD, "Office of the Spokesperson", *lines)))
    return told.countries(told.only(kind).actor)


def test_our_two_countries_are_both() -> None:
    """A guest's country goes with the speaker's in ``our two countries``."""
    assert actors(
        "COOPERATE",
        "SECRETARY MARLOW: Good morning. Our two countries have cooperated for many years.",
        "FOREIGN MINISTER LUND: Good morning.",
    ) == ["USA", "NOR"]


def test_we_united_are_both() -> None:
    """``We are united in`` speaks for both who stand there; ``we`` alone for the speaker's side."""
    both = actors(
        "REQUEST",
        "SECRETARY MARLOW: Good morning. We are united in calling on Chad to free the pilots.",
        "FOREIGN MINISTER LUND: Good morning.",
    )
    alone = actors(
        "REQUEST",
        "SECRETARY MARLOW: Good morning. We are calling on Chad to free the pilots.",
        "FOREIGN MINISTER LUND: Good morning.",
    )
    assert (both, alone) == (["USA", "NOR"], ["USA"])


def test_our_joint_support_is_of_the_headlines_country_too() -> None:
    """In a report that names one other country in its headline, what is ``our collective`` is that country's too."""
    told = read(
        "Secretary Marlow's Meeting with Norwegian Foreign Minister Lund\n\nOffice of the Spokesperson\n\n"
        "Secretary Marlow met today with Norwegian Foreign Minister Olav Lund. They discussed trade in the Arctic, as "
        "well as our collective support for Chad's plan to hold elections."
    )
    assert told.countries(told.only("SUPPORT").actor) == ["USA", "NOR"]


def test_a_partner_who_is_helped_does_not_help() -> None:
    """Where the other country is who gains, ``together`` is with somebody else."""
    told = read(
        "Support for Chad\n\nOffice of the Spokesperson\n\nThe ministers met in Oslo. Together we are supporting the "
        "people of Chad."
    )
    assert told.countries(told.only("SUPPORT").actor) == ["USA"]
