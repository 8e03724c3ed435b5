"""Volumes of documentary editions in TEI."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dragoman.documents import PUBLIC, Document, EditionHeader, Participant
from dragoman.readers import Known, Limits, Refused, sniff
from dragoman.readers.edition_documents import document_kind
from readers.written import EDITION, outcomes, refused, words


def papers(path: Path, content: str | bytes = EDITION) -> list[Document]:
    """Return the documents of a volume that has nothing else."""
    found = outcomes(path, content)
    assert all(isinstance(paper, Document) for paper in found), found
    return [paper for paper in found if isinstance(paper, Document)]


def header(paper: Document) -> EditionHeader:
    """Return a document's header as an edition's."""
    assert isinstance(paper.header, EditionHeader)
    return paper.header


def test_the_text_leaves_out_footnotes(tmp_path: Path) -> None:
    """The text is the character data by the rule of blanks, without notes; blocks say what each part is."""
    paper = papers(tmp_path / "a")[0]
    assert paper.text == (
        "1. Memorandum of Conversation\n\nAnkara, June 17, 1976\n\nPARTICIPANTS\n\nU.S.:\n"
        "Mr. Henry Delafield, Ambassador\nDeputy Director Alice Winthorp\n\n"
        "1. (S) Delafield asked about the\nriver. It was low.\n\nMay 12\nJune 9\n\nDelafield"
    )
    assert [block.kind for block in paper.blocks] == ["title", "header", "list", "paragraph", "table", "signature"]
    (paragraph,) = [block for block in paper.blocks if block.kind == "paragraph"]
    assert paragraph.number == 1
    assert paragraph.printed is not None
    assert paragraph.printed.value == "(S)"
    assert paragraph.prose is not None
    assert paper.words(paragraph.prose) == "Delafield asked about the\nriver. It was low."


def test_the_header_is_that_of_the_document(tmp_path: Path) -> None:
    """Volume, number, heading, kind, date, place, participants and source note come with their words."""
    paper = papers(tmp_path / "a")[0]
    head = header(paper)
    assert (head.volume, head.volume_title, head.number) == ("lantern1976", "Waters", "1")
    assert head.heading is not None
    assert paper.words(head.heading.span) == head.heading.value == "1. Memorandum of Conversation"
    assert head.kind == "memorandum of conversation"
    assert head.day is not None
    assert (head.day.value, paper.words(head.day.span), head.last_day) == (date(1976, 6, 17), "June 17, 1976", None)
    assert head.place is not None
    assert paper.words(head.place.span) == "Ankara"
    assert [one.value for one in head.participants] == [
        Participant("Mr. Henry Delafield", "Ambassador"),
        Participant("Alice Winthorp", "Deputy Director"),
    ]
    assert head.source_note == "Source: Exercise file 1. Secret."


def test_published_documents_are_public(tmp_path: Path) -> None:
    """The marking a document once bore is not its marking now; a telegram in an edition is of the kind frus."""
    for paper in papers(tmp_path / "a"):
        assert (paper.kind, paper.carrier, paper.marking) == ("frus", "frus-tei", PUBLIC)
        assert all(block.marking == PUBLIC for block in paper.blocks)


def test_a_date_may_stand_in_words(tmp_path: Path) -> None:
    """Without attributes the dateline's words are read; a document without any has no date."""
    _, note, telegram = papers(tmp_path / "a")
    assert header(note).day is None
    day = header(telegram).day
    assert day is not None
    assert (day.value, telegram.words(day.span)) == (date(1976, 7, 2), "July 2, 1976, 1330Z"[:12])


@pytest.mark.parametrize(
    ("attributes", "first", "last"),
    [
        ('when="1976-06"', date(1976, 6, 1), date(1976, 6, 30)),
        ('when="1976"', date(1976, 1, 1), date(1976, 12, 31)),
        ('from="1976-06-17T10:00:00" to="1976-06-19T12:00:00"', date(1976, 6, 17), date(1976, 6, 19)),
        ('notBefore="1976-06-17" notAfter="1976-06-30"', date(1976, 6, 17), date(1976, 6, 30)),
    ],
)
def test_a_date_may_be_a_span_of_days(tmp_path: Path, attributes: str, first: date, last: date) -> None:
    """A month, a year and a stretch of days have a first and a last day."""
    paper = papers(tmp_path / "a", EDITION.replace('when="1976-06-17T10:00:00"', attributes))[0]
    day = header(paper).day
    assert day is not None
    assert (day.value, header(paper).last_day) == (first, last)


def test_a_day_that_is_in_no_calendar_is_left_open(tmp_path: Path) -> None:
    """A date of 31 February is None with a problem that has its words."""
    paper = papers(tmp_path / "a", EDITION.replace("1976-06-17T10:00:00", "1976-02-31"))[0]
    assert header(paper).day is None
    (problem,) = paper.problems
    assert problem.code == "date-impossible"
    assert problem.span is not None
    assert paper.words(problem.span) == "June 17, 1976"


def test_a_volume_cut_short_gives_the_documents_before(tmp_path: Path) -> None:
    """Documents before the cut are read; the refusal names place and document."""
    first, cut = outcomes(tmp_path / "a", EDITION[: EDITION.index("No record")])
    assert isinstance(first, Document)
    assert isinstance(cut, Refused)
    assert cut.code == "cut-short"
    assert "line 16" in cut.reason
    assert "inside document d2" in cut.reason
    broken = EDITION.replace("<p>The river is higher.</p>", "<p>The river</q>")
    *whole, last = outcomes(tmp_path / "a", broken)
    assert len(whole) == 2
    assert isinstance(last, Refused)
    assert "inside document d3" in last.reason


