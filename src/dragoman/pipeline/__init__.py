"""One document up the stairs: what it says, who is meant, what it claims; and every document of a source kept so.

`walk` is the whole way of one document, `read_into` that of many in this process. `Summary` and `Progress` are what is
told about it, here and in `dragoman.batch`, which does the same with several processes.
"""

from dragoman.pipeline.keeping import keep_all, outcomes, read_into, walked
from dragoman.pipeline.summary import Progress, SourceSummary, Step, Summary
from dragoman.pipeline.walking import Tools, version_of, walk
from dragoman.record import Reading

__all__ = [
    "Progress",
    "Reading",
    "SourceSummary",
    "Step",
    "Summary",
    "Tools",
    "keep_all",
    "outcomes",
    "read_into",
    "version_of",
    "walk",
    "walked",
]
