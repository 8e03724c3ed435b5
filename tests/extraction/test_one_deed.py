"""One deed told in several words, what is announced, where it was, how and about what. Sentences are our own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def test_what_an_attack_did_is_the_same_deed() -> None:
    """The dead are told with the attack, which keeps both tellings."""
    found = read("Turkish jets bombed a camp in Syria, killing twelve people and wounding thirty.")
    assert found.kinds() == ["ASSAULT"]
    assert len(found.only("ASSAULT").mentions) >= 1


def test_who_attacked_is_read_from_the_attack_that_killed() -> None:
    """Whoever made the raid in which somebody was killed is the actor."""
    found = read("Two Polish monks were killed in a raid by Sudanese rebels.")
    event = found.only("ASSAULT")
    assert (found.countries(event.actor), found.countries(event.recipient)) == (["SDN"], ["POL"])


def test_what_a_crowd_wants_is_no_second_event() -> None:
    """A protest's demand goes with the protest and says against whom it is."""
    found = read("Kenyan students marched in Kisumu, calling for the removal of President Moi.")
    assert found.kinds() == ["PROTEST"]
    assert len(found.only("PROTEST").recipient) == 1


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Romania said it would expel two Moldovan envoys.", "expel"),
        ("Peru announced that it would cut relations with Chile.", "relations"),
        ("Kenya said it would close the border with Somalia.", "restrict"),
        ("The general said he would attack Benin.", "violence"),
    ],
)
def test_an_announced_blow_is_a_threat(text: str, mode: str) -> None:
    """What somebody says he will do to another is a threat with the deed as its mode."""
    assert read(text).only("THREATEN").modes == (mode,)


def test_a_game_is_no_war() -> None:
    """A paragraph about a match tells no events."""
    text = "Ghana crushed Togo 3-1 in Lome. The captain beat the goalkeeper twice, and the league leaders defended."
    assert read(text).kinds() == []


def test_a_city_is_a_place_by_its_own_name() -> None:
    """A capital is the place of a meeting and not its government."""
    found = read("Chile and Peru signed a protocol in Vienna on Monday.")
    place = found.links.entity(found.only("SUPPORT").place)
    assert place is not None
    assert (place.name, place.country) == ("Vienna", "AUT")


def test_where_a_promise_is_to_be_kept_is_not_where_it_was_made() -> None:
    """The place of what is promised is no place of the promise."""
    assert read("Norway promised to build a school in Juba.").only("AGREE").place is None


def test_police_act_where_the_crowd_is() -> None:
    """What police do in the sentence after a protest is done at its place."""
    found = read("Thousands demonstrated in Gdansk. Police arrested forty people.")
    place = found.links.entity(found.only("COERCE").place)
    assert place is not None
    assert place.name == "Gdansk"


def test_contexts_come_from_sentence_and_mode() -> None:
    """A curfew is about freedoms though no word says so, and oil about resources."""
    assert "rights_freedoms" in read("Nepal imposed a curfew.").only("COERCE").contexts
    assert "natural_resource" in read("Iran and Iraq discussed oil.").only("CONSULT").contexts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya freed two Ugandan sailors who had been jailed for smuggling.", ["RETREAT"]),
        ("Kenya pardoned Peter Oloo, who was convicted of fraud.", ["CONCEDE"]),
        ("Kenya freed two Ugandan sailors whom police arrested in June.", ["RETREAT", "COERCE"]),
    ],
)
def test_the_state_that_a_deed_ends_is_told_with_it(text: str, kinds: list[str]) -> None:
    """A clause on what a release or an easing ends tells a deed of its own only with its doer or its day."""
    found = read(text)
    assert [one.kind for one in found.told.events if one.status == "actual"] == kinds


def test_a_promise_before_who_makes_it_is_told_once() -> None:
    """What a speaker says his country will do is one promise, also where he comes last."""
    assert read("Kenya will contribute two million dollars to Uganda, an official said.").kinds("planned") == ["AGREE"]


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("Kenya did not allow the Ugandan ship to dock.", "REJECT", ["UGA"]),
        ("Kenya did not grant permission for a Ugandan overflight.", "REJECT", []),
        ("The President of Kenya has cancelled a planned visit to Uganda.", "REJECT", ["UGA"]),
        ("Kenyan President Peter Oloo called Uganda's ambassador a liar.", "ACCUSE", ["UGA"]),
        ("Kenya reasserted its friendship with Uganda.", "SUPPORT", ["UGA"]),
    ],
)
def test_what_is_withheld_called_off_or_called_names(text: str, kind: str, recipient: list[str]) -> None:
    """Permission not given is a refusal; a visit is called off though it was planned; a name called is no call."""
    found = read(text)
    event = found.only(kind)
    assert [country for country in found.countries(event.recipient) if country in recipient] == recipient


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Peru launched cyber attacks on Chilean ministries in March.", ["COERCE"]),
        ("A missionary was arrested in Chile for cooperating with Peru.", ["COERCE"]),
        ("Students blocked roads in Lima to press their demands for free tuition.", ["PROTEST"]),
        ("Chile and Peru held talks on the withdrawal of Peruvian troops from Arica.", ["CONSULT"]),
        ("Chilean President Mena will meet Foreign Minister Quispe of Peru at a working lunch.", ["AGREE"]),
        ("Speaking to reporters, Foreign Minister Quispe of Peru praised Chile.", ["SUPPORT"]),
        ("Peruvian President Jorge Quispe's bid for a third term failed.", []),
        ("Peruvian President Jorge Quispe called Chilean President Ana Mena on Saturday to thank her.", ["CONSULT"]),
    ],
)
def test_what_a_sentence_only_speaks_of_is_no_second_deed(text: str, kinds: list[str]) -> None:
    """Charges, topics, demands of a crowd, occasions still to come and words to the press add no event."""
    assert [kind for kind in read(text).kinds("actual", "ongoing", "planned") if kind in {*kinds, *OTHERS}] == kinds


OTHERS = ("ASSAULT", "COOPERATE", "REQUEST", "RETREAT", "CONSULT")
