"""What can go wrong with a record as a whole.

RecordError
├── CannotOpen      not there, not a record, not readable, written by a newer Dragoman
├── RecordBusy      another program kept the record locked for longer than we wait
├── RecordFull      no room on the disk; what was kept before is kept
└── RecordDamaged   the file is not what was written

Each message says what, where and what to do. None of them leaves half a paper behind.
"""

from __future__ import annotations


class RecordError(Exception):
    """Something is wrong with the record itself, not with a paper."""


class CannotOpen(RecordError):
    """The record cannot be opened; it was left as it is."""


class RecordBusy(RecordError):
    """Somebody else is writing and did not finish in time."""


class RecordFull(RecordError):
    """There is no room for more."""


class RecordDamaged(RecordError):
    """The file was changed or cut by something else."""
