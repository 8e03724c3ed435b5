"""The telegram as a form: read line by line, written back character for character."""

from dragoman.message.attributes import attribute_day
from dragoman.message.cleaning import cleaned
from dragoman.message.collected import AMONG_ADVICE, Among, check_among, whole
from dragoman.message.composing import compose, edited
from dragoman.message.continuity import Counted, Jump, jumps
from dragoman.message.declassifying import HoldingPeriod, declassification_of
from dragoman.message.differences import Difference, Prose, differences
from dragoman.message.faces import Addressed, Face, face_of, parts_of
from dragoman.message.families import assemble
from dragoman.message.furniture import page_number
from dragoman.message.kinship import corrects, leads
from dragoman.message.lines import HEADER_LINES, HeaderLine
from dragoman.message.message import (
    ClassificationLine,
    DateTimeGroup,
    Line,
    LineValue,
    Message,
    Role,
    RoutingLine,
    SecurityLine,
)
from dragoman.message.numbers import canonical_number
from dragoman.message.outgoing import NotATelegram, Outgoing, outgoing
from dragoman.message.outgoing_text import Written, form_in, write_outgoing
from dragoman.message.parsing import parse
from dragoman.message.problems import ADVICE
from dragoman.message.refusals import REFUSALS, refusals
from dragoman.message.series import Entry, Gap, OutOfOrder, gaps, out_of_order
from dragoman.message.several import telegrams_in
from dragoman.message.showing import as_json
from dragoman.message.sniffing import looks_like_telegram, telegram_score
from dragoman.message.titles import titled
from dragoman.message.works import Part, Transmission, Version, Work

__all__ = [
    "ADVICE",
    "AMONG_ADVICE",
    "HEADER_LINES",
    "REFUSALS",
    "Addressed",
    "Among",
    "ClassificationLine",
    "Counted",
    "DateTimeGroup",
    "Difference",
    "Entry",
    "Face",
    "Gap",
    "HeaderLine",
    "HoldingPeriod",
    "Jump",
    "Line",
    "LineValue",
    "Message",
    "NotATelegram",
    "OutOfOrder",
    "Outgoing",
    "Part",
    "Prose",
    "Role",
    "RoutingLine",
    "SecurityLine",
    "Transmission",
    "Version",
    "Work",
    "Written",
    "as_json",
    "assemble",
    "attribute_day",
    "canonical_number",
    "check_among",
    "cleaned",
    "compose",
    "corrects",
    "declassification_of",
    "differences",
    "edited",
    "face_of",
    "form_in",
    "gaps",
    "jumps",
    "leads",
    "looks_like_telegram",
    "out_of_order",
    "outgoing",
    "page_number",
    "parse",
    "parts_of",
    "refusals",
    "telegram_score",
    "telegrams_in",
    "titled",
    "whole",
    "write_outgoing",
]
