"""What closed parts of a telegram could tell through the open ones, tried with the real reader and invented papers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.access import ANONYMOUS, OWNER, Portions, Viewer, may_see
from dragoman.documents import Document, Level, Marking
from dragoman.pipeline import read_into, walk
from dragoman.pipeline.parting import MOST, open_markings, part_of
from dragoman.readers import open_source, read
from dragoman.record import Claim, Reading, open_record
from dragoman.settings import tools
from dragoman.web.answers.start import answer_start

Reader = Callable[..., Reading]

HEAD = """
P {day}
FM AMEMBASSY {post}
TO RUEHC/SECSTATE WASHDC PRIORITY 2871

{banner} {post} {serial}

{captions}

E.O. 12958: DECL: 03/11/2015
TAGS: PREL, AJ
SUBJECT: WATER ON THE KURA

Classified By: Ambassador Margaret T. Holloway, reasons 1.4 (b)
and (d).

"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Reads a telegram of these paragraphs, each with its own mark."""
    made, folder = tools(), tmp_path_factory.mktemp("attack")

    def reads(*paragraphs: str, **head: str) -> Reading:
        values = {"day": "111245Z MAR 05", "post": "BAKU", "serial": "000412", "captions": "SIPDIS"}
        text = HEAD.format(**{**values, "banner": "C O N F I D E N T I A L", **head})
        text += "\n\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1)) + "\n"
        place = folder / "telegram.txt"
        place.write_text(text, encoding="utf-8")
        (document,) = read(open_source(str(place)))
        assert isinstance(document, Document)
        return walk(document, made)

    return reads


def seen(reading: Reading, viewer: Viewer = ANONYMOUS) -> list[Claim]:
    """Return the claims a viewer sees."""
    return [claim for claim in reading.claims if may_see(viewer, claim.marking)]


def told(reading: Reading, viewer: Viewer = ANONYMOUS) -> str:
    """Return everything that the claims a viewer sees say, as one text."""
    return "\n".join(repr((claim.sentence, claim.status, claim.roles, claim.method)) for claim in seen(reading, viewer))


def shown(reading: Reading, viewer: Viewer = ANONYMOUS) -> str:
    """Return the words of the blocks a viewer sees."""
    document = reading.document
    portions = Portions.of(document)
    return "\n".join(
        document.words(block.span)
        for block, marking in zip(document.blocks, portions.blocks, strict=True)
        if may_see(viewer, marking)
    )


@pytest.mark.parametrize(
    ("hidden", "post"),
    [
        ("(C) Elmar Orujev of Turkey was absent.", "BAKU"),
        ("(C) Turkish Foreign Minister Elmar Orujev was absent.", "BAKU"),
        ("(C) Nobody was absent.", "TBILISI"),
    ],
)
def test_whose_post_it_is_is_not_told_where_closed_parts_say_it(reader: Reader, hidden: str, post: str) -> None:
    """The office of a holding names no country that the header or another paragraph gave."""
    reading = reader(hidden, "(U) Foreign Minister Elmar Orujev met Nino Beridze of Poland.", post=post)
    holdings = [claim for claim in seen(reading) if claim.kind == "holding"]
    offices = [role.entity for claim in holdings for role in claim.roles if role.role == "office"]
    assert offices == [None] * len(offices)


def test_whose_post_it_is_is_told_where_the_open_words_say_it(reader: Reader) -> None:
    """A nationality beside the title gives the office its country, for everybody who reads the paragraph."""
    reading = reader("(C) Nobody was absent.", "(U) Georgian Prime Minister Zurab Beridze met Jan Nowak of Poland.")
    assert "office:prime-minister-of-georgia" in told(reading)


@pytest.mark.parametrize("day", ["111245Z MAR 95", "111245Z MAR 05", "111245Z MAR 22"])
def test_how_long_ago_it_was_does_not_tell_the_day_of_the_paper(reader: Reader, day: str) -> None:
    """The status of an open event is the same whatever the closed header's day."""
    reading = reader("(C) Nobody was absent.", "(U) In 1994 Armenia attacked Azerbaijan.", day=day)
    assert [claim.status for claim in seen(reading) if claim.kind == "event"] == ["actual"]


def test_a_name_is_not_put_together_of_two_others(reader: Reader) -> None:
    """Two names of an open paragraph do not make up a third that only a closed one gives."""
    reading = reader(
        "(C) Deputy Foreign Minister Araz Azimov was absent.",
        "(U) Minister Azimov met Araz Guliyev in 1999.",
    )
    assert "Araz Azimov" not in told(reading)
    assert "araz-azimov" not in told(reading)


