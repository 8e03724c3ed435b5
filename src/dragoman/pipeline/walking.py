"""The way of one document: analyze, extract, resolve, state. Nothing here depends on what was read before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman import extraction, resolution
from dragoman.access import Portions
from dragoman.documents import Document
from dragoman.language import Analyzer
from dragoman.message import face_of
from dragoman.pipeline.parting import kept_apart
from dragoman.record import Claim, Reading, state
from dragoman.reference import Reference


@dataclass(frozen=True, slots=True)
class Tools:
    """What a reading is made with, built once by `dragoman.settings`.

    ``version`` names the reading's version; where it is empty, it is worked out by `version_of`.
    """

    analyzer: Analyzer
    reference: Reference
    known: resolution.Candidates
    version: str = ""


def walk(document: Document, tools: Tools) -> Reading:
    """Read one document: the same document and tools always give the same reading.

    What a paper claims to those who may not see all of it comes of the parts they see, read by themselves.

    Raises: whatever the tools raise; whoever walks many documents names the one and goes on to the next.
    """
    analysis = tools.analyzer.analyze(document)
    findings = extraction.extract(document, analysis, tools.reference)
    links = resolution.resolve(document, findings, tools.reference, tools.known, analysis.words)
    findings = links.told or findings
    reading_version = version_of(tools)
    portions = Portions.of(document)
    claims = kept_apart(
        portions,
        state(document, findings, links, reading_version, portions),
        lambda part: _claims_of(part, portions, tools, reading_version),
    )
    return Reading(document, findings, links, claims, reading_version, face_of(document))


def _claims_of(part: Document, portions: Portions, tools: Tools, version: str) -> tuple[Claim, ...]:
    """Read a part of a paper by itself; ``portions`` are those of the whole."""
    analysis = tools.analyzer.analyze(part)
    findings = extraction.extract(part, analysis, tools.reference)
    links = resolution.resolve(part, findings, tools.reference, tools.known, analysis.words)
    return state(part, links.told or findings, links, version, portions)


def version_of(tools: Tools) -> str:
    """Return the version of the readings these tools make: it changes whenever what is read may change.

    It names the package (its rules), the tables, the engine, and the authorities where these have a version of theirs.
    """
    if tools.version:
        return tools.version
    authorities = getattr(tools.known, "version", "")
    rules = f"dragoman {_package()} rules {_rules()}"
    parts = (rules, f"tables {_tables()}", tools.analyzer.version, *([authorities] if authorities else []))
    return ", ".join(parts)


@cache
def _package() -> str:
    """Return the version of the installed package, whose rules these are."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "not installed"


ROOMS = ("documents", "message", "readers", "language", "extraction", "resolution", "record", "pipeline")
"""Rooms whose code decides what is read in a paper."""


@cache
def _rules() -> str:
    """Return a digest of the code that reads and of what it learnt: a mended rule is a reason to read again."""
    return _digest(
        one
        for room in ROOMS
        for one in files("dragoman").joinpath(room).iterdir()
        if one.name.endswith((".py", ".json", ".tsv"))
    )


@cache
def _tables() -> str:
    """Return a digest of every table: a corrected row is a reason to read again."""
    return _digest(files("dragoman.reference").joinpath("tables").iterdir())


def _digest(parts: Iterable[Traversable]) -> str:
    """Return the first digits of a digest over files, by name."""
    content = hashlib.sha256()
    for part in sorted(parts, key=lambda one: (one.name, str(one))):
        content.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return content.hexdigest()[:12]
