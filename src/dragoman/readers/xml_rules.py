"""How XML is read here: no entities of its own, no document type fetched, no network, no endless trees."""

from __future__ import annotations

import re

from lxml import etree

from dragoman.readers.outcomes import CannotOpen

DECLARES = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>\[]{0,2000}\[)")
BEGINNING = 1 << 16


def must_be_plain(content: bytes) -> None:
    """Refuse XML that declares anything of its own in a document type, as entities do that unfold without end.

    Only the beginning is looked at, where such a declaration must stand; one hidden behind a very long comment is
    not unfolded by the parser either. A document type that only names a file is let pass, and is not fetched.
    Raises: CannotOpen.
    """
    if DECLARES.search(content[:BEGINNING].replace(b"\0", b"")):
        raise CannotOpen(
            "xml-entities",
            "its document type declares entities or elements of its own, which are not unfolded here",
            "Save it without the part in square brackets after <!DOCTYPE.",
        )


def pull_parser() -> etree.XMLPullParser:
    """Return a parser that is fed piece by piece and tells of elements as they begin and end."""
    return etree.XMLPullParser(
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
