"""How likely words tell an event. Sentences are our own."""

from __future__ import annotations

import json
from importlib.resources import files

from dragoman.extraction.extracting import sifted
from dragoman.extraction.weighing import Scales, features_of, scales, weighed
from dragoman.readers import document_of
from dragoman.reference import load
from tests.extraction.reading import engine, read


def likely(text: str) -> float:
    """Return how likely the only event of a text is told."""
    (event,) = read(text).told.events
    return event.likely


def test_a_meeting_held_is_likelier_than_a_feeling_towards_one() -> None:
    """What plainly happened is held likelier than what the words only lean towards."""
    held = likely("Ambassador Lund met Foreign Minister Quispe in Lima on Monday.")
    leaning = likely("Norway wants a world in which all are supporting Peru.")
    assert held > 0.8 > leaning


def test_what_did_not_happen_is_not_weighed() -> None:
    """A negated event keeps the likelihood that it was given first."""
    (event,) = read("Norway did not meet Peru in Oslo.").told.events
    assert (event.status, event.likely) == ("negated", 1.0)


def test_weights_are_summed() -> None:
    """The likelihood is the logistic function of the bias and the weights, which are in hundredths."""
    given = Scales({"type CONSULT": 110, "word meet": -30}, 20)
    assert given.likely([]) == 0.55
    assert given.likely(["type CONSULT", "unseen"]) == 0.79
    assert given.likely(["type CONSULT", "word meet"]) == 0.73


def test_features_name_the_reading_the_parties_and_the_neighbours() -> None:
    """Each feature can be read by a person."""
    text = "Norway would have attacked Peru."
    document = document_of({"id": "test", "text": text, "date": "2007-04-17", "kind": "press"})
    begun = sifted(document, engine().analyze(document), load())
    ((trigger, event),) = begun.found
    seen = set(features_of(trigger, event, begun.grammar, begun.mentions))
    assert {"type ASSAULT", "word attack", "actor country", "recipient country", "root 0 above"} <= seen
    assert {"0 above has aux would", "near has aux would", "-1 have", "+1 tagged NNP", "sentence has would"} <= seen
    assert [one.likely for _, one in weighed(begun.found, begun.grammar, begun.mentions, scales())] == [1.0]


def test_the_card_names_the_judgements_that_are_kept() -> None:
    """The weights say what they were learnt from, and how many events were judged."""
    card = json.loads(files("dragoman.extraction").joinpath("weights.json").read_text(encoding="utf-8"))
    assert card["on papers not fitted to"]["events"] > 1000
    assert len(card["sha256 of judgements"]) == len(card["sha256 of sources"]) == 64
    assert all(isinstance(one, int) for one in card["weights"].values())


def test_more_of_what_is_held_likelier_is_right() -> None:
    """On papers that the weights were not fitted to, what is held likelier is more often right."""
    card = json.loads(files("dragoman.extraction").joinpath("weights.json").read_text(encoding="utf-8"))
    shares = [share for name, share in card["on papers not fitted to"].items() if name.startswith("right of those")]
    assert len(shares) == 4
    assert shares == sorted(shares)
