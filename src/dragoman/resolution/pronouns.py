"""Pronouns: the speaker of a quotation, the post that writes, or the nearest that fits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from dragoman.documents import EditionHeader
from dragoman.extraction import Mention
from dragoman.resolution.desk import Desk, country_entity, own_post, post_here, written_to
from dragoman.resolution.headlines import headline_country
from dragoman.resolution.letters import Letter
from dragoman.resolution.links import AUTHOR, OURS, Entity, Link
from dragoman.resolution.naming import entity

SEVERAL = frozenset("we us our ours ourselves".split())
HUMAN = re.compile(
    r"^(?:(?:a|an|the|one|another|this|that|[A-Z][\w .-]*['’]s)\b.*\b)?(?:president|premier|minister|"
    r"chancellor|king|queen|"
    r"emir|sultan|governor|mayor|general|colonel|admiral|ambassador|consul|spokesman|spokeswoman|judge|prosecutor|senator|"
    r"lawmaker|chairman|ruler|strongman|dictator|chief|bishop|cardinal|singer|writer|poet|man|woman|citizen|national|militant|journalist|activist|soldier|"
    r"student|teacher|lawyer|doctor|priest|worker|engineer|businessman|reporter|pilot|sailor|dissident|refugee|"
    r"prisoner|"
    r"suspect|member|leader|commander|rebel|fighter|officer|official|diplomat|envoy|boy|girl|pastor|missionary|tourist|"
    r"resident|driver|aide|adviser|advisor|professor|scientist|blogger|editor|geologist|nurse|guard|policeman)\b(?!['’])",
    re.IGNORECASE,
)
"""One person who is not named: ``a Norwegian man``."""
CLAUSE = re.compile(r"\)?\s*(?:\([^)]{1,15}\))?,?\s+(?:which|that|whom|whose)\s+", re.IGNORECASE)
LONGEST_OPENING = 40
FIRST_PERSON = {"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"}
SECOND_PERSON = {"you", "yourself", "yourselves"}
YOURS = {"your", "yours"}
SPEAKING = FIRST_PERSON | SECOND_PERSON | YOURS
LINES = 5
"""Sentences of the press that go on with one person, across its paragraphs and turns."""
ANSWERING = 2
"""Turns within which whoever is asked answers."""
SINGULAR = {"he", "she", "him", "her", "his", "hers", "himself", "herself", "who", "whom"}
NOBODY = {"something", "anything", "nothing", "everything"}
OBJECTS = {"him", "her", "them", "it"}
"""Pronouns of those to whom a clause tells that another does something."""
THEY = {"they", "them"}
PLURAL = {"they", "them", "their", "theirs", "themselves", "both"}


def pronoun_link(desk: Desk, mention: Mention) -> Link:
    """Link a pronoun: the speaker of its quotation, the writer, or whoever stands before it."""
    word = mention.text.lower()
    if word in NOBODY:
        return Link(mention.index, None, "nobody in particular", 0.0)
    if word in FIRST_PERSON:
        return first_person(desk, mention)
    if word in SECOND_PERSON or (word in YOURS and _is_addressed(desk, mention)):
        return second_person(desk, mention)
    if word in SINGULAR:
        told = _whom_we_tell(desk, mention) or _by_grammar(desk, mention)
        doers = _doers_to(desk, mention)
        if told is not None and (told.entity is None or told.entity.id not in doers):
            return told
        found = back(
            desk,
            mention,
            lambda one, entity: (
                (
                    entity.kind == "person"
                    or (one.kind == "office" and not one.plural)
                    or (one.kind == "group" and bool(HUMAN.search(one.text)))
                )
                and entity.id not in doers
            ),
            "the person last spoken of",
        )
        return found if found.entity is not None else told or _his_majesty(desk, mention) or found
    if word in PLURAL and mention.refers is not None and word != "both":
        said = desk.found.get(mention.refers)
        meant = desk.findings.mentions[mention.refers]
        made = said.entity if said is not None else None
        reason = "those who say so themselves" if meant.rank == mention.rank else "those the sentence before is about"
        return Link(mention.index, made or entity("group", meant.text, within=desk.document.id), reason, 0.8)
    if word in PLURAL:
        several = nearest(
            desk,
            mention,
            lambda one, entity: (
                (one.plural or is_several(one))
                and one.text.lower() not in SPEAKING
                and entity.kind not in {"place", "document"}
                and not _is_the_voice(desk, entity)
            ),
        )
        if several is not None and word != "both":
            return Link(mention.index, several, "those last spoken of in the plural", 0.8)
        if word in {"them", "their"} and (unnamed := _unnamed_before(desk, mention)) is not None:
            return Link(mention.index, None, f"{unnamed!r}, of whom nobody tells whose they are", 0.0)
        found = back(
            desk,
            mention,
            lambda one, entity: (
                (one.plural or entity.kind in {"country", "organization", "framework"})
                and not _is_the_voice(desk, entity)
            ),
            "those last spoken of",
        )
        alone = found.entity is not None and found.entity.kind in {"framework", "country"}
        if alone and word != "both" and (row := _row_of_countries(desk, mention)) is not None:
            return row
        return found if found.entity is not None else _in_the_line_before(desk, mention) or found
    return back(
        desk,
        mention,
        lambda one, entity: (
            entity.kind in {"country", "organization", "framework"} and one.text.lower() not in FIRST_PERSON
        ),
        "the body last spoken of",
    )


def _row_of_countries(desk: Desk, mention: Mention) -> Link | None:
    """Link ``their`` to the first of two countries that the sentence is about: ``Chad and Niger joined, and their``."""
    text, cues = desk.document.text, desk.cues_in_order
    last = bisect_left(cues, mention.span.start, key=lambda cue: cue.span.start)
    named = [one for one in cues[max(0, last - CUES_BACK) : last] if one.kind in {"name", "capital", "government"}]
    for first, second in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        if ". " in text[second.span.end : mention.span.start]:
            return None
        between = text[first.span.end : second.span.start].lower()
        opens = OPENS.search(text, max(0, first.span.start - 30), first.span.start) is not None
        if between in {" and ", " and the ", ", and "} and opens and first.key != second.key:
            country = desk.reference.country(first.key)
            return (
                None if country is None else Link(mention.index, country_entity(desk, country), "both before it", 0.7)
            )
    return None


CUES_BACK = 12
OPENS = re.compile(r"(?:^|[.:;\n)]\s+|\b(?:day|week),?\s+)(?:the\s+)?(?:[A-Z][\w.]+,\s+)*$", re.IGNORECASE)
"""Before the first country of a row that a sentence is about."""


def is_several(mention: Mention) -> bool:
    """Say whether a mention of those in an office begins with several of them: ``Inspectors of UNMOVIC``."""
    first = mention.text.split(" ", maxsplit=1)[0]
    return mention.kind == "office" and (mention.title or "").endswith("s") and first == mention.title


PEOPLE = re.compile(
    r"\b(?:men|women|people|members|students|workers|villagers|farmers|miners|sailors|fishermen|residents|soldiers|"
    r"protesters|demonstrators|activists|journalists|prisoners|refugees|civilians|traders|teachers|drivers|youths|"
    r"supporters|veterans|growers|settlers|herders|migrants|survivors|relatives|families|peasants|dockers|"
    r"officers|persons|tourists|pilgrims|passengers|monks|priests|rebels|gunmen|fighters|allies|partners|counterparts|"
    r"colleagues|stakeholders|companies|firms|businesses|friends)\b",
    re.IGNORECASE,
)
"""Words for those of whom ``three of them`` may be said."""


def _unnamed_before(desk: Desk, mention: Mention) -> str | None:
    """Return the words for the people without a name of whom ``three of them`` speaks, in the same sentence."""
    for one in reversed(desk.before(mention)):
        link = desk.found.get(one.index)
        if one.rank == mention.rank and one.plural and PEOPLE.search(one.text):
            return one.text if link is None or link.entity is None else None
    return None


def _his_majesty(desk: Desk, mention: Mention) -> Link | None:
    """Link HIM of nobody named before to the monarch of the paper: His Imperial Majesty, in capitals no pronoun."""
    if mention.text != "HIM" or desk.scene.own is None:
        return None
    for monarch in desk.monarchs:
        link = desk.found.get(monarch)
        if link is not None and link.entity is not None and desk.scene.host in {None, link.entity.country}:
            return Link(mention.index, link.entity, "the monarch of this paper", 0.6)
    return None


def _doers_to(desk: Desk, mention: Mention) -> frozenset[str]:
    """Return who does to ``him`` what a clause tells, and so is another: ``the Ambassador will assure him``."""
    if mention.text.lower() not in OBJECTS:
        return frozenset()
    doers = desk.done_to.get(mention.index, ())
    return frozenset(
        link.entity.id for one in doers if (link := desk.found.get(one)) is not None and link.entity is not None
    )


def _in_the_line_before(desk: Desk, mention: Mention) -> Link | None:
    """Link ``they`` that opens a line of a telegram's list to the foreign side of the line before: ``—They also``."""
    if desk.scene.own is None:
        return None
    place = desk.place[mention.index]
    for other in reversed(desk.in_order[max(0, place - FAR) : place]):
        if mention.rank - other.rank > ANSWERING:
            return None
        link = desk.found.get(other.index)
        foreign = link is not None and link.entity is not None and link.entity.country not in {None, desk.scene.own}
        if foreign and other.kind in {"country", "nationality", "organization"}:
            return Link(mention.index, link.entity if link else None, "those of the line before", 0.7)
    return None


