"""The other side of what a telegram reports of others' dealings. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import Read, read

LIMA = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
TALK = "1. Ambassador called on Foreign Minister Quispe of Peru on May 4. "


def sides(told: Read, kind: str) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == kind and event.status in {"actual", "ongoing", "historical", "claimed"}
    ]


def test_what_a_partner_says_a_third_insisted_on_was_put_to_the_partner() -> None:
    """In a talk with the Peruvians, what the Chileans insisted on they put to Peru."""
    told = read(f"{LIMA}{TALK}Quispe said that Chile had insisted on a wider zone.", kind="cable")
    assert (["CHL"], ["PER"]) in sides(told, "REQUEST")


def test_what_a_third_asked_of_a_further_country_is_not_put_to_the_partner() -> None:
    """A country named behind the verb is the one that is asked."""
    told = read(f"{LIMA}{TALK}Quispe said that Chile had asked U.S. views on the zone.", kind="cable")
    assert (["CHL"], ["PER"]) not in sides(told, "REQUEST")


def test_what_one_verb_says_to_somebody_the_next_says_too() -> None:
    """Two verbs of one subject speak to one hearer."""
    told = read(f"{LIMA}1. Peru rejected Chile's offer and demanded a larger share of the catch.", kind="cable")
    assert (["PER"], ["CHL"]) in sides(told, "REQUEST")


def test_they_who_agree_are_the_two_of_the_sentence_before() -> None:
    """Behind a sentence with two persons, ``they`` agreed with each other."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe thanked Ambassador Barlow for the tug. They agreed to sign the accord.",
        kind="cable",
    )
    assert (["PER", "USA"], []) in sides(told, "AGREE")


def test_the_post_asks_its_own_department() -> None:
    """What a post recommends it recommends to whom it writes."""
    told = read(f"{LIMA}{TALK}\n\n2. We recommend that the loan be approved early.", kind="cable")
    assert (["USA"], ["USA"]) in sides(told, "REQUEST")


def test_his_in_a_question_is_whoever_answers_it() -> None:
    """``In reply to a question about his trip Rojas said``: the trip is Rojas's."""
    told = read(
        f"{LIMA}1. In reply to Ambassador Barlow's question about his visit to Chile, Minister Quispe of Peru "
        "said that the fish were late.",
        kind="cable",
    )
    assert (["PER"], ["CHL"]) in sides(told, "CONSULT")


def test_letters_ask_for_who_sent_them() -> None:
    """What a letter urges its sender urges, of whoever received it."""
    told = read(
        f"{LIMA}{TALK}Quispe said he was receiving messages from the Chileans urging that he wait.", kind="cable"
    )
    assert (["CHL"], ["PER"]) in sides(told, "REQUEST")


def test_letters_ask_whom_they_were_sent_to_not_the_messenger() -> None:
    """A letter sent through somebody asks its addressee."""
    told = read(
        f"{LIMA}1. Quispe of Peru sent a letter to Chile through Ambassador Barlow urging that it wait.", kind="cable"
    )
    assert (["PER"], ["CHL"]) in sides(told, "REQUEST")


def test_at_whose_request_something_is_done_asked_who_does_it() -> None:
    """The one who does a thing at another's request was asked."""
    told = read(f"{LIMA}1. At the request of Peru, Chile described the fishing zone.", kind="cable")
    assert (["PER"], ["CHL"]) in sides(told, "REQUEST")


def test_who_is_helpful_in_urging_urges() -> None:
    """The subject of an adjective is the subject of what it was helpful in."""
    told = read(f"{LIMA}1. Chile was helpful in urging Peru to wait.", kind="cable")
    assert (["CHL"], ["PER"]) in sides(told, "REQUEST")


def test_experts_who_are_sent_hear_no_offer() -> None:
    """Those who are to be sent are nobody to whom an offer is made."""
    told = read(
        f"{LIMA}{TALK}Quispe explained the plan. Ambassador offered to have a team of experts come and see the tugs.",
        kind="cable",
    )
    assert (["USA"], ["PER"]) in sides(told, "AGREE")


def test_a_second_promise_is_made_to_the_hearer_of_the_first_words() -> None:
    """``Expressed thanks to Chile and pledged support``: the pledge is to Chile."""
    told = read(f"{LIMA}1. Peru expressed thanks to Chile for the tugs and pledged full support.", kind="cable")
    assert (["PER"], ["CHL"]) in sides(told, "AGREE")


def test_a_loan_requested_from_somebody_is_asked_of_him() -> None:
    """Whom a thing is wanted from is asked for it, though the words hang on the thing."""
    told = read(f"{LIMA}1. Peru requested sizable loans from Norway over the past months.", kind="cable")
    assert (["PER"], ["NOR"]) in sides(told, "REQUEST")


def test_it_that_is_castigated_is_somebody() -> None:
    """Only somebody can be castigated, also where he is called ``it``."""
    told = read(f"{LIMA}{TALK}Quispe spoke of Norway for an hour, castigating it for arrogance.", kind="cable")
    assert (["PER"], ["NOR"]) in sides(told, "ACCUSE")


def test_what_alone_is_promised_is_nobody() -> None:
    """The one object of a promise is what is promised."""
    told = read(f"{LIMA}{TALK}Quispe promised good faith movement towards an accord.", kind="cable")
    assert (["PER"], ["USA"]) in sides(told, "AGREE")


def test_orders_of_a_foreigner_are_not_for_the_writer() -> None:
    """Who gives orders gives them to his own people."""
    told = read(f"{LIMA}{TALK}Quispe said that he had given orders to stop the broadcast.", kind="cable")
    assert not [recipient for _, recipient in sides(told, "REQUEST") if "USA" in recipient]


def test_this_country_is_where_an_embassy_writes_from() -> None:
    """``This country`` is the embassy's host."""
    told = read(f"{LIMA}1. Norwegian Minister Hagen visited this country on May 4.", kind="cable")
    assert (["NOR"], ["PER"]) in sides(told, "CONSULT")