@pytest.mark.parametrize(
    "words",
    [
        "(U) Georgia met Armenia. (C) Karel Novak met France.",
        "(U) Georgia met Armenia.\n\n   a. (C) Karel Novak met France.",
        "(U) Georgia met Armenia.\n\n   -- (C) Karel Novak met France.",
        "(U) (C) Karel Novak met France.",
    ],
)
def test_a_mark_inside_a_paragraph_closes_it(reader: Reader, words: str) -> None:
    """A paragraph is held as closely as the closest mark that stands in it."""
    reading = reader("(U) Nothing new.", words)
    assert "Novak" not in shown(reading) + told(reading)
    assert "Novak" in shown(reading, Viewer(Level.C))


@pytest.mark.parametrize("mark", ["(TS/SCI)", "(S//ODDWORD)", "(TS//ODDWORD//NF)"])
def test_an_unknown_control_in_a_mark_closes_the_paragraph(reader: Reader, mark: str) -> None:
    """A mark with a control no table knows is neither read past nor taken for the banner's."""
    reading = reader("(U) Nothing new.", f"{mark} Karel Novak met France.")
    for viewer in (Viewer(Level.C), Viewer(Level.S), Viewer(Level.TS, frozenset({"NOFORN"}))):
        assert "Novak" not in shown(reading, viewer) + told(reading, viewer)


@pytest.mark.parametrize(
    ("banner", "needs"),
    [
        ("C O N F I D E N T I A L NODIS", "NODIS"),
        ("C O N F I D E N T I A L//NOFORN", "NOFORN"),
        ("C O N F I D E N T I A L // NOFORN//", "NOFORN"),
        ("S E C R E T EXDIS SECTION 01 OF 02", "EXDIS"),
        ("UNCLAS NOFORN", "NOFORN"),
    ],
)
def test_controls_on_the_classification_line_hold(reader: Reader, banner: str, needs: str) -> None:
    """A caption printed behind the classification closes the paper like one on a line of its own."""
    reading = reader("(C) Karel Novak met France.", banner=banner)
    assert "Novak" not in shown(reading, Viewer(Level.TS)) + told(reading, Viewer(Level.TS))
    assert "Novak" in shown(reading, Viewer(Level.TS, frozenset({needs})))
    assert reading.document.number == "05BAKU412"


@pytest.mark.parametrize("banner", ["UNCLAS SBU", "UNCLAS SENSITIVE", "UNCLAS FOR OFFICIAL USE ONLY", "UNCLAS//CUI"])
def test_sensitive_on_the_classification_line_is_not_for_everybody(reader: Reader, banner: str) -> None:
    """What is sensitive but unclassified by its first line is not open to the anonymous."""
    reading = reader("Karel Novak met France.", banner=banner)
    assert "Novak" not in shown(reading) + told(reading)
    assert "Novak" in shown(reading, Viewer(Level.SBU))


@pytest.mark.parametrize(
    "captions",
    [
        "FOR THE AMBASSADOR ONLY",
        "SENSITIVE - PLEASE PROTECT ACCORDINGLY",
        "STATE FOR EUR, NODIS",
        "STATE FOR EUR AND EXDIS FOR NEA\nSIPDIS",
        "SENSITVE",
    ],
)
def test_a_restrictive_caption_among_other_words_holds(reader: Reader, captions: str) -> None:
    """A line above the text that says a restrictive caption in a sentence, or misspelt, closes the paper."""
    reading = reader("Karel Novak met France.", banner="UNCLAS", captions=captions)
    assert "Novak" not in shown(reading) + told(reading)


@pytest.mark.parametrize("mark", ["S E C R E T", "CONFIDENTIAL", "NODIS", "NOFORN"])
def test_a_page_marked_higher_than_the_first_line_is_believed(reader: Reader, mark: str) -> None:
    """A class or caption at the head or foot of a page closes a telegram whose first line says less."""
    reading = reader(f"Nothing new.\n\n{mark}\n\nKarel Novak met France.\n\n{mark}", banner="UNCLAS")
    assert "Novak" not in shown(reading) + told(reading)


def test_a_story_beside_the_papers_has_no_step_to_a_closed_one(tmp_path: Path) -> None:
    """The start page tells a step that leads to a paper or a person only to those who see it."""
    papers = {"000412": ("UNCLAS", "Jan Nowak met France."), "000413": ("C O N F I D E N T I A L", "Karel Novak left.")}
    for serial, (banner, words) in papers.items():
        head = HEAD.format(day="111245Z MAR 05", post="BAKU", serial=serial, captions="SIPDIS", banner=banner)
        (tmp_path / f"{serial}.txt").write_text(f"{head}1. {words}\n", encoding="utf-8")
    steps = (
        "/paper/05BAKU412",
        "/paper/05BAKU413",
        "/entity/person:jan-nowak",
        "/entity/person:karel-novak",
        "/requests",
    )
    (tmp_path / "story.json").write_text(json.dumps([{"text": step, "href": step} for step in steps]), encoding="utf-8")
    store = open_record(tmp_path / "record.db")
    read_into(store, [str(tmp_path / f"{serial}.txt") for serial in papers], tools())
    told_to = {viewer: [step.href for step in answer_start(store, viewer).story] for viewer in (ANONYMOUS, OWNER)}
    store.close()
    assert told_to[OWNER] == list(steps)
    assert told_to[ANONYMOUS] == ["/paper/05BAKU412", "/entity/person:jan-nowak", "/requests"]