def _is_the_voice(desk: Desk, entity: Entity) -> bool:
    """Say whether an entity is the country in whose name a release speaks, which calls itself ``we``, not ``they``."""
    return desk.scene.voice is not None and entity.kind == "country" and entity.country == desk.scene.voice


WE_TELL = re.compile(r"\b(?:I|WE|We|we)\b[^.;,]{0,40}$")


def _whom_we_tell(desk: Desk, mention: Mention) -> Link | None:
    """Link ``him`` of whom the writer tells something to the one he talks with, not to one of his own side."""
    if desk.scene.own is None or mention.text.lower() not in {"him", "her"}:
        return None
    before = desk.document.text[max(0, mention.span.start - 60) : mention.span.start]
    told = _by_grammar(desk, mention)
    if WE_TELL.search(before) is None or told is None or told.entity is None or told.entity.country != desk.scene.own:
        return None
    theirs = _in_paragraphs_before(desk, mention, lambda one, entity: entity.kind == "person" or one.kind == "office")
    if theirs is None or theirs.country == desk.scene.own:
        return None
    return Link(mention.index, theirs, "the one of the other side whom the writer talks with", 0.7)


def _by_grammar(desk: Desk, mention: Mention) -> Link | None:
    """Link a pronoun to whoever acts in the clause above it, or whom the sentence before is about."""
    found = desk.found.get(mention.refers) if mention.refers is not None else None
    kinds = {"person", "office", "country"} if mention.text.lower() in {"she", "her", "hers"} else {"person", "office"}
    if found is None or found.entity is None or found.entity.kind not in kinds:
        return None
    return Link(mention.index, found.entity, "the person its sentence or the one before is about", 0.8)


