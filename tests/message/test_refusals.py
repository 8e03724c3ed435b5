"""Why a telegram is not to be sent as it is."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.message import REFUSALS, outgoing, refusals

DRAFT: dict[str, Any] = {
    "precedence": ["ROUTINE"],
    "dtg": "2007-04-28T14:05:00Z",
    "originator": "AMEMBASSY MUSCAT",
    "action": [{"name": "SECSTATE WASHDC"}],
    "reference": "07MUSCAT512",
    "classification": "CONFIDENTIAL",
    "eo": "12958",
    "declassify_on": "2017-04-28",
    "tags": ["PREL", "MU"],
    "subject": "EXERCISE: THE LIGHTHOUSE",
    "refs": [{"label": "A", "id": "07DOHA301"}, {"label": "B", "id": "07MUSCAT498"}],
    "classified_by": [{"name": "Ann Sample", "title": "DCM", "section": "1.4", "reasons": ["b"]}],
    "paragraphs": [
        {"n": 1, "mark": "C", "text": "The lighthouse of this exercise is lit."},
        {"n": 2, "mark": "U", "text": "It will be painted in June."},
    ],
}


def codes(**changed: Any) -> list[str]:
    """Return the codes for which a draft with changed fields is refused."""
    return [one.code for one in refusals(outgoing(DRAFT | changed))]


def test_a_whole_telegram_is_not_refused() -> None:
    """A telegram with all that its year asks for, and nothing against itself, may be sent."""
    assert codes() == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"classification": None}, "send-classification"),
        ({"classification": "TOP SECRET"}, "send-ceiling"),
        ({"eo": None}, "send-order"),
        ({"declassify_on": None}, "send-duration"),
        ({"classified_by": []}, "send-classifier"),
        ({"captions": ["ROGER CHANNEL", "DISSENT CHANNEL"]}, "send-captions"),
        ({"captions": ["DIRGEN", "LIMDIS"]}, "send-captions"),
        ({"originator": None}, "send-originator"),
        ({"action": []}, "send-action"),
        ({"precedence": []}, "send-precedence"),
        ({"dtg": None}, "send-time"),
        ({"tags": ["MU"]}, "send-tags"),
        ({"tags": []}, "send-tags"),
        ({"subject": None}, "send-subject"),
        ({"paragraphs": []}, "send-text"),
        ({"paragraphs": [{"n": 1, "mark": "C", "text": "Lit."}]}, "send-numbering"),
        (
            {"paragraphs": [{"n": 1, "mark": "C", "text": "Lit."}, {"n": 3, "mark": "C", "text": "Dark."}]},
            "send-numbering",
        ),
        ({"paragraphs": [{"n": 1, "text": "Lit."}, {"n": 2, "mark": "C", "text": "Dark."}]}, "send-mark"),
        ({"refs": [{"label": "B", "id": "07DOHA301"}, {"label": "A", "id": "07MUSCAT498"}]}, "send-references"),
        ({"paragraphs": [{"n": 1, "mark": "C", "text": "Lit at night.\n\n" * 200}]}, "send-summary"),
    ],
)
def test_what_is_lacking_is_refused(changed: dict[str, Any], code: str) -> None:
    """Each thing that must be there is asked for by name, with what to do."""
    found = [one for one in refusals(outgoing(DRAFT | changed)) if one.code == code]
    assert found
    assert all(one.advice == REFUSALS[code] for one in found)


def test_what_its_year_did_not_ask_for_is_not_asked() -> None:
    """In 1970 there were no tags, orders on the face, or marks."""
    old = {"dtg": "1970-04-28T14:05:00Z", "reference": None, "tags": [], "eo": None, "declassify_on": None, "refs": []}
    plain = [{"n": 1, "text": "The lighthouse is lit."}, {"n": 2, "text": "It will be painted."}]
    found = codes(**old, classified_by=[], paragraphs=plain)
    assert not {"send-tags", "send-order", "send-classifier", "send-mark"} & set(found)


def test_what_contradicts_itself_is_refused() -> None:
    """A paragraph marked above the whole is told with its place in the text as it would be sent."""
    above = [{"n": 1, "mark": "S", "text": "The lighthouse is lit."}, {"n": 2, "mark": "C", "text": "It is dark."}]
    assert "portion-above-banner" in codes(paragraphs=above)


def test_captions_are_refused_only_by_a_rule() -> None:
    """One channel, or distributions without a rule against each other, are no reason to refuse; others are, once."""
    assert codes(captions=["LIMDIS", "NOFORN"]) == []
    assert codes(captions=["ROGER CHANNEL"]) == []
    assert codes(captions=["AGREMENT"]) == []
    assert codes(captions=["AGREMENT", "EXDIS"]) == ["captions-conflict"]


def test_a_caption_asks_for_its_lowest_marking() -> None:
    """A chief of mission's acceptance is not sent unclassified, but with SENSITIVE it is."""
    plain = {
        "classification": "UNCLASSIFIED",
        "paragraphs": [{"n": 1, "text": "The lighthouse is lit."}, {"n": 2, "text": "It will be painted."}],
    }
    assert "send-captions" in codes(**plain, captions=["AGREMENT"])
    assert "send-captions" not in codes(**plain, captions=["AGREMENT", "SENSITIVE"])


def test_an_only_paragraph_without_a_number_is_text() -> None:
    """A telegram of one paragraph, which has no number, lacks nothing; without its mark it lacks that."""
    whole = {"paragraphs": [{"n": None, "mark": "C", "text": "Lit."}]}
    bare = {"paragraphs": [{"n": None, "text": "Lit."}]}
    assert {one.code for one in refusals(outgoing(DRAFT | whole))} & {"send-text", "send-mark"} == set()
    assert "send-mark" in {one.code for one in refusals(outgoing(DRAFT | bare))}
