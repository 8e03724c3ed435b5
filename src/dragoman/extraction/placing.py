"""Where an event took place, by the words that say so: ``in Geneva``, ``at Lome port``, ``off Tobago``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.occasions import OCCASION

AT = {"in", "at", "near", "outside", "inside", "off", "along", "across", "throughout", "around", "aboard", "through"}
ABOUT = {"on", "over", "above", "by", "around", "between", "behind", "under", "beneath", "beyond", "past", "below",
         "opposite", "onto", "beside", "alongside"}  # fmt: skip
"""Prepositions that lead to a place only before a word for one: ``on the Chobe River``, ``on the border``."""
PARTS = frozenset(
    (
        "half part parts north south east west northeast northwest southeast southwest centre center heart middle "
        "outskirt edge corner side bank shore coast area vicinity environs tip section suburb neighbourhood "
        "neighborhood hamlet port heart mouth foot"
    ).split()
)
"""Nouns of a part of what they are of: ``in the northern half of Mitrovica``."""
COURTS = frozenset("court jury judge tribunal magistrate prosecutor police grand".split())
"""Those whose town before them is the place of what they do: ``a Miami jury``."""
LENDING = {"conj", "xcomp", "advcl"}
"""Relations in which a verb shares the place of the one above it."""
TOWARDS = {"to", "into", "toward", "towards"}
AWAY = {"from", "of", "out"}
TIGHT = {"in", "at", "near", "off", "outside"}
"""Prepositions after which an unknown name is a place."""
MOVING = {"AID", "MOBILIZE"}
SPOKEN = {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONSULT", "COOPERATE"}
"""Events whose clause goes on to say what was said, with places of its own."""
SCENES = {"ASSAULT", "COERCE", "PROTEST"}
"""Events that take place where whoever acts or suffers is said to be: ``miners in Chiatura refused food``."""
SITES = frozenset(
    (
        "river border sea gulf strait island coast bay lake road route highway square street avenue bridge crossing "
        "port harbor harbour airport base mountain valley desert peninsula bank frontier line canal channel camp "
        "province region district city town village capital island strip ocean delta ridge hill outpost checkpoint "
        "airfield pass market quarter suburb forest park plain plateau station prison palace parliament congress "
        "embassy consulate mission headquarters building campus university hotel stadium mine refinery pipeline "
        "terminal laboratory office zone waters airspace territory shoal reef atoll cape sound creek hamlet post "
        "residence compound enclave valley gorge canyon jungle steppe plateau isthmus estuary lagoon marsh swamp oasis "
        "causeway tunnel motorway junction crossroads roundabout intersection roadblock airstrip runway settlement "
        "township slum suburb commune canton county parish municipality prefecture oblast governorate corridor beach "
        "resort coastline shore peak glacier volcano waterway railway oilfield quarry wharf quay jetty anchorage "
        "frontier meadow ford hillside dune wood wasteland plantation field cemetery fortress fort castle citadel"
    ).split()
)
BUILT = frozenset(
    (
        "temple church mosque shrine monastery complex plant factory warehouse barracks garrison depot gorge villa "
        "ranch farm school hospital barrage dam reactor mill dock pier shipyard tower gate tunnel cave shelter "
        "cathedral chancery courthouse court jail ministry clinic cafe restaurant bakery shop mall theatre theater "
        "cinema museum library monument tomb lodge estate mansion guesthouse villa dacha hall ballroom chamber arena "
        "racecourse hangar tarmac bunker rig smelter studio seminary convent synagogue basilica pagoda orphanage "
        "nightclub bar pub supermarket pharmacy morgue dormitory kindergarten nursery ministry secretariat bureau "
        "seafront waterfront promenade boulevard plaza esplanade pavement courtyard garden rooftop balcony"
    ).split()
)
"""Further kinds of places, that tell where something was though they have no name."""
VAGUE = frozenset(
    "region zone territory waters market line office street bank province district sound wood field".split()
)
"""Kinds of places that tell nothing without a word more: ``in the region``."""
KNOWN_BARE = frozenset("capital countryside seafront waterfront".split())
SITTING = frozenset("sit meet speak gather convene visit tour stand campaign assemble".split())
"""Participles of those who do a thing where they sit or speak: ``The court, sitting in Arusha, found``."""
MARGINS = frozenset("sideline margin fringe".split())
"""On which of an occasion people meet: its place is theirs."""
WATCHED = frozenset(
    "patrol guard sweep comb search blockade mine cross enter surround encircle seal defend scour".split()
)
"""Verbs whose object is the place itself: ``have patrolled the Mekong``."""
LONGEST_DOER = 14
TAKING = frozenset(
    "seize capture recapture take retake bomb shell storm overrun besiege occupy bombard raid enter encircle".split()
)
"""Verbs of what is done to a place."""
LEAVING = frozenset("leave quit vacate evacuate exit abandon".split())
SIGNING = frozenset("sign put initial conclude affix".split())
LED_FROM = frozenset("of in near at between outside".split())
CHAIN = 3
STAYING_OUT = frozenset("say tell announce report deny claim plan intend expect want hope".split())
CLAUSE = {"ccomp", "advcl", "relcl", "csubj", "parataxis", "mark", "punct", "cc", "nsubjpass", "nsubj", "det", "aux"}
NOT_PLACES = {"PERSON", "NORP", "ORG"}
SUBJECTS = {"about", "over", "for", "against", "to", "from", "of", "on", "into"}
"""Prepositions that lead from the saying to what is said."""
OPENING = 3
"""A place that stands among so many first words of a sentence opens it: ``In Buenos Aires, members``."""
REACH = 60
"""So many words of a clause are looked at."""


class Placing:
    """Finds the places of one paper's events."""

    def __init__(self, grammar: Grammar, mentions: Mentions, slots: Slots) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.slots = slots

    def of(self, trigger: int, event: Event) -> int | None:
        """Return the mention of the place an event is said to be at, or None."""
        where = self._where(trigger)
        if where is not None:
            return self._mention(where, where)
        for word, preposition in self._candidates(trigger, event):
            named = self._named(word, preposition)
            if named is not None:
                return self._described(word) if self._is_described(named, word) else self._mention(named, word)
        for word, preposition in self._lent(trigger, event):
            named = self._named(word, preposition)
            if named is not None:
                return self._mention(named, word)
        moving = event.kind in MOVING | {"RETREAT"}
        for word, preposition in self._candidates(trigger, event):
            there = preposition in AT or (preposition in ABOUT and self._is_site(word))
            if (there or (moving and preposition in TOWARDS)) and self._is_bare_site(word):
                return self._described(word)
        return None

    def _is_described(self, named: int, word: int) -> bool:
        """Say whether a site is told by an adjective or body: ``the Syrian border``, ``OAS headquarters``."""
        if self.words[word].lemma.lower() not in SITES or self.words[word].tag != "NN":
            return False
        if named == word:
            return any(self._is_body(one) for one in self.grammar.all(word, "compound", "nmod"))
        kinds = {cue.kind for cue in self.mentions.cue_at.get(named, ())}
        return self.words[named].relation == "amod" and "adjective" in kinds

    def _where(self, trigger: int) -> int | None:
        """Return the place that a clause with ``where`` tells of: ``Chad, where they were arrested``."""
        word = self.words[trigger]
        if word.relation != "relcl" or not (self._is_place(word.head) or self._is_named_ground(word.head)):
            return None
        said = {self.words[one].text.lower() for one in self.grammar.all(trigger, "advmod")}
        return word.head if "where" in said else None

    def _is_named_ground(self, word: int) -> bool:
        """Say whether a word is a building or site with a name: ``Myongdong Cathedral``."""
        here = self.words[word]
        return here.lemma.lower() in SITES | BUILT and here.part == "PROPN"

    def _where_they_are(self, word: int) -> Iterator[tuple[int, str]]:
        """Yield where somebody is said to be: ``workers across Nigeria``, ``marines at Sasebo``."""
        for child in self.grammar.all(word, "prep"):
            if self.words[child].text.lower() in AT:
                yield from ((one, self.words[child].text.lower()) for one in self.grammar.all(child, "pobj"))

    def _where_they_sit(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Yield where those sit, meet or speak who do a thing: ``The court, sitting in Arusha, found``, ``Visiting
        Riga, he announced``.
        """
        clauses = [one for one in self.grammar.all(trigger, "advcl") if one < trigger]
        for subject in self.grammar.all(trigger, "nsubj"):
            clauses.extend(
                one for one in self.grammar.subtree(subject)[:LONGEST_DOER] if self.words[one].relation == "acl"
            )
        for clause in clauses:
            here = self.words[clause]
            if here.tag != "VBG" or here.lemma not in SITTING or self.grammar.one(clause, "nsubj") is not None:
                continue
            if here.lemma in {"visit", "tour"}:
                yield from ((one, "in") for one in self.grammar.all(clause, "dobj"))
            yield from (one for one in self._around(clause, spoken=True) if one[1] in AT)

    def _lent(self, trigger: int, event: Event) -> Iterator[tuple[int, str]]:
        """Yield what the clause above says of the place: ``met in Oslo and agreed``, ``arrived in Oslo to seek``; and
        where those are said to be who speak: ``lawmakers in Tbilisi called for``.
        """
        word = self.words[trigger]
        for _ in range(CHAIN):
            if word.relation not in LENDING or word.head == word.index or event.status == "planned":
                break
            above = self.words[word.head]
            if above.part not in VERBS or above.lemma in STAYING_OUT:
                break
            yield from (one for one in self._around(above.index, spoken=event.kind in SPOKEN) if one[1] in AT)
            if event.kind in SCENES:
                for subject in self.grammar.all(above.index, "nsubj", "nsubjpass"):
                    yield from self._where_they_are(subject)
            word = above
        if event.status != "planned":
            yield from self._where_they_sit(trigger)
        if event.kind in SCENES | {"AID", "RETREAT"} and self.words[trigger].part in VERBS:
            yield from self._of_the_deed_below(trigger)
        if event.kind in SPOKEN | SCENES | {"SANCTION"} and word.part in VERBS:
            for subject in self.grammar.all(trigger, "nsubj", "nsubjpass"):
                if self.words[subject].tag == "NNS":
                    yield from ((one, "in") for one in self.slots.fill(subject, "in"))
                if self.words[subject].lemma.lower() in COURTS:
                    yield from ((one, "in") for one in self.slots.fill(subject, "in"))
                    yield from ((one, "in") for one in self.slots.fill(subject, "mod") if self._is_town(one))
                yield from self._swallowed(trigger, subject)

    def _of_the_deed_below(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Yield the place of what was done by the way or aimed at: ``freed the crew, storming the ship off Puntland``,
        ``used tear gas to end a sit-in outside the cathedral``.
        """
        for clause in self.grammar.all(trigger, "advcl", "xcomp"):
            here = self.words[clause]
            aim = here.tag == "VB" and any(
                self.words[one].text.lower() == "to" for one in self.grammar.all(clause, "aux")
            )
            if clause > trigger and (aim or here.tag == "VBG") and self.grammar.one(clause, "nsubj", "mark") is None:
                yield from (one for one in self._around(clause, spoken=False) if one[1] in AT)

    def _swallowed(self, trigger: int, subject: int) -> Iterator[tuple[int, str]]:
        """Yield a place that the parser took for part of the subject: ``In Lima police used tear gas``."""
        first = self.grammar.subtree(subject)[0]
        before = self.words[first - 1] if first else None
        if before is None or before.text not in {"In", "At", "Near", "Outside"} or before.head != trigger:
            return
        yield from ((one, "in") for one in self.grammar.all(subject, "compound", "nmod"))

    def _is_bare_site(self, word: int) -> bool:
        """Say whether a noun says what kind of place it is, with words that tell it from others."""
        here = self.words[word]
        lemma = here.lemma.lower()
        told = [one for one in self.grammar.children[word] if self.words[one].relation in {"amod", "compound", "nmod"}]
        if lemma not in VAGUE:
            told.extend(
                one
                for one in self.grammar.all(word, "det", "poss")
                if self.words[one].text.lower() == "the" or self.words[one].tag == "PRP$"
            )
        return here.tag == "NN" and lemma in SITES | BUILT | KNOWN_BARE and bool(told)

    def _described(self, word: int) -> int:
        """Return the mention of a place that has no name: ``a hilltop temple``."""
        first = min(one for one in (word, *self.grammar.all(word, "amod", "compound", "nmod")))
        return self.mentions.place(first, word, word)

    def _candidates(self, trigger: int, event: Event) -> Iterator[tuple[int, str]]:
        """Yield words that may name the place, likeliest first, with the preposition before them."""
        if event.kind == "CONSULT" and "visit" in event.modes:
            for path in ("in", "to", "into", "obj.to", "obj"):
                yield from ((word, "to") for word in self.slots.fill(trigger, path))
        if event.status == "planned":
            return
        if event.kind in {"COOPERATE", "MOBILIZE"} and self.words[trigger].lemma in WATCHED:
            yield from ((word, "in") for word in self.grammar.all(trigger, "dobj"))
        signed = event.kind == "SUPPORT" and self.words[trigger].lemma in SIGNING
        around = list(self._around(trigger, spoken=event.kind in SPOKEN - {"COOPERATE"} and not signed))
        yield from (one for one in around if one[1] in AT)
        yield from (one for one in around if one[1] in ABOUT and self._is_site(one[0]))
        if event.kind in MOVING:
            yield from (one for one in around if one[1] in TOWARDS)
        if event.kind in {"AID", "ASSAULT", "MOBILIZE"}:
            yield from (one for one in around if one[1] == "over" and self.words[one[0]].part == "PROPN")
        if event.kind == "RETREAT":
            for word in self.slots.fill(trigger, "obj"):
                if self._is_town(word) or (self.words[trigger].lemma in LEAVING and self._is_unknown_name(word, "at")):
                    yield word, "in"
                if self.words[word].lemma.lower() in SITES:
                    yield from ((one, "in") for one in self.grammar.all(word, "compound") if self._is_bare_name(one))
            yield from (one for one in around if one[1] in AWAY)
        if event.kind == "SANCTION" and "withdraw" in event.modes:
            yield from (one for one in around if one[1] in AWAY and self._is_town(one[0]))
            for obj in self.grammar.all(trigger, "dobj"):
                for path in ("in", "from"):
                    yield from ((one, "in") for one in self.slots.fill(obj, path) if self._is_town(one))
        if "deport" in event.modes:
            yield from (one for one in around if one[1] == "from")
            yield from (one for one in around if one[1] in TOWARDS)
        if event.kind in SCENES or (event.kind == "SANCTION" and self.words[trigger].tag == "VBG"):
            yield from self._scene(trigger)
        if event.kind in {"COOPERATE", "MOBILIZE"}:
            for word in self.grammar.all(trigger, "nsubj", "nsubjpass"):
                yield from self._where_they_are(word)
            for word in (trigger, *self.slots.fill(trigger, "obj")):
                yield from ((one, "in") for one in self.slots.fill(word, "of") if self._is_site(one))
        for word in self.slots.fill(trigger, "obj"):
            if self.words[word].lemma.lower() in SITES:
                yield from ((one, "at") for one in self.slots.fill(word, "mod") if self._is_town(one))

    def _is_bare_name(self, word: int) -> bool:
        return self.words[word].part == "PROPN" and not self.mentions.cue_at.get(word)

    def _scene(self, trigger: int) -> Iterator[tuple[int, str]]:
        """Yield what is done to a place itself, and where the doer or sufferer is said to be."""
        for word in self.slots.fill(trigger, "obj"):
            if self.words[word].lemma.lower() in SITES | BUILT or self._is_taken(trigger, word):
                yield word, "in"
            yield from ((one, "at") for one in self.slots.fill(word, "of") if self._is_place(one))
            yield from self._beside(word)
        for path in ("on", "of", "through"):
            yield from (
                (one, "at")
                for one in self.slots.fill(trigger, path)
                if self._is_place(one) or self.words[one].lemma.lower() in SITES | BUILT
            )
        for word in self.slots.fill(trigger, "subj"):
            yield from self._where_they_are(word)
        if self.words[trigger].relation in {"advcl", "xcomp"} and self.words[trigger].tag == "VBG":
            above = self.words[trigger].head
            if self.words[above].part in VERBS:
                yield from (one for one in self._around(above, spoken=False) if one[1] in AT)
                yield from self._scene(above)

    def _is_taken(self, trigger: int, word: int) -> bool:
        """Say whether what is attacked or seized is itself a town or the like, no country and nobody."""
        cues = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        named = self.mentions.name_at.get(word)
        if named is not None:
            return "name" not in cues and named[2] in {"GPE", "LOC", "FAC"}
        return self.words[trigger].lemma in TAKING and self._is_unknown_name(word, "at")

    def _beside(self, word: int) -> Iterator[tuple[int, str]]:
        """Yield what a place is described by: ``a wooded gorge north of Akhmeta``, ``a bridge near Gori``."""
        for below in self.grammar.subtree(word)[:REACH]:
            here = self.words[below]
            if below > word and here.text.lower() in {"near", "outside", "of", "off"} and here.relation == "prep":
                above = self.words[here.head]
                if here.text.lower() != "of" or above.lemma.lower() in PARTS:
                    yield from ((one, "near") for one in self.grammar.all(below, "pobj"))

    def _around(self, trigger: int, *, spoken: bool) -> Iterator[tuple[int, str]]:
        """Yield the objects of prepositions in a trigger's own clause, nearest level first.

        Of what is said and asked only the saying's own place is looked for.
        """
        waiting = [trigger]
        word = self.words[trigger]
        if word.part not in VERBS and word.relation in {"dobj", "nsubj", "nsubjpass"}:
            waiting.append(word.head)
        for number in range(REACH):
            if number >= len(waiting):
                return
            here = waiting[number]
            for child in self.grammar.children[here]:
                role = self.words[child]
                if role.relation in CLAUSE or (role.relation == "conj" and role.part in VERBS):
                    continue
                if role.relation in {"prep", "agent", "dative"}:
                    for inner in self.grammar.all(child, "pobj"):
                        yield inner, role.text.lower()
                led_off = spoken and (role.relation in {"xcomp", "acl"} or role.text.lower() in SUBJECTS)
                if led_off and not any(self.words[one].lemma.lower() in MARGINS for one in self._on_or_of(child)):
                    continue
                if role.relation == "acl" and role.tag == "VBN" and here != trigger:
                    continue
                if role.relation in {"prep", "agent", "dative", "pobj", "dobj", "attr", "xcomp", "conj", "acl", "oprd"}:
                    waiting.append(child)

    def _on_or_of(self, preposition: int) -> list[int]:
        """Return what a preposition leads to and hangs on: ``on the sidelines of the summit``."""
        role = self.words[preposition]
        return [*self.grammar.all(preposition, "pobj"), role.head] if role.relation == "prep" else []

    def _named(self, word: int, preposition: str) -> int | None:
        """Return the word that names the place in a phrase: itself, what qualifies it, or what it is of or in."""
        if word in self.mentions.timed or self.words[word].text[:1].isdigit():
            return next(
                (
                    one
                    for one in self.grammar.all(word, "compound")
                    if one not in self.mentions.timed
                    and (self._is_place(one) or self._is_unknown_name(one, preposition))
                ),
                None,
            )
        if self._is_place(word) or (preposition in TIGHT | TOWARDS | AWAY and self._is_unknown_name(word, preposition)):
            return word
        here = self.words[word]
        site = here.lemma.lower() in SITES | BUILT
        if here.part not in {"NOUN", "PROPN"} or (not site and self._is_somebody(word)):
            return None
        if site:
            for inner in self.grammar.prepositions(word, "of"):
                if self._is_town(inner) or self._is_unknown_name(inner, "in"):
                    return inner
        for child in self.grammar.all(word, "compound", "nmod", "amod"):
            if (self._is_town(child) and (site or preposition in TIGHT)) or (
                site and self._is_unknown_name(child, "in")
            ):
                return child
            if site and preposition in AT and self.words[child].part == "PROPN" and self._is_body(child):
                return word
        for child in self.grammar.all(word, "prep"):
            of_part = here.lemma.lower() in PARTS
            if self.words[child].text.lower() in (LED_FROM if site or of_part else {"in", "near"}):
                for inner in self.grammar.all(child, "pobj"):
                    found = self._named(inner, "in")
                    if found is not None:
                        return found
        if site and preposition in AT | ABOUT | TOWARDS:
            return next((one for one in self.grammar.all(word, "amod", "poss", "compound") if self._country(one)), None)
        return None

    def _is_site(self, word: int) -> bool:
        """Say whether a phrase is a kind of place: ``the border``, ``Lake Victoria``."""
        return any(
            self.words[one].lemma.lower() in SITES for one in (word, *self.grammar.all(word, "compound", "nmod"))
        )

    def _is_place(self, word: int) -> bool:
        cues = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        named = self.mentions.name_at.get(word)
        return bool(cues & {"name", "capital"}) or (
            named is not None and named[2] in {"GPE", "LOC", "FAC"} and not cues & {"framework", "office", "title"}
        )

    def _is_town(self, word: int) -> bool:
        """Say whether a word before a noun is a town or land, no adjective of one."""
        return self.words[word].tag in {"NNP", "NNPS"} and self._is_place(word)

    def _country(self, word: int) -> bool:
        return any(cue.kind in {"adjective", "name", "capital"} for cue in self.mentions.cue_at.get(word, ()))

    def _is_unknown_name(self, word: int, preposition: str) -> bool:
        """Say whether a capitalized word that nobody knows may name a place after ``in`` or ``at``."""
        here = self.words[word]
        if (
            here.part != "PROPN"
            or not self.grammar.document.text[here.start].isupper()
            or self.mentions.cue_at.get(word)
        ):
            return False
        named = self.mentions.name_at.get(word)
        if named is not None and named[2] == "NORP":
            return False
        return preposition in {"in", "near", "off"} or word not in self.mentions.persons

    def _is_body(self, word: int) -> bool:
        """Say whether a word before a site names whose it is: ``OAS headquarters``, ``First Corps headquarters``."""
        kinds = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        return "framework" in kinds or not kinds

    def _is_somebody(self, word: int) -> bool:
        return word in self.mentions.persons or any(
            cue.kind in {"title", "framework", "office"} for cue in self.mentions.cue_at.get(word, ())
        )

    def _mention(self, named: int, phrase: int) -> int:
        """Return the mention of a place: as a place, also where its name is elsewhere read for its government."""
        known = self.mentions.name_at.get(named)
        cues = [cue for cue in self.mentions.cue_at.get(named, ()) if cue.kind in {"name", "capital", "adjective"}]
        first = last = named
        if known is not None:
            first, last = known[0], known[1] - 1
        for cue in cues:
            inside = self.mentions.people.words_of(cue.span)
            first, last = min(first, inside[0]), max(last, inside[-1])
        while first > 0 and self._continues(first - 1, named):
            first -= 1
        if last < phrase and all(self.words[one].part in {"NOUN", "PROPN", "NUM"} for one in range(last, phrase + 1)):
            last = phrase
        following = last + 1
        if following < len(self.words) and self.words[following].part == "NUM" and self.words[last].lemma == "route":
            last = following
        return self.mentions.place(first, last, named)

    def _continues(self, word: int, named: int) -> bool:
        """Say whether a capitalized word before a name belongs to it: ``Coral Sea``, ``Nam Ou``."""
        here = self.words[word]
        return (
            here.head == named
            and here.relation in {"compound", "nmod"}
            and here.part == "PROPN"
            and not self.mentions.cue_at.get(word)
        )


def with_places(
    found: list[tuple[int, Event]], grammar: Grammar, mentions: Mentions, slots: Slots
) -> list[tuple[int, Event]]:
    """Return the events with their places: by their own words, by the opening of their sentence, or by the protest
    or kidnapping in the sentence before, in whose scene police and soldiers act.
    """
    placing = Placing(grammar, mentions, slots)
    placed: list[tuple[int, Event]] = []
    opened: dict[int, int] = {}
    scene: tuple[int, int] | None = None
    talk: tuple[int, int] | None = None
    for trigger, event in found:
        place = placing.of(trigger, event)
        block = grammar.analysis.sentences[grammar.words[trigger].sentence].block
        there = any(grammar.words[one].text.lower() == "there" for one in grammar.all(trigger, "advmod"))
        if place is None and talk is not None and talk[0] == block:
            said = event.kind in SPOKEN and event.when is not None and event.when.basis == OCCASION
            place = talk[1] if said or there else None
        if place is not None and event.kind in SPOKEN:
            talk = (block, place)
        sentence = grammar.words[trigger].sentence
        if place is None and (event.kind in SCENES or "release" in event.modes):
            place = opened.get(sentence)
            if place is None and scene is not None and sentence - scene[0] <= 1:
                place = scene[1]
        if place is not None:
            if mentions.list[place].head <= grammar.analysis.sentences[sentence].first + OPENING:
                opened.setdefault(sentence, place)
            if event.kind == "PROTEST" or "abduct" in event.modes or (scene is not None and place == scene[1]):
                scene = (sentence, place)
        placed.append((trigger, replace(event, place=place)))
    return placed
