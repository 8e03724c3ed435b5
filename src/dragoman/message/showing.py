"""A telegram as plain values for other programs: the fields of ``dragoman parse``."""

from __future__ import annotations

import re
from typing import Any

from dragoman.documents import Addressee, CableHeader, DocumentId, Problem, Reference, Sourced, Span, Voice
from dragoman.message.message import Message, Quoted
from dragoman.message.prose import Passage, passages
from dragoman.message.showing_cited import cited_in
from dragoman.message.showing_paperwork import holding, paperwork

SINGLE = (
    *("reference", "quarantined", "transmission_id", "de", "security_prosign", "dtg", "dtg_true", "originator"),
    *("classification", "section", "corrected_copy", "eo", "subject", "subject_mark", "signer"),
    *("distribution", "relay", "downgrading"),
)
SEVERAL = (
    "routes",
    "precedence",
    "signals",
    "action",
    "info",
    "captions",
    "instructions",
    "tags",
    "refs",
    "classified_by",
    "drafted",
    "released",
    "attributes",
)


def as_json(message: Message, source: str, carrier: str, document: DocumentId | None = None) -> dict[str, Any]:
    """Return a telegram as a dictionary of strings, numbers, lists and None, ready for JSON.

    Offsets count code points, ends exclusive; the time is UTC; what is not there is None, never an empty string.
    ``paragraphs`` are the numbered ones, ``body`` what stands between them: headings, notes, and paragraphs without a
    number, each ``before`` the paragraph at that place in the list. Their ``text`` is prose as `passages` gives it.
    ``asides`` are comments, notes and quoted text inside paragraphs, ``furniture`` the places that are no text.
    ``spans`` gives, field by field, the places of the words it was read from.
    """
    header, text = message.header, passages(message)
    return {
        "document": document or message.document or None,
        "source": source,
        "carrier": carrier,
        **_routing(header),
        **_face(header),
        "paragraphs": [_paragraph(one) for one in text if one.block.number is not None],
        "body": [_unnumbered(one) for one in text if one.block.number is None],
        "asides": [_aside(message, one) for one in message.asides],
        "furniture": [_place(block.span) for block in message.blocks if block.kind == "furniture"],
        **holding(header),
        **paperwork(header),
        "signer": _value(header.signer),
        "summary": _value(message.summary),
        "comment": _value(message.comment),
        "action_request": message.action_request.value if message.action_request else None,
        "cited": cited_in(message),
        "marking": str(message.marking),
        "catalogue": _catalogue(header),
        "quoted": [_quoted(one) for one in message.quoted],
        "spans": _spans(message),
        "problems": [_problem(problem) for problem in message.problems],
    }


def _routing(header: CableHeader) -> dict[str, Any]:
    """Return the fields above the classification."""
    station = header.de.value if header.de else None
    return {
        "reference": _value(header.reference),
        "quarantined": _value(header.quarantined),
        "transmission_id": _value(header.transmission_id),
        "routes": [route.value for route in header.routes],
        "de": station
        and {
            "station": station.station,
            "serial": station.serial,
            "part": None if station.part is None else f"{station.part:02}",
            "julian_day": station.julian_day,
            "time": station.time,
        },
        "security_prosign": _value(header.security_prosign),
        "precedence": [word.value for word in header.precedence],
        "dtg": _moment(header.dtg),
        "dtg_true": _moment(header.dtg_true),
        "dtg_true_reason": header.dtg_reason,
        "signals": [signal.value for signal in header.signals],
        "originator": _value(header.originator),
        "action": [_addressee(addressee.value) for addressee in header.action],
        "info": [_addressee(addressee.value) for addressee in header.info],
    }


def _face(header: CableHeader) -> dict[str, Any]:
    """Return the fields from the classification to the classifier."""
    order = header.eo.value if header.eo else None
    section = header.section.value if header.section else None
    return {
        "classification": _value(header.classification),
        "section": [section.number, section.of] if section else None,
        "captions": [caption.value for caption in header.captions],
        "instructions": [instruction.value for instruction in header.instructions],
        "corrected_copy": header.corrected_copy is not None,
        "correction": _value(header.corrected_copy),
        "eo": order.order if order else None,
        "eo_line": order.line if order else None,
        "declassify_on": order.on.isoformat() if order and order.on else None,
        "declassify_instruction": order.instruction if order else None,
        "declassified_on": order.done.isoformat() if order and order.done else None,
        "tags": [tag.value for tag in header.tags],
        "subject": _value(header.subject),
        "subject_mark": _mark(header.subject_mark),
        "refs": [_reference(reference.value) for reference in header.refs],
        "classified_by": [
            {
                "name": one.value.name,
                "title": one.value.title,
                "section": one.value.section,
                "reasons": list(one.value.reasons),
            }
            for one in header.classified_by
        ],
    }


