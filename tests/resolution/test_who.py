"""Who is meant, and why. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import Read, read


def link(found: Read, words: str) -> tuple[str | None, str | None, str]:
    """Return name, country and reason of the first mention whose words are these."""
    mention = next(one for one in found.told.mentions if one.text == words)
    made = found.links.links[mention.index]
    return (made.entity.name if made.entity else None, made.entity.country if made.entity else None, made.reason)


def test_respectively_pairs_countries_with_names() -> None:
    """Nationalities before a plural title go to the names after it, in order."""
    found = read("Greek and Cypriot ministers Nikos Laskaris and Elena Petrou respectively discussed the pipeline.")
    event = found.only("CONSULT")
    assert list(zip(found.names(event.actor), found.countries(event.actor), strict=True)) == [
        ("Nikos Laskaris", "GRC"),
        ("Elena Petrou", "CYP"),
    ]


def test_a_surname_is_the_full_name_before_it() -> None:
    """A surname alone is the person whose full name the paper has given."""
    found = read("Thai Foreign Minister Somchai Prasert arrived. Prasert praised Laos.")
    event = found.only("SUPPORT")
    assert found.names(event.actor) == ["Somchai Prasert"]
    assert found.countries(event.actor) == ["THA"]


def test_the_dash_of_a_dateline_is_no_part_of_a_title() -> None:
    """What leads up to a name begins after the dash of the dateline."""
    found = read("VIENNA, June 4 - Austrian Foreign Minister Leopold Gerstner praised Laos on Friday.", kind="press")
    assert [(one.text, one.title) for one in found.told.mentions if one.kind == "person"] == [
        ("Austrian Foreign Minister Leopold Gerstner", "Foreign Minister")
    ]


def test_a_name_over_the_end_of_a_line_stands_on_one() -> None:
    """A body whose name runs on in the next line is called by it on one line."""
    found = read("Laos joined the Mekong Basin\nWater Commission in 1999.")
    names = [found.links.entity(mention.index) for mention in found.told.mentions]
    assert "Mekong Basin Water Commission" in {one.name.removeprefix("the ") for one in names if one}


def test_a_surname_nobody_bears_stays_open() -> None:
    """A bare surname without a full name or a title is nobody yet."""
    found = read("The report was signed. Hartwell had read it.", kind="press")
    mention = next((one for one in found.told.mentions if one.text == "Hartwell"), None)
    assert mention is None or found.links.entity(mention.index) is None


def test_a_pronoun_is_the_person_before_it() -> None:
    """``He`` is the last person spoken of."""
    found = read("Foreign Minister Ilir Hoxha of Albania met the press. He criticized Serbia.")
    assert found.names(found.only("ACCUSE").actor) == ["Ilir Hoxha"]


def test_an_embassy_acts_for_its_own_country() -> None:
    """The embassy of one country in another belongs to the first."""
    found = read("Gunmen attacked the embassy of Kenya in Sudan.")
    assert found.countries(found.only("ASSAULT").recipient) == ["KEN"]


def test_a_short_form_means_what_the_paper_says() -> None:
    """A short form that the paper explains is that, whatever the tables say."""
    found = read("The Northern Shipping Company (NSC) complained. Norway thanked the NSC.")
    assert found.names(found.only("SUPPORT").recipient) == ["Northern Shipping Company"]


TELEGRAM = """VZCZCXYZ0001
PP RUEHC
DE RUEHKB #0412 1071200
ZNY CCCCC ZZH
P 171200Z APR 07
FM AMEMBASSY BAKU
TO RUEHC/SECSTATE WASHDC PRIORITY 0001
BT
C O N F I D E N T I A L BAKU 000412

E.O. 12958: DECL: 04/17/2017
TAGS: PREL AJ
SUBJECT: EXERCISE LANTERN: A TALK ON WATER

Classified By: Ambassador Jane Q. Marlow for reasons 1.4 b, d.

