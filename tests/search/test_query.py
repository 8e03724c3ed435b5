"""Queries: what is understood, what is told, and that nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.search import FIELDS, explain, parse_query
from dragoman.search.loosen import written
from dragoman.search.tree import Days, Either, Every, Exactly, Node, Not, Words, WordsIn

ALPHABET = st.sampled_from(
    [*'ab"“()*-: .,', " AND ", " OR ", "NOT ", "tags:", "date:", "2006", "..", "from:", "é", "foo:"]
)


def bare(node: Node) -> Node:
    """Return a tree without the places and the typing of its words."""
    match node:
        case Words():
            return replace(node, start=0, end=0, text="")
        case WordsIn(field=field, words=words):
            return WordsIn(field, replace(words, start=0, end=0, text=""))
        case Exactly() | Days():
            return replace(node, start=0, end=0, text="")
        case Not(part=part):
            return Not(bare(part))
        case Every(parts=parts):
            return Every(tuple(map(bare, parts)))
        case Either(parts=parts):
            return Either(tuple(map(bare, parts)))


def test_words_stand_together_by_and() -> None:
    """Words without a joint between them must all be there, and AND binds closer than OR."""
    tree = parse_query("doctrine baku OR tbilisi").tree
    assert isinstance(tree, Either)
    assert isinstance(tree.parts[0], Every)
    assert bare(parse_query("a AND b").tree) == bare(parse_query("a b").tree)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("date:2006", date(2006, 1, 1), date(2006, 12, 31)),
        ("date:2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("date:2006-12-20", date(2006, 12, 20), date(2006, 12, 20)),
        ("date:2006-12-01..2007-01-15", date(2006, 12, 1), date(2007, 1, 15)),
        ("date:2006..", date(2006, 1, 1), None),
        ("date:..2006-11", None, date(2006, 11, 30)),
    ],
)
def test_dates(query: str, first: date | None, last: date | None) -> None:
    """A year, a month, a day or a range says which days are meant, both inclusive."""
    tree = parse_query(query).tree
    assert isinstance(tree, Days)
    assert (tree.first, tree.last) == (first, last)


def test_a_field_before_brackets_holds_for_all_in_them() -> None:
    """``tags:(PREL OR PGOV)`` is ``tags:PREL OR tags:PGOV``."""
    assert bare(parse_query("tags:(PREL OR PGOV)").tree) == bare(parse_query("tags:PREL OR tags:PGOV").tree)


def test_numbers_are_read_however_they_are_spaced() -> None:
    """A number with blanks and leading zeros is the canonical one too."""
    tree = parse_query('number:"06 Baku 01837"').tree
    assert isinstance(tree, Exactly)
    assert "06BAKU1837" in tree.values


@pytest.mark.parametrize(
    ("query", "at", "message", "advice"),
    [
        ('"open', 0, "this quotation mark is not closed", "Put another"),
        ("(a b", 0, "this bracket is not closed", "Put )"),
        ("a )", 2, "this closing bracket was never opened", "Leave it out"),
        ("a AND", 2, "AND has nothing after it", "look for the word"),
        ("OR a", 0, "OR has nothing before it", "look for the word"),
        ("fom:baku", 0, "there is no field 'fom:'; looked for as words", "Did you mean from:baku"),
        ("date:2006-02-31 a", 0, "there is no day '2006-02-31'; this was left out", "2006-12-20"),
        ("date:2007..2006 a", 0, "'2007..2006' ends before it begins; this was left out", "earlier date first"),
        ("class:X a", 0, "there is no class 'X'; this was left out", "U, SBU, C"),
        ("kind:fax a", 0, "there is no kind of paper 'fax'; this was left out", "cable, press and frus"),
        ("from: a", 0, "'from:' has no value", 'from:"AMEMBASSY BAKU"'),
        ("ne*go", 0, "a star may stand only at the end", "Leave it out"),
        ("a* b", 0, "'a*' is too short a beginning; this was left out", "2 letters"),
        ("...", 0, "there is no word to look for", "tags:PREL"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(query: str, at: int, message: str, advice: str) -> None:
    """A broken query says what is wrong, where, and what to do."""
    problem = parse_query(query).problems[0]
    assert (problem.start, problem.message) == (at, message)
    assert advice in problem.advice


def test_a_query_of_which_nothing_was_understood_finds_nothing() -> None:
    """A query with only broken parts does not turn into one that finds every paper; an empty one does."""
    assert parse_query("class:X").tree == Either(())
    assert parse_query("  ").tree == Every(())


@given(st.lists(ALPHABET, max_size=40).map("".join))
def test_no_query_raises(text: str) -> None:
    """Any text can be asked, and can be said in words; every problem points into it."""
    read = parse_query(text)
    assert explain(read)
    assert all(0 <= problem.start <= problem.end <= max(len(text), 1) for problem in read.problems)


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    """Characters of any kind can be asked."""
    assert explain(text)


@given(st.lists(ALPHABET, max_size=40).map("".join))
def test_a_query_written_again_reads_the_same(text: str) -> None:
    """What a query was understood as can be written as a query that is understood as that."""
    tree = parse_query(text).tree
    if tree != Either(()):
        again = parse_query(written(tree))
        assert bare(again.tree) == bare(tree), (text, written(tree))


def test_a_query_may_not_be_endless() -> None:
    """Length, depth and number of parts have limits, which are told."""
    assert "2000" in parse_query("a " * 2000).problems[-1].message
    assert "deeper" in parse_query("(" * 100).problems[0].message
    assert any("200" in problem.message for problem in parse_query("ab " * 300).problems)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('from:"AMEMBASSY BAKU" date:2006-12 Azimov', "papers from Embassy Baku, December 2006, mentioning Azimov"),
        ('from:"USMISSION USOSCE" to:SECSTATE', "papers from Mission USOSCE, to the Secretary of State"),
        ('to:"SECSTATE WASHDC"', "papers to the Secretary of State in Washington"),
        ("kind:cable class:C", "telegrams classified confidential"),
        ('"military doctrine" nego*', "papers mentioning “military doctrine” and words that begin with nego"),
        ("date:2006-12-20", "papers dated 20 December 2006"),
        ("date:2006..", "papers dated from 1 January 2006 on"),
        ("a OR b", "papers mentioning a or b"),
        ("-pipeline", "papers not mentioning pipeline"),
        ("gas -pipeline", "papers mentioning gas, but not mentioning pipeline"),
        ("tags:PREL type:REQUEST", "papers with the tag PREL, in which an event of type REQUEST was read"),
        ("doubtful:aid", "papers in which an event of type AID is doubtful"),
        ("possible:AID", "papers in which an event of type AID is planned or possible"),
        ("ground:planned", "papers in which an event is planned or possible"),
        ("ground:shaky", "nothing that could be understood"),
        ("", "all papers"),
        ("class:X", "nothing that could be understood"),
    ],
)
def test_a_query_is_said_in_words(query: str, said: str) -> None:
    """The words above the hits say what was understood."""
    assert explain(query) == said


def test_every_field_shows_an_example_that_reads() -> None:
    """The example of each field is a query without a problem, and uses that field."""
    for field in FIELDS.values():
        assert field.example.startswith(field.name + ":")
        assert not parse_query(field.example).problems
