"""What a file is, found from its content and never from its name."""

from __future__ import annotations

import json
import re

from dragoman.message import looks_like_telegram
from dragoman.readers.cable_rows import is_table
from dragoman.readers.cablegate_html import is_cablegate
from dragoman.readers.encoding import MARKS, decode, wide_encoding
from dragoman.readers.national_archives import is_of_national_archives
from dragoman.readers.pdf import is_pdf
from dragoman.readers.press_text import looks_like_article
from dragoman.readers.unpacking import HEAD_BYTES, packing_of

MAGIC = (
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (rar)"),
    (b"\x28\xb5\x2f\xfd", "packed (zstd)"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a table (Parquet)"),
    (b"{\\rtf", "a rich text file (RTF)"),
)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
CONTROL_SHARE = 0.02
BEFORE_ROOT = r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+"
ROOT = re.compile(rf"{BEFORE_ROOT}<(?:[\w.-]+:)?(?P<name>[\w.-]+)", re.S | re.I)
PAGE = re.compile(r"<!doctype html|<html[\s>]", re.I)
PAGE_PARTS = {"html", "head", "body", "div", "p", "article", "section", "main", "table", "h1", "h2", "h3", "span"}
XML_CARRIERS = {
    "tei": "frus-tei",
    "teicorpus": "frus-tei",
    "tei.2": "frus-tei",
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
}
FIRST_ROW = re.compile(r'\{\s*"(?:[^"\\]|\\.){0,80}"\s*:')
ROWS_LOOKED_AT = 20


def sniff(source_bytes: bytes) -> str:
    """Return the carrier that a file's first bytes show; 64 KiB of them are looked at.

    Returns: a key of `READERS`, or one of ``empty``, ``binary``, ``gzip``, ``bzip2``, ``xz``, ``zip``, ``tar``,
    ``json`` (but no rows) and ``xml`` (but of no form known here), which cannot be read.
    """
    head = source_bytes[:HEAD_BYTES]
    packing = packing_of(head)
    if packing is not None:
        return packing
    if is_pdf(head):
        return "pdf"
    if is_table(head):
        return "cablegate-csv"
    if binary_kind(head) is not None:
        return "binary"
    text = decode(head).text.lstrip("\ufeff \t\r\n\f\v")
    if not text:
        return "empty" if len(source_bytes) < HEAD_BYTES else "plain-text"
    return _marked_up(text) or _running(text)


def binary_kind(head: bytes) -> str | None:
    """Say in words what kind of binary file begins so, or None for a text."""
    for start, kind in MAGIC:
        if head.startswith(start):
            return kind
    if any(head.startswith(mark) for mark, _ in MARKS) or wide_encoding(head) is not None:
        return None
    controls = len(CONTROL.findall(head))
    if b"\0" in head or controls > max(2, CONTROL_SHARE * len(head)):
        return "no text"
    return None


def _marked_up(text: str) -> str | None:
    """Return the carrier of rows, XML, HTML or JSON, or None for other text."""
    if text[0] == '"' and is_table(text[:200].encode("utf-8", "replace")):
        return "cablegate-csv"
    if text.startswith("<"):
        found = ROOT.match(text)
        name = found["name"].lower() if found else ""
        if name in XML_CARRIERS:
            return XML_CARRIERS[name]
        if PAGE.search(text, 0, 4000) or name in PAGE_PARTS:
            return "cablegate-html" if is_cablegate(text) else "html"
        return "xml" if found or text.startswith("<?xml") else None
    if text.startswith("{") or re.match(r"\[\s*[\[{]", text):
        return _rows(text)
    return None


def _rows(text: str) -> str | None:
    """Tell rows of JSON from JSON of another form: one of the first lines is a whole object."""
    lines = text.split("\n", ROWS_LOOKED_AT)
    if len(lines) == 1 and len(text) >= HEAD_BYTES // 4 and FIRST_ROW.match(text):
        return "jsonl"
    if any(_is_object(line) for line in lines[:ROWS_LOOKED_AT]):
        return "jsonl"
    if FIRST_ROW.match(text):
        whole = len(lines) > 1 and all(FIRST_ROW.match(line) for line in lines[:ROWS_LOOKED_AT] if line.strip())
        return "jsonl" if whole else "json"
    return "json" if re.match(r"[\[{]\s*[\[{\]}\"]", text) else None


def _is_object(line: str) -> bool:
    """Say whether a line is one whole JSON object."""
    if not line.lstrip().startswith("{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _running(text: str) -> str:
    """Tell telegrams, articles and other text apart."""
    if is_of_national_archives(text):
        return "nara-text"
    if looks_like_telegram(text):
        return "telegram"
    return "press-text" if looks_like_article(text) else "plain-text"