1. (C) On April 16 the Ambassador met Deputy Foreign Minister Rauf Nazirli. Nazirli asked the USG to send a team.
We recommend that the Department agree.
MARLOW
"""


def test_the_ambassador_is_named_by_the_header() -> None:
    """In a telegram ``the Ambassador`` is the chief of mission whom the header names as classifier."""
    found = read(TELEGRAM, kind="cable")
    assert link(found, "the Ambassador") == (
        "Jane Q. Marlow",
        "USA",
        "from the header: the ambassador named as classifier",
    )


def test_a_host_title_belongs_to_the_host_country() -> None:
    """A foreign minister without a nationality is that of the country the telegram comes from."""
    found = read(TELEGRAM, kind="cable")
    assert found.countries(found.only("CONSULT").actor) == ["USA", "AZE"]


def test_we_is_the_post_and_the_department_is_state() -> None:
    """In a telegram ``we`` is the post that writes."""
    found = read(TELEGRAM, kind="cable")
    event = next(
        one for one in found.told.events if one.kind == "REQUEST" and found.names(one.actor) == ["US Embassy Baku"]
    )
    assert found.countries(event.recipient) == ["USA"]
    assert event.when is not None and str(event.when.earliest) == "2007-04-17"


def test_every_link_says_why() -> None:
    """Every mention has one link, with a reason whether it was resolved or left open."""
    found = read(TELEGRAM, kind="cable")
    assert [one.mention for one in found.links.links] == [one.index for one in found.told.mentions]
    assert all(one.reason for one in found.links.links)


def test_reading_twice_gives_the_same() -> None:
    """The same paper read twice gives equal findings and links."""
    assert read(TELEGRAM, kind="cable") == read(TELEGRAM, kind="cable")


def test_a_principal_figure_is_known_by_the_day_of_the_paper() -> None:
    """A president named without a country is the one of that time."""
    found = read("Ghana denounced Gorbachev on Monday.", day=date(1988, 3, 2))
    event = found.only("ACCUSE")
    assert (found.names(event.recipient), found.countries(event.recipient)) == (["Mikhail Gorbachev"], ["RUS"])


def test_a_surname_of_two_countries_stays_open() -> None:
    """A surname that figures of several countries bore at the time is nobody's."""
    found = read("Ghana denounced Kim on Monday.", day=date(1999, 3, 2))
    assert found.countries(found.only("ACCUSE").recipient) == [None]


def test_a_figure_long_gone_is_not_meant() -> None:
    """A surname of a figure of another time is not that figure."""
    found = read("Ghana denounced Nehru on Monday.", day=date(2009, 3, 2))
    assert found.countries(found.only("ACCUSE").recipient) == [None]


def test_a_group_of_the_table_has_its_country() -> None:
    """An armed group stands with the country it fights in, or with none."""
    found = read("The Shining Path attacked a bridge. The Tamil Tigers denounced Norway.")
    assert found.countries(found.only("ASSAULT").actor) == ["PER"]
    assert found.countries(found.only("ACCUSE").actor) == ["LKA"]


def test_a_people_or_province_says_whose_somebody_is() -> None:
    """Rebels called after a people or in a province are of its country."""
    found = read("Chechen rebels attacked a bridge. Protesters in Rajasthan denounced Nepal.")
    assert found.countries(found.only("ASSAULT").actor) == ["RUS"]
    assert found.countries(found.only("ACCUSE").actor) == ["IND"]


def test_a_city_is_no_persons_name() -> None:
    """A person whose name is also a city's is a person."""
    found = read("Judge Nancy Houston denounced Nepal.")
    assert found.names(found.only("ACCUSE").actor) == ["Nancy Houston"]


def test_somebody_posted_abroad_is_not_of_the_place() -> None:
    """An envoy in a country is not that country's."""
    found = read("The Kenyan envoy in Sudan denounced Nepal.")
    assert found.countries(found.only("ACCUSE").actor) == ["KEN"]


def test_the_government_of_a_person_is_of_his_country() -> None:
    """What belongs to a person is of the person's country."""
    found = read("The Chirac government denounced Nepal.", day=date(2003, 4, 1))
    assert found.countries(found.only("ACCUSE").actor) == ["FRA"]


