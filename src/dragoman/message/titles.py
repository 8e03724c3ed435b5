"""A subject that shouts, set in title case for showing; short forms keep their capitals."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reference import Reference, load

SMALL = frozenset("a an and as at but by de del des du en for if in of on or the to v via vs von".split())
"""Words that stay small inside a title."""
UNSHORTENED = {
    word.upper(): word
    for word in "Mr Mrs Ms Dr St Jr Sr Mt Ltd Pvt Pty Rd Blvd Sgt Lt Col Gen Hrs Nth My By Try".split()
}
"""Words without a vowel, or that look like a short form, and are written with small letters."""
ROMAN = re.compile(r"(?:I{2,3}|IV|VI{0,3}|IX|X{1,3}|XI{1,3}|XIV|XVI{0,3}|XIX)(?![A-Z])")
ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH|S)")
DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?\.?")
OPENS = re.compile(r".*[:?!][\"'”’)\]]*|--?|[–—]")
"""Words that end so, or are such a dash, begin a title within the title."""
CORE = re.compile(r"([^\w]*)(.*?)([^\w]*)", re.S)
SHOUTED = 0.1
"""Share of small letters up to which a title shouts."""


def titled(words: str, reference: Reference | None = None) -> str:
    """Return a subject in capitals (or all in small letters) in title case; any other is returned as it is.

    ``BACK TO THE FUTURE? EU-US TALKS ON UNSCR 1701`` is ``Back to the Future? EU-US Talks on UNSCR 1701``. Short forms
    of the tables, words without a vowel, numbers and redactions keep their capitals. For showing only: the subject
    itself stays as printed.
    """
    text = words.strip()
    small, capital = sum(map(str.islower, text)), sum(map(str.isupper, text))
    if capital and small > SHOUTED * (small + capital):
        return text
    known = reference or load()
    parts = re.split(r"(\s+)", text)
    last = len(parts) - 1
    shown: list[str] = []
    opens = True
    for at, part in enumerate(parts):
        if part.isspace() or not part:
            shown.append(part)
            continue
        shown.append(_word(part, opens or at == last, known, shouts=bool(capital)))
        opens = OPENS.fullmatch(part) is not None
    return "".join(shown)


def _word(word: str, whole: bool, known: Reference, *, shouts: bool) -> str:
    """Return one word; ``whole`` where it begins or ends a title and so is never small."""
    if shouts and any(map(str.islower, word)):
        return word
    found = CORE.fullmatch(word.upper())
    before, core, behind = found.groups() if found else ("", word, "")
    if DOTTED.fullmatch(core + behind[:1]):
        return before + core + behind
    if core.lower() in SMALL and not whole and not before:
        return before + core.lower() + behind
    if core in _capitals(known):
        return before + _capitals(known)[core] + behind
    parts = re.split(r"([-/–&])", core)
    shown = [
        part
        if at % 2 or _is_type(parts, at) or _is_beside_short_form(parts, at, known)
        else _part(part, 0 < at < len(parts) - 1, parts[at - 1], known)
        for at, part in enumerate(parts)
    ]
    return before + "".join(shown) + behind


def _is_type(parts: list[str], at: int) -> bool:
    """Say whether letters before a hyphen and a number name a type: ``UH-60``."""
    return len(parts[at]) <= 3 and at + 2 < len(parts) and parts[at + 2][:1].isdigit() and parts[at].isalpha()


def _is_beside_short_form(parts: list[str], at: int, known: Reference) -> bool:
    """Say whether three letters or two stand behind a short form and a slash, and so are one: ``UN/WHO``."""
    return (
        at >= 2
        and parts[at - 1] == "/"
        and 2 <= len(parts[at]) <= 3
        and parts[at].isalpha()
        and parts[at - 2] in _capitals(known)
    )


def _part(part: str, inside: bool, joint: str, known: Reference) -> str:
    """Return what stands between hyphens and slashes; a small word inside stays small (``Port-au-Prince``)."""
    if inside and joint == "-" and (part.lower() in SMALL or part in ("AU", "SUR", "LA")):
        return part.lower()
    if DOTTED.fullmatch(part):
        return part
    base, apostrophe, suffix = re.match(r"([^'’]*)(['’]?)(.*)", part, re.S).groups()  # type: ignore[union-attr]
    if apostrophe and len(base) <= 1 and len(suffix) >= 3:
        return base + apostrophe + suffix.capitalize()
    if apostrophe and len(suffix) > 2 and base:
        return base.capitalize() + apostrophe + suffix.lower()
    return _base(base, known) + apostrophe + (suffix.lower() if base else suffix.capitalize())


def _base(base: str, known: Reference) -> str:
    """Return a word without hyphen and apostrophe in the case it is written in."""
    capitals = _capitals(known)
    if base in capitals:
        return capitals[base]
    if ORDINAL.fullmatch(base):
        return base.lower()
    if len(base) > 1 and (re.search(r"\d|X{3}", base) or ROMAN.fullmatch(base)):
        return base
    if base in UNSHORTENED:
        return UNSHORTENED[base]
    if len(base) > 1 and base.isalpha() and base.isascii() and not re.search("[AEIOUY]", base):
        return base
    if base.endswith("S") and base[:-1] in capitals and len(base) > 2:
        return f"{capitals[base[:-1]]}s"
    if re.match(r"MC[A-Z]{3}", base):
        return "Mc" + base[2:].capitalize()
    return base.capitalize()


@cache
def _capitals(known: Reference) -> dict[str, str]:
    """Return the words that keep capitals, by themselves in capitals: short forms that are no ordinary words."""
    forms = [row.short for row in known.acronyms if sum(map(str.isupper, row.short)) >= 2]
    bodies = [form for row in known.frameworks for form in (row.name, *row.forms)]
    bodies += [form for row in known.offices for form in (row.name, *row.forms)]
    forms += [form for form in bodies if form.isupper() and " " not in form and len(form) <= 8]
    forms += [form for country in known.countries for form in country.government_forms if form.isupper()]
    found = {form.upper(): _shown(form) for form in forms if not known.is_ordinary(form.upper())}
    found.update((row.form.upper(), row.form) for row in known.capitals)
    return {form: shown for form, shown in found.items() if len(form) > 1 and form not in UNSHORTENED}


def _shown(form: str) -> str:
    """Return a short form in capitals but for the s of a plural: ``NGOs``."""
    return form if re.fullmatch("[A-Z]{2,}s", form) else form.upper()
