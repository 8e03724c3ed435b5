"""Values of the house as columns of a table, and back."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from dragoman.documents import ArticleHeader, CableHeader, Document, DocumentId, EditionHeader, Level, Marking, Sourced
from dragoman.resolution import Entity

T = TypeVar("T")
Header = CableHeader | ArticleHeader | EditionHeader

FACES: dict[str, type[Any]] = {"cable": CableHeader, "article": ArticleHeader, "edition": EditionHeader}
"""The kinds of header by the word a row names them with."""


def written(value: object) -> str:
    """Write any value of the house as JSON; dates are ISO 8601 and keep their own offset from UTC."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value))


def read(text: str, kind: type[T]) -> T:
    """Read back what `written` wrote of a value of this type."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        value: T = _decoders[kind].decode(text)
        return value
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(text), type=kind)


_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def read_words(text: str) -> tuple[str, ...]:
    """Read back a list of words."""
    return read(text, tuple[str, ...]) if text != "[]" else ()


def write_header(document: Document) -> tuple[str, str]:
    """Return the kind of a paper's header and the header; its spans leave out the document's id."""
    face = next(word for word, kind in FACES.items() if isinstance(document.header, kind))
    return face, written(document.header).replace(f'"document":"{document.id}"', '"document":""')


def read_header(face: str, text: str, document: DocumentId) -> Header:
    """Read back a header of a document."""
    header: Header = read(text.replace('"document":""', f'"document":"{document}"'), FACES[face])
    return header


@lru_cache(maxsize=4096)
def write_marking(marking: Marking) -> str:
    """Write a marking as a list, level first, controls in their order."""
    return json.dumps([marking.level.name, *marking.controls])


@lru_cache(maxsize=4096)
def read_marking(text: str) -> Marking:
    """Read back a marking."""
    level, *controls = json.loads(text)
    return Marking(Level[level], tuple(controls))


def folded(name: str) -> str:
    """Return a name without case and accents, for finding: ``Đặng`` and ``dang`` differ in one letter only."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def entity_digest(entity: Entity) -> str:
    """Name an entity in exactly this form: the same id with another organization is another form."""
    content = repr((entity.id, entity.name, entity.kind, entity.country, entity.organization, entity.sectors))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def source_name(header: Header) -> str | None:
    """Return who speaks: originator of a telegram, publisher of an article, volume title of an edition."""
    match header:
        case CableHeader(originator=Sourced(value=name)):
            return name
        case ArticleHeader(publisher=name):
            return name
        case EditionHeader(volume=volume, volume_title=name):
            return name or volume
    return None
