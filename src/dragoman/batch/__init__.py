"""The same walk for many documents at once: a pool of processes reads, one writes, and the record is the same."""

from dragoman.batch.parsing import parse_all
from dragoman.batch.reading import read_all
from dragoman.pipeline import Progress, SourceSummary, Step, Summary

__all__ = ["Progress", "SourceSummary", "Step", "Summary", "parse_all", "read_all"]