def test_police_are_of_the_country_of_their_sentence() -> None:
    """A force that no word gives a country is of the one country its sentence speaks of, and less surely so."""
    found = read("Police arrested two students in Quito on Monday.")
    event = found.only("COERCE")
    assert found.countries(event.actor) == ["ECU"]
    assert found.links.links[event.actor[0]].confidence < 0.7


def test_unknown_hands_have_no_country() -> None:
    """Whoever did it and is not known is of no country, wherever it was done."""
    found = read("Gunmen attacked a market in Quito on Monday.")
    assert found.countries(found.only("ASSAULT").actor) == [None]


def test_of_two_countries_neither_is_chosen() -> None:
    """Where a sentence speaks of two countries alike, a group without one stays open."""
    found = read("Students denounced Chile and Peru.")
    assert found.countries(found.only("ACCUSE").actor) == [None]


def test_a_dateline_gives_the_country() -> None:
    """The city of a dateline is where those without a country are at home."""
    found = read("LUSAKA - Miners began a strike on Monday. Police fired tear gas on Tuesday.")
    assert found.countries(found.only("PROTEST").actor) == ["ZMB"]


def test_ethnic_people_are_of_the_country_they_live_in() -> None:
    """Whoever is called by a people but lives among others is of the country they live in."""
    found = read("Ethnic Hungarians in Slovakia denounced Nepal.")
    assert found.countries(found.only("ACCUSE").actor) == ["SVK"]


def test_a_longer_name_of_a_people_wins() -> None:
    """Bosnian Serbs are of Bosnia, not of Serbia."""
    found = read("Bosnian Serbs denounced Nepal.")
    assert found.countries(found.only("ACCUSE").actor) == ["BIH"]


def test_forces_led_by_a_country_are_counted_to_it() -> None:
    """``Vietnamese-led`` says whose forces they are."""
    found = read("Vietnamese-led forces attacked a village.")
    assert found.countries(found.only("ASSAULT").actor) == ["VNM"]


def test_a_country_misspelt_by_a_letter_is_itself() -> None:
    """A long name of a country with one letter amiss is that country."""
    found = read("Ethopia denounced Sudan on Monday.")
    assert found.countries(found.only("ACCUSE").actor) == ["ETH"]


def test_a_short_form_of_many_governments_is_the_one_the_paper_names() -> None:
    """``GOM`` is the government of the one country among its many that the paper names."""
    found = read("GOM criticized the draft. The Maltese press was silent.", kind="cable")
    assert found.countries(found.only("ACCUSE").actor) == ["MLT"]


def test_a_name_after_the_office_of_a_country_is_the_person() -> None:
    """``The Foreign Minister of Chad, Ali Mahamat,`` is one person."""
    found = read("Thailand's president met the Foreign Minister of Chad, Sheikh Ali Mahamat, on Monday.")
    event = found.only("CONSULT")
    assert "Ali Mahamat" in found.names((*event.actor, *event.recipient))


def test_who_travels_is_not_at_home_where_he_goes() -> None:
    """A visitor without a country does not get that of the place visited."""
    found = read("President Thorne travelled to Oslo, Norway, on Monday.")
    assert found.countries(found.only("CONSULT").actor) == [None]


def test_an_ambassador_is_not_of_the_place_named() -> None:
    """An ambassador nobody gives a country is not of the country that expels him."""
    found = read("Norway expelled the ambassador on Monday.")
    assert found.countries(found.only("SANCTION").recipient) == [None]


def test_an_attacker_is_not_of_the_country_attacked() -> None:
    """Who acts against the one country a sentence names is not of it."""
    found = read("Hackers launched cyber attacks on Estonia.")
    assert all(found.countries(event.actor) in ([], [None]) for event in found.told.events)


def test_a_secretariat_is_of_the_body_named_before() -> None:
    """A part of an international body is of the body spoken of."""
    found = read("Togo joined the United Nations. The Secretariat urged Togo to pay its dues.")
    assert found.countries(found.only("REQUEST").actor) == ["UNO"]


