"""Run another tool's test cases against the functions that read the field: ``python -m bench.peers --cases DIR``.

A case is a line of a ``.jsonl`` file: ``field``, ``input``, ``args`` and ``expected``. Each field has one function
here that gives the input to Dragoman's reader and puts what it read into the form in which the case expects it. A
field that Dragoman does not read is named as such; a case in ``disputed.tsv`` is counted apart, not as passed.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.material import Record, add_json, records, shared, stop, write_json
from dragoman import message
from dragoman.documents import Addressee, Sourced
from dragoman.message import Message
from dragoman.reference import load

DISPUTED = Path(__file__).with_name("disputed.tsv")
KINDS = {"cable": "cable", "email": "email", "book": "book", "telcon": "tel", "report": "report"}
"""The kinds of reference that the cases know, by ours; what is of another kind they leave out."""
CATEGORIES = {"country": "geo", "region": "geo", "organization": "org"}
LONG = {"geo": "geographic", "org": "organization"}


@dataclass(frozen=True, slots=True)
class Case:
    """One case and what came of it: passed, failed, disputed, or not read."""

    field: str
    input: str
    expected: Any
    got: Any
    outcome: str
    reason: str = ""


def parsed(case: Record) -> Message:
    """Parse the input as a telegram, with the year that the case gives."""
    given = case.get("args") or {}
    year = given.get("year") or (1900 + int(given["doc_year"]) if given.get("doc_year") else None)
    return message.parse(case["input"], year=int(year) if year else None)


def number(case: Record) -> str | None:
    return message.canonical_number(case["input"])


def classified_by(case: Record) -> list[str]:
    names = [one.value.name for one in parsed(case).header.classified_by if one.value.name]
    return [_titled(name) for name in names] if (case.get("args") or {}).get("normalize") else names


def _titled(name: str) -> str:
    """Write a name in capitals as names are written: ``RICHARD G. OLSON III`` as ``Richard G. Olson III``.

    A zero among letters is the letter, as the cases have it where they ask for this form.
    """
    name = name.replace("0", "O")
    if name != name.upper():
        return name
    return " ".join(word if re.fullmatch("I{2,3}|IV", word) else word.title() for word in name.split())


def declassify_on(case: Record) -> str | None:
    order = parsed(case).header.eo
    return order.value.on.isoformat() if order and order.value.on else None


def recipients(case: Record) -> list[Record]:
    return _addressees(parsed(case).header.action)


def info_recipients(case: Record) -> list[Record]:
    return _addressees(parsed(case).header.info)


def _addressees(found: tuple[Sourced[Addressee], ...]) -> list[Record]:
    return [
        {
            "route": one.value.route,
            "name": one.value.name,
            "precedence": one.value.precedence,
            "mcn": one.value.mcn,
            "excluded": list(one.value.exempt),
        }
        for one in found
    ]


def references(case: Record) -> list[str]:
    own = (case.get("args") or {}).get("reference_id")
    cited = [one.value.id for one in parsed(case).header.refs if one.value.kind == "cable" and one.value.id]
    return [one for one in dict.fromkeys(cited) if one != own]


def references_of_all_kinds(case: Record) -> list[Record]:
    return [
        {
            "enum": one.value.label,
            "kind": KINDS[one.value.kind],
            "title": None,
            "value": one.value.id or one.value.text,
        }
        for one in parsed(case).header.refs
        if one.value.kind in KINDS
    ]


def reference_mrn(case: Record) -> list[str]:
    found = parsed(case | {"input": f"REF: {case['input']}"}).header.refs
    return [one.value.id for one in found if one.value.id]


def signers(case: Record) -> list[str]:
    signer = parsed(case).header.signer
    names = [signer.value] if signer else []
    return [name.upper() for name in names] if (case.get("args") or {}).get("canonicalize") else names


def clean_content(case: Record) -> str:
    return message.cleaned(parsed(case)).text


def titlefy(case: Record) -> str:
    return message.titled(case["input"])


def subject(case: Record) -> str:
    found = parsed(case).header.subject
    return found.value if found else ""


def summary(case: Record) -> str | None:
    found = parsed(case).summary
    return " ".join(found.value.split()) if found else None


def tags(case: Record) -> list[str]:
    return [tag.value for tag in parsed(case).header.tags]


def tags_line(case: Record) -> str | None:
    return ", ".join(tags(case)) or None


def tag_kind(case: Record) -> str:
    return _category(case["input"])


def tags_by_kind(case: Record) -> list[list[str]]:
    found = tags(case | {"input": f"TAGS: {case['input']}"})
    return [[tag, LONG.get(_category(tag), _category(tag))] for tag in found]


def _category(tag: str) -> str:
    """Return the kind of a tag by the table of tags; a name with a comma is a person's."""
    kinds = {row.kind for row in load().tags if row.code == tag.upper()}
    if "," in tag:
        return "person"
    kind = min(kinds, default="unknown")
    return CATEGORIES.get(kind, kind)


