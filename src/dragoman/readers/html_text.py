"""HTML as character data: pages and the pieces of it that feeds and rows carry."""

from __future__ import annotations

from lxml import etree

from dragoman.documents import BlockKind
from dragoman.readers.characters import ALONE, CELL, LINE, Characters, Element, Layout, characters, local_name
from dragoman.readers.outcomes import CannotOpen

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
KINDS: dict[str, BlockKind] = dict.fromkeys(HEADINGS, "heading")
KINDS |= {"p": "paragraph", "blockquote": "paragraph", "pre": "paragraph", "dd": "paragraph", "dt": "paragraph"}
KINDS |= {"div": "paragraph", "section": "paragraph", "article": "paragraph", "main": "paragraph", "body": "paragraph"}
KINDS |= {"li": "list", "table": "table", "figcaption": "note", "caption": "note", "address": "furniture"}

PARTS = ("p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset", "body")
STANDS_ALONE = (*PARTS, "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "address", "hr", *HEADINGS)
ON_A_LINE = ("li", "tr", "dt", "dd", "figcaption", "caption", "option")
SCRIPTED = ("script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math")
NO_WORDS = (*SCRIPTED, "input", "select", "button", "textarea")


def _kind(element: Element) -> BlockKind | None:
    """Return the block an HTML element begins; inside a table or a list item, paragraphs begin none."""
    name = local_name(element)
    if name == "table" or name not in KINDS:
        return KINDS.get(name)
    above = element.getparent()
    while above is not None:
        if local_name(above) in ("table", "li"):
            return "list" if name == "li" and local_name(above) == "li" else None
        above = above.getparent()
    return KINDS[name]


HTML = Layout(
    breaks=dict.fromkeys(STANDS_ALONE, ALONE) | dict.fromkeys(ON_A_LINE, LINE) | {"td": CELL, "th": CELL},
    left_out=frozenset(NO_WORDS),
    kind=_kind,
    line_ends=frozenset({"br"}),
    kept=frozenset({"pre"}),
)


def html_tree(html: str) -> Element | None:
    """Parse a page or a piece of HTML, however broken; None where there is no element in it.

    Raises: CannotOpen, where elements stand in one another so deep (2,048) that the parser drops what is inside.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, remove_comments=True, huge_tree=True)
    try:
        tree = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        advice = "Save the article's text alone and read that."
        raise CannotOpen("markup-too-deep", "its elements stand in one another more than 2,048 deep", advice)
    return tree


def html_characters(html: str) -> Characters:
    """Return the character data of a piece of HTML; markup without words gives an empty text. Raises: CannotOpen."""
    tree = html_tree(f"<html><body>{html}</body></html>")
    return Characters("", (), ()) if tree is None else characters(tree, HTML)
