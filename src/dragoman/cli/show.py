"""``dragoman show``: one paper with what was read in it, or one entity's dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import As, Ground, GroundChoice, Json, Record
from dragoman.cli.printing import joined, one_line, print_json, say

if TYPE_CHECKING:
    from dragoman.cli.desk import Desk
    from dragoman.web.answers import Dossier, Shown
    from dragoman.web.answers.paper import Paragraph

Name = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="A paper's number or id; a person, country, framework ... by name or id."),
]


def show(
    name: Name, record: Record = None, viewer: As = None, ground: Ground = GroundChoice.FIRM, json: Json = False
) -> None:
    """Show one paper with what was read in it, or the dossier of one entity.

    A paper shows all that was read in it; a dossier sets aside what is not firm, unless --ground says otherwise.
    """
    from dragoman.cli.desk import desk  # noqa: PLC0415 (keeps the start quick)
    from dragoman.cli.meant import entity_meant  # noqa: PLC0415

    words = " ".join(name)
    with desk(record, viewer) as at:
        paper = _paper(at, words)
        dossier = _dossier(at, entity_meant(at, words), ground) if paper is None else None
    if json:
        print_json(paper or dossier)
    elif paper is not None:
        _print_paper(paper)
    elif dossier is not None:
        _print_dossier(dossier)


def _paper(at: Desk, words: str) -> Shown | None:
    """Return a paper with all of its pages put together."""
    from dragoman.web.answers import answer_paper  # noqa: PLC0415 (keeps the start quick)
    from dragoman.web.answers.paper import Place  # noqa: PLC0415

    first = answer_paper(at.store, at.viewer, words)
    if first is None:
        return None
    pages = [answer_paper(at.store, at.viewer, first.paper.id, Place(page=page)) for page in range(2, first.pages + 1)]
    rest = [paragraph for page in pages if page is not None for paragraph in page.paragraphs]
    return replace(first, paragraphs=(*first.paragraphs, *rest), pages=1)


def _dossier(at: Desk, entity: str, ground: GroundChoice) -> Dossier | None:
    from dragoman.reference import load  # noqa: PLC0415 (keeps the start quick)
    from dragoman.web.answers import Filter, answer_dossier  # noqa: PLC0415

    scores = {kind.type: kind.score for kind in load().event_kinds}
    return answer_dossier(at.store, at.viewer, entity, scores, Filter(limit=None, ground=ground.value))


def _print_paper(paper: Shown) -> None:
    cited = paper.paper
    say(cited.title or cited.name, bold=True)
    say(joined(cited.number, cited.day, cited.source, cited.marking, paper.carrier))
    say(f"id {cited.id}", dim=True)
    if not paper.whole:
        say("Only the parts that this viewer may see are shown.")
    for field in paper.fields:
        values = "; ".join(one_line(joined(value.text, value.note)) for value in field.values)
        say(f"{field.label}: {values}")
    for paragraph in paper.paragraphs:
        _print_paragraph(paragraph)
    if paper.cited_by:
        say()
        say("Cited by " + ", ".join(other.name for other in paper.cited_by))
    for problem in paper.problems:
        line = f"line {problem.line}: " if problem.line else ""
        say(f"Problem {problem.code}: {line}{problem.message} {problem.advice}".rstrip())


def _print_paragraph(paragraph: Paragraph) -> None:
    """Print a block with its number and mark, and under it what was read in it."""
    say()
    number = f"{paragraph.number}. " if paragraph.number is not None else ""
    mark = f"({paragraph.marking}) " if paragraph.marking else ""
    voice = f"[{paragraph.voice}] " if paragraph.voice else ""
    say(f"{number}{mark}{voice}{one_line(''.join(piece.text for piece in paragraph.pieces))}")
    for card in paragraph.cards:
        note = f" ({card.note})" if card.note else ""
        say(f"{card.label}: {one_line(card.text)}{note}", indent=4, dim=True)


def _print_dossier(dossier: Dossier) -> None:
    from dragoman.cli.told import print_aside, print_claim  # noqa: PLC0415 (keeps the start quick)

    say(dossier.entity.name, bold=True)
    say(dossier.sentence)
    say(joined(dossier.entity.id, dossier.entity.country, dossier.entity.organization), dim=True)
    if dossier.partners:
        say("Told of together with " + ", ".join(f"{one.entity.name} ({one.claims})" for one in dossier.partners))
    for claim in dossier.listed.claims:
        print_claim(claim)
    print_aside(dossier.listed.aside)
