"""The same walk for many documents at once: a pool of processes reads, one writes, and the record is the same.

`dragoman.batch.reading` has `read_all` and is imported by itself: a process that parses telegrams starts in half the
time without the rooms that read prose.
"""

from dragoman.batch.parsing import parse_all

__all__ = ["parse_all"]
