"""Every kind of problem this room reports, and what to do about it."""

from __future__ import annotations

import msgspec

from dragoman.documents import DocumentId, Problem, Span

ADVICE = {
    "empty": "Look whether the file was copied whole.",
    "not-telegram": "Read it as another kind of paper, or look whether its head was lost.",
    "line-unread": "Look at the line; if such lines are common, the form has one more line than is known here.",
    "line-garbled": "Compare the line with another copy; what stood there is left empty.",
    "text-garbled": "Compare the text with another copy.",
    "transmission-unread": "Compare the line with another copy.",
    "station-unread": "Compare the line with another copy; serial and day of the year are then not checked.",
    "prosign-unread": "Compare the line with another copy.",
    "time-unread": "Compare the line with another copy; where the year is lost too, telegram and references have none.",
    "originator-unread": "Compare the line with another copy.",
    "addressee-unread": "Compare the line with another copy.",
    "addressee-garbled": "Compare the line with another copy; two lines may have run together.",
    "precedence-misspelt": "Nothing, if the word read is the one meant.",
    "number-unread": "Look at the line; without post and serial the telegram cannot be cited.",
    "number-garbled": "Nothing, if the number read is right.",
    "copies-differ": "Compare the block with another copy; an office may be missing from it, or a number be garbled.",
    "copies-garbled": "Compare the block with another copy.",
    "clearance-unread": "Look at the line; drafters and clearances above and below it are read.",
    "order-misspelt": "Nothing, if the order in force is meant: its schedule is taken; the number is kept as printed.",
    "order-not-in-force": "Compare the line with another copy, or look whether the telegram's year is right.",
    "instruction-not-allowed": "Look at the line; it sets no day by which the telegram becomes eligible.",
    "downgrading-differs": "Look which of the two is right; until then no day is computed.",
    "attribute-differs": "Look which of the two is right; the text is taken, and the attribute kept beside it.",
    "attribute-unknown": "If the attribute is right, add it to the table of archive attributes.",
    "text-elsewhere": "Ask the archive for the microfilm; number, subject and tags are those of its list.",
    "classification-garbled": "Compare the line with another copy; until then the class read is the one it is held by.",
    "time-garbled": "Nothing, if the time read is right.",
    "section-garbled": "Nothing, if section and number are read right.",
    "order-unread": "Look at the line: the day is kept open, and the telegram is not taken for declassified.",
    "subject-unread": "Look at the line below it.",
    "subject-missing": "Nothing, if the telegram was sent without one.",
    "classification-missing": "Look for another copy with it; until then only the owner of the record sees the paper.",
    "tag-unknown": "If the tag is right, add it to the table of tags.",
    "reference-unread": "Look at the item; it is kept in words.",
    "reference-unnumbered": "Look for the number in another copy; by its words alone it is linked to no paper.",
    "spliced": "Look for the whole of each: the paper goes under neither number until somebody has compared them.",
    "day-differs": "Compare both lines with another copy; the date line is taken as it stands.",
    "year-wrong": "Nothing, if the year found is right; the printed time is kept beside it.",
    "serial-differs": "Compare both lines with another copy; head and text may belong to two telegrams.",
    "post-differs": "Look whether head and text belong together; until then cite neither with confidence.",
    "section-differs": "Look whether the parts were put together in order.",
    "part-only": "Look for the sections before this one.",
    "section-impossible": "Compare the line with another copy.",
    "section-missing": "Look for the sections that are lacking; until then the text is not whole.",
    "section-order": "Look whether the parts were put together in order.",
    "repeat-differs": "Look whether the parts are of one telegram; the stricter class is taken.",
    "end-differs": "Look whether the end belongs to this telegram; lines of another may have been joined to it.",
    "time-differs": "Nothing, if the telegram waited for its station; else compare both lines with another copy.",
    "prosign-differs": "Look which of the two is right; the classification line is taken.",
    "precedence-differs": "Nothing, if the date line is right: it is taken.",
    "addressee-precedence": "Compare both lines with another copy; the word behind the name is taken.",
    "info-precedence": "Nothing, if the drafter meant it so; the word behind the name is taken.",
    "correction-differs": "Look for the telegram that was corrected, and compare both.",
    "portion-above-banner": "Look at the mark; the whole is held as closely as its highest paragraph or its subject.",
    "banner-above-portions": "Nothing: a telegram may be held more closely than its parts.",
    "captions-conflict": "The stricter caption is taken.",
    "declassify-early": "Compare the line with another copy; the day is kept as printed.",
    "declassify-late": "Compare the line with another copy; the day is kept as printed.",
    "reason-not-in-force": "Nothing, if the drafter kept to an older form; the reason is kept as printed.",
    "tag-not-in-force": "If the tag was in use then, add a row with that time to the table of tags.",
    "paragraph-number": "Nothing, if the number read is right.",
    "paragraph-unread": "Look at the number; if a paragraph begins there, one before it may be lost in this copy.",
    "paragraph-empty": "Nothing, if a machine put the number; else look whether the words were lost in this copy.",
    "paragraph-missing": "Look whether the paragraph was lost in this copy.",
    "paragraph-order": "Nothing, if the drafter put them so; else the lines of this copy were shuffled.",
    "paragraph-repeated": "Nothing, if the drafter repeated the number.",
    "head-missing": "Look for another copy with the head.",
    "text-missing": "Look for another copy with the text.",
    "text-cut": "Look for another copy with the whole text.",
    "catalogue-differs": "Look which of the two is right; the text is taken, and the stricter marking.",
    "quote-open": "Look where the quotation ends; the words below it may be those of the telegram around it.",
    "quote-above-banner": "Look at the quotation; the whole is held as closely as what it quotes.",
    "second-telegram": "Part the file: the lines from there on belong to another telegram.",
}


class Noted(msgspec.Struct, frozen=True, gc=False):
    """A problem as it was met, before the telegram's number is known. ``line`` counts from 1, None for the whole."""

    code: str
    message: str
    line: int | None
    start: int
    end: int

    def told(self, number: str | None, document: DocumentId) -> Problem:
        """Return the problem in full: the telegram and the line first, then what it is and what to do."""
        where = ", ".join(part for part in (number, f"line {self.line}" if self.line else None) if part)
        message = f"{where}: {self.message}" if where else f"{self.message[:1].upper()}{self.message[1:]}"
        return Problem(self.code, message, self.line, Span(document, self.start, self.end), ADVICE[self.code])