def transmission_id(case: Record) -> str | None:
    found = parsed(case).header.transmission_id
    return found.value if found else None


def classification(case: Record) -> Record:
    header = message.parse(case["input"], year=2000).header
    reference = header.reference.value if header.reference else "00"
    return {"classification": header.classification and header.classification.value, "mrn": reference[2:] or None}


def section_marker(case: Record) -> Record:
    section = parsed(case).header.section
    return classification(case) | {"section": section and section.value.number, "total": section and section.value.of}


def date_time_group(case: Record) -> Record | None:
    header = parsed(case).header
    if header.dtg is None:
        return None
    return {
        "datetime": header.dtg.value.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "precedence": [word.value for word in header.precedence],
    }


def order_line(case: Record) -> Record | None:
    order = parsed(case).header.eo
    return {"order": order.value.order, "value": order.value.instruction} if order else None


def captions(case: Record) -> list[str]:
    """Read a caption line where it stands, below a classification line."""
    found = parsed(case | {"input": f"CONFIDENTIAL STATE 1\n{case['input']}\n"}).header.captions
    return [caption.value for caption in found]


def distribution(case: Record) -> Record | None:
    """Read the block of copies: offices by role, and the printed sum beside the true one."""
    found = parsed(case).header.distribution
    if found is None:
        return None
    lists: dict[str, Any] = {}
    for office in found.value.offices:
        lists.setdefault(office.value.role, {})[office.value.office] = office.value.copies
    total = found.value.total
    if total is not None:
        lists["sum"] = {"actual": found.value.sum, "expected": total.value, "valid": found.value.agrees}
    return lists


def relay(case: Record) -> Record | None:
    """Read the relay's dashed line; its counter as a number."""
    found = parsed(case).header.relay
    if found is None:
        return None
    counter = found.value.counter
    return {
        "counter": int(counter) if counter else None,
        "filing_time": found.value.filing_time,
        "copies": found.value.copies,
    }


def page(case: Record) -> int | None:
    """Read the number of a page from its heading."""
    headings = (line for line in parsed(case).lines if line.role == "page header")
    return next((message.page_number(line.raw) for line in headings), None)


def attribute_date(case: Record) -> str | None:
    """Read a date as an archive's attributes write it."""
    day = message.attribute_day(case["input"])
    return day.isoformat() if day else None


def has_line(role: str) -> Callable[[Record], bool]:
    """Return a reader that says whether some line of the input has this role."""
    return lambda case: any(line.role == role for line in parsed(case).lines)


