"""A figure, and a table of figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value.

    ``value`` is a share between 0 and 1 unless ``unit`` says otherwise, and None where the set was not measured;
    ``detail`` says of how many; ``failed`` names what was wrong, by id, in the order of the set.
    """

    set: str
    measure: str
    value: float | None
    detail: str = ""
    unit: str = ""
    failed: tuple[str, ...] = field(default=())

    def shown(self) -> str:
        """Write the value as it stands in the table."""
        if self.value is None:
            return "-"
        return f"{self.value:.3f}" if not self.unit else f"{self.value:,.{0 if self.value >= 100 else 2}f} {self.unit}"


def share(where: str, measure: str, right: int, of: int, failed: Sequence[str] = ()) -> Figure:
    """Make the figure of ``right`` among ``of``."""
    return Figure(where, measure, right / of if of else None, f"{right} of {of}", failed=tuple(failed))


def f1(right: int, gold: int, given: int) -> float:
    """Return the harmonic mean of precision and recall, 0 where nothing is right."""
    return 2 * right / (gold + given) if right else 0.0


def table(figures: Sequence[Figure]) -> str:
    """Set figures as a Markdown table, which is also readable as plain text; a set is named once."""
    rows = [("set", "measure", "figure", "of what")]
    before = ""
    for figure in figures:
        rows.append((figure.set if figure.set != before else "", figure.measure, figure.shown(), figure.detail))
        before = figure.set
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def as_objects(figures: Sequence[Figure]) -> list[dict[str, object]]:
    """Return the figures as plain objects for JSON."""
    return [asdict(figure) for figure in figures]
