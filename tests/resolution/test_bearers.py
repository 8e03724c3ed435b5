"""Who bears a title, and to whom a thing in a talk was not said. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read

HEAD = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"


def cable(body: str) -> Read:
    return read(HEAD + body, kind="cable")


def sides(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.names(event.actor), told.names(event.recipient)


def test_his_majesty_is_nobodys_but_his_own_country() -> None:
    """The first word of the honour stands for nobody before it."""
    told = read(
        "FM AMEMBASSY RABAT\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
        "1. Ambassador Marlow called on the Minister. He said he was tired. His Majesty agreed to the visit.",
        kind="cable",
    )
    assert told.countries(told.only("AGREE").actor) == ["MAR"]


def test_the_minister_is_the_one_who_speaks_in_the_talk() -> None:
    """Of two bearers of a title the one whom the paper lets speak is meant, not the one named last."""
    told = cable(
        "1. Secretary met with Prime Minister Quispe May 4. Quispe said the harvest was poor. Quispe thought it would "
        "last. Quispe noted that Chile had changed. Prime Minister Duarte of Chile had lost his majority in March. The "
        "winter had been long. The Secretary asked that the Prime Minister send a list of needs."
    )
    assert sides(told, "REQUEST")[1] == ["Quispe"]


def test_a_press_secretary_to_the_president_is_no_president() -> None:
    """A title ends where the one begins for whom its bearer works."""
    told = read(
        "President Alan Berg of Norway came with Jane Doe, Press Secretary to the President. The President promised to "
        "help Chad."
    )
    assert sides(told, "AGREE")[0] == ["Alan Berg"]


def test_pm_before_a_name_is_the_prime_minister() -> None:
    """Short letters before a name are a rank, whatever bureau bears them too."""
    told = cable("1. Prime Minister Juan Quispe of Peru spoke. PM Quispe asked the United States for a loan.")
    assert told.countries(told.only("REQUEST").actor) == ["PER"]


def test_a_secretary_general_is_no_secretary_of_ours() -> None:
    """A word inside a longer title makes nobody an officer of the Department."""
    told = cable("1. Secretary General Marlow, Foreign Ministry, promised to send a draft.")
    assert told.countries(told.only("AGREE").actor) != ["USA"]


@pytest.mark.parametrize(
    "words",
    [
        "Peru could not accept the plan of the Bishops.",
        "Peru insisted on a longer term.",
        "Quispe called for reform of the schools.",
    ],
)
def test_what_is_said_to_all_is_not_said_to_the_ambassador(words: str) -> None:
    """What one turns down or calls for at large was not put by whoever hears of it."""
    later = "".join(f"Quispe described the harvest of province {number}. " for number in range(9))
    told = cable(f"1. Ambassador called on Foreign Minister Quispe May 4. {later}\n\n2. {words}")
    events = [one for one in told.told.events if one.kind in {"REJECT", "REQUEST"}]
    assert events and not any("USA" in told.countries(one.recipient) for one in events)


def test_arguments_brushed_aside_in_a_talk_are_the_other_sides() -> None:
    """``These arguments`` were just put by the one who hears the refusal."""
    told = cable(
        "1. Ambassador called on Foreign Minister Quispe May 4. I told Quispe that the loan needed time.\n\n"
        "2. Quispe rejected these arguments."
    )
    assert told.countries(told.only("REJECT").recipient) == ["USA"]


def test_a_given_name_makes_a_peoples_name_a_surname() -> None:
    """Who has a people's name after his own bears it through the paper."""
    told = cable("1. All was cleared with Ilter Turkmen, the Deputy. Turkmen asked the United States for a loan.")
    assert sides(told, "REQUEST") == (["Ilter Turkmen"], ["United States"])


def test_a_surname_that_is_a_capital_is_its_bearer() -> None:
    """A senator named in full is meant by his surname, whatever city has it too."""
    told = read("Senator Lee Hamilton of the United States spoke. Hamilton asked Norway for a loan.")
    assert sides(told, "REQUEST")[0] == ["Lee Hamilton"]


def test_the_people_are_not_the_man_who_bears_their_name() -> None:
    """With an article, or before a noun, the name is the people's."""
    told = read("Ilter Turkmen spoke. The Turkmen government asked Norway for a loan.")
    assert told.countries(told.only("REQUEST").actor) == ["TKM"]


def test_a_promise_to_tell_ones_government_is_made_to_the_hearer() -> None:
    """One's own government, which a promise only names, is not the one it is made to."""
    told = cable(
        "1. Ambassador called on Foreign Minister Quispe May 4. Quispe promised to inform his government of the plan."
    )
    assert told.countries(told.only("AGREE").recipient) == ["USA"]


def test_islands_seized_are_nobody() -> None:
    """What is seized of somebody's is no party to it."""
    told = read("Norway seized two islands in the lake.")
    assert told.only("COERCE").recipient == ()
