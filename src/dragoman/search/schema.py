"""The fields of the index, and an entry written into them."""

from __future__ import annotations

import msgspec
import tantivy

from dragoman.search.entries import Entry, Stored
from dragoman.search.versions import unit_name

LAYOUT = 2
"""Raised when the fields change or are filled another way: an index of another layout is built anew."""

TEXTS = ("subject", "from", "to", "who", "country")
EXACT = ("number", "caption", "lang", "carrier", "entity", "type", "doubtful", "possible", "denied")
COUNTED = ("kind", "year", "source", "tags", "class", "countries", "firm", "ground")
"""Exact fields that can be counted as facets."""


def build_schema() -> tantivy.Schema:
    """Return the schema. Words come folded and parted by blanks, so the index cuts at blanks only."""
    builder = tantivy.SchemaBuilder()
    for name in ("words", *TEXTS):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("often", tokenizer_name="whitespace", index_option="basic")
    for name in ("paper", "steps", "needs", "hides", *EXACT):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in COUNTED:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_unsigned_field("order", fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def written(entry: Entry) -> tantivy.Document:
    """Return an entry as the index takes it."""
    document = tantivy.Document()
    document.add_text("paper", entry.paper)
    access = {"steps": entry.steps, "needs": map(unit_name, entry.needs), "hides": map(unit_name, entry.hides)}
    document.add_text("often", entry.often)
    for fields in (access, {"words": entry.words}, entry.exact, entry.texts):
        for name, values in fields.items():
            for value in values:
                document.add_text(name, value)
    if entry.day is not None:
        document.add_integer("day", entry.day)
    document.add_unsigned("order", entry.order)
    document.add_bytes("stored", msgspec.msgpack.encode(entry.stored))
    return document


def stored_in(document: tantivy.Document) -> Stored:
    """Return what a found document holds for its hit."""
    found: bytes = document["stored"][0]
    return msgspec.msgpack.decode(found, type=Stored)