def test_the_red_cross_of_a_country_is_its_own() -> None:
    """A national society is of its country, the International Red Cross of none."""
    found = read("The Belize Red Cross sent food to Haiti.")
    assert found.countries(found.only("AID").actor) == ["BLZ"]


def test_a_dateline_takes_no_part() -> None:
    """The city of a dateline does nothing in the sentence after it."""
    found = read("NAIROBI, Kenya -- Chad denounced Niger on Monday.")
    assert found.countries(found.only("ACCUSE").actor) == ["TCD"]


def test_two_nationalities_of_one_group_are_two_sides() -> None:
    """``British and EU negotiators`` are of both."""
    found = read("Chilean and EU negotiators met on Monday.")
    assert set(found.countries(found.only("CONSULT").actor)) == {"CHL", "EUR"}


def test_the_country_is_the_one_before() -> None:
    """``The country`` is the country last spoken of."""
    found = read("Chad closed its border. The country denounced Niger.")
    assert ["TCD"] in [found.countries(event.actor) for event in found.told.events if event.kind == "ACCUSE"]


def test_posts_instructed_are_the_services_own() -> None:
    """Posts that a telegram instructs are of the writer's service."""
    found = read("Posts are instructed to urge support.", kind="cable")
    assert found.countries(found.only("REQUEST").recipient) == ["USA"]


def test_a_clause_about_a_body_has_another_subject() -> None:
    """``It`` in the clause about a body is not that body; the Council that was replaced is the one just named."""
    found = read("Georgia wants to leave the Commonwealth of Independent States (CIS), which it joined in 1993.")
    (fact,) = found.told.memberships
    assert fact.member is not None
    assert found.countries((fact.member,)) == ["GEO"]
    found = read(
        "Georgia entered the North Atlantic Cooperation Council in 1992. In March 1994 it joined the Partnership for "
        "Peace. In 1997 the Council was replaced by the Euro-Atlantic Partnership Council."
    )
    assert [fact.kind for fact in found.told.memberships] == ["join", "join", "succeed"]
    last = found.told.memberships[-1].framework
    assert last is not None
    assert found.names((last,)) == ["North Atlantic Cooperation Council"]


def test_what_an_envoy_is_charged_with_is_not_his_country() -> None:
    """A special representative for a country is not that country's."""
    found = read("Special Representative for Syria Clara Lindqvist denounced Nepal.")
    assert found.countries(found.only("ACCUSE").actor) != ["SYR"]


def test_whom_one_speaks_with_by_telephone_is_there() -> None:
    """The one spoken with is present, though the telephone stands between."""
    found = read("Chilean President Rosa Muñoz spoke by phone with Ghanaian Foreign Minister Kojo Addo.")
    event = found.only("CONSULT")
    assert set(found.countries((*event.actor, *event.recipient))) == {"CHL", "GHA"}


def test_a_thing_on_a_side_gives_way_to_its_owner() -> None:
    """What is supported is a country, not its sovereignty; a thing of nobody leaves the side open."""
    found = read("Norway supported Tajikistan's sovereignty.")
    event = found.only("SUPPORT")
    assert found.names(event.recipient) == ["Tajikistan"]
    found = read("Norway supported the replacement of the machine on Monday.")
    assert all(event.recipient == () for event in found.told.events)


def test_partners_are_of_no_one_country() -> None:
    """``Its partners`` are of other countries than whose they are."""
    found = read("Norway asked its partners to reopen the port.")
    assert found.countries(found.only("REQUEST").recipient) == [None]


def test_we_of_a_speaker_is_the_government() -> None:
    """In a transcript ``we`` is the speaker's government and ``I`` the speaker."""
    text = "SECRETARY MARLOW: We urged Chile to reopen the port.\n\nFOREIGN MINISTER LUND: I thanked Peru for it."
    found = read("Secretary Ann Marlow and Norwegian Foreign Minister Olav Lund\n\nDepartment of State\n\n" + text)
    assert found.names(found.only("REQUEST").actor) == ["United States"]


