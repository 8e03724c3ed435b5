"""Small papers of every carrier, written for these tests, and how they are read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from dragoman.documents import Document, DocumentId
from dragoman.readers import LIMITS, Known, Limits, Refused, open_source, read

TELEGRAM = """VZCZCXYZ0001
RR RUEHWEB

DE RUEHKB #0412 1021130
ZNR UUUUU ZZH
R 121130Z APR 05
FM AMEMBASSY BAKU
TO RUEHC/SECSTATE WASHDC 3301
INFO RUEHNO/USMISSION USNATO 0101

UNCLAS BAKU 000412

SIPDIS

E.O. 12958: N/A
TAGS: PREL, AJ
SUBJECT: EXERCISE LANTERN: WATER TALKS OPEN

1. The Foreign Minister told the Ambassador on April 11 that talks on water would open in Ankara next week.

2. Comment: The tone was friendly. End comment.
HARDING
"""

ARTICLE = """ date 2023-03-14 14 March 2023 18:05 (UTC+04:00)

Ministers open talks on water

The foreign ministers of Azerbaijan and Georgia opened talks on water in Ankara on Tuesday, Lantern Wire reports.

"We have agreed to meet again in March," the Georgian minister told journalists after the meeting.
"""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers open talks | Lantern Wire</title>
<meta name="author" content="Anna Holm, Ankara"><meta property="og:site_name" content="Lantern Wire">
<meta property="article:published_time" content="2023-03-14T18:05:00+04:00">
<link rel="canonical" href="https://lantern.example/talks"><script>var x = "no words";</script></head>
<body><nav><a href="/">Front page</a></nav><main><article>
<h1>Ministers open talks</h1>
<p>The foreign ministers of Azerbaijan and Georgia opened talks on water in Ankara on Tuesday, and both said that
the meeting had gone <em>better</em> than expected after a winter of complaints.</p>
<p>&ldquo;We have agreed to meet again in March,&rdquo; the Georgian minister told journalists after the meeting, which
lasted for three hours and ended with a walk along the river.</p>
<p>Turkey, which had invited both sides, said that it would send measurements of the river to both capitals each
morning until the spring.</p>
</article></main><footer><p>All rights of an invented agency.</p></footer></body></html>
"""

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Lantern Wire</title><link>https://lantern.example</link><description>Dispatches</description>
<!-- <item><title>not this one</title></item> -->
<item><title>First &amp; foremost</title><link>https://lantern.example/1</link><dc:creator>Anna Holm</dc:creator>
<pubDate>Tue, 14 Mar 2023 18:05:00 +0400</pubDate>
<content:encoded><![CDATA[<p>The ministers met in Ankara on Tuesday.</p><p>They will <b>meet</b> again in March.</p>]]>
</content:encoded></item>
<item><title>Second</title><link>https://lantern.example/2</link><pubDate>Wed, 15 Mar 2023 09:00:00 GMT</pubDate>
<description>The river is rising, the ministry said.</description></item>
</channel></rss>
"""

EDITION = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="complete">Exercise Papers, Volume I</title><title type="volume">Waters</title></titleStmt>
<publicationStmt><idno type="frus">lantern1976</idno></publicationStmt></fileDesc></teiHeader>
<text><body><div type="compilation" xml:id="c1"><head>Waters</head>
<div type="document" n="1" xml:id="d1"><head>1. Memorandum of Conversation<note n="1" xml:id="n1">Source: Exercise
  file 1. Secret.</note></head>
<dateline><placeName>Ankara</placeName>, <date when="1976-06-17T10:00:00">June 17,
  1976</date></dateline>
<list type="participants"><head>PARTICIPANTS</head><item>U.S.:</item>
<item>Mr. <persName>Henry Delafield</persName>, Ambassador</item>
<item>Deputy Director <persName>Alice Winthorp</persName></item></list>
<p>1. (S) Delafield asked about the<lb/>  river.<note n="2">A footnote.</note> It was <hi>low</hi>.</p>
<table><row><cell>May</cell><cell>12</cell></row><row><cell>June</cell><cell>9</cell></row></table>
<closer><signed>Delafield</signed></closer></div>
<div type="document" n="2" xml:id="d2"><head>2. Editorial Note</head><p>No record was found.</p></div>
<div type="document" n="3" xml:id="d3"><head>3. Telegram From the Embassy in Turkey to the Department of State</head>
<dateline>Ankara, July 2, 1976, 1330Z.</dateline><p>The river is higher.</p></div>
</div></body></text></TEI>
"""


def rows(*records: dict[str, object] | str) -> bytes:
    """Return JSON Lines of some records; a record that is words stands as it is."""
    lines = (record if isinstance(record, str) else json.dumps(record) for record in records)
    return "".join(f"{line}\n" for line in lines).encode()


def outcomes(
    path: Path,
    content: bytes | str | None = None,
    limits: Limits = LIMITS,
    known: Callable[[DocumentId], bool] | None = None,
) -> list[Document | Known | Refused]:
    """Write a file where content is given, and return all that comes of reading it."""
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read(open_source(str(path)), known, limits))


def document(path: Path, content: bytes | str) -> Document:
    """Return the one document of a file."""
    (found,) = outcomes(path, content)
    assert isinstance(found, Document), found
    return found


def refused(path: Path, content: bytes | str, limits: Limits = LIMITS) -> Refused:
    """Return the one refusal of a file."""
    (found,) = outcomes(path, content, limits)
    assert isinstance(found, Refused), found
    assert found.reason and found.advice
    return found


def words(paper: Document, kind: str) -> list[str]:
    """Return the words of a document's blocks of one kind."""
    return [paper.words(block.span) for block in paper.blocks if block.kind == kind]


def codes(paper: Document) -> list[str]:
    """Return the codes of a document's problems."""
    return [problem.code for problem in paper.problems]
