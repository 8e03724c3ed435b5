"""A query and a viewer, turned into what the index is asked."""

from __future__ import annotations

from collections.abc import Iterable

import tantivy

from dragoman.access import Viewer
from dragoman.search.tree import Days, Either, Every, Exactly, Node, Not, Words, WordsIn
from dragoman.search.versions import Unit, step_of, unit_name

IN_SUBJECT = 4.0
OFTEN_SAID = 2.0
SAID = 1.0
"""What a word or phrase of the query adds to the score; nothing in it depends on papers the viewer does not see."""

Occur, Asked = tantivy.Occur, tantivy.Query


def gate(
    schema: tantivy.Schema, viewer: Viewer, units: Iterable[Unit], closed: Iterable[str] = ()
) -> list[tuple[tantivy.Occur, tantivy.Query]]:
    """Return the clauses that leave, of every paper, the one version this viewer may see, or none.

    ``closed`` are papers that were closed further since the index took them in: they are found by nobody until it has
    taken them in anew.
    """
    clauses = [(Occur.Must, _silent(Asked.term_query(schema, "steps", str(step_of(viewer)), "basic")))]
    clauses += [(Occur.MustNot, Asked.term_query(schema, "paper", paper, "basic")) for paper in closed]
    if viewer.owner:
        return clauses
    for unit in sorted(units, key=unit_name):
        barred = "hides" if unit <= viewer.controls else "needs"
        clauses.append((Occur.MustNot, Asked.term_query(schema, barred, unit_name(unit), "basic")))
    return clauses


def asked(schema: tantivy.Schema, node: Node) -> tantivy.Query:
    """Return what the index is asked for one part of a query."""
    match node:
        case Words():
            return _said(schema, node)
        case WordsIn(field=field, words=words):
            return _silent(_in_field(schema, field, words))
        case Exactly():
            return _silent(_exactly(schema, node))
        case Days(first=first, last=last):
            bounds = (first.toordinal() if first else 1, last.toordinal() if last else 10**7)
            return _silent(Asked.range_query(schema, "day", tantivy.FieldType.Integer, *bounds))
        case Not(part=part):
            every = _silent(Asked.all_query())
            return Asked.boolean_query([(Occur.Must, every), (Occur.MustNot, asked(schema, part))])
        case Either(parts=()):
            return Asked.empty_query()
        case Either(parts=parts):
            return Asked.boolean_query([(Occur.Should, asked(schema, part)) for part in parts])
        case Every(parts=parts):
            clauses = [(Occur.Must, _silent(Asked.all_query()))] if not parts else []
            return Asked.boolean_query([*clauses, *((Occur.Must, asked(schema, part)) for part in parts)])


def _said(schema: tantivy.Schema, words: Words) -> tantivy.Query:
    """Ask for words anywhere in the paper; in the subject, or said often, they weigh more."""
    clauses = [(Occur.Must, Asked.const_score_query(_in_field(schema, "words", words), SAID))]
    clauses.append((Occur.Should, Asked.const_score_query(_in_field(schema, "subject", words), IN_SUBJECT)))
    if len(words.words) == 1 and not words.is_open:
        often = Asked.term_query(schema, "often", words.words[0], "basic")
        clauses.append((Occur.Should, Asked.const_score_query(often, OFTEN_SAID)))
    return Asked.boolean_query(clauses)


def _in_field(schema: tantivy.Schema, field: str, words: Words) -> tantivy.Query:
    """Ask for words one after another in one field. Folded words are letters and digits, safe in a pattern."""
    *first, last = words.words
    if not first:
        if words.is_open:
            return Asked.regex_query(schema, field, last + ".*")
        return Asked.term_query(schema, field, last)
    if words.is_open:
        return Asked.regex_phrase_query(schema, field, [*first, last + ".*"])
    return Asked.phrase_query(schema, field, [*first, last])


def _exactly(schema: tantivy.Schema, term: Exactly) -> tantivy.Query:
    clauses = []
    for value in term.values:
        if term.is_open:
            one = Asked.regex_query(schema, term.field, _escaped(value) + ".*")
        else:
            one = Asked.term_query(schema, term.field, value, "basic")
        clauses.append((Occur.Should, one))
    return Asked.boolean_query(clauses)


def _escaped(text: str) -> str:
    """Return a pattern that means just this text."""
    return "".join(letter if letter.isalnum() or letter == " " else "\\" + letter for letter in text)


def _silent(query: tantivy.Query) -> tantivy.Query:
    """Let a condition say yes or no without adding to the score."""
    return Asked.const_score_query(query, 0.0)
