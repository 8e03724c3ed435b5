"""A telegram made into text from its fields, in the form of its year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from dragoman.message.labelled_writing import has_routing, labelled_lines
from dragoman.message.outgoing import Number, Outgoing
from dragoman.message.paperwork_writing import paperwork_lines
from dragoman.message.parsing import parse
from dragoman.message.reading_back import unlike
from dragoman.message.sheets import held_together, paged, sections, stretches
from dragoman.message.smart import is_smart
from dragoman.message.vocabulary import Vocabulary, vocabulary
from dragoman.message.writing import (
    Sheet,
    address_lines,
    classification_line,
    face_lines,
    post_as_printed,
    repeated_lines,
    routing_lines,
)
from dragoman.reference import TelegramForm

NARROWER = (0, 2, 5, 9, 14)
"""By how many characters lines are made narrower where a line by chance looks like one of the form."""
NARROWEST = 20
ONE_LINE = 4_000
Section = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a telegram, and the JSON paths of fields that are not read in it as they were given, mostly none."""

    text: str
    unlike: tuple[str, ...]


def form_of(given: Outgoing, known: Vocabulary | None = None) -> TelegramForm:
    """Return the form of the telegram's day; one of no day, or with lines of transmission, has a form with these."""
    routed = given.day is None or has_routing(given)
    return (known or vocabulary()).reference.telegram_form(given.day, routed=routed)


def form_in(text: str, given: Outgoing) -> TelegramForm:
    """Return the form of a telegram that was read: of its day, and in the layout that its text has."""
    reference = vocabulary().reference
    if not is_smart(text):
        return reference.telegram_form(given.day, routed=True)
    form = reference.telegram_form(given.day)
    return form if form.layout == "labels" else next(row for row in reference.telegram_forms if row.layout == "labels")


def write_outgoing(given: Outgoing, form: TelegramForm | None = None, width: int | None = None) -> Written:
    """Write a telegram from its fields; ``form`` and ``width`` are those of its year where none are given.

    The text is read again: where a line by chance looks like another of the form, it is broken otherwise. What still
    is not read as given is named, and is for the caller to refuse.
    """
    known = vocabulary()
    form = form or form_of(given, known)
    if width is not None:
        form = replace(form, width=width)
    best: Written | None = None
    for sheet in _sheets(form):
        text = _text(given, sheet, known)
        written = Written(text, unlike(given, parse(text)))
        if best is None or len(written.unlike) < len(best.unlike):
            best = written
        if not best.unlike:
            break
    assert best is not None
    return best


def _sheets(form: TelegramForm) -> Iterator[Sheet]:
    """Give the ways in which the text may be laid out, the usual one first."""
    for less in NARROWER:
        width = max(form.width - less, NARROWEST)
        yield Sheet(form, width, width)
    yield Sheet(form, form.width, ONE_LINE)


def _text(given: Outgoing, sheet: Sheet, known: Vocabulary) -> str:
    """Write a telegram's lines in the layout of its form."""
    lines = labelled_lines(given, sheet, known) if sheet.form.layout == "labels" else _routed_lines(given, sheet, known)
    return "\n".join(lines).strip("\n") + "\n"


def _routed_lines(given: Outgoing, sheet: Sheet, known: Vocabulary) -> list[str]:
    """Write every section below one another: the first with the whole head, each further with what sections repeat."""
    face = face_lines(given, sheet, known)
    parts = _parts(given)
    text = stretches(given, sheet.width)
    cut = sections(held_together(text) if sheet.form.paged else text, len(face) + 2, sheet.form.lines, parts)
    total = parts or len(cut)
    lines: list[str] = []
    for number, part in enumerate(cut, 1):
        section = _section(given, number, total, len(cut))
        classified = [line for line in (classification_line(given, sheet.form, section, known),) if line]
        if number == 1:
            own = section[0] if section and given.section is None else None
            above = [*routing_lines(given, own, known), *paperwork_lines(given), *address_lines(given, known)]
            head = [*above, *([""] if above else []), *classified, *face]
        else:
            head = [*([] if sheet.form.paged else [""]), *classified, *repeated_lines(given, sheet)]
        heading = _page_heading(given, sheet.form, section, known)
        if heading is None:
            lines += [*head, *(line for one in part for line in one.lines)]
        else:
            lines += [*paged([*heading(1), *head], part, heading), "", heading(1)[0]]
    if sheet.form.paged and given.number is not None and given.classification:
        lines += ["", "NNNN"]
    if given.de is not None and not sheet.form.paged:
        lines += ["", "BT", f"#{given.de.serial}", "", "NNNN"]
    return lines


def _parts(given: Outgoing) -> int | None:
    """Return into how many sections the telegram is to be cut, None where it is for its length to say."""
    if given.section is None:
        return None
    number, of = given.section
    return of if number == 1 else 1


def _section(given: Outgoing, number: int, total: int, cut: int) -> Section:
    """Return what stands on the classification line of a section."""
    if given.section is not None:
        return (number, given.section[1]) if number > 1 else given.section
    return (number, total) if cut > 1 else None


def _page_heading(
    given: Outgoing, form: TelegramForm, section: Section, known: Vocabulary
) -> Callable[[int], list[str]] | None:
    """Return what gives the lines above a page by its number, None where the form has no page headings.

    From the second page on the classification closes the page above.
    """
    number: Number | None = given.number
    if not form.paged or number is None or not given.classification:
        return None
    mark = form.unclassified if given.classification == "UNCLASSIFIED" else given.classification
    post = post_as_printed(number.post, known)
    part = f" {section[0]:02} OF {section[1]:02}" if section else ""
    moment = f"  {given.dtg:%d%H%M}Z" if given.dtg else ""
    behind = f"{post}  {int(number.serial):05}{part}{moment}"

    def heading(page: int) -> list[str]:
        above = ["", mark, ""] if page > 1 else []
        return [*above, mark, "", f"PAGE {page:02}        {behind}", ""]

    return heading
