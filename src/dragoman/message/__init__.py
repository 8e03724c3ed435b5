"""The telegram as a form: read line by line, written back character for character."""

from dragoman.message.composing import compose, edited
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
from dragoman.message.parsing import parse
from dragoman.message.problems import ADVICE
from dragoman.message.showing import as_json
from dragoman.message.sniffing import looks_like_telegram, telegram_score

__all__ = [
    "ADVICE",
    "HEADER_LINES",
    "ClassificationLine",
    "DateTimeGroup",
    "HeaderLine",
    "Line",
    "LineValue",
    "Message",
    "Role",
    "RoutingLine",
    "SecurityLine",
    "as_json",
    "canonical_number",
    "compose",
    "edited",
    "looks_like_telegram",
    "parse",
    "telegram_score",
]
