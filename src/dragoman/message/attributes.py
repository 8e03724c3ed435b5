"""The list of attributes that an archive prints below a telegram of 1973 to 1979."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DAY = re.compile(
    r"(?P<day>\d{1,2})[ -](?P<month>[A-Z]{3})[A-Z]{0,6}[ -](?P<year>\d{4})(?:\s+\d\d:\d\d:\d\d(?: [AP]M)?)?", re.I
)
NUMBERS = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")


def attribute_day(words: str) -> date | None:
    """Return the day that an attribute writes, e.g. ``04 MAY 1976``, ``22-Sep-1999 12:00:00 am``, ``31/12/2019``.

    None where there is none (``n/a``), or no such day.
    """
    found = DAY.fullmatch(words.strip()) or NUMBERS.fullmatch(words.strip())
    if found is None:
        return None
    month = found["month"].upper()
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1 if month in MONTHS else 0
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
