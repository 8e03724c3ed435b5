"""Those who met or travel, told of in one word. Every sentence is the project's own."""

from __future__ import annotations

from tests.resolution.test_releases import released, sides


def test_participants_are_those_who_met() -> None:
    """Participants who next back somebody are all who talked."""
    told = released(
        "Deputy Secretary Lund spoke today with Peruvian Deputy Foreign Minister Alvaro Botas. Participants expressed "
        "their support for Kenya’s sovereignty."
    )
    assert sides(told, "SUPPORT") == (["USA", "PER"], ["KEN"])


def test_special_envoys_who_blame_are_those_who_met() -> None:
    """Envoys in the plural are the envoys who met, whatever comes between."""
    told = released(
        "Special Envoy Peter Lund met with Kenyan Special Envoy James Otieno in Nairobi. The Special Envoys condemned "
        "the killing of students by the Chadian army."
    )
    assert sides(told, "ACCUSE") == (["USA", "KEN"], ["TCD"])


def test_a_delegation_is_whoever_travels() -> None:
    """The delegation of a journey is those who travel, not the hosts' own."""
    told = released(
        "Under Secretary Anna Lund will travel to Peru and Chile. In Lima, the delegation will meet with Foreign "
        "Minister Alvaro Quispe. They will also meet with members of civil society."
    )
    assert sides(told, "AGREE", 1)[0] == ["USA"]
    assert sides(told, "AGREE", 2)[0] == ["USA"]


def test_a_delegation_sent_by_another_country_stays_its_own() -> None:
    """A delegation named with its country is meant by the words for it afterwards."""
    told = released(
        "Counselor Mary Lund met with a Sudanese delegation on May 3. The delegation called for the release of "
        "prisoners."
    )
    assert sides(told, "REQUEST")[0] == ["SDN"]


def test_those_who_call_on_a_country_are_not_that_country() -> None:
    """The country that they call on is not who they are, though it was spoken of last."""
    told = released(
        "Deputy Secretary Lund met with Peruvian Vice Minister Alvaro Botas. The Deputy Secretary condemned the launch "
        "of missiles by Chad. They called on Chad to return to talks."
    )
    assert sides(told, "REQUEST") == (["USA", "PER"], ["TCD"])


def test_a_number_is_asked_nothing() -> None:
    """What is asked for in numbers is not who is asked."""
    told = released("We are asking for 8,000 this year. We are requesting $57 million.")
    assert all(not one.recipient for one in told.told.events if one.kind == "REQUEST")


def test_federal_agencies_are_the_speakers_own() -> None:
    """Federal agencies in a release that is about no other country are of the country that releases it."""
    told = released("Secretary of State Lund directed the federal government to expand access.")
    assert sides(told, "REQUEST") == (["USA"], ["USA"])
    told = released(
        "The law binds the federal government. Norway urged federal agencies to act.", "The Law of Ethiopia"
    )
    assert "USA" not in sides(told, "REQUEST")[1]


def test_a_senior_official_is_of_the_department() -> None:
    """A senior official for a subject is one of the department that releases the paper; a director of a port is not."""
    told = released("Senior Official for Public Diplomacy Laura Marsh will travel to Ghana.")
    assert sides(told, "AGREE") == (["USA"], ["GHA"])
    told = released("In Peru, Secretary Lund will meet with Port Director Alvaro Morales.")
    assert "USA" not in sides(told, "AGREE")[1]


def test_counterparts_beside_one_of_those_who_met_are_the_others() -> None:
    """``Lund and his counterparts`` are all who talked."""
    told = released(
        "Secretary Lund spoke today with Norwegian Foreign Minister Olav Berg and Peruvian Foreign Minister Ana "
        "Quispe. Secretary Lund and his counterparts condemned the raids by Chad."
    )
    assert sides(told, "ACCUSE") == (["USA", "NOR", "PER"], ["TCD"])


def test_they_are_not_those_who_speak() -> None:
    """Of a row that the speaker is one of, he says ``we``."""
    told = released(
        "MR LUND: We have sought to work with Chad on that. In fact, we invited the Peruvians to the conference. They "
        "refused to come.\n\nQUESTION: Thank you.\n\nMR LUND: Thank you."
    )
    assert sides(told, "REJECT")[0] == ["PER"]


def test_several_who_agree_say_nothing_to_one_of_them() -> None:
    """Two countries that agree in the course of a journey agree with each other."""
    told = released(
        "In March, as part of Secretary Lund’s trip to Peru, the United States and Peru agreed on the "
        "importance of keeping the ports open."
    )
    assert sides(told, "AGREE") == (["USA", "PER"], [])
    assert sides(told, "CONSULT") == (["USA"], ["PER"])


def test_whom_two_blame_does_not_blame_with_them() -> None:
    """Both leaders are the two who blamed, not the one who was blamed."""
    told = released(
        "Secretary Lund spoke today with Norwegian Prime Minister Olav Berg. Both leaders condemned the attacks by "
        "Chad and deplored the loss of lives."
    )
    assert "TCD" not in sides(told, "ACCUSE", 1)[0]


def test_they_who_blame_in_the_same_sentence_are_those_who_met() -> None:
    """Every verb of a sentence about ``they`` is told of those who met."""
    told = released(
        "Deputy Secretary Lund met today with Norwegian State Secretary Olav Berg. They reaffirmed their support for "
        "Kenya’s sovereignty and condemned the invasion by Chad."
    )
    assert sides(told, "SUPPORT") == (["USA", "NOR"], ["KEN"])
    assert sides(told, "ACCUSE") == (["USA", "NOR"], ["TCD"])


def test_they_go_on_with_whom_the_sentence_before_is_about() -> None:
    """``They`` are those of whom the sentence before tells something, not the country that they are in."""
    told = released(
        "Our diplomats will return to their work in Chad. They will continue to support the Chadian people."
    )
    assert sides(told, "AGREE") == (["USA"], ["TCD"])


def test_them_are_all_of_the_row_before() -> None:
    """A pronoun in the plural means all who were named in the row before it."""
    told = released("Norway, Peru and Chad are here. The United States met with them on Monday.")
    assert sorted(map(str, sides(told, "CONSULT")[1])) == ["NOR", "PER", "TCD"]
