"""Words in title case, as headings are written."""

from __future__ import annotations

import re
from operator import itemgetter

WORD = re.compile(r"[^\W\d_][^\s/]*")
SMALL = frozenset(
    """a an the of and or nor but in on to for with by at from as via vs versus both into onto over than that its is are
    be no not up out off per upon amid after before between against under without during within among about de da do
    del la le les des du von van der den el al""".split()
)
"""Words that title case leaves small."""
SPEAKS = frozenset("he she it they we i this these that those his her their our there here who the a an".split())
"""Words that begin a sentence rather than a label."""
LONGEST_LABEL = 4
MONTHS = "January February March April May June July August September October November December".split()


def is_titled(words: str) -> bool:
    """Say whether a line is in title case, capitals throughout aside: ``Weekly Series on the Harbor``; a day is not."""
    if words[-1:] in ".,;:" or words.isupper():
        return False
    # Prose is told by one of its first words, so that a paragraph on one line is not cut into all of its own.
    found = map(itemgetter(0), WORD.finditer(words))
    first = next(found, "")
    if not first[:1].isupper() or first in MONTHS:
        return False
    return all(word[0].isupper() or word.rstrip(",:'\")").lower() in SMALL for word in found)


def is_labelled(words: str) -> bool:
    """Say whether a few words and a colon announce what follows: ``Upcoming events:``."""
    found = words.rstrip(": ").split()
    return (
        words.endswith(":")
        and 0 < len(found) <= LONGEST_LABEL
        and words[0].isupper()
        and found[0].lower() not in SPEAKS
        and all(word.isalpha() for word in found)
    )