RELEASE = "Travel Abroad\n\nOffice of the Spokesperson\n\n"


@pytest.mark.parametrize(
    "title",
    [
        "Assistant Secretary of State for Consular Affairs",
        "Acting Coordinator for the Global Engagement Center",
        "Under Secretary of State for Civilian Security, Democracy, and Human Rights",
        "Deputy Secretary for Management and Resources",
        "Special Representative for the Democratic People’s Republic of Korea",
        "Acting Assistant Secretary for Global Public Affairs",
        "Special Presidential Envoy for Climate",
    ],
)
def test_an_officer_of_the_department_is_named_behind_his_charge(title: str) -> None:
    """What an officer is charged with is no part of his name nor his country, in what his department releases."""
    found = read(f"{RELEASE}{title} Rena Lindqvist met with the Foreign Minister of Chad.")
    event = found.only("CONSULT")
    assert found.names(event.actor) == ["Rena Lindqvist"]
    assert found.countries(event.actor) == ["USA"]


def test_she_is_the_officer_named_behind_a_charge() -> None:
    """A pronoun finds an officer with a long title, and a short form of the title does."""
    found = read(
        f"{RELEASE}Deputy Secretary for Management and Resources Rena Lindqvist met with the Foreign Minister of Chad. "
        "The Deputy thanked Norway. She condemned Niger."
    )
    for kind in ("CONSULT", "SUPPORT", "ACCUSE"):
        assert found.names(found.only(kind).actor) == ["Rena Lindqvist"]


def test_who_releases_a_paper_is_not_where_its_groups_are_at_home() -> None:
    """The government that tells of an act is not the home of those it tells of."""
    found = read(
        "Attack in Chad\n\nOffice of the Spokesperson\n\nThe United States is concerned that dozens of villagers were "
        "killed. The regime arrested two journalists in Chad."
    )
    assert found.countries(found.only("COERCE").actor) == ["TCD"]
    assert "USA" not in found.countries(found.only("ASSAULT").recipient)


def test_a_body_with_a_name_of_its_own_is_of_no_country_by_its_neighbours() -> None:
    """In a release a company or ship is not of the one country that its sentence names."""
    found = read(f"{RELEASE}The Halden Group supported Chad.")
    assert found.countries(found.only("SUPPORT").actor) == [None]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Norway met with the foreign ministers of Chad, Niger, and Mali.", "CONSULT", ["TCD", "NER", "MLI"]),
        ("Norway will brief the European Union, along with the Japanese and the Ukrainians.", "AGREE", None),
        (
            "Norway praised the Prosecutor of the International Criminal Court, the Prosecutor-General of Chad, and "
            "other prosecutors who work there.",
            "SUPPORT",
            None,
        ),
    ],
)
def test_a_row_of_parties_is_read_to_its_end(text: str, kind: str, recipients: list[str] | None) -> None:
    """A row that the grammar breaks goes on to the member behind ``and``."""
    found = read(text)
    event = found.only(kind)
    assert len(event.recipient) == 3
    assert recipients is None or found.countries(event.recipient) == recipients


def test_a_row_ends_before_a_clause_of_its_own() -> None:
    """Whoever begins the next clause is no member of the row."""
    found = read("Norway praised Chad, and Niger denounced Mali.")
    assert found.countries(found.only("SUPPORT").recipient) == ["TCD"]


def test_both_who_agree_are_those_who_met() -> None:
    """``They`` and ``both`` after a talk are those who talked, not what they talked of."""
    found = read(
        "Readout\n\nOffice of the Spokesperson\n\nSecretary Antony Blinken talked on Thursday with Kenyan Foreign "
        "Minister Amos Tirop. They discussed the attack by Chad’s forces on Niger. Both agreed to defend Mali.",
        day=date(2022, 5, 13),
    )
    assert sorted(map(str, found.countries(found.only("AGREE").actor))) == ["KEN", "USA"]


