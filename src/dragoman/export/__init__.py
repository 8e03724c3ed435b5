"""The record as files for other tools; what is in them was chosen for a viewer before it came here."""

from dragoman.export.claims import COLUMNS, write_csv
from dragoman.export.papers import PAPER_COLUMNS, write_papers

__all__ = ["COLUMNS", "PAPER_COLUMNS", "write_csv", "write_papers"]