def first_person(desk: Desk, mention: Mention) -> Link:
    """Link ``I`` and ``we``: the speaker of the quotation they stand in, or the post that writes."""
    letter = desk.letter_around(mention)
    if letter is not None and not _is_quoted_in(desk, mention, letter):
        return _correspondent(desk, mention, letter.author, letter.addressee, "who wrote the letter")
    quote = desk.quote_around(mention)
    if quote is not None and quote.speaker is None:
        return Link(mention.index, None, "in a quotation whose speaker is not told", 0.0)
    if quote is not None and quote.speaker is not None:
        found = desk.found.get(quote.speaker) or _told_behind(desk, quote.speaker)
        return Link(mention.index, found.entity if found else None, "the speaker of the quotation")
    turn = desk.turn_around(mention)
    if turn is not None:
        spoken = desk.found.get(turn.speaker) if turn.speaker is not None else None
        if spoken is not None and spoken.entity is not None and mention.text.lower() in SEVERAL:
            country = desk.reference.country(spoken.entity.country or "")
            if country is not None:
                return Link(mention.index, country_entity(desk, country), "the government whose speaker has the turn")
        return Link(mention.index, spoken.entity if spoken else None, "whose turn it is in the transcript")
    reported = _in_reported_speech(desk, mention)
    if reported is not None:
        return reported
    if desk.scene.own and (desk.document.kind == "cable" or desk.scene.post is not None or _is_telegram(desk)):
        return Link(mention.index, own_post(desk), "the post that writes")
    if (writer := _writer(desk, mention)) is not None:
        return writer
    ours = desk.reference.country(desk.scene.voice or "")
    if ours is not None and not desk.findings.turns:
        return Link(mention.index, country_entity(desk, ours), "the government whose department releases the paper")
    return Link(mention.index, None, "who speaks is not told", 0.0)


