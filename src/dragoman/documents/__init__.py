"""The ground: text exactly as received, places in it, and values that know where they were read."""

from dragoman.documents.catalogue import Catalogue
from dragoman.documents.document import Block, BlockKind, Document, Kind, Voice
from dragoman.documents.headers import (
    Addressee,
    ArticleHeader,
    CableHeader,
    Classifier,
    Declassification,
    EditionHeader,
    Participant,
    Reference,
    Section,
    Station,
)
from dragoman.documents.marking import PUBLIC, UNSTATED, Level, Marking
from dragoman.documents.problems import Problem, Unreadable
from dragoman.documents.spans import DocumentId, Sourced, Span
from dragoman.documents.view import Piece, View

__all__ = [
    "PUBLIC",
    "UNSTATED",
    "Addressee",
    "ArticleHeader",
    "Block",
    "BlockKind",
    "CableHeader",
    "Catalogue",
    "Classifier",
    "Declassification",
    "Document",
    "DocumentId",
    "EditionHeader",
    "Kind",
    "Level",
    "Marking",
    "Participant",
    "Piece",
    "Problem",
    "Reference",
    "Section",
    "Sourced",
    "Span",
    "Station",
    "Unreadable",
    "View",
    "Voice",
]
