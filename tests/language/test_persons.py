"""Names of persons by the network taught here."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.resources import files

import pytest

from dragoman.documents import Document
from dragoman.language import SpacyAnalyzer
from tests.language.test_prose import paper

COUNCIL = (("Norway", "GPE"), ("Ghana", "GPE"))


@pytest.fixture(scope="module")
def engine() -> SpacyAnalyzer:
    return SpacyAnalyzer(COUNCIL)


def named(engine: SpacyAnalyzer, text: str) -> list[str]:
    return found_in(engine, paper(text))


def found_in(engine: SpacyAnalyzer, document: Document) -> list[str]:
    analysis = engine.analyze(document)
    words = analysis.words
    return [
        document.text[words[name.first].start : words[name.last - 1].end]
        for name in analysis.names
        if name.label == "PERSON"
    ]


def test_the_shipped_numbers_are_those_on_the_card() -> None:
    """The card beside the network has the digest and size of the file that is shipped, which is under 5 MB."""
    packed = files("dragoman.language").joinpath("persons.npz").read_bytes()
    card = json.loads(files("dragoman.language").joinpath("persons.json").read_text(encoding="utf-8"))
    assert card["sha256"] == sha256(packed).hexdigest()
    assert card["bytes"] == len(packed) < 5_000_000


def test_the_version_names_the_network(engine: SpacyAnalyzer) -> None:
    """The engine's version has the first digits of the network's digest, so another network means reading again."""
    card = json.loads(files("dragoman.language").joinpath("persons.json").read_text(encoding="utf-8"))
    assert f"persons {card['sha256'][:12]}" in engine.version


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kessler told Under Secretary Brandvold that Okonjo had left.", ["Kessler", "Brandvold", "Okonjo"]),
        ("Ambassador Lindqvist called on Minister Abdul al-Masri in the morning.", ["Lindqvist", "Abdul al-Masri"]),
        ("The letter was signed by W. P. Hartley, Jr., and by R.T. Moss.", ["W. P. Hartley, Jr.", "R.T. Moss"]),
        ("Mr. van der Molen met Prime Minister Kim Dae-sung.", ["van der Molen", "Kim Dae-sung"]),
        ("We shall let you know.\n\nHolbrooke", ["Holbrooke"]),
    ],
)
def test_names_in_many_forms(engine: SpacyAnalyzer, text: str, names: list[str]) -> None:
    """Surnames alone, after titles, with particles, initials, hyphens and as signature are names, titles are not."""
    assert named(engine, text) == names


def test_names_in_capitals(engine: SpacyAnalyzer) -> None:
    """A telegram in capitals throughout has its names."""
    text = (
        "1. AMBASSADOR SAW FONMIN DELACROIX THIS MORNING AND HANDED HIM NOTE ON FISHERIES. DELACROIX SAID THAT HE "
        "WOULD STUDY NOTE WITH CARE AND WOULD REPLY NEXT WEEK."
    )
    assert named(engine, text) == ["DELACROIX", "DELACROIX"]


@pytest.mark.parametrize(
    "text",
    [
        "The agreement on fisheries was signed at Camp David in March.",
        "The Embassy will report septel on the Security Council and the Paris Club.",
        "Norway and Ghana will open talks in Oslo on Monday, the Foreign Ministry said.",
        "ACTION REQUESTED: DEPARTMENT PLEASE ADVISE EMBASSY WHETHER SHIPMENT OF WHEAT MAY GO FORWARD NEXT MONTH.",
    ],
)
def test_what_is_nobody(engine: SpacyAnalyzer, text: str) -> None:
    """Places, bodies, months and offices are nobody's names."""
    assert named(engine, text) == []


def test_a_name_is_known_from_another_place(engine: SpacyAnalyzer) -> None:
    """The same words read again give the same names, whatever was read in between."""
    text = "Kessler was pleased. Later Mr. Kessler met Ambassador Brandvold."
    first = named(engine, text)
    named(engine, "Other papers were read, with other names such as Hartley and Moss, before this one was read again.")
    assert named(engine, text) == first == ["Kessler", "Kessler", "Brandvold"]


def test_names_and_other_names_share_no_word(engine: SpacyAnalyzer) -> None:
    """A word is part of one name at most."""
    analysis = engine.analyze(paper("President Nkosana Dube of Ghana met the Kessler Commission in Norway."))
    taken = [word for name in analysis.names for word in range(name.first, name.last)]
    assert len(taken) == len(set(taken))


def test_a_long_paper_is_read_in_parts(engine: SpacyAnalyzer) -> None:
    """Names are found to the end of a paper that is longer than what is looked at together."""
    from dragoman.language.analysis import Sentence, Word
    from dragoman.language.persons import AT_ONCE

    sentence = "Mr. Kessler spoke ."
    text = "\n".join([sentence] * (AT_ONCE // 4 + 10))
    words: list[Word] = []
    place = 0
    for line in text.split("\n"):
        for one in line.split():
            words.append(Word(len(words), place, place + len(one), one, "", "", "", "", len(words), 0))
            place += len(one) + 1
    found = engine.persons.tag(paper(text), words, [Sentence(0, 0, len(words), 0, len(text), 0)])
    assert len(found) == AT_ONCE // 4 + 10
    assert found[-1].last == len(words) - 2