def _writer(desk: Desk, mention: Mention) -> Link | None:
    """Link ``I`` of a memorandum to its author, and ``we`` to the government whose officer he is."""
    sheet = desk.sheet_around(mention)
    if sheet is None or desk.scene.own is None:
        return None
    author = desk.found.get(sheet.sender) if sheet.sender is not None else _only_officer(desk)
    if mention.text.lower() not in SEVERAL:
        known = author is not None and author.entity is not None and author.entity.kind == "person"
        return Link(mention.index, author.entity, AUTHOR, 0.9) if known and author is not None else None
    whose = desk.country_of(sheet.sender) if sheet.sender is not None else None
    country = desk.reference.country(whose or (desk.scene.own if sheet.official else ""))
    return None if country is None else Link(mention.index, country_entity(desk, country), OURS, 0.8)


def _only_officer(desk: Desk) -> Link | None:
    """Return the one of the service who took part in the conversation that a paper records, as who recorded it."""
    ours = [one for one in desk.present if desk.country_of(one) == desk.scene.own]
    return desk.found.get(ours[0]) if len(ours) == 1 and len(desk.present) > 1 else None


def _is_quoted_in(desk: Desk, mention: Mention, letter: Letter) -> bool:
    """Say whether a letter gives words as those of another, whom it names: they are not its writer's."""
    quote = desk.quote_around(mention)
    return quote is not None and quote.speaker is not None and letter.start < quote.span.start


def _told_behind(desk: Desk, number: int) -> Link | None:
    """Link the pronoun for whoever speaks that stands behind the words: ``"I am glad," she said``."""
    speaker = desk.findings.mentions[number]
    if speaker.kind != "pronoun" or speaker.text.lower() not in SINGULAR | PLURAL:
        return None
    return pronoun_link(desk, speaker)


def _in_reported_speech(desk: Desk, mention: Mention) -> Link | None:
    """Link ``we`` in what a telegram tells that somebody said: one of its own side, else the hearer's government."""
    speaker = desk.found.get(mention.refers) if mention.refers is not None else None
    if speaker is None or speaker.entity is None or desk.scene.own is None or speaker.entity.country is None:
        return None
    if speaker.entity.country == desk.scene.own:
        return Link(mention.index, speaker.entity, "the one of the writer's side who says so", 0.8)
    country = desk.reference.country(desk.scene.own)
    if country is None:
        return None
    return Link(mention.index, country_entity(desk, country), "the writer's government, in what another says", 0.8)


