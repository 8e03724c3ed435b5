"""Reading a table: head lines with ``#``, one line of column names, then rows, all cells parted by tabs."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from dragoman.documents import Level

R = TypeVar("R", bound=msgspec.Struct)
Cell = Callable[[str], Any]


class TableError(ValueError):
    """A table cannot be read: the message names the table, the line and what was expected."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it stands: ``head`` lines without ``#``, ``columns``, and ``lines`` of as many cells each."""

    name: str
    head: tuple[str, ...]
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def read_table(name: str) -> Table:
    """Read ``tables/<name>.tsv`` of the installed package.

    Raises: `TableError` where the table is absent or is none.
    """
    place = files("dragoman.reference").joinpath("tables", f"{name}.tsv")
    try:
        return parse_table(name, place.read_text(encoding="utf-8"))
    except OSError as error:
        raise TableError(f"table {name}: cannot be read ({error})") from error


def parse_table(name: str, text: str) -> Table:
    """Read the text of a table; empty lines are passed over.

    Raises: `TableError` where it has no columns, or a row has too many or too few cells.
    """
    head: list[str] = []
    lines: list[tuple[str, ...]] = []
    columns: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if not line:
            continue
        if not columns and line.startswith("#"):
            head.append(line[1:].strip())
            continue
        cells = tuple(line.split("\t"))
        if not columns:
            columns = cells
        elif len(cells) == len(columns):
            lines.append(cells)
        else:
            raise TableError(f"table {name}, line {number}: {len(cells)} cells where {len(columns)} were expected")
    if not columns:
        raise TableError(f"table {name}: no line of column names")
    return Table(name, tuple(head), columns, tuple(lines))


def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return a table's rows as column name to cell, in order; an empty cell is an empty string."""
    table = read_table(name)
    return tuple(dict(zip(table.columns, line, strict=True)) for line in table.lines)


def typed(name: str, row: type[R]) -> tuple[R, ...]:
    """Return the rows of a table of the package as values of a struct, as `values` does."""
    return values(read_table(name), row)


def values(table: Table, row: type[R]) -> tuple[R, ...]:
    """Return a table's rows as values of a struct whose fields are the columns, in the same order.

    Cells are read by the field's type: ``str``; ``int``; ``float``; ``bool`` as yes or no; `Level` by its letters;
    ``tuple[str, ...]`` parted by ``|``; ``date`` as 1997-05-30, 1997-05 or 1997 (the first day, in a column ``until``
    the last). ``| None`` lets the cell be empty.

    Raises: `TableError`, naming table and row.
    """
    expected = row.__struct_fields__
    if table.columns != expected:
        raise TableError(f"table {table.name}: columns are {', '.join(table.columns)}, expected {', '.join(expected)}")
    hints = get_type_hints(row)
    readers = [_reader(hints[column], column) for column in expected]
    try:
        return tuple(map(row, *map(_column, readers, zip(*table.lines, strict=True)))) if table.lines else ()
    except (ValueError, TypeError, KeyError):
        raise _first_fault(table, readers) from None


def _column(read: Cell, cells: tuple[str, ...]) -> Iterable[Any]:
    """Read the cells of a column; what is text already is taken as it stands."""
    return cells if read is str else list(map(read, cells))


def _first_fault(table: Table, readers: list[Cell]) -> TableError:
    """Return the error of the first row with a cell that cannot be read."""
    for line in table.lines:
        try:
            for read, cell in zip(readers, line, strict=True):
                read(cell)
        except (ValueError, TypeError, KeyError) as error:
            return TableError(f"table {table.name}, row {line[0]}: {error}")
    return TableError(f"table {table.name}: its rows are no values of its kind")


def _reader(kind: Any, column: str) -> Cell:
    """Return the function that reads a cell of this type."""
    parts = get_args(kind)
    if type(None) in parts:
        read = _reader(next(part for part in parts if part is not type(None)), column)
        return lambda cell: read(cell) if cell else None
    if kind is date:
        return _last_day if column == "until" else _first_day
    if getattr(kind, "__origin__", None) is tuple:
        return lambda cell: tuple(cell.split("|")) if cell else ()
    simple: dict[Any, Cell] = {int: int, float: float, bool: _yes, Level: lambda cell: Level[cell]}
    return simple.get(kind, str)


def _yes(cell: str) -> bool:
    """Read yes or no."""
    if cell not in ("yes", "no"):
        raise ValueError(f"expected yes or no, found {cell!r}")
    return cell == "yes"


@cache
def _first_day(cell: str) -> date:
    """Read a day, or the first day of a month or year."""
    parts = tuple(map(int, cell.split("-")))
    return date(*parts, *(1,) * (3 - len(parts)))


@cache
def _last_day(cell: str) -> date:
    """Read a day, or the last day of a month or year."""
    parts = tuple(map(int, cell.split("-")))
    if len(parts) > 2:
        return date(*parts)
    year, month = (*parts, 12)[:2]
    return date(year, month, monthrange(year, month)[1])
