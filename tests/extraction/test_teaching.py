"""A row of the table teaches a word, as docs/triggers.md promises."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dragoman.extraction import extract
from dragoman.readers import document_of
from dragoman.reference import Trigger, load
from tests.extraction.reading import engine

SENTENCE = {"id": "1", "text": "Oslo stonewalled Stockholm on fish.", "date": "2007-04-17", "kind": "press"}


def test_an_unknown_word_tells_nothing_until_a_row_names_it() -> None:
    """The sentence of the page gives no event; with the page's row it gives a REJECT."""
    document = document_of(SENTENCE)
    analysis = engine().analyze(document)
    assert extract(document, analysis, load()).events == ()
    taught = replace(
        load(), triggers=(*load().triggers, Trigger("stonewall", "V", "REJECT", "", "subj", "obj", "obj=#SIDE"))
    )
    assert [event.kind for event in extract(document, analysis, taught).events] == ["REJECT"]


def test_the_page_names_every_condition_and_class_sign() -> None:
    """Each word that may stand alone in ``needs`` is explained on the page."""
    from dragoman.extraction.triggers import KEYWORDS

    page = (Path(__file__).parents[2] / "docs" / "triggers.md").read_text(encoding="utf-8")
    assert not [word for word in sorted(KEYWORDS) if f"`{word}`" not in page]
    assert SENTENCE["text"] in page
