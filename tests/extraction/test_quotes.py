"""Direct speech: whose words, and to whom, before, after and around the marks."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Minister Ilir Hoxha said: \"We will keep our word.\"", "Ilir Hoxha", "We will keep our word."),
        ("“We will keep our word,” Minister Ilir Hoxha told reporters.", "Ilir Hoxha", "We will keep our word,"),
        ("«We will keep our word», said Minister Ilir Hoxha.", "Ilir Hoxha", "We will keep our word"),
        ("‘We will keep our country’s word,’ said Minister Ilir Hoxha.", "Ilir Hoxha",
         "We will keep our country’s word,"),
        ("Minister Ilir Hoxha ruled out talks \"this year or the next.\"", "Ilir Hoxha", "this year or the next."),
        ("According to Minister Ilir Hoxha, the plan was \"a cheque without a bank.\"", "Ilir Hoxha",
         "a cheque without a bank."),
        ("Minister Ilir Hoxha was quoted as saying that Norway \"sleeps with one eye open.\"", "Ilir Hoxha",
         "sleeps with one eye open."),
        ("Minister Ilir Hoxha dismissed the plan as \"a cheque without a bank\". \"It has none,\" replied Maria Teles.",
         "Ilir Hoxha", "a cheque without a bank"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(text: str, speaker: str, words: str) -> None:
    """The speaker may stand before or after the words, or act in the clause that holds them."""
    found = read(text)
    assert (speaker, words) in [
        (found.names((quote.speaker,))[0], found.document.text[quote.span.start : quote.span.end])
        for quote in found.told.quotes
        if quote.speaker is not None
    ]


def test_to_whom_it_was_said() -> None:
    """``told the Minister`` says whom the words were meant for."""
    found = read('"We will pay," Maria Teles told Minister Ilir Hoxha.')
    (quote,) = found.told.quotes
    assert found.names(quote.addressee) == ["Ilir Hoxha"]


def test_a_second_quotation_has_the_speaker_of_the_first() -> None:
    """Between two quotations of one paragraph nobody else speaks."""
    found = read('"We will pay," said Maria Teles. "We always have."')
    assert [found.names((quote.speaker,)) for quote in found.told.quotes if quote.speaker is not None] == [
        ["Maria Teles"],
        ["Maria Teles"],
    ]


def test_a_speech_goes_on_over_paragraphs() -> None:
    """Marks opened again without being closed go on with the same speech."""
    found = read("“We will pay, as ever,” said Maria Teles.\n\n“We have always done so.\n\n“And we shall.”")
    assert len(found.told.quotes) == 3


@pytest.mark.parametrize(
    "text",
    [
        'She sang "The Long Road Home" at the reception.',
        'The term "most favored nation" stands in article 4.',
        'He called it an "observer" post.',
    ],
)
def test_titles_and_terms_are_no_quotations(text: str) -> None:
    """A title, a term or a word in marks is nobody's speech."""
    assert read(text).told.quotes == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('To Ilir Hoxha, who leads the opposition, the decision was "a blank cheque for the army."', "Ilir Hoxha"),
        ('The note, Minister Ines Paz said, was "a form letter," and the Ambassador would not answer it.', "Ines Paz"),
    ],
)
def test_a_fragment_is_spoken_by_whom_its_own_clause_names(text: str, speaker: str) -> None:
    """A verb in a clause behind the marks does not take a fragment from its speaker."""
    (quote,) = read(text).told.quotes
    assert speaker in (read(text).names((quote.speaker,))[0] or "") if quote.speaker is not None else False
