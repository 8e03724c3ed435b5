"""Who hears what is said in the talk that a telegram reports. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import Read, read

HEAD = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
TALK = "1. Ambassador called on Foreign Minister Quispe on May 4. "


def sides(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.countries(event.actor), told.countries(event.recipient)


def test_what_the_other_side_promises_is_promised_to_ours() -> None:
    """The Minister's promise needs no hearer named: he makes it to the Ambassador."""
    later = "".join(f"Quispe described the harvest of province {number}. " for number in range(9))
    told = read(f"{HEAD}{TALK}{later}\n\n2. Quispe promised to send a draft soon.", kind="cable")
    assert sides(told, "AGREE") == (["PER"], ["USA"])


def test_our_thanks_go_to_who_spoke_last() -> None:
    """The Ambassador's thanks are for the one he talks with."""
    told = read(f"{HEAD}{TALK}Quispe explained the plan.\n\n2. Ambassador expressed his thanks.", kind="cable")
    assert sides(told, "SUPPORT") == (["USA"], ["PER"])


def test_what_the_host_has_requested_it_requested_of_us() -> None:
    """A government's request, with nobody named, was made to the government that the telegram is written for."""
    told = read(f"{HEAD}{TALK}\n\n2. Peru's request for two tugs is still before the Department.", kind="cable")
    assert sides(told, "REQUEST") == (["PER"], ["USA"])


def test_a_recommendation_to_washington_is_not_put_to_the_other_side() -> None:
    """What the post itself asks in the present it asks of its own government."""
    told = read(
        f"{HEAD}{TALK}Quispe explained the plan.\n\n2. We recommend that the loan be approved early.", kind="cable"
    )
    assert sides(told, "REQUEST") == (["USA"], [])


def test_the_press_has_no_hearer() -> None:
    """In a paper that no service wrote, a promise without a hearer stays without one."""
    told = read("Foreign Minister Quispe of Peru promised to send a draft soon.")
    assert sides(told, "AGREE") == (["PER"], [])