def second_person(desk: Desk, mention: Mention) -> Link:
    """Link ``you``: in what the Department writes itself, the post written to; elsewhere nobody is told."""
    letter = desk.letter_around(mention)
    if letter is not None:
        return _correspondent(desk, mention, letter.addressee, letter.author, "to whom the letter is written")
    quoted = desk.quote_around(mention) is not None or desk.voice_of(mention) == "quoted text"
    if _is_telegram(desk) and not quoted and (desk.scene.post is None or written_to(desk)):
        return Link(mention.index, post_here(desk), "the post written to")
    written = desk.found.get(desk.findings.addressees[0]) if desk.findings.addressees else None
    if written is not None and not quoted and _is_telegram(desk) and written.entity is not None:
        return Link(mention.index, written.entity, "the post written to", 0.8)
    if desk.scene.voice is not None and desk.quote_around(mention) is None:
        return _spoken_to(desk, mention)
    hearer = _hearer_of_quote(desk, mention) if quoted else _hearer_of_turn(desk, mention)
    if desk.scene.own is not None and hearer is not None:
        return Link(mention.index, hearer, "the other side of the conversation", 0.8)
    sheet = desk.sheet_around(mention)
    reader = desk.found.get(sheet.addressees[0]) if sheet is not None and sheet.addressees and not quoted else None
    if reader is not None and reader.entity is not None:
        return Link(mention.index, reader.entity, "to whom the paper is written", 0.9)
    return Link(mention.index, None, "whom it speaks to is not told", 0.0)


def _spoken_to(desk: Desk, mention: Mention) -> Link:
    """Link ``you`` in what a department releases: who answers a question, who spoke before, whose day it greets."""
    turns = desk.findings.turns
    here = desk.turn_around(mention)
    if here is None or len(turns) < ANSWERING:
        country = desk.reference.country(headline_country(desk) or "")
        if country is None:
            return Link(mention.index, None, "whom it speaks to is not told", 0.0)
        return Link(mention.index, country_entity(desk, country), "the country the headline names", 0.8)
    number = bisect_right(desk.turn_starts, mention.span.start) - 1
    asked = turns[number + 1 : number + 1 + ANSWERING]
    near = asked if here.speaker is None else (*reversed(turns[max(0, number - 1) : number]), *asked[:1])
    for turn in near:
        if turn.speaker is None or turn.speaker == here.speaker:
            continue
        link = desk.found.get(turn.speaker)
        if link is not None and link.entity is not None:
            return Link(mention.index, link.entity, "who has the next turn in the transcript", 0.8)
    return Link(mention.index, None, "whom it speaks to is not told", 0.0)


def _hearer_of_quote(desk: Desk, mention: Mention) -> Entity | None:
    """Return whom one present at a conversation speaks to in words given as his: the first listed of the other side."""
    quote = desk.quote_around(mention)
    speaker = desk.country_of(quote.speaker) if quote is not None and quote.speaker is not None else None
    if speaker is None or not any(desk.country_of(one) == speaker for one in desk.present):
        return None
    others = (one for one in desk.present if desk.country_of(one) not in {None, speaker})
    link = desk.found.get(next(others, -1))
    return link.entity if link is not None else None


def _hearer_of_turn(desk: Desk, mention: Mention) -> Entity | None:
    """Return whom the speaker of a turn in an edited conversation speaks to."""
    number = bisect_right(desk.turn_starts, mention.span.start) - 1
    hearer = desk.hearers[number] if 0 <= number < len(desk.hearers) else None
    link = desk.found.get(hearer) if hearer is not None else None
    return link.entity if link is not None else None


def _is_addressed(desk: Desk, mention: Mention) -> bool:
    """Say whether a paper is such that it is told to whom its ``your`` speaks."""
    sheet = desk.sheet_around(mention)
    spoken = desk.scene.voice is not None or _is_telegram(desk) or len(desk.findings.turns) >= ANSWERING
    return spoken or (sheet is not None and bool(sheet.addressees))


def _is_telegram(desk: Desk) -> bool:
    """Say whether a paper is a telegram, alone or in an edition."""
    header = desk.document.header
    return desk.document.kind == "cable" or (isinstance(header, EditionHeader) and header.cable is not None)


