"""The words of a paragraph parted by what was read in them, and the cards that stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.record import FIRM, Claim
from dragoman.resolution import Entity
from dragoman.web.answers.cited import entity_href
from dragoman.web.answers.dates import when_words
from dragoman.web.answers.stated import brief, claim_href

UNDERLINED = {
    "person": "person",
    "pronoun": "person",
    "group": "person",
    "office": "organization",
    "organization": "organization",
    "framework": "organization",
    "document": "organization",
    "country": "place",
    "nationality": "place",
    "place": "place",
    "time": "time",
}
"""Which underline a kind of mention has; nothing else is underlined."""

TINTED = ("event", "request")
CARDED = ("event", "request", "quote", "membership", "holding")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words set one way.

    ``styles`` names the underline (person, organization, place, time) and the tint (event, request; ``unsure`` where it
    is not told to be so); ``href`` leads to
    what is meant; ``card`` is the card it goes with, None where it has none; ``sought`` is true for the words an
    address asks for, ``first`` on the first piece of them.
    """

    text: str
    styles: tuple[str, ...]
    href: str | None
    card: str | None
    title: str | None
    sought: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One thing read in a paragraph: an entity, an event, a request, a time. ``note`` says more in a few words.

    ``firm`` is false where it is not told to be so.
    """

    id: str
    kind: str
    style: str
    label: str
    text: str
    note: str | None
    href: str | None
    firm: bool = True


def cards(paragraph: str, claims: Sequence[Claim]) -> tuple[tuple[Card, ...], Mapping[str, str]]:
    """Make the cards of one paragraph, events and requests first told apart from names; one card for each entity.

    ``paragraph`` names the paragraph, so that cards of different paragraphs have different ids.

    Returns: the cards in the order of the text, and for each claim's id the id of its card.
    """
    made: dict[str, Card] = {}
    of: dict[str, str] = {}
    for claim in claims:
        card = _card(claim)
        if card is None:
            continue
        key = card.href or card.text
        if key not in made:
            made[key] = Card(
                f"{paragraph}-{len(made) + 1}",
                card.kind,
                card.style,
                card.label,
                card.text,
                card.note,
                card.href,
                card.firm,
            )
        of[claim.id] = made[key].id
    return tuple(made.values()), of


def fitted(text: str, found: Sequence[Card], drift: int) -> tuple[tuple[Card, ...], int, int]:
    """Put the cards that fit beside a paragraph first, and say how many these are: two at least.

    What is told goes before who is named, names before places, places before times; those that fit stay in the order of
    the text, and so do the others after them. A line of text is 27 px high and holds about 70 characters, a line of a
    card 23 px and about 44. ``drift`` is by how many px the cards before reach down beside this paragraph.

    Returns: the cards, how many of them fit, and the drift for the next paragraph.
    """
    height = (len(text) // 70 + 1) * 27 + 16
    free = height - drift + 24
    chosen: set[str] = set()
    for card in sorted(found, key=lambda card: RANKS.get(card.style, 0)):
        if _height(card) > free and len(chosen) >= 2:
            break
        chosen.add(card.id)
        free -= _height(card)
    if len(chosen) == len(found) - 1:
        chosen = {card.id for card in found}
    first = [card for card in found if card.id in chosen]
    below = sum(map(_height, first)) + (14 if first else 0) + (23 if len(first) < len(found) else 0)
    after = max(drift + below - height, 0)
    return (*first, *(card for card in found if card.id not in chosen)), len(first), after


def _height(card: Card) -> int:
    return 23 * (1 + len(f"{card.label} {card.text} {card.note or ''}") // 44)


LONGEST_WORDS = 64
"""So many characters of a quotation, at most, stand on a card."""
SAID = ("actual", "not_stated", "accepted", "declined", "fulfilled")
"""Statuses that the sentence tells, or that need no word."""
RANKS = {"person": 1, "organization": 1, "place": 2, "time": 3}


def _card(claim: Claim) -> Card | None:
    if claim.kind in CARDED:
        note = ", ".join(part for part in (when_words(claim.when), _status(claim)) if part)
        tint = claim.kind if claim.kind in TINTED else "fact"
        return Card(
            "",
            claim.kind,
            tint,
            _label(claim),
            _text(claim),
            note or None,
            claim_href(claim.id),
            claim.ground == FIRM,
        )
    if claim.kind == "time":
        said = when_words(claim.when)
        return Card("", "time", "time", "time", said, None, None) if said else None
    entity = _meant(claim)
    if claim.kind != "mention" or entity is None:
        return None
    style = UNDERLINED.get(entity.kind, "organization")
    body = entity.organization if entity.organization != entity.name else None
    return Card("", entity.kind, style, entity.kind, entity.name, body, entity_href(entity.id))


def _text(claim: Claim) -> str:
    """Return what a card says: an event without what its request asks, a quotation with its first words."""
    told = brief(claim)
    if claim.kind == "event":
        return told.partition(": “")[0]
    before, mark, words = told.partition("“")
    if not mark or len(words) <= LONGEST_WORDS:
        return told
    return f"{before}“{words[:LONGEST_WORDS].rsplit(' ', 1)[0].rstrip(',;:')} …”"


LABELS = {"holding": "post", "quote": "says"}


def _label(claim: Claim) -> str:
    if claim.kind in ("event", "request", "membership"):
        return claim.predicate.lower().replace("_", " ")
    return LABELS.get(claim.kind, claim.kind)


def _status(claim: Claim) -> str:
    """Return in a word how a claim is told, or why it is doubtful, which its sentence does not say."""
    if claim.ground == "doubtful":
        return claim.reason or ""
    return "" if claim.status in SAID else claim.status.replace("_", " ")


def _meant(claim: Claim) -> Entity | None:
    return next((role.entity for role in claim.roles if role.entity is not None), None)


def pieces(
    text: str, start: int, claims: Sequence[Claim], of: Mapping[str, str], sought: Range | None
) -> tuple[Piece, ...]:
    """Part a stretch of text into pieces of one setting each; joined they give the text.

    ``start`` is the offset of ``text`` in the paper. Where readings overlap, the shortest gives underline and address,
    and tints lie below.
    """
    end = start + len(text)
    marks = [(words.start, words.end, claim) for claim in claims for words in claim.words if _set(claim)]
    marks = [mark for mark in marks if mark[0] < end and start < mark[1] and mark[0] < mark[1]]
    cuts = {start, end}
    for first, last, _ in marks:
        cuts |= {max(first, start), min(last, end)}
    if sought is not None:
        cuts |= {max(min(place, end), start) for place in sought}
    places = sorted(cuts)
    marks.sort(key=lambda mark: (mark[1] - mark[0], mark[0], mark[2].id))
    made = []
    began = False
    for first, last in pairwise(places):
        here = [claim for low, high, claim in marks if low <= first and last <= high]
        inside = sought is not None and sought[0] <= first and last <= sought[1]
        made.append(_piece(text[first - start : last - start], here, of, inside, inside and not began))
        began = began or inside
    return tuple(made)


def _set(claim: Claim) -> bool:
    return claim.kind in ("mention", "time", *TINTED)


def _piece(text: str, claims: Sequence[Claim], of: Mapping[str, str], sought: bool, first: bool) -> Piece:
    name = next((claim for claim in claims if claim.kind in ("mention", "time")), None)
    tinted = [claim for claim in claims if claim.kind in TINTED]
    told = next((claim for claim in tinted if claim.ground == FIRM), tinted[0] if tinted else None)
    entity = _meant(name) if name is not None and name.kind == "mention" else None
    styles = []
    if name is not None:
        kind = entity.kind if entity else name.predicate if name.kind == "mention" else "time"
        styles.append(UNDERLINED.get(kind, "organization"))
    if told is not None:
        styles += [told.kind] if told.ground == FIRM else [told.kind, "unsure"]
    href = entity_href(entity.id) if entity else claim_href(told.id) if told and name is None else None
    lead = name if name is not None and name.id in of else told
    title = entity.name if entity else when_words(name.when) if name and name.kind == "time" else None
    return Piece(text, tuple(styles), href, of.get(lead.id) if lead else None, title or None, sought, first)
