"""The paperwork of a telegram checked: the copies against their sum, names that cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.message.head import HeadRead
from dragoman.message.problems import Noted


def check_paperwork(read: HeadRead) -> Iterator[Noted]:
    """Give office copies that do not add up, words among them that are no office, and clearances without a name."""
    yield from _check_copies(read)
    for found in read.header.drafted:
        if found.value.name is None:
            message = f"nobody is named as having {found.value.role} it for {found.value.office}."
            yield Noted(
                "clearance-unread", message, read.head.line_at(found.span.start), found.span.start, found.span.end
            )


def _check_copies(read: HeadRead) -> Iterator[Noted]:
    """The number behind the stroke is the sum of the copies; a block with debris in it is not added up."""
    if read.header.distribution is None:
        return
    block = read.header.distribution.value
    if block.unread:
        words = " ".join(one.value for one in block.unread)[:60]
        first = block.unread[0]
        message = f"{words!r} among the copies is no office with a number; they are not added up."
        yield Noted(
            "copies-garbled", message, read.head.line_at(first.span.start), first.span.start, block.unread[-1].span.end
        )
    elif block.total is not None and not block.agrees:
        message = (
            f"the copies add up to {block.sum}, /{block.total.value:03} is printed: an office is missing or garbled."
        )
        place = block.total.span
        yield Noted("copies-differ", message, read.head.line_at(place.start), place.start, place.end)
