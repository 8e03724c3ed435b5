"""What a record tells of telegrams as works, of what is not in it, and of collections. All of it is for one viewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.documents import DocumentId, Marking, Problem
from dragoman.message import Difference, Gap, HoldingPeriod, Jump, OutOfOrder, Work
from dragoman.record.papers import PaperLine


@dataclass(frozen=True, slots=True)
class WorkPaper:
    """A paper of a work.

    ``raised`` is the marking of a later version, where that holds this paper more closely than it says of itself;
    ``is_aside`` says that another paper of the work speaks for it in lists and counts.
    """

    line: PaperLine
    carrier: str
    raised: Marking | None
    is_aside: bool


@dataclass(frozen=True, slots=True)
class HeldWork:
    """A telegram with those of its papers that the viewer sees, in the order of ``work.copies``."""

    work: Work
    papers: tuple[WorkPaper, ...]

    def paper(self, document: DocumentId) -> WorkPaper:
        """Return one of its papers. Raises: StopIteration where it has no such paper."""
        return next(paper for paper in self.papers if paper.line.id == document)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two papers and the words in which they differ, with offsets into the text of each; both texts as received."""

    one: PaperLine
    other: PaperLine
    one_text: str
    other_text: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A telegram that is cited and not held, as far as the viewer sees: by which papers, the first of them first."""

    number: str
    cited_by: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class Partial:
    """A telegram of which sections are missing: their numbers, of how many, and the papers that are here."""

    work: Work
    papers: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is not here, for one viewer: a paper that is hidden from him looks like one that is not held.

    ``serials`` and ``jumps`` lie between two papers that are here; ``lines`` are those papers by id.
    """

    serials: tuple[Gap, ...]
    jumps: tuple[Jump, ...]
    sections: tuple[Partial, ...]
    cited: tuple[NotHeld, ...]
    lines: dict[DocumentId, PaperLine]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A telegram whose time does not fit its neighbours in the series: the papers in question, and what to do."""

    told: OutOfOrder
    paper: PaperLine
    before: PaperLine | None
    after: PaperLine | None
    problem: Problem


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder, an archive or a file of many in which papers were found, with the number of those that are visible."""

    name: str
    papers: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Problems of one code: how often it was met, and in how many visible papers."""

    code: str
    advice: str
    problems: int
    papers: int


@dataclass(frozen=True, slots=True)
class Troubled:
    """One problem of one paper."""

    paper: PaperLine
    problem: Problem


@dataclass(frozen=True, slots=True)
class Withheld:
    """How long a telegram is withheld, of one whose head the viewer sees.

    ``due`` is the day that its order line prints, ``event`` what must happen first as it is printed there. ``period``
    tells what follows from the order, and apart from that whether a release is told of.
    """

    paper: PaperLine
    due: date | None
    event: str | None
    period: HoldingPeriod
