"""The record as files for other tools; what is in them was chosen for a viewer before it came here."""

from dragoman.documents import json_line
from dragoman.export.claims import COLUMNS, write_csv
from dragoman.export.papers import PAPER_COLUMNS, write_papers
from dragoman.export.readings import reading_json

__all__ = ["COLUMNS", "PAPER_COLUMNS", "json_line", "reading_json", "write_csv", "write_papers"]
