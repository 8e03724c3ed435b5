"""The text an engine sees can always be led back to the paper's own characters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import PUBLIC, ArticleHeader, Block, Document, DocumentId, Span
from dragoman.language.prose import is_shouted, prose_of

NAME = DocumentId("0" * 64)


def paper(text: str, language: str | None = None) -> Document:
    block = Block("paragraph", Span(NAME, 0, len(text)), PUBLIC)
    return Document(NAME, text, "press", "test", "test", "utf-8", ArticleHeader(), (block,), language=language)


@given(st.text(alphabet=st.sampled_from("ab #@¶.\r\n\t’é"), max_size=200))
def test_every_character_leads_back(text: str) -> None:
    """Each character of the prose that is no joining blank stands for the same character of the paper, quotes
    straightened.
    """
    for prose in prose_of(paper(text)):
        for place, char in enumerate(prose.text):
            if char != " ":
                assert text[prose.origin(place)] in {char, "’"}


def test_hash_signs_are_left_out() -> None:
    """A hashtag is read as the word it marks."""
    (prose,) = prose_of(paper("Thanks to #NATO and @minister"))
    assert prose.text == "Thanks to NATO and minister"
    assert prose.origin(prose.text.index("NATO")) == 11


def test_capitals_are_read_small() -> None:
    """Text written in capitals throughout is given in small letters, with a capital at the start of each sentence."""
    text = "AMBASSADOR CALLED ON FOREIGN MINISTER THIS MORNING. HE ASKED FOR AN ANSWER BY FRIDAY."
    assert is_shouted(text)
    (prose,) = prose_of(paper(text))
    assert prose.text == "Ambassador called on foreign minister this morning. He asked for an answer by friday."


@pytest.mark.parametrize(
    ("text", "shouted"),
    [("PERU SHUT BORDER MONDAY.", True), ("POST CONCURS.", True), ("ACTION REQUESTED:", False), ("NATO.", False)],
)
def test_a_short_stretch_in_capitals(text: str, shouted: bool) -> None:
    """A short sentence in capitals is read small too; a heading and a short form are not."""
    assert is_shouted(text) == shouted


def test_long_blocks_come_in_parts() -> None:
    """A block of 200,000 characters is cut at white space, and no character is lost."""
    text = "word and " * 25_000
    parts = prose_of(paper(text))
    assert len(parts) > 5
    assert " ".join(part.text for part in parts).split() == text.split()


def test_page_headings_within_a_paragraph_are_left_out() -> None:
    """A heading that the page put into the middle of a paragraph is not read as prose."""
    text = "The talks went on BAKU 00000412 001.2 OF 002 until Friday."
    start = text.index("BAKU")
    heading = Block("furniture", Span(NAME, start, text.index(" until")), PUBLIC)
    whole = paper(text)
    (prose,) = prose_of(replace(whole, blocks=(*whole.blocks, heading)))
    assert prose.text == "The talks went on until Friday."
    assert prose.origin(prose.text.index("until")) == text.index("until")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Met with King Olav. Saw the port.", "He met with King Olav. He saw the port."),
        ("3. (C) Discussed tariffs with Sato.", "3. (C) He discussed tariffs with Sato."),
        ("Urged patience. Asked about tariffs, Sato smiled.", "He urged patience. Asked about tariffs, Sato smiled."),
        ("Told of the plan, the Minister laughed aloud.", "Told of the plan, the Minister laughed aloud."),
        ("Met by pickets, the envoy left.", "Met by pickets, the envoy left."),
        ("He met with President Lund June 10.", "He met with President Lund on June 10."),
        ("He met with President Lund Monday and left.", "He met with President Lund on Monday and left."),
        ("He spoke of Bloody Sunday.", "He spoke of Bloody Sunday."),
        ("Talks with Lund: June 10 at the latest.", "Talks with Lund: June 10 at the latest."),
        ("The Lund June 10 proposal fell.", "The Lund June 10 proposal fell."),
        ("Peru agreed provide two pilots.", "Peru agreed to provide two pilots."),
        ("He asked us convey this note.", "He asked us to convey this note."),
        ("They plan support for Peru.", "They plan support for Peru."),
        ("The request does not say.", "The request does not say."),
        ("Visiting Danish Premier Moe met Lund.", "The visiting Danish Premier Moe met Lund."),
        ("Visiting Oslo, Premier Moe met Lund.", "Visiting Oslo, Premier Moe met Lund."),
    ],
)
def test_words_left_out_are_put_in_for_the_engine(text: str, whole: str) -> None:
    """A subject or the ``on`` of a date that clipped prose leaves out is put in; participles at the head stay."""
    (prose,) = prose_of(paper(text))
    assert prose.text == whole
    led_back = [prose.origin(place) for place in range(len(prose.text)) if not prose.is_put_in(place)]
    assert led_back == list(range(len(text)))
