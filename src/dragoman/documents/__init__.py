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
from dragoman.documents.lines import json_line
from dragoman.documents.marking import PUBLIC, UNSTATED, Level, Marking
from dragoman.documents.paperwork import Attribute, Clearance, Distribution, OfficeCopies, Relay, Release
from dragoman.documents.problems import Problem, Unreadable
from dragoman.documents.spans import DocumentId, Sourced, Span
from dragoman.documents.view import Piece, View

__all__ = [
    "PUBLIC",
    "UNSTATED",
    "Addressee",
    "ArticleHeader",
    "Attribute",
    "Block",
    "BlockKind",
    "CableHeader",
    "Catalogue",
    "Classifier",
    "Clearance",
    "Declassification",
    "Distribution",
    "Document",
    "DocumentId",
    "EditionHeader",
    "Kind",
    "Level",
    "Marking",
    "OfficeCopies",
    "Participant",
    "Piece",
    "Problem",
    "Reference",
    "Relay",
    "Release",
    "Section",
    "Sourced",
    "Span",
    "Station",
    "Unreadable",
    "View",
    "Voice",
    "json_line",
]