def test_a_document_is_named_by_its_canonical_form(tmp_path: Path) -> None:
    """The order of attributes, comments and another volume around it do not change what a document is."""
    ids = {paper.id for paper in papers(tmp_path / "a")}
    other = EDITION.replace('n="2" xml:id="d2"', 'xml:id="d2"   n="2"').replace("<p>No", "<p><!-- a comment -->No")
    things = outcomes(tmp_path / "b", other.replace("Waters", "Rivers"), known=ids.__contains__)
    assert [type(thing) for thing in things] == [Known, Known, Known]
    changed = outcomes(tmp_path / "c", EDITION.replace("No record", "No paper"), known=ids.__contains__)
    assert [type(thing) for thing in changed] == [Known, Document, Known]


def test_a_document_in_a_document_is_one_of_its_own(tmp_path: Path) -> None:
    """A document printed inside another is read by itself, and its words are not the other's; sections are."""
    inner = (
        '<div type="document" n="2a" xml:id="d2a"><head>Attachment</head><p>Inner words.</p></div>'
        '<div type="section"><head>Part</head><p>Own words.</p></div>'
    )
    found = papers(tmp_path / "a", EDITION.replace("<p>No record was found.</p>", f"<p>Outer.</p>{inner}"))
    assert [header(paper).number for paper in found] == ["1", "2", "2a", "3"]
    assert found[1].text == "2. Editorial Note\n\nOuter.\n\nPart\n\nOwn words."
    assert words(found[1], "heading") == ["Part"]
    assert found[2].text == "Attachment\n\nInner words."


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    """A volume that declares entities is refused; one that only names a document type is read without it."""
    bomb = '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert (
        refused(tmp_path / "a", EDITION.replace("<TEI", f"{bomb}<TEI").replace("higher", "&b;")).code == "xml-entities"
    )
    named = EDITION.replace("<TEI", '<!DOCTYPE TEI SYSTEM "http://invalid.example/tei.dtd"><TEI')
    assert len(papers(tmp_path / "a", named)) == 3
    hidden = EDITION.replace("<TEI", f"<!--{'x' * 70_000}-->{bomb}<TEI").replace("higher", "&b;")
    late = outcomes(tmp_path / "a", hidden)
    assert not any("hahaha" in thing.text for thing in late if isinstance(thing, Document))


def test_a_document_past_the_limit_is_refused_alone(tmp_path: Path) -> None:
    """A document longer than a paper may be is named, and the others are read; one without end stops the volume."""
    long = EDITION.replace("No record was found.", "No record. " * 500)
    things = outcomes(tmp_path / "a", long, Limits(paper_bytes=4000))
    assert [type(thing) for thing in things] == [Document, Refused, Document]
    endless = EDITION.replace("No record was found.", "No record. " * 50_000)
    last = outcomes(tmp_path / "a", endless, Limits(paper_bytes=4000))[-1]
    assert isinstance(last, Refused)
    assert (last.code, "paper_bytes" in last.reason) == ("over-limit", True)


def test_an_identifier_may_stand_twice(tmp_path: Path) -> None:
    """Two documents with the same xml:id, as careless volumes have, are both read, and no break is reported."""
    twice = EDITION.replace('xml:id="d2"', 'xml:id="d1"')
    assert len(papers(tmp_path / "a", twice)) == 3
    *whole, cut = outcomes(tmp_path / "b", twice[:-20])
    assert len(whole) == 3
    assert isinstance(cut, Refused)
    assert "already defined" not in cut.reason


def test_other_xml_is_refused(tmp_path: Path) -> None:
    """XML that is neither TEI nor a feed is refused; TEI without documents is said to be empty."""
    assert refused(tmp_path / "a", "<?xml version='1.0'?><svg/>").code == "xml-unknown"
    assert refused(tmp_path / "a", "<TEI><text><body><p>x</p></body></text></TEI>").code == "empty"
    assert sniff(EDITION.encode("utf-16")) == "frus-tei"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("6. Memorandum of Conversation, Ankara, May 3, 1975", "memorandum of conversation"),
        ("12. Telegram 7100 From the Embassy in Ruritania to the Department of State", "telegram"),
        ("3. Action Memorandum From the Desk Officer to the Under Secretary", "memorandum"),
        ("4. Presidential Review Memorandum 99", "directive"),
        ("5. Minutes of a Meeting on Rivers", "minutes"),
        ("7. Letter From the Minister to the Ambassador", "letter"),
        ("8. Editorial Note", "editorial note"),
        ("9. Airgram A-901 From the Embassy", "airgram"),
        ("10. Something Else Entirely", None),
    ],
)
def test_the_kind_is_told_by_the_heading(heading: str, kind: str | None) -> None:
    """What kind of document it is stands in the opening words of its heading."""
    assert document_kind(heading) == kind


def test_a_volume_in_no_known_encoding_is_refused(tmp_path: Path) -> None:
    """A volume that declares an encoding which is none costs its documents, each named, and no traceback."""
    things = outcomes(tmp_path / "a", EDITION.replace('encoding="UTF-8"', 'encoding="UT3-8"'))
    assert things
    assert all(isinstance(thing, Refused) and thing.code == "cut-short" for thing in things)
