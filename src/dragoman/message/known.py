"""What a reader of one line may know besides the line."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.message.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Known:
    """The words of the form, and of the telegram itself its year, post and serial, each None where not known."""

    vocabulary: Vocabulary
    year: int | None = None
    post: str | None = None
    serial: int | None = None
