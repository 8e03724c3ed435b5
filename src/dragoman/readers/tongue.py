"""Which language a paper's prose is in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dragoman.documents import Problem
from dragoman.readers.paragraphs import Stretch

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LATIN = (
    "ca",
    "cs",
    "da",
    "de",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "hr",
    "hu",
    "id",
    "it",
    "lt",
    "lv",
    "ms",
    "nl",
    "no",
    "pl",
)
LATIN_TOO = ("az", "bs", "pt", "ro", "sk", "sl", "sq", "sv", "sw", "tr", "uz", "vi")
CYRILLIC = ("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "uk")
OTHER = ("ar", "el", "fa", "he", "hi", "hy", "ja", "ka", "ko", "ps", "th", "ur", "zh")
LANGUAGES = (*LATIN, *LATIN_TOO, *CYRILLIC, *OTHER)
"""ISO 639-1 codes among which a paper's language is looked for: those of diplomatic papers and of the press."""

ENOUGH = 40
SAMPLE = 1500
SURE = 0.9
PROSE = ("paragraph", "note")
ONLY_ENGLISH = frozenset("the and that which with were been has have from by this their would".split())
"""Words that hardly stand in a text of another language."""


def language_of(text: str, stretches: tuple[Stretch, ...]) -> str | None:
    """Return the ISO 639-1 code of the language of a text's prose, or None where there is too little to tell by.

    Only paragraphs are looked at, the first 1,500 characters of them; fewer than 40 letters are too few. Anything
    but English must be sure, since names alone make a short English text look foreign.
    """
    sample = _sample(text, stretches)
    if sum(map(str.isalpha, sample)) < ENOUGH:
        return None
    if _is_plainly_english(sample):
        return "en"
    if sum(map(str.isupper, sample)) > sum(map(str.islower, sample)):
        sample = sample.lower()
    code, share = _identifier().classify(sample)
    if code == "en":
        return "en"
    return str(code) if share >= SURE else None


def _is_plainly_english(sample: str) -> bool:
    """Say whether one word in twelve, and five at least, is one that only English has: no model is asked then."""
    words = sample.lower().split()
    return sum(word in ONLY_ENGLISH for word in words) >= max(5, len(words) / 12)


def not_read(code: str | None) -> tuple[Problem, ...]:
    """Return the problem of a paper in another language than English: it is kept, and nothing is read in it."""
    if code in (None, "en"):
        return ()
    return (
        Problem(
            "language-not-read",
            f"The paper is written in another language (ISO 639: {code}); only English is read.",
            advice="It is kept and can be searched. If it is English, its first paragraphs hold too few English words.",
        ),
    )


def _sample(text: str, stretches: tuple[Stretch, ...]) -> str:
    """Return the beginning of the prose."""
    pieces: list[str] = []
    left = SAMPLE
    for part in stretches:
        if part.kind in PROSE and left > 0:
            pieces.append(text[part.start : min(part.end, part.start + left)])
            left -= part.end - part.start
    return " ".join(pieces)


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model of languages, once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (slow to import)

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