def test_the_headline_names_whose_a_minister_is() -> None:
    """In a release a minister without a country is of the one country that the headline names."""
    found = read(
        "Secretary’s Call on Kenya\n\nOffice of the Spokesperson\n\nMinister Amos Tirop condemned attacks. "
        "Minister Tirop thanked Iran."
    )
    assert found.countries(found.only("SUPPORT").actor) == ["KEN"]


def test_one_named_twice_is_one_party() -> None:
    """A capital with its country behind it is one host."""
    found = read("Norwegian Foreign Minister Eva Dahl travelled to Nairobi, Kenya, on Monday.")
    assert found.countries(found.only("CONSULT").recipient) == ["KEN"]


def test_you_in_a_question_is_who_answers() -> None:
    """A questioner's ``you`` is whoever has the next turn."""
    found = read(
        "Interview\n\nOffice of the Spokesperson\n\nQUESTION: You met with the Foreign Minister of Chad yesterday.\n\n"
        "SECRETARY LUND: Yes, I did.\n\nQUESTION: Thank you."
    )
    assert found.countries(found.told.events[0].actor) == ["USA"]


def test_your_of_a_greeting_is_of_the_country_whose_day_it_is() -> None:
    """Who is greeted on a national day is the country of the headline."""
    found = read(
        "Chad’s National Day\n\nErik Lund, Secretary of State\n\nOffice of the Spokesperson\n\nThe United States "
        "supports you."
    )
    assert found.countries(found.only("SUPPORT").recipient) == ["TCD"]


def test_unnamed_officials_keep_their_numbers() -> None:
    """A briefer without a name is an official of the department, with his number."""
    found = read(
        "Briefing\n\nOffice of the Spokesperson\n\nSENIOR STATE DEPARTMENT OFFICIAL ONE: I met with the Foreign "
        "Minister of Chad.\n\nQUESTION: Thank you."
    )
    event = found.only("CONSULT")
    assert found.countries(event.actor) == ["USA"]
    assert str(found.names(event.actor)[0]).endswith("Official One")


def test_who_joins_another_in_asking_asks_with_him() -> None:
    """Both who join in a demand make it, and the one who is called on is who should act."""
    found = read("Kenya joined Norway in calling on Chad to release the prisoners.")
    event = found.only("REQUEST")
    assert sorted(map(str, found.countries(event.actor))) == ["KEN", "NOR"]
    assert found.countries(event.recipient) == ["TCD"]


def test_who_backs_a_demand_is_not_its_addressee() -> None:
    """A demand that somebody supports is not put to him."""
    found = read("Kenya supports Norway’s call for a ceasefire.")
    assert all("KEN" not in found.countries(event.recipient) for event in found.told.events)


def test_a_surname_that_is_a_peoples_name() -> None:
    """Behind a title the name of a people is a man's, here and wherever it stands in the paper."""
    found = read("Turkish Foreign Minister Turkmen spoke first. Peru met with Turkmen in Lima.")
    event = found.only("CONSULT")
    assert set(found.countries((*event.actor, *event.recipient))) == {"PER", "TUR"}


def test_a_name_before_a_thing_is_its_topic() -> None:
    """Who gives orders to drop the Zorbas story gives none to Zorbas."""
    found = read("Daryl Zorbas spoke. Minister Ivo Quispe of Peru gave orders to drop the Zorbas story.")
    assert all("Zorbas" not in str(name) for event in found.told.events for name in found.names(event.recipient))


def test_the_president_of_a_briefing_is_the_speakers_own() -> None:
    """In a transcript of a department ``the President`` is its own, unless another has just been named."""
    found = read(
        "Briefing\n\nOffice of the Spokesperson\n\nSECRETARY LUND: President Amos Tirop of Kenya spoke for an hour. It "
        "was a long day. It went on. The President thanked Chad.\n\nQUESTION: Thank you."
    )
    assert found.countries(found.only("SUPPORT").actor) == ["USA"]


