"""Texts that are no prose, or none that is read: an empty reading that says why, and never an event."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import Document
from dragoman.extraction import extract
from dragoman.extraction.acronyms import find_acronyms
from dragoman.language import prose
from dragoman.readers import document_of
from dragoman.reference import load
from extraction.reading import engine

AZERBAIJANI = (
    "Nazir dünən Bakıda qonşu ölkənin səfiri ilə görüşdü. Tərəflər ticarət və nəqliyyat layihələrini müzakirə etdilər, "
    "sonra isə sərhəd məntəqəsinin açılması barədə razılığa gəldilər."
)
FRENCH = (
    "Le ministre a reçu hier l'ambassadeur du Chili. Les deux parties ont discuté du commerce et de la pêche, puis "
    "elles ont signé un accord sur les ports."
)
LATIN = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore. "
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat."
)
TABLES = {
    "tabs": "Chile\tattacked\tPeru\t3 May 2016\nNorway\tmet\tSweden\t4 May 2016\nKenya\tsanctions\tChad\t5 May 2016\n",
    "bars": "| State | Event | Day |\n|---|---|---|\n| Chile | attacked Peru | May |\n| Norway | met Sweden | May |\n",
    "blanks": "Country    Visits    Attacks\nChile      12        3\nNorway     4         0\nKenya      7         1\n",
    "commas": "Chile,attacked,Peru,2016-05-03\nNorway,met,Sweden,2016-05-04\n",
    "contents": "1. Chile attacks Peru ........ 3\n2. Norway meets Sweden ........ 7\n",
}
LISTS = {
    "dashes": "- attack on the embassy in Lima\n- visit of the foreign minister to Oslo\n- sanctions against Chad\n",
    "numbers": "AGENDA\n\n1. Attack on Peru\n2. Meeting with the Norwegian foreign minister\n3. Sanctions on Chad\n",
    "names": "Ann Sample\nOlav Berg\nMaria de la Cruz\nJosé Pérez\nIvan Petrov\nHans Muster\n",
    "countries": "Albania, Belgium, Chad, Denmark, Egypt, Fiji, Ghana, Haiti, India, Japan, Kenya, Laos",
}
ODD = ("\x00\x01" * 200, "(" * 2_000, '"' * 2_000, "... " * 500, "1 2 3 " * 200, "<p>" * 500, "😀" * 300, "a", ")" * 99)


def codes_and_events(text: str, kind: str = "press") -> tuple[list[str], int, str | None]:
    """Read a text as it is given to ``extract``: the codes of its problems, its events, its language."""
    document: Document = document_of({"text": text, "date": "2016-05-10", "kind": kind})
    found = extract(document, engine().analyze(document), load())
    return [problem.code for problem in found.problems], len(found.events), document.language


@pytest.mark.parametrize("kind", ["press", "cable"])
@pytest.mark.parametrize(
    ("text", "code"), [(AZERBAIJANI, "az"), (AZERBAIJANI.upper(), "az"), (AZERBAIJANI[:70], "az"), (FRENCH, "fr")]
)
def test_another_language_is_recognised_and_said_not_to_be_read(text: str, code: str, kind: str) -> None:
    """A text given without its language is known by its words; it is kept, and the problem says that it is not read."""
    assert codes_and_events(text, kind) == (["language-not-read"], 0, code)


def test_the_language_that_is_given_goes_before_the_one_that_is_seen() -> None:
    """Who says that a text is English is believed."""
    document = document_of({"text": AZERBAIJANI, "lang": "en", "kind": "press"})
    assert document.language == "en"


@pytest.mark.parametrize("kind", ["press", "cable"])
@pytest.mark.parametrize("text", [*TABLES.values(), *LISTS.values()], ids=[*TABLES, *LISTS])
def test_tables_and_lists_tell_no_event(text: str, kind: str) -> None:
    """What is named in rows and items happens nowhere; the reading is empty and says that there is no sentence."""
    assert codes_and_events(text, kind)[:2] == (["no-prose"], 0)


def test_sentences_in_a_list_are_read() -> None:
    """An item that is a sentence tells what it tells."""
    text = "This week:\n\n- Chile attacked Peru on Monday.\n- The King of Norway visited Sweden on Tuesday.\n"
    codes, events, _ = codes_and_events(text)
    assert (codes, events) == ([], 2)


def test_a_table_does_not_silence_the_text_beside_it() -> None:
    """Events told above a table are read, those named in it are not."""
    codes, events, _ = codes_and_events(f"Norway accused Sweden on Monday of smuggling.\n\n{TABLES['bars']}")
    assert (codes, events) == ([], 1)


@pytest.mark.parametrize("kind", ["press", "cable"])
@pytest.mark.parametrize("text", [LATIN, *ODD])
def test_what_is_no_language_is_said_to_hold_no_sentence(text: str, kind: str) -> None:
    """Signs, figures and words of no language give an empty reading that says why."""
    assert codes_and_events(text, kind)[:2] == (["no-prose"], 0)


def test_a_paper_that_is_too_long_is_read_as_far_as_memory_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands behind the limit is kept and not read, and the problem says from where on; all before it is read."""
    first, second = "Chile attacked Peru on Monday. ", "Norway attacked Sweden on Tuesday."
    assert codes_and_events(first + second)[:2] == ([], 2)
    monkeypatch.setattr(prose, "MOST", len(first) + 3)
    assert codes_and_events(first + second)[:2] == (["paper-too-long"], 1)
    assert codes_and_events(first + "\n\n" + second)[:2] == (["paper-too-long"], 1)
    assert codes_and_events(first)[:2] == ([], 1)


@pytest.mark.parametrize("kind", ["press", "cable"])
def test_half_a_character_is_survived(kind: str) -> None:
    """Half of a surrogate pair, which broken JSON brings, does not hinder what stands beside it."""
    codes, events, _ = codes_and_events("Chile attacked \ud800 Peru on Monday.", kind)
    assert (codes, events) == ([], 1)


def test_one_long_sentence_without_a_stop_is_read_in_linear_time() -> None:
    """Twice as long a sentence takes no more than twice the time, with some to spare."""
    spent = []
    for times in (200, 400):
        text = "the minister of Norway met " + "and then the envoy of Chile visited Peru and the one of Chad " * times
        begun = time.process_time()
        codes, events, _ = codes_and_events(text)
        spent.append(time.process_time() - begun)
        assert codes == [] and events > 0
    assert spent[1] < 4 * spent[0] + 0.5


@pytest.mark.parametrize("sign", ["A", "Ab", "A ", "x", "(A", "(Ab) "])
def test_short_forms_are_looked_for_in_linear_time(sign: str) -> None:
    """Half a megabyte of anything is looked through for short forms in a second or two."""
    document = document_of({"text": sign * (500_000 // len(sign)), "lang": "en", "kind": "press"})
    begun = time.process_time()
    find_acronyms(document)
    assert time.process_time() - begun < 4


def test_a_main_verb_without_helper_behind_a_participle_is_read() -> None:
    """A name, a participle between commas and a plain main verb are read like any other sentence."""
    assert codes_and_events("The Volta Fish Commission, set up in 1964, has its seat in Tema.")[0] == []
