"""RSS and Atom feeds."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from dragoman.documents import PUBLIC, ArticleHeader, Document
from dragoman.readers import Known, Refused, sniff
from dragoman.readers.feeds import find_entries
from readers.written import FEED, outcomes, refused, words

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title>
<entry><title type="html">Ministers &lt;i&gt;meet&lt;/i&gt;</title><link href="https://lantern.example/3"/>
<updated>2023-03-14T18:05:00+04:00</updated><author><name>Anna Holm</name></author>
<summary>They met.</summary></entry></feed>
"""


def papers(path: Path, content: str | bytes) -> list[Document]:
    """Return the documents of a feed that has nothing else."""
    found = outcomes(path, content)
    assert all(isinstance(paper, Document) for paper in found), found
    return [paper for paper in found if isinstance(paper, Document)]


def test_each_entry_is_a_document(tmp_path: Path) -> None:
    """Entries come in order with title, moment, author, link and the feed's name; comments hold none."""
    first, second = papers(tmp_path / "a", FEED)
    header = first.header
    assert isinstance(header, ArticleHeader)
    assert header.published == datetime(2023, 3, 14, 18, 5, tzinfo=timezone(timedelta(hours=4)))
    assert (header.author, header.link, header.publisher) == ("Anna Holm", "https://lantern.example/1", "Lantern Wire")
    assert first.text == "First & foremost\n\nThe ministers met in Ankara on Tuesday.\n\nThey will meet again in March."
    assert words(first, "paragraph") == ["The ministers met in Ankara on Tuesday.", "They will meet again in March."]
    assert (first.kind, first.carrier, first.marking, first.source) == ("press", "feed", PUBLIC, f"{tmp_path}/a#1")
    assert second.text == "Second\n\nThe river is rising, the ministry said."


def test_atom_is_read_as_rss_is(tmp_path: Path) -> None:
    """An Atom feed gives the same fields; a title in HTML gives its words."""
    (paper,) = papers(tmp_path / "a", ATOM)
    assert paper.title == "Ministers meet"
    assert str(paper.day) == "2023-03-14"
    assert paper.text == "Ministers meet\n\nThey met."
    assert sniff(ATOM.encode()) == "feed"


def test_an_entry_is_known_again_in_another_feed(tmp_path: Path) -> None:
    """An entry is named by its own words, so tomorrow's feed with one more entry holds it as known."""
    held = {paper.id for paper in papers(tmp_path / "a", FEED)}
    newer = FEED.replace("<!--", "<item><title>New</title><link>https://lantern.example/9</link></item><!--")
    things = outcomes(tmp_path / "b", newer, known=held.__contains__)
    assert [type(thing) for thing in things] == [Document, Known, Known]


def test_a_feed_cut_short_gives_its_whole_entries(tmp_path: Path) -> None:
    """Entries before the cut are read; the one that is cut is named with its line."""
    first, cut = outcomes(tmp_path / "a", FEED[: FEED.index("The river is")])
    assert isinstance(first, Document)
    assert isinstance(cut, Refused)
    assert (cut.code, cut.source) == ("cut-short", f"{tmp_path}/a#2")
    assert "line 9" in cut.reason


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """A bare ampersand, which XML does not allow, does not lose the feed."""
    assert len(papers(tmp_path / "a", FEED.replace("&amp;", "&"))) == 2


def test_a_feed_without_entries_is_said_to_be_empty(tmp_path: Path) -> None:
    """A feed with nothing in it is refused as empty."""
    assert refused(tmp_path / "a", "<rss><channel><title>x</title></channel></rss>").code == "empty"


def test_a_feed_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    """A feed that declares entities is not unfolded."""
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert refused(tmp_path / "a", FEED.replace("<rss", f"{bomb}<rss")).code == "xml-entities"


def test_tags_in_quoted_text_are_no_entries() -> None:
    """An ``item`` inside a comment or CDATA is not counted; an unclosed comment ends the search."""
    assert find_entries("<item>a<![CDATA[</item>]]>b</item>").places == ((0, 34),)
    assert find_entries("<item>a</item><!-- <item>b</item>").places == ((0, 14),)
    assert find_entries("<item>a</item><item>b").cut == 14