def _correspondent(desk: Desk, mention: Mention, meant: int | None, other: int | None, reason: str) -> Link:
    """Link ``I`` or ``you`` of a letter: whom the words before it name, else the writer's own side against another."""
    named = desk.found.get(meant) if meant is not None else None
    if named is not None and named.entity is not None and mention.text.lower() in SEVERAL:
        country = desk.reference.country(named.entity.country or "")
        if country is not None:
            return Link(mention.index, country_entity(desk, country), f"the government of {reason}", 0.9)
    if named is not None and named.entity is not None:
        return Link(mention.index, named.entity, reason, 0.9)
    against = desk.found.get(other) if other is not None else None
    if against is not None and against.entity is not None and against.entity.country not in {None, desk.scene.own}:
        return Link(mention.index, own_post(desk), f"{reason}, on the writer's side", 0.7)
    return Link(mention.index, None, f"{reason} is not told", 0.0)


def back(desk: Desk, mention: Mention, fits: Callable[[Mention, Entity], bool], reason: str) -> Link:
    """Return the nearest mention before a pronoun that it can mean, its own sentence first, then the one before.

    In a telegram ``he`` is rather one of the other side than of the writer's own.
    """
    fits = _spoken_of(fits)
    if mention.text.lower() in SINGULAR:
        fits = _of_sex(desk, mention, fits)
    speaker = _speaker(desk, mention)
    if speaker is not None and mention.text.lower() in SINGULAR:
        fits = _but(fits, speaker)
    if desk.scene.host is not None and mention.text.lower() in SINGULAR:
        theirs = nearest(desk, mention, lambda one, entity: fits(one, entity) and entity.country != desk.scene.own)
        if theirs is not None:
            return Link(mention.index, theirs, f"{reason} of the other side", 0.8)
    found = nearest(desk, mention, fits)
    if found is None and desk.scene.own is not None and mention.text.lower() in SINGULAR:
        kept = _country_called_she(desk, mention) or _in_paragraphs_before(desk, mention, fits)
        if kept is not None:
            return Link(mention.index, kept, f"{reason} in the paragraphs before", 0.6)
    if found is None and desk.document.kind == "press" and mention.text.lower() in SINGULAR | THEY:
        kept = _across(desk, mention, _several(fits) if mention.text.lower() in THEY else fits)
        if kept is not None:
            return Link(mention.index, kept, f"{reason} in the lines before", 0.6)
    return Link(mention.index, found, reason if found else "nobody it can mean stands before it", 0.8 if found else 0.0)


def _spoken_of(fits: Callable[[Mention, Entity], bool]) -> Callable[[Mention, Entity], bool]:
    """Leave out ``I``, ``we`` and ``you``: of whoever speaks and hears nobody says ``he`` or ``they``."""
    return lambda one, entity: one.text.lower() not in SPEAKING and fits(one, entity)


def _several(fits: Callable[[Mention, Entity], bool]) -> Callable[[Mention, Entity], bool]:
    """Leave only people: of these another line may go on to say ``they``."""
    return lambda one, entity: one.plural and fits(one, entity)


def _across(desk: Desk, mention: Mention, fits: Callable[[Mention, Entity], bool]) -> Entity | None:
    """Return whom the lines of the press before spoke of last: the paragraph above, or the question that is answered.

    ``Will the President come? -- He will``: not the one who answers, nor the one who answers next.
    """
    number = bisect_right(desk.turn_starts, mention.span.start) - 1
    turns = desk.findings.turns[max(0, number - 1) : number + 2] if len(desk.findings.turns) > 1 else ()
    there = {
        link.entity.id
        for turn in turns
        if turn.speaker is not None and (link := desk.found.get(turn.speaker)) is not None and link.entity is not None
    }
    place = desk.place[mention.index]
    rows: dict[int, list[Mention]] = {}
    for other in reversed(desk.in_order[max(0, place - FAR) : place]):
        if mention.rank - other.rank > LINES:
            break
        rows.setdefault(other.rank, []).append(other)
    for rank in sorted(rows, reverse=True):
        for one in rows[rank] if rank == mention.rank else reversed(rows[rank]):
            link = desk.found.get(one.index)
            if link is not None and link.entity is not None and link.entity.id not in there and fits(one, link.entity):
                return link.entity
    return None