def _catalogue(header: CableHeader) -> dict[str, Any] | None:
    """Return what the catalogue says; ``entries`` are pairs of label and value."""
    if header.catalogue is None:
        return None
    said = header.catalogue
    return {
        "number": said.number,
        "moment": f"{said.moment:%Y-%m-%dT%H:%M:%SZ}" if said.moment else None,
        "origin": said.origin,
        "classification": said.classification,
        "entries": said.entries,
    }


def _quoted(one: Quoted) -> dict[str, Any]:
    """Return a quoted telegram: its head in short, its paragraphs and where it stands."""
    head = one.header
    return {
        "reference": _value(head.reference),
        "dtg": _moment(head.dtg),
        "originator": _value(head.originator),
        "action": [_addressee(addressee.value) for addressee in head.action],
        "classification": _value(head.classification),
        "captions": [caption.value for caption in head.captions],
        "subject": _value(head.subject),
        "marking": str(one.marking),
        "paragraphs": [
            {"n": block.number, "mark": _mark(block.printed), "start": block.span.start, "end": block.span.end}
            for block in one.blocks
            if block.number is not None
        ],
        "quoted": [_quoted(inner) for inner in one.quoted],
        "start": one.span.start,
        "end": one.span.end,
    }


def _value(found: Sourced[str] | None) -> str | None:
    return found.value or None if found else None


def _moment(found: Any) -> str | None:
    return found.value.strftime("%Y-%m-%dT%H:%M:%SZ") if found else None


def _addressee(addressee: Addressee) -> dict[str, Any]:
    return {
        "route": addressee.route,
        "name": addressee.name,
        "precedence": addressee.precedence,
        "mcn": addressee.mcn,
        "effective": addressee.effective,
        "exempt": list(addressee.exempt),
    }


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "label": reference.label,
        "kind": reference.kind,
        "id": reference.id,
        "id_inferred": reference.id_inferred,
        "text": reference.text,
        "notal": reference.notal,
    }


def _paragraph(one: Passage) -> dict[str, Any]:
    """Return a numbered paragraph; the mark is given without brackets, in capitals."""
    return {"n": one.block.number, **_words(one)}


def _unnumbered(one: Passage) -> dict[str, Any]:
    """Return a heading, a note or a paragraph without a number."""
    return {"kind": one.block.kind, "before": one.before, **_words(one)}


def _mark(printed: Sourced[str] | None) -> str | None:
    """Return the mark of a paragraph or of the subject without brackets, in capitals."""
    return re.sub(r"\s*([/-]+)\s*", r"\1", printed.value.strip("() \t").upper()) if printed else None


def _words(one: Passage) -> dict[str, Any]:
    return {
        "mark": _mark(one.block.printed),
        "text": one.text or None,
        "start": one.block.span.start,
        "end": one.block.span.end,
    }


def _aside(message: Message, aside: Sourced[Voice]) -> dict[str, Any]:
    """Return a stretch of another voice, with the number of the paragraph in which it begins."""
    holding = (
        block.number
        for block in message.blocks
        if block.kind == "paragraph" and block.span.start <= aside.span.start < block.span.end
    )
    return {"voice": aside.value, "n": next(holding, None), **_place(aside.span)}


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _spans(message: Message) -> dict[str, list[list[int]]]:
    """Return the places of the words of each field that has any."""
    header = message.header
    found: dict[str, list[Sourced[Any]]] = {}
    for name in SINGLE:
        if (value := getattr(header, name)) is not None:
            found[name] = [value]
    for name in SEVERAL:
        if values := getattr(header, name):
            found[name] = list(values)
    for name in ("summary", "comment", "action_request"):
        if (value := getattr(message, name)) is not None:
            found[name] = [value]
    return {name: [[value.span.start, value.span.end] for value in values] for name, values in found.items()}


def _problem(problem: Problem) -> dict[str, Any]:
    """Return a problem with its place and what to do about it."""
    return {
        "code": problem.code,
        "message": problem.message,
        "advice": problem.advice or None,
        "line": problem.line,
        "start": problem.span.start if problem.span else None,
        "end": problem.span.end if problem.span else None,
    }