OPEN_WORDS = (
    "(U) France attacked Georgia on 3 June 2004. Participants agreed on a text.",
    "(U) Luc Moreau, on behalf of the European Union, criticized Georgia. Karel Novak said France would not attend.",
    "(U) Aid was promised. Talks were held in Vienna. Officials agreed to help.",
    "(U) Russia may attack Georgia. Georgia and Armenia met in Vienna in 1999. Estonia did not attack Latvia.",
)
CLOSED_WORDS = (
    "(C) The court found that the treaty was unlawful; its judges ruled for France.",
    "(C) Soldiers and tanks of Armenia attacked Georgia. The ambassadors talked of the army.",
    "(C) On behalf of Norway, Karel Novak met Luc Moreau. Aid was promised by Iran.",
    "(C) Participants of Iran agreed on a text. France did not attack Georgia; Estonia attacked Latvia.",
)


def content(reading: Reading) -> list[tuple[object, ...]]:
    """Return what the claims that anybody sees say, without the names that papers and claims have by their bytes."""
    return [
        (
            claim.sentence,
            (claim.status, claim.ground, claim.reason, claim.confidence, claim.method),
            (claim.modes, claim.contexts, claim.what, claim.when and claim.when.text),
            [(role.role, role.words, role.entity and (role.entity.name, role.entity.country)) for role in claim.roles],
            claim.words,
        )
        for claim in seen(reading)
    ]


@pytest.mark.parametrize("words", OPEN_WORDS)
def test_what_is_open_says_what_it_says_by_itself(reader: Reader, words: str) -> None:
    """Whatever stands in a closed paragraph, no open claim has a word, side, field, ground or reason of it."""
    alone = content(reader(words, "(C)"))
    assert alone
    for closed in CLOSED_WORDS:
        assert [claim for claim in content(reader(words, closed)) if claim not in alone] == []


def test_the_contexts_of_an_open_event_are_not_of_closed_words(reader: Reader) -> None:
    """That a closed paragraph speaks of courts or soldiers is not told by an open event."""
    for closed in CLOSED_WORDS:
        reading = reader(closed, "(U) Participants agreed on a text.")
        assert not {"legal", "military"} & {context for claim in seen(reading) for context in claim.contexts}


def test_who_sees_all_is_told_what_the_whole_paper_tells(reader: Reader) -> None:
    """A claim that leans on another paragraph is held like the whole, and is there for whoever sees the whole."""
    reading = reader("(C) Georgian Minister Nino Beridze came.", "(U) Nino Beridze met France in 1999. She left.")
    assert "Nino Beridze" in told(reading, Viewer(Level.C))


def test_a_part_holds_nothing_of_the_rest(reader: Reader) -> None:
    """A paper as those see it who see a part has no closed words, number, day or subject, and its words in place."""
    reading = reader("(C) Karel Novak left.", "(U) Jan Nowak met France.", "(S) Elmar Orujev came.")
    whole = reading.document
    portions = Portions.of(whole)
    assert sorted(map(str, open_markings(portions, reading.claims))) == ["C", "U"]
    part = part_of(portions, Marking(Level.U))
    assert not any(word in part.text for word in ("Novak", "Orujev", "Kura", "BAKU", "Holloway"))
    assert (part.number, part.day, part.title, part.captions, part.problems) == (None, None, None, (), ())
    assert len(part.text) == len(whole.text)
    assert part.text.index("Nowak") == whole.text.index("Nowak")


def test_a_part_without_claims_is_not_read(reader: Reader) -> None:
    """Where nothing is claimed under a marking, the paper is not read once more for those who meet just that."""
    reading = reader("(U) It was cold.", "(C) Karel Novak met France.")
    assert open_markings(Portions.of(reading.document), reading.claims) == ()


def test_of_many_markings_those_of_most_claims_are_read(reader: Reader) -> None:
    """Of more markings than are read by themselves the commonest are, whatever stands first."""
    reading = reader("(C) Karel Novak left.", "(U) Chad met Mali in 1998.")
    (first, *_) = (claim for claim in reading.claims if claim.kind == "event")
    seldom = [replace(first, marking=Marking(Level.U, (f"BODY {number}",))) for number in range(MOST)]
    kept = open_markings(Portions.of(reading.document), [*seldom, first, first])
    assert kept == (first.marking, *(claim.marking for claim in seldom[:-1]))