def test_the_department_of_a_release_is_the_one_that_speaks() -> None:
    """``The department`` in a release is the department that releases it."""
    found = read(f"{RELEASE}The department is working with Kenya in Chad.")
    assert found.names(found.only("COOPERATE").actor) == ["US Department of State"]


def test_a_name_cut_at_an_initial_is_one_name() -> None:
    """A middle initial parts no name."""
    found = read(f"{RELEASE}Secretary of State Antony J. Blinken will travel to Chad. The Secretary thanked Kenya.")
    assert found.names(found.only("SUPPORT").actor) == found.names(found.only("AGREE").actor)


def test_a_body_is_called_by_a_word_of_its_name() -> None:
    """``The Coalition`` is the coalition named before, of no country that its sentence names."""
    found = read(
        f"{RELEASE}The Global Coalition to Defeat ISIS convened on Monday. The Coalition supports the people of Chad.",
        day=date(2021, 6, 28),
    )
    assert found.names(found.only("SUPPORT").actor) == ["Global Coalition to Defeat ISIS"]


def test_what_an_officer_is_charged_with_is_not_his_country() -> None:
    """A minister of one country for another part of the world is of his own."""
    found = read(
        f"{RELEASE}Deputy Secretary Sherman met with UK Minister of State for North Africa and America Ann Bewley."
    )
    event = found.only("CONSULT")
    assert "GBR" in found.countries((*event.actor, *event.recipient))


def test_a_regime_called_by_an_unknown_name_is_nobodys_by_the_paper() -> None:
    """In a briefing about many countries a regime is not of the one named most."""
    found = read(
        "Briefing\n\nNed Price, Department Spokesperson\n\nMR PRICE: Iran is near. Iran is far. Iran is here.\n\n"
        "QUESTION: Thank you.\n\nMR PRICE: We condemn the Halvorsen regime."
    )
    assert "IRN" not in found.countries(found.only("ACCUSE").recipient)


def test_a_surname_goes_on_behind_its_particle() -> None:
    """A name that the engine ends at ``de`` ends behind it."""
    found = read("UN Under-Secretary Perez de Cuellar met the President of Chile on Monday.")
    assert any(
        "Cuellar" in str(name) for event in found.told.events for name in found.names((*event.actor, *event.recipient))
    )


def test_the_longer_title_begins_behind_the_article() -> None:
    """``The Secretary General`` is no Secretary called General."""
    found = read("1. Chile asked the Secretary General of the United Nations to mediate.", kind="cable")
    event = found.only("REQUEST")
    assert found.countries(event.recipient) == ["UNO"]


def test_a_gerund_between_subject_and_verb_is_the_subjects() -> None:
    """``The Minister after consulting his colleagues``: the Minister consulted."""
    found = read("Foreign Minister Quispe of Peru after meeting with the President of Chile changed the draft.")
    event = found.only("CONSULT")
    assert set(found.countries((*event.actor, *event.recipient))) == {"PER", "CHL"}


def test_where_somebody_spoke_is_not_whose_he_is() -> None:
    """A name right behind the place that opens the clause does not belong to the place."""
    found = read("At a dinner at the Turkish Embassy Quispe asked Chile for maps.")
    assert "TUR" not in found.countries(found.only("REQUEST").actor)


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("Frank Holm, Desk Officer for Chad", "USA"),
        ("The Chad desk officer, Frank Holm", "USA"),
        ("UN Special Envoy for Chad Frank Holm", "UNO"),
        ("Chadian envoy Frank Holm", "TCD"),
    ],
)
def test_what_an_officer_deals_with_is_not_whose_he_is(who: str, code: str) -> None:
    """A desk officer is of the service that writes, whatever country his desk is for; a body's envoy is the body's."""
    found = read(f"Readout\n\nOffice of the Spokesperson\n\n{who}, met Kenyan Foreign Minister Amos Tirop.")
    event = found.only("CONSULT")
    assert code in found.countries((*event.actor, *event.recipient))
    assert code == "TCD" or "TCD" not in found.countries((*event.actor, *event.recipient))
