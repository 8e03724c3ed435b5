"""Files and feeds to documents, one file a carrier.

`find_sources` and `open_source` find what may be read, `read` turns a source into documents, `receive` leaves
telegrams to be read elsewhere, `sniff` tells what some bytes are. What a file is is found from its content; what
cannot be read is a `Refused` with reason and advice.
"""

from dragoman.readers.given import document_of
from dragoman.readers.limits import LIMITS, Limits
from dragoman.readers.outcomes import PASSED_OVER, CannotOpen, Damaged, Known, OverLimit, Refused
from dragoman.readers.reading import READERS, Reader, read, receive
from dragoman.readers.sniffing import sniff
from dragoman.readers.sources import Source, find_sources, open_source
from dragoman.readers.telegrams import Received

__all__ = [
    "LIMITS",
    "PASSED_OVER",
    "READERS",
    "CannotOpen",
    "Damaged",
    "Known",
    "Limits",
    "OverLimit",
    "Reader",
    "Received",
    "Refused",
    "Source",
    "document_of",
    "find_sources",
    "open_source",
    "read",
    "receive",
    "sniff",
]