def _speaker(desk: Desk, mention: Mention) -> str | None:
    """Return the id of whoever has the turn in a transcript, who does not speak of himself as ``he``."""
    turn = desk.turn_around(mention) if len(desk.findings.turns) > 1 else None
    link = desk.found.get(turn.speaker) if turn is not None and turn.speaker is not None else None
    return link.entity.id if link is not None and link.entity is not None else None


def _of_sex(desk: Desk, mention: Mention, fits: Callable[[Mention, Entity], bool]) -> Callable[[Mention, Entity], bool]:
    """Leave out whose given name says that a woman or a man is meant whom this pronoun cannot mean."""
    wrong = {"he": "f", "him": "f", "his": "f", "himself": "f", "she": "m", "her": "m", "hers": "m", "herself": "m"}
    sex = wrong.get(mention.text.lower())
    return lambda one, entity: (
        fits(one, entity) and (sex is None or (desk.reference.sex_of(entity.name) != sex and _titled_as(one) != sex))
    )


TITLED = {
    **dict.fromkeys("mrs ms miss mme madame queen princess empress lady".split(), "f"),
    **dict.fromkeys("mr king prince shah sultan emir lord sir".split(), "m"),
}


def _titled_as(mention: Mention) -> str | None:
    """Return ``f`` or ``m`` where a title says so: Mrs., Princess."""
    words = (mention.title or "").lower().replace(".", "").split()
    return next((TITLED[word] for word in words if word in TITLED), None)


def _but(fits: Callable[[Mention, Entity], bool], speaker: str) -> Callable[[Mention, Entity], bool]:
    return lambda one, entity: entity.id != speaker and fits(one, entity)


FAR = 80
"""Mentions back that are asked whom a report of a talk still speaks of."""


def _country_called_she(desk: Desk, mention: Mention) -> Entity | None:
    """Return the country that letters call ``she``: ``Greece stated that she was ready``."""
    if mention.text.lower() not in {"she", "her"}:
        return None
    return nearest(desk, mention, lambda one, entity: entity.kind == "country")


def _in_paragraphs_before(desk: Desk, mention: Mention, fits: Callable[[Mention, Entity], bool]) -> Entity | None:
    """Return whom a report of a talk spoke of last, across its numbered paragraphs; rather one of the other side.

    ``2. He added``: the paragraphs of a telegram go on with whoever spoke before.
    """
    place = desk.place[mention.index]
    own: Entity | None = None
    for other in reversed(desk.in_order[max(0, place - FAR) : place]):
        link = desk.found.get(other.index)
        if link is None or link.entity is None or not fits(other, link.entity):
            continue
        if link.entity.country != desk.scene.own:
            return link.entity
        own = own or link.entity
    return own


def nearest(desk: Desk, mention: Mention, fits: Callable[[Mention, Entity], bool]) -> Entity | None:
    """Return the nearest that fits: in its own sentence the last before it, in each of three before the first."""
    before = desk.before(mention)
    faced = {
        link.entity.id
        for other in desk.facing.get(mention.index, ())
        if (link := desk.found.get(other)) is not None and link.entity is not None
    } | _doers_to(desk, mention)
    for rank in sorted({one.rank for one in before}, reverse=True):
        row = [one for one in before if one.rank == rank]
        for one in row if rank < mention.rank else reversed(row):
            link = desk.found.get(one.index)
            if link is None or link.entity is None or link.entity.id in faced:
                continue
            if fits(one, link.entity) and not _owns_clause(desk, one, mention):
                return link.entity
    return None


def _owns_clause(desk: Desk, one: Mention, mention: Mention) -> bool:
    """Say whether a pronoun opens the clause about a name: in ``the League, which it joined`` it is not the League."""
    between = desk.document.text[one.span.end : mention.span.start]
    return len(between) < LONGEST_OPENING and CLAUSE.fullmatch(between) is not None
