"""On what ground the sides of an event rest. Every sentence is the project's own."""

from __future__ import annotations

import json
from importlib.resources import files

from training.grounds import alike, parties

from dragoman.documents import Span
from dragoman.extraction.weighing import Scales
from dragoman.language import Word
from dragoman.resolution.grounds import ENOUGH, NO_FIRM_GROUND, Ground, scales
from dragoman.resolution.ways import Ways
from tests.extraction.reading import engine, read

HEAD = "Press Briefing\n\nNils Lund, Department Spokesperson\n\nWashington, D.C.\n\n"
"""How a release of a department opens."""


def test_what_rests_on_names_is_told() -> None:
    """Two countries by name are firm ground."""
    found = read(f"{HEAD}Norway condemned the attack on Oslo by Chad. The United States sanctioned Chad.")
    assert not [one for one in found.told.events if one.reason == NO_FIRM_GROUND]


def test_only_papers_of_a_judged_kind_are_weighed() -> None:
    """Of a report that no department released nothing is kept apart for its ground."""
    found = read("They were detained there. Somebody said that he had threatened those people. It was imposed on them.")
    assert not [one for one in found.told.events if one.reason == NO_FIRM_GROUND]


def test_features_say_what_sides_rest_on() -> None:
    """Each feature can be read by a person, and names of the paper are not in it."""
    found = read("Norway attacked Peru. They also detained two fishermen.")
    events = found.told.events
    ways = Ways(engine().analyze(found.document).words)
    ground = Ground(found.told, found.links.links, found.document.text, "release", "NOR", ways)
    seen = [set(ground.features(one)) for one in events]
    assert {"ASSAULT", "release ASSAULT", "actor country known", "actor by name", "recipient off by 0"} <= seen[0]
    assert "of two countries" in seen[0]
    assert {"actor by <nsubj", "recipient by <dobj", "actor of the service's own", "form VBD"} <= seen[0]
    assert "recipient of another country's" in seen[0]
    assert "actor is they" in seen[1]
    assert not [one for features in seen for one in features if "Norway" in one]


def test_firmer_ground_weighs_more() -> None:
    """An actor that is nobody or a pronoun left open makes an event less likely right than a country by name."""
    given = scales()
    assert given.weights["actor country known"] > given.weights["actor nobody"]
    assert given.weights["actor country known"] > given.weights["actor pronoun open"]


def test_the_card_says_what_the_line_is_worth() -> None:
    """On papers not fitted to, more of what stays is right, and most right events stay."""
    card = json.loads(files("dragoman.resolution").joinpath("grounds.json").read_text(encoding="utf-8"))
    worth = card["on papers not fitted to"]
    for kind, line in ENOUGH.items():
        assert worth[f"line drawn at, {kind}"] == line
        assert worth[f"right above {line}, {kind}"] > worth[f"right, {kind}"] + 0.1
        assert worth[f"right ones kept above {line}, {kind}"] > 0.6
    assert Scales(card["weights"], card["bias"]) == scales()


def test_two_tellings_of_a_party_are_known_to_be_one() -> None:
    """A party is like another of the same country, or where none is told with a word of its name in common."""
    assert alike(parties("Nils Lund [NOR]"), parties("the Norwegian minister [NOR]"))
    assert alike(parties("the striking miners [?]"), parties("miners [?]"))
    assert not alike(parties("Nils Lund [NOR]"), parties("Peru [PER]"))
    assert not alike(parties("-"), parties("Peru [PER]"))


def test_the_way_of_a_party_goes_over_the_head_that_both_have() -> None:
    """Who stands behind a preposition of the trigger is two steps from it; in another sentence there is no way."""
    found = read("Norway complained to Peru about the nets. Chad was silent.")
    words = engine().analyze(found.document).words
    ways, place = Ways(words), {word.text: word.index for word in words}
    name, text = found.document.id, found.document.text
    start = text.index("complained")
    trigger = ways.trigger(Span(name, start, start + len("complained to Peru")))
    assert trigger == place["complained"]
    assert "recipient by <pobj <prep" in set(ways.of_party("recipient", place["Peru"], trigger, "REJECT"))
    assert "actor in another sentence" in set(ways.of_party("actor", place["Chad"], trigger, "REJECT"))
    assert "has prep to" in set(ways.of_trigger(trigger, "REJECT"))


def test_a_place_without_a_word_has_no_trigger() -> None:
    """Without grammar nothing hangs on anything."""
    assert Ways(()).trigger(Span(read("Norway met Chad.").document.id, 0, 6)) is None


def test_a_list_that_became_one_sentence_is_walked_so_far() -> None:
    """However deep a tree is, the way to a head is looked for so far and no further."""
    deep = [
        Word(at, at * 2, at * 2 + 1, "a", "a", "NOUN", "NN", "conj" if at else "ROOT", max(at - 1, 0), 0)
        for at in range(5_000)
    ]
    assert "actor by apart" in set(Ways(deep).of_party("actor", 4_999, 0, "CONSULT"))
