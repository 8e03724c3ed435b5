"""Which collection a paper was found in: the file of many, the archive, or the folder."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"#[\w-]{1,40}$")


def collection_of(source: str) -> str:
    """Return the collection of a source: ``a/dump.csv`` of ``a/dump.csv#7``, ``b.zip`` of ``b.zip!x/1.txt``, ``a`` of
    ``a/1.txt``; a file that was named alone lies in ``.``.
    """
    archive, packed, _ = source.partition("!")
    if packed:
        return archive
    numbered = NUMBERED.search(source)
    if numbered is not None:
        return source[: numbered.start()]
    folder, parted, _ = source.rpartition("/")
    return folder or ("/" if parted else ".")
