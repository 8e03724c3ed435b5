"""What to ask instead, where a query finds nothing: each suggestion was counted for the viewer and finds something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dragoman.search.explain import explain_part
from dragoman.search.results import Loosening
from dragoman.search.tree import Days, Either, Every, Exactly, Node, Not, Words, WordsIn

MOST = 6
CUT = 2
LONG_ENOUGH = 5


def loosened(tree: Node, count: Callable[[Node], int]) -> tuple[Loosening, ...]:
    """Try what is nearest first: a part left out, a part alone, a phrase taken apart, a word cut to its beginning."""
    found: list[Loosening] = []
    for text, node in _tries(tree, count):
        asked = written(node)
        if len(found) < MOST and asked not in [one.query for one in found] and (hits := count(node)):
            found.append(Loosening(text, asked, hits))
    return tuple(found)


def _tries(tree: Node, count: Callable[[Node], int]) -> Iterator[tuple[str, Node]]:
    """Yield what to try, each with a text; only a part that finds nothing by itself is made wider."""
    parts = tree.parts if isinstance(tree, Every) else (tree,)
    if len(parts) > 1:
        for number, part in enumerate(parts):
            rest = parts[:number] + parts[number + 1 :]
            yield f"leave out {written(part)}", rest[0] if len(rest) == 1 else Every(rest)
        for part in parts:
            if not isinstance(part, Not):
                yield f"only papers {explain_part(part)}", part
    barren = [(number, part) for number, part in enumerate(parts) if len(parts) == 1 or not count(part)]
    for number, part in barren:
        for text, wider in _wider(part):
            changed = (*parts[:number], wider, *parts[number + 1 :])
            yield text, changed[0] if len(changed) == 1 else Every(changed)
    for _, part in barren if len(parts) > 1 else ():
        for text, wider in _wider(part):
            yield f"only {text}", wider


def _wider(part: Node) -> Iterator[tuple[str, Node]]:
    """Yield wider forms of one part, with what was done."""
    match part:
        case WordsIn(field=field, words=words):
            for text, wider in _wider(words):
                if isinstance(wider, Words):
                    yield text, WordsIn(field, wider)
        case Words(words=words, text=text) if len(words) > 1:
            single = tuple(Words((word,), word, part.start, part.end) for word in words)
            yield f"the words of “{text.strip()}” anywhere", Every(single)
        case Words(words=(word,), is_open=False):
            yield f"words that begin with {word}", replace(part, text=word, is_open=True)
            if len(word) >= LONG_ENOUGH:
                stem = word[:-CUT]
                yield f"words that begin with {stem}", replace(part, words=(stem,), text=stem, is_open=True)
        case Days(first=first, last=last) if first and last:
            years = f"{first.year}" if first.year == last.year else f"{first.year}..{last.year}"
            wide = replace(part, first=first.replace(month=1, day=1), last=last.replace(month=12, day=31), text=years)
            yield f"papers of {years.replace('..', ' to ')}", wide


def written(node: Node) -> str:
    """Write a part of a query so that it reads as the same again."""
    match node:
        case Words(text=text, is_open=is_open):
            return _value(text, len(node.words) > 1) + "*" * is_open
        case WordsIn(field=field, words=words):
            return f"{field}:{written(words)}"
        case Exactly(field=field, text=text, is_open=is_open):
            value = text if field == "entity" else _value(text, False)
            return f"{'who' if field == 'entity' else field}:{value}" + "*" * is_open
        case Days(text=text):
            return f"date:{_value(text, False)}"
        case Not(part=part):
            return "-" + _grouped(part)
        case Every(parts=parts):
            return " ".join(_grouped(part) if isinstance(part, Every | Either) else written(part) for part in parts)
        case Either(parts=parts):
            return " OR ".join(_grouped(part) if isinstance(part, Every | Either) else written(part) for part in parts)


def _grouped(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, Every | Either | Not) else written(node)


def _value(text: str, quoted: bool) -> str:
    """Put quotation marks around what would not be read as one plain word without them."""
    plain = text.strip()
    simple = plain and not quoted and all(letter.isalnum() or letter in "./-&'" for letter in plain)
    return plain if simple and plain not in ("AND", "OR", "NOT") and not plain.startswith("-") else f'"{plain}"'
