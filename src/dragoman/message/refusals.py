"""What a telegram that is to be sent must have, and what it must not say: why it is refused, and what to do.

Genuine old, partial and released telegrams lack much of this; nothing here is asked of what is only read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.documents import Level, Problem
from dragoman.message.outgoing import Outgoing, OutgoingParagraph, OutgoingPassage
from dragoman.message.outgoing_text import Written, form_of, write_outgoing
from dragoman.message.parsing import parse
from dragoman.message.vocabulary import Vocabulary, vocabulary
from dragoman.reference import TelegramForm

REFUSALS = {
    "send-classification": "Give `classification`; UNCLASSIFIED is one too.",
    "send-ceiling": "Take it to a system of its level, or classify it lower if that is right.",
    "send-order": "Give `eo` with `declassify_on` or `declassify_instruction`, or the whole line as `eo_line`.",
    "send-duration": "Give `declassify_on` or `declassify_instruction`.",
    "send-classifier": "Give `classified_by` with name, title, section and reasons.",
    "send-captions": "Leave one of them out, or raise the classification if that is right.",
    "send-originator": "Give `originator`, the name of the post that sends.",
    "send-action": "Give at least one addressee in `action`.",
    "send-precedence": "Give `precedence`, first that of action.",
    "send-time": "Give `dtg`, the minute in UTC.",
    "send-tags": "Give at least one subject tag, such as PREL, in `tags`.",
    "send-subject": "Give `subject`.",
    "send-text": "Give `paragraphs`.",
    "send-numbering": "Number paragraphs from 1 without gaps; leave a single one without a number.",
    "send-mark": "Give the paragraph its `mark`.",
    "send-summary": "Begin with a paragraph under the heading Summary, or shorten the text.",
    "send-references": "Letter the references A, B, C in their order.",
    "send-unlike": "Write the field as it is printed in telegrams of that year.",
}
"""Each reason for a refusal, and what to do."""
ORDERS_SINCE = date(1972, 6, 1)
"""The day from which an order stands on the face (E.O. 11652); before, a group above the signature did."""
REASONS_SINCE = date(1995, 10, 14)
"""The day from which the face names the classifier with reasons (E.O. 12958)."""
TAGS_SINCE = date(1973, 7, 1)
MARKS_SINCE = date(1978, 12, 1)
"""The day from which every portion is marked (E.O. 12065)."""


def refusals(given: Outgoing, ceiling: str = "SECRET", form: TelegramForm | None = None) -> tuple[Problem, ...]:
    """Say why a telegram is not to be sent as it is: what it lacks, then what its own text contradicts.

    ``ceiling`` is the highest class that the system carries, ``form`` that of its year where none is given. What its
    year did not ask for is not asked. The second part are the problems with which the written text is read, those of
    `parse`, with their places in that text.
    """
    known = vocabulary()
    form = form or form_of(given, known)
    written = write_outgoing(given, form)
    lacking = (
        *_of_class(given, ceiling, known),
        *_of_captions(given, known),
        *_of_face(given, known),
        *_of_text(given, written, form, known),
        *(Problem("send-unlike", f"{path} is not read in the text as it is given", advice=REFUSALS["send-unlike"])
          for path in written.unlike),
    )  # fmt: skip
    return (*lacking, *parse(written.text).problems)


def _refused(code: str, message: str) -> Problem:
    return Problem(code, message, advice=REFUSALS[code])


def _since(given: Outgoing, day: date) -> bool:
    return given.day is None or given.day >= day


def _level(given: Outgoing, known: Vocabulary) -> Level:
    word = known.reference.classification(given.classification or "")
    return word.level if word is not None else Level.UNSTATED


def _of_class(given: Outgoing, ceiling: str, known: Vocabulary) -> Iterator[Problem]:
    """The five items on the face of what is classified: level, authority, classifier, reason, duration."""
    if given.classification is None:
        yield _refused("send-classification", "it has no classification")
        return
    level, highest = _level(given, known), known.reference.classification(ceiling)
    if highest is not None and level > highest.level:
        yield _refused("send-ceiling", f"it is {given.classification}, and nothing above {ceiling} is carried here")
    if level < Level.C or level > Level.TS:
        return
    if _since(given, ORDERS_SINCE):
        if given.eo is None and given.eo_line is None:
            yield _refused("send-order", "it is classified under no order")
        elif given.eo_line is None and given.declassify_on is None and given.declassify_instruction is None:
            yield _refused("send-duration", "nothing says for how long it is classified")
    if _since(given, REASONS_SINCE) and not any(one.name and one.reasons for one in given.classified_by):
        yield _refused("send-classifier", "no classifier is named with a reason")


def _of_captions(given: Outgoing, known: Vocabulary) -> Iterator[Problem]:
    """At most one channel; some captions bear no other distribution beside them, or stand on no lower marking."""
    rows = [row for name in given.captions if (row := known.captions.get(name.upper())) is not None]
    channels = [row.name for row in rows if row.family == "channel"]
    if len(channels) > 1:
        yield _refused("send-captions", f"it goes by more than one channel: {', '.join(channels)}")
    marking = known.reference.marking(given.classification, given.captions) if given.classification else None
    for row in rows:
        beside = [
            other.name
            for other in rows
            if row.alone and other.family in ("channel", "distribution") and other.name not in (row.name, *row.excludes)
        ]
        if beside:
            yield _refused("send-captions", f"{row.name} stands with no other caption, here with {', '.join(beside)}")
        if row.least is not None and marking is not None and marking.level < row.least:
            yield _refused("send-captions", f"{row.name} stands on nothing below {row.least.name}")


def _of_face(given: Outgoing, known: Vocabulary) -> Iterator[Problem]:
    """Who sends what to whom, when, about what."""
    if given.originator is None:
        yield _refused("send-originator", "nobody sends it")
    if not given.action:
        yield _refused("send-action", "nobody is to act on it")
    if not given.precedence:
        yield _refused("send-precedence", "it has no precedence")
    if given.dtg is None:
        yield _refused("send-time", "it has no date-time group")
    if given.subject is None:
        yield _refused("send-subject", "it has no subject")
    if _since(given, TAGS_SINCE) and not any(
        row.kind == "subject" for tag in given.tags for row in known.reference.tag(tag, given.day)
    ):
        yield _refused("send-tags", "none of its tags is a subject" if given.tags else "it has no tags")
    letters = [one.label for one in given.refs]
    wanted = [chr(ord("A") + number) for number in range(len(letters))]
    if len(letters) > 1 and letters != wanted[: len(letters)]:
        yield _refused("send-references", f"its references are lettered {', '.join(one or '-' for one in letters)}")


def _of_text(given: Outgoing, written: Written, form: TelegramForm, known: Vocabulary) -> Iterator[Problem]:
    """Numbers and marks of the paragraphs, and the summary that a long text needs."""
    told = _told(given)
    if not told:
        yield _refused("send-text", "it has no text")
        return
    numbers = [one.n for one in given.paragraphs]
    if len(numbers) == 1 and numbers[0] is not None:
        yield _refused("send-numbering", "its only paragraph is numbered")
    if len(numbers) > 1 and numbers != list(range(1, len(numbers) + 1)):
        found = ", ".join("-" if one is None else str(one) for one in numbers)
        yield _refused("send-numbering", f"its paragraphs are numbered {found}")
    if Level.C <= _level(given, known) <= Level.TS and _since(given, MARKS_SINCE):
        for place, one in enumerate(told, 1):
            if not one.mark:
                yield _refused("send-mark", f"paragraph {place} has no mark")
    lines = written.text.count("\n")
    if form.summary_lines is not None and lines > form.summary_lines and not _has_summary(given):
        yield _refused("send-summary", f"it has {lines} lines and no summary")


def _told(given: Outgoing) -> Sequence[OutgoingParagraph | OutgoingPassage]:
    """Return the paragraphs, or of a telegram without numbers what stands in its place: an only paragraph has none."""
    return given.paragraphs or [one for one in given.body if one.kind != "heading" and one.text.strip()]


def _has_summary(given: Outgoing) -> bool:
    first = _told(given)[0].text.lstrip().lower()
    headings = (one.text.lower() for one in given.body if one.kind == "heading" and one.before == 0)
    return first.startswith(("summary", "begin summary")) or any("summary" in one for one in headings)
