"""Principal figures named without a country: known by the table, by the paper's day, else left open."""

from __future__ import annotations

from difflib import SequenceMatcher

from dragoman.extraction import Mention
from dragoman.reference import Figure
from dragoman.reference.figures import about
from dragoman.resolution.desk import Desk, title_forms
from dragoman.resolution.links import Entity, Link
from dragoman.resolution.naming import entity

WIDE = 15
"""Years before a figure's time in which a whole name is already taken for him."""
HIGH = 4
"""The rank down to which a title lets a surname alone be a principal figure."""
SUPREME = 2
"""The rank down to which a title is a head's of a state or a government."""
SHORT = 3
LONGEST_TITLE = 4
"""Words of the longest title looked for before a name."""


def known_figure(desk: Desk, name: str, title: str | None, whose: str | None) -> tuple[Entity, str] | None:
    """Return the principal figure of a name, with the reason: the one of that time, or where several of one country
    share it, somebody of that country; None where none or several of different countries may be meant.

    Of several countries it is the one that the paper names. Who is called by a high title and no longer holds it is
    one of the past: ``President Kennedy``.
    """
    day = desk.scene.day
    if " " in name or "-" in name:
        rows = tuple(row for row in desk.reference.figure_named(name, day) if _near(row, desk))
        rows = rows or _otherwise_spelt(desk, name)
        if rows and whose is None:
            return _entity(desk, rows[0]), _reason(rows[0])
    if title and not _is_high(desk, title):
        return None
    rows = desk.reference.figure_surnamed(name, day)
    if not rows and title and _is_supreme(desk, title):
        rows = tuple(row for row in desk.reference.figure_surnamed(name) if _is_past(row, desk))
    if whose is not None:
        rows = tuple(row for row in rows if desk.reference.actor_code(row.country) == whose)
    elif title and is_foreign(desk, title):
        rows = tuple(row for row in rows if row.country not in {desk.scene.own, desk.scene.voice})
    countries = {desk.reference.actor_code(row.country) for row in rows}
    if len(countries) > 1 and (inside := tuple(row for row in rows if _is_in_office(row, desk))):
        rows, countries = inside, {desk.reference.actor_code(row.country) for row in inside}
    if len(countries) > 1 and title:
        paper = {*map(desk.reference.actor_code, desk.named_countries), desk.scene.own, desk.scene.voice}
        rows = tuple(row for row in rows if desk.reference.actor_code(row.country) in paper)
        countries &= paper
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
    if title and is_foreign(desk, title):
        borne.pop(desk.scene.own or desk.scene.voice or "", None)
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


def is_foreign(desk: Desk, title: str) -> bool:
    """Say whether a title is one that the service's own country does not give: Foreign Minister, Chancellor, Shah."""
    rows = [row for form in title_forms(title)[:1] for row in desk.reference.title(form)]
    return bool(rows) and all(row.side == "host" or row.form in NOT_OURS for row in rows)


NOT_OURS = {"Prime Minister", "Deputy Prime Minister"}
"""Titles that many a country gives, but not the service's own."""


def figure_link(desk: Desk, mention: Mention, words: str) -> Link | None:
    """Return the link of a name that no model took for a person's, where the table of figures knows it."""
    if not words[:1].isupper() or words.isupper() or mention.qualifiers:
        return None
    if " " not in words and mention.text[:4].lower() == "the ":
        return None  # ``the West`` is nobody's surname
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


def _otherwise_spelt(desk: Desk, name: str) -> tuple[Figure, ...]:
    """Return the one figure of the paper's time whose last name somebody bears, with a first name spelt much like his:
    ``Aleksey Navalny``.
    """
    first, _, last = name.partition(" ")
    rows = desk.reference.figure_surnamed(last, desk.scene.day) if desk.scene.day is not None else ()
    if len({row.name for row in rows}) != 1:
        return ()
    given = {form.split()[0].lower() for form in (rows[0].name, *rows[0].forms)}
    alike = any(
        one[:1] == first[:1].lower() and SequenceMatcher(None, one, first.lower()).ratio() >= MUCH_ALIKE
        for one in sorted(given)
    )
    return rows if alike else ()


MUCH_ALIKE = 0.7
"""So much alike are two spellings of one first name."""


def _near(row: Figure, desk: Desk) -> bool:
    """Say whether a whole name may be a figure's on the paper's day: about his time, or later, of one of the past."""
    day = desk.scene.day
    return day is None or row.since is None or day.year >= row.since.year - WIDE


def _is_past(row: Figure, desk: Desk) -> bool:
    """Say whether a figure had held all his offices before the paper's day."""
    day = desk.scene.day
    return day is not None and row.until is not None and row.until < day


def _is_in_office(row: Figure, desk: Desk) -> bool:
    """Say whether the paper's day lies in a figure's own years."""
    return desk.scene.day is not None and about(row, desk.scene.day, 0, 0)


def _is_supreme(desk: Desk, title: str) -> bool:
    """Say whether a title is a head's of a state or a government."""
    return any(row.rank <= SUPREME for form in title_forms(title) for row in desk.reference.title(form))


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
