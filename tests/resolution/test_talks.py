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
    """What the post itself asks in the present it asks of whom it writes to."""
    told = read(
        f"{HEAD}{TALK}Quispe explained the plan.\n\n2. We recommend that the loan be approved early.", kind="cable"
    )
    assert sides(told, "REQUEST") == (["USA"], ["USA"])


def test_the_press_has_no_hearer() -> None:
    """In a paper that no service wrote, a promise without a hearer stays without one."""
    told = read("Foreign Minister Quispe of Peru promised to send a draft soon.")
    assert sides(told, "AGREE") == (["PER"], [])


def test_whom_one_tells_what_one_will_do_hears_it() -> None:
    """``Told the Minister that he would ask Chile``: the promise within is made to the one told."""
    told = read("President Duarte of Chile told Foreign Minister Quispe of Peru that he promised help against locusts.")
    assert sides(told, "AGREE") == (["CHL"], ["PER"])


def test_what_is_agreed_between_two_is_agreed_by_both() -> None:
    """Those between whom something is agreed are both its actors."""
    told = read("The text was agreed between Prime Minister Duarte of Chile and Foreign Minister Quispe of Peru.")
    assert sides(told, "AGREE") == (["CHL", "PER"], [])


def test_what_a_telegram_itself_requests() -> None:
    """``Action posts are requested``: the sender asks, whoever has to act is asked, and nobody named further on."""
    head = "FM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\nSUBJECT: FISH\n\n"
    told = read(f"{head}1. It is requested that you impress upon Peru the need for haste.", kind="cable")
    assert sides(told, "REQUEST") == (["USA"], ["USA"])


def test_a_title_before_a_named_title_is_another() -> None:
    """``Secretary and Foreign Minister Quispe`` are two."""
    told = read(
        f"{HEAD}1. DURING MAY 4 MEETING BETWEEN SECRETARY AND FOREIGN MINISTER QUISPE, FISH WAS RAISED.", kind="cable"
    )
    event = told.only("CONSULT")
    assert set(told.countries((*event.actor, *event.recipient))) == {"USA", "PER"}


def test_a_name_before_the_time_of_day() -> None:
    """Clipped style hangs the time on the name: ``met with Quispe evening of May 4``."""
    told = read(f"{HEAD}1. I had a long meeting with Foreign Minister Quispe evening of May 4.", kind="cable")
    event = told.only("CONSULT")
    assert set(told.countries((*event.actor, *event.recipient))) == {"USA", "PER"}


def test_a_place_of_no_country_is_no_side() -> None:
    """Whoever withdraws from a sea withdraws from nobody."""
    told = read("Britain is withdrawing from the Gulf.")
    assert sides(told, "RETREAT") == (["GBR"], [])


def test_we_would_is_our_promise() -> None:
    """Whoever says that ``we`` would do something speaks for the writer's side."""
    told = read(f"{HEAD}{TALK}\n\n2. Quispe spoke of fish. He said we would keep Peru informed.", kind="cable")
    assert sides(told, "AGREE") == (["USA"], ["PER"])


def test_sides_without_an_article() -> None:
    """In telegrams ``sides agreed`` are the two whose names stood side by side."""
    told = read(
        f"{HEAD}1. CHILEAN-BOLIVIAN COMMUNIQUE SAYS SIDES AGREED TO CONTINUE TALKS. BOLIVIA AND CHILE ARE PLEASED.",
        kind="cable",
    )
    assert set(told.countries(told.only("AGREE").actor)) == {"CHL", "BOL"}


def test_a_visit_has_the_host_its_capital_tells() -> None:
    """``His Washington visit`` was a visit to the United States."""
    told = read(f"{HEAD}1. During Foreign Minister Quispe's Washington visit Chile sent fish.", kind="cable")
    assert sides(told, "CONSULT") == (["PER"], ["USA"])


def test_a_state_arrests_where_nobody_else_is_named() -> None:
    """In a telegram an arrest whose hand is not named is that of the state in which it is told to be."""
    told = read(f"{HEAD}1. Eleven students were arrested in Chile on May 4.", kind="cable")
    assert told.countries(told.only("COERCE").actor) == ["CHL"]


def test_they_are_who_say_so() -> None:
    """``The Chileans said they had``: they are the Chileans."""
    told = read("Peru and Bolivia signed the pact. The Chileans said they had promised help to Paraguay.")
    assert told.countries(told.only("AGREE").actor) == ["CHL"]


def test_him_in_capitals_may_be_his_majesty() -> None:
    """HIM as a subject is no pronoun."""
    head = "FM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\nSUBJECT: SHAH\n\n"
    told = read(f"{head}1. HIM RECEIVED THE AMBASSADOR OF PERU ON MAY 4.", kind="cable")
    event = told.only("CONSULT")
    assert set(told.countries((*event.actor, *event.recipient))) == {"IRN", "PER"}


def test_one_of_no_country_who_speaks_again_and_again_is_the_other_side() -> None:
    """A surname that nobody introduces, but whom the Ambassador listens to, promises to ours."""
    talk = "Zorbas said the text was ready. Zorbas thought it good. Ambassador replied that this was news. "
    told = read(f"{HEAD}1. {talk}Zorbas promised to send a draft.", kind="cable")
    event = told.only("AGREE")
    assert (told.names(event.actor), told.countries(event.recipient)) == (["Zorbas"], ["USA"])


def test_whom_one_calls_on_to_complain_hears_it() -> None:
    """``Called on the Minister to register his dismay``: the Minister hears it."""
    told = read(f"{HEAD}1. Ambassador called on Foreign Minister Quispe to protest the raid.", kind="cable")
    event = next(one for one in told.told.events if one.kind in {"ACCUSE", "REJECT"})
    assert (told.countries(event.actor), told.countries(event.recipient)) == (["USA"], ["PER"])


def test_two_of_other_countries_meet_each_other() -> None:
    """What two foreigners will hold is between them, and not with the writer."""
    told = read(
        f"{HEAD}{TALK}He was glad. President Botas of Peru and President Rojas of Chile will hold a summit meeting.",
        kind="cable",
    )
    event = next(one for one in told.told.events if one.kind == "AGREE")
    assert "USA" not in told.countries(event.recipient)
