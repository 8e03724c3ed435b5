"""How words in capitals throughout would be written elsewhere: which are names, short forms, or small.

A parser that is given ``called in british amb`` takes ``amb`` for an adjective; given ``called in British Amb`` it does
not. What is no word of the language is a name. The table ``casing.tsv`` has the words that are mostly written large
though the dictionary has them small, and those that the dictionary lacks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

LARGE, CAPITALS, SMALL = "large", "capitals", "small"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
PARTS = ("noun", "verb", "adj", "adv")
SHORT_FORM = re.compile(r"go[a-z]{1,2}|us[a-z]{1,3}|am[a-z]{0,2}con[a-z]*|[^aeiou]{2,}")
"""Short forms by their look: governments, missions of the United States, letters that no tongue could say."""
SUFFIXES = ("'s", "’s")
ARTICLE, MAY = "a", "may"
DAY_BEFORE, DAY_AFTER = re.compile(r"\d{1,2} $"), re.compile(r" \d{1,4}\b")
LONGEST_DAY = 3
"""Characters of a day with the blank behind it."""
US = "us"
ASKING = frozenset(
    "ask asks asked asking tell tells told telling give gives gave given giving help helps helped let lets letting "
    "make makes made inform informed assure assured show showed shown send sent sending offer offered "
    "advise advised allow allowed permit permitted keep kept urge urged "
    "remind reminded want wants wanted enable put leave left".split()
)
"""Verbs behind which ``us`` is more often the pronoun than the country."""
BEFORE = re.compile(r"([^\W\d_]+) $")
AFTER = re.compile(r" ([^\W\d_]+)")
KEPT = 100_000
"""Words of which it is remembered whether the dictionary has them."""
Dictionary = Callable[[str], bool]


class Casing:
    """Writes lowered text with the capitals it would have; ``is_word`` says what the language has in small letters."""

    def __init__(self, is_word: Dictionary) -> None:
        self.is_word = lru_cache(maxsize=KEPT)(is_word)
        self.forms = table()

    def written(self, low: str) -> str:
        """Return a text in small letters with its capitals; no length changes."""
        return WORD.sub(lambda found: self._form(found, low), low)

    def _form(self, found: re.Match[str], low: str) -> str:
        word = found.group()
        if len(word) == 1:
            return word if word == ARTICLE and not low.startswith(".", found.end()) else word.upper()
        bare = next((word.removesuffix(end) for end in SUFFIXES if word.endswith(end)), word)
        if bare == MAY:
            is_month = DAY_BEFORE.search(low, max(0, found.start() - LONGEST_DAY), found.start()) or DAY_AFTER.match(
                low, found.end()
            )
            return word.capitalize() if is_month else word
        if bare == US:
            return word.upper() if self._is_country(found, low) else word
        form = self.forms.get(bare)
        if form is None:
            form = SMALL if self.is_word(bare) else CAPITALS if SHORT_FORM.fullmatch(bare) else LARGE
        if form == SMALL:
            return word
        return bare.upper() + word[len(bare) :] if form == CAPITALS else word.capitalize()

    def _is_country(self, found: re.Match[str], low: str) -> bool:
        """Say whether ``us`` is the country: a word of the language follows, and no verb with hearers goes before."""
        before, after = BEFORE.search(low[max(0, found.start() - 30) : found.start()]), AFTER.match(low, found.end())
        if after is None or not self.is_word(after[1]):
            return before is not None and before[1] == "the"
        return before is None or before[1] not in ASKING


def table() -> Mapping[str, str]:
    """Return the words of ``casing.tsv`` with their form."""
    lines = files("dragoman.language").joinpath("casing.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {row[0]: row[1] for row in rows}


def dictionary_of(pipeline: Language) -> Dictionary:
    """Return what says whether a word stands in the engine's dictionary, as it is or taken back to its base."""
    lookups = pipeline.get_pipe("lemmatizer").lookups
    index, exceptions, rules = (lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
    known = [frozenset(index.get(part, {})) for part in PARTS]

    def is_word(word: str) -> bool:
        return any(
            word in words
            or word in exceptions.get(part, {})
            or any(
                word.endswith(old) and word[: len(word) - len(old)] + new in words
                for old, new in rules.get(part, [])
                if old
            )
            for part, words in zip(PARTS, known, strict=True)
        )

    return is_word
