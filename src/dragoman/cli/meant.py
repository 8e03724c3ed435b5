"""Names on the command line, turned into entities of the record; several to choose from end the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from dragoman.cli.printing import tell

if TYPE_CHECKING:
    from dragoman.cli.desk import Desk

NOBODY = 1
SEVERAL = 2


def entity_meant(at: Desk, words: str, *kinds: str) -> str:
    """Return the id of the entity that words mean; otherwise say why not, with the candidates, and end."""
    from dragoman.reference import load  # noqa: PLC0415 (keeps the start quick)
    from dragoman.web.answers.meant import answer_meant  # noqa: PLC0415

    answer = answer_meant(at.store, at.viewer, words, load(), kinds)
    if answer.entity is not None:
        return answer.entity.id
    if not answer.candidates:
        tell(f"The record speaks of no one and nothing called '{words}'.")
        raise typer.Exit(NOBODY)
    tell(f"'{words}' may be one of these; name one by its id:")
    for one in answer.candidates:
        tell(f"  {one.id}   {one.name}   ({one.claims} claims)")
    raise typer.Exit(SEVERAL)
