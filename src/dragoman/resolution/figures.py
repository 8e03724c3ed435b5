"""Principal figures named without a country: known by the table, by the paper's day, else left open."""

from __future__ import annotations

from dragoman.extraction import Mention
from dragoman.reference import Figure
from dragoman.resolution.desk import Desk, title_forms
from dragoman.resolution.links import Entity, Link
from dragoman.resolution.naming import entity

WIDE = 15
"""Years about a figure's time in which a whole name is still taken for him."""
HIGH = 4
"""The rank down to which a title lets a surname alone be a principal figure."""
SHORT = 3
LONGEST_TITLE = 4
"""Words of the longest title looked for before a name."""


def known_figure(desk: Desk, name: str, title: str | None, whose: str | None) -> tuple[Entity, str] | None:
    """Return the principal figure of a name, with the reason: the one of that time, or where several of one country
    share it, somebody of that country; None where none or several of different countries may be meant.
    """
    day = desk.scene.day
    if " " in name or "-" in name:
        rows = tuple(row for row in desk.reference.figure_named(name, day) if _near(row, desk))
        if rows and whose is None:
            return _entity(desk, rows[0]), _reason(rows[0])
    if title and not _is_high(desk, title):
        return None
    rows = desk.reference.figure_surnamed(name, day)
    if whose is not None:
        rows = tuple(row for row in rows if desk.reference.actor_code(row.country) == whose)
    countries = {desk.reference.actor_code(row.country) for row in rows}
    if len(countries) != 1 or (len(name) < SHORT and not title):
        return None
    if len({row.name for row in rows}) == 1:
        return _entity(desk, rows[0]), _reason(rows[0])
    return (
        entity("person", name, country=next(iter(countries)), sectors=("GOV",), within=desk.document.id),
        f"several of one country: {', '.join(sorted({row.name for row in rows})[:3])}",
    )


def known_officer(desk: Desk, name: str, title: str | None) -> tuple[str, str] | None:
    """Return the country whose officer bore a name about the paper's day, with the reason: the only one, or the only
    one of those that the paper is about; None where none or several may be meant.
    """
    borne = desk.reference.officers.countries(name, desk.scene.day)
    if title and _is_foreign(desk, title):
        borne.pop(desk.scene.own or "", None)
    why = "by the register of officers"
    if len(borne) > 1:
        about = desk.named_countries | {desk.scene.own, desk.scene.host}
        borne = {code: number for code, number in borne.items() if code in about}
        why = "by the register of officers, of those the paper speaks of"
    return (next(iter(borne)), why) if len(borne) == 1 else None


def sole_officer(desk: Desk, name: str, title: str | None) -> tuple[str, str] | None:
    """Return the one country whose officers bore a name about the paper's day, where a title tells nothing of whose he
    is: a general or an ambassador may be anybody's. It goes before any guess by the paper's setting.
    """
    rows = desk.reference.title(title or "")
    if not rows or desk.scene.own is None or any(row.side != "any" for row in rows):
        return None
    borne = desk.reference.officers.countries(name, desk.scene.day)
    return (next(iter(borne)), "by the register of officers") if len(borne) == 1 else None


def _is_foreign(desk: Desk, title: str) -> bool:
    """Say whether a title is one that the service's own country does not give: Foreign Minister, Chancellor, Shah."""
    rows = [row for form in title_forms(title)[:1] for row in desk.reference.title(form)]
    return bool(rows) and all(row.side == "host" for row in rows)


def figure_link(desk: Desk, mention: Mention, words: str) -> Link | None:
    """Return the link of a name that no model took for a person's, where the table of figures knows it."""
    if not words[:1].isupper() or words.isupper() or mention.qualifiers:
        return None
    title, name = _titled(desk, words)
    found = known_figure(desk, name, title, None)
    return Link(mention.index, found[0], found[1], 0.7) if found is not None else None


def _titled(desk: Desk, words: str) -> tuple[str | None, str]:
    """Part a title from the name behind it: ``Prime Minister Hun Sen``."""
    parts = words.split()
    for length in range(min(len(parts) - 1, LONGEST_TITLE), 0, -1):
        title = " ".join(parts[:length])
        if any(row.named for row in desk.reference.title(title)):
            return title, " ".join(parts[length:])
    return None, words


def _near(row: Figure, desk: Desk) -> bool:
    day = desk.scene.day
    if day is None:
        return True
    return (row.since is None or day.year >= row.since.year - WIDE) and (
        row.until is None or day.year <= row.until.year + WIDE
    )


def _is_high(desk: Desk, title: str) -> bool:
    words = title.split()
    forms = [" ".join(words[start:]) for start in range(len(words))]
    return any(row.rank <= HIGH for form in forms for row in desk.reference.title(form)) or words[-1].lower().rstrip(
        "."
    ) in {
        "leader",
        "king",
        "emir",
        "chairman",
        "chief",
        "mr",
        "mrs",
        "ms",
        "dr",
        "general",
        "colonel",
    }


def _entity(desk: Desk, row: Figure) -> Entity:
    return entity("person", row.name, country=desk.reference.actor_code(row.country), sectors=("GOV",))


def _reason(row: Figure) -> str:
    years = f"{row.since.year if row.since else ''} to {row.until.year if row.until else ''}".strip()
    return f"by the table of figures: {row.country}, {years}"