READERS: dict[str, Callable[[Record], Any]] = {
    "attribute_date": attribute_date,
    "canonical_id": number,
    "classification": classification,
    "classified_by": classified_by,
    "clean_content": clean_content,
    "declassify_on": declassify_on,
    "dash_counter": relay,
    "distribution": distribution,
    "document_number": number,
    "dtg": date_time_group,
    "end_marker": has_line("end of message"),
    "eo_line": order_line,
    "handling_restrictions": captions,
    "info_recipients": info_recipients,
    "malformed_id": number,
    "page_break": page,
    "recipients": recipients,
    "reference_mrn": reference_mrn,
    "references": references,
    "references_ng": references_of_all_kinds,
    "release_stamp": has_line("release stamp"),
    "section_marker": section_marker,
    "signers": signers,
    "subject": subject,
    "subject_whole_cable": subject,
    "summary": summary,
    "tag_kind": tag_kind,
    "tags": tags,
    "tags_classify": tags_by_kind,
    "tags_line": tags_line,
    "titlefy": titlefy,
    "transmission_id": transmission_id,
}


def expectation(case: Record) -> Any:
    """Return the expected value, laid out as the readers here give it.

    Numbers are without padding, spaces are one, and the words of a reference end without a stop.
    """
    expected = case["expected"]
    match case["field"]:
        case "summary":
            return " ".join(expected.split()) if expected else expected
        case "references_ng":
            return [one | {"value": one["value"].rstrip(".")} for one in expected]
        case "classification" | "section_marker" if expected and expected.get("mrn"):
            return expected | {"mrn": re.sub(r" +0*", "", expected["mrn"])}
    return expected


def key(field: str, text: str) -> str:
    """Name a case by its field and a digest of its input, without giving the input."""
    return hashlib.sha256(f"{field}\n{text}".encode()).hexdigest()[:16]


def disputes() -> dict[tuple[str, str], str]:
    """Read the cases whose expected value is held to be wrong: field and digest of the input, with the reason."""
    with DISPUTED.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return {(row["field"], row["input"]): row["reason"] for row in rows}


def run(folder: Path) -> Iterator[Case]:
    """Run every case of a folder and its folders, in order of file; a case without an input has nothing to read."""
    disputed = disputes()
    for path in sorted(folder.rglob("*.jsonl")):
        for case in records(path):
            if case.get("input") is None:
                continue
            field, text, expected = case["field"], case["input"], expectation(case)
            if field not in READERS:
                yield Case(field, text, expected, None, "not read")
                continue
            got = READERS[field](case)
            reason = disputed.get((field, key(field, text)), "")
            outcome = "passed" if got == expected else "disputed" if reason else "failed"
            yield Case(field, text, expected, got, outcome, reason)


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    arguments.add_argument("--cases", type=Path, help="the folder of cases (peers/ of the shared folder)")
    arguments.add_argument("--failures", action="store_true", help="also print each case that failed, expected and got")
    arguments.add_argument("--field", help="only this field")
    add_json(arguments)
    given = arguments.parse_args()
    folder = given.cases or shared() / "peers"
    if not folder.is_dir():
        stop(f"{folder} is not a folder of cases")
    cases = [case for case in run(folder) if given.field in (None, case.field)]
    counts: dict[str, dict[str, int]] = {}
    for case in cases:
        row = counts.setdefault(case.field, dict.fromkeys(("passed", "failed", "disputed", "not read"), 0))
        row[case.outcome] += 1
    for field, row in counts.items():
        total = sum(row.values())
        apart = f", {row['disputed']} disputed" if row["disputed"] else ""
        told = "not read" if row["not read"] else f"{row['passed']} / {total}{apart}"
        print(f"{field:<22} {told}")
    read = [case for case in cases if case.outcome != "not read"]
    print(f"{'all that is read':<22} {sum(case.outcome == 'passed' for case in read)} / {len(read)}")
    for case in cases if given.failures else ():
        if case.outcome in ("failed", "disputed"):
            told = f"{case.outcome}{': ' + case.reason if case.reason else ''}"
            print(f"\n{case.field} {key(case.field, case.input)} {told}")
            print(f"  input    {case.input[-400:]!r}\n  expected {case.expected!r}\n  got      {case.got!r}")
    write_json(given.json, counts)


if __name__ == "__main__":
    main()
